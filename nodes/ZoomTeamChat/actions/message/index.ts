import { defineResource } from '../../../adapter/kit';
import { deleteMessage } from './delete.operation';
import { get } from './get.operation';
import { getAll } from './getAll.operation';
import { getReplies } from './getReplies.operation';
import { handleCardClick } from './handleCardClick.operation';
import { reply } from './reply.operation';
import { send } from './send.operation';
import { sendAndWait } from './sendAndWait.operation';
import { sendFile } from './sendFile.operation';
import { update } from './update.operation';

export const message = defineResource({
	name: 'Message',
	value: 'message',
	operations: [
		send,
		sendAndWait,
		handleCardClick,
		sendFile,
		reply,
		update,
		deleteMessage,
		get,
		getAll,
		getReplies,
	],
});
