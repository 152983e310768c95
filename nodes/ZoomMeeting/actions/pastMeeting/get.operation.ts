import { defineOperation } from '../../../adapter/kit';
import { instanceLocator } from '../../../adapter/pickers';
import { pastMeetingSubject } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a past meeting',
	description: 'Get when a meeting began and ended, and how many people came',
	parameters: { meetingId: instanceLocator() },
	subject: pastMeetingSubject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.request('GET /past_meetings/{meetingId}', { meetingId });
	},
});
