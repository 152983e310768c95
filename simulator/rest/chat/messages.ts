import { Chat, type Message } from '../../chat/chat';
import { utcDay, zoomTime } from '../../engine/clock';
import { created, noContent, ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { invalidFields, invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute, type Call } from '../routing/route';
import type { Schema } from '../routing/schema';
import { bothLevels } from '../users/scopes';
import { userOf } from '../users/resolve';
import {
	conversation,
	mayRead,
	messageOf,
	ownMessage,
	placeOf,
	readablePlace,
	readMessages,
	writeMessages,
	type Conversation,
} from './find';

const PATH = '/chat/users/{userId}/messages';
const ONE = `${PATH}/{messageId}`;
const MAX_PAGE = 50;
/** Says Zoom's document; its app takes more. */
const MAX_LENGTH = 1024;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const MONTHS_KEPT = 6;

interface SendBody extends Conversation {
	message: string;
	rich_text?: object[];
	at_items?: object[];
	reply_main_message_id?: string;
	scheduled_time?: string;
}

const range: Record<string, Schema> = {
	start_position: { type: 'integer', minimum: 0 },
	end_position: { type: 'integer', minimum: 0 },
};

/** @throws Refusal where the user may not write there */
export function writablePlace(call: Pick<Call, 'account' | 'token' | 'params'>, where: Conversation) {
	const place = placeOf(call, where);
	if (!mayRead(place, userOf(call))) throw new Refusal(400, 5301, 'Message sending failed.');
	if ('id' in place && place.archived) {
		throw new Refusal(400, 5420, 'Can not send message to an archived channel.');
	}
	return place;
}

/** @throws Refusal 400 with code 5402 for what is no first message of a thread */
export function mainMessage(
	call: Pick<Call, 'account'>,
	place: Message['place'],
	id: string | undefined,
): Message | undefined {
	if (id === undefined) return undefined;
	const main = call.account
		.part(Chat)
		.messagesIn(place)
		.find((one) => one.id === id);
	if (main && !main.mainMessage) return main;
	throw new Refusal(400, 5402, 'This only supports replies to a main message.');
}

export const sendMessage = defineRoute<Record<string, never>, SendBody>({
	method: 'POST',
	path: PATH,
	label: 'MEDIUM',
	scopes: writeMessages(...bothLevels('team_chat:write:user_message')),
	body: {
		required: ['message'],
		properties: {
			...conversation,
			message: { type: 'string', maxLength: MAX_LENGTH },
			reply_main_message_id: { type: 'string' },
			scheduled_time: { type: 'string', format: 'date-time' },
			rich_text: {
				type: 'array',
				items: {
					type: 'object',
					properties: { ...range, format_type: { type: 'string' }, format_attr: { type: 'string' } },
				},
			},
			at_items: {
				type: 'array',
				items: {
					type: 'object',
					properties: { ...range, at_contact: { type: 'string' }, at_type: { enum: [1, 2] } },
				},
			},
		},
	},
	handle(call) {
		const { message: text, rich_text: richText = [], at_items: mentions = [] } = call.body;
		const place = writablePlace(call, call.body);
		// Zoom's code for an empty message is not on record [?].
		if (text.trim() === '') throw new Refusal(400, 5301, 'Message sending failed.');
		const main = mainMessage(call, place, call.body.reply_main_message_id);
		const chat = call.account.part(Chat);
		const { scheduled_time: later } = call.body;
		if (later !== undefined) {
			const ahead = Date.parse(later) - call.now;
			if (ahead <= 30 * MINUTE_MS || ahead > 180 * DAY_MS) {
				throw invalidParameter(
					'Invalid parameter: send_time. The time requirement is more than 30 minutes from now and within 180 days.',
				);
			}
			// What is sent later is not played.
			return created({ id: chat.newFile(text, 0).id });
		}
		const { id } = chat.write({
			place,
			sender: userOf(call),
			at: call.now,
			text,
			richText,
			mentions,
			mainMessage: main,
		});
		return created({ id });
	},
});

function messageView(chat: Chat, message: Message) {
	const { id, sender, at, text, richText, file, mainMessage: main } = message;
	const shownFile = file && {
		file_id: file.id,
		file_name: file.name,
		file_size: file.size,
		download_url: `https://file.zoom.us/file/${file.id}`,
	};
	return {
		id,
		message: text,
		sender: sender.email,
		send_member_id: chat.memberId(sender),
		sender_display_name: sender.display_name,
		date_time: zoomTime(at),
		timestamp: Math.floor(at),
		message_type: file ? 'others' : 'plain_text_message',
		...(richText.length > 0 && { rich_text: richText }),
		...(shownFile && { ...shownFile, files: [shownFile] }),
		...(main && { reply_main_message_id: main.id, reply_main_message_timestamp: Math.floor(main.at) }),
	};
}

/** Zoom shows whom a mention means by IDs. */
const mentionsOf = (chat: Chat, { mentions }: Message) =>
	(mentions as ReadonlyArray<{ at_contact?: string }>).map(({ at_contact: contact, ...mention }) => {
		const person = contact === undefined ? undefined : chat.person(contact);
		return {
			...mention,
			...(person && { at_contact: person.id, at_contact_member_id: chat.memberId(person) }),
		};
	});

const full = (chat: Chat, message: Message) => {
	const mentions = mentionsOf(chat, message);
	return { ...messageView(chat, message), ...(mentions.length > 0 && { at_items: mentions }) };
};

export const getMessage = defineRoute<Conversation>({
	method: 'GET',
	path: ONE,
	label: 'MEDIUM',
	scopes: readMessages(...bothLevels('team_chat:read:user_message')),
	query: conversation,
	handle(call) {
		const message = messageOf(call, readablePlace(call, call.query));
		return ok(full(call.account.part(Chat), message));
	},
});

interface ListQuery extends PageQuery, Conversation {
	from?: string;
	to?: string;
	date?: string;
	search_type?: 'message' | 'file';
	search_key?: string;
	include_deleted_and_edited_message?: boolean;
	exclude_child_message?: boolean;
}

const TIME: Schema = { type: 'string', format: 'date-time' };

/** Epoch ms, both included. @throws Refusal 400 with code 300 for what is older than six months */
function periodOf({ from, to, date }: ListQuery, now: number): [start: number, end: number] {
	const day = date ?? (from === undefined ? utcDay(now) : undefined);
	const start = Date.parse(day === undefined ? (from ?? '') : `${day}T00:00:00Z`);
	const end = day === undefined ? (to === undefined ? now : Date.parse(to) + 999) : start + DAY_MS - 1;
	if (start > end) throw invalidFields('from');
	const oldest = new Date(now - 2 * DAY_MS);
	oldest.setUTCMonth(oldest.getUTCMonth() - MONTHS_KEPT);
	if (start < oldest.getTime()) throw invalidParameter('Only provide past chat messages in recent 6 months.');
	return [start, end];
}

export const listMessages = defineRoute<ListQuery>({
	method: 'GET',
	path: PATH,
	label: 'MEDIUM',
	scopes: readMessages(...bothLevels('team_chat:read:list_user_messages')),
	query: {
		...pageQuery(),
		...conversation,
		from: TIME,
		to: TIME,
		date: { type: 'string', format: 'date' },
		search_type: { enum: ['message', 'file'] },
		search_key: { type: 'string', minLength: 1, maxLength: 256 },
		include_deleted_and_edited_message: { type: 'boolean' },
		exclude_child_message: { type: 'boolean' },
	},
	handle(call) {
		const { query } = call;
		const place = readablePlace(call, query);
		const [start, end] = periodOf(query, call.now);
		const withAll = query.include_deleted_and_edited_message === true;
		const words = query.search_key?.toLowerCase() ?? '';
		const chat = call.account.part(Chat);
		const found = chat.messagesIn(place).filter((message) => {
			const searched = query.search_type === 'file' ? (message.file?.name ?? '') : message.text;
			return (
				message.at >= start &&
				message.at <= end &&
				(withAll || message.status !== 'Deleted') &&
				!(query.exclude_child_message === true && message.mainMessage) &&
				searched.toLowerCase().includes(words)
			);
		});
		const { rows, fields } = paginate(call, found, MAX_PAGE, ({ seq }) => -seq);
		const { next_page_token, page_size } = fields;
		return ok({
			next_page_token,
			page_size,
			...(query.from !== undefined && { from: query.from }),
			...(query.to !== undefined && { to: query.to }),
			...(query.from === undefined && { date: utcDay(start) }),
			messages: rows.map((message) => ({
				...full(chat, message),
				...(withAll && { status: message.status }),
			})),
		});
	},
});

interface UpdateBody extends Conversation {
	message?: string;
}

export const updateMessage = defineRoute<Record<string, never>, UpdateBody>({
	method: 'PUT',
	path: ONE,
	label: 'MEDIUM',
	scopes: writeMessages(...bothLevels('team_chat:update:user_message')),
	body: { properties: { ...conversation, message: { type: 'string' } } },
	handle(call) {
		const message = ownMessage(call, placeOf(call, call.body));
		message.text = call.body.message ?? message.text;
		message.status = 'Edited';
		return noContent;
	},
});

export const deleteMessage = defineRoute<Conversation>({
	method: 'DELETE',
	path: ONE,
	label: 'MEDIUM',
	scopes: writeMessages(...bothLevels('team_chat:delete:user_message')),
	query: conversation,
	handle(call) {
		ownMessage(call, placeOf(call, call.query)).status = 'Deleted';
		return noContent;
	},
});
