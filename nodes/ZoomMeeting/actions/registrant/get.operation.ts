import { defineOperation } from '../../../adapter/kit';
import { eventOf, eventParameters } from '../common/event';
import { registrantIdField, simplifyRegistrant } from './fields';

const ROUTES = {
	meeting: 'GET /meetings/{meetingId}/registrants/{registrantId}',
	webinar: 'GET /webinars/{webinarId}/registrants/{registrantId}',
} as const;

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a registrant',
	description: 'Get one registrant; turn Simplify off to see the answers to the questions',
	parameters: { ...eventParameters, registrantId: registrantIdField(), simplify: simplifyRegistrant() },
	subject: ({ registrantId }) => `registrant ${registrantId}`,
	async execute({ zoom, values }) {
		const { kind, path } = eventOf(values);
		return values.simplify(await zoom.request(ROUTES[kind], { ...path, registrantId: values.registrantId }));
	},
});
