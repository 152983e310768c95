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

/** Whether the event says that it is a click, whole or not. */
export const isClick = (event: unknown): boolean => event === 'interactive_message_actions';

/** Zoom may name the device behind the person: `ana@xmpp.zoom.us/ZoomChat_pc`. */
const bareJid = (jid: string): string => jid.toLowerCase().split('/', 1).join('');

/**
 * @param item of a trigger: the event as Zoom sent it, or simplified
 * @returns undefined where it is something else, or lacks who clicked or the message
 */
export function readClick({
	event,
	payload,
	object,
}: Readonly<Record<string, unknown>>): CardClick | undefined {
	const told = isRecord(payload) ? payload : object;
	if (!isClick(event) || !isRecord(told)) return undefined;
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
		user: { jid: bareJid(text('userJid')), id: text('userId'), name: text('userName') },
	};
	return click.messageId && click.user.jid ? click : undefined;
}
