import { setMaxListeners } from 'node:events';
import { AccountLimiter } from '../../../../zoom/api/limits/accountLimiter';
import type { CallOutcome, Permit } from '../../../../zoom/api/limits/limiter';
import type { Plan } from '../../../../zoom/api/limits/rateTable';
import type { CallSubject } from '../../../../zoom/api/limits/resourceRules';
import type { Route } from '../../../../zoom/api/routes/routes';
import { ZoomRateLimitError } from '../../../../zoom/errors';
import { type RedisConnection, StoreUnavailableError } from '../../../../zoom/store/redisConnection';
import { VirtualTime } from '../../../support/virtualTime';
import { orEnd } from '../../../support/orEnd';

const DONE: CallOutcome = { status: 200, headers: {} };
const MIDNIGHT = Date.UTC(2026, 0, 2);

let time: VirtualTime;
let limiter: AccountLimiter;

const make = (plan: Plan): void => {
	time = new VirtualTime();
	limiter = new AccountLimiter({ plan, runtime: time });
};

beforeEach(() => make('business'));

const acquire = (route: Route, subject: CallSubject = {}, maxWaitMs = Infinity): Promise<Permit> =>
	time.until(limiter.acquire({ route, subject, deadline: time.now() + maxWaitMs, lane: '' }));

/** A call from beginning to end. */
async function call(route: Route, subject: CallSubject = {}, outcome = DONE): Promise<void> {
	const permit = await acquire(route, subject);
	permit.started();
	await permit.end(outcome);
}

const calls = async (
	count: number,
	route: Route,
	subject: CallSubject = {},
	outcome = DONE,
): Promise<void> => {
	for (let done = 0; done < count; done++) await call(route, subject, outcome);
};

/** How many calls are let through in so many ms. */
async function lets(route: Route, ms: number): Promise<number> {
	let through = 0;
	const stop = new AbortController();
	setMaxListeners(0, stop.signal);
	for (let asked = 0; asked < 200; asked++) {
		limiter
			.acquire({ route, subject: {}, deadline: Infinity, lane: '', signal: stop.signal })
			.then(() => through++)
			.catch(() => undefined);
	}
	await time.advance(ms);
	stop.abort();
	await time.advance(0);
	return through;
}

describe('the classes', () => {
	it.each([
		['free', 4, 2, 1],
		['pro', 30, 20, 10],
		['business', 80, 60, 40],
	] as const)('has its own limit each on the %s plan', async (plan, light, medium, heavy) => {
		make(plan);
		expect(await lets('GET /users/{userId}', 1_000)).toBe(light);
		make(plan);
		expect(await lets('GET /users', 1_000)).toBe(medium);
		make(plan);
		expect(await lets('GET /report/users', 1_000)).toBe(heavy);
		make(plan);
		expect(await lets('GET /metrics/meetings', 59_000)).toBe(plan === 'business' ? 20 : 10);
	});

	it('does not let one wait for another', async () => {
		expect(await lets('GET /report/users', 500)).toBe(40);
		expect(await lets('GET /users', 500)).toBe(60);
	});

	it('says within which time a call of a class that is used up could be made', async () => {
		await lets('GET /metrics/meetings', 1_000);
		const refused = acquire('GET /metrics/meetings', {}, 10_000);
		await expect(refused).rejects.toMatchObject({ kind: 'bound', resetsAt: expect.any(Number) });
	});
});

