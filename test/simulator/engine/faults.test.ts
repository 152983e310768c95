import { startSimulator, type Simulator } from '../../../simulator';
import { logIn, requestToken, send, type Caller } from '../support/caller';

let zoom: Simulator;
let call: Caller['call'];
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(async () => {
	await zoom.control.reset();
	({ call } = await logIn(zoom));
});
afterAll(() => zoom.close());

const person = { action: 'create', user_info: { email: 'ada@example.com', type: 1 } };

test('a fault strikes as often as it says, on its route only', async () => {
	await zoom.control.fault({ on: 'GET /users', status: 503, body: { code: 503, message: 'Busy' }, times: 2 });
	expect((await call('GET', '/users/me')).status).toBe(200);
	const replies = [await call('GET', '/users'), await call('GET', '/users'), await call('GET', '/users')];
	expect(replies.map(({ status }) => status)).toEqual([503, 503, 200]);
	expect(replies[0]?.body).toEqual({ code: 503, message: 'Busy' });
});

test.each(['*', 'GET *', '* /users/{userId}', 'GET /users/*'])('the pattern %s matches', async (on) => {
	await zoom.control.fault({ on, status: 500 });
	expect((await call('GET', '/users/me')).status).toBe(500);
});

test('a fault may let some calls pass first, and go on for ever', async () => {
	await zoom.control.fault({ on: 'GET /users', status: 500, skip: 1, forever: true });
	expect((await call('GET', '/users')).status).toBe(200);
	for (let time = 0; time < 3; time += 1) expect((await call('GET', '/users')).status).toBe(500);
	await zoom.control.clearFaults();
	expect((await call('GET', '/users')).status).toBe(200);
});

test('a fault may be meant for calls with a certain text', async () => {
	await zoom.control.fault({ on: 'POST /users', status: 500, containing: 'ada@' });
	const bob = { ...person, user_info: { ...person.user_info, email: 'bob@example.com' } };
	expect((await call('POST', '/users', bob)).status).toBe(201);
	expect((await call('POST', '/users', person)).status).toBe(500);
});

test('a connection that is reset before the work has done nothing, afterwards everything', async () => {
	await zoom.control.fault({ on: 'POST /users', kind: 'reset' });
	await expect(call('POST', '/users', person)).rejects.toThrow();
	expect(await zoom.control.users()).toHaveLength(1);
	await zoom.control.fault({ on: 'POST /users', kind: 'reset', afterwards: true });
	await expect(call('POST', '/users', person)).rejects.toThrow();
	expect(await zoom.control.users()).toHaveLength(2);
	expect((await zoom.control.counters()).routes['POST /users']).toEqual({ 0: 2 });
});

test('an answer can be a page of a proxy, or JSON that ends in the middle', async () => {
	await zoom.control.fault([
		{ on: 'GET /users', kind: 'html' },
		{ on: 'GET /users', kind: 'malformed', afterwards: true },
	]);
	const page = await call('GET', '/users');
	expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
	// Also without an answer of Zoom's own, `malformed` is JSON only at first sight.
	await expect(call('GET', '/users')).rejects.toThrow(SyntaxError);
});

test('an answer can be late', async () => {
	await zoom.control.fault({ on: 'GET /users', delayMs: 120 });
	const started = Date.now();
	expect((await call('GET', '/users')).status).toBe(200);
	expect(Date.now() - started).toBeGreaterThanOrEqual(110);
});

test.each([
	['second', /per-second/, null],
	['daily', /daily rate limit for this API/, expect.stringMatching(/T00:00:00Z$/)],
	['host', /Create\/Update/, null],
	['concurrent', /concurrent/, null],
] as const)('a 429 can be of kind %s', async (kind, words, retryAfter) => {
	await zoom.control.fault({ on: 'GET /users', kind });
	const { status, body, headers } = await call('GET', '/users');
	expect([status, body]).toEqual([429, { code: 429, message: expect.stringMatching(words) as string }]);
	expect(headers.get('retry-after')).toEqual(retryAfter);
});

test('a 429 can carry the headers that a test wants', async () => {
	await zoom.control.fault({ on: 'GET /users', kind: 'second', headers: { 'retry-after': '2' } });
	expect((await call('GET', '/users')).headers.get('retry-after')).toBe('2');
});

test('the token endpoint can fail as well', async () => {
	const grant = { grant_type: 'account_credentials', account_id: zoom.credentials.accountId };
	await zoom.control.fault({
		on: 'POST /oauth/token',
		status: 500,
		body: { reason: 'Oops', error: 'server_error' },
	});
	expect((await requestToken(zoom, grant)).status).toBe(500);
	expect((await requestToken(zoom, grant)).status).toBe(200);
});

test('paths that Zoom does not have can be made to answer as a whole', async () => {
	await zoom.control.fault({ on: 'unknown', status: 503 });
	expect((await send(`${zoom.origin}/somewhere`)).status).toBe(503);
});
