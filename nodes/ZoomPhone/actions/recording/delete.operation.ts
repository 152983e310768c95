import { defineOperation } from '../../../adapter/kit';
import { phoneRecordingLocator } from '../../../adapter/pickers';

export const deleteRecording = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a call recording',
	description: 'Delete the recording of a call',
	parameters: { recordingId: phoneRecordingLocator() },
	subject: ({ recordingId }) => `call recording ${recordingId}`,
	async execute({ zoom, values: { recordingId } }) {
		await zoom.request('DELETE /phone/recordings/{recordingId}', { recordingId });
		return { recordingId, deleted: true };
	},
});
