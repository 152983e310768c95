import { inBackground } from '../../async/background';
import { ZoomRateLimitError } from '../../errors';
import type { Runtime } from '../../runtime';
import { Lanes } from './lanes';
import { Place, type Waiting } from './place';
import type { WindowLimit } from './rateTable';
import { MAX_AHEAD_MS, MAX_MARGIN_MS, type Slots } from './slots';
import { LatencyEstimate } from './latencyEstimate';

/** The right to start one call now. */
export interface Pass {
	/** The call leaves now, or leaves once more. If that is later than reserved, the stamp is moved. */
	started(): void;
	/** The answer is there. If that took unusually long, Zoom may have seen the call as late as that. */
	answered(): void;
}

interface DueSlot {
	readonly id: string;
	/** The latest it can be, on our clock, epoch ms; the round trip to the slots leaves a doubt. */
	readonly at: number;
	/** The earliest it can be. */
	readonly earliest: number;
	readonly marginMs: number;
	/** By how much answers differed when it was reserved, ms. */
	readonly usualMs: number;
}

/** How far ahead slots are reserved, so that asking for them delays nothing. */
const READY_MS = 50;
const MAX_ROUND_TRIP_MS = 100;
/** At most this part of the limit is taken at once. */
const SHARES = 8;
/** A start later than this is reported to the slots. */
const LATE_MS = 3;
/** Asks again after this long at the latest: the reason for waiting may be gone. */
const MAX_SLEEP_MS = 10_000;
/** Assumed spread of answers until it is measured: half of the margin, as none may be quick yet. */
const FIRST_USUAL_MS = MAX_MARGIN_MS / 2;
/** A slot missed by this much is given up. */
const LOST_MS = 500;

/** Lets callers through one by one, as slots come due: lanes take turns, and within a lane it is first come, first served. */
export class Gate {
	private readonly waiting = new Lanes<Place<Pass>>();
	private readonly leave = (place: Place<Pass>): void => {
		this.waiting.remove(place.lane, place);
		if (this.waiting.size === 0) this.sleeping?.abort();
	};
	private readonly due: DueSlot[] = [];
	private asking = false;
	private sleeping: AbortController | undefined;
	private serving = false;
	/** `at`: the latest moment at which Zoom may see the call, epoch ms. */
	private moves: Array<{ readonly id: string; readonly lateMs: number; readonly at: number }> = [];
	private readonly latency = new LatencyEstimate();
	/** How long the last request for slots took, in ms. */
	private roundTrip = 0;

	constructor(
		private readonly slots: Slots,
		/** Read at each request: Zoom's headers may correct it. */
		private readonly limit: () => WindowLimit,
		private readonly runtime: Runtime,
		/** For messages, such as `LIGHT calls`. */
		private readonly label: string,
	) {}

	/**
	 * Waits for a turn.
	 * @throws ZoomRateLimitError when the turn would come after the deadline
	 * @throws ZoomCancelledError as soon as the signal aborts
	 */
	enter(call: Waiting): Promise<Pass> {
		const place = new Place<Pass>(call, this.leave);
		this.waiting.add(place.lane, place);
		if (call.signal?.aborted) this.leave(place);
		this.go();
		return place.outcome;
	}

	/** Zoom refused a call: nothing starts for `waitMs`, and slots in reserve are given up. */
	async pause(waitMs: number): Promise<void> {
		this.due.length = 0;
		await this.slots.pause(waitMs, true);
	}

	get isIdle(): boolean {
		return this.waiting.size === 0 && !this.asking && !this.serving;
	}

	/** Reserves slots until there are enough; where the next one is too far ahead, asks again later. */
	private async ask(): Promise<void> {
		if (this.asking) return;
		this.asking = true;
		try {
			while (this.waiting.size > this.due.length) {
				const sleepMs = await this.reserve();
				if (sleepMs > 0) await this.sleepFor(sleepMs);
			}
		} catch (error) {
			for (const place of this.waiting.values()) place.refuse(error);
		} finally {
			this.asking = false;
		}
	}

