import { defineOperation } from '../../../adapter/kit';
import { fileIdField, deletionField, recordedLocator, recordingSubject } from './fields';

export const deleteFile = defineOperation({
	name: 'Delete File',
	value: 'delete',
	action: 'Delete a file of a recording',
	description: 'Move one file of a recording to the trash, or delete it permanently; the others stay',
	parameters: { meetingId: recordedLocator(), recordingId: fileIdField(), how: deletionField() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId, how, recordingId } }) {
		const file = { meetingId, recordingId, query: { action: how } };
		await zoom.request('DELETE /meetings/{meetingId}/recordings/{recordingId}', file);
		return { meetingId, recordingId, deleted: true };
	},
});
