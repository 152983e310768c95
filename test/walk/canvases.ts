import type { INodeParameters } from 'n8n-workflow';
import type { WorkflowTemplate } from '../../demo/n8n/client';
import { readTemplate, templateFiles } from '../../demo/templates';
import { isRecord } from '../../zoom/values';
import { madeReady } from '../e2e/templates/ready';
import type { Stage } from '../e2e/templates/stage';
import type { Editor } from './editor';
import { findingsIn } from './findings';
import type { Seen } from './stops';

/** What a person would paste. */
const SUBSCRIPTION = 'wss://ws.zoom.us/ws?subscriptionId=abc';

/** A template as it is once a person has done what its first note asks for. */
export function readyTemplate(file: string, stage: Stage): WorkflowTemplate {
	const template = madeReady(readTemplate(file), stage);
	const nodes = template.nodes.map((node) => ({
		...node,
		parameters: Object.fromEntries(
			Object.entries(node.parameters).map(([name, value]) => [name, chosen(name, value)]),
		) as INodeParameters,
	}));
	return { ...template, nodes };
}

function chosen(name: string, value: unknown): unknown {
	if (name === 'subscription' && value === '') return SUBSCRIPTION;
	return isRecord(value) && value['__rl'] === true && value['value'] === ''
		? { ...value, value: 'abc' }
		: value;
}

/** Opens each template, and tells what is wrong with its canvas. */
export async function openCanvases(
	editor: Editor,
	stage: Stage,
	tell: (seen: Seen) => void,
): Promise<Seen[]> {
	const all: Seen[] = [];
	for (const file of templateFiles()) {
		const template = readyTemplate(file, stage);
		await editor.openWorkflow(await stage.n8n.client.createWorkflow(template));
		const findings = [...(await findingsIn(editor.canvas)), ...editor.newErrors()];
		const seen = { title: `Template: ${template.name}`, lists: 0, findings };
		all.push(seen);
		tell(seen);
	}
	return all;
}
