import type { RateClass, RouteFacts } from '../routes/routes';

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

/** Zoom Phone has a table of its own, beside the other one (docs/zoom-facts.md#phone-limits). It needs a paid plan. */
const PHONE_PRO: Readonly<Record<RateClass, ClassLimit>> = {
	LIGHT: limit(20, SECOND),
	MEDIUM: limit(10, SECOND),
	HEAVY: limit(5, SECOND, 'PHONE HEAVY', 15_000),
	'RESOURCE-INTENSIVE': limit(5, MINUTE, 'PHONE HEAVY', 15_000),
};
const PHONE_LIMITS: typeof RATE_LIMITS = {
	free: PHONE_PRO,
	pro: PHONE_PRO,
	business: {
		LIGHT: limit(40, SECOND),
		MEDIUM: limit(20, SECOND),
		HEAVY: limit(10, SECOND, 'PHONE HEAVY', 30_000),
		'RESOURCE-INTENSIVE': limit(10, MINUTE, 'PHONE HEAVY', 30_000),
	},
};

/** Calls that are counted together: those of a rate class, on phones or on everything else. */
export type LimitClass = RateClass | `PHONE ${RateClass}`;

/** Numbers are taken for a part of Zoom Phone, whose limits are the lower ones. */
export const limitClassOf = ({
	template,
	rateClass,
}: Pick<RouteFacts, 'template' | 'rateClass'>): LimitClass =>
	/^\/(?:phone|number_management)\//.test(template) ? `PHONE ${rateClass}` : rateClass;

export function classLimit(plan: Plan, limitClass: LimitClass): ClassLimit {
	const rateClass = rateClassOf(limitClass);
	return (limitClass === rateClass ? RATE_LIMITS : PHONE_LIMITS)[plan][rateClass];
}

/** As Zoom labels the routes. */
export const rateClassOf = (limitClass: LimitClass): RateClass =>
	limitClass.replace('PHONE ', '') as RateClass;

function limit(calls: number, windowMs: number, budget?: string, callsADay = 0): ClassLimit {
	return { calls, windowMs, daily: budget === undefined ? undefined : { name: budget, calls: callsADay } };
}
