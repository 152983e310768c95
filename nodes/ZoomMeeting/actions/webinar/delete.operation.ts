import { defineOperation, field } from '../../../adapter/kit';
import { occurrenceIdField } from '../meeting/fields';
import { webinarLocator, webinarSubject } from './fields';

export const deleteWebinar = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a webinar',
	description: 'Delete a webinar, a whole series, or one webinar of a series',
	parameters: { webinarId: webinarLocator() },
	options: {
		cancelWebinarReminder: field.boolean({
			displayName: 'Tell People',
			description: 'Whether Zoom tells panelists and registrants by e-mail that the webinar is cancelled',
		}),
		occurrenceId: occurrenceIdField('delete', 'webinar'),
	},
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId }, options }) {
		const { cancelWebinarReminder: reminder, occurrenceId } = options;
		const query = {
			...(reminder !== undefined && { cancel_webinar_reminder: reminder }),
			...(occurrenceId && { occurrence_id: occurrenceId }),
		};
		await zoom.request('DELETE /webinars/{webinarId}', { webinarId, query });
		return { webinarId, ...(occurrenceId && { occurrenceId }), deleted: true };
	},
});
