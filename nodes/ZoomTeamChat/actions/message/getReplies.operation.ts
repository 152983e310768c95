import { DateTime } from 'luxon';
import { defineOperation, field, limitOf, listSize } from '../../../adapter/kit';
import { MAX_REPLIES, repliesOf } from '../../../../zoom/chat/thread';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';
import { asTyped } from '../../../../zoom/values/excerpt';
import { conversationFields, conversationOf, inConversation } from '../../shared/conversation';
import { messageId } from './fields';

/** Zoom keeps messages that long. */
const MONTHS_KEPT = 6;
const SINCE = 'Since';

export const getReplies = defineOperation({
	name: 'Get Replies',
	value: 'getReplies',
	action: 'Get the replies to a message',
	description: 'List what was written into the thread of a message, the latest first',
	parameters: {
		...conversationFields('Conversation With'),
		messageId: messageId(),
		...listSize,
		filters: field.filters({
			since: field.dateTime({
				displayName: SINCE,
				description:
					'Only replies written from then on, such as 2026-11-02T09:00 in the time zone of the workflow; at most six months ago, since Zoom keeps no older ones',
			}),
		}),
		simplify: field.simplify([
			'msg_id',
			'message',
			'sender_email',
			'sender_display_name',
			'timestamp',
			'reactions',
			'files',
		]),
	},
	subject: ({ messageId: id }) => `message ${id}`,
	async execute({ zoom, n8n, values, timezone }) {
		const { userId, messageId: id, filters, simplify } = values;
		const from = instant(sinceOf(filters.since, timezone) ?? oldest(zoom.now()));
		const query = {
			...conversationOf(values),
			from,
			limit: MAX_REPLIES,
			sort: 'desc',
			need_main_message: false,
			need_attachment: true,
			need_emoji: true,
		};
		const route = 'GET /chat/users/{userId}/messages/{messageId}/thread';
		const ask = async (to: number): Promise<ZoomRecord> =>
			await zoom.request(route, { userId, messageId: id, query: { ...query, to: instant(to) } });
		return await inConversation(values, async () => {
			const limit = limitOf(values, n8n);
			const found: ZoomRecord[] = [];
			for await (const replies of repliesOf(ask, zoom.now())) {
				found.push(...replies);
				if (limit.count !== undefined && found.length > limit.count) {
					limit.onMore();
					break;
				}
			}
			return found.slice(0, limit.count).map(simplify);
		});
	},
});

const oldest = (now: number): number =>
	DateTime.fromMillis(now, { zone: 'utc' }).minus({ months: MONTHS_KEPT }).toMillis();

/** `2026-03-19T08:30:00Z`, to the second below. */
const instant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** @throws ZoomInvalidInputError for a time that is none */
function sinceOf(text: string | undefined, zone: string): number | undefined {
	if (!text) return undefined;
	const time = DateTime.fromISO(text.replace(' ', 'T'), { zone });
	if (time.isValid) return time.toMillis();
	throw new ZoomInvalidInputError(`"${asTyped(text)}" is not a date and time`, SINCE);
}
