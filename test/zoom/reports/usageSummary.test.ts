import { usageSummary, type SummaryInput } from '../../../zoom/reports/usageSummary';

const usage = (meetings: number) => ({ meetings, participants: meetings * 3, meetingMinutes: meetings * 90 });
const host = (id: string, department: string, meetings: number) => ({
	id,
	name: id,
	email: `${id}@example.com`,
	department,
	...usage(meetings),
});
const user = (id: string, department: string, groups: string[] = [], more: object = {}) => ({
	id,
	department,
	groups,
	licensed: true,
	hasLoggedIn: true,
	...more,
});

const input: SummaryInput = {
	period: { from: '2026-11-09', to: '2026-11-10' },
	hosts: [host('ana', 'Sales', 2), host('ben', 'IT', 4), host('gone', 'IT', 1)],
	days: [
		{ date: '2026-11-09', ...usage(5) },
		{ date: '2026-11-10', ...usage(3) },
	],
	users: [
		user('ana', 'Sales', ['East']),
		user('ben', 'IT', ['East', 'West'], { licensed: false }),
		user('cleo', 'IT', [], { hasLoggedIn: false }),
		user('dan', 'IT'),
	],
	previous: {
		period: { from: '2026-11-07', to: '2026-11-08' },
		hosts: [host('ana', 'Sales', 1)],
		days: [{ date: '2026-11-07', ...usage(10) }],
	},
	splitBy: 'department',
	topHosts: 1,
};

describe('the usage of an account', () => {
	it('takes the totals from the days, which know of deleted hosts too, and from the hosts where there are no days', () => {
		expect(usageSummary(input)).toMatchObject({
			meetings: 8,
			participants: 24,
			meetingMinutes: 720,
			activeHosts: 3,
		});
		expect(usageSummary({ ...input, days: [] })).toMatchObject({ meetings: 7, meetingMinutes: 630 });
	});

	it('counts each license as active, inactive or never used', () => {
		expect(usageSummary(input).licenses).toEqual({ assigned: 3, active: 1, inactive: 1, neverUsed: 1 });
		expect(usageSummary(input).inactiveHosts).toBe(2);
	});

	it('splits by department or by group, where somebody of two groups counts in both', () => {
		expect(usageSummary(input).byPart).toEqual([
			{ name: 'IT', users: 3, activeHosts: 2, ...usage(5) },
			{ name: 'Sales', users: 1, activeHosts: 1, ...usage(2) },
		]);
		expect(
			usageSummary({ ...input, splitBy: 'group' }).byPart.map(({ name, meetings }) => [name, meetings]),
		).toEqual([
			['East', 6],
			['West', 4],
			['', 1],
		]);
	});

	it('lists the busiest hosts and compares with the period before', () => {
		const { topHosts, trend, previous } = usageSummary(input);
		expect(topHosts.map(({ id }) => id)).toEqual(['ben']);
		expect(previous).toMatchObject({ from: '2026-11-07', meetings: 10, activeHosts: 1 });
		expect(trend).toEqual({ meetings: -20, participants: -20, meetingMinutes: -20, activeHosts: 200 });
	});

	it('compares with nothing when the period before is not known, or was empty', () => {
		const nothing = { period: input.period, hosts: [], days: [] };
		expect(usageSummary({ ...input, previous: undefined }).trend.meetings).toBeUndefined();
		expect(usageSummary({ ...input, previous: nothing }).trend.meetings).toBeUndefined();
	});
});
