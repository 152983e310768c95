import { startSimulator, type Simulator } from '../../../../simulator';
import { logIn, send, type Caller } from '../../support/caller';

let zoom: Simulator;
let caller: Caller;
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(async () => {
	await zoom.control.reset();
	caller = await logIn(zoom);
});
afterAll(() => zoom.close());

const invalid = { code: 124, message: 'Invalid access token.' };

describe('a call', () => {
	test.each([
		['without a token', {}],
		['with a token nobody gave', { authorization: 'Bearer nonsense' }],
		['with another scheme', { authorization: 'Basic abc' }],
	])('%s is refused with 401 and code 124', async (_what, headers) => {
		const { status, body } = await send(`${zoom.origin}/v2/users`, { headers });
		expect([status, body]).toEqual([401, invalid]);
	});

	test('with its token in the query is told so', async () => {
		const { status, body } = await send(`${zoom.origin}/v2/users?access_token=${caller.token}`);
		expect([status, body]).toEqual([
			401,
			{
				code: 124,
				message: 'Invalid access token, this access token is not supported as query parameter string.',
			},
		]);
	});

	test('of an app without the scope is told which ones would do', async () => {
		await zoom.control.configureApp({ kind: 'server-to-server', scopes: [] });
		const { call } = await logIn(zoom);
		const { status, body } = await call('GET', '/users');
		expect([status, body]).toEqual([
			400,
			{
				code: 4711,
				message: 'Invalid access token, does not contain scopes:[user:read:list_users:admin].',
			},
		]);
	});

	test('with a classic scope is as good as with the granular one', async () => {
		await zoom.control.configureApp({ kind: 'server-to-server', scopes: ['user:read:admin'] });
		expect((await (await logIn(zoom)).call('GET', '/users')).status).toBe(200);
	});

	test.each(['{"action":', '[]x', '"text"'])(
		'with %s for a body is told to send a JSON object',
		async (text) => {
			const response = await fetch(`${zoom.origin}/v2/users`, {
				method: 'POST',
				headers: { authorization: `Bearer ${caller.token}`, 'content-type': 'application/json' },
				body: text,
			});
			expect([response.status, await response.json()]).toEqual([
				400,
				{ code: 300, message: 'Request Body should be a valid JSON object.' },
			]);
		},
	);

	test('to an unknown path below /v2 is not recognized', async () => {
		const { status, body } = await caller.call('GET', '/usres');
		expect([status, body]).toEqual([400, { code: 2300, message: 'This API endpoint is not recognized.' }]);
	});

	test('to any other unknown path gets a page of HTML', async () => {
		const { status, headers, text } = await send(`${zoom.origin}/zoom-oauth/token`, { method: 'POST' });
		expect(status).toBe(404);
		expect(headers.get('content-type')).toContain('text/html');
		expect(text).toContain('<html>');
	});
});

describe('a path parameter', () => {
	test.each([
		['encoded once', 'a%2Fb%3D%3D', 'a/b=='],
		['encoded twice', '%252Fa%252F%252Fb%253D', '/a//b='],
		['with a plus', 'a%2Bb%40example.com', 'a+b@example.com'],
	])('%s arrives whole', async (_what, encoded, decoded) => {
		const { body } = await caller.call('GET', `/users/${encoded}`);
		expect(body).toEqual({ code: 1001, message: `User does not exist: ${decoded}.` });
	});

	test.each(['%2Fa', 'a%2F%2Fb'])(
		'that needs to be encoded twice and comes as %s is not recognized',
		async (encoded) => {
			const { body } = await caller.call('GET', `/users/${encoded}`);
			expect(body).toMatchObject({ code: 2300 });
		},
	);
});
