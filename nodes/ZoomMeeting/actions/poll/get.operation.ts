import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { pollIdField, pollSubject } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a poll',
	description: 'Get one poll of a meeting or webinar',
	parameters: { ...sessionParameters, pollId: pollIdField() },
	subject: pollSubject,
	async execute({ zoom, values }) {
		const { path, route } = sessionOf(values);
		return await zoom.request(route('GET /meetings/{meetingId}/polls/{pollId}'), {
			...path,
			pollId: values.pollId,
		});
	},
});
