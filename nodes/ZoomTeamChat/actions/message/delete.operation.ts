import { defineOperation } from '../../../adapter/kit';
import { conversationFields, conversationOf, inConversation } from '../../shared/conversation';
import { messageId } from './fields';

export const deleteMessage = defineOperation({
	name: 'Delete',
	value: 'delete',
	action: 'Delete a message',
	description: 'Delete a message; only its sender can',
	parameters: { ...conversationFields('Conversation With'), messageId: messageId() },
	subject: ({ messageId: id }) => `message ${id}`,
	async execute({ zoom, values }) {
		const { userId, messageId: id } = values;
		const conversation = conversationOf(values);
		return await inConversation(values, async () => {
			const route = 'DELETE /chat/users/{userId}/messages/{messageId}';
			await zoom.request(route, { userId, messageId: id, query: conversation });
			return { id, ...conversation, deleted: true };
		});
	},
});
