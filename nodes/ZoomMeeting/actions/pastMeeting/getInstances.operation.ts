import { defineOperation } from '../../../adapter/kit';
import { recurredLocator } from '../../../adapter/pickers';
import { pastMeetingSubject } from './fields';

export const getInstances = defineOperation({
	name: 'Get Instances',
	value: 'getInstances',
	action: 'Get the past instances of a meeting',
	description: 'List every time a meeting took place in the last 15 months, with the UUID of each',
	parameters: { meetingId: recurredLocator() },
	subject: pastMeetingSubject,
	async execute({ zoom, values: { meetingId } }) {
		const instances = await zoom.list('GET /past_meetings/{meetingId}/instances', { meetingId });
		return instances.map((instance) => ({ meetingId, ...instance }));
	},
});
