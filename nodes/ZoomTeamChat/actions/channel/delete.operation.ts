import { defineOperation } from '../../../adapter/kit';
import { channelLocator, chatActor } from '../../../adapter/pickers';
import { channelSubject, onChannel } from './fields';

export const deleteChannel = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a channel',
	description: 'Delete a channel with its messages; only its owner can, so choose the owner under "Act As"',
	parameters: { userId: chatActor(), channelId: channelLocator() },
	subject: channelSubject,
	async execute({ zoom, values: { userId, channelId } }) {
		return await onChannel(channelId, async () => {
			await zoom.request('DELETE /chat/users/{userId}/channels/{channelId}', { userId, channelId });
			return { channelId, deleted: true };
		});
	},
});
