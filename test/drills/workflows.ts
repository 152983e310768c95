import type { SavedItem, WorkflowTemplate } from '../../demo/n8n/client';
import { withCredential } from '../../demo/templates';
import { byEmail, chain, type ChainNode, zoomUser } from '../support/chain';

export const PATH = 'drill';
export const SUBSCRIPTION = 'drills';
/** What a user's department is once both steps are done. */
export const DONE = 'done';

/** Without the schedule that a chain begins with. */
function startedBy(name: string, nodes: readonly ChainNode[], credential: SavedItem): WorkflowTemplate {
	const { nodes: all, connections } = chain(name, nodes);
	const [schedule, first, ...rest] = all;
	if (!schedule || !first) throw new Error('A workflow needs a node');
	const { [schedule.name]: _unused, ...wires } = connections;
	const trigger = { ...first, webhookId: `drill-${name.length}` };
	return withCredential({ name, nodes: [trigger, ...rest], connections: wires }, credential);
}

/** Two changes of the account with some seconds between them, so that what strikes finds executions half done. */
export const provisioning = (credential: SavedItem): WorkflowTemplate =>
	startedBy(
		'Provisioning',
		[
			{
				name: 'Webhook',
				type: 'n8n-nodes-base.webhook',
				typeVersion: 2,
				parameters: { httpMethod: 'POST', path: PATH, responseMode: 'onReceived' },
			},
			zoomUser('create', { email: '={{ $json.body.email }}', type: 1, action: 'create' }),
			{
				name: 'Wait',
				type: 'n8n-nodes-base.wait',
				typeVersion: 1.1,
				parameters: { resume: 'timeInterval', amount: 3, unit: 'seconds' },
			},
			{
				...zoomUser('update', { ...byEmail('={{ $json.email }}'), updateFields: { dept: DONE } }),
				name: 'Update',
			},
		],
		credential,
	);

/** The user that the execution of an event makes in Zoom. @param id the meeting's */
export const traceOf = (id: string): string => `${id}@events.example.com`;

export const listening = (credential: SavedItem): WorkflowTemplate =>
	startedBy(
		'Events',
		[
			{
				name: 'Zoom Event Trigger',
				type: 'n8n-nodes-zoom-automation.zoomTrigger',
				parameters: { subscription: SUBSCRIPTION },
			},
			zoomUser('create', { email: `=${traceOf('{{ $json.meeting_id }}')}`, type: 1, action: 'create' }),
		],
		credential,
	);
