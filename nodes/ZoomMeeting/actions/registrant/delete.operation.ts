import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { occurrenceIdField, registrantIdField } from './fields';

export const deleteRegistrant = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a registrant',
	description: 'Remove a registrant from the list altogether',
	parameters: { ...sessionParameters, registrantId: registrantIdField() },
	options: { occurrenceId: occurrenceIdField() },
	subject: ({ registrantId }) => `registrant ${registrantId}`,
	async execute({ zoom, values, options: { occurrenceId } }) {
		const { path, shown, route } = sessionOf(values);
		const query = occurrenceId ? { occurrence_id: occurrenceId } : {};
		await zoom.request(route('DELETE /meetings/{meetingId}/registrants/{registrantId}'), {
			...path,
			registrantId: values.registrantId,
			query,
		});
		return { ...shown, registrantId: values.registrantId, deleted: true };
	},
});
