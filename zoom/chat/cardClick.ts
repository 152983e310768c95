import { isRecord, textOf } from '../values';

/** A click on a button of a card, as Zoom tells it: docs/zoom-facts.md#chatbot-clicks. */
export interface CardClick {
	/** Of the button. */
	readonly value: string;
	readonly label: string;
	/** The card's message. */
	readonly messageId: string;
	/** The card, buttons and all. */
	readonly card: unknown;
	readonly robotJid: string;
	readonly accountId: string;
	/** Where the card is. */
	readonly toJid: string;
	/** Who clicked. */
	readonly user: { readonly jid: string; readonly id: string; readonly name: string };
}

const CLICK_EVENT = 'interactive_message_actions';

/**
 * @param item of a trigger: the event as Zoom sent it, or simplified
 * @returns undefined where it is something else
 */
export function readClick({
	event,
	payload,
	object,
}: Readonly<Record<string, unknown>>): CardClick | undefined {
	const told = isRecord(payload) ? payload : object;
	if (event !== CLICK_EVENT || !isRecord(told)) return undefined;
	const text = (name: string): string => textOf(told[name]);
	const button = isRecord(told['actionItem']) ? told['actionItem'] : {};
	const click: CardClick = {
		value: textOf(button['value']),
		label: textOf(button['text']),
		messageId: text('messageId'),
		card: told['original'],
		robotJid: text('robotJid'),
		accountId: text('accountId'),
		toJid: text('toJid'),
		user: { jid: text('userJid').toLowerCase(), id: text('userId'), name: text('userName') },
	};
	return click.messageId && click.user.jid ? click : undefined;
}
