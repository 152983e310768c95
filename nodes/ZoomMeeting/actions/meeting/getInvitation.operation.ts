import { defineOperation } from '../../../adapter/kit';
import { meetingLocator } from '../../../adapter/pickers';

export const getInvitation = defineOperation({
	name: 'Get Invitation',
	value: 'getInvitation',
	action: 'Get the invitation of a meeting',
	description: 'Get the invitation text that Zoom writes, with link and phone numbers',
	parameters: { meetingId: meetingLocator() },
	subject: ({ meetingId }) => `meeting ${meetingId}`,
	async execute({ zoom, values: { meetingId } }) {
		return { meetingId, ...(await zoom.request('GET /meetings/{meetingId}/invitation', { meetingId })) };
	},
});
