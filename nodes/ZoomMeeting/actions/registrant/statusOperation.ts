import { defineOperation, field, memberOf, sendInLots } from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';
import { occurrenceIdField, registering } from './fields';
import { isEmailAddress } from '../../../../zoom/values/emailAddress';
import { asTyped } from '../../../../zoom/values/excerpt';
import { ZoomInvalidInputError } from '../../../../zoom/errors';

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
			checkAddresses(registrants);
			const change = async (people: string[]) =>
				await zoom.request(route('PUT /meetings/{meetingId}/registrants/status'), {
					...path,
					query,
					body: { action: status, registrants: people.map(memberOf) },
				});
			await sendInLots(
				registrants,
				(registrant) => registrant,
				async (people) => await registering(sessionSubject(values), async () => await change(people)),
			);
			return registrants.map((registrant) => ({ ...shown, registrant, [words.done]: true }));
		},
	});

/** Zoom passes over what is no address of a registrant, and says nothing. @throws ZoomInvalidInputError */
function checkAddresses(registrants: readonly string[]): void {
	const wrong = registrants.find((one) => one.includes('@') && !isEmailAddress(one));
	if (wrong === undefined) return;
	throw new ZoomInvalidInputError(
		`"${asTyped(wrong)}" under "Registrants" is not an email address`,
		'Registrants',
	);
}
