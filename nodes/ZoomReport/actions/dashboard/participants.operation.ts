import { defineOperation } from '../../../adapter/operation';
import { limitOf, listSize } from '../../../adapter/sharedParameters';
import { dashboardMeeting, dashboardOn } from '../../shared/dashboardMeeting';
import { binaryField, deliver, outputParameter } from '../../shared/deliver';

export const participants = defineOperation({
	name: 'Get Participants',
	value: 'participants',
	action: 'Get the participants of a meeting from the dashboard',
	description: 'Who joined with which device, network and quality; also where somebody was alone',
	parameters: { ...dashboardMeeting, ...listSize, output: outputParameter },
	options: { binaryField },
	subject: ({ meetingId }) => `dashboard of meeting ${meetingId}`,
	async execute({ zoom, values, options, n8n }) {
		const { meetingId, type } = values;
		const query = { type, include_fields: 'registrant_id' };
		const rows = await dashboardOn(
			meetingId,
			async () =>
				await zoom.list(
					'GET /metrics/meetings/{meetingId}/participants',
					{ meetingId, query },
					limitOf(values),
				),
		);
		return deliver({ name: 'dashboard-participants', rows }, { ...values, ...options }, n8n);
	},
});
