import { Chat } from '../../chat/chat';
import { created } from '../../http/answer';
import { invalidParameter } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { bothLevels } from '../users/scopes';
import { userOf } from '../users/resolve';
import { writeMessages } from './find';
import { mainMessage, writablePlace } from './messages';
import { partsOf } from './multipart';

const MAX_BYTES = 20 * 1024 * 1024;

export const sendFile = defineRoute<Record<string, never>, Buffer | undefined>({
	method: 'POST',
	path: '/chat/users/{userId}/messages/files',
	label: undefined,
	scopes: writeMessages(...bothLevels('team_chat:write:message_files')),
	handle(call) {
		const parts = Buffer.isBuffer(call.body) ? partsOf(call.body) : [];
		const text = (name: string): string | undefined =>
			parts.find((part) => part.name === name)?.content.toString();
		const [channel, contact] = [text('to_channel'), text('to_contact')];
		const place = writablePlace(call, {
			...(channel !== undefined && { to_channel: channel }),
			...(contact !== undefined && { to_contact: contact }),
		});
		const file = parts.find(({ name }) => name === 'files');
		// Zoom's code for a form without a file is not on record [?].
		if (!file) throw invalidParameter('Invalid parameter: files.');
		if (file.content.length > MAX_BYTES) throw invalidParameter('Maximum file size exceeded: 20MB');
		const chat = call.account.part(Chat);
		const { id } = chat.write({
			place,
			sender: userOf(call),
			at: call.now,
			text: '',
			file: chat.newFile(file.fileName, file.content.length),
			mainMessage: mainMessage(call, place, text('reply_main_message_id')),
		});
		return created({ id });
	},
});
