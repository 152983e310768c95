import {
	NodeConnectionTypes,
	type INodeType,
	type INodeTypeDescription,
	type ITriggerFunctions,
	type ITriggerResponse,
} from 'n8n-workflow';
import { authenticationParameter, zoomCredentials } from '../adapter/login/authentication';
import { testServerToServer } from '../adapter/login/credentialTest';
import { propertiesFrom } from '../adapter/trigger/eventParameters';
import { listenToEvents, triggerParameters } from '../adapter/trigger/eventTrigger';

export class ZoomTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Trigger',
		name: 'zoomTrigger',
		icon: { light: 'file:../icons/zoom.svg', dark: 'file:../icons/zoom.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle:
			'={{ $parameter["events"].length === 1 ? $parameter["events"][0] : $parameter["events"].length || "All events" }}',
		description:
			'Starts the workflow on events of a Zoom account, over Zoom’s WebSocket: no public URL is needed',
		eventTriggerDescription: 'Waiting for an event from Zoom',
		activationMessage: 'You can now make something happen in Zoom, and the workflow starts.',
		triggerPanel: {
			header: 'Pull in events from Zoom',
			executionsHelp: {
				inactive:
					'<b>While building your workflow</b>, click "Listen for event", then make something happen in Zoom. The first event that fits starts an execution.<br /><br /><b>Once you are happy with it</b>, activate the workflow: then every event starts an execution.',
				active:
					'<b>The workflow is active</b>: every event starts an execution, listed under Executions. A test gets a copy of the next event; the active workflow misses nothing, as long as both run in one n8n process or share a Redis.',
			},
			activationHint: 'Activate the workflow to start it on every event.',
		},
		hints: [
			{
				message:
					'Zoom does not send events again that happened without a connection; Look Up Missed Events, under Options, asks for some of them afterwards. A subscription has one connection: an n8n that does not share a Redis with this one, such as a test system, needs a subscription of its own.',
				type: 'info',
				location: 'ndv',
				whenToDisplay: 'beforeExecution',
			},
		],
		defaults: { name: 'Zoom Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		sensitiveOutputFields: [
			'download_token',
			'object.password',
			'payload.object.password',
			'payload.download_token',
		],
		credentials: zoomCredentials(),
		properties: [authenticationParameter, ...propertiesFrom(triggerParameters)],
	};

	methods = { credentialTest: { testServerToServer } };

	async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
		return await listenToEvents(this);
	}
}
