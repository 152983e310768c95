import { defineOperation, type Refusal, rephraseRefusals } from '../../../adapter/kit';
import { callQueueLocator, phoneUserLocator } from '../../../adapter/pickers';
import { idOf } from '../../shared/phoneUser';

const isManager: Refusal = {
	next: 'The user is a manager of the call queue. Make somebody else the manager in Zoom under Phone System Management → Call Queues first.',
};

export const removeMember = defineOperation({
	name: 'Remove Member',
	value: 'removeMember',
	action: 'Remove a member from a call queue',
	description: 'Stop the phone of a user from ringing for a call queue',
	parameters: { callQueueId: callQueueLocator(), userId: phoneUserLocator() },
	concurrency: 1,
	subject: ({ userId }) => `user ${userId}`,
	async execute({ zoom, values: { callQueueId, userId } }) {
		const memberId = await idOf(zoom, userId);
		return await rephraseRefusals(`user ${userId}`, { 400: isManager }, async () => {
			const route = 'DELETE /phone/call_queues/{callQueueId}/members/{memberId}';
			await zoom.request(route, { callQueueId, memberId });
			return { callQueueId, userId, removed: true };
		});
	},
});
