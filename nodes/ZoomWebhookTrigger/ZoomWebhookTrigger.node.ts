import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { authenticationParameter, zoomCredentials } from '../adapter/login/authentication';
import { testServerToServer } from '../adapter/login/credentialTest';
import { propertiesFrom } from '../adapter/trigger/eventParameters';
import { receiveWebhook, webhookParameters } from '../adapter/trigger/eventWebhook';

export class ZoomWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Webhook Trigger',
		name: 'zoomWebhookTrigger',
		icon: { light: 'file:../icons/zoom.svg', dark: 'file:../icons/zoom.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ $parameter["events"].length === 1 ? $parameter["events"][0] : $parameter["events"].length || "All events" }}',
		description:
			'Starts the workflow on events of a Zoom account by webhook: n8n needs a public URL, and Zoom repeats what was not answered',
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
		sensitiveOutputFields: ['download_token', 'object.password', 'payload.object.password'],
		credentials: zoomCredentials(),
		webhooks: [
			{
				name: 'default',
				httpMethod: 'POST',
				responseMode: 'onReceived',
				responseData: 'noData',
				path: 'zoom',
			},
		],
		properties: [authenticationParameter, ...propertiesFrom(webhookParameters)],
	};

	methods = { credentialTest: { testServerToServer } };

	// A person makes the subscription in the Zoom App Marketplace: there is nothing to register or to remove from here.
	webhookMethods = {
		default: {
			checkExists: async (): Promise<boolean> => await Promise.resolve(true),
			create: async (): Promise<boolean> => await Promise.resolve(true),
			delete: async (): Promise<boolean> => await Promise.resolve(true),
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveWebhook(this);
	}
}
