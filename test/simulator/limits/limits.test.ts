import * as fc from 'fast-check';
import { startSimulator, type Simulator } from '../../../simulator';
import { SlidingWindow } from '../../../simulator/limits/slidingWindow';
import { logIn, send, type Caller, type Reply } from '../support/caller';

let zoom: Simulator;
let call: Caller['call'];
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(async () => {
	await zoom.control.reset();
	await zoom.control.stopClock();
	({ call } = await logIn(zoom));
});
afterAll(() => zoom.close());

const statuses = (replies: Reply[]): Record<number, number> => {
	const counts: Record<number, number> = {};
	for (const { status } of replies) counts[status] = (counts[status] ?? 0) + 1;
	return counts;
};
const burst = (times: number, path: string): Promise<Reply[]> =>
	Promise.all(Array.from({ length: times }, () => call('GET', path)));
const HEAVY_PATH = '/report/daily';

describe('the per-second limit', () => {
	test.each([
		['free', 'MEDIUM', '/users', 2],
		['pro', 'MEDIUM', '/users', 20],
		['business', 'HEAVY', HEAVY_PATH, 40],
	] as const)('of plan %s refuses what exceeds it: %s', async (plan, label, path, limit) => {
		await zoom.control.configureAccount({ plan });
		const replies = await burst(limit + 5, path);
		expect(statuses(replies)).toEqual({ 200: limit, 429: 5 });
		const refused = replies.find(({ status }) => status === 429);
		expect(refused?.body).toEqual({
			code: 429,
			message: 'You have reached the maximum per-second rate limit for this API. Try again later.',
		});
		expect(refused?.headers.get('retry-after')).toBeNull();
		expect(refused?.headers.get('x-ratelimit-type')).toBe('QPS');
		const counts = await zoom.control.counters();
		expect(counts.refused).toEqual({ second: 5 });
		expect(counts.violations).toMatchObject({ [label]: 5, total: 5 });
		expect(counts.maxInWindow[zoom.credentials.accountId]?.[label]).toBe(limit + 5);
	});

	test('is another one for Zoom Phone, beside that of everything else', async () => {
		const [phone, users] = await Promise.all([burst(25, '/phone/users'), burst(25, '/users')]);
		expect([statuses(phone), statuses(users)]).toEqual([{ 200: 20, 429: 5 }, { 200: 25 }]);
	});

	test('opens again one second after the first call, and not before', async () => {
		await zoom.control.configureAccount({ plan: 'free' });
		await zoom.control.setClock(Date.UTC(2026, 0, 1));
		({ call } = await logIn(zoom));
		await burst(2, '/users');
		await zoom.control.advanceClock(500);
		expect((await call('GET', '/users')).status).toBe(429);
		await zoom.control.advanceClock(500);
		expect((await call('GET', '/users')).status).toBe(200);
	});

	test('is separate for each label', async () => {
		await zoom.control.configureAccount({ plan: 'free' });
		await burst(2, '/users');
		expect((await call('GET', '/users/me')).status).toBe(200);
	});

	test('is separate for each account', async () => {
		await zoom.control.configureAccount({ plan: 'free' });
		const { accounts } = await zoom.control.seed({ accounts: 1 });
		await burst(3, '/users');
		const [other] = accounts;
		const elsewhere = await logIn({ ...zoom, credentials: { ...zoom.credentials, ...other } });
		expect((await elsewhere.call('GET', '/users')).status).toBe(200);
	});

	test('is only counted when the settings say so', async () => {
		await zoom.control.configureAccount({ plan: 'free' });
		await zoom.control.configure({ rateLimits: 'counted' });
		expect(statuses(await burst(5, '/users'))).toEqual({ 200: 5 });
		expect((await zoom.control.counters()).violations.MEDIUM).toBe(3);
	});

	test('says what is left, unless the settings leave the headers away', async () => {
		const { headers } = await call('GET', '/users');
		expect(headers.get('x-ratelimit-category')).toBe('Medium');
		expect([headers.get('x-ratelimit-limit'), headers.get('x-ratelimit-remaining')]).toEqual(['60', '59']);
		await zoom.control.configure({ rateLimitHeaders: false });
		expect((await call('GET', '/users')).headers.get('x-ratelimit-limit')).toBeNull();
	});
});

