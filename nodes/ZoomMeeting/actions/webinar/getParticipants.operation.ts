import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { pastWebinarLocator, webinarSubject } from './fields';

/** What is known of a webinar that is over, and of how people came to it. */

export const getParticipants = defineOperation({
	name: 'Get Participants',
	value: 'getParticipants',
	action: 'Get the participants of a past webinar',
	description: 'List who came and when',
	parameters: { webinarId: pastWebinarLocator(), ...listSize },
	subject: webinarSubject,
	async execute({ zoom, n8n, values }) {
		const { webinarId } = values;
		return await zoom.list(
			'GET /past_webinars/{webinarId}/participants',
			{ webinarId },
			limitOf(values, n8n).rest(),
		);
	},
});
