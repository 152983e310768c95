import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { instanceLocator } from '../../../adapter/pickers';
import { pastMeetingSubject } from './fields';

export const getParticipants = defineOperation({
	name: 'Get Participants',
	value: 'getParticipants',
	action: 'Get the participants of a past meeting',
	description: 'List who came and when; needs a Pro plan, and a meeting of two people or more',
	parameters: { meetingId: instanceLocator(), ...listSize },
	subject: pastMeetingSubject,
	async execute({ zoom, n8n, values }) {
		const { meetingId } = values;
		return await zoom.list(
			'GET /past_meetings/{meetingId}/participants',
			{ meetingId },
			limitOf(values, n8n).rest(),
		);
	},
});
