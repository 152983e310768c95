import { defineOperation, field, FormFile } from '../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { asTyped } from '../../../../zoom/values/excerpt';
import {
	conversationFields,
	conversationOf,
	conversationSubject,
	inConversation,
} from '../../shared/conversation';

const MB = 1024 * 1024;
const MAX_IMAGE_MB = 16;
const MAX_FILE_MB = 20;

export const sendFile = defineOperation({
	name: 'Send File',
	value: 'sendFile',
	action: 'Send a file',
	description: 'Send a file to a channel or a person: images of up to 16 MB, others of up to 20 MB',
	parameters: {
		...conversationFields('Send To'),
		binaryField: field.text({
			displayName: 'Input Binary Field',
			description: 'The name of the input binary field with the file to send',
			default: 'data',
			required: true,
		}),
	},
	options: {
		replyMainMessageId: field.text({
			displayName: 'Reply to Message ID',
			placeholder: 'e.g. 8cfaf567-bf5a-4acc-b4f2-88b3d371aca5',
			description: 'The message into whose thread the file is sent: its ID, as Send and Get Many return it',
			required: true,
		}),
	},
	subject: conversationSubject,
	async execute({ zoom, values, options: { replyMainMessageId }, file }) {
		const conversation = conversationOf(values);
		const content = await file(values.binaryField);
		checkSize(content);
		const thread = replyMainMessageId === undefined ? {} : { reply_main_message_id: replyMainMessageId };
		const { userId } = values;
		return await inConversation(values, async () => {
			const body = new FormFile('files', content, { ...conversation, ...thread });
			const { id } = await zoom.request('POST /chat/users/{userId}/messages/files', { userId, body });
			return { id, ...conversation, ...thread };
		});
	},
});

/** @throws ZoomInvalidInputError for an empty file, and for one that Zoom does not take */
function checkSize({ name, type, content }: { name: string; type: string; content: Uint8Array }): void {
	const most = type.startsWith('image/') ? MAX_IMAGE_MB : MAX_FILE_MB;
	if (content.length > 0 && content.length <= most * MB) return;
	throw new ZoomInvalidInputError(
		`"${asTyped(name)}" has ${content.length} bytes; Zoom takes up to ${most} MB of it`,
		'Input Binary Field',
	);
}
