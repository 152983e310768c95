import { ZoomInvalidInputError } from '../errors';
import { inlineText } from './inline';
import { mentionsIn, type Mention } from './mentions';
import type { RichText } from './richText';

/** What a person writes, as Zoom takes it: the text alone, and beside it where what is bold, and who is mentioned. */

/** What Zoom's app takes. Zoom's document of the API says 1,024: docs/zoom-facts.md#chat-messages. */
const MAX_MESSAGE = 4096;
/** As it is written: marks and addresses are more than what is shown. Reading one takes the square of its length at worst. */
const MAX_WRITTEN = 8 * MAX_MESSAGE;

export interface ChatText {
	readonly message: string;
	/** Left out where nothing is formatted. */
	readonly rich_text?: readonly RichText[];
	/** Left out where nobody is mentioned. */
	readonly at_items?: readonly Mention[];
}

/** At the start of a line. `1. ` is told by its own function. */
const BLOCKS: ReadonlyArray<
	readonly [mark: string, format: Omit<RichText, 'start_position' | 'end_position'>]
> = [
	['# ', { format_type: 'Paragraph', format_attr: 'h1' }],
	['## ', { format_type: 'Paragraph', format_attr: 'h2' }],
	['### ', { format_type: 'Paragraph', format_attr: 'h3' }],
	['> ', { format_type: 'Quote' }],
	['- ', { format_type: 'BulletedList' }],
	['* ', { format_type: 'BulletedList' }],
];

/**
 * The text with its marks taken out and told beside it. Known are bold, italic, strikethrough, links, headings, quotes and lists.
 * @throws ZoomInvalidInputError for a message without text, and for one that is too long
 */
export function markdownText(text: string): ChatText {
	if (text.length > MAX_WRITTEN) throw tooLong(Array.from(text).length);
	let message = '';
	const formats: RichText[] = [];
	for (const [at, line] of text.split(/\r?\n/).entries()) {
		if (at > 0) message += '\n';
		const start = message.length;
		const { content, format } = blockOf(line);
		const inline = inlineText(content, start);
		message += inline.text;
		if (format && inline.text !== '') {
			formats.push({ start_position: start, end_position: message.length, ...format });
		}
		formats.push(...inline.formats);
	}
	return chatText(message, formats);
}

/** The text as it is. @throws as markdownText */
export const plainText = (text: string): ChatText => chatText(text, []);

function chatText(message: string, formats: readonly RichText[]): ChatText {
	checkMessage(message);
	const mentions = mentionsIn(message);
	return {
		message,
		...(formats.length > 0 && { rich_text: formats }),
		...(mentions.length > 0 && { at_items: mentions }),
	};
}

/** @throws ZoomInvalidInputError */
export function checkMessage(message: string): void {
	if (message.trim() === '') throw new ZoomInvalidInputError('The message is empty', 'Message');
	const length = Array.from(message).length;
	if (length > MAX_MESSAGE) throw tooLong(length);
}

const tooLong = (length: number): ZoomInvalidInputError =>
	new ZoomInvalidInputError(
		`The message has ${length} characters; Zoom takes ${MAX_MESSAGE}. Shorten it, or send it in parts`,
		'Message',
	);

function blockOf(line: string): { content: string; format?: (typeof BLOCKS)[number][1] } {
	const block = BLOCKS.find(([mark]) => line.startsWith(mark));
	if (block) return { content: line.slice(block[0].length), format: block[1] };
	const [number = ''] = /^\d{1,9}\. /.exec(line) ?? [];
	return number === ''
		? { content: line }
		: { content: line.slice(number.length), format: { format_type: 'NumberedList' } };
}
