import { isRecord, recordsIn, textOf } from '../values';
import type { ChatLink } from './links';
import type { ChatText } from './messageText';

/** Cards of a chatbot, as Zoom's page on customizing messages has them: docs/zoom-facts.md#chatbot-cards. */

interface CardText {
	readonly type: 'message';
	readonly text: string;
	/** The whole text leads there. */
	readonly link?: string;
}

export interface CardButton {
	readonly text: string;
	/** What comes back with the click; people do not see it. */
	readonly value: string;
	readonly style: 'Primary' | 'Danger';
}

interface CardButtons {
	readonly type: 'actions';
	readonly items: readonly CardButton[];
}

export interface Card {
	readonly head: { readonly text: string };
	readonly body: ReadonlyArray<CardText | CardButtons>;
}

/**
 * A question with buttons. Cards have no place for what is bold in a text; links stand in lines of their own.
 * @param links further ones, below the buttons
 */
export function questionCard(
	title: string,
	{ message, rich_text: formats = [] }: ChatText,
	buttons: readonly CardButton[],
	links: readonly ChatLink[],
): Card {
	const linked = formats.flatMap(({ start_position: start, end_position: end, format_attr: address }) =>
		address?.startsWith('http') ? [{ label: message.slice(start, end), address }] : [],
	);
	return {
		head: { text: title },
		body: [
			{ type: 'message', text: message },
			...linked.map(linkLine),
			{ type: 'actions', items: buttons },
			...links.map(linkLine),
		],
	};
}

const linkLine = ({ label, address }: ChatLink): CardText => ({
	type: 'message',
	text: label,
	link: address,
});

/**
 * The same card after the answer: what was asked, without the ways to answer, and what became of it.
 * @param asked the card as Zoom tells it with the click
 */
export function answeredCard(asked: unknown, outcome: string): Card {
	const { head, body } = isRecord(asked) ? asked : {};
	const title = isRecord(head) ? textOf(head['text']) : '';
	const parts = recordsIn(body);
	const buttons = parts.findIndex(({ type }) => type === 'actions');
	const texts = parts
		// Links below the buttons answer as well; those above belong to the question.
		.slice(0, buttons === -1 ? parts.length : buttons)
		.filter(({ type, text }) => type === 'message' && textOf(text) !== '')
		.map(({ text, link }): CardText => {
			const address = textOf(link);
			return { type: 'message', text: textOf(text), ...(address !== '' && { link: address }) };
		});
	return { head: { text: title || outcome }, body: [...texts, { type: 'message', text: outcome }] };
}
