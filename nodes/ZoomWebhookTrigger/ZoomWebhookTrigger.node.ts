import {
	NodeConnectionTypes,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { triggerAuthentication, triggerCredentials } from '../adapter/login/authentication';
import { testServerToServer } from '../adapter/login/credentialTest';
import { withEventNotes } from '../adapter/trigger/eventNotes';
import { EVENTS_SUBTITLE, propertiesFrom } from '../adapter/trigger/eventParameters';
import { checkWebhook, receiveWebhook, webhookParameters } from '../adapter/trigger/eventWebhook';

export class ZoomWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Webhook Trigger',
		name: 'zoomWebhookTrigger',
		icon: { light: 'file:../icons/zoom-webhook.svg', dark: 'file:../icons/zoom-webhook.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: EVENTS_SUBTITLE,
		description: 'Starts the workflow when something happens in Zoom (webhook, n8n needs a public URL)',
		eventTriggerDescription: 'Waiting for an event from Zoom',
		activationMessage:
			'Now put the production URL into the app’s Event Subscription (method Webhook) in the Zoom App Marketplace and press Validate.',
		hints: [
			{
				message:
					'The credential needs the app’s Webhook Secret Token. Zoom checks the URL while the workflow is active, or while you listen for a test event, and again every 72 hours.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		defaults: { name: 'Zoom Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		sensitiveOutputFields: ['callback_token', 'download_token', 'object.password', 'payload.object.password'],
		credentials: triggerCredentials(),
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: 'noData',
				path: 'zoom',
			},
		],
		properties: [triggerAuthentication, ...withEventNotes(propertiesFrom(webhookParameters))],
	};

	methods = { credentialTest: { testServerToServer } };

	// A person makes the subscription in the Zoom App Marketplace: there is nothing to register or to remove from here.
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				await checkWebhook(this);
				return true;
			},
			create: async (): Promise<boolean> => await Promise.resolve(true),
			delete: async (): Promise<boolean> => await Promise.resolve(true),
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveWebhook(this);
	}
}
