import { defineOperation } from '../../../adapter/kit';
import { deletionField, recordedLocator, recordingSubject } from './fields';

export const deleteAllFiles = defineOperation({
	name: 'Delete All Files',
	value: 'deleteAll',
	action: 'Delete all files of a recording',
	description: 'Move a whole recording to the trash, or delete it permanently',
	parameters: { meetingId: recordedLocator(), how: deletionField() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId, how } }) {
		const query = { action: how };
		await zoom.request('DELETE /meetings/{meetingId}/recordings', { meetingId, query });
		return { meetingId, deleted: true };
	},
});