describe('the daily limit', () => {
	test('of a paid plan is shared by heavy calls, and ends at midnight UTC', async () => {
		await zoom.control.setClock(Date.UTC(2026, 5, 1, 20));
		({ call } = await logIn(zoom));
		await zoom.control.configureAccount({ plan: 'pro', usedToday: { 'HEAVY + RESOURCE-INTENSIVE': 29_999 } });
		expect((await call('GET', HEAVY_PATH)).status).toBe(200);
		const { status, body, headers } = await call('GET', HEAVY_PATH);
		expect([status, body['message']]).toEqual([429, expect.stringContaining('maximum daily rate limit')]);
		expect(headers.get('retry-after')).toBe('2026-06-02T00:00:00Z');
		expect(headers.get('x-ratelimit-type')).toBe('Daily-limit');
		await zoom.control.setClock(Date.UTC(2026, 5, 2));
		({ call } = await logIn(zoom));
		expect((await call('GET', HEAVY_PATH)).status).toBe(200);
	});

	test('of a free plan counts each label by itself', async () => {
		await zoom.control.configureAccount({ plan: 'free', usedToday: { LIGHT: 6_000 } });
		expect((await call('GET', '/users/me')).status).toBe(429);
		expect((await call('GET', '/users')).status).toBe(200);
	});
});

describe('while Zoom is still at work', () => {
	beforeEach(() => zoom.control.configure({ latencyMs: 50 }));
	const person = (email: string) => ({ action: 'create', user_info: { email, type: 1 } });

	test('on one new user it refuses another', async () => {
		const replies = await Promise.all([
			call('POST', '/users', person('a@example.com')),
			call('POST', '/users', person('b@example.com')),
		]);
		expect(statuses(replies)).toEqual({ 201: 1, 429: 1 });
		expect((await call('POST', '/users', person('c@example.com'))).status).toBe(201);
		expect((await zoom.control.counters()).refused).toEqual({ concurrent: 1 });
	});

	test('on the removal of a user it refuses another of the same user only', async () => {
		await zoom.control.seed({ users: [{ email: 'a@example.com' }, { email: 'b@example.com' }] });
		const replies = await Promise.all([
			call('DELETE', '/users/a@example.com'),
			call('DELETE', '/users/a@example.com'),
			call('DELETE', '/users/b@example.com'),
		]);
		expect(statuses(replies)).toEqual({ 204: 2, 429: 1 });
		expect(replies.find(({ status }) => status === 429)?.body).toEqual({
			code: 429,
			message: 'Too many concurrent requests. A request to disassociate this user has already been made.',
		});
	});

	test('it refuses nothing when these rules are switched off', async () => {
		await zoom.control.configure({ concurrencyRules: false });
		const replies = await Promise.all([
			call('POST', '/users', person('a@example.com')),
			call('POST', '/users', person('b@example.com')),
		]);
		expect(statuses(replies)).toEqual({ 201: 2 });
	});
});

test('refused calls without a token count against nobody', async () => {
	await Promise.all(Array.from({ length: 5 }, () => send(`${zoom.origin}/v2/users`)));
	expect((await zoom.control.counters()).maxInWindow[zoom.credentials.accountId]).toEqual({});
});

describe('a sliding window', () => {
	const steps = fc.array(fc.integer({ min: 0, max: 700 }), { minLength: 1, maxLength: 200 });

	test('counts exactly the events of the last second, and remembers the fullest one', () => {
		fc.assert(
			fc.property(steps, (gaps) => {
				const window = new SlidingWindow(1_000);
				const times: number[] = [];
				let now = 0;
				let fullest = 0;
				for (const gap of gaps) {
					now += gap;
					times.push(now);
					window.add(now);
					const expected = times.filter((time) => time > now - 1_000).length;
					expect(window.count(now)).toBe(expected);
					fullest = Math.max(fullest, expected);
				}
				expect(window.max).toBe(fullest);
			}),
		);
	});

	test('counts an event in doubt from the moment at which it may have happened', () => {
		const window = new SlidingWindow(1_000);
		window.add(1_000, 300);
		expect(window.count(1_699)).toBe(1);
		expect(window.count(1_700)).toBe(0);
	});
});
