import { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { MemoryStore } from '../../zoom/store/memoryStore';
import { redisFromUrl } from '../../zoom/store/redisUrl';
import { RedisStore } from '../../zoom/store/redisStore';
import { ResilientStore } from '../../zoom/store/resilientStore';
import type { Claim, Store } from '../../zoom/store/store';
import { silentLog } from '../../zoom/runtime';
import { startRedis, type TestRedis } from '../support/redis';

interface Subject {
	store: Store;
	/** Another process's view of the same store. */
	other: Store;
	forgetAll(): Promise<void>;
	close(): Promise<void>;
}

let redis: TestRedis;

beforeAll(async () => {
	redis = await startRedis();
});

afterAll(async () => {
	await redis.close();
});

function overRedis(wrap: (store: Store) => Store): () => Subject {
	return () => {
		const connections = [0, 1].map(() => new IoredisConnection(redisFromUrl(redis.url, 'test'), silentLog));
		const [store, other] = connections.map((connection) => wrap(new RedisStore(connection)));
		return {
			store: store as Store,
			other: other as Store,
			forgetAll: async () => {
				await redis.client.flushall();
			},
			close: async () => {
				for (const connection of connections) connection.close();
				await redis.client.flushall();
			},
		};
	};
}

function inMemory(): Subject {
	const store = new MemoryStore(Date.now);
	return {
		store,
		other: store,
		forgetAll: () => {
			store.clear();
			return Promise.resolve();
		},
		close: () => Promise.resolve(),
	};
}

const SLOT = 'n8n-zoom:{account}:token';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

function fenceOf(claim: Claim): number {
	if (claim.kind !== 'lease') throw new Error(`Expected the lease, got ${claim.kind}`);
	return claim.fence;
}

describe.each([
	['memory', inMemory],
	['Redis', overRedis((store) => store)],
	['Redis with memory behind it', overRedis((store) => new ResilientStore(store, new MemoryStore(Date.now)))],
])('a store in %s', (_, open) => {
	let subject: Subject;

	beforeEach(() => {
		subject = open();
	});

	afterEach(async () => {
		await subject.close();
	});

	async function stored(value = 'first', ttlMs = 60_000): Promise<number> {
		const fence = fenceOf(await subject.store.claim(SLOT, 'maker', 5_000));
		await subject.store.put(SLOT, { value, ttlMs, owner: 'maker', fence });
		return fence;
	}

	it('gives the lease of an empty slot to the first who claims it, and tells the others to wait', async () => {
		expect(await subject.store.claim(SLOT, 'a', 5_000)).toMatchObject({ kind: 'lease' });
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toEqual({ kind: 'busy' });
		expect(await subject.store.claim(SLOT, 'a', 5_000)).toEqual({ kind: 'busy' });
	});

	it('gives one lease to 50 who claim it at once', async () => {
		const claims = await Promise.all(
			Array.from({ length: 50 }, (_, n) =>
				(n % 2 ? subject.store : subject.other).claim(SLOT, `owner ${n}`, 5_000),
			),
		);
		expect(claims.filter(({ kind }) => kind === 'lease')).toHaveLength(1);
		expect(claims.filter(({ kind }) => kind === 'busy')).toHaveLength(49);
	});

	it('shows a stored value to everybody, with the life that is left', async () => {
		await stored('first', 60_000);
		const claim = await subject.other.claim(SLOT, 'b', 5_000);
		expect(claim).toMatchObject({ kind: 'value', value: 'first' });
		const { ttlMs } = claim as { ttlMs: number };
		expect(ttlMs).toBeGreaterThan(50_000);
		expect(ttlMs).toBeLessThanOrEqual(60_000);
	});

	it('gives the lease to whoever will not take the stored value', async () => {
		await stored('first');
		expect(await subject.other.claim(SLOT, 'b', 5_000, 'first')).toMatchObject({ kind: 'lease' });
		expect(await subject.store.claim(SLOT, 'c', 5_000)).toMatchObject({ kind: 'value', value: 'first' });
		expect(await subject.store.claim(SLOT, 'c', 5_000, 'first')).toEqual({ kind: 'busy' });
	});

	it('shows the new value to whoever will not take the old one', async () => {
		await stored('first');
		const fence = fenceOf(await subject.store.claim(SLOT, 'b', 5_000, 'first'));
		await subject.store.put(SLOT, { value: 'second', ttlMs: 60_000, owner: 'b', fence });
		expect(await subject.other.claim(SLOT, 'c', 5_000, 'first')).toMatchObject({ value: 'second' });
	});

	it('frees the lease when its value is stored', async () => {
		await stored('first');
		expect(await subject.other.claim(SLOT, 'b', 5_000, 'first')).toMatchObject({ kind: 'lease' });
	});

	it('frees the lease when its owner releases it, and for nobody else', async () => {
		await subject.store.claim(SLOT, 'a', 5_000);
		await subject.other.release(SLOT, 'b');
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toEqual({ kind: 'busy' });
		await subject.store.release(SLOT, 'a');
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toMatchObject({ kind: 'lease' });
	});

	it('frees the lease by itself when its owner is not heard of any more', async () => {
		await subject.store.claim(SLOT, 'a', 40);
		await pause(60);
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toMatchObject({ kind: 'lease' });
	});

	it('keeps a lease that its owner lengthens', async () => {
		await subject.store.claim(SLOT, 'a', 500);
		expect(await subject.store.extend(SLOT, 'a', 5_000)).toBe(true);
		await pause(550);
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toEqual({ kind: 'busy' });
	});

	it('lengthens no lease that is lost', async () => {
		await subject.store.claim(SLOT, 'a', 40);
		await pause(60);
		expect(await subject.store.extend(SLOT, 'a', 5_000)).toBe(false);
		await subject.other.claim(SLOT, 'b', 5_000);
		expect(await subject.store.extend(SLOT, 'a', 5_000)).toBe(false);
	});

	it('gives a growing fence, also after it was emptied', async () => {
		const fences: number[] = [];
		for (const owner of ['a', 'b', 'c']) {
			fences.push(fenceOf(await subject.store.claim(SLOT, owner, 5_000)));
			await subject.store.release(SLOT, owner);
		}
		await pause(5);
		await subject.forgetAll();
		fences.push(fenceOf(await subject.store.claim(SLOT, 'd', 5_000)));
		expect(fences).toEqual([...fences].sort((a, b) => a - b));
		expect(new Set(fences).size).toBe(4);
	});

	it('refuses the value of a writer whose lease was given to another', async () => {
		const late = fenceOf(await subject.store.claim(SLOT, 'late', 40));
		await pause(60);
		const fence = fenceOf(await subject.other.claim(SLOT, 'newer', 5_000));
		await subject.other.put(SLOT, { value: 'newer', ttlMs: 60_000, owner: 'newer', fence });
		const made = { value: 'late', ttlMs: 60_000, owner: 'late', fence: late };
		expect(await subject.store.put(SLOT, made)).toBe(false);
		expect(await subject.other.claim(SLOT, 'c', 5_000)).toMatchObject({ value: 'newer' });
	});

	it('leaves the lease of the newer owner alone when the late writer comes', async () => {
		const late = fenceOf(await subject.store.claim(SLOT, 'late', 40));
		await pause(60);
		await subject.other.claim(SLOT, 'newer', 5_000);
		await subject.store.put(SLOT, { value: 'late', ttlMs: 60_000, owner: 'late', fence: late });
		expect(await subject.store.claim(SLOT, 'c', 5_000)).toEqual({ kind: 'busy' });
	});

	it('takes the value of a late writer when nobody else had the lease', async () => {
		const fence = fenceOf(await subject.store.claim(SLOT, 'late', 40));
		await pause(60);
		const made = { value: 'late', ttlMs: 60_000, owner: 'late', fence };
		expect(await subject.store.put(SLOT, made)).toBe(true);
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toMatchObject({ value: 'late' });
	});

	it('takes a value when everything was forgotten in the meantime, and refuses an older one after it', async () => {
		const older = fenceOf(await subject.store.claim(SLOT, 'older', 40));
		await pause(60);
		const newer = fenceOf(await subject.store.claim(SLOT, 'newer', 5_000));
		await subject.forgetAll();
		const put = (owner: string, fence: number) =>
			subject.store.put(SLOT, { value: owner, ttlMs: 60_000, owner, fence });
		expect(await put('newer', newer)).toBe(true);
		expect(await put('older', older)).toBe(false);
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toMatchObject({ value: 'newer' });
	});

	it('removes a value, and only this very one', async () => {
		await stored('first');
		expect(await subject.other.remove(SLOT, 'another')).toBe(false);
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toMatchObject({ value: 'first' });
		expect(await subject.other.remove(SLOT, 'first')).toBe(true);
		expect(await subject.other.remove(SLOT, 'first')).toBe(false);
		expect(await subject.store.claim(SLOT, 'b', 5_000)).toMatchObject({ kind: 'lease' });
	});

	it('forgets a value at the end of its life', async () => {
		await stored('first', 40);
		await pause(60);
		expect(await subject.other.claim(SLOT, 'b', 5_000)).toMatchObject({ kind: 'lease' });
	});

	it('keeps slots apart', async () => {
		await stored('first');
		expect(await subject.other.claim('n8n-zoom:{other}:token', 'b', 5_000)).toMatchObject({ kind: 'lease' });
	});
});
