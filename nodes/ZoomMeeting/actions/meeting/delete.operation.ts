import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';
import { occurrenceIdField } from './fields';

export const deleteMeeting = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a meeting',
	description: 'Delete a meeting, a whole series, or one meeting of a series',
	parameters: { meetingId: meetingLocator() },
	options: {
		cancelMeetingReminder: field.boolean({
			displayName: 'Notify Registrants',
			description: 'Whether Zoom informs registrants by email that the meeting is canceled',
		}),
		occurrenceId: occurrenceIdField('delete'),
		scheduleForReminder: field.boolean({
			displayName: 'Notify Hosts',
			description:
				'Whether Zoom informs the host and alternative hosts by email that the meeting is canceled',
		}),
	},
	subject: ({ meetingId }) => `meeting ${meetingId}`,
	async execute({ zoom, values: { meetingId }, options }) {
		const { cancelMeetingReminder, occurrenceId, scheduleForReminder } = options;
		const query = toZoomFields({ cancelMeetingReminder, occurrenceId, scheduleForReminder });
		await zoom.request('DELETE /meetings/{meetingId}', { meetingId, query });
		return { meetingId, ...(occurrenceId && { occurrenceId }), deleted: true };
	},
});
