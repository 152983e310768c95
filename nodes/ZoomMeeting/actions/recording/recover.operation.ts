import { defineOperation } from '../../../adapter/kit';
import { fileIdField, recordingLocator, recordingSubject } from './fields';

const body = { action: 'recover' };

export const recoverFile = defineOperation({
	name: 'Recover File',
	value: 'recover',
	action: 'Recover a file of a recording',
	description: 'Bring one file of a recording back from the trash, within 30 days',
	parameters: { meetingId: recordingLocator(), recordingId: fileIdField() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId, recordingId } }) {
		const file = { meetingId, recordingId, body };
		await zoom.request('PUT /meetings/{meetingId}/recordings/{recordingId}/status', file);
		return { meetingId, recordingId, recovered: true };
	},
});

export const recoverAllFiles = defineOperation({
	name: 'Recover All Files',
	value: 'recoverAll',
	action: 'Recover all files of a recording',
	description: 'Bring a whole recording back from the trash, within 30 days',
	parameters: { meetingId: recordingLocator() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId } }) {
		await zoom.request('PUT /meetings/{meetingUUID}/recordings/status', { meetingUUID: meetingId, body });
		return { meetingId, recovered: true };
	},
});
