import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { textOf } from '../../../zoom/values';
import { credentialTypeOf } from './authentication';
import { connect, type RunBounds, type Zoom } from './zoom';

/** Which chatbot it is, as Zoom's messages of chatbots name it. */
interface ChatbotName {
	readonly robotJid: string;
	readonly accountId: string;
}

/** A chatbot of the account, to write as. */
export interface Chatbot extends Zoom, ChatbotName {}

/** The chatbot of the node's Chatbot credential. @throws ZoomInvalidInputError for a field that is empty, or no JID */
export async function connectChatbot(context: IExecuteFunctions, bounds: RunBounds): Promise<Chatbot> {
	const name = chatbotNameIn(await context.getCredentials(credentialTypeOf('chatbot')));
	return Object.assign(await connect(context, bounds, 'chatbot'), name);
}

/** @throws ZoomInvalidInputError for a field that is empty, or no JID */
export function chatbotNameIn(data: ICredentialDataDecryptedObject): ChatbotName {
	const field = (name: string, label: string): string => {
		const value = textOf(data[name]).trim();
		if (value === '') throw new ZoomInvalidInputError(`The ${label} is missing`, name);
		return value;
	};
	const robotJid = field('botJid', 'Bot JID');
	if (!/^[^@\s]+@[^@\s]+$/.test(robotJid)) {
		throw new ZoomInvalidInputError(
			'The Bot JID has to look like v1pky3tyBBB5pl8q@xmpp.zoom.us: copy it from Team Chat Subscription on the Surface page of the app',
			'botJid',
		);
	}
	return { robotJid, accountId: field('accountId', 'account ID') };
}
