import { defineOperation } from '../../../adapter/kit';
import { fileId, howToDelete, meetingId, recordingSubject } from './fields';

export const deleteFile = defineOperation({
	name: 'Delete File',
	value: 'delete',
	action: 'Delete a file of a recording',
	description: 'Move one file of a recording to the trash, or delete it for good; the others stay',
	parameters: { meetingId: meetingId(), recordingId: fileId(), how: howToDelete() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId: id, how, recordingId } }) {
		const file = { meetingId: id, recordingId, query: { action: how } };
		await zoom.request('DELETE /meetings/{meetingId}/recordings/{recordingId}', file);
		return { meetingId: id, recordingId, deleted: true };
	},
});

export const deleteAllFiles = defineOperation({
	name: 'Delete All Files',
	value: 'deleteAll',
	action: 'Delete all files of a recording',
	description: 'Move a whole recording to the trash, or delete it for good',
	parameters: { meetingId: meetingId(), how: howToDelete() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId: id, how } }) {
		const query = { action: how };
		await zoom.request('DELETE /meetings/{meetingId}/recordings', { meetingId: id, query });
		return { meetingId: id, deleted: true };
	},
});
