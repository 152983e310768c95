import { chunksOf, defineOperation, field } from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';
import { occurrenceIdField, registering } from './fields';

export const statusOperation = (
	status: 'approve' | 'deny' | 'cancel',
	words: { name: string; description: string; done: string },
) =>
	defineOperation({
		name: words.name,
		value: status,
		action: `${words.name} registrants`,
		description: words.description,
		parameters: {
			...sessionParameters,
			registrants: field.textList({
				displayName: 'Registrants',
				description: 'Email addresses or registrant IDs, separated by commas',
				placeholder: 'e.g. ana@example.com',
				required: true,
			}),
		},
		options: { occurrenceId: occurrenceIdField() },
		subject: sessionSubject,
		async execute({ zoom, values, options: { occurrenceId } }) {
			const { path, shown, route } = sessionOf(values);
			const { registrants } = values;
			const query = occurrenceId ? { occurrence_id: occurrenceId } : {};
			for (const people of chunksOf(registrants)) {
				const body = {
					action: status,
					registrants: people.map((key) => (key.includes('@') ? { email: key } : { id: key })),
				};
				await registering(
					sessionSubject(values),
					async () =>
						await zoom.request(route('PUT /meetings/{meetingId}/registrants/status'), {
							...path,
							query,
							body,
						}),
				);
			}
			return registrants.map((registrant) => ({ ...shown, registrant, [words.done]: true }));
		},
	});
