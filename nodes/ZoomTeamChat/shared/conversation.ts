import { field, type Refusal, rephraseRefusals, shownWhen } from '../../adapter/kit';
import { channelLocator, chatActor, contactLocator, emptyWhereHidden } from '../../adapter/pickers';
import { ZoomInvalidInputError } from '../../../zoom/errors';

/** Where messages are: in a channel, or between the acting user and one other person. */

export const conversationFields = (displayName: string) => ({
	userId: chatActor(),
	conversation: field.options({
		displayName,
		description: 'Whether it is a channel or one person',
		options: [
			{ name: 'Channel', value: 'channel' },
			{ name: 'Person', value: 'person' },
		],
		default: 'channel',
	}),
	channelId: shownWhen({ conversation: ['channel'] }, emptyWhereHidden(channelLocator())),
	contact: shownWhen({ conversation: ['person'] }, emptyWhereHidden(contactLocator())),
});

export interface Chosen {
	readonly conversation: 'channel' | 'person';
	readonly channelId: string;
	readonly contact: string;
}

/** As Zoom names it. */
export type Conversation = { readonly to_channel: string } | { readonly to_contact: string };

/** @throws ZoomInvalidInputError when nothing was chosen */
export function conversationOf({ conversation, channelId, contact }: Chosen): Conversation {
	if (conversation === 'channel') {
		if (channelId === '') throw new ZoomInvalidInputError('"Channel" is empty', 'Channel');
		return { to_channel: channelId };
	}
	if (contact === '') throw new ZoomInvalidInputError('"Person" is empty', 'Person');
	return { to_contact: contact };
}

/** For messages. */
export const conversationSubject = ({ conversation, channelId, contact }: Chosen): string =>
	conversation === 'channel' ? `channel ${channelId}` : `person ${contact}`;

const notThere: Refusal = {
	what: (subject) => `Zoom knows no ${subject}, or the user under "Act As" may not see it`,
	next: 'Choose it from the list. The user under "Act As" has to be a member of the channel, or have the person among their contacts.',
};
const notSent: Refusal = {
	next: 'The user under "Act As" has to be a member of the channel and allowed to post in it, or have the person among their contacts.',
};

/** Does the work in a conversation; that there is none, or that nobody may write there, is told in words that fit. */
export const inConversation = async <T>(chosen: Chosen, work: () => Promise<T>): Promise<T> =>
	await rephraseRefusals(
		conversationSubject(chosen),
		{
			403: notThere,
			1001: notThere,
			4130: notThere,
			4131: {
				next: 'Name the first message of the thread, as Send and Get Many return it, and the conversation it is in.',
			},
			5301: notSent,
			5402: { next: 'Name the first message of the thread: a reply to a reply is not possible.' },
			5418: {
				next: 'Chat is turned off for one of both. An admin can change that in the settings of Zoom Team Chat.',
			},
			5419: { next: 'Apps cannot write into an encrypted channel. Choose another one.' },
			5420: { next: 'Unarchive the channel first, with Channel → Unarchive.' },
			5421: { next: 'One of both has blocked the other in Zoom Team Chat.' },
		},
		work,
	);
