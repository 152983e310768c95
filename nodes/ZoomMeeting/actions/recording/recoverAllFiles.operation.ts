import { defineOperation } from '../../../adapter/kit';
import { trashedLocator, recordingSubject } from './fields';

export const recoverAllFiles = defineOperation({
	name: 'Recover All Files',
	value: 'recoverAll',
	action: 'Recover all files of a recording',
	description: 'Restore a whole recording from the trash, within 30 days',
	parameters: { meetingId: trashedLocator() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId } }) {
		const body = { action: 'recover' };
		await zoom.request('PUT /meetings/{meetingUUID}/recordings/status', { meetingUUID: meetingId, body });
		return { meetingId, recovered: true };
	},
});
