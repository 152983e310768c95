import fc from 'fast-check';
import { silentLog } from '../../zoom/runtime';
import { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { MemoryStore } from '../../zoom/store/memoryStore';
import { RedisStore } from '../../zoom/store/redisStore';
import { redisFromUrl } from '../../zoom/store/redisUrl';
import type { Claim, Store } from '../../zoom/store/store';
import { startRedis, type TestRedis } from '../support/redis';

let redis: TestRedis;
let connection: IoredisConnection;

beforeAll(async () => {
	redis = await startRedis();
	connection = new IoredisConnection(redisFromUrl(redis.url, 'test'), silentLog);
});

afterAll(async () => {
	connection.close();
	await redis.close();
});

const LONG = 1e8;

/** What callers do, each with the fence it got; what they see of it, fences by their order. */
class Play {
	private readonly fences = new Map<string, number>();
	readonly given: number[] = [];

	constructor(private readonly store: Store) {}

	async do({ act, who, value, stale }: Step): Promise<unknown> {
		const owner = `owner ${who}`;
		switch (act) {
			case 'claim':
				return this.seen(owner, await this.store.claim('{a}:slot', owner, LONG, stale));
			case 'extend':
				return await this.store.extend('{a}:slot', owner, LONG);
			case 'release':
				return await this.store.release('{a}:slot', owner);
			case 'remove':
				return await this.store.remove('{a}:slot', value);
			case 'put': {
				const fence = this.fences.get(owner);
				if (fence === undefined) return 'never had it';
				return await this.store.put('{a}:slot', { value, ttlMs: LONG, owner, fence });
			}
		}
	}

	private seen(owner: string, claim: Claim): unknown {
		if (claim.kind === 'value') return claim.value;
		if (claim.kind === 'busy') return 'busy';
		this.fences.set(owner, claim.fence);
		this.given.push(claim.fence);
		return 'lease';
	}
}

interface Step {
	act: 'claim' | 'extend' | 'release' | 'remove' | 'put';
	who: number;
	value: string;
	stale: string | undefined;
}

const value = fc.constantFrom('one', 'two', 'with "quotes"', 'ünïcode\n');
const step: fc.Arbitrary<Step> = fc.record({
	act: fc.constantFrom('claim', 'claim', 'put', 'put', 'extend', 'release', 'remove'),
	who: fc.integer({ min: 0, max: 3 }),
	value,
	stale: fc.option(value, { nil: undefined }),
});

it('does in Redis what it does in memory, whatever the order', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
			await redis.client.flushall();
			const [there, here] = [new Play(new RedisStore(connection)), new Play(new MemoryStore(Date.now))];
			for (const next of steps) expect(await there.do(next)).toEqual(await here.do(next));
			for (const { given } of [there, here]) {
				expect(given).toEqual([...new Set(given)].sort((a, b) => a - b));
			}
		}),
		{ numRuns: 150 },
	);
}, 60_000);

it('leaves nothing in Redis that lives for ever', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
			await redis.client.flushall();
			const play = new Play(new RedisStore(connection));
			for (const next of steps) await play.do(next);
			for (const key of await redis.client.keys('*')) expect(await redis.client.pttl(key)).toBeGreaterThan(0);
		}),
		{ numRuns: 30 },
	);
}, 60_000);
