import type { WindowLimit } from './rateTable';

/**
 * Moments at which one call may start, so that Zoom never sees more than the limit in any window, wherever it begins.
 *
 * A slot is a moment at which a call starts, and a stamp in a log: the latest moment at which Zoom may see that call. The
 * stamp is later than the start by `marginMs`, because the way to Zoom takes its time and not always the same. A slot is
 * never less than a window after the stamp `calls` places before it, so that Zoom sees no more than `calls` in any window,
 * however much the margins of two processes differ. A call that starts later, or is under way for longer than its margin,
 * has its stamp moved (`moved`).
 */
export interface Slots {
	/** Takes up to `count` slots, in order, none of them further ahead than `aheadMs`. */
	reserve(request: SlotRequest): Promise<Reservation>;
	/**
	 * Calls that Zoom may see later than their stamps say. Safe as long as the delay is shorter than the window less `aheadMs`: then no
	 * slot given out so far is in a window with the new stamp that was not in one with the old stamp.
	 */
	moved(moves: readonly SlotMove[]): Promise<void>;
	/** Nothing starts for `waitMs`. `slower`: Zoom refused a call, so leave more room for a while. */
	pause(waitMs: number, slower: boolean): Promise<void>;
}

export interface SlotRequest {
	readonly limit: WindowLimit;
	readonly count: number;
	readonly aheadMs: number;
	/** By how much later than its start Zoom may see a call. */
	readonly marginMs: number;
}

/** Slots are asked for no further ahead. */
export const MAX_AHEAD_MS = 300;

export interface Slot {
	readonly id: string;
	/** From the moment of the answer. */
	readonly waitMs: number;
}

export interface Reservation {
	readonly slots: readonly Slot[];
	/** How long until the first slot, taken or not. */
	readonly waitMs: number;
}

export interface SlotMove {
	readonly id: string;
	/** By how much later than its stamp. */
	readonly lateMs: number;
	/** How long ago that is: where the stamp was lost, there is one again. */
	readonly agoMs: number;
}

/** The widest margin, for ways of which little is known: the limit is used to 1000 / 1030 = 97 %. */
export const MAX_MARGIN_MS = 30;

/** No pause is longer: Zoom's `Retry-After` is heeded up to 120 s (zoom/api/client/retry.ts), and a window is shorter. */
export const MAX_PAUSE_MS = 120_000;

/** The most that refusals widen the window. */
export const SLOWEST = 2;
/** By how much each refusal widens it. */
export const SLOWER = 1.1;
/** After how long half of the widening is gone, in ms. */
export const RECOVERY_MS = 30_000;

/** How far apart two slots are at least, in ms: part of an even spread, so that a burst is no pile. */
export const spacingMs = ({ calls, windowMs }: WindowLimit): number => Math.min((windowMs / calls) * 0.2, 10);
