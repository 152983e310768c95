import { defineOperation } from '../../../adapter/kit';
import { instanceLocator } from '../../../adapter/pickers';
import { pastMeetingSubject } from './fields';

export const getQa = defineOperation({
	name: 'Get Questions and Answers',
	value: 'getQa',
	action: 'Get the questions and answers of a past meeting',
	description: 'Get the questions, one item for each person who asked',
	parameters: { meetingId: instanceLocator() },
	subject: pastMeetingSubject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.list('GET /past_meetings/{meetingId}/qa', { meetingId });
	},
});
