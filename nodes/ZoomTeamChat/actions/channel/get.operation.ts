import { defineOperation } from '../../../adapter/kit';
import { channelLocator, chatActor } from '../../../adapter/pickers';
import { channelSubject, onChannel } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a channel',
	description: 'Get a channel with its settings',
	parameters: { userId: chatActor(), channelId: channelLocator() },
	subject: channelSubject,
	async execute({ zoom, values }) {
		const { channelId } = values;
		const route = 'GET /chat/users/{userId}/channels/{channelId}';
		return await onChannel(channelId, async () => await zoom.request(route, values));
	},
});
