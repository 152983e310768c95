import { defineOperation } from '../../../adapter/kit';
import { recordedLocator, recordingSubject } from './fields';

export const getSettings = defineOperation({
	name: 'Get Settings',
	value: 'getSettings',
	action: 'Get the settings of a recording',
	description: 'Get who may watch and download a recording',
	parameters: { meetingId: recordedLocator() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId } }) {
		const settings = await zoom.request('GET /meetings/{meetingId}/recordings/settings', { meetingId });
		return { meetingId, ...settings };
	},
});
