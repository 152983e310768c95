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

const template = JSON.parse(
	readFileSync(join(__dirname, '../../templates/archive-recordings.json'), 'utf8'),
) as IWorkflowBase;

const nodeTypes = {
	getByNameAndVersion: () => ({ description: { properties: [] } }),
} as unknown as INodeTypes;

const nodes = template.nodes.map((node) => ({ ...node, parameters: {} }));
const workflow = new Workflow({ nodes, connections: {}, active: false, nodeTypes, settings: {} });

/** What an expression of the node gives, evaluated by n8n itself. @param ran what other nodes gave out */
function evaluated(
	name: string,
	expression: NodeParameterValueType,
	items: readonly IDataObject[],
	ran: Readonly<Record<string, IDataObject>> = {},
): unknown {
	const runData = Object.fromEntries(
		Object.entries(ran).map(([node, json]) => [
			node,
			[{ data: { main: [[{ json }]] }, startTime: 0, executionTime: 0, executionIndex: 0, source: [] }],
		]),
	);
	const inputs = items.map((json) => ({ json }));
	const execution = createRunExecutionData({ resultData: { runData } });
	return workflow.expression.getParameterValue(expression, execution, 0, 0, name, inputs, 'manual', {});
}

const parametersOf = (name: string) => template.nodes.find((node) => node.name === name)!.parameters;

/** The message of the failed run, for one row of "Recordings of the period" that was not archived. */
function messageFor(row: IDataObject, download: IDataObject): unknown {
	const { assignments } = parametersOf('Not archived')['assignments'] as unknown as {
		assignments: ReadonlyArray<{ name: string; value: string }>;
	};
	const ran = { 'One recording at a time': row, Download: download };
	const fields = assignments.map(({ name, value }) => [
		name,
		evaluated('Not archived', value, [download], ran),
	]);
	const item = Object.fromEntries(fields) as IDataObject;
	return evaluated('Fail and say which', parametersOf('Fail and say which')['errorMessage'], [item]);
}

it('names a recording that stays in Zoom with its time and what is wrong', () => {
	const row = { uuid: 'u1', topic: 'Weekly', start_time: '2026-01-05T10:00:00Z' };
	expect(messageFor(row, { error: 'The file is not there any more' })).toBe(
		'Still in Zoom: Weekly of 2026-01-05T10:00:00Z (The file is not there any more)',
	);
	expect(messageFor(row, { bytes: 7 })).toContain('(The archive does not have every file');
});

it('names a user whose recordings Zoom refused with the reason and what to do', () => {
	const row = { skipped: true, subject: 'user ana@example.com', reason: 'No permission.', next: 'Check it.' };
	expect(messageFor(row, { error: 'The UUID is missing' })).toBe(
		'Still in Zoom: user ana@example.com (No permission. Check it.)',
	);
});

it('says why the list ended before its end', () => {
	const row = { incomplete: true, reason: 'The daily limit is reached.', next: 'Run it again later.' };
	expect(messageFor(row, { error: 'The UUID is missing' })).toBe(
		'Still in Zoom: Some recordings (The daily limit is reached. Run it again later.)',
	);
});
