import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { registrantIdField, simplifyRegistrant } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a registrant',
	description: 'Get one registrant; turn Simplify off to see the answers to the questions',
	parameters: { ...sessionParameters, registrantId: registrantIdField(), simplify: simplifyRegistrant() },
	subject: ({ registrantId }) => `registrant ${registrantId}`,
	async execute({ zoom, values }) {
		const { path, route } = sessionOf(values);
		return values.simplify(
			await zoom.request(route('GET /meetings/{meetingId}/registrants/{registrantId}'), {
				...path,
				registrantId: values.registrantId,
			}),
		);
	},
});
