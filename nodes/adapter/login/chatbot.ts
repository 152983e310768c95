import type { IExecuteFunctions } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { textOf } from '../../../zoom/values';
import { credentialTypeOf } from './authentication';
import { connect, type RunBounds, type Zoom } from './zoom';

/** A chatbot of the account, to write as. */
export interface Chatbot extends Pick<Zoom, 'request' | 'seal'> {
	/** As Zoom's messages of chatbots name it. */
	readonly robotJid: string;
	readonly accountId: string;
}

/** The chatbot of the node's second credential. @throws ZoomInvalidInputError for a field that is empty */
export async function connectChatbot(context: IExecuteFunctions, bounds: RunBounds): Promise<Chatbot> {
	const data = await context.getCredentials(credentialTypeOf('chatbot'));
	const field = (name: string, label: string): string => {
		const value = textOf(data[name]).trim();
		if (value === '') throw new ZoomInvalidInputError(`The ${label} is missing`, name);
		return value;
	};
	const robotJid = field('botJid', 'bot JID');
	const accountId = field('accountId', 'account ID');
	return Object.assign(await connect(context, bounds, 'chatbot'), { robotJid, accountId });
}
