import { defineOperation, field, toZoomFields } from '../../../adapter/kit';
import { answersMapper } from '../../../adapter/pickers';
import { eventOf, eventParameters, eventSubject } from '../common/event';
import { firstNameField, formFields, registering, emailField, simplifyRegistrant } from './fields';
import { answersOf, Forms } from './form';

const ROUTES = {
	meeting: 'POST /meetings/{meetingId}/registrants',
	webinar: 'POST /webinars/{webinarId}/registrants',
} as const;

export const add = defineOperation({
	name: 'Add',
	value: 'add',
	action: 'Add a registrant',
	description: 'Register a person for a meeting or webinar; Zoom takes three tries a day for the same person',
	parameters: {
		...eventParameters,
		email: emailField(),
		firstName: firstNameField(),
		answers: answersMapper(),
		additionalFields: formFields(),
		simplify: simplifyRegistrant(),
	},
	options: {
		occurrenceIds: field.textList({
			displayName: 'Occurrence IDs',
			description: 'Of a series: register only for these meetings, with commas between',
			required: true,
		}),
	},
	subject: eventSubject,
	startRun: () => new Forms(),
	async execute({ zoom, run, values, options: { occurrenceIds = [] } }) {
		const event = eventOf(values);
		const { email, firstName, additionalFields } = values;
		const { autoApprove, sourceId, ...written } = additionalFields;
		const answers = answersOf(toZoomFields(written), values.answers);
		const body = {
			...toZoomFields({
				email,
				firstName,
				...(event.kind === 'meeting' ? { autoApprove } : { sourceId }),
			}),
			...answers,
		};
		const query = occurrenceIds.length > 0 ? { occurrence_ids: occurrenceIds.join(',') } : {};
		return await registering(eventSubject(values), async () => {
			await run.check(zoom, event, answers);
			const registrant = await zoom.request(ROUTES[event.kind], { ...event.path, query, body });
			return values.simplify({ ...event.shown, email, ...registrant });
		});
	},
});
