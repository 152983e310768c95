import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { authenticationParameter } from '../adapter/login/authentication';
import { testChatbot, testServerToServer } from '../adapter/login/credentialTest';
import { methodsOf, propertiesOf, runNode, subtitleOf } from '../adapter/kit';
import { channel } from './actions/channel';
import { contact } from './actions/contact';
import { member } from './actions/member';
import { message } from './actions/message';
import { APPROVAL_WEBHOOKS, receiveAnswer } from './approval/answer';

const resources = [message, channel, member, contact];

export class ZoomTeamChat implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Team Chat',
		name: 'zoomTeamChat',
		icon: { light: 'file:../icons/zoom-chat.svg', dark: 'file:../icons/zoom-chat.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf(resources),
		description: 'Send and read chat messages, and look after channels and their members',
		defaults: { name: 'Zoom Team Chat' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		// As zoomCredentials(), written out for n8n's lint: which operations need which.
		credentials: [
			{
				name: 'zoomServerToServerApi',
				required: true,
				testedBy: 'testServerToServer',
				displayOptions: {
					show: { authentication: ['serverToServer'] },
					hide: { operation: ['handleCardClick'] },
				},
			},
			{
				name: 'zoomPkceOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] }, hide: { operation: ['handleCardClick'] } },
			},
			{
				name: 'zoomChatbotApi',
				required: true,
				testedBy: 'testChatbot',
				displayOptions: {
					show: { operation: ['handleCardClick', 'sendAndWait'] },
					hide: { answerWith: ['links'] },
				},
			},
		],
		webhooks: APPROVAL_WEBHOOKS,
		properties: [
			{ ...authenticationParameter, displayOptions: { hide: { operation: ['handleCardClick'] } } },
			...propertiesOf(resources),
		],
	};

	methods = { credentialTest: { testServerToServer, testChatbot }, ...methodsOf(resources) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, resources);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveAnswer(this);
	}
}
