import { defineOperation } from '../../../adapter/kit';
import { pastWebinarLocator, webinarSubject } from './fields';

export const getPolls = defineOperation({
	name: 'Get Poll Results',
	value: 'getPolls',
	action: 'Get the poll results of a past webinar',
	description: 'Get the answers, one item for each person who answered',
	parameters: { webinarId: pastWebinarLocator() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		return await zoom.list('GET /past_webinars/{webinarId}/polls', { webinarId });
	},
});
