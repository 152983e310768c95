import { RedisSlots } from '../../zoom/api/limits/redisSlots';
import { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { redisFromUrl } from '../../zoom/store/redisUrl';
import { RecordingLog } from '../support/log';
import { startRedis, type TestRedis } from '../support/redis';

/** Redis loses what the limiter keeps there, or a part of it, while several processes use it. */

const KEY = 'n8n-zoom:{account}:limit:rate:a';
const WINDOW_MS = 1_000;
const REQUEST = {
	limit: { calls: 30, windowMs: WINDOW_MS },
	count: 5,
	aheadMs: 100,
	marginMs: 5,
};

let redis: TestRedis;
let connection: IoredisConnection;
let made = 0;

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
	redis = await startRedis();
	connection = new IoredisConnection(redisFromUrl(redis.url, 'test'), new RecordingLog());
});

afterAll(async () => {
	connection.close();
	await redis.close();
});

beforeEach(async () => {
	await redis.client.flushall();
});

const aProcess = (): RedisSlots => new RedisSlots(connection, KEY, `process-${(made += 1)}`);

/** Five slots of one process, then five of another one, which are the newest. */
async function twoAtWork(): Promise<[RedisSlots, RedisSlots]> {
	const [one, other] = [aProcess(), aProcess()];
	for (const slots of [one, other]) expect((await slots.reserve(REQUEST)).slots).toHaveLength(5);
	return [one, other];
}

const LOSSES: ReadonlyArray<readonly [string, () => Promise<unknown>]> = [
	['the log', () => redis.client.del(KEY)],
	[
		'the log, for something else',
		async () => {
			await redis.client.del(KEY);
			await redis.client.set(KEY, 'garbage');
		},
	],
	[
		'the log, for stamps of nobody',
		async () => {
			await redis.client.del(KEY);
			await redis.client.zadd(KEY, 1, 'nobody');
		},
	],
];

it.each(LOSSES)('starts nothing for a window when Redis has lost %s, whoever asks first', async (_, lose) => {
	await twoAtWork();
	await lose();
	const { slots, waitMs } = await aProcess().reserve(REQUEST);
	expect(slots).toEqual([]);
	expect(waitMs).toBeGreaterThan(WINDOW_MS - 150);
	expect(waitMs).toBeLessThan(WINDOW_MS + 300);
});

it.each([...LOSSES, ['the pace too', () => redis.client.flushall()] as const])(
	'tells all processes when the first one at work misses its stamps in a Redis that has lost %s',
	async (_, lose) => {
		const [one] = await twoAtWork();
		await lose();
		await redis.client.del(`${KEY}:pace`);
		expect((await one.reserve(REQUEST)).slots).toEqual([]);
		const { slots, waitMs } = await aProcess().reserve(REQUEST);
		expect(slots).toEqual([]);
		expect(waitMs).toBeGreaterThan(WINDOW_MS);
		expect(waitMs).toBeLessThan(WINDOW_MS + 500);
	},
);

it('goes on where only the pace was lost', async () => {
	const [one, other] = await twoAtWork();
	await redis.client.del(`${KEY}:pace`);
	expect((await other.reserve(REQUEST)).slots).not.toEqual([]);
	expect((await one.reserve(REQUEST)).slots).not.toEqual([]);
});

it('lets nobody before the slot that was given out after a loss', async () => {
	const [one] = await twoAtWork();
	await redis.client.del(KEY);
	const { waitMs } = await one.reserve(REQUEST);
	await pause(waitMs - 250);
	const { slots } = await one.reserve({ ...REQUEST, aheadMs: 290, count: 1 });
	expect(slots).toHaveLength(1);
	const next = await aProcess().reserve({ ...REQUEST, aheadMs: 0 });
	expect(next.waitMs).toBeGreaterThan((slots[0]?.waitMs ?? Infinity) - 50);
});

it('keeps the stamp of a call that leaves after its log was lost', async () => {
	const slots = aProcess();
	const [first] = (await slots.reserve({ ...REQUEST, count: 1 })).slots;
	await redis.client.flushall();
	await slots.moved([{ id: first?.id ?? '', lateMs: 400, agoMs: -400 }]);
	const { waitMs } = await aProcess().reserve({ ...REQUEST, limit: { calls: 1, windowMs: WINDOW_MS } });
	expect(waitMs).toBeGreaterThan(WINDOW_MS + 300);
	expect(await redis.client.pttl(KEY)).toBeGreaterThan(0);
	expect((await slots.reserve(REQUEST)).slots).toEqual([]);
});
