import { FormFile } from '../../../../zoom/api/client/body';
import type { ZoomHttpRequest } from '../../../../zoom/api/client/sender';
import { OAuth2Sender } from '../../../../nodes/adapter/login/oAuth2Sender';
import { ZoomConnectionError } from '../../../../zoom/errors';

const ORIGINS = { api: 'https://api.zoom.us', files: 'https://file.zoom.us' };
const REQUEST: ZoomHttpRequest = { method: 'GET', path: '/users', query: { status: 'active' } };

/** n8n's answers in turn. */
function senderOf(...answers: unknown[]) {
	const calls: Array<[credential: string, options: Record<string, unknown>, more: unknown]> = [];
	const renewed: string[] = [];
	const gets: number[] = [];
	const context = {
		helpers: {
			httpRequestWithAuthentication: async (...call: (typeof calls)[number]) => {
				calls.push(call);
				const answer = answers[calls.length - 1];
				return await (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
			},
		},
	};
	const tokens = {
		get: async () => {
			gets.push(1);
			return await Promise.resolve({ value: 'the-token' });
		},
		reject: async () => {
			await Promise.resolve();
		},
		renew: async (refused: string) => {
			await Promise.resolve(renewed.push(refused));
		},
	};
	return { sender: new OAuth2Sender(context as never, ORIGINS, tokens), calls, renewed, gets };
}

const ok = (body: unknown = '{}', headers: unknown = {}) => ({ statusCode: 200, headers, body });

describe('a call as the person who connected the account', () => {
	it('is signed by n8n, which refreshes nothing, follows no redirect and judges no status', async () => {
		const { sender, calls } = senderOf(ok());
		await sender.send(REQUEST);
		expect(calls).toEqual([
			[
				'zoomPkceOAuth2Api',
				{
					method: 'GET',
					url: 'https://api.zoom.us/v2/users',
					qs: { status: 'active' },
					headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
					encoding: 'text',
					returnFullResponse: true,
					ignoreHttpStatusErrors: true,
					disableFollowRedirect: true,
					timeout: 60_000,
				},
				{ oauth2: { skipTokenRefresh: true } },
			],
		]);
	});

	it('has a body where there is one, and goes to the host of files where it is for that', async () => {
		const { sender, calls } = senderOf(ok(), ok());
		await sender.send({ ...REQUEST, method: 'POST', body: { topic: 'a' } });
		await sender.send({ ...REQUEST, host: 'files' });
		expect(calls.map(([, { body, url }]) => [body, url])).toEqual([
			[{ topic: 'a' }, 'https://api.zoom.us/v2/users'],
			[undefined, 'https://file.zoom.us/v2/users'],
		]);
	});

	it('sends a file as a form', async () => {
		const { sender, calls } = senderOf(ok());
		const file = { name: 'a.png', type: 'image/png', content: Uint8Array.from([1, 2]) };
		await sender.send({ ...REQUEST, method: 'POST', body: new FormFile('pic_file', file) });
		const [, options = {}] = calls[0] ?? [];
		const { headers, body } = options;
		expect(headers).toMatchObject({
			'Content-Type': expect.stringMatching(/^multipart\/form-data; boundary=./),
		});
		expect(String(body)).toContain('name="pic_file"; filename="a.png"');
	});

	it('gives the answer as text, with the names of its headers in small letters', async () => {
		const { sender } = senderOf(ok('{"a":1}', { 'Retry-After': 7, 'x-a': 'b' }));
		expect(await sender.send(REQUEST)).toEqual({
			status: 200,
			headers: { 'retry-after': '7', 'x-a': 'b' },
			body: '{"a":1}',
		});
	});

	it.each([[undefined], ['text'], [{ statusCode: 200 }], [ok({ a: 1 }, 'none')]])(
		'makes nothing up where n8n answers oddly: %j',
		async (answer) => {
			expect(await senderOf(answer).sender.send(REQUEST)).toMatchObject({ headers: {}, body: '' });
		},
	);

	it('does not repeat the token of the call in its answer', async () => {
		const { body } = await senderOf(ok('{"message":"Bad the-token"}')).sender.send(REQUEST);
		expect(body).toBe('{"message":"Bad [removed]"}');
	});

	it('follows Zoom to another host of Zoom’s with the query that it names, and not to anybody else', async () => {
		const found = (location: string) => ({ statusCode: 307, headers: { Location: location }, body: '' });
		const { sender, calls } = senderOf(found('https://us02.api.zoom.us/v2/users?status=x'), ok('{"b":1}'));
		expect((await sender.send(REQUEST)).body).toBe('{"b":1}');
		expect(calls[1]?.[1]).toMatchObject({ url: 'https://us02.api.zoom.us/v2/users?status=x' });
		expect(calls[1]?.[1]).not.toHaveProperty('qs');
		const astray = senderOf(found('https://evil.example/v2/users'), ok());
		await expect(astray.sender.send(REQUEST)).rejects.toThrow('redirected to evil.example');
		expect(astray.calls).toHaveLength(1);
	});

	it('asks for another token in place of the one it was made with, where Zoom refuses that', async () => {
		const refused = { statusCode: 401, headers: {}, body: '{"code":124,"message":"Invalid access token."}' };
		const { sender, renewed } = senderOf(refused);
		const { renewToken } = await sender.send(REQUEST);
		await renewToken?.();
		expect(renewed).toEqual(['the-token']);
		expect(
			await senderOf({ ...refused, statusCode: 404, body: '{"code":1001}' }).sender.send(REQUEST),
		).not.toHaveProperty('renewToken');
	});

	it('is not made where it was stopped before', async () => {
		const { sender, calls } = senderOf(ok());
		const stopped = sender.send({ ...REQUEST, signal: AbortSignal.abort(new Error('stopped')) });
		await expect(stopped).rejects.toThrow('stopped');
		expect(calls).toEqual([]);
	});

	it('is ready once there is a token', async () => {
		const { sender, gets } = senderOf();
		await sender.ready();
		expect(gets).toHaveLength(1);
	});
});

describe('a call that n8n could not make', () => {
	const failing = async (error: Error) =>
		await senderOf(error)
			.sender.send(REQUEST)
			.catch((one: unknown) => one as ZoomConnectionError);

	it.each([
		['ECONNREFUSED', 'api.zoom.us could not be reached', false],
		['ECONNRESET', 'api.zoom.us did not answer', true],
	])(
		'says whether it may have reached Zoom, without n8n’s error, which has the token: %s',
		async (code, message, may) => {
			const error = await failing(Object.assign(new Error('Bearer secret'), { code }));
			expect(error).toBeInstanceOf(ZoomConnectionError);
			expect(error).toMatchObject({ message, mayHaveReachedZoom: may });
			expect((error as Error).cause).toBeUndefined();
		},
	);
});
