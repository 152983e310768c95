import { defineOperation } from '../../../adapter/kit';
import { anyChannelLocator } from '../../../adapter/pickers';
import { archiving } from './archiving';
import { channelSubject } from './fields';

export const archive = defineOperation({
	name: 'Archive',
	value: 'archive',
	action: 'Archive a channel',
	description: 'Stop new messages in a channel; what was written stays readable',
	parameters: { channelId: anyChannelLocator() },
	subject: channelSubject,
	async execute({ zoom, values: { channelId } }) {
		await archiving(zoom, 'archive', channelId);
		return { channelId, archived: true };
	},
});
