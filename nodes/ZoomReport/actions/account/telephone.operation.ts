import { field, withDefault } from '../../../adapter/kit';
import { periodReport } from '../../shared/periodReport';

const ALL_TYPES = ['1', '2', '3'] as const;

export const telephone = periodReport({
	name: 'Get Telephone Usage',
	value: 'telephone',
	action: 'Get the telephone usage of a period',
	description: 'List who dialed into meetings or was called, with numbers, minutes and cost',
	subject: 'telephone report',
	route: 'GET /report/telephone',
	noEndKnown: true,
	filters: {
		queryDateType: field.options({
			displayName: 'Period Applies To',
			description: 'Which time must fall within the period',
			options: [
				{ name: 'End of the Call', value: 'end_time' },
				{ name: 'End of the Meeting', value: 'meeting_end_time' },
				{ name: 'Start of the Call', value: 'start_time' },
				{ name: 'Start of the Meeting', value: 'meeting_start_time' },
			],
			default: 'start_time',
		}),
		type: withDefault(
			field.options({
				displayName: 'Type',
				description: 'Which kind of calls to list',
				options: [
					{ name: 'All', value: 'all' },
					{ name: 'SIP Connected Audio', value: '3' },
					{ name: 'Toll', value: '2' },
					{ name: 'Toll-Free Call-in and Call-Out', value: '1' },
				],
				default: 'all',
			}),
		),
	},
	// Zoom gives one type at a time.
	queries: ({ type, queryDateType }) =>
		(type === 'all' ? ALL_TYPES : [type]).map((one) => ({ type: one, query_date_type: queryDateType })),
});
