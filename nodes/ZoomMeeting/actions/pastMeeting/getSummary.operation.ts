import { defineOperation } from '../../../adapter/kit';
import { instanceLocator } from '../../../adapter/pickers';
import { pastMeetingSubject } from './fields';

export const getSummary = defineOperation({
	name: 'Get Summary',
	value: 'getSummary',
	action: 'Get the AI companion summary of a past meeting',
	description: 'Get what AI Companion wrote about the meeting; not for end-to-end encrypted ones',
	parameters: { meetingId: instanceLocator() },
	subject: pastMeetingSubject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.request('GET /meetings/{meetingId}/meeting_summary', { meetingId });
	},
});
