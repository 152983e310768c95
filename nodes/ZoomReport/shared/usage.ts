import { fallbackWhen, isRefusal, lacksScope, type Zoom } from '../../adapter/kit';
import { dailyRows } from './daily';
import { hostRows } from './hosts';
import { daysOf, type DayRange } from '../../../zoom/reports/windows';
import { gather } from '../../../zoom/reports/gather';
import type { AccountUser, DayUsage, HostUsage, PeriodUsage } from '../../../zoom/reports/usageSummary';
import { numberOf, textOf, type ZoomRecord } from '../../../zoom/values';

/** What the usage summary is made of, from the cheapest calls: pages of hosts and users, one call for each month of days. */

const LICENSED = 2;
const NO_PERMISSION = 200;

const count = (value: unknown): number => Number(value ?? 0);

export async function periodUsage(zoom: Zoom, period: DayRange): Promise<PeriodUsage> {
	const { from, to } = period;
	const [hosts, days] = await Promise.all([hostRows(zoom, 'active', period), dayUsage(zoom, period)]);
	return {
		period: { from, to },
		hosts: hosts.map((host) => ({
			id: textOf(host['id']),
			name: textOf(host['user_name']),
			email: textOf(host['email']),
			department: textOf(host['dept']),
			...usageIn(host),
		})),
		days,
	};
}

const usageIn = (row: ZoomRecord) => ({
	meetings: count(row['meetings']),
	participants: count(row['participants']),
	meetingMinutes: count(row['meeting_minutes']),
});

/** Apps of today cannot have the scope of the daily report: Zoom names a classic one only. */
const dayUsage = async (zoom: Zoom, period: DayRange): Promise<DayUsage[]> =>
	await fallbackWhen(daysByMonth(zoom, period), lacksScope, async () => await daysOneByOne(zoom, period));

async function daysByMonth(zoom: Zoom, period: DayRange): Promise<DayUsage[]> {
	const { rows, missing } = await dailyRows(zoom, period);
	const older = await gather(missing, async (part) => await daysOneByOne(zoom, part));
	return [...older, ...rows.map((row) => ({ date: textOf(row['date']), ...usageIn(row) }))];
}

/** The totals that stand beside the report on hosts, day by day; a page of one host is enough for them. */
const daysOneByOne = async (zoom: Zoom, period: DayRange): Promise<DayUsage[]> =>
	await gather(daysOf(period), async (date) => {
		const query = { type: 'active', from: date, to: date, page_size: 1 };
		const report = await zoom.request('GET /report/users', { query });
		return [
			{
				date,
				meetings: count(report['total_meetings']),
				participants: count(report['total_participants']),
				meetingMinutes: count(report['total_meeting_minutes']),
			},
		];
	});

/** Active users; pending and deactivated ones hold no license that could be used. */
export async function usersOf(zoom: Zoom): Promise<AccountUser[]> {
	const users = await zoom.list('GET /users', { query: { status: 'active' } });
	return users.map((user) => ({
		id: textOf(user['id']),
		licensed: numberOf(user['type']) === LICENSED,
		hasLoggedIn: textOf(user['last_login_time']) !== '',
		department: textOf(user['dept']),
		groups: Array.isArray(user['group_ids']) ? user['group_ids'].map(String) : [],
	}));
}

/** Group names by id. Without the scope, or the plan, ids have to do. */
export async function groupNames(zoom: Zoom): Promise<Map<string, string>> {
	const groups = await fallbackWhen(
		zoom.list('GET /groups', {}),
		(error) => lacksScope(error) || isRefusal(error, NO_PERMISSION),
		() => [],
	);
	return new Map(groups.map((group) => [textOf(group['id']), textOf(group['name'])]));
}

/** A host as a row of a file. */
export const hostUsage = ({ name, email, department, ...usage }: HostUsage): ZoomRecord => ({
	name,
	email,
	department,
	meetings: usage.meetings,
	participants: usage.participants,
	meetingMinutes: usage.meetingMinutes,
});
