import { hostLocator } from '../common/host';
import { meetingPeriod, periodQuery } from '../common/period';
import { defineOperation, field, limitOf, listSize } from '../../../adapter/kit';
import { simplifyMeeting } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many meetings',
	description: 'List the meetings of a host; Zoom lists no instant meetings',
	parameters: {
		userId: hostLocator('Whose meetings to list'),
		type: field.options({
			displayName: 'Which Meetings',
			description: 'Which of the user’s meetings to list',
			options: [
				{ name: 'Live', value: 'live', description: 'In progress now' },
				{ name: 'Previous', value: 'previous_meetings', description: 'From the last six months' },
				{
					name: 'Scheduled',
					value: 'scheduled',
					description: 'All that have not expired, whether past, live or upcoming',
				},
				{ name: 'Upcoming', value: 'upcoming_meetings', description: 'Live and upcoming meetings' },
			],
			default: 'scheduled',
		}),
		...listSize,
		filters: meetingPeriod(),
		simplify: simplifyMeeting(),
	},
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, n8n, values, timezone }) {
		const { userId, type, filters, simplify } = values;
		const query = { type, ...periodQuery(filters, timezone) };
		const meetings = await zoom.list(
			'GET /users/{userId}/meetings',
			{ userId, query },
			limitOf(values, n8n).rest(),
		);
		return meetings.map(simplify);
	},
});
