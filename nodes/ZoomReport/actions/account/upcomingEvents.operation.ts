import {
	comingPeriodFields,
	comingPeriodOf,
	defineOperation,
	field,
	periodOptions,
	toZoomFields,
} from '../../../adapter/kit';
import { binaryField, deliver } from '../../shared/deliver';
import { groupId } from '../../shared/filters';
import { mostRows, reportLimit, reportSize } from '../../shared/reportSize';
import { gather } from '../../../../zoom/reports/gather';
import { monthWindows } from '../../../../zoom/reports/windows';
import { textOf, textOrNumber, type ZoomRecord } from '../../../../zoom/values';

/** The occurrences of one series share the ID. */
const identity = ({ id, start_time: start }: ZoomRecord): string =>
	textOrNumber(id) && `${textOrNumber(id)} ${textOf(start)}`;

export const upcomingEvents = defineOperation({
	name: 'Get Upcoming Events',
	value: 'upcomingEvents',
	action: 'Get the upcoming events of an account',
	description: 'List the meetings and webinars that are scheduled in the whole account',
	parameters: {
		...comingPeriodFields,
		...reportSize,
		filters: field.filters({
			groupId,
			type: field.options({
				displayName: 'Kind',
				description: 'Whether to list meetings, webinars or both',
				options: [
					{ name: 'Meetings', value: 'meeting' },
					{ name: 'Meetings and Webinars', value: 'all' },
					{ name: 'Webinars', value: 'webinar' },
				],
				default: 'all',
			}),
		}),
	},
	options: { timezone: periodOptions.timezone, binaryField, mostRows },
	subject: () => 'upcoming events report',
	async execute({ zoom, values, options, timezone, n8n }) {
		const days = comingPeriodOf(values, options.timezone || timezone, zoom.now());
		const filters = toZoomFields(values.filters);
		const limit = reportLimit({ ...values, ...options }, n8n);
		const rows = await gather(
			monthWindows(days),
			async (window, bound) =>
				await zoom.list('GET /report/upcoming_events', { query: { ...filters, ...window } }, bound),
			{ identity, limit: limit.count, onMore: limit.onMore },
		);
		const period = { ...days, missing: [] };
		return deliver(
			{ name: 'upcomingEvents', period, rows, more: limit.more },
			{ ...values, ...options },
			n8n,
		);
	},
});
