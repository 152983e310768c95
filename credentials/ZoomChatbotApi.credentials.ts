import type { ICredentialType, INodeProperties } from 'n8n-workflow';
import { environment, plan, redisUrl, webhookSecretToken } from './commonProperties';

export class ZoomChatbotApi implements ICredentialType {
	name = 'zoomChatbotApi';

	displayName = 'Zoom Automation: Chatbot API';

	documentationUrl =
		'https://github.com/n8n-nodes-zoom-automation/n8n-nodes-zoom-automation/blob/main/docs/credentials.md';

	icon = { light: 'file:../nodes/icons/zoom.svg', dark: 'file:../nodes/icons/zoom.dark.svg' } as const;

	properties: INodeProperties[] = [
		{
			displayName:
				'Needs a <b>General App</b> of your own with a chatbot: in the <a href="https://marketplace.zoom.us/develop/create" target="_blank">Zoom App Marketplace</a> choose Develop → Build App → General App, turn on <b>Team Chat Subscription</b> on its Surface page, then add the app to your account on its Local Test page.',
			name: 'notice',
			type: 'notice',
			default: '',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. aBcD3fGhIjKlMnOpQrStU',
			description: 'Basic Information page of the app, "Client ID"',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'Basic Information page of the app, "Client Secret". If it is regenerated, cards sent before can no longer be answered.',
		},
		{
			displayName: 'Bot JID',
			name: 'botJid',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. v1pky3tyBBB5pl8q@xmpp.zoom.us',
			description: 'Surface page of the app, Team Chat Subscription, "Bot JID"',
		},
		{
			displayName: 'Account ID',
			name: 'accountId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. aBcD3fGhIjKlMnOpQrStUv',
			description:
				'Of the Zoom account that the app was added to. The App Credentials page of a Server-to-Server OAuth app shows it. Not the account number of your profile.',
		},
		environment,
		plan,
		redisUrl,
		webhookSecretToken,
	];
}
