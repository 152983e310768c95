import type { Runtime } from '../../runtime';
import { oneAtATime, Place, type Waiting } from './place';
import type { SharedTurns } from './sharedTurns';

/** `refused`: Zoom said that it still works on another call; `unknown`: it did not answer. */
export type Outcome = 'done' | 'refused' | 'unknown';
/** Ends a turn. */
export type EndTurn = (outcome: Outcome) => Promise<void>;

/** Two calls side by side: how they ended so far. */
type Pair = Outcome[];

interface Ticket {
	/** `probe`: one half of a pair without the turn; `free`: Zoom takes several. */
	readonly kind: 'turn' | 'probe' | 'free';
	readonly pair?: Pair | undefined;
}

interface Thing {
	/** Since when a call runs, epoch ms; undefined: none does. */
	runningSince: number | undefined;
	pair: Pair | undefined;
	/** First come, first served. */
	readonly waiting: Set<Place<Ticket>>;
}

/** What Zoom showed of a thing that may take several calls at once. */
interface Verdict {
	readonly takes: 'one' | 'several';
	readonly until: number;
}

const FIRST: Ticket = { kind: 'turn' };
const VERDICT_MS = 86_400_000;
/** Where the queue would take longer, one call is sent beside another, to see whether Zoom takes both. */
const PROBE_ABOVE_MS = 500;

/** One call at a time on one thing: in this process, and over all processes where they share turns. */
export class OneAtATime {
	private readonly things = new Map<string, Thing>();
	private readonly verdicts = new Map<string, Verdict>();

	/** @param shared undefined: there is no other process */
	constructor(
		private readonly runtime: Runtime,
		private readonly shared: SharedTurns | undefined,
	) {}

	/**
	 * Waits for the thing to be free.
	 * @param untilProvenConcurrent only until Zoom has shown that it takes several calls at once
	 * @throws ZoomRateLimitError after the deadline
	 * @throws ZoomCancelledError as soon as the signal aborts
	 */
	async enter(name: string, waiting: Waiting, untilProvenConcurrent: boolean): Promise<EndTurn> {
		if (untilProvenConcurrent && this.verdictOn(name) === 'several') return this.free(name);
		const thing = this.things.get(name) ?? { runningSince: undefined, pair: undefined, waiting: new Set() };
		this.things.set(name, thing);
		const { kind, pair } = thing.runningSince === undefined ? FIRST : await this.queue(name, thing, waiting);
		if (kind === 'free') return this.free(name);
		const judge = (outcome: Outcome): void => {
			if (pair) this.judge(name, thing, pair, outcome);
		};
		if (kind === 'probe') return (outcome) => Promise.resolve(judge(outcome));
		thing.runningSince = this.runtime.now();
		try {
			const giveBack = await this.shared?.take(name, waiting);
			return async (outcome) => {
				try {
					await giveBack?.();
				} finally {
					judge(outcome);
					this.next(name, thing, untilProvenConcurrent);
				}
			};
		} catch (error) {
			judge('unknown');
			this.next(name, thing, untilProvenConcurrent);
			throw error;
		}
	}

	private queue(name: string, { waiting: queue }: Thing, waiting: Waiting): Promise<Ticket> {
		const place = new Place<Ticket>(waiting, (left) => queue.delete(left));
		if (!waiting.signal?.aborted) queue.add(place);
		place.watch(this.runtime, place.deadline, () => {
			place.refuse(oneAtATime(name));
		});
		return place.outcome;
	}

	private next(name: string, thing: Thing, untilProvenConcurrent: boolean): void {
		const [next, second] = thing.waiting;
		const now = this.runtime.now();
		const queueMs = (now - (thing.runningSince ?? now)) * thing.waiting.size;
		thing.runningSince = next && now;
		if (!next) {
			if (!thing.pair) this.things.delete(name);
			return;
		}
		const probe =
			queueMs > PROBE_ABOVE_MS && untilProvenConcurrent && !thing.pair && this.verdictOn(name) === undefined;
		const pair: Pair | undefined = probe ? [] : undefined;
		thing.pair ??= pair;
		next.admit({ kind: 'turn', pair });
		if (probe) second?.admit({ kind: 'probe', pair });
	}

	/** Either of two calls side by side may be the one that Zoom refuses. */
	private judge(name: string, thing: Thing, pair: Pair, outcome: Outcome): void {
		pair.push(outcome);
		if (outcome === 'refused') this.learn(name, 'one');
		if (pair.length < 2) return;
		thing.pair = undefined;
		if (pair.some((each) => each !== 'done')) return;
		this.learn(name, 'several');
		for (const place of [...thing.waiting]) place.admit({ kind: 'free' });
	}

	private free(name: string): EndTurn {
		return (outcome) => {
			if (outcome === 'refused') this.learn(name, 'one');
			return Promise.resolve();
		};
	}

	private verdictOn(name: string): Verdict['takes'] | undefined {
		const verdict = this.verdicts.get(name);
		return verdict && verdict.until > this.runtime.now() ? verdict.takes : undefined;
	}

	private learn(name: string, takes: Verdict['takes']): void {
		const now = this.runtime.now();
		// In the order in which they end.
		for (const [old, { until }] of this.verdicts) {
			if (until > now) break;
			this.verdicts.delete(old);
		}
		this.verdicts.delete(name);
		this.verdicts.set(name, { takes, until: now + VERDICT_MS });
	}
}
