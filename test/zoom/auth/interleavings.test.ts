import fc from 'fast-check';
import { ZoomConnectionError } from '../../../zoom/errors';
import type { Claim, Made, Store } from '../../../zoom/store/store';
import { Cluster } from './cluster';

/** Numbers that fast-check chooses and shrinks, taken one after the other and over again. */
class Choices {
	private next = 0;
	constructor(private readonly numbers: readonly number[]) {}

	/** Between 0 and `most`. */
	upTo(most: number): number {
		return ((this.numbers[this.next++ % this.numbers.length] ?? 0) / 1_000) * most;
	}
}

const choices = fc.array(fc.integer({ min: 0, max: 1_000 }), { minLength: 40, maxLength: 200 });

interface Put extends Made {
	readonly stored: boolean;
}

/** The cluster's store as one process reaches it: late on the way there and on the way back, and not at all when dead. */
class Wire implements Store {
	dead = false;

	constructor(
		private readonly cluster: Cluster,
		private readonly delay: () => number,
		private readonly puts: Put[] = [],
	) {}

	claim(slot: string, owner: string, leaseMs: number, stale?: string): Promise<Claim> {
		return this.late(() => this.cluster.store.claim(slot, owner, leaseMs, stale));
	}

	extend(slot: string, owner: string, leaseMs: number): Promise<boolean> {
		return this.late(() => this.cluster.store.extend(slot, owner, leaseMs));
	}

	put(slot: string, made: Made): Promise<boolean> {
		return this.late(async () => {
			const stored = await this.cluster.store.put(slot, made);
			this.puts.push({ ...made, stored });
			return stored;
		});
	}

	release(slot: string, owner: string): Promise<void> {
		return this.late(() => this.cluster.store.release(slot, owner));
	}

	remove(slot: string, value: string): Promise<boolean> {
		return this.late(() => this.cluster.store.remove(slot, value));
	}

	private async late<T>(act: () => Promise<T>): Promise<T> {
		await this.cluster.time.sleep(this.delay());
		await this.unlessDead();
		const outcome = await act();
		await this.cluster.time.sleep(this.delay());
		await this.unlessDead();
		return outcome;
	}

	private async unlessDead(): Promise<void> {
		if (this.dead) await new Promise(() => undefined);
	}
}

it('gives all processes the one token of one request, however they interleave', async () => {
	await fc.assert(
		fc.asyncProperty(choices, fc.integer({ min: 2, max: 5 }), async (numbers, count) => {
			const chosen = new Choices(numbers);
			const cluster = new Cluster(() => chosen.upTo(0.999));
			cluster.zoom.before = () => cluster.time.sleep(chosen.upTo(8_000));
			const calls = Array.from({ length: count }, async () => {
				const source = cluster.process({}, new Wire(cluster, () => chosen.upTo(300)));
				await cluster.time.sleep(chosen.upTo(5_000));
				const tokens = await Promise.all([source.get(), source.get()]);
				return tokens.map(({ value }) => value);
			});
			const tokens = (await cluster.time.until(Promise.all(calls))).flat();
			expect(new Set(tokens)).toEqual(new Set(['token-1']));
			expect(cluster.zoom.requests).toHaveLength(1);
		}),
		{ numRuns: 300 },
	);
});