describe('what Zoom’s headers say', () => {
	const headers = {
		'x-ratelimit-category': 'Light',
		'x-ratelimit-limit': '80',
		'x-ratelimit-remaining': '79',
	};

	it('corrects a plan that is set too low', async () => {
		make('free');
		await call('GET /users/{userId}', {}, { status: 200, headers });
		await time.advance(2_000);
		expect(await lets('GET /users/{userId}', 1_000)).toBe(80);
		expect(await lets('GET /users', 1_000)).toBe(2);
	});

	it('corrects a plan that is set too high', async () => {
		await call(
			'GET /users/{userId}',
			{},
			{ status: 200, headers: { ...headers, 'x-ratelimit-limit': '30' } },
		);
		await time.advance(2_000);
		expect(await lets('GET /users/{userId}', 1_000)).toBe(30);
	});

	it.each([
		['1', 1],
		['999', 200],
	])('is believed from one a second to those below a thousand: %s', async (said, through) => {
		await call(
			'GET /users/{userId}',
			{},
			{ status: 200, headers: { ...headers, 'x-ratelimit-limit': said } },
		);
		await time.advance(2_000);
		expect(await lets('GET /users/{userId}', 995)).toBe(through);
	});

	it('corrects what is told of the calls a second', async () => {
		const told = () => Object.fromEntries(limiter.callsPerSecond());
		expect(told()).toEqual({ LIGHT: 80, MEDIUM: 60, HEAVY: 40, 'RESOURCE-INTENSIVE': 20 / 60 });
		await call(
			'GET /users/{userId}',
			{},
			{ status: 200, headers: { ...headers, 'x-ratelimit-limit': '30' } },
		);
		expect(told()).toEqual({ LIGHT: 30, MEDIUM: 60, HEAVY: 40, 'RESOURCE-INTENSIVE': 20 / 60 });
	});

	it.each([
		['second', 0, 30],
		['concurrent', 0, 80],
		['host', 0, 80],
		['daily', 1_000, 80],
	] as const)('counts of a refusal only where that is about a second: %s', async (kind, waitMs, most) => {
		const said = { ...headers, 'x-ratelimit-limit': '30' };
		const limited = { kind, waitMs };
		await call('GET /users/{userId}', {}, { status: 429, headers: said, limited });
		expect(limiter.callsPerSecond().get('LIGHT')).toBe(most);
	});

	it.each([
		['a daily number', { ...headers, 'x-ratelimit-limit': '6000' }],
		['the least daily number', { ...headers, 'x-ratelimit-limit': '1000' }],
		['none at all', { ...headers, 'x-ratelimit-limit': '0' }],
		['without a class', { 'x-ratelimit-limit': '30' }],
		['nonsense', { ...headers, 'x-ratelimit-limit': 'many' }],
		['another class', { ...headers, 'x-ratelimit-category': 'Heavy' }],
	])('is not believed when it is %s', async (_, said) => {
		await call('GET /users/{userId}', {}, { status: 200, headers: said });
		await time.advance(2_000);
		expect(await lets('GET /users/{userId}', 1_000)).toBe(80);
	});
});

describe('after a refusal', () => {
	it('holds back the whole class for as long as Zoom says, and no other', async () => {
		await call('GET /users/{userId}', {}, { status: 429, limited: { kind: 'second', waitMs: 2_000 } });
		expect(await lets('PATCH /users/{userId}', 1_990)).toBe(0);
		expect(await lets('GET /users', 100)).toBeGreaterThan(0);
		expect(await lets('PATCH /users/{userId}', 100)).toBeGreaterThan(0);
	});

	it('holds back nobody who asks about other things where Zoom still works on one', async () => {
		await call(
			'DELETE /users/{userId}',
			{ userId: 'ana' },
			{
				status: 429,
				limited: { kind: 'concurrent', waitMs: 2_000 },
			},
		);
		expect(await lets('GET /users', 500)).toBe(60);
	});

	it('says of a class whose day is over which it is, and when calls go on', async () => {
		const waitMs = MIDNIGHT - time.now();
		await call('GET /users/{userId}', {}, { status: 429, limited: { kind: 'daily', waitMs } });
		const refused = acquire('GET /users/{userId}');
		await expect(refused).rejects.toThrow('daily limit is used up: LIGHT calls');
		await expect(refused).rejects.toMatchObject({ retryAfter: waitMs });
	});

	it('sends nothing more of a class whose day is over, until the next day', async () => {
		await call(
			'GET /users/{userId}',
			{},
			{ status: 429, limited: { kind: 'daily', waitMs: MIDNIGHT - time.now() } },
		);
		const refused = acquire('GET /users/{userId}');
		await expect(refused).rejects.toMatchObject({ kind: 'daily', resetsAt: MIDNIGHT });
		await time.advance(MIDNIGHT - time.now());
		await call('GET /users/{userId}');
	});

	it('says once in the log that a day is over, however many calls Zoom refuses', async () => {
		// Both were under way.
		const [one, two] = await Promise.all([acquire('GET /users/{userId}'), acquire('GET /users/{userId}')]);
		const spent = { status: 429, limited: { kind: 'daily', waitMs: MIDNIGHT - time.now() } } as const;
		await one.end(spent);
		await two.end(spent);
		expect(time.log.at('warn')).toEqual([
			{
				level: 'warn',
				message: 'A daily limit of the Zoom account is used up',
				fields: { class: 'LIGHT', until: new Date(MIDNIGHT).toISOString() },
			},
		]);
	});
});

