import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { authorize } from '../nodes/adapter/login/authorize';
import { environment, plan, redisUrl, webhookSecretToken } from './commonProperties';

export class ZoomServerToServerApi implements ICredentialType {
	name = 'zoomServerToServerApi';

	displayName = 'Zoom Automation: Whole Account API';

	documentationUrl =
		'https://github.com/n8n-nodes-zoom-automation/n8n-nodes-zoom-automation/blob/main/docs/credentials.md';

	icon = { light: 'file:../nodes/icons/zoom.svg', dark: 'file:../nodes/icons/zoom.dark.svg' } as const;

	httpRequestNode = {
		name: 'Zoom Automation (Whole Account)',
		docsUrl: 'https://developers.zoom.us/docs/api/',
		apiBaseUrl: 'https://api.zoom.us/v2/',
	};

	// `authorize` refuses any host that is not Zoom's, so n8n need not ask for a list.
	hideDomainRestrictionFields = true;

	// The nodes of this package bring their own bearer; this one is for n8n's HTTP Request node.
	authenticate = authorize;

	properties: INodeProperties[] = [
		{
			displayName:
				'Needs a <b>Server-to-Server OAuth</b> app of your own: in the <a href="https://marketplace.zoom.us/develop/create" target="_blank">Zoom App Marketplace</a> choose Develop → Build App → Server-to-Server OAuth App, add the scopes, and activate it. The first three values below are on its <b>App Credentials</b> page.',
			name: 'notice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Account ID',
			name: 'accountId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. aBcD3fGhIjKlMnOpQrStUv',
			description: 'App Credentials page of the app, "Account ID". Not the account number of your profile.',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. aBcD3fGhIjKlMnOpQrStU',
			description: 'App Credentials page of the app, "Client ID"',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'App Credentials page of the app, "Client Secret". Regenerating it there invalidates this one.',
		},
		environment,
		plan,
		redisUrl,
		webhookSecretToken,
	];
}
