import { defineOperation } from '../../../adapter/operation';
import { fileId, howToDelete, meetingId, recordingSubject } from './fields';

export const deleteRecording = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a recording',
	description: 'Move a recording, or one of its files, to the trash, or delete it for good',
	parameters: { meetingId: meetingId(), how: howToDelete(), recordingId: fileId('delete') },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId: id, how, recordingId } }) {
		const query = { action: how };
		if (recordingId === '') {
			await zoom.request('DELETE /meetings/{meetingId}/recordings', { meetingId: id, query });
			return { meetingId: id, deleted: true };
		}
		const file = { meetingId: id, recordingId, query };
		await zoom.request('DELETE /meetings/{meetingId}/recordings/{recordingId}', file);
		return { meetingId: id, recordingId, deleted: true };
	},
});
