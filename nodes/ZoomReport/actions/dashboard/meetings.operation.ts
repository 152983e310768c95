import { field, toZoomFields, withDefault } from '../../../adapter/kit';
import { groupId } from '../../shared/filters';
import { periodReport } from '../../shared/periodReport';

export const meetings = periodReport({
	name: 'Get Many Meetings',
	value: 'meetings',
	action: 'Get the meetings of a period from the dashboard',
	description:
		'List the meetings of the account with audio, video and sharing used, including those with a single participant, which reports leave out',
	subject: 'dashboard of meetings',
	route: 'GET /metrics/meetings',
	identity: 'uuid',
	filters: {
		groupId,
		queryDateType: field.options({
			displayName: 'Period Applies To',
			description: 'Which time must be within the period',
			options: [
				{ name: 'End', value: 'end_time' },
				{ name: 'Start', value: 'start_time' },
			],
			default: 'start_time',
		}),
		type: withDefault(
			field.options({
				displayName: 'State',
				description: 'Whether to list meetings that are going on or over',
				options: [
					{ name: 'Past', value: 'past' },
					{ name: 'Past With a Single Participant', value: 'pastOne' },
					{ name: 'Past, All', value: 'all' },
					{ name: 'Live', value: 'live' },
				],
				default: 'all',
			}),
		),
	},
	// Zoom's "past" may or may not hold those of a single participant; its own default would be the running ones.
	queries: ({ type, queryDateType, ...filters }) =>
		(type === 'all' ? (['past', 'pastOne'] as const) : [type]).map((one) => ({
			...toZoomFields(filters),
			type: one,
			...(one === 'past' && queryDateType && { query_date_type: queryDateType }),
		})),
});
