import { defineOperation } from '../../../adapter/operation';
import { fileId, meetingId, recordingSubject } from './fields';

export const recover = defineOperation({
	name: 'Recover',
	value: 'recover',
	action: 'Recover a recording',
	description: 'Bring a recording, or one of its files, back from the trash, within 30 days',
	parameters: { meetingId: meetingId(), recordingId: fileId('recover') },
	subject: recordingSubject,
	async execute({ zoom, values: { meetingId: id, recordingId } }) {
		const body = { action: 'recover' };
		if (recordingId === '') {
			await zoom.request('PUT /meetings/{meetingUUID}/recordings/status', { meetingUUID: id, body });
			return { meetingId: id, recovered: true };
		}
		const file = { meetingId: id, recordingId, body };
		await zoom.request('PUT /meetings/{meetingId}/recordings/{recordingId}/status', file);
		return { meetingId: id, recordingId, recovered: true };
	},
});
