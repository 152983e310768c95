import { DateTime } from 'luxon';
import { field } from '../../../adapter/kit';
import { periodQuery } from '../common/period';
import { monthWindows } from '../../../../zoom/reports/windows';

export const periodFields = {
	from: field.dateTime({
		displayName: 'From',
		description: 'First day, such as 2026-11-01. If empty, a month before the last day.',
	}),
	timezone: field.timeZone('Which days are meant. If not set, the time zone of the workflow is used.'),
	to: field.dateTime({
		displayName: 'To',
		description: 'Last day, included, such as 2026-11-30. If empty, today.',
	}),
};

export interface Days {
	readonly from: string;
	readonly to: string;
}

/** One call of Zoom's answers for a month at most: the days from first to last, month by month. */
export function daysOf(
	filters: { from?: string; to?: string; timezone?: string },
	workflowZone: string,
	now: number,
): Days[] {
	const zone = filters.timezone || workflowZone;
	const chosen = periodQuery(filters, workflowZone);
	const to = chosen.to ?? DateTime.fromMillis(now, { zone }).toISODate() ?? '';
	const monthBefore = DateTime.fromISO(to).minus({ months: 1 }).plus({ days: 1 }).toISODate() ?? '';
	return monthWindows({ from: chosen.from ?? monthBefore, to });
}
