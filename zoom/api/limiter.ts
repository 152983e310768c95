import type { RateClass, Route } from './routes';

/** Keeps an account within Zoom's rate limits. */
export interface Limiter {
	/**
	 * Waits until one call may be sent now.
	 * @throws ZoomRateLimitError when the wait would exceed the caller's bound, or a daily limit is used up
	 * @throws ZoomCancelledError as soon as the signal aborts
	 */
	acquire(call: LimitedCall): Promise<Permit>;
}

export interface LimitedCall {
	readonly route: Route;
	readonly rateClass: RateClass;
	readonly signal?: AbortSignal | undefined;
	/** The longest wait, in ms. Default: no bound. */
	readonly maxWaitMs?: number | undefined;
	/** Calls of one lane wait behind each other, lanes take turns: one for each execution. */
	readonly lane?: string | undefined;
}

export interface Permit {
	/** The call has been answered, or has failed. */
	release(): void;
}

/** Lets everything through. */
export const unlimited: Limiter = {
	acquire: async () => await Promise.resolve({ release: () => undefined }),
};
