import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { pastWebinarLocator, webinarLocator, webinarSubject } from './fields';

/** What is known of a webinar that is over, and of how people came to it. */

export const getParticipants = defineOperation({
	name: 'Get Participants',
	value: 'getParticipants',
	action: 'Get the participants of a past webinar',
	description: 'Who came, and when',
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

export const getAbsentees = defineOperation({
	name: 'Get Absentees',
	value: 'getAbsentees',
	action: 'Get the absentees of a past webinar',
	description: 'Who registered and did not come',
	parameters: { webinarId: pastWebinarLocator(), ...listSize },
	subject: webinarSubject,
	async execute({ zoom, n8n, values }) {
		const { webinarId } = values;
		return await zoom.list(
			'GET /past_webinars/{webinarId}/absentees',
			{ webinarId },
			limitOf(values, n8n).rest(),
		);
	},
});

export const getInstances = defineOperation({
	name: 'Get Instances',
	value: 'getInstances',
	action: 'Get the past instances of a webinar',
	description: 'Every time a webinar took place, with the UUID of each',
	parameters: { webinarId: webinarLocator() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		const instances = await zoom.list('GET /past_webinars/{webinarId}/instances', { webinarId });
		return instances.map((instance) => ({ webinarId, ...instance }));
	},
});

export const getPolls = defineOperation({
	name: 'Get Poll Results',
	value: 'getPolls',
	action: 'Get the poll results of a past webinar',
	description: 'One item for each person who answered',
	parameters: { webinarId: pastWebinarLocator() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		return await zoom.list('GET /past_webinars/{webinarId}/polls', { webinarId });
	},
});

export const getQa = defineOperation({
	name: 'Get Questions and Answers',
	value: 'getQa',
	action: 'Get the questions and answers of a past webinar',
	description: 'One item for each person who asked',
	parameters: { webinarId: pastWebinarLocator() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		return await zoom.list('GET /past_webinars/{webinarId}/qa', { webinarId });
	},
});

export const getTrackingSources = defineOperation({
	name: 'Get Tracking Sources',
	value: 'getTrackingSources',
	action: 'Get the tracking sources of a webinar',
	description: 'From which links people came to the registration page',
	parameters: { webinarId: webinarLocator() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		const sources = await zoom.list('GET /webinars/{webinarId}/tracking_sources', { webinarId });
		return sources.map((source) => ({ webinarId, ...source }));
	},
});
