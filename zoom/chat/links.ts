import { checkMessage, type ChatText } from './messageText';
import type { RichText } from './richText';

export interface ChatLink {
	/** What is shown. */
	readonly label: string;
	/** Begins with `http`. */
	readonly address: string;
}

const BETWEEN = '   ';

/** The message with links in a line of their own below. @throws ZoomInvalidInputError when it is too long with them */
export function withLinks(text: ChatText, links: readonly ChatLink[]): ChatText {
	let message = `${text.message}\n`;
	const formats: RichText[] = [];
	for (const [at, { label, address }] of links.entries()) {
		message += at === 0 ? '\n' : BETWEEN;
		const start = message.length;
		message += label;
		formats.push({
			start_position: start,
			end_position: message.length,
			format_type: 'AddLink',
			format_attr: address,
		});
	}
	checkMessage(message);
	return { ...text, message, rich_text: [...(text.rich_text ?? []), ...formats] };
}
