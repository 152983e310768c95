import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IDataObject, INode, IWorkflowBase } from 'n8n-workflow';
import { FORMULAS, PLAIN } from '../support/formulas';
import { evaluatorOf, readWorkflow } from './expressions';

const folder = join(__dirname, '../../templates');
const templates = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({ file, workflow: readWorkflow(file) }));

/** The templates that turn items into a table by themselves, and the node that does it. */
const tables = templates.flatMap(({ file, workflow }) =>
	workflow.nodes
		.filter(({ type, parameters }) => type.endsWith('.convertToFile') && parameters['operation'] !== 'toJson')
		.map((node) => ({ file, workflow, node })),
);

/** The node in front of another. */
function before({ connections, nodes }: IWorkflowBase, node: INode): INode {
	const [name] = Object.entries(connections).find(([, { main = [] }]) =>
		main.flat().some((target) => target?.node === node.name),
	) ?? [''];
	return nodes.find((one) => one.name === name)!;
}

/** What a Set node in raw mode makes of an item. */
const resultOf = (workflow: IWorkflowBase, { name, parameters }: INode, json: IDataObject): unknown =>
	evaluatorOf(workflow)(name, parameters['jsonOutput'], [json]);

it('some template makes a table', () => {
	expect(tables.map(({ file }) => file)).toEqual(['bulk-meetings-from-sheet.json']);
});

describe.each(tables)('the table of $file', ({ workflow, node }) => {
	const last = before(workflow, node);

	it.each(FORMULAS)('holds no cell that runs: %j', (text) => {
		expect(resultOf(workflow, last, { topic: text, minutes: -5 })).toEqual({
			topic: `'${text}`,
			minutes: -5,
		});
	});

	it.each(PLAIN)('holds other cells as they are: %j', (text) => {
		expect(resultOf(workflow, last, { topic: text })).toEqual({ topic: text });
	});
});
