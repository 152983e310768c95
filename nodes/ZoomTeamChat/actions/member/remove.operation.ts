import { defineOperation } from '../../../adapter/kit';
import { channelLocator, chatActor, memberLocator } from '../../../adapter/pickers';
import { onChannel } from '../channel/fields';

export const remove = defineOperation({
	name: 'Remove',
	value: 'remove',
	action: 'Remove a member from a channel',
	description: 'Remove somebody from a channel; what they wrote stays',
	parameters: { userId: chatActor(), channelId: channelLocator(), memberId: memberLocator() },
	subject: ({ memberId }) => `member ${memberId}`,
	async execute({ zoom, values: { userId, channelId, memberId } }) {
		return await onChannel(channelId, async () => {
			const route = 'DELETE /chat/users/{userId}/channels/{channelId}/members/{identifier}';
			await zoom.request(route, { userId, channelId, identifier: memberId });
			return { channelId, memberId, removed: true };
		});
	},
});
