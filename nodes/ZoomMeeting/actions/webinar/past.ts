import { defineOperation } from '../../../adapter/operation';
import { limitOf, listSize } from '../../../adapter/sharedParameters';
import { pastWebinarId, webinarId, webinarSubject } from './fields';

/** What is known of a webinar that is over, and of how people came to it. */

export const getParticipants = defineOperation({
	name: 'Get Participants',
	value: 'getParticipants',
	action: 'Get the participants of a past webinar',
	description: 'Who came, and when',
	parameters: { webinarId: pastWebinarId(), ...listSize },
	subject: webinarSubject,
	async execute({ zoom, values }) {
		const { webinarId: id } = values;
		return await zoom.list('GET /past_webinars/{webinarId}/participants', { webinarId: id }, limitOf(values));
	},
});

export const getAbsentees = defineOperation({
	name: 'Get Absentees',
	value: 'getAbsentees',
	action: 'Get the absentees of a past webinar',
	description: 'Who registered and did not come',
	parameters: { webinarId: pastWebinarId(), ...listSize },
	subject: webinarSubject,
	async execute({ zoom, values }) {
		const { webinarId: id } = values;
		return await zoom.list('GET /past_webinars/{webinarId}/absentees', { webinarId: id }, limitOf(values));
	},
});

export const getTrackingSources = defineOperation({
	name: 'Get Tracking Sources',
	value: 'getTrackingSources',
	action: 'Get the tracking sources of a webinar',
	description: 'From which links people came to the registration page',
	parameters: { webinarId: webinarId() },
	subject: webinarSubject,
	async execute({ zoom, values: { webinarId: id } }) {
		const sources = await zoom.list('GET /webinars/{webinarId}/tracking_sources', { webinarId: id });
		return sources.map((source) => ({ webinarId: id, ...source }));
	},
});
