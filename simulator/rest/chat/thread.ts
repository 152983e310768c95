import { Chat, type Message } from '../../chat/chat';
import { ok } from '../../http/answer';
import { defineRoute } from '../routing/route';
import type { Schema } from '../routing/schema';
import { Refusal } from '../routing/refusal';
import { bothLevels } from '../users/scopes';
import { userOf } from '../users/resolve';
import { conversation, mayRead, placeOf, type Conversation } from './find';

interface ThreadQuery extends Conversation {
	from: string;
	to?: string;
	limit: number;
	sort: 'asc' | 'desc';
	need_main_message: boolean;
	need_attachment: boolean;
}

const TIME: Schema = { type: 'string', format: 'date-time' };
const FLAG: Schema = { type: 'boolean' };
const SECOND_MS = 1000;

/** In other names than those of the other routes of messages. */
function view(chat: Chat, { id, sender, at, text, file, mainMessage }: Message, withFiles: boolean) {
	return {
		msg_id: id,
		message: text,
		is_reply: mainMessage !== undefined,
		timestamp: Math.floor(at),
		sender_user_id: sender.id,
		sender_email: sender.email,
		sender_member_id: chat.memberId(sender),
		sender_display_name: sender.display_name,
		...(withFiles &&
			file && {
				files: [
					{
						file_id: file.id,
						file_name: file.name,
						file_size: file.size,
						download_url: `https://file.zoom.us/file/${file.id}`,
					},
				],
			}),
	};
}

export const getThread = defineRoute<ThreadQuery>({
	method: 'GET',
	path: '/chat/users/{userId}/messages/{messageId}/thread',
	label: 'MEDIUM',
	scopes: {
		classic: ['chat_message:read', 'chat_message:read:admin'],
		granular: bothLevels('team_chat:read:thread_message'),
	},
	query: {
		...conversation,
		from: TIME,
		to: TIME,
		limit: { type: 'integer', minimum: 1, maximum: 100, default: 10 },
		sort: { enum: ['desc', 'asc'], default: 'desc' },
		need_main_message: { ...FLAG, default: true },
		need_emoji: FLAG,
		need_attachment: { ...FLAG, default: false },
		need_rich_text: FLAG,
		need_at_items: FLAG,
	},
	handle(call) {
		const { query } = call;
		if ((query.from as string | undefined) === undefined) {
			throw new Refusal(400, 4233, 'The `from` cannot be blank.');
		}
		const chat = call.account.part(Chat);
		const place = placeOf(call, query);
		if (!mayRead(place, userOf(call))) {
			throw new Refusal(403, 403, 'Authenticated user has not permitted access to the targeted resource.');
		}
		const all = chat.messagesIn(place).filter(({ status }) => status !== 'Deleted');
		const id = call.params['messageId'] ?? '';
		const main = all.find((one) => one.id === id && !one.mainMessage);
		if (!main) throw new Refusal(404, 4131, `Message does not exist: ${id}.`);
		const end = query.to === undefined ? call.now : Date.parse(query.to) + SECOND_MS - 1;
		const replies = all.filter(
			({ mainMessage, at }) => mainMessage === main && at >= Date.parse(query.from) && at <= end,
		);
		const sorted = query.sort === 'asc' ? replies.reverse() : replies;
		const shown = [...(query.need_main_message ? [main] : []), ...sorted.slice(0, query.limit)];
		return ok({
			total: replies.length,
			messages: shown.map((message) => view(chat, message, query.need_attachment)),
		});
	},
});
