import type {
	ICredentialsDecrypted,
	ICredentialTestFunctions,
	INodeCredentialTestResult,
} from 'n8n-workflow';
import {
	ZoomCredentialsError,
	ZoomError,
	ZoomInvalidInputError,
	ZoomRefusedError,
	ZoomScopeError,
} from '../../../zoom/errors';
import { CREDENTIALS_ADVICE } from '../errors/nodeErrors';
import { chatbotNameIn } from './chatbot';
import { appCredentials } from './fieldsOfCredential';
import { appLogin, chatbotLogin } from './login';

/**
 * The credential's Test button: logs in anew, whatever is remembered, then reads one user, so that a person learns
 * which of the two does not work.
 */
export async function testServerToServer(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		const { tokens, client } = appLogin(appCredentials(credential.data ?? {}));
		await tokens.renew();
		await client.list('GET /users', {}, { limit: 1 });
		return { status: 'OK', message: 'Connected to Zoom' };
	} catch (error) {
		return { status: 'Error', message: words(error) };
	}
}

/**
 * The same for a chatbot: logs in anew and looks for the scope of its messages. Whether the bot JID is right, and the app was added
 * to the account, Zoom tells only when a message is sent.
 */
export async function testChatbot(
	this: ICredentialTestFunctions,
	credential: ICredentialsDecrypted,
): Promise<INodeCredentialTestResult> {
	try {
		chatbotNameIn(credential.data ?? {});
		const { tokens } = chatbotLogin(appCredentials(credential.data ?? {}));
		const { scopes } = await tokens.renew();
		return scopes.length === 0 || scopes.includes(CHATBOT_SCOPE)
			? { status: 'OK', message: 'Connected to Zoom' }
			: { status: 'Error', message: NO_CHATBOT };
	} catch (error) {
		return { status: 'Error', message: words(error) };
	}
}

const CHATBOT_SCOPE = 'imchat:bot';
const NO_CHATBOT = `The login works, but the app has no chatbot: its token lacks the scope "${CHATBOT_SCOPE}". Turn on Team Chat Subscription on the Surface page of the app in the Zoom App Marketplace, and add the app to your account on its Local Test page.`;

function words(error: unknown): string {
	if (error instanceof ZoomScopeError) {
		return 'The login works, but the app has no scope to read users. Add "user:read:list_users:admin" on the Scopes page of the app in the Zoom App Marketplace, or go on without if you only need other parts of Zoom.';
	}
	if (error instanceof ZoomRefusedError) {
		return `The login works, but Zoom refuses to list users: ${error.message.replace(/\.$/, '')}. Check the role of the person who made the Zoom app, or go on without if you only need other parts of Zoom.`;
	}
	if (error instanceof ZoomCredentialsError) return `${error.message}. ${CREDENTIALS_ADVICE[error.fault]}`;
	if (error instanceof ZoomInvalidInputError) return error.message;
	if (error instanceof ZoomError) {
		return `${error.message}. Check the network and proxy of the machine that runs n8n, and status.zoom.us.`;
	}
	throw error;
}
