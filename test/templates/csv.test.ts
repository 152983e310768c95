import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workflow, type INode, type INodeTypes, type IWorkflowBase } from 'n8n-workflow';
import { FORMULAS, PLAIN } from '../support/formulas';

const folder = join(__dirname, '../../templates');
const templates = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.map((file) => ({
		file,
		workflow: JSON.parse(readFileSync(join(folder, file), 'utf8')) as IWorkflowBase,
	}));

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

/** What a Set node in raw mode makes of an item, evaluated by n8n itself. */
function resultOf(node: INode, json: Record<string, string | number>): unknown {
	const nodeTypes = {
		getByNameAndVersion: () => ({ description: { properties: [] } }),
	} as unknown as INodeTypes;
	const expression = node.parameters['jsonOutput'] as string;
	const plain: INode = { ...node, parameters: {} };
	const workflow = new Workflow({ nodes: [plain], connections: {}, active: false, nodeTypes, settings: {} });
	return workflow.expression.getParameterValue(expression, null, 0, 0, node.name, [{ json }], 'manual', {});
}

it('some template makes a table', () => {
	expect(tables.map(({ file }) => file)).toEqual(['bulk-meetings-from-sheet.json']);
});

describe.each(tables)('the table of $file', ({ workflow, node }) => {
	const last = before(workflow, node);

	it.each(FORMULAS)('holds no cell that runs: %j', (text) => {
		expect(resultOf(last, { topic: text, minutes: -5 })).toEqual({ topic: `'${text}`, minutes: -5 });
	});

	it.each(PLAIN)('holds other cells as they are: %j', (text) => {
		expect(resultOf(last, { topic: text })).toEqual({ topic: text });
	});
});
