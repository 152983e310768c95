import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { surveySubject } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a survey',
	description: 'Get what people are asked after a meeting or webinar',
	parameters: { ...sessionParameters },
	subject: surveySubject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		return { ...shown, ...(await zoom.request(route('GET /meetings/{meetingId}/survey'), path)) };
	},
});
