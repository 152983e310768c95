import { defineOperation } from '../../../adapter/kit';
import { recordedLocator, recordingSubject, simplifyRecording } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a recording',
	description:
		'Get the cloud recording of a meeting or webinar with its files; an ID stands for the latest instance',
	parameters: { meetingId: recordedLocator(), simplify: simplifyRecording() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId, simplify } }) {
		return simplify(await zoom.request('GET /meetings/{meetingId}/recordings', { meetingId }));
	},
});
