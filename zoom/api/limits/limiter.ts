import type { RateLimitKind } from '../../errors';
import type { CallSubject } from './resourceRules';
import type { Route } from '../routes/routes';

/** Keeps an account within Zoom's rate limits. */
export interface Limiter {
	/**
	 * Waits until one call may be sent now.
	 * @throws ZoomRateLimitError `bound` when its turn comes after the deadline, `daily` or `host` when a daily limit is
	 * used up
	 * @throws ZoomCancelledError as soon as the signal aborts
	 */
	acquire(call: LimitedCall): Promise<Permit>;
}

export interface LimitedCall {
	readonly route: Route;
	/** Some limits are about one user or meeting. */
	readonly subject: CallSubject;
	readonly signal?: AbortSignal | undefined;
	/** How long it may wait: until then, epoch ms; Infinity: as long as it takes. */
	readonly deadline: number;
	/** Calls of one lane wait behind each other, lanes take turns: one for each execution. */
	readonly lane: string;
}

/** Leave to send one call. It must be ended, or what it holds stays held. */
export interface Permit {
	/** The call leaves now. */
	started(): void;
	/** The call is over. What its answer tells of the limits is heeded. */
	end(outcome: CallOutcome): Promise<void>;
}

export interface CallOutcome {
	/** HTTP status; undefined: no answer came. */
	readonly status?: number | undefined;
	/** Lower-case names. */
	readonly headers?: Readonly<Record<string, string>> | undefined;
	/** A 429: which limit, and for how long nothing more should be sent, ms. */
	readonly limited?: { readonly kind: RateLimitKind; readonly waitMs: number } | undefined;
}
