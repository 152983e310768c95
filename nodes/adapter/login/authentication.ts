import type {
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INode,
	INodeCredentialDescription,
	INodeProperties,
} from 'n8n-workflow';
import type { Grant } from '../../../zoom/auth/login';

export type Authentication = 'serverToServer' | 'oAuth2' | 'chatbot';

/** The credential type behind a choice of authentication. */
export function credentialTypeOf(authentication: Authentication): string {
	if (authentication === 'chatbot') return 'zoomChatbotApi';
	return authentication === 'oAuth2' ? 'zoomPkceOAuth2Api' : 'zoomServerToServerApi';
}

/** What the parameter holds; without one it is the app. */
export const toAuthentication = (raw: unknown): Authentication =>
	raw === 'oAuth2' || raw === 'chatbot' ? raw : 'serverToServer';

/** How the app itself logs in: a General App needs no person for its own event socket and its chatbot. */
export const grantOf = (authentication: Authentication): Grant =>
	authentication === 'serverToServer' ? 'account_credentials' : 'client_credentials';

export function authenticationOf(context: IExecuteFunctions | ILoadOptionsFunctions): Authentication {
	const chosen =
		'getCurrentNodeParameter' in context
			? context.getCurrentNodeParameter('authentication')
			: context.getNodeParameter('authentication', 0, 'serverToServer');
	return toAuthentication(chosen);
}

/** Tells people apart who connected the same app, each in a credential of their own. */
export const connectionOf = (context: { getNode(): INode }): string =>
	context.getNode().credentials?.[credentialTypeOf('oAuth2')]?.id ?? '';

/** The parameter on every node that chooses between the two kinds of credentials. */
export const authenticationParameter: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'Server-to-Server OAuth',
			value: 'serverToServer',
			description: 'For the whole account, with no person in between',
		},
		{ name: 'OAuth2', value: 'oAuth2', description: 'On behalf of the person who connects the account' },
	],
	default: 'serverToServer',
};

/** The same on triggers: events come from a chatbot's app as well. */
export const triggerAuthentication: INodeProperties = {
	...authenticationParameter,
	options: [
		...(authenticationParameter.options ?? []),
		{
			name: 'Chatbot',
			value: 'chatbot',
			description: 'For the events of a chatbot, such as clicks on its cards',
		},
	],
};

const credentialOf = (authentication: Authentication): INodeCredentialDescription => ({
	name: credentialTypeOf(authentication),
	required: true,
	displayOptions: { show: { authentication: [authentication] } },
});

export const zoomCredentials = (): INodeCredentialDescription[] => [
	credentialOf('serverToServer'),
	credentialOf('oAuth2'),
];

export const triggerCredentials = (): INodeCredentialDescription[] => [
	...zoomCredentials(),
	credentialOf('chatbot'),
];
