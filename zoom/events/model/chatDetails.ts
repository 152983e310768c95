import { isRecord, recordsIn, textOrNumber } from '../../values';
import type { Envelope } from './envelope';

/** What events of Zoom Team Chat are about, those of chatbots included. */

const CHAT_EVENT = /^(chat_channel|chat_message|team_chat)\./;
const CHATBOT_EVENT = /^(bot_|interactive_message_)/;

/** Their object is the channel itself. Elsewhere `name` is that of an emoji, and `id` that of a message. */
const ABOUT_CHANNEL = /^(chat_channel\.|team_chat\.channel_(un)?archived$)/;

/** IDs and names of the channel, or of those that were starred. */
export function chatChannelsOf({ event, payload }: Envelope): string[] {
	if (CHATBOT_EVENT.test(event)) {
		const to = textOrNumber(payload['toJid']);
		return [...textsAt(payload, ['channelName']), ...(to.includes(CHANNEL_ADDRESS) ? [to] : [])];
	}
	if (!CHAT_EVENT.test(event)) return [];
	const object = payload.object ?? {};
	if (ABOUT_CHANNEL.test(event)) return textsAt(object, ['id', 'name']);
	const { channel, items } = object;
	return [object, ...(isRecord(channel) ? [channel] : []), ...recordsIn(items)].flatMap((holder) =>
		textsAt(holder, ['channel_id', 'channel_name']),
	);
}

/** Zoom writes a channel's address here and there in place of its ID: `4c74…@conference.xmpp.zoom.us`. */
const CHANNEL_ADDRESS = '@conference.';

/** The ID in a channel's address; an ID or a name stays as it is. */
export const withoutAddress = (channel: string): string => channel.split(CHANNEL_ADDRESS)[0] ?? channel;

/** Email addresses and IDs of who wrote the message, or did what the event tells. */
export function chatSendersOf({ event, payload }: Envelope): string[] {
	if (CHATBOT_EVENT.test(event)) return textsAt(payload, ['userId', 'userJid']);
	if (!CHAT_EVENT.test(event)) return [];
	return [
		...textsAt(payload, ['operator', 'operator_id', 'operator_member_id']),
		// Of a bookmark these are of who wrote the message, and the operator is who marked it.
		...textsAt(payload.object ?? {}, ['sender', 'sender_id', 'sender_member_id']),
	];
}

const textsAt = (record: Readonly<Record<string, unknown>>, fields: readonly string[]): string[] =>
	fields.map((field) => textOrNumber(record[field]));
