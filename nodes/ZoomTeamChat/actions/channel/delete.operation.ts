import { defineOperation } from '../../../adapter/kit';
import { channelLocator, chatActor } from '../../../adapter/pickers';
import { channelSubject, onChannel } from './fields';

export const deleteChannel = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a channel',
	description: 'Delete a channel with its messages; the user under "Act As" must own it',
	parameters: { userId: chatActor(), channelId: channelLocator() },
	subject: channelSubject,
	async execute({ zoom, values: { userId, channelId } }) {
		return await onChannel(channelId, async () => {
			await zoom.request('DELETE /chat/users/{userId}/channels/{channelId}', { userId, channelId });
			return { channelId, deleted: true };
		});
	},
});
