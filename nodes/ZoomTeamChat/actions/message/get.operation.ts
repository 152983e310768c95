import { defineOperation } from '../../../adapter/kit';
import { conversationFields, conversationOf, inConversation } from '../../shared/conversation';
import { messageId } from './fields';

export const get = defineOperation({
	name: 'Get',
	value: 'get',
	action: 'Get a message',
	description: 'Get a message with its files, mentions and reactions',
	parameters: { ...conversationFields('Conversation With'), messageId: messageId() },
	subject: ({ messageId: id }) => `message ${id}`,
	async execute({ zoom, values }) {
		const { userId, messageId: id } = values;
		const query = conversationOf(values);
		const route = 'GET /chat/users/{userId}/messages/{messageId}';
		return await inConversation(
			values,
			async () => await zoom.request(route, { userId, messageId: id, query }),
		);
	},
});
