import { defineOperation, field } from '../../../adapter/kit';
import { checkMessage } from '../../../../zoom/chat/messageText';
import { conversationFields, conversationOf, inConversation } from '../../shared/conversation';
import { messageId } from './fields';

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a message',
	description: 'Give a message another text; only its sender can, and Zoom takes plain text here',
	parameters: {
		...conversationFields('Conversation With'),
		messageId: messageId(),
		message: field.text({
			displayName: 'Message',
			description: 'The new text, at most 4,096 characters; files of the message stay',
			rows: 4,
			required: true,
		}),
	},
	subject: ({ messageId: id }) => `message ${id}`,
	async execute({ zoom, values }) {
		const { userId, messageId: id, message } = values;
		checkMessage(message);
		const conversation = conversationOf(values);
		return await inConversation(values, async () => {
			const body = { message, ...conversation };
			await zoom.request('PUT /chat/users/{userId}/messages/{messageId}', { userId, messageId: id, body });
			return { id, ...conversation, updated: true };
		});
	},
});