it('says in the log of each day that is over', async () => {
	for (const day of [1, 2]) {
		const waitMs = 86_400_000;
		await call('GET /users/{userId}', {}, { status: 429, limited: { kind: 'daily', waitMs } });
		expect(time.log.at('warn')).toHaveLength(day);
		await time.advance(waitMs);
	}
});

describe('a process that has set the presence of very many users', () => {
	const presence = (userId: string) => call('PUT /users/{userId}/presence_status', { userId });

	it('still knows what it sent a moment ago', async () => {
		for (let user = 0; user < 995; user++) await presence(`u${user}`);
		expect(await lets('GET /users/{userId}', 900)).toBe(80);
		for (let user = 0; user < 5; user++) await presence(`v${user}`);
		expect(await lets('GET /users/{userId}', 50)).toBeLessThan(10);
	});

	it('still sets that of one of them once a minute', async () => {
		await presence('ana');
		const begun = time.now();
		for (let user = 0; user < 1_000; user++) await presence(`u${user}`);
		expect(time.now() - begun).toBeLessThan(30_000);
		await presence('ana');
		expect(time.now() - begun).toBeGreaterThanOrEqual(59_000);
	});
});

describe('Zoom Phone', () => {
	it.each([
		['pro', 20, 10, 5],
		['business', 40, 20, 10],
	] as const)('has limits of its own on the %s plan', async (plan, light, medium, heavy) => {
		make(plan);
		expect(await lets('GET /phone/users/{userId}', 1_000)).toBe(light);
		make(plan);
		expect(await lets('GET /phone/users', 1_000)).toBe(medium);
		make(plan);
		expect(await lets('GET /phone/call_history', 1_000)).toBe(heavy);
	});

	it('waits for no other calls, nor they for it', async () => {
		expect(await lets('GET /phone/users', 500)).toBe(20);
		expect(await lets('GET /users', 500)).toBe(60);
	});

	it('has a daily limit of its own, which is shown once it was called', async () => {
		expect((await limiter.dailyUse()).map(({ name }) => name)).toEqual(['HEAVY']);
		await calls(2, 'GET /phone/call_history');
		expect(await limiter.dailyUse()).toMatchObject([
			{ name: 'HEAVY', used: 0 },
			{ name: 'PHONE HEAVY', used: 2, limit: 30_000 },
		]);
	});
});

