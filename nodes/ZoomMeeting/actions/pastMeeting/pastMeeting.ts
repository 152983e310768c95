import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { instanceLocator, meetingLocator } from '../../../adapter/pickers';

/** Meetings that are over, at most a year ago. */

const subject = ({ meetingId }: { meetingId: string }): string => `past meeting ${meetingId}`;

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a past meeting',
	description: 'When a meeting began and ended, and how many people came',
	parameters: { meetingId: instanceLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.request('GET /past_meetings/{meetingId}', { meetingId });
	},
});

export const getInstances = defineOperation({
	name: 'Get Instances',
	value: 'getInstances',
	action: 'Get the past instances of a meeting',
	description: 'Every time a meeting took place in the last 15 months, with the UUID of each',
	parameters: { meetingId: meetingLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		const instances = await zoom.list('GET /past_meetings/{meetingId}/instances', { meetingId });
		return instances.map((instance) => ({ meetingId, ...instance }));
	},
});

export const getParticipants = defineOperation({
	name: 'Get Participants',
	value: 'getParticipants',
	action: 'Get the participants of a past meeting',
	description: 'Who came, and when; needs a Pro plan, and a meeting of two people or more',
	parameters: { meetingId: instanceLocator(), ...listSize },
	subject,
	async execute({ zoom, n8n, values }) {
		const { meetingId } = values;
		return await zoom.list(
			'GET /past_meetings/{meetingId}/participants',
			{ meetingId },
			limitOf(values, n8n).rest(),
		);
	},
});

export const getPolls = defineOperation({
	name: 'Get Poll Results',
	value: 'getPolls',
	action: 'Get the poll results of a past meeting',
	description: 'One item for each person who answered',
	parameters: { meetingId: instanceLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.list('GET /past_meetings/{meetingId}/polls', { meetingId });
	},
});

export const getQa = defineOperation({
	name: 'Get Questions and Answers',
	value: 'getQa',
	action: 'Get the questions and answers of a past meeting',
	description: 'One item for each person who asked',
	parameters: { meetingId: instanceLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.list('GET /past_meetings/{meetingId}/qa', { meetingId });
	},
});

export const getSummary = defineOperation({
	name: 'Get Summary',
	value: 'getSummary',
	action: 'Get the AI companion summary of a past meeting',
	description: 'What AI Companion wrote about the meeting; not for end-to-end encrypted ones',
	parameters: { meetingId: instanceLocator() },
	subject,
	async execute({ zoom, values: { meetingId } }) {
		return await zoom.request('GET /meetings/{meetingId}/meeting_summary', { meetingId });
	},
});
