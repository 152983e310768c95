import { Gate } from '../../../../zoom/api/limits/gate';
import type { Reservation, SlotMove, SlotRequest, Slots } from '../../../../zoom/api/limits/slots';
import { SlotLog } from '../../../../zoom/api/limits/slotLog';
import type { Runtime } from '../../../../zoom/runtime';
import type { VirtualTime } from '../../../support/virtualTime';

/** A machine whose clock is wrong. */
function skewed(time: VirtualTime, skewMs: number): Runtime {
	return {
		now: () => time.now() + skewMs,
		random: () => time.random(),
		sleep: (ms, signal) => time.sleep(ms, signal),
		log: time.log,
	};
}

/** Repeatable chance, uniform in [0, 1) (mulberry32). */
export function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** The slots as a process reaches them over a network: each way takes its time. */
class Remote implements Slots {
	constructor(
		private readonly slots: Slots,
		private readonly time: VirtualTime,
		private readonly delayMs: () => number,
	) {}

	reserve = (request: SlotRequest): Promise<Reservation> => this.over(() => this.slots.reserve(request));
	moved = (moves: readonly SlotMove[]): Promise<void> => this.over(() => this.slots.moved(moves));
	pause = (waitMs: number, slower: boolean): Promise<void> =>
		this.over(() => this.slots.pause(waitMs, slower));

	private async over<T>(act: () => Promise<T>): Promise<T> {
		await this.time.sleep(this.delayMs());
		const result = await act();
		await this.time.sleep(this.delayMs());
		return result;
	}
}

export interface ClusterPlan {
	readonly seed: number;
	readonly limit: { calls: number; windowMs: number };
	/** `jitterMs`: by how much its way to Zoom differs, where not as for all. */
	readonly processes: ReadonlyArray<{
		readonly skewMs: number;
		readonly calls: number;
		readonly jitterMs?: number;
	}>;
	/** Longest way to the shared log, ms, each direction. */
	readonly redisMs: number;
	/** Longest time from the pass to the moment the call leaves: a new connection, a busy process, ms. */
	readonly startMs: number;
	/** By how much the way to Zoom differs, ms. */
	readonly jitterMs: number;
}

/** Processes that send calls as fast as they may. @returns when Zoom saw each of them */
export async function arrivalsAtZoom(time: VirtualTime, plan: ClusterPlan): Promise<number[]> {
	const random = chance(plan.seed);
	const log = new SlotLog(() => time.now() + 86_000_000);
	const arrivals: number[] = [];
	const work = plan.processes.map(async ({ skewMs, calls, jitterMs = plan.jitterMs }, process) => {
		const remote = new Remote(log, time, () => random() * plan.redisMs);
		const gate = new Gate(remote, () => plan.limit, skewed(time, skewMs), 'calls');
		const call = async (at: number): Promise<void> => {
			const pass = await gate.enter({ deadline: Infinity, lane: `${process} ${at % 2}` });
			await time.sleep(random() * plan.startMs);
			pass.started();
			await time.sleep(40 + random() * jitterMs);
			arrivals.push(time.now());
			await time.sleep(100);
			pass.answered();
		};
		await Promise.all(Array.from({ length: calls }, (_, at) => call(at)));
	});
	await time.until(Promise.all(work));
	return arrivals.sort((one, other) => one - other);
}

/** The most calls in any window, wherever it begins. */
export function mostInAnyWindow(times: readonly number[], windowMs: number): number {
	let most = 0;
	let first = 0;
	for (let last = 0; last < times.length; last++) {
		while ((times[last] as number) - (times[first] as number) >= windowMs) first++;
		most = Math.max(most, last - first + 1);
	}
	return most;
}
