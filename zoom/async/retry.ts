import { ZoomCancelledError } from '../errors';
import type { Runtime } from '../runtime';

/** When to try again: what differs between a login, a call, a download and a socket. */
export interface RetryPolicy {
	/**
	 * How long to wait before the next attempt, ms; undefined: none would help.
	 * @param attempts how many have failed, this one included
	 */
	readonly waitAfter: (error: unknown, attempts: number) => number | undefined;
	/** Called before the wait. */
	readonly repeating?: (error: unknown, attempts: number, waitMs: number) => void;
}

/**
 * Tries until an attempt succeeds, or the policy has had enough.
 * @throws what the last attempt threw; ZoomCancelledError when the signal aborts between two attempts
 */
export async function retry<T>(
	attempt: () => Promise<T>,
	{ waitAfter, repeating }: RetryPolicy,
	runtime: Pick<Runtime, 'sleep'>,
	signal?: AbortSignal,
): Promise<T> {
	for (let attempts = 1; ; attempts++) {
		try {
			return await attempt();
		} catch (error) {
			const wait = waitAfter(error, attempts);
			if (wait === undefined) throw error;
			repeating?.(error, attempts, wait);
			if (signal?.aborted) throw new ZoomCancelledError();
			if (wait > 0) await runtime.sleep(wait, signal);
		}
	}
}

/** ms */
export interface BackoffBounds {
	readonly first: number;
	readonly longest: number;
	/** By what the upper bound grows with each attempt. Default 2. */
	readonly factor?: number;
	/** Prevents tight loops when `random` is small. Default 0. */
	readonly shortest?: number;
}

/**
 * A wait that grows, with full jitter, so that many processes do not come back at the same moment.
 * @param attempts how many have failed, at least 1
 * @param random uniform in [0, 1)
 * @returns ms
 */
export const backoff = (
	attempts: number,
	{ first, longest, factor = 2, shortest = 0 }: BackoffBounds,
	random: number,
): number => Math.max(shortest, random * Math.min(first * factor ** (attempts - 1), longest));
