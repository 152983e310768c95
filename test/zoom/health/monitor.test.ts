import type { AccessToken } from '../../../zoom/auth/token';
import { ZoomConnectionError, ZoomCredentialsError } from '../../../zoom/errors';
import { Monitor, type MonitorDependencies } from '../../../zoom/health/monitor';
import { MemoryMeter } from '../../../zoom/metrics/meter';
import { StoreUnavailableError, type RedisConnection } from '../../../zoom/store/redisConnection';
import { FakeZoom, inTurn, type Reply } from '../api/support/fakeZoom';

const TOKEN: AccessToken = { value: 'secret-token', scopes: ['a:read'], apiOrigin: undefined, expiresAt: 7 };
const LACKS_SCOPE: Reply = {
	status: 400,
	body: {
		code: 4711,
		message: 'Invalid access token, does not contain scopes:[user:read:list_users:admin].',
	},
};

const redisThat = (answers: boolean): MonitorDependencies['redis'] => ({
	key: 'n8n-zoom:{a}',
	connection: {
		available: answers,
		check: async () =>
			await (answers ? Promise.resolve() : Promise.reject(new StoreUnavailableError('away'))),
	} as unknown as RedisConnection,
});

/** A monitor of an account whose Zoom answers so. */
function monitor(replies: Reply[], others: Partial<MonitorDependencies> = {}): Monitor {
	const zoom = new FakeZoom(inTurn(...replies));
	return new Monitor({
		runtime: zoom.time,
		client: zoom.client,
		tokens: {
			get: async () => await Promise.resolve(TOKEN),
			renew: async () => await Promise.resolve(TOKEN),
		},
		redis: undefined,
		calls: () => zoom.tally.lastHour(),
		dailyUse: () => Promise.resolve([]),
		callsPerSecond: () => new Map(),
		meter: new MemoryMeter(),
		logins: [],
		subscription: () => Promise.resolve(undefined),
		...others,
	});
}

const partsOf = async (one: Monitor): Promise<string[]> =>
	(await one.check()).problems.map(({ part, status }) => `${part} ${status}`);

it('is healthy when login and API work, and holds no token', async () => {
	const health = await monitor([{ body: { users: [] } }]).check();
	expect(health).toMatchObject({ status: 'healthy', login: { expiresAt: 7, scopes: ['a:read'] }, api: {} });
	expect(JSON.stringify(health)).not.toContain('secret-token');
});

it('takes the refusal for lack of a scope for an answer of the API', async () => {
	expect(await monitor([LACKS_SCOPE]).check()).toMatchObject({ status: 'healthy', api: {} });
});

it('takes a 401 about a permission for an answer of the API, and not for bad credentials', async () => {
	const noPermission = { status: 401, body: { code: 200, message: 'No permission.' } };
	expect(await monitor([noPermission]).check()).toMatchObject({ status: 'healthy', api: {} });
});

it('stays healthy without the scope, however often it checks', async () => {
	const one = monitor(Array<Reply>(6).fill(LACKS_SCOPE));
	for (let times = 1; times < 6; times++) await one.check();
	expect(await one.check()).toMatchObject({ status: 'healthy', calls: {} });
});

it('does not ask the API without a login', async () => {
	const get = async () => await Promise.reject(new ZoomCredentialsError('Wrong', 'client'));
	const one = monitor([new Error('must not be asked')], { tokens: { get, renew: get } });
	expect(await partsOf(one)).toEqual(['login down']);
});

it('logs in anew only when it is told to', async () => {
	const renew = async () => await Promise.reject(new ZoomCredentialsError('Wrong', 'client'));
	const one = monitor([{}], { tokens: { get: async () => await Promise.resolve(TOKEN), renew } });
	expect((await one.check()).status).toBe('healthy');
	expect((await one.check({ logInAnew: true })).status).toBe('down');
});

it.each<[string, Reply[], string[]]>([
	['no connection', Array<Reply>(9).fill(new ZoomConnectionError('Refused', false)), ['api down']],
	['a token that is refused', [{ status: 401, body: { code: 124, message: 'Invalid' } }], ['login down']],
	['a server error', Array<Reply>(9).fill({ status: 500, body: {} }), ['api down']],
	[
		'a limit of the day',
		[{ status: 429, body: { code: 429, message: 'You have reached the maximum daily rate limit' } }],
		['api degraded'],
	],
])('tells %s', async (_, replies, problems) => {
	const zoom = new FakeZoom(inTurn(...replies));
	const one = monitor([], { runtime: zoom.time, client: zoom.client, calls: () => zoom.tally.lastHour() });
	const checking = partsOf(one);
	await zoom.time.advance(600_000);
	expect(await checking).toEqual(problems);
});

it.each(['full', 'readOnly', 'noWrites', 'right'] as const)(
	'is degraded at every check while Redis takes no writes (%s), and says why',
	async (fault) => {
		const refuses = {
			available: true,
			check: async () => await Promise.reject(new StoreUnavailableError('it is so', fault)),
		} as unknown as RedisConnection;
		const one = monitor([{}, {}, {}], { redis: { key: 'n8n-zoom:{a}', connection: refuses } });
		for (let times = 0; times < 3; times++) {
			const { status, redis, problems } = await one.check();
			expect({ status, redis }).toEqual({ status: 'degraded', redis: undefined });
			expect(problems.map(({ error }) => error)).toMatchObject([
				{ fault: 'redisRefuses', message: 'Redis takes no writes: it is so' },
			]);
		}
	},
);

it('goes on without Redis, and cannot know then whether somebody listens', async () => {
	const one = monitor([{}], { redis: redisThat(false) });
	const { problems, status } = await one.check({ subscription: 'S' });
	expect(status).toBe('degraded');
	expect(problems.map(({ error }) => error)).toMatchObject([{ fault: 'redis' }, { fault: 'unknown' }]);
	expect(await monitor([{}], { redis: redisThat(true) }).check()).toMatchObject({ redis: {}, problems: [] });
});

it('names what is down first', async () => {
	const one = monitor([{}], {
		redis: redisThat(true),
		dailyUse: () => Promise.resolve([{ name: 'HEAVY', used: 10, limit: 10, resetsAt: 0 }]),
	});
	const { problems, status } = await one.check({ subscription: 'S' });
	expect(status).toBe('down');
	expect(problems.map(({ part }) => part)).toEqual(['events', 'dailyLimits']);
});
