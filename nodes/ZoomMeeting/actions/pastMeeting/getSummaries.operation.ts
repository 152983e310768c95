import { DateTime } from 'luxon';
import { defineOperation, field, limitOf, listSize } from '../../../adapter/kit';
import { daysOf, periodFields, type Days } from '../recording/days';
import { gather } from '../../../../zoom/reports/gather';
import { textOf } from '../../../../zoom/values';

export const getSummaries = defineOperation({
	name: 'Get Many Summaries',
	value: 'getSummaries',
	action: 'Get many AI companion summaries',
	description:
		'List which meetings and webinars of the account have a summary, over any number of months; Get Summary or Get Outcome has the text of one',
	parameters: {
		...listSize,
		filters: field.filters({
			...periodFields,
			timeFilterField: field.options({
				displayName: 'Period Applies To',
				description: 'Which time must fall within the period',
				options: [
					{ name: 'Beginning of the Summary', value: 'summary_start_time' },
					{ name: 'Creation of the Summary', value: 'summary_created_time' },
				],
				default: 'summary_start_time',
			}),
		}),
	},
	subject: () => 'summaries of the account',
	async execute({ zoom, n8n, values, timezone }) {
		const { filters } = values;
		const zone = filters.timezone || timezone;
		const { timeFilterField: time_filter_field } = filters;
		const limit = limitOf(values, n8n);
		return await gather(
			daysOf(filters, timezone, zoom.now()),
			async (days, bound) => {
				const query = { ...instantsOf(days, zone), ...(time_filter_field && { time_filter_field }) };
				return await zoom.list('GET /meetings/meeting_summaries', { query }, bound);
			},
			{
				identity: (row) => textOf(row['meeting_uuid']) || JSON.stringify(row),
				limit: limit.count,
				onMore: limit.onMore,
			},
		);
	},
});

/** From the beginning of the first day to the end of the last one, as Zoom writes times. */
function instantsOf({ from, to }: Days, zone: string): { from: string; to: string } {
	const first = DateTime.fromISO(from, { zone }).startOf('day');
	const last = DateTime.fromISO(to, { zone }).endOf('day');
	return { from: zoomTime(first), to: zoomTime(last) };
}

const zoomTime = (time: DateTime): string => time.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'");
