import type {
	IExecuteFunctions,
	ILoadOptionsFunctions,
	INode,
	INodeCredentialDescription,
	INodeProperties,
} from 'n8n-workflow';

export type Authentication = 'serverToServer' | 'oAuth2';

/** The credential type behind a choice of authentication. */
export const credentialTypeOf = (authentication: Authentication): string =>
	authentication === 'oAuth2' ? 'zoomPkceOAuth2Api' : 'zoomServerToServerApi';

/** What the parameter holds; without one it is the app. */
export const toAuthentication = (raw: unknown): Authentication =>
	raw === 'oAuth2' ? 'oAuth2' : 'serverToServer';

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

export const zoomCredentials = (): INodeCredentialDescription[] => [
	{
		name: credentialTypeOf('serverToServer'),
		required: true,
		displayOptions: { show: { authentication: ['serverToServer'] } },
	},
	{
		name: credentialTypeOf('oAuth2'),
		required: true,
		displayOptions: { show: { authentication: ['oAuth2'] } },
	},
];