	/** @returns after how long it makes sense to ask again, ms */
	private async reserve(): Promise<number> {
		const limit = this.limit();
		const asked = this.runtime.now();
		const aheadMs = Math.min((READY_MS + this.roundTrip) * 2, MAX_AHEAD_MS);
		// A share of the limit at most, so that other processes get their turns in between.
		const share = Math.ceil(limit.calls / SHARES);
		const count = Math.min(this.waiting.size - this.due.length, share);
		const { jitterMs } = this.latency;
		// How late Zoom may see a call before its stamp is moved: a late start, a slow network.
		const marginMs = Math.min(MAX_MARGIN_MS, LATE_MS + jitterMs);
		const usualMs = jitterMs === Infinity ? FIRST_USUAL_MS : jitterMs;
		const { slots, waitMs } = await this.slots.reserve({ limit, count, aheadMs, marginMs });
		const now = this.runtime.now();
		this.roundTrip = Math.min(Math.max(0, now - asked), MAX_ROUND_TRIP_MS);
		// The waits count from some moment in between.
		this.due.push(
			...slots.map(({ id, waitMs: ms }) => ({
				id,
				at: now + ms,
				earliest: asked + ms,
				marginMs,
				usualMs,
			})),
		);
		this.refuseLate(this.due[0]?.at ?? now + waitMs);
		this.background(this.serve());
		const last = slots.at(-1);
		return (last?.waitMs ?? waitMs) - aheadMs / 2;
	}

	private async sleepFor(ms: number): Promise<void> {
		this.watchDeadlines();
		this.sleeping = new AbortController();
		await this.runtime.sleep(Math.min(ms, MAX_SLEEP_MS), this.sleeping.signal).catch(ignore);
	}

	/** Hands out slots as they come due. */
	private async serve(): Promise<void> {
		if (this.serving) return;
		this.serving = true;
		try {
			for (let next = this.due[0]; next && this.waiting.size > 0; next = this.due[0]) {
				const waitMs = next.at - this.runtime.now();
				if (waitMs > 0) {
					this.watchDeadlines();
					await this.runtime.sleep(waitMs);
					continue;
				}
				this.due.shift();
				if (waitMs >= -LOST_MS) this.waiting.next()?.admit(this.pass(next));
				this.background(this.ask());
			}
		} finally {
			this.serving = false;
		}
	}

	private pass({ id, earliest, marginMs, usualMs }: DueSlot): Pass {
		/** The start that the stamp allows for. */
		let told = earliest;
		let startedAt = earliest;
		const tell = (lateMs: number): void => {
			told += lateMs;
			this.moves.push({ id, lateMs, at: told + marginMs });
			if (this.moves.length === 1)
				queueMicrotask(() => {
					this.background(this.tellMoves());
				});
		};
		return {
			started: () => {
				startedAt = this.runtime.now();
				if (startedAt - told > LATE_MS) tell(startedAt - told);
			},
			answered: () => {
				const overshootMs = this.latency.overshootMs(this.runtime.now() - startedAt, usualMs);
				// The margin stays on top: others may be quicker than the quickest so far.
				const excessMs = startedAt + overshootMs - told;
				if (overshootMs > 0 && excessMs > 0) tell(excessMs);
			},
		};
	}

	private go(): void {
		this.background(this.ask());
		this.background(this.serve());
	}

	private background(work: Promise<void>): void {
		inBackground(work, this.runtime.log, 'Taking turns');
	}

	private async tellMoves(): Promise<void> {
		const now = this.runtime.now();
		const moves = this.moves.map(({ id, lateMs, at }) => ({ id, lateMs, agoMs: now - at }));
		this.moves = [];
		await this.slots.moved(moves);
	}

	/** @param turnAt when the next turn comes, epoch ms */
	private refuseLate(turnAt: number): void {
		for (const place of this.waiting.values()) {
			if (place.deadline < turnAt) place.refuse(this.tooLong(turnAt));
		}
	}

	private watchDeadlines(): void {
		for (const place of this.waiting.values()) {
			place.watch(this.runtime, place.deadline, () => {
				place.refuse(this.tooLong(this.due[0]?.at));
			});
		}
	}

	private tooLong(turnAt: number | undefined): ZoomRateLimitError {
		const retryAfter = turnAt === undefined ? undefined : Math.max(0, turnAt - this.runtime.now());
		return new ZoomRateLimitError(
			`The account's limit for ${this.label} is used up for longer than this call may wait`,
			'bound',
			turnAt,
			{ retryAfter },
		);
	}
}

function ignore(): void {
	// Woken early.
}