describe('daily budgets', () => {
	it('are counted, heavy and resource-intensive calls together, and end with the UTC day', async () => {
		make('free');
		await calls(1_000, 'GET /report/users');
		await expect(acquire('GET /report/users')).rejects.toMatchObject({ kind: 'daily' });
		await time.advance(86_400_000);
		await call('GET /report/users');
	});

	it('can be looked at, each budget once, with what Zoom itself said', async () => {
		await calls(3, 'GET /report/users');
		expect(await limiter.dailyUse()).toEqual([{ name: 'HEAVY', used: 3, limit: 60_000, resetsAt: MIDNIGHT }]);
		const waitMs = MIDNIGHT - time.now();
		await call('GET /report/users', {}, { status: 429, limited: { kind: 'daily', waitMs } });
		expect(await limiter.dailyUse()).toMatchObject([{ used: 60_000, limit: 60_000 }]);
		make('free');
		expect((await limiter.dailyUse()).map(({ name }) => name)).toHaveLength(4);
	});

	it('are shown as used up, and no more, while Zoom’s own word of it is over and the day is not', async () => {
		await call('GET /report/users', {}, { status: 429, limited: { kind: 'daily', waitMs: 1_000 } });
		await time.advance(1_000);
		expect(await limiter.dailyUse()).toMatchObject([{ used: 60_000, limit: 60_000 }]);
		await time.advance(MIDNIGHT - time.now());
		expect(await limiter.dailyUse()).toMatchObject([{ used: 0 }]);
	});

	it('of Zoom Phone are shown where Zoom says that they are used up', async () => {
		const waitMs = MIDNIGHT - time.now();
		await call('GET /phone/call_history', {}, { status: 429, limited: { kind: 'daily', waitMs } });
		expect(await limiter.dailyUse()).toMatchObject([
			{ name: 'HEAVY', used: 0 },
			{ name: 'PHONE HEAVY', used: 30_000, resetsAt: MIDNIGHT },
		]);
	});

	it('are not used up by calls whose turn comes too late', async () => {
		await lets('GET /report/users', 500);
		const [before] = await limiter.dailyUse();
		await expect(acquire('GET /report/users', {}, 10)).rejects.toMatchObject({ kind: 'bound' });
		expect(await limiter.dailyUse()).toEqual([before]);
	});

	it('are not used up by calls that Zoom did not carry out', async () => {
		await calls(3, 'POST /groups', {}, { status: 400 });
		await calls(3, 'POST /groups', {}, {});
		await calls(100, 'POST /groups');
		const refused = acquire('POST /groups');
		await expect(refused).rejects.toThrow(ZoomRateLimitError);
		await expect(refused).rejects.toMatchObject({ kind: 'host', resetsAt: MIDNIGHT });
	});

	it('are kept for each host: 100 meetings and webinars a day', async () => {
		await calls(60, 'POST /users/{userId}/meetings', { userId: 'ana@example.com' });
		await calls(40, 'POST /users/{userId}/webinars', { userId: 'Ana@Example.com ' });
		await expect(
			acquire('POST /users/{userId}/meetings', { userId: 'ana@example.com' }),
		).rejects.toMatchObject({
			kind: 'host',
		});
		await call('POST /users/{userId}/meetings', { userId: 'ben@example.com' });
	});

	it('are not counted for "me", who is somebody else in every credential', async () => {
		await calls(101, 'POST /users/{userId}/meetings', { userId: 'me' });
		await expect(acquire('POST /users/{userId}/meetings', { userId: 'me' })).resolves.toBeDefined();
	});

	it('are over for a host as soon as Zoom says so', async () => {
		const host = { userId: 'ana@example.com' };
		await call('POST /users/{userId}/meetings', host, { status: 429, limited: { kind: 'host', waitMs: 0 } });
		await expect(acquire('POST /users/{userId}/meetings', host)).rejects.toMatchObject({ kind: 'host' });
	});

	it.each([
		['free', 50],
		['pro', 1_500],
	] as const)('let %s accounts invite %i users a day, and create others', async (plan, most) => {
		make(plan);
		await calls(most, 'POST /users', { body: { action: 'create' } });
		await expect(acquire('POST /users', { body: { action: 'create' } })).rejects.toMatchObject({
			kind: 'host',
		});
		await call('POST /users', { body: { action: 'ssoCreate' } });
	});

	it('let the same person be registered for the same meeting three times a day', async () => {
		const registration = { meetingId: '1', body: { email: 'Ana@example.com' } };
		await calls(3, 'POST /meetings/{meetingId}/registrants', registration);
		await expect(acquire('POST /meetings/{meetingId}/registrants', registration)).rejects.toMatchObject({
			kind: 'host',
		});
		await call('POST /meetings/{meetingId}/registrants', { ...registration, meetingId: '2' });
	});
});

