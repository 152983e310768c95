import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

export const CREDENTIAL_TYPES = {
	serverToServer: 'zoomServerToServerApi',
	oAuth2: 'zoomPkceOAuth2Api',
} as const;

export type Authentication = keyof typeof CREDENTIAL_TYPES;

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
		name: CREDENTIAL_TYPES.serverToServer,
		required: true,
		testedBy: 'testServerToServer',
		displayOptions: { show: { authentication: ['serverToServer'] } },
	},
	{
		name: CREDENTIAL_TYPES.oAuth2,
		required: true,
		displayOptions: { show: { authentication: ['oAuth2'] } },
	},
];
