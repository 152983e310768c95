import { Chat, type Channel, type Message, type Place } from '../../chat/chat';
import type { User } from '../../users/user';
import { invalidParameter, noSuchUser, Refusal } from '../routing/refusal';
import type { Call, Scopes } from '../routing/route';
import type { Schema } from '../routing/schema';
import { userOf } from '../users/resolve';

/** What the routes of chats name, and how Zoom says that it is not there. */

type Where = Pick<Call, 'account' | 'token' | 'params'>;

export const readChannels = (...granular: string[]): Scopes => ({
	classic: ['chat_channel:read', 'chat_channel:write', 'chat_channel:read:admin', 'chat_channel:write:admin'],
	granular,
});
export const writeChannels = (...granular: string[]): Scopes => ({
	classic: ['chat_channel:write', 'chat_channel:write:admin'],
	granular,
});
export const writeMessages = (...granular: string[]): Scopes => ({
	classic: ['chat_message:write', 'chat_message:write:admin'],
	granular,
});

export const readMessages = (...granular: string[]): Scopes => ({
	classic: ['chat_message:read', 'chat_message:write', 'chat_message:read:admin', 'chat_message:write:admin'],
	granular,
});

export interface Conversation {
	to_channel?: string;
	to_contact?: string;
}

export const conversation: Record<string, Schema> = {
	to_channel: { type: 'string' },
	to_contact: { type: 'string' },
};

/** @throws Refusal 404 with code 4130 */
export function channelWith({ account }: Pick<Call, 'account'>, id: string): Channel {
	const channel = account.part(Chat).channel(id);
	if (!channel) throw new Refusal(404, 4130, `Channel does not exist: ${id}.`);
	return channel;
}

/** @throws Refusal 404 with code 1001 */
function personWith({ account }: Pick<Call, 'account'>, name: string): User {
	const person = account.part(Chat).person(name);
	if (!person) throw noSuchUser(name);
	return person;
}

/** @throws Refusal where nobody and nothing is named, or it is not there */
export function placeOf(call: Where, { to_channel: channel, to_contact: contact }: Conversation): Place {
	if (channel !== undefined) return channelWith(call, channel);
	if (contact !== undefined) return [userOf(call), personWith(call, contact)];
	throw invalidParameter('Must provide either contact or channel parameter.');
}

export const mayRead = (place: Place, user: User): boolean =>
	'id' in place ? place.members.includes(user) : place.includes(user);

/** @throws Refusal 400 with code 200 where the user does not take part in it */
export function readablePlace(call: Where, where: Conversation): Place {
	const place = placeOf(call, where);
	if (mayRead(place, userOf(call))) return place;
	throw new Refusal(400, 200, 'Unauthorized request. You do not have permission to access this.');
}

/** @throws Refusal 400 with code 300 */
export function messageOf({ account, params }: Where, place: Place): Message {
	const id = params['messageId'] ?? '';
	const message = account
		.part(Chat)
		.messagesIn(place)
		.find((one) => one.id === id);
	if (message && message.status !== 'Deleted') return message;
	throw invalidParameter(`Message does not exist: ${id}.`);
}

/** @throws Refusal 400 with code 200 */
export function ownMessage(call: Where, place: Place): Message {
	const message = messageOf(call, place);
	if (message.sender === userOf(call)) return message;
	throw new Refusal(400, 200, 'Only the sender of this message can make updates.');
}
