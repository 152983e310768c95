import { defineOperation, memberOf } from '../../../adapter/kit';
import { callQueueLocator, phoneUserLocator } from '../../../adapter/pickers';
import { onPhoneOf } from '../../shared/refusals';

export const addMember = defineOperation({
	name: 'Add Member',
	value: 'addMember',
	action: 'Add a member to a call queue',
	description: 'Make the phone of a user ring for a call queue',
	parameters: { callQueueId: callQueueLocator(), userId: phoneUserLocator() },
	// Zoom works on one queue one call at a time.
	concurrency: 1,
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { callQueueId, userId } }) {
		return await onPhoneOf(userId, async () => {
			const members = { users: [memberOf(userId)] };
			await zoom.request('POST /phone/call_queues/{callQueueId}/members', { callQueueId, body: { members } });
			return { callQueueId, userId, added: true };
		});
	},
});
