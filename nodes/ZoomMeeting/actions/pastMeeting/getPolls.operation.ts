import { defineOperation } from '../../../adapter/kit';
import { instanceLocator } from '../../../adapter/pickers';
import { pastMeetingSubject } from './fields';

export const getPolls = defineOperation({
	name: 'Get Poll Results',
	value: 'getPolls',
	action: 'Get the poll results of a past meeting',
	description: 'Get the answers, one item for each person who answered',
	parameters: { meetingId: instanceLocator() },
	subject: pastMeetingSubject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.list('GET /past_meetings/{meetingId}/polls', { meetingId });
	},
});
