import { defineOperation } from '../../../adapter/kit';
import { instanceLocator } from '../../../adapter/pickers';
import { pastMeetingSubject } from './fields';
import { textOf } from '../../../../zoom/values';

export const deleteSummary = defineOperation({
	name: 'Delete Summary',
	value: 'deleteSummary',
	action: 'Delete the AI companion summary of a past meeting',
	description:
		'Delete what AI Companion wrote about one instance of a meeting; an ID stands for the latest one',
	parameters: { meetingId: instanceLocator() },
	subject: pastMeetingSubject,
	async execute({ zoom, values: { meetingId } }) {
		const uuid = await uuidOf();
		await zoom.request('DELETE /meetings/{meetingId}/meeting_summary', { meetingId: uuid });
		return { meetingId, meetingUuid: uuid, deleted: true };

		/** Zoom documents the UUID only, and the output says which instance it was. */
		async function uuidOf(): Promise<string> {
			if (!/^\d+$/.test(meetingId)) return meetingId;
			const instance = await zoom.request('GET /past_meetings/{meetingId}', { meetingId });
			return textOf(instance['uuid']) || meetingId;
		}
	},
});
