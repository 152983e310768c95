import { defineOperation } from '../../../adapter/kit';
import { eventOf, eventParameters } from '../common/event';
import { registrantId, simplifyRegistrant } from './fields';

const ROUTES = {
	meeting: 'GET /meetings/{meetingId}/registrants/{registrantId}',
	webinar: 'GET /webinars/{webinarId}/registrants/{registrantId}',
} as const;

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a registrant',
	description: 'Get one registrant; turn Simplify off to see the answers to the questions',
	parameters: { ...eventParameters, registrantId: registrantId(), simplify: simplifyRegistrant() },
	subject: ({ registrantId: id }) => `registrant ${id}`,
	async execute({ zoom, values }) {
		const { kind, path } = eventOf(values);
		return values.simplify(await zoom.request(ROUTES[kind], { ...path, registrantId: values.registrantId }));
	},
});
