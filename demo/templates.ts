import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { Execution, N8nClient, SavedItem, SavedWorkflow, WorkflowTemplate } from './n8n/client';
import { CHATBOT_TYPE, CREDENTIAL_TYPE } from './account';

const OUR_NODES = 'n8n-nodes-zoom-automation.';
const TEMPLATES = join(__dirname, '../templates');

/** Names in templates/daily-user-sync.json that the demo relies on. */
export const USER_SYNC = {
	file: 'daily-user-sync.json',
	hrNode: 'Get employees from HR',
	lastNode: 'Summary',
} as const;

/** Names in templates/weekly-usage-report.json that the demo relies on. */
export const USAGE_REPORT = {
	file: 'weekly-usage-report.json',
	hostNodes: ['Active hosts', 'Inactive hosts'],
	lastNode: 'Totals',
} as const;

/** The files of all templates. */
export function templateFiles(): string[] {
	return readdirSync(TEMPLATES).filter((file) => file.endsWith('.json'));
}

export function readTemplate(file: string): WorkflowTemplate {
	return JSON.parse(readFileSync(join(TEMPLATES, file), 'utf8')) as WorkflowTemplate;
}

/**
 * What a person does after importing a template: choose the credential in every node of ours.
 * @param chatbot for the nodes that write as a chatbot or hear of clicks on its cards
 */
export function withCredential(
	template: WorkflowTemplate,
	{ id, name }: SavedItem,
	chatbot?: SavedItem,
): WorkflowTemplate {
	const credentials = { [CREDENTIAL_TYPE]: { id, name } };
	const ofChatbot = chatbot && { [CHATBOT_TYPE]: { id: chatbot.id, name: chatbot.name } };
	const nodes = template.nodes.map((node) => {
		if (!node.type.startsWith(OUR_NODES)) return node;
		return { ...node, credentials: { ...credentials, ...(isOfChatbot(node) && ofChatbot) } };
	});
	return { ...template, nodes };
}

const isOfChatbot = ({ parameters }: WorkflowTemplate['nodes'][number]): boolean =>
	parameters['authentication'] === 'chatbot' ||
	parameters['operation'] === 'handleCardClick' ||
	parameters['answerWith'] === 'card';

/** Changes parameters of one node. @throws Error when the template has no such node. */
export function withParameters(
	template: WorkflowTemplate,
	nodeName: string,
	changes: WorkflowTemplate['nodes'][number]['parameters'],
): WorkflowTemplate {
	if (!template.nodes.some(({ name }) => name === nodeName)) {
		throw new Error(`The template "${template.name}" has no node "${nodeName}".`);
	}
	const nodes = template.nodes.map((node) =>
		node.name === nodeName ? { ...node, parameters: { ...node.parameters, ...changes } } : node,
	);
	return { ...template, nodes };
}

/** Runs a workflow from its trigger and waits until it is over. */
export async function runToEnd(
	client: N8nClient,
	workflow: SavedWorkflow,
	signal?: AbortSignal,
): Promise<Execution> {
	const trigger = workflow.nodes.find(({ type }) => /trigger$/i.test(type));
	if (!trigger) throw new Error(`The workflow "${workflow.name}" has no trigger.`);
	return await client.finished(await client.run(workflow, trigger.name), signal);
}

/** What a node put out in its last run; empty when it did not run. */
export function outputOf(execution: Execution, nodeName: string): INodeExecutionData[] {
	const run = execution.data.resultData.runData[nodeName]?.at(-1);
	return (run?.data?.['main'] ?? []).flatMap((items) => items ?? []);
}

/** The one item of a workflow's last node. @throws Error with the execution's own words when it did not get there. */
export function resultOf(execution: Execution, nodeName: string): IDataObject {
	const item = outputOf(execution, nodeName)[0];
	if (execution.status === 'success' && item) return item.json;
	throw new Error(
		failureOf(execution) ?? `The execution ended as "${execution.status}" before "${nodeName}".`,
	);
}

/** What a person reads in the editor when an execution failed: message, and what to do. */
export function failureOf(execution: Execution): string | undefined {
	const { error } = execution.data.resultData;
	if (!error) return undefined;
	const node = 'node' in error && error.node ? `${error.node.name}: ` : '';
	const description = 'description' in error && error.description ? ` ${error.description}` : '';
	return `${node}${error.message.replace(/\.?$/, '.')}${description}`;
}
