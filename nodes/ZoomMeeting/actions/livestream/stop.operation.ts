import { defineOperation } from '../../../adapter/kit';
import { sessionOf, sessionParameters, sessionSubject } from '../common/session';

export const stop = defineOperation({
	name: 'Stop',
	value: 'stop',
	action: 'Stop a livestream',
	description: 'Stop to stream a meeting or webinar',
	parameters: { ...sessionParameters },
	subject: sessionSubject,
	async execute({ zoom, values }) {
		const { path, shown, route } = sessionOf(values);
		await zoom.request(route('PATCH /meetings/{meetingId}/livestream/status'), {
			...path,
			body: { action: 'stop' },
		});
		return { ...shown, stopped: true };
	},
});
