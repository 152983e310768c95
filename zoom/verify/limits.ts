import type { DailyUse } from '../api/limits/accountLimiter';
import { type Plan, RATE_LIMITS } from '../api/limits/rateTable';
import type { RateClass } from '../api/routes/routes';
import { PLAN_NAMES } from './answers';
import { type Check, counted } from './check';
import type { Watch } from './watch';

/** The account's limits, as Zoom's headers and our own counters tell them. */

const AREA = 'Limits';
const PLANS = Object.keys(RATE_LIMITS) as Plan[];

/** What Zoom's headers say, against the plan that the credential names. */
export function rateLimitCheck({ limits, headerNames, retryAfterForms }: Watch, plan: Plan): Check {
	const seen = [...limits.values()].filter((one) => isRateClass(one.category));
	const facts = {
		plan,
		headers: [...headerNames].sort(),
		limits: Object.fromEntries(seen.map(({ category, limit }) => [category, limit])),
		retryAfter: [...retryAfterForms],
	};
	const named = { area: AREA, check: 'rateLimits', title: 'Rate limits', facts };
	if (seen.length === 0) {
		const message = `Zoom does not tell its limits; those of the plan in the credential are kept (${PLAN_NAMES[plan]})`;
		return { ...named, result: 'ok', message };
	}
	const fits = (candidate: Plan): boolean =>
		seen.every(({ category, limit }) => RATE_LIMITS[candidate][category as RateClass].calls === limit);
	const words = seen.map(({ category, limit }) => `${category} ${limit}`).join(', ');
	if (fits(plan)) {
		return {
			...named,
			result: 'ok',
			message: `Zoom’s limits are those of the plan in the credential: ${words}`,
		};
	}
	const other = PLANS.find(fits);
	if (other) {
		const message = `Zoom’s limits are those of ${PLAN_NAMES[other]}, but the credential says ${PLAN_NAMES[plan]}: ${words}`;
		return { ...named, result: 'differs', message, advice: 'planField' };
	}
	const message = `Zoom’s limits are those of no plan that it documents: ${words}`;
	return { ...named, result: 'differs', message, advice: 'report' };
}

const isRateClass = (name: string): name is RateClass => Object.hasOwn(RATE_LIMITS.pro, name);

/** How much of the daily limits this package has used. */
export function dailyLimitCheck(use: readonly DailyUse[]): Check {
	const facts = { dailyLimits: use.map(({ name, used, limit }) => ({ name, used, limit })) };
	const named = { area: AREA, check: 'dailyLimits', title: 'Daily limits', facts };
	const full = use.filter(({ used, limit }) => used >= limit);
	const words = use.map(({ name, used, limit }) => `${name}: ${used} of ${limit}`).join(', ');
	if (full.length > 0) {
		const message = `${counted(full.length, 'daily limit')} used up. ${words}`;
		return { ...named, result: 'refused', message, advice: 'dailyLimit' };
	}
	return {
		...named,
		result: 'ok',
		message: words === '' ? 'The plan has none' : `Used by n8n today: ${words}`,
	};
}
