import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { answersMapper } from '../../../adapter/pickers';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';
import { firstNameField, formFields, registering, emailField, simplifyRegistrant } from './fields';
import { answersOf, Forms } from './form';

export const add = defineOperation({
	name: 'Add',
	value: 'add',
	action: 'Add a registrant',
	description:
		'Register a person for a meeting or webinar; Zoom allows three tries a day for the same person',
	parameters: {
		...sessionParameters,
		email: emailField(),
		firstName: firstNameField(),
		answers: answersMapper(),
		additionalFields: formFields(),
		simplify: simplifyRegistrant(),
	},
	options: {
		occurrenceIds: field.textList({
			displayName: 'Occurrence IDs',
			description: 'Of a series: register only for these meetings, separated by commas',
			required: true,
		}),
	},
	subject: sessionSubject,
	startRun: () => new Forms(),
	async execute({ zoom, run, values, options: { occurrenceIds = [] } }) {
		const session = sessionOf(values);
		const { email, firstName, additionalFields } = values;
		const { autoApprove, sourceId, customQuestionsJson = [], ...others } = additionalFields;
		const customQuestions = [...(others.customQuestions ?? []), ...customQuestionsJson];
		const written = toZoomFields({ ...others, ...(customQuestions.length > 0 && { customQuestions }) });
		const answers = answersOf(written, values.answers);
		const body = {
			...toZoomFields({
				email,
				firstName,
				...(session.type === 'meeting' ? { autoApprove } : { sourceId }),
			}),
			...answers,
		};
		const query = occurrenceIds.length > 0 ? { occurrence_ids: occurrenceIds.join(',') } : {};
		return await registering(sessionSubject(values), async () => {
			await run.check(zoom, session, answers);
			const registrant = await zoom.request(session.route('POST /meetings/{meetingId}/registrants'), {
				...session.path,
				query,
				body,
			});
			return values.simplify({ ...session.shown, email, ...registrant });
		});
	},
});
