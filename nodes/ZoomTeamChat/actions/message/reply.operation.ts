import { defineOperation } from '../../../adapter/kit';
import {
	conversationFields,
	conversationOf,
	conversationSubject,
	inConversation,
} from '../../shared/conversation';
import { messageId, textFields, writtenText } from './fields';

export const reply = defineOperation({
	name: 'Reply',
	value: 'reply',
	action: 'Reply to a message',
	description: 'Send a reply into the thread of a message',
	parameters: { ...conversationFields('Conversation With'), messageId: messageId(), ...textFields },
	subject: conversationSubject,
	async execute({ zoom, values }) {
		const conversation = conversationOf(values);
		const { userId, messageId: main } = values;
		const body = { ...writtenText(values), ...conversation, reply_main_message_id: main };
		return await inConversation(values, async () => {
			const { id } = await zoom.request('POST /chat/users/{userId}/messages', { userId, body });
			return { id, ...conversation, reply_main_message_id: main };
		});
	},
});
