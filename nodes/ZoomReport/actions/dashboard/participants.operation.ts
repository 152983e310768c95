import { defineOperation } from '../../../adapter/kit';
import { dashboardMeeting, dashboardOn } from '../../shared/dashboardMeeting';
import { binaryField, deliver } from '../../shared/deliver';
import { mostRows, reportLimit, reportSize } from '../../shared/reportSize';

export const participants = defineOperation({
	name: 'Get Participants',
	value: 'participants',
	action: 'Get the participants of a meeting from the dashboard',
	description:
		'List who joined with which device, network and quality, including meetings with a single participant',
	parameters: { ...dashboardMeeting, ...reportSize },
	options: { binaryField, mostRows },
	subject: ({ meetingId }) => `dashboard of meeting ${meetingId}`,
	async execute({ zoom, values, options, n8n }) {
		const { meetingId, type } = values;
		const query = { type, include_fields: 'registrant_id' };
		const limit = reportLimit({ ...values, ...options }, n8n);
		const rows = await dashboardOn(
			meetingId,
			async () =>
				await zoom.list('GET /metrics/meetings/{meetingId}/participants', { meetingId, query }, limit.rest()),
		);
		return deliver(
			{ name: 'dashboard-participants', rows, more: limit.more },
			{ ...values, ...options },
			n8n,
		);
	},
});
