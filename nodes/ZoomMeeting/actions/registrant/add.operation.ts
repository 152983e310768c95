import { toZoomFields } from '../../../adapter/fields';
import { defineOperation } from '../../../adapter/operation';
import { textList } from '../../../adapter/structuredParameters';
import { eventOf, eventParameters, eventSubject } from '../event';
import { firstName, formFields, registrantEmail, simplifyRegistrant } from './fields';
import { Forms } from './form';

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
		email: registrantEmail(),
		firstName: firstName(),
		additionalFields: formFields(),
		simplify: simplifyRegistrant(),
	},
	options: {
		occurrenceIds: textList({
			displayName: 'Occurrence IDs',
			description: 'Of a series: the meetings to register for, with commas between; empty means all',
		}),
	},
	subject: eventSubject,
	startRun: () => new Forms(),
	async execute({ zoom, run, values, options: { occurrenceIds = [] } }) {
		const event = eventOf(values);
		const { email, firstName: name, additionalFields } = values;
		const { autoApprove, sourceId, ...form } = additionalFields;
		const body = toZoomFields({
			email,
			firstName: name,
			...form,
			...(event.kind === 'meeting' ? { autoApprove } : { sourceId }),
		});
		await run.check(zoom, event, body);
		const query = occurrenceIds.length > 0 ? { occurrence_ids: occurrenceIds.join(',') } : {};
		const registrant = await zoom.request(ROUTES[event.kind], { ...event.path, query, body });
		return values.simplify({ ...event.shown, email, ...registrant });
	},
});
