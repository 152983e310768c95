import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	createRunExecutionData,
	type IDataObject,
	type INodeTypes,
	type IWorkflowBase,
	type NodeParameterValueType,
	Workflow,
} from 'n8n-workflow';

/** The expressions of a template, evaluated by n8n itself. */

export const readWorkflow = (file: string): IWorkflowBase =>
	JSON.parse(readFileSync(join(__dirname, '../../templates', file), 'utf8')) as IWorkflowBase;

/** What an expression of a node gives. @param ran what other nodes gave out */
export type Evaluate = (
	node: string,
	expression: NodeParameterValueType,
	items: readonly IDataObject[],
	ran?: Readonly<Record<string, IDataObject>>,
) => unknown;

export function evaluatorOf(template: IWorkflowBase): Evaluate {
	const nodeTypes = {
		getByNameAndVersion: () => ({ description: { properties: [] } }),
	} as unknown as INodeTypes;
	const nodes = template.nodes.map((node) => ({ ...node, parameters: {} }));
	const { expression: expressions } = new Workflow({
		nodes,
		connections: {},
		active: false,
		nodeTypes,
		settings: {},
	});
	return (node, expression, items, ran = {}) => {
		const runData = Object.fromEntries(
			Object.entries(ran).map(([name, json]) => [
				name,
				[{ data: { main: [[{ json }]] }, startTime: 0, executionTime: 0, executionIndex: 0, source: [] }],
			]),
		);
		const inputs = items.map((json) => ({ json }));
		const execution = createRunExecutionData({ resultData: { runData } });
		return expressions.getParameterValue(expression, execution, 0, 0, node, inputs, 'manual', {});
	};
}
