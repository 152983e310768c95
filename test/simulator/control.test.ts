import { controlAt, startSimulator, type Simulator } from '../../simulator';
import { logIn, send } from './support/caller';

let zoom: Simulator;
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(() => zoom.control.reset());
afterAll(() => zoom.close());

describe('the control over HTTP', () => {
	test('does what the control in the same process does', async () => {
		const remote = controlAt(zoom.origin);
		expect(await remote.seed({ users: [{ email: 'ada@example.com' }] })).toEqual({ accounts: [], users: 2 });
		expect(await remote.users()).toEqual(await zoom.control.users());
		await remote.configure({ latencyMs: 5 });
		await remote.fault({ on: 'GET /users', status: 500 });
		const { call } = await logIn(zoom);
		expect((await call('GET', '/users')).status).toBe(500);
		expect(await remote.counters()).toMatchObject({ routes: { 'GET /users': { 500: 1 } } });
		await remote.reset();
		expect(await zoom.control.users()).toHaveLength(1);
	});

	test('passes on why something cannot be done', async () => {
		await expect(controlAt(zoom.origin).users({ accountId: 'nobody' })).rejects.toThrow('no account nobody');
	});

	test('works by hand', async () => {
		const { status, body } = await send(`${zoom.origin}/_control/counters`);
		// When the process stood still goes on being counted between the two.
		const { stalls: _stalls, ...counted } = await zoom.control.counters();
		expect([status, body]).toMatchObject([200, counted]);
		expect((await send(`${zoom.origin}/_control/nothing`)).status).toBe(404);
	});
});

describe('a reset', () => {
	test('takes back users, tokens, settings, faults, counters and the clock', async () => {
		const before = Date.now();
		const { call } = await logIn(zoom);
		await zoom.control.seed({ users: 5 });
		await zoom.control.configureAccount({ plan: 'free' });
		await zoom.control.configure({ latencyMs: 1_000 });
		await zoom.control.fault({ on: '*', status: 500, forever: true });
		await zoom.control.setClock(0);
		await zoom.control.reset();
		expect((await call('GET', '/users/me')).status).toBe(401);
		expect(await zoom.control.users()).toHaveLength(1);
		expect((await zoom.control.counters()).routes).toEqual({ 'GET /users/{userId}': { 401: 1 } });
		expect(await zoom.control.advanceClock(0)).toBeGreaterThanOrEqual(before);
	});

	test('goes back to what the simulator was started with', async () => {
		const other = await startSimulator({ plan: 'free', tokenLifetimeSeconds: 7 });
		try {
			await other.control.configure({ tokenLifetimeSeconds: 9 });
			await other.control.reset();
			expect(await other.control.configure({})).toMatchObject({ tokenLifetimeSeconds: 7 });
		} finally {
			await other.close();
		}
	});
});

test('time can be stopped, moved while it stands, and goes on after a reset', async () => {
	const stopped = await zoom.control.stopClock();
	await new Promise((done) => setTimeout(done, 5));
	expect(await zoom.control.advanceClock(0)).toBe(stopped);
	expect(await zoom.control.advanceClock(1_000)).toBe(stopped + 1_000);
	expect(await zoom.control.setClock(5)).toBe(5);
	await zoom.control.reset();
	expect(await zoom.control.advanceClock(0)).toBeGreaterThan(stopped);
});

describe('seeding', () => {
	test('makes the same account from the same number, and another one from another', async () => {
		const emails = async (random: number): Promise<Array<[string, string, string]>> => {
			await zoom.control.reset();
			await zoom.control.seed({ users: 50, random });
			return (await zoom.control.users()).map(({ id, email, first_name }) => [id, email, first_name]);
		};
		expect(await emails(3)).toEqual(await emails(3));
		expect(await emails(3)).not.toEqual(await emails(4));
	});

	test('twice adds other people', async () => {
		await zoom.control.seed({ users: 10 });
		await zoom.control.seed({ users: 10 });
		const ids = (await zoom.control.users()).map(({ id }) => id);
		expect(new Set(ids).size).toBe(21);
	});

	test('makes a large account', async () => {
		const { users } = await zoom.control.seed({ users: 30_000 });
		expect(users).toBe(30_001);
		const { call } = await logIn(zoom);
		const { body } = await call<{ users: unknown[] }>('GET', '/users?page_size=2000');
		expect(body.users).toHaveLength(2_000);
	}, 30_000);

	test('makes further accounts with credentials of their own', async () => {
		const { accounts } = await zoom.control.seed({ accounts: 3, users: 4 });
		expect(new Set(accounts.map(({ clientId }) => clientId)).size).toBe(3);
		for (const credentials of accounts) {
			const { call } = await logIn({ ...zoom, credentials });
			const me = await call<{ email: string }>('GET', '/users/me');
			expect(me.body.email).toBe(credentials.ownerEmail);
			expect(await zoom.control.users({ accountId: credentials.accountId })).toHaveLength(5);
			expect(await zoom.control.credentials({ accountId: credentials.accountId })).toEqual(credentials);
		}
	});

	test('refuses somebody who is there already', async () => {
		await expect(zoom.control.seed({ users: [{ email: 'Owner@example.com' }] })).rejects.toThrow('already');
	});
});

describe('tokens', () => {
	test('of one account, or a single one, can be ended while others go on', async () => {
		const first = await logIn(zoom);
		const second = await logIn(zoom);
		expect(await zoom.control.revokeTokens({ token: first.token })).toBe(1);
		expect((await first.call('GET', '/users/me')).body).toEqual({
			code: 124,
			message: 'Invalid access token.',
		});
		expect((await second.call('GET', '/users/me')).status).toBe(200);
		expect(await zoom.control.revokeTokens({ accountId: 'another' })).toBe(0);
		expect(await zoom.control.revokeTokens()).toBe(1);
		expect((await second.call('GET', '/users/me')).status).toBe(401);
	});

	test('can be made to run out', async () => {
		const { call } = await logIn(zoom);
		await zoom.control.revokeTokens({ expire: true });
		expect((await call('GET', '/users/me')).body).toEqual({ code: 124, message: 'Access token is expired.' });
	});
});

test('requests are kept with what was sent', async () => {
	const { call } = await logIn(zoom);
	await call('GET', '/users?page_size=5');
	await call('POST', '/users', { action: 'create', user_info: { email: 'ada@example.com', type: 1 } });
	expect(await zoom.control.requests()).toEqual([
		expect.objectContaining({
			route: 'POST /oauth/token',
			body: { grant_type: 'account_credentials', account_id: zoom.credentials.accountId },
		}),
		expect.objectContaining({ route: 'GET /users', query: { page_size: '5' }, body: undefined, status: 200 }),
		expect.objectContaining({
			method: 'POST',
			path: '/v2/users',
			body: { action: 'create', user_info: { email: 'ada@example.com', type: 1 } },
			status: 201,
			accountId: zoom.credentials.accountId,
		}),
	]);
	expect(await zoom.control.requests({ route: 'GET /users' })).toHaveLength(1);
});

test('the Date header can be wrong while everything else is right', async () => {
	await zoom.control.configure({ dateHeaderOffsetMs: -600_000 });
	const { headers } = await send(`${zoom.origin}/v2/users`);
	const difference = Date.now() - Date.parse(headers.get('date') ?? '');
	expect(difference).toBeGreaterThan(590_000);
	expect(difference).toBeLessThan(660_000);
	const { call } = await logIn(zoom);
	expect((await call('GET', '/users/me')).status).toBe(200);
});
