import type { Answer } from './family';
import { errorsOf, pause, redisLines, startWorld, tokensOf, type World } from './world';

const PROCESSES = 4;
const CALLS = 25;

let world: World;

beforeAll(async () => {
	world = await startWorld(PROCESSES);
}, 60_000);

afterAll(async () => {
	await world.close();
});

beforeEach(async () => {
	await world.reset();
	// Every process has its connection, and has said that Redis is back if it was away.
	await pause(1_500);
	await ask();
	await world.redis.client.flushall();
	await world.simulator.control.reset();
});

const ask = (cold = true): Promise<Answer[]> =>
	Promise.all(world.family.map((child) => child.ask({ logins: [world.login], calls: CALLS, cold })));

const GONE = 'warn: Redis does not answer';
const BACK = 'info: Redis answers again';

it('asks once more when Redis is emptied while a process asks', async () => {
	await world.simulator.control.configure({ tokenLatencyMs: 1_000 });
	const answers = ask();
	await world.somebodyAsks();
	await world.redis.client.flushall();
	expect(errorsOf(await answers)).toEqual([]);
	expect(await world.tokenRequests()).toBe(2);
	expect((await answers).flatMap(({ log }) => redisLines(log))).toEqual([]);

	const again = await ask();
	expect(tokensOf(again).size).toBe(1);
	expect(await world.tokenRequests()).toBe(2);
}, 60_000);

it('serves every call when Redis is restarted while a process asks, and each process says so once', async () => {
	await world.simulator.control.configure({ tokenLatencyMs: 1_000 });
	const answers = ask();
	await world.somebodyAsks();
	await world.redis.stop();
	await pause(300);
	await world.redis.start();
	const served = await answers;
	expect(errorsOf(served)).toEqual([]);
	expect(await world.tokenRequests()).toBeLessThanOrEqual(PROCESSES);

	await pause(3_000);
	const again = await ask(false);
	for (const index of world.family.keys()) {
		const lines = [served, again].flatMap((turn) => redisLines(turn[index]?.log ?? []));
		expect([[], [GONE, BACK]]).toContainEqual(lines);
	}
	expect(served.flatMap(({ log }) => redisLines(log))).toContain(GONE);
}, 60_000);

it('serves every call while Redis is away, with one request a process and one warning each', async () => {
	await world.redis.stop();
	const answers = await ask();
	const warm = await ask(false);
	expect(errorsOf([...answers, ...warm])).toEqual([]);
	expect(await world.tokenRequests()).toBe(PROCESSES);
	for (const index of world.family.keys()) {
		expect([answers, warm].flatMap((turn) => redisLines(turn[index]?.log ?? []))).toEqual([GONE]);
	}
	await world.redis.start();
	await pause(3_000);
	expect((await ask()).map(({ log }) => redisLines(log))).toEqual(world.family.map(() => [BACK]));
	expect(await world.tokenRequests()).toBe(PROCESSES + 1);
}, 60_000);

it('shares as ever over a slow Redis', async () => {
	world.wire.set({ kind: 'slow', delayMs: 50 });
	const answers = await ask();
	expect(errorsOf(answers)).toEqual([]);
	expect(await world.tokenRequests()).toBe(1);
}, 60_000);

it.each([
	['becomes too slow', { kind: 'slow', delayMs: 1_500 }],
	['swallows everything', { kind: 'blackhole' }],
	['is gone without a word', { kind: 'halfOpen' }],
	['answers rubbish', { kind: 'garbage' }],
	['resets every connection', { kind: 'reset', afterBytes: 0 }],
] as const)(
	'serves every call when Redis %s in the middle',
	async (_, fault) => {
		await world.simulator.control.configure({ tokenLatencyMs: 1_000 });
		const answers = ask();
		await world.somebodyAsks();
		world.wire.set(fault);
		const served = await answers;
		expect(errorsOf(served)).toEqual([]);
		expect(await world.tokenRequests()).toBeLessThanOrEqual(PROCESSES);
		for (const { log } of served) expect(redisLines(log).length).toBeLessThanOrEqual(1);

		world.wire.set({ kind: 'none' });
		await pause(5_000);
		await ask();
		const before = await world.tokenRequests();
		await world.redis.client.flushall();
		const again = await ask();
		expect(errorsOf(again)).toEqual([]);
		expect(await world.tokenRequests()).toBe(before + 1);
	},
	60_000,
);
