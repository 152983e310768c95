import { defineOperation } from '../../../adapter/kit';
import { dashboardMeeting, dashboardOn } from '../../shared/dashboardMeeting';

export const meeting = defineOperation({
	name: 'Get Meeting',
	value: 'meeting',
	action: 'Get a meeting from the dashboard',
	description: 'Get one meeting with audio, video and sharing used',
	parameters: dashboardMeeting,
	subject: ({ meetingId }) => `dashboard of meeting ${meetingId}`,
	async execute({ zoom, values: { meetingId, type } }) {
		return await dashboardOn(
			meetingId,
			async () => await zoom.request('GET /metrics/meetings/{meetingId}', { meetingId, query: { type } }),
		);
	},
});
