import { field, type Refusal, rephraseRefusals } from '../../../adapter/kit';

/** What the operations on channels share. */

export const MAX_NAME = 256;

export const channelSubject = ({ channelId }: { channelId: string }): string => `channel ${channelId}`;

/** Types that a channel can be given: as Zoom numbers them. */
const CHANNEL_TYPES = [
	{ name: 'Private', value: 2, description: 'By invitation, people of the account only' },
	{ name: 'Private, With Guests', value: 1, description: 'By invitation, people of other accounts too' },
	{ name: 'Public', value: 3, description: 'Everybody in the account can find and join it' },
] as const;

export const channelType = field.options({
	displayName: 'Type',
	description: 'Who can find the channel and join it',
	options: CHANNEL_TYPES,
	default: 2,
});

const WHO = [
	{ name: 'Everyone', value: 1 },
	{ name: 'Owner and Admins', value: 2 },
] as const;

/** Zoom keeps them in a group. */
export const settingsFields = {
	channelSettings__addMemberPermissions: field.options({
		displayName: 'Who Can Add Members',
		description: 'Who may add members to the channel',
		options: WHO,
		default: 1,
	}),
	channelSettings__mentionAllPermissions: field.options({
		displayName: 'Who Can Mention All',
		description: 'Who may mention all members at once',
		options: [...WHO, { name: 'Nobody', value: 3 }],
		default: 1,
	}),
	channelSettings__newMembersCanSeePreviousMessagesFiles: field.flag(
		'New Members See History',
		'new members can see what was written before they came',
	),
	channelSettings__postingPermissions: field.options({
		displayName: 'Who Can Post',
		description: 'Who may write into the channel',
		options: WHO,
		default: 1,
	}),
};

const noChannel: Refusal = {
	what: (subject) => `Zoom knows no ${subject}, or the user under "Act As" may not see it`,
	next: 'Choose the channel from the list; the user under "Act As" has to be a member of it.',
};
const notAllowed: Refusal = {
	next: 'The user under "Act As" has to own the channel, or to be one of its admins.',
};

/** Does the work on a channel; that it is not there, or not the user's, is told in words that fit. */
export const onChannel = async <T>(channelId: string, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(
		channelSubject({ channelId }),
		{ 200: notAllowed, 4130: noChannel, 5301: notAllowed },
		work,
	);
