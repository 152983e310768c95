import { defineOperation } from '../../../adapter/kit';
import { anyChannelLocator } from '../../../adapter/pickers';
import { archiving } from './archiving';
import { channelSubject } from './fields';

export const unarchive = defineOperation({
	name: 'Unarchive',
	value: 'unarchive',
	action: 'Unarchive a channel',
	description: 'Restore an archived channel, so that people can write in it again',
	parameters: { channelId: anyChannelLocator() },
	subject: channelSubject,
	async execute({ zoom, values: { channelId } }) {
		await archiving(zoom, 'unarchive', channelId);
		return { channelId, unarchived: true };
	},
});
