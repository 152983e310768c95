import { defineOperation } from '../../../adapter/kit';
import { liveSessionParameters, sessionOf, sessionSubject } from '../common/session';

export const stop = defineOperation({
	name: 'Stop',
	value: 'stop',
	action: 'Stop a livestream',
	description: 'Stop streaming a meeting or webinar',
	parameters: { ...liveSessionParameters },
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
