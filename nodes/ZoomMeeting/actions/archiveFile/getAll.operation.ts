import { DateTime } from 'luxon';
import { defineOperation, field, limitOf, listSize } from '../../../adapter/kit';
import { periodFields } from '../recording/days';
import { periodQuery } from '../common/period';
import { dayWindows } from '../../../../zoom/reports/windows';
import type { ZoomRecord } from '../../../../zoom/values';

/** One call of Zoom's answers for seven days. */
const MAX_DAYS = 7;

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many archived meetings',
	description: 'List meetings and webinars with files archived for compliance, over any number of weeks',
	parameters: {
		...listSize,
		filters: field.filters({
			...periodFields,
			from: {
				...periodFields.from,
				property: {
					...periodFields.from.property,
					description: 'First day, such as 2026-11-01. If empty, a week before the last day.',
				},
			},
			groupIds: field.textList({
				displayName: 'Group IDs',
				description: 'Only meetings of members of these groups (at most 7), separated by commas',
			}),
			queryDateType: field.options({
				displayName: 'Period Applies To',
				description: 'Which time must fall within the days',
				options: [
					{ name: 'Archive Completed', value: 'archive_complete_time' },
					{ name: 'Meeting Started', value: 'meeting_start_time' },
				],
				default: 'meeting_start_time',
			}),
		}),
		simplify: field.simplify([
			'uuid',
			'id',
			'topic',
			'host_id',
			'start_time',
			'complete_time',
			'duration',
			'status',
			'total_size',
			'recording_count',
		]),
	},
	async execute({ zoom, n8n, values, timezone }) {
		const { filters, simplify } = values;
		const zone = filters.timezone || timezone;
		const limit = limitOf(values, n8n);
		const query = {
			...(filters.queryDateType && { query_date_type: filters.queryDateType }),
			...(filters.groupIds?.length && { group_ids: filters.groupIds.join(',') }),
		};
		const found: ZoomRecord[] = [];
		for (const { from, to } of weeksOf(filters, timezone, zoom.now())) {
			if (limit.endsAt(found.length)) break;
			// A moment before a full week: Zoom takes no second more.
			const window = { from: instant(from, zone, 'startOf'), to: instant(to, zone, 'endOf') };
			const rows = await zoom.list(
				'GET /archive_files',
				{ query: { ...query, ...window } },
				limit.rest(found.length),
			);
			found.push(...rows);
		}
		return found.map(simplify);
	},
});

/** As Zoom takes it: UTC, to the second. */
function instant(day: string, zone: string, edge: 'startOf' | 'endOf'): string {
	const start = DateTime.fromISO(day, { zone });
	const at = edge === 'startOf' ? start.startOf('day') : start.endOf('day');
	return at.toUTC().startOf('second').toISO({ suppressMilliseconds: true }) ?? '';
}

function weeksOf(
	filters: { from?: string; to?: string; timezone?: string },
	workflowZone: string,
	now: number,
) {
	const zone = filters.timezone || workflowZone;
	const chosen = periodQuery(filters, workflowZone);
	const to = chosen.to ?? DateTime.fromMillis(now, { zone }).toISODate() ?? '';
	const weekBefore =
		DateTime.fromISO(to)
			.minus({ days: MAX_DAYS - 1 })
			.toISODate() ?? '';
	// A day on which the clocks are set back has 25 hours: six days are never more than a week.
	return dayWindows({ from: chosen.from ?? weekBefore, to }, MAX_DAYS - 1);
}
