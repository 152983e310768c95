import { field, mapped } from '../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { type ChatText, markdownText, plainText } from '../../../../zoom/chat/messageText';

/** What the operations on messages share. */

const MESSAGE_ID = 'Message ID';

export const messageId = () =>
	mapped(
		field.text({
			displayName: MESSAGE_ID,
			description: 'As Send and Get Many return it',
			placeholder: 'e.g. 8cfaf567-bf5a-4acc-b4f2-88b3d371aca5',
			required: true,
		}),
		(id) => {
			// Nothing but invisible characters, dots or slashes is no ID.
			if (!/[\p{L}\p{N}]/u.test(id)) throw new ZoomInvalidInputError(`"${MESSAGE_ID}" is empty`, MESSAGE_ID);
			return id;
		},
	);

export const textFields = {
	message: field.text({
		displayName: 'Message',
		description:
			'At most 4,096 characters. In a channel "@ana@example.com" mentions a person, and "@all" everybody.',
		rows: 4,
		required: true,
	}),
	format: field.options({
		displayName: 'Format',
		description: 'Whether marks such as **bold** change how the text looks',
		options: [
			{
				name: 'Markdown',
				value: 'markdown',
				description:
					'With **bold**, *italic*, ~~struck out~~, [links](https://example.com), # headings, > quotes and lists',
			},
			{ name: 'Plain Text', value: 'plain', description: 'The text as it is' },
		],
		default: 'markdown',
	}),
};

export interface Written {
	readonly message: string;
	readonly format: 'markdown' | 'plain';
	readonly conversation: 'channel' | 'person';
}

/** As Zoom takes it, mentions in channels only. @throws ZoomInvalidInputError for a text that is empty or too long */
export function writtenText({ message, format, conversation }: Written): ChatText {
	const { at_items, ...written } = format === 'markdown' ? markdownText(message) : plainText(message);
	return { ...written, ...(at_items && conversation === 'channel' && { at_items }) };
}
