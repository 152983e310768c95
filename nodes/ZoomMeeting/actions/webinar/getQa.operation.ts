import { defineOperation } from '../../../adapter/kit';
import { pastWebinarLocator, webinarSubject } from './fields';

export const getQa = defineOperation({
	name: 'Get Questions and Answers',
	value: 'getQa',
	action: 'Get the questions and answers of a past webinar',
	description: 'Get the questions, one item for each person who asked',
	parameters: { webinarId: pastWebinarLocator() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		return await zoom.list('GET /past_webinars/{webinarId}/qa', { webinarId });
	},
});
