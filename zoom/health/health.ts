import type { DailyUse } from '../api/limits/accountLimiter';
import type { CallCounts } from '../api/usage/tally';
import { ZoomError } from '../errors';
import type { SubscriptionStatus } from '../events/status/status';

export type HealthStatus = 'healthy' | 'degraded' | 'down';
export type HealthPart = 'login' | 'api' | 'redis' | 'events' | 'calls' | 'dailyLimits';

export interface HealthProblem {
	readonly part: HealthPart;
	/** `down`: nothing works there; `degraded`: it works for now, or in part. */
	readonly status: Exclude<HealthStatus, 'healthy'>;
	readonly error: ZoomError;
}

/** How an account's login, API, events and limits are doing. Holds no secret. */
export interface Health {
	readonly status: HealthStatus;
	/** Worst first. */
	readonly problems: readonly HealthProblem[];
	/** Undefined when it failed, or when it is a person's, which only shows when it is used. */
	readonly login: { readonly expiresAt: number; readonly scopes: readonly string[] } | undefined;
	/** Undefined when it did not answer, or was not asked for lack of a login. */
	readonly api: { readonly answeredInMs: number } | undefined;
	/** Undefined when none is set up, it did not answer, or takes no writes. */
	readonly redis: { readonly answeredInMs: number } | undefined;
	/** Undefined when nobody asked, and when nobody ever listened. */
	readonly events: SubscriptionStatus | undefined;
	readonly calls: CallCounts;
	readonly dailyUse: readonly DailyUse[];
}

/**
 * What is wrong although no call failed just now:
 * - `redis`: it does not answer; - `redisRefuses`: it takes no writes; - `failures`: many calls of the last hour failed;
 * - `dailyLimit`: one is almost used up;
 * - `reconnecting`, `disconnected`: for a moment, and for long; - `taken`: another program has the subscription;
 * - `refused`: Zoom does not open it; - `nobody`: no workflow listens to the subscription;
 * - `vanished`: the process that listened is gone, and no other has taken over; - `unknown`: with Redis away nobody can
 * know.
 */
export type HealthFault =
	| 'redis'
	| 'redisRefuses'
	| 'failures'
	| 'dailyLimit'
	| 'reconnecting'
	| 'disconnected'
	| 'taken'
	| 'refused'
	| 'nobody'
	| 'vanished'
	| 'unknown';

export class ZoomHealthError extends ZoomError {
	readonly code = 'UNHEALTHY';

	constructor(
		message: string,
		readonly fault: HealthFault,
	) {
		super(message);
	}
}

/** The worst of it. */
export function statusOf(problems: readonly HealthProblem[]): HealthStatus {
	if (problems.some(({ status }) => status === 'down')) return 'down';
	return problems.length > 0 ? 'degraded' : 'healthy';
}