it('tells Redis of no person: keys hold no addresses', async () => {
	const told: string[] = [];
	const redis = {
		available: true,
		run: async (_script: unknown, keys: readonly string[], args: readonly unknown[]) => {
			told.push(...keys, ...args.map(String));
			await Promise.resolve();
			throw new StoreUnavailableError('away');
		},
	} as unknown as RedisConnection;
	limiter = new AccountLimiter({ plan: 'business', runtime: time, shared: { redis, prefix: 'account' } });
	const userId = 'ana@example.com';
	await call('POST /users/{userId}/meetings', { userId });
	await call('DELETE /users/{userId}', { userId });
	await call('PUT /users/{userId}/presence_status', { userId });
	expect(told.filter((text) => text.startsWith('account:')).length).toBeGreaterThan(3);
	expect(told.join()).not.toMatch(/ana|@|example/);
});

describe('one thing at a time', () => {
	it('removes a user with one call at a time, and different users side by side', async () => {
		const first = await acquire('DELETE /users/{userId}', { userId: 'ana' });
		await acquire('DELETE /users/{userId}', { userId: 'ben' });
		let second: Permit | undefined;
		orEnd(
			limiter
				.acquire({
					route: 'DELETE /users/{userId}',
					subject: { userId: 'ana' },
					deadline: Infinity,
					lane: '',
				})
				.then((permit) => (second = permit)),
		);
		await time.advance(5_000);
		expect(second).toBeUndefined();
		await first.end({ status: 204 });
		await time.advance(10);
		expect(second).toBeDefined();
	});

	it('gives back what it holds when a call cannot be made after all', async () => {
		make('free');
		await lets('GET /users/{userId}', 500);
		await expect(acquire('DELETE /users/{userId}', { userId: 'ana' }, 100)).rejects.toThrow(
			ZoomRateLimitError,
		);
		await time.advance(2_000);
		await acquire('DELETE /users/{userId}', { userId: 'ana' });
	});

	it.each([
		['bulk feature updates', 'POST /users/features', {}, 10_000],
		['changes of one user’s presence', 'PUT /users/{userId}/presence_status', { userId: 'ana' }, 60_000],
	] as const)('keeps %s apart', async (_, route, subject, windowMs) => {
		await call(route, subject);
		const begun = time.now();
		await call(route, subject);
		expect(time.now() - begun).toBeGreaterThanOrEqual(windowMs);
		expect(time.now() - begun).toBeLessThan(windowMs + 100);
	});
});

describe('messages into one channel', () => {
	const SEND = 'POST /chat/users/{userId}/messages';
	const into = (channel: string): CallSubject => ({ userId: 'ana', body: { to_channel: channel } });

	it.each([
		[10, 0],
		[11, 1_000],
		[31, 10_000],
		[61, 100_000],
	])('%i take at least %i ms', async (count, ms) => {
		const begun = time.now();
		await calls(count, SEND, into('alerts'));
		expect(time.now() - begun).toBeGreaterThanOrEqual(ms);
		expect(time.now() - begun).toBeLessThan(ms + 1_000);
	});

	it('hold up nobody who writes elsewhere', async () => {
		await calls(10, SEND, into('alerts'));
		const begun = time.now();
		await calls(1, SEND, into('others'));
		await calls(1, SEND, { userId: 'ana', body: { to_contact: 'ben@example.com' } });
		expect(time.now() - begun).toBeLessThan(100);
	});
});
