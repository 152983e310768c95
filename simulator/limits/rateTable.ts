/** Zoom's rate-limit labels, as its documents spell them. */
export type Label = 'LIGHT' | 'MEDIUM' | 'HEAVY' | 'RESOURCE-INTENSIVE';
export type Plan = 'free' | 'pro' | 'business';

export interface RateLimit {
	calls: number;
	windowMs: number;
	/** Which daily budget the label draws on; undefined: none. */
	daily?: { budget: string; calls: number };
}

const SECOND = 1000;
const MINUTE = 60_000;
const perSecond = (calls: number, daily?: RateLimit['daily']): RateLimit => ({
	calls,
	windowMs: SECOND,
	...(daily && { daily }),
});
const perMinute = (calls: number, daily: RateLimit['daily']): RateLimit => ({
	calls,
	windowMs: MINUTE,
	...(daily && { daily }),
});
/** HEAVY and RESOURCE-INTENSIVE share one daily budget on paid plans. */
const heavyBudget = (calls: number) => ({ budget: 'HEAVY + RESOURCE-INTENSIVE', calls });

/** Rate limits of Zoom's documents, February 2026: account-wide, shared by all its apps and users. */
export const RATE_LIMITS: Record<Plan, Record<Label, RateLimit>> = {
	free: {
		LIGHT: perSecond(4, { budget: 'LIGHT', calls: 6_000 }),
		MEDIUM: perSecond(2, { budget: 'MEDIUM', calls: 2_000 }),
		HEAVY: perSecond(1, { budget: 'HEAVY', calls: 1_000 }),
		'RESOURCE-INTENSIVE': perMinute(10, { budget: 'RESOURCE-INTENSIVE', calls: 30_000 }),
	},
	pro: {
		LIGHT: perSecond(30),
		MEDIUM: perSecond(20),
		HEAVY: perSecond(10, heavyBudget(30_000)),
		'RESOURCE-INTENSIVE': perMinute(10, heavyBudget(30_000)),
	},
	business: {
		LIGHT: perSecond(80),
		MEDIUM: perSecond(60),
		HEAVY: perSecond(40, heavyBudget(60_000)),
		'RESOURCE-INTENSIVE': perMinute(20, heavyBudget(60_000)),
	},
};

/** Zoom Phone has a table of its own, beside the other one; there is no Zoom Phone on a free plan: as on Pro. */
const PHONE_PRO: Record<Label, RateLimit> = {
	LIGHT: perSecond(20),
	MEDIUM: perSecond(10),
	HEAVY: perSecond(5, heavyBudget(15_000)),
	'RESOURCE-INTENSIVE': perMinute(5, heavyBudget(15_000)),
};
export const PHONE_RATE_LIMITS: typeof RATE_LIMITS = {
	free: PHONE_PRO,
	pro: PHONE_PRO,
	business: {
		LIGHT: perSecond(40),
		MEDIUM: perSecond(20),
		HEAVY: perSecond(10, heavyBudget(30_000)),
		'RESOURCE-INTENSIVE': perMinute(10, heavyBudget(30_000)),
	},
};

/** `POST /users` with action `create`, calls a day. */
export const USER_CREATIONS_A_DAY: Record<Plan, number> = { free: 50, pro: 1_500, business: 10_000 };
/** Created and updated meetings and webinars of one host, calls a UTC day. */
export const MEETING_WRITES_A_DAY = 100;
