import type { Account } from '../account/account';
import type { Envelope } from '../mess/entry';
import { jidOf } from '../users/user';
import { Cards } from './cards';

/** The event of a click: with where an app may answer once, which nobody has to. */
export interface ClickEnvelope extends Envelope {
	readonly callback_url: string;
	readonly callback_token: string;
}

export interface CardClick {
	messageId: string;
	/** What the button shows. */
	button: string;
	/** Email of who clicks. */
	by: string;
}

interface Item {
	text?: unknown;
	value?: unknown;
}

/**
 * The event of a click on a card, as Zoom sends it to the bot's endpoint.
 * @throws Error when there is no such card, button or user
 */
export function clickOn(account: Account, { messageId, button, by }: CardClick, now: number): ClickEnvelope {
	const card = account.part(Cards).find(messageId);
	if (!card) throw new Error(`There is no card ${messageId}`);
	const user = account.users.findByEmail(by);
	if (!user) throw new Error(`There is no user ${by}`);
	const body = Array.isArray(card.content['body']) ? (card.content['body'] as Array<{ items?: Item[] }>) : [];
	const item = body.flatMap(({ items = [] }) => items).find(({ text }) => text === button);
	if (!item) throw new Error(`The card has no button "${button}"`);
	const userJid = jidOf(user);
	return {
		event: 'interactive_message_actions',
		event_ts: Math.round(now),
		callback_url: 'https://api.zoom.us/v2/im/chat/callback/simulated',
		callback_token: 'simulated-callback-token',
		payload: {
			accountId: account.id,
			actionItem: { text: item.text, value: item.value },
			channelName: user.first_name,
			messageId: card.id,
			original: card.content,
			robotJid: card.robotJid,
			timestamp: Math.round(now),
			// Between two it is the person's, with the bot behind it.
			toJid: card.toJid === userJid ? `${userJid}/robot_${card.robotJid}` : card.toJid,
			userId: user.id,
			userJid,
			userName: `${user.first_name} ${user.last_name}`.trim(),
		},
	};
}
