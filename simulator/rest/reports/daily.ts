import { DateTime } from 'luxon';
import { Activity, sumOf } from '../../activity/activity';
import { utcDay } from '../../engine/clock';
import { ok } from '../../http/answer';
import type { User } from '../../users/user';
import { invalidParameter } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { whole } from '../routing/schema';
import { checkPaid, readReport } from './period';

const MONTHS = 6;

interface DailyQuery {
	year?: number;
	month?: number;
	group_id?: string;
}

/** What the account used on each day of a month; of the current month, until today [?]. */
export const reportDaily = defineRoute<DailyQuery>({
	method: 'GET',
	path: '/report/daily',
	label: 'HEAVY',
	// Zoom names no granular scope for it.
	scopes: readReport(),
	query: { year: { type: 'integer' }, month: whole(1, 12), group_id: { type: 'string' } },
	handle({ account, query, now }) {
		checkPaid(account.has);
		const today = DateTime.fromMillis(now, { zone: 'utc' });
		const month = DateTime.utc(query.year ?? today.year, query.month ?? today.month);
		const age = (today.year - month.year) * 12 + today.month - month.month;
		if (age < 0 || age >= MONTHS) {
			throw invalidParameter(
				'Daily report can only be provided for a month that falls within the recent 6 months.',
			);
		}
		const days = age === 0 ? today.day : (month.daysInMonth ?? 0);
		const users = account.users.where(
			({ group_ids }) => !query.group_id || group_ids.includes(query.group_id),
		);
		const newUsers = newUsersByDay(users);
		const activity = account.part(Activity);
		const dates = Array.from({ length: days }, (_nothing, index) => {
			const date = month.plus({ days: index }).toISODate() ?? '';
			const { meetings, participants, minutes } = query.group_id
				? sumOf(users.map(({ id }) => activity.ofUser(id, date, date)))
				: activity.onDay(date);
			return { date, new_users: newUsers.get(date) ?? 0, meetings, participants, meeting_minutes: minutes };
		});
		return ok({ year: month.year, month: month.month, dates });
	},
});

function newUsersByDay(users: readonly User[]): Map<string, number> {
	const days = new Map<string, number>();
	for (const { createdAt } of users) {
		const day = utcDay(createdAt);
		days.set(day, (days.get(day) ?? 0) + 1);
	}
	return days;
}
