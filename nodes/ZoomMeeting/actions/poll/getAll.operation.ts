import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { sessionOf, sessionParameters } from '../common/session';
import { pollSubject } from './fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many polls',
	description: 'List the polls of a meeting or webinar',
	parameters: { ...sessionParameters, ...listSize },
	subject: pollSubject,
	async execute({ zoom, n8n, values }) {
		const { path, route } = sessionOf(values);
		return await zoom.list(route('GET /meetings/{meetingId}/polls'), path, limitOf(values, n8n).rest());
	},
});
