import type { Parameter } from '../kit';
import { channelMembers, chatChannels, chatContacts } from './chatLists';
import { locator } from './locator';
import { BY_EMAIL, byId, userOrMe } from './userLocators';

/** Pickers of what Zoom Team Chat has. */

/** In whose name the node writes and reads; with OAuth2 it may be left empty and is the person who connected the account. */
export const chatActor = (): Parameter<string> =>
	userOrMe({
		displayName: 'Act As',
		description: 'The user in whose name Zoom does this: who is shown as the sender, or owns the channel',
	});

const CHANNEL_BY_ID = byId(
	'e.g. 825c9e31f1064c73b394c5e4557d3447',
	'As Channel → Get Many returns it under "id"',
);

export const channelLocator = (): Parameter<string> =>
	locator({
		displayName: 'Channel',
		description: 'The channel; the list shows channels that the user under "Act As" is in',
		list: chatChannels,
		modes: [CHANNEL_BY_ID],
	});

/** The same where nobody is acted for: Zoom lists channels only of one person. */
export const anyChannelLocator = (): Parameter<string> =>
	locator({
		displayName: 'Channel',
		description: 'The channel. Zoom has no list of all channels, so enter its ID.',
		list: undefined,
		modes: [CHANNEL_BY_ID],
	});

/** The operation receives an email, a user ID or a member ID: Zoom takes each of them. */
export const contactLocator = (): Parameter<string> =>
	locator({
		displayName: 'Person',
		description: 'Whom the conversation is with: a contact of the user under "Act As"',
		list: chatContacts,
		modes: [BY_EMAIL, byId('e.g. KDcuGIm1QgePTO8WbOqwIQ', 'A user ID or a member ID')],
	});

/** The operation receives an email, a user ID or a member ID. */
export const memberLocator = (): Parameter<string> =>
	locator({
		displayName: 'Member',
		description: 'A member of the channel',
		list: channelMembers,
		modes: [BY_EMAIL, byId('e.g. KDcuGIm1QgePTO8WbOqwIQ', 'A user ID or a member ID')],
	});