it('serves everybody who lives and stores no older token over a newer one, whoever dies, sleeps or forgets', async () => {
	await fc.assert(
		fc.asyncProperty(choices, fc.integer({ min: 2, max: 5 }), async (numbers, count) => {
			const chosen = new Choices(numbers);
			const cluster = new Cluster(() => chosen.upTo(0.999));
			const puts: Put[] = [];
			cluster.zoom.before = async () => {
				await cluster.time.sleep(chosen.upTo(9_000));
				if (chosen.upTo(1) > 0.9) throw new ZoomConnectionError('No answer from zoom.us', true);
			};
			const mayDie = Array.from({ length: count }, (_, index) => index > 0 && chosen.upTo(1) > 0.5);

			const lives = mayDie.map(async (dies) => {
				const wire = new Wire(cluster, () => chosen.upTo(chosen.upTo(1) > 0.9 ? 6_000 : 200), puts);
				const source = cluster.process({}, wire);
				await cluster.time.sleep(chosen.upTo(6_000));
				if (dies) {
					source.get().catch(() => undefined);
					await cluster.time.sleep(chosen.upTo(6_000));
					wire.dead = true;
					return;
				}
				for (let turn = 0; turn < 3; turn++) {
					const outcome = await source.get().catch((error: unknown) => error);
					if (outcome instanceof Error) expect(outcome).toBeInstanceOf(ZoomConnectionError);
					else {
						const { value, expiresAt } = outcome as { value: string; expiresAt: number };
						expect(value).toMatch(/^token-\d+$/);
						expect(expiresAt).toBeGreaterThan(cluster.time.now());
						if (chosen.upTo(1) > 0.7) {
							await source.reject(value);
							const next = await source.get().catch(() => undefined);
							expect(next?.value).not.toBe(value);
						}
					}
					await cluster.time.sleep(chosen.upTo(4_000));
				}
			});
			const stored = () => puts.filter((put) => put.stored).map(({ fence }) => fence);
			const neverOlderOverNewer = () => {
				expect(stored()).toEqual([...stored()].sort((a, b) => a - b));
				expect(new Set(stored()).size).toBe(puts.filter((put) => put.stored).length);
			};
			const forgetting = cluster.time.sleep(chosen.upTo(10_000)).then(() => {
				if (chosen.upTo(1) <= 0.5) return;
				cluster.store.clear();
				// What was stored is gone, so whoever comes next, however late, overwrites nothing.
				neverOlderOverNewer();
				puts.length = 0;
			});

			const begun = cluster.time.now();
			await cluster.time.until(Promise.all([...lives, forgetting]));
			// No wait without end: three turns, each bounded by patience and attempts.
			expect(cluster.time.now() - begun).toBeLessThan(10 * 60_000);
			neverOlderOverNewer();
		}),
		{ numRuns: 300 },
	);
}, 60_000);

it('never has two who hold the lease at once, and none for ever', async () => {
	type Step = { act: 'claim' | 'extend' | 'put' | 'release' | 'wait' | 'clear'; who: number; ms: number };
	const step: fc.Arbitrary<Step> = fc.record({
		act: fc.constantFrom('claim', 'claim', 'extend', 'put', 'release', 'wait', 'wait', 'clear'),
		who: fc.integer({ min: 0, max: 3 }),
		ms: fc.integer({ min: 1, max: 4_000 }),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
			const { store, time } = new Cluster();
			const leases = new Map<number, { owner: string; fence: number; until: number }>();
			let highest = 0;
			let remembered = 0;
			let turn = 0;
			let values = 0;
			for (const { act, who, ms } of steps) {
				const own = leases.get(who);
				if (act === 'wait') await time.advance(ms);
				if (act === 'clear') {
					// Whoever held a lease does not know yet that it is gone: only its fence protects the others.
					store.clear();
					await time.advance(1);
					for (const lease of leases.values()) lease.until = 0;
					remembered = 0;
				}
				if (act === 'claim') {
					const owner = `${who}/${++turn}`;
					const claim = await store.claim('slot', owner, 3_000, `value ${values}`);
					const holders = [...leases.values()].filter(({ until }) => until > time.now());
					expect(claim.kind).toBe(holders.length > 0 ? 'busy' : 'lease');
					if (claim.kind === 'lease') {
						expect(claim.fence).toBeGreaterThan(highest);
						highest = claim.fence;
						remembered = claim.fence;
						leases.set(who, { owner, fence: claim.fence, until: time.now() + 3_000 });
					}
				}
				if (!own) continue;
				if (act === 'extend') {
					const extended = await store.extend('slot', own.owner, 3_000);
					expect(extended).toBe(own.until > time.now());
					if (extended) own.until = time.now() + 3_000;
				}
				if (act === 'release') {
					await store.release('slot', own.owner);
					own.until = 0;
				}
				if (act === 'put') {
					const value = `value ${values + 1}`;
					const stored = await store.put('slot', { value, ttlMs: 1e9, owner: own.owner, fence: own.fence });
					expect(stored).toBe(own.fence >= remembered);
					if (stored) {
						values++;
						remembered = own.fence;
					}
					own.until = 0;
				}
			}
		}),
		{ numRuns: 500 },
	);
});
