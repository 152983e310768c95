import { defineOperation } from '../../../adapter/kit';
import { instanceLocator } from '../../../adapter/pickers';
import { pastMeetingSubject } from './fields';

export const getTranscript = defineOperation({
	name: 'Get Transcript',
	value: 'getTranscript',
	action: 'Get the transcript of a past meeting',
	description:
		'Get the link to the transcript, or the reason why there is none; needs a cloud recording with an audio transcript',
	parameters: { meetingId: instanceLocator() },
	subject: pastMeetingSubject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.request('GET /meetings/{meetingId}/transcript', { meetingId });
	},
});
