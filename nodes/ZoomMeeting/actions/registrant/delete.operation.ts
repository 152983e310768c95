import { defineOperation } from '../../../adapter/kit';
import { eventOf, eventParameters } from '../common/event';
import { occurrenceIdField, registrantIdField } from './fields';

const ROUTES = {
	meeting: 'DELETE /meetings/{meetingId}/registrants/{registrantId}',
	webinar: 'DELETE /webinars/{webinarId}/registrants/{registrantId}',
} as const;

export const deleteRegistrant = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a registrant',
	description: 'Remove a registrant without a trace in the list',
	parameters: { ...eventParameters, registrantId: registrantIdField() },
	options: { occurrenceId: occurrenceIdField() },
	subject: ({ registrantId }) => `registrant ${registrantId}`,
	async execute({ zoom, values, options: { occurrenceId } }) {
		const { kind, path, shown } = eventOf(values);
		const query = occurrenceId ? { occurrence_id: occurrenceId } : {};
		await zoom.request(ROUTES[kind], { ...path, registrantId: values.registrantId, query });
		return { ...shown, registrantId: values.registrantId, deleted: true };
	},
});
