import { defineOperation } from '../../../adapter/kit';
import { fileId, meetingId, recordingSubject } from './fields';

const body = { action: 'recover' };

export const recoverFile = defineOperation({
	name: 'Recover File',
	value: 'recover',
	action: 'Recover a file of a recording',
	description: 'Bring one file of a recording back from the trash, within 30 days',
	parameters: { meetingId: meetingId(), recordingId: fileId() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId: id, recordingId } }) {
		const file = { meetingId: id, recordingId, body };
		await zoom.request('PUT /meetings/{meetingId}/recordings/{recordingId}/status', file);
		return { meetingId: id, recordingId, recovered: true };
	},
});

export const recoverAllFiles = defineOperation({
	name: 'Recover All Files',
	value: 'recoverAll',
	action: 'Recover all files of a recording',
	description: 'Bring a whole recording back from the trash, within 30 days',
	parameters: { meetingId: meetingId() },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId: id } }) {
		await zoom.request('PUT /meetings/{meetingUUID}/recordings/status', { meetingUUID: id, body });
		return { meetingId: id, recovered: true };
	},
});
