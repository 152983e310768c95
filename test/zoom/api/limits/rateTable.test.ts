import {
	classLimit,
	limitClassOf,
	rateClassOf,
	type LimitClass,
	type Plan,
} from '../../../../zoom/api/limits/rateTable';

const PLANS: readonly Plan[] = ['free', 'pro', 'business'];
const SECOND = 1_000;
const MINUTE = 60_000;

/** By plan: docs/zoom-facts.md#rate-table, #daily-limits, #phone-limits. A phone needs a paid plan. */
it.each<[LimitClass, number, readonly number[], ReadonlyArray<number | undefined>]>([
	['LIGHT', SECOND, [4, 30, 80], [6_000, undefined, undefined]],
	['MEDIUM', SECOND, [2, 20, 60], [2_000, undefined, undefined]],
	['HEAVY', SECOND, [1, 10, 40], [1_000, 30_000, 60_000]],
	['RESOURCE-INTENSIVE', MINUTE, [10, 10, 20], [30_000, 30_000, 60_000]],
	['PHONE LIGHT', SECOND, [20, 20, 40], [undefined, undefined, undefined]],
	['PHONE MEDIUM', SECOND, [10, 10, 20], [undefined, undefined, undefined]],
	['PHONE HEAVY', SECOND, [5, 5, 10], [15_000, 15_000, 30_000]],
	['PHONE RESOURCE-INTENSIVE', MINUTE, [5, 5, 10], [15_000, 15_000, 30_000]],
])('Zoom’s limits on %s are those of its table', (limitClass, windowMs, calls, daily) => {
	const limits = PLANS.map((plan) => classLimit(plan, limitClass));
	expect(limits.map((limit) => [limit.calls, limit.windowMs])).toEqual(
		calls.map((count) => [count, windowMs]),
	);
	expect(limits.map((limit) => limit.daily?.calls)).toEqual(daily);
});

describe('a budget of a day', () => {
	const budget = (plan: Plan, limitClass: LimitClass) => classLimit(plan, limitClass).daily?.name;

	it('is one for what is heavy and what is resource-intensive, but on the free plan', () => {
		for (const plan of ['pro', 'business'] as const) {
			expect(budget(plan, 'HEAVY')).toBe(budget(plan, 'RESOURCE-INTENSIVE'));
			expect(budget(plan, 'PHONE HEAVY')).toBe(budget(plan, 'PHONE RESOURCE-INTENSIVE'));
		}
		const free = (['LIGHT', 'MEDIUM', 'HEAVY', 'RESOURCE-INTENSIVE'] as const).map((one) =>
			budget('free', one),
		);
		expect(new Set(free).size).toBe(4);
	});

	it('is another one for phones', () => {
		for (const plan of PLANS) expect(budget(plan, 'PHONE HEAVY')).not.toBe(budget(plan, 'HEAVY'));
	});
});

it.each([
	['/phone/users', 'PHONE HEAVY'],
	['/number_management/numbers', 'PHONE HEAVY'],
	['/users', 'HEAVY'],
	['/users/{userId}/phone/', 'HEAVY'],
	['/phones', 'HEAVY'],
] as const)('A call of %s is counted with %s, and keeps the label of Zoom', (template, limitClass) => {
	expect(limitClassOf({ template, rateClass: 'HEAVY' })).toBe(limitClass);
	expect(rateClassOf(limitClass)).toBe('HEAVY');
});
