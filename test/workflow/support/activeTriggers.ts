import { ActiveWorkflowTriggers, TriggerContext, TriggersAndPollers } from 'n8n-core';
import {
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeTypes,
	type IRun,
	type ITriggerFunctions,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ZoomTrigger } from '../../../nodes/ZoomTrigger/ZoomTrigger.node';
import { Credentials } from '../../support/workflow';

const TYPE = 'n8n-nodes-zoom-automation.zoomTrigger';
const nothing = (): undefined => undefined;

/** As far as triggers that are no polls and have no schedule need them. */
function engine(): ActiveWorkflowTriggers {
	const logger = { debug: nothing, info: nothing, warn: nothing, error: nothing, scoped: () => logger };
	const no = () => false;
	const schedules = {
		hasTarget: no,
		hasGroup: no,
		deregisterTarget: no,
		deregisterGroup: no,
		getGroupIds: () => [],
	};
	const parts = [logger, schedules, new TriggersAndPollers(), { error: nothing }, {}];
	return new ActiveWorkflowTriggers(
		...(parts as unknown as ConstructorParameters<typeof ActiveWorkflowTriggers>),
	);
}

/** n8n's own keeper of active triggers, with Zoom Event Triggers in it. Executions last until the test ends them. */
export class ActiveTriggers {
	/** What executions began with, of all workflows. */
	readonly begun: IDataObject[] = [];
	/** Failed executions that were saved. */
	readonly failed: Error[] = [];
	private readonly running: Array<Parameters<ITriggerFunctions['emit']>[2]> = [];
	private readonly engine = engine();

	constructor(private readonly credential: ICredentialDataDecryptedObject) {}

	/** @throws what n8n shows when a workflow cannot be activated */
	async activate(id: string, options: IDataObject = {}): Promise<void> {
		const type = new ZoomTrigger();
		const node: INode = {
			id: `trigger of ${id}`,
			name: 'Zoom Event Trigger',
			type: TYPE,
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
			credentials: { zoomServerToServerApi: { id: 'credential', name: 'Zoom' } },
		};
		const given = { subscription: 'a_subscription', options } as INode['parameters'];
		const { properties } = type.description;
		node.parameters =
			NodeHelpers.getNodeParameters(properties, given, true, false, node, type.description) ?? {};
		const known = () => type;
		const nodeTypes = { getByName: known, getByNameAndVersion: known } as unknown as INodeTypes;
		const workflow = new Workflow({ id, nodes: [node], connections: {}, active: true, nodeTypes });
		const data = {
			credentialsHelper: new Credentials(this.credential, undefined),
			variables: {},
		} as unknown as IWorkflowExecuteAdditionalData;
		await this.engine.addAllTriggers(
			id,
			workflow,
			data,
			'trigger',
			'activate',
			(...[of, trigger, additionalData, mode, activation]) =>
				new TriggerContext(
					of,
					trigger,
					additionalData,
					mode,
					activation,
					(items, _response, done) => {
						this.begun.push(...(items[0] ?? []).map(({ json }) => json));
						this.running.push(done);
					},
					(error) => this.failed.push(error),
					(error) => this.failed.push(error),
				) as ITriggerFunctions,
			() => {
				throw new Error('There is nothing to poll');
			},
		);
	}

	/** The oldest execution is over. */
	finish(): void {
		this.running.shift()?.resolve({} as IRun);
	}

	/** As n8n does it when it is told to end. */
	async stop(): Promise<void> {
		await this.engine.removeAllNonWebhookTriggerWorkflows();
	}
}
