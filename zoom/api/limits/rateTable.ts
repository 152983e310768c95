import type { RateClass } from '../routes/routes';

/** What the account pays for; `business` stands for Business, Education, Enterprise and Partner. */
export type Plan = 'free' | 'pro' | 'business';

/** At most `calls` in any window of `windowMs`. */
export interface WindowLimit {
	readonly calls: number;
	readonly windowMs: number;
}

/** At most `calls` in a UTC day, counted together with other classes that name the same budget. */
export interface DailyBudget {
	readonly name: string;
	readonly calls: number;
}

export interface ClassLimit extends WindowLimit {
	readonly daily: DailyBudget | undefined;
}

const SECOND = 1_000;
const MINUTE = 60_000;

/** Zoom's rate limits, account-wide and shared with all other apps of the account (docs/zoom-facts.md#rate-table). */
export const RATE_LIMITS: Readonly<Record<Plan, Readonly<Record<RateClass, ClassLimit>>>> = {
	free: {
		LIGHT: limit(4, SECOND, 'LIGHT', 6_000),
		MEDIUM: limit(2, SECOND, 'MEDIUM', 2_000),
		HEAVY: limit(1, SECOND, 'HEAVY', 1_000),
		'RESOURCE-INTENSIVE': limit(10, MINUTE, 'RESOURCE-INTENSIVE', 30_000),
	},
	pro: {
		LIGHT: limit(30, SECOND),
		MEDIUM: limit(20, SECOND),
		HEAVY: limit(10, SECOND, 'HEAVY', 30_000),
		'RESOURCE-INTENSIVE': limit(10, MINUTE, 'HEAVY', 30_000),
	},
	business: {
		LIGHT: limit(80, SECOND),
		MEDIUM: limit(60, SECOND),
		HEAVY: limit(40, SECOND, 'HEAVY', 60_000),
		'RESOURCE-INTENSIVE': limit(20, MINUTE, 'HEAVY', 60_000),
	},
};

function limit(calls: number, windowMs: number, budget?: string, callsADay = 0): ClassLimit {
	return { calls, windowMs, daily: budget === undefined ? undefined : { name: budget, calls: callsADay } };
}
