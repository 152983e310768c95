import { ServerToServerSender } from '../../../../zoom/api/client/serverToServerSender';
import type { AccessToken, TokenSource } from '../../../../zoom/auth/token';
import { ZoomConnectionError, ZoomCredentialsError } from '../../../../zoom/errors';
import type { HttpRequest, HttpResponse, Transport } from '../../../../zoom/http/transport';

class Tokens implements TokenSource {
	readonly rejected: string[] = [];
	apiOrigin: string | undefined;
	get = (): Promise<AccessToken> =>
		Promise.resolve({
			value: `token-${this.rejected.length}`,
			scopes: [],
			apiOrigin: this.apiOrigin,
			expiresAt: Infinity,
		});
	reject = (token: string): Promise<void> => {
		this.rejected.push(token);
		return Promise.resolve();
	};
}

class Wire implements Transport {
	readonly requests: HttpRequest[] = [];
	readonly answers: Array<Partial<HttpResponse> | Error> = [];
	close = jest.fn();
	exchange = (request: HttpRequest): Promise<HttpResponse> => {
		this.requests.push(request);
		request.onSent?.();
		const answer = this.answers.shift() ?? {};
		if (answer instanceof Error) return Promise.reject(answer);
		return Promise.resolve({ status: 200, headers: {}, body: '{}', ...answer });
	};
}

const GET = { method: 'GET', path: '/users/a%2Bb', query: {} } as const;
const EXPIRED = { status: 401, body: '{"code":124,"message":"Access token is expired."}' };

let tokens: Tokens;
let wire: Wire;

beforeEach(() => {
	tokens = new Tokens();
	wire = new Wire();
});

const origins = { api: 'https://api.zoom.us', files: 'https://file.zoom.us' };
const sender = (pinned = false) => new ServerToServerSender({ tokens, transport: wire, origins, pinned });

it('sends path, query and body as they are, with the bearer in the header', async () => {
	await sender().send({
		method: 'POST',
		path: '/users/a%2Bb/meetings',
		query: { occurrence_id: 'a b&c', remind: false, empty: '' },
		body: { topic: 'Ünïcode' },
	});
	expect(wire.requests).toMatchObject([
		{
			method: 'POST',
			url: 'https://api.zoom.us/v2/users/a%2Bb/meetings?occurrence_id=a+b%26c&remind=false&empty=',
			headers: { Authorization: 'Bearer token-0', 'Content-Type': 'application/json' },
			body: '{"topic":"Ünïcode"}',
		},
	]);
});

it('sends no body and no content type where there is none', async () => {
	await sender().send(GET);
	expect(wire.requests[0]).not.toHaveProperty('body');
	expect(wire.requests[0]?.headers).not.toHaveProperty('Content-Type');
});

it('goes to the account’s own region, unless another origin is set for all', async () => {
	tokens.apiOrigin = 'https://api-eu.zoom.us';
	await sender().send(GET);
	await sender(true).send(GET);
	expect(wire.requests.map(({ url }) => url)).toEqual([
		'https://api-eu.zoom.us/v2/users/a%2Bb',
		'https://api.zoom.us/v2/users/a%2Bb',
	]);
});

it.each([
	['401 with code 124', EXPIRED],
	['400 with code 124', { status: 400, body: '{"code":124,"message":"Invalid access token."}' }],
	['a token that was revoked', { status: 401, body: '{"code":4741,"message":"Token revoked"}' }],
	['401 without a body', { status: 401, body: '' }],
])('sends once, and drops the token after %s when it is told to', async (_, refusal) => {
	wire.answers.push(refusal);
	const one = sender();
	const answer = await one.send(GET);
	expect(answer).toMatchObject(refusal);
	expect(wire.requests).toHaveLength(1);
	expect(tokens.rejected).toEqual([]);
	await answer.renewToken?.();
	expect(tokens.rejected).toEqual(['token-0']);
	expect((await one.send(GET)).renewToken).toBeUndefined();
	expect(wire.requests[1]?.headers['Authorization']).toBe('Bearer token-1');
});

it('allows one refusal a call: a fresh token that is refused too is no good', () => {
	expect(sender().maxRenewals).toBe(1);
});

it.each([
	['a missing scope', { status: 400, body: '{"code":4711,"message":"does not contain scopes"}' }],
	['a 401 for another reason', { status: 401, body: '{"code":4700,"message":"Token cannot be empty"}' }],
	['a 401 about one object', { status: 401, body: '{"code":200,"message":"No permission."}' }],
	['a 401 about one object, with its code as text', { status: 401, body: '{"code":"1010"}' }],
	['a server failure', { status: 500, body: '' }],
])('keeps the token after %s', async (_, answer) => {
	wire.answers.push(answer);
	const answered = await sender().send(GET);
	expect(answered).toMatchObject(answer);
	expect(answered.renewToken).toBeUndefined();
});

it('passes on what the wire and the login say', async () => {
	const lost = new ZoomConnectionError('No answer', true);
	wire.answers.push(lost);
	await expect(sender().send(GET)).rejects.toBe(lost);
	tokens.get = () => Promise.reject(new ZoomCredentialsError('no', 'client'));
	await expect(sender().send(GET)).rejects.toThrow('no');
	await expect(sender().ready()).rejects.toThrow('no');
});

it('says when the request leaves', async () => {
	wire.answers.push(EXPIRED);
	const onSent = jest.fn();
	await sender().send({ ...GET, onSent });
	expect(onSent).toHaveBeenCalledTimes(1);
});

it('forgets the bearer where an answer repeats it, as error pages of proxies do', async () => {
	wire.answers.push({ status: 502, body: '<pre>authorization: token-0</pre>' });
	expect((await sender().send(GET)).body).toBe('<pre>authorization: [removed]</pre>');
	wire.answers.push({ status: 400, body: '{"code":1,"message":"token-0"}' });
	expect((await sender().send(GET)).body).toBe('{"code":1,"message":"[removed]"}');
});

it('goes along with a redirect to another host of Zoom’s, with method, body and bearer', async () => {
	wire.answers.push({ status: 307, headers: { location: 'https://api-eu.zoom.us/v2/users' } });
	await sender().send({ method: 'POST', path: '/users', query: {}, body: { action: 'create' } });
	expect(wire.requests[1]).toMatchObject({
		method: 'POST',
		url: 'https://api-eu.zoom.us/v2/users',
		body: '{"action":"create"}',
		headers: { Authorization: 'Bearer token-0' },
	});
	wire.answers.push({ status: 308, headers: { location: 'https://zoom.us.evil.example/' } });
	await expect(sender().send(GET)).rejects.toThrow('redirected to zoom.us.evil.example');
	expect(wire.requests).toHaveLength(3);
});

it('sends files of chats to Zoom’s host for files, wherever the API is', async () => {
	tokens.apiOrigin = 'https://api-eu.zoom.us';
	await sender().send({ method: 'POST', host: 'files', path: '/chat/users/me/messages/files', query: {} });
	expect(wire.requests[0]?.url).toBe('https://file.zoom.us/v2/chat/users/me/messages/files');
});
