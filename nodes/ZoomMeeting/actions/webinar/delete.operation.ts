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
			displayName: 'Notify People',
			description: 'Whether Zoom informs panelists and registrants by email that the webinar is canceled',
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
