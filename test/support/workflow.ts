import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	deepCopy,
	ICredentialsHelper,
	NodeConnectionTypes,
	NodeHelpers,
	setSafeRegexEngine,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialType,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeProperties,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

/**
 * Runs one of our nodes in n8n's own engine, in this process: a stand-in trigger gives the items, n8n-core resolves
 * expressions, pairs items and decides what "continue on fail" does.
 */

const PACKAGE = 'n8n-nodes-zoom-automation.';

// n8n gives a regular expression 250 ms on the clock on the wall, which a busy test machine takes for nothing.
setSafeRegexEngine({
	exec: (pattern, input, flags) => new RegExp(pattern, flags).exec(input),
	test: (pattern, input, flags) => new RegExp(pattern, flags).test(input),
	replace: (pattern, input, flags, replacement) => input.replace(new RegExp(pattern, flags), replacement),
	matchAll: (pattern, input, flags) => [...input.matchAll(new RegExp(pattern, `${flags ?? ''}g`))],
	split: (pattern, input, flags) => input.split(new RegExp(pattern, flags)),
});

const itemsNode = (items: INodeExecutionData[]): INodeType => ({
	description: {
		displayName: 'Items',
		name: 'items',
		group: ['transform'],
		version: 1,
		description: 'Gives the items of the test',
		defaults: { name: 'Items' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		properties: [],
	},
	execute: async () => await Promise.resolve([items]),
});

export class Credentials extends ICredentialsHelper {
	constructor(
		private readonly data: ICredentialDataDecryptedObject,
		private readonly type: ICredentialType | undefined,
		private readonly others: Readonly<Record<string, ICredentialDataDecryptedObject>> = {},
	) {
		super();
	}
	getParentTypes = (name: string): string[] => (name.includes('OAuth2') ? ['oAuth2Api'] : []);
	isCredentialUsableByNode = (): boolean => true;
	authenticate = async (data: ICredentialDataDecryptedObject, _: string, options: object) => {
		const authenticate = this.type?.authenticate;
		const request = options as IHttpRequestOptions;
		return typeof authenticate === 'function' ? await authenticate(data, request) : request;
	};
	preAuthentication = async () => await Promise.resolve(undefined);
	runPreAuthentication = async () => await Promise.resolve(undefined);
	getCredentials = async (): Promise<ICredentials> => await Promise.reject(new Error('not stored'));
	getDecrypted = async (_additionalData: unknown, _credentials: unknown, type: string) =>
		await Promise.resolve(this.others[type] ?? this.data);
	updateCredentials = async () => await Promise.resolve();
	updateCredentialsOauthTokenData = async () => await Promise.resolve();
	getCredentialsProperties = (): INodeProperties[] => [];
}

const itemOf = (json: object, binary: INodeExecutionData['binary']): INodeExecutionData =>
	({ json, ...(binary && { binary }) }) as INodeExecutionData;

interface NodeRun {
	node: INodeType;
	parameters: INode['parameters'];
	/** `definition`: signs the requests that a node makes through n8n. */
	credentials: { type: string; data: ICredentialDataDecryptedObject; definition?: ICredentialType };
	/** Of a node with several credentials: the others, by type. */
	otherCredentials?: Readonly<Record<string, ICredentialDataDecryptedObject>>;
	items?: Array<Record<string, unknown>>;
	/** Files of the items, in the same order. */
	binary?: Array<INodeExecutionData['binary']>;
	onError?: INode['onError'];
	/** Default: as if a person had pressed Execute. */
	mode?: 'manual' | 'trigger';
	/** What n8n kept from the last production execution. */
	staticData?: IDataObject;
	/** Executions take turns by it. */
	executionId?: string;
	/** Called with the way to stop the execution, as n8n's Stop button does. */
	onStart?: (stop: () => void) => void;
}

export interface NodeOutcome {
	/** The node's outputs, `main` only. */
	outputs: INodeExecutionData[][];
	error:
		| (Error & { description?: string | null; context?: Record<string, unknown>; failure?: unknown })
		| undefined;
	run: IRun;
	/** What n8n would keep for the next production execution. */
	staticData: IDataObject;
}

export async function runInN8n({
	node,
	parameters,
	credentials,
	otherCredentials = {},
	items = [{}],
	binary = [],
	onError,
	onStart,
	mode = 'manual',
	staticData = {},
	executionId = '1',
}: NodeRun): Promise<NodeOutcome> {
	const type = PACKAGE + node.description.name;
	const known: Record<string, INodeType> = {
		items: itemsNode(items.map((json, index) => itemOf(json, binary[index]))),
		[type]: node,
	};
	const nodeTypes = {
		getByName: (name: string) => known[name],
		getByNameAndVersion: (name: string) => known[name],
		getKnownTypes: () => ({}),
	} as unknown as INodeTypes;

	const tested: INode = {
		id: 'tested',
		name: node.description.displayName,
		type,
		typeVersion: 1,
		position: [200, 0],
		parameters: { ...parameters },
		credentials: Object.fromEntries(
			[credentials.type, ...Object.keys(otherCredentials)].map((one) => [
				one,
				{ id: 'credential', name: 'Zoom' },
			]),
		),
		...(onError && { onError }),
	};
	tested.parameters =
		NodeHelpers.getNodeParameters(
			node.description.properties,
			tested.parameters,
			true,
			false,
			tested,
			node.description,
		) ?? {};

	const workflow = new Workflow({
		id: 'test',
		nodes: [
			{ id: 'items', name: 'Items', type: 'items', typeVersion: 1, position: [0, 0], parameters: {} },
			tested,
		],
		connections: { Items: { main: [[{ node: tested.name, type: NodeConnectionTypes.Main, index: 0 }]] } },
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', timezone: 'Europe/Madrid' },
		staticData: deepCopy(staticData),
	});
	const additionalData = {
		credentialsHelper: new Credentials(credentials.data, credentials.definition, otherCredentials),
		hooks: new ExecutionLifecycleHooks(mode, '1', { id: 'test', name: 'test' } as never),
		currentNodeExecutionIndex: 0,
		executionId,
		variables: {},
		// n8n-core builds resume links from these, whether or not a node asks.
		webhookWaitingBaseUrl: 'http://localhost/webhook-waiting',
		formWaitingBaseUrl: 'http://localhost/form-waiting',
		restApiUrl: 'http://localhost/rest',
		instanceBaseUrl: 'http://localhost',
		logAiEvent: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;

	const execution = new WorkflowExecute(additionalData, mode, createRunExecutionData()).run({
		workflow,
		startNode: workflow.getNode('Items')!,
	});
	onStart?.(() => {
		execution.cancel();
	});
	const run = await execution;
	const [task] = run.data.resultData.runData[tested.name] ?? [];
	return {
		outputs: (task?.data?.['main'] ?? []).map((output) => output ?? []),
		error: (task?.error ?? run.data.resultData.error) as NodeOutcome['error'],
		run,
		staticData: deepCopy(workflow.staticData),
	};
}
