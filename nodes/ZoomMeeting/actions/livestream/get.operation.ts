import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a livestream',
	description: 'Get where a meeting or webinar is streamed to, including the stream key',
	parameters: { ...sessionParameters },
	subject: sessionSubject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		return { ...shown, ...(await zoom.request(route('GET /meetings/{meetingId}/livestream'), path)) };
	},
});
