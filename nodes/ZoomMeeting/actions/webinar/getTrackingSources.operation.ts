import { defineOperation } from '../../../adapter/kit';
import { webinarLocator, webinarSubject } from './fields';

export const getTrackingSources = defineOperation({
	name: 'Get Tracking Sources',
	value: 'getTrackingSources',
	action: 'Get the tracking sources of a webinar',
	description: 'List the links through which people came to the registration page',
	parameters: { webinarId: webinarLocator() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId } }) {
		const sources = await zoom.list('GET /webinars/{webinarId}/tracking_sources', { webinarId });
		return sources.map((source) => ({ webinarId, ...source }));
	},
});
