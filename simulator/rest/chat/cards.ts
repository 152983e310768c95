import { Cards, type CardMessage } from '../../chat/cards';
import { Chat } from '../../chat/chat';
import type { Account } from '../../account/account';
import { created, ok } from '../../http/answer';
import { jidOf } from '../../users/user';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Call, type Scopes } from '../routing/route';
import type { Schema } from '../routing/schema';

const PATH = '/im/chat/messages';
const scopes: Scopes = { classic: ['imchat:bot'], granular: [] };

interface Changed {
	robot_jid: string;
	account_id: string;
	content: Record<string, unknown>;
	user_jid?: string;
	is_markdown_support?: boolean;
}

interface Sent extends Changed {
	to_jid: string;
	reply_to?: string;
	visible_to_user?: string;
}

const common: Record<string, Schema> = {
	robot_jid: { type: 'string' },
	account_id: { type: 'string' },
	content: { type: 'object' },
	user_jid: { type: 'string' },
	is_markdown_support: { type: 'boolean' },
};

/** @throws Refusal 403 with code 7003 or 7004 */
function checkBot(
	{ token, account }: Pick<Call, 'token' | 'account'>,
	{ robot_jid, account_id }: Changed,
): void {
	if (token.app.robotJid !== robot_jid) {
		throw new Refusal(403, 7003, 'No Chatbot can be found with the given robot_jid value.');
	}
	if (account_id !== account.id) throw new Refusal(403, 7004, 'Not authorized.');
}

/** A card has a body of parts that Zoom knows; how it words what is wrong with them is not on record [?]. */
function checkContent({ body }: Record<string, unknown>): void {
	const parts: unknown[] = Array.isArray(body) ? body : [];
	const types = parts.map((part) => (part as { type?: unknown } | null)?.type);
	if (types.length === 0 || types.some((type) => !PARTS.has(String(type)))) {
		throw new Refusal(400, 7001, 'Invalid request body format.');
	}
}

const PARTS = new Set(['message', 'actions', 'fields', 'select', 'attachments', 'section']);

const bare = (jid: string): string => jid.split('/')[0] ?? jid;

/** @throws Refusal 403 with code 7004 */
function checkPlace(account: Account, toJid: string): void {
	const jid = bare(toJid);
	const isUser = [...account.users.all()].some((user) => jidOf(user) === jid);
	if (isUser || account.part(Chat).channels.some((channel) => channel.jid === jid)) return;
	throw new Refusal(403, 7004, 'No channel or user can be found with the given to_jid.');
}

const view = ({ id, robotJid, toJid, userJid }: CardMessage, now: number) => ({
	message_id: id,
	robot_jid: robotJid,
	sent_time: new Date(now).toISOString().slice(0, 19).replace('T', ' '),
	to_jid: toJid,
	user_jid: userJid,
});

export const sendCard = defineRoute<Record<string, never>, Sent>({
	method: 'POST',
	path: PATH,
	label: 'MEDIUM',
	scopes,
	body: {
		required: ['account_id', 'content', 'robot_jid', 'to_jid', 'user_jid'],
		properties: {
			...common,
			to_jid: { type: 'string' },
			reply_to: { type: 'string' },
			visible_to_user: { type: 'string' },
		},
	},
	handle(call) {
		const { to_jid, robot_jid: robotJid, user_jid: userJid = '', reply_to: replyTo, content } = call.body;
		checkBot(call, call.body);
		checkContent(content);
		checkPlace(call.account, to_jid);
		const card = call.account.part(Cards).write({ robotJid, toJid: bare(to_jid), userJid, replyTo, content });
		return created(view(card, call.now));
	},
});

export const updateCard = defineRoute<Record<string, never>, Changed>({
	method: 'PUT',
	path: `${PATH}/{message_id}`,
	label: 'MEDIUM',
	scopes,
	body: { required: ['account_id', 'content', 'robot_jid'], properties: common },
	handle(call) {
		checkBot(call, call.body);
		checkContent(call.body.content);
		const card = call.account.part(Cards).find(call.params['message_id'] ?? '');
		if (card?.robotJid !== call.body.robot_jid) throw new Refusal(404, 8001, 'Invalid message_id value.');
		card.content = call.body.content;
		return ok(view(card, call.now));
	},
});
