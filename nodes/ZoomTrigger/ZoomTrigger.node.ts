import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type ITriggerFunctions,
	type ITriggerResponse,
} from 'n8n-workflow';
import { triggerAuthentication, triggerCredentials } from '../adapter/login/authentication';
import { testServerToServer } from '../adapter/login/credentialTest';
import { withEventNotes } from '../adapter/trigger/eventNotes';
import { EVENTS_SUBTITLE, propertiesFrom } from '../adapter/trigger/eventParameters';
import { listenToEvents, triggerParameters } from '../adapter/trigger/eventTrigger';

export class ZoomTrigger implements INodeType {
	description: INodeTypeDescription = {
		// n8n cuts "Trigger" in its panel, where "Zoom" alone would be n8n's own node.
		displayName: 'Zoom Event Trigger',
		name: 'zoomTrigger',
		icon: { light: 'file:../icons/zoom-trigger.svg', dark: 'file:../icons/zoom-trigger.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: EVENTS_SUBTITLE,
		description: 'Starts the workflow when something happens in Zoom (WebSocket, no public URL needed)',
		eventTriggerDescription: 'Waiting for an event from Zoom',
		activationMessage: 'Make something happen in Zoom, and the workflow starts.',
		triggerPanel: {
			header: 'Pull in events from Zoom',
			executionsHelp: {
				inactive:
					'<b>While building your workflow</b>, click "Execute step". n8n then waits until something happens in Zoom, such as a meeting that you start. The first event that matches the fields on the right starts an execution.<br /><br /><b>Once you are happy with it</b>, publish the workflow: then every matching event starts an execution, listed under Executions.',
				active:
					'<b>Your workflow is published</b>: every matching event starts an execution, listed under Executions.<br /><br /><b>To test</b>, click "Execute step" and make something happen in Zoom. The test gets a copy of the next event; the published workflow misses nothing, as long as both run in one n8n process or share a Redis.',
			},
			activationHint: {
				inactive: 'Publish the workflow to start it on every matching event.',
				active: 'The published workflow starts on every matching event, whether this panel is open or not.',
			},
		},
		hints: [
			{
				message:
					'Zoom does not resend events missed while n8n was disconnected. Turn on Look Up Missed Events under Options to recover some. A subscription has one connection: an n8n that does not share a Redis with this one, such as a test system, needs a subscription of its own.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		defaults: { name: 'Zoom Event Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		sensitiveOutputFields: [
			'callback_token',
			'download_token',
			'object.password',
			'payload.object.password',
			'payload.download_token',
		],
		credentials: triggerCredentials(),
		properties: [triggerAuthentication, ...withEventNotes(propertiesFrom(triggerParameters))],
	};

	methods = { credentialTest: { testServerToServer } };

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await listenToEvents(this);
	}
}
