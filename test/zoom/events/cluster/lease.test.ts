import { Lease } from '../../../../zoom/events/cluster/lease';
import { MemoryStore } from '../../../../zoom/store/memoryStore';
import { StoreUnavailableError } from '../../../../zoom/store/redisConnection';
import type { Store } from '../../../../zoom/store/store';
import { VirtualRuntime } from '../support/virtualRuntime';

const SECOND = 1_000;
let runtime: VirtualRuntime;
let store: MemoryStore;
let away: boolean;
let stopper: AbortController;
let running: Array<Promise<void>>;

beforeEach(() => {
	runtime = new VirtualRuntime();
	store = new MemoryStore(runtime.now);
	away = false;
	stopper = new AbortController();
	running = [];
});

afterEach(async () => {
	stopper.abort();
	await Promise.all(running);
	expect(runtime.pending).toBe(0);
});

/** The store while Redis answers. */
const redis = new Proxy({} as Store, {
	get:
		(_, name) =>
		async (...args: unknown[]): Promise<unknown> => {
			if (away) throw new StoreUnavailableError('away');
			await Promise.resolve();
			return await (Reflect.get(store, name) as (...all: unknown[]) => unknown).apply(store, args);
		},
});

/** One process that wants the lease, and what it was told. */
class Candidate {
	readonly generations: number[] = [];
	readonly elsewhereUntil: Array<number | undefined> = [];
	losses = 0;
	readonly lease: Lease;
	private readonly own = new AbortController();

	constructor() {
		this.lease = new Lease('slot', redis, runtime, {
			gained: (generation, elsewhereUntil) => {
				this.generations.push(generation);
				this.elsewhereUntil.push(elsewhereUntil);
			},
			lost: () => {
				this.losses += 1;
				return Promise.resolve();
			},
			settled: () => undefined,
		});
		running.push(this.lease.run(AbortSignal.any([stopper.signal, this.own.signal])));
	}

	async leave(): Promise<void> {
		this.own.abort();
		await runtime.settle();
	}
}

async function candidate(): Promise<Candidate> {
	const one = new Candidate();
	await runtime.settle();
	return one;
}

describe('the lease of a subscription', () => {
	it('is held by one, and by the next within two seconds after that one has left', async () => {
		const [one, two] = [await candidate(), await candidate()];
		expect([one.lease.isHeld, two.lease.isHeld, two.lease.isElsewhere]).toEqual([true, false, true]);
		await runtime.advance(60 * SECOND);
		await one.leave();
		expect([one.losses, one.lease.isHeld]).toEqual([1, false]);
		await runtime.advance(2 * SECOND);
		expect(two.lease.isHeld).toBe(true);
		expect(two.generations[0]).toBeGreaterThan(one.generations[0] ?? Infinity);
	});

	it('is taken over at once where its holder says that it is free', async () => {
		const [one, two] = [await candidate(), await candidate()];
		await one.leave();
		two.lease.lookNow();
		await runtime.settle();
		expect(two.lease.isHeld).toBe(true);
	});

	it('says until when another one surely held it: eight seconds before it was last seen to', async () => {
		const [one, two] = [await candidate(), await candidate()];
		expect(one.elsewhereUntil).toEqual([undefined]);
		await runtime.advance(10 * SECOND);
		const seen = runtime.now();
		await one.leave();
		await runtime.advance(2 * SECOND);
		expect(two.elsewhereUntil).toEqual([seen - 8 * SECOND]);
	});

	it('is held in spite of a value that somebody else has stored there', async () => {
		await store.put('slot', { value: 'not ours', ttlMs: 3_600_000, owner: 'somebody', fence: 1 });
		expect((await candidate()).lease.isHeld).toBe(true);
	});

	it('is certain for eight seconds from when it was asked for', async () => {
		const one = await candidate();
		const asked = runtime.now();
		expect([0, 7_999, 8_000].map((ms) => one.lease.certainAt(asked + ms))).toEqual([true, true, false]);
		await one.leave();
		expect(one.lease.certainAt(asked)).toBe(false);
	});
});

describe('while Redis is away', () => {
	it('its holder keeps it, beyond doubt', async () => {
		const one = await candidate();
		away = true;
		await runtime.advance(600 * SECOND);
		expect([one.lease.isHeld, one.lease.certainAt(runtime.now())]).toEqual([true, true]);
		expect(one.generations).toHaveLength(1);
	});

	it('others wait and do not know, and wait again when it is back with the holder', async () => {
		const [one, two] = [await candidate(), await candidate()];
		expect(two.lease.isUnknown).toBe(false);
		away = true;
		await runtime.advance(600 * SECOND);
		expect([two.lease.isUnknown, two.lease.isHeld]).toEqual([true, false]);
		away = false;
		await runtime.advance(20 * SECOND);
		expect([two.lease.isUnknown, two.lease.isHeld, one.lease.isHeld]).toEqual([false, false, true]);
		expect(one.losses).toBe(0);
	});

	it('one that never heard of another holds it alone', async () => {
		away = true;
		const one = await candidate();
		expect([one.lease.isHeld, one.lease.isUnknown]).toEqual([true, false]);
		expect(one.generations).toEqual([0]);
	});

	it.each([
		[8, false],
		[20, true],
	])(
		'a holder that slept through its lease holds it again after a while (%i s: %s)',
		async (seconds, again) => {
			const one = await candidate();
			away = true;
			runtime.standStill(9 * SECOND);
			await runtime.advance(0);
			expect(one.lease.certainAt(runtime.now())).toBe(false);
			await runtime.advance(seconds * SECOND);
			expect(one.lease.certainAt(runtime.now())).toBe(again);
			expect(one.lease.isHeld).toBe(true);
		},
	);
});

describe('after Redis forgot everything', () => {
	it('the holder has five seconds to take it again, then another one does', async () => {
		const [one, two] = [await candidate(), await candidate()];
		away = true;
		await runtime.advance(10 * SECOND);
		const gone = one.leave();
		await gone;
		store.clear();
		away = false;
		const back = runtime.now();
		await runtime.advance(4 * SECOND);
		expect(two.lease.isHeld).toBe(false);
		while (!two.lease.isHeld) await runtime.advance(SECOND);
		expect(runtime.now() - back).toBeLessThanOrEqual(9 * SECOND);
	});

	it('the five seconds begin anew where it goes away once more', async () => {
		const [one, two] = [await candidate(), await candidate()];
		away = true;
		await runtime.advance(10 * SECOND);
		await one.leave();
		store.clear();
		for (let times = 0; times < 5; times++) {
			away = false;
			await runtime.advance(4 * SECOND);
			away = true;
			await runtime.advance(4 * SECOND);
		}
		expect(two.lease.isHeld).toBe(false);
	});
});

it('ends with what is no outage of Redis', async () => {
	store.claim = () => Promise.reject(new TypeError('broken'));
	const broken = new Lease('slot', redis, runtime, {
		gained: () => undefined,
		lost: () => Promise.resolve(),
		settled: () => undefined,
	});
	await expect(broken.run(stopper.signal)).rejects.toThrow('broken');
});
