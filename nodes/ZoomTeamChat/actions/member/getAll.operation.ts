import { defineOperation, limitOf, listSize } from '../../../adapter/kit';
import { channelLocator, chatActor } from '../../../adapter/pickers';
import { channelSubject, onChannel } from '../channel/fields';

export const getAll = defineOperation({
	name: 'Get Many',
	value: 'getAll',
	action: 'Get many members of a channel',
	description: 'List who is in a channel, with their roles',
	parameters: { userId: chatActor(), channelId: channelLocator(), ...listSize },
	subject: channelSubject,
	async execute({ zoom, n8n, values }) {
		const { userId, channelId } = values;
		const route = 'GET /chat/users/{userId}/channels/{channelId}/members';
		const bound = limitOf(values, n8n).rest();
		return await onChannel(channelId, async () => await zoom.list(route, { userId, channelId }, bound));
	},
});
