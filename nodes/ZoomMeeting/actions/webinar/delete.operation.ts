import { defineOperation, field } from '../../../adapter/kit';
import { occurrenceId } from '../meeting/fields';
import { webinarId, webinarSubject } from './fields';

export const deleteWebinar = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a webinar',
	description: 'Delete a webinar, a whole series, or one webinar of a series',
	parameters: { webinarId: webinarId() },
	options: {
		cancelWebinarReminder: field.boolean({
			displayName: 'Tell People',
			description: 'Whether Zoom tells panelists and registrants by e-mail that the webinar is cancelled',
		}),
		occurrenceId: occurrenceId('delete', 'webinar'),
	},
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId: id }, options }) {
		const { cancelWebinarReminder: reminder, occurrenceId: occurrence } = options;
		const query = {
			...(reminder !== undefined && { cancel_webinar_reminder: reminder }),
			...(occurrence && { occurrence_id: occurrence }),
		};
		await zoom.request('DELETE /webinars/{webinarId}', { webinarId: id, query });
		return { webinarId: id, ...(occurrence && { occurrenceId: occurrence }), deleted: true };
	},
});
