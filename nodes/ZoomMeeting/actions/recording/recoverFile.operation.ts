import { defineOperation } from '../../../adapter/kit';
import { fileIdField, trashedLocator, recordingSubject } from './fields';

export const recoverFile = defineOperation({
	name: 'Recover File',
	value: 'recover',
	action: 'Recover a file of a recording',
	description: 'Restore one file of a recording from the trash, within 30 days',
	parameters: { meetingId: trashedLocator(), recordingId: fileIdField() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId, recordingId } }) {
		const body = { action: 'recover' };
		const file = { meetingId, recordingId, body };
		await zoom.request('PUT /meetings/{meetingId}/recordings/{recordingId}/status', file);
		return { meetingId, recordingId, recovered: true };
	},
});
