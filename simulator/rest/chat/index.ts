import type { Route } from '../routing/route';
import { sendCard, updateCard } from './cards';
import {
	archiveChannels,
	createChannel,
	deleteChannel,
	getChannel,
	listChannels,
	listUserChannels,
	updateChannel,
} from './channels';
import { sendFile } from './files';
import { inviteMembers, listMembers, listOwnContacts, removeMember, searchContacts } from './members';
import { deleteMessage, getMessage, listMessages, sendMessage, updateMessage } from './messages';
import { getThread } from './thread';

export const chatRoutes: readonly Route[] = [
	listChannels,
	listUserChannels,
	createChannel,
	getChannel,
	updateChannel,
	deleteChannel,
	archiveChannels,
	listMembers,
	inviteMembers,
	removeMember,
	listOwnContacts,
	searchContacts,
	sendMessage,
	sendFile,
	listMessages,
	getMessage,
	updateMessage,
	deleteMessage,
	getThread,
	sendCard,
	updateCard,
];
