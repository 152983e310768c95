import { writeFileSync } from 'node:fs';
import Table from 'cli-table3';
import type { IBinaryData, IDataObject } from 'n8n-workflow';
import { say } from '../scripts/step';
import { CREDENTIAL_TYPE } from './account';
import type { N8nClient, SavedItem, SavedWorkflow, WorkflowTemplate } from './n8n/client';
import { failureOf, outputOf, runToEnd } from './templates';

/** What Zoom Status → Account → Verify says of the person's own account, at the end of `npm start -- --real`. */

const NODE = 'Verify account';

/** A workflow that verifies what these workflows need. */
export function verifyWorkflow(
	workflows: ReadonlyArray<Pick<SavedWorkflow, 'nodes'>>,
	{ id, name }: SavedItem,
): WorkflowTemplate {
	const workflow = workflows.map(({ nodes }) => ({
		nodes: nodes.map(({ type, parameters, disabled }) => ({ type, parameters, disabled })),
	}));
	return {
		name: 'Verify the Zoom account',
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{
				id: 'verify',
				name: NODE,
				type: 'n8n-nodes-zoom-automation.zoomStatus',
				typeVersion: 1,
				position: [220, 0],
				parameters: {
					resource: 'account',
					operation: 'verify',
					scopesFor: 'workflow',
					workflow: JSON.stringify(workflow),
				},
				credentials: { [CREDENTIAL_TYPE]: { id, name } },
			},
		],
		connections: { Start: { main: [[{ node: NODE, type: 'main', index: 0 }]] } },
	};
}

/** The rows as a person reads them: what is ok in one line, and each of the others with what to do. */
export function verifyTable(rows: readonly IDataObject[]): string {
	const wrong = rows.filter(({ result }) => result !== 'ok');
	const table = new Table({
		head: ['Check', 'Result', 'What was found, and what to do'],
		style: { head: [], border: [] },
		colWidths: [34, 10, 76],
		wordWrap: true,
	});
	const words = (value: unknown): string => (typeof value === 'string' ? value : '');
	const told = new Set<string>();
	for (const { title, result, message, next } of wrong) {
		// Many checks have the same advice: it is given once.
		const advice = told.has(words(next)) ? '' : words(next);
		told.add(words(next));
		table.push([words(title), words(result), [words(message), advice].filter(Boolean).join('\n')]);
	}
	const fine = `${rows.length - wrong.length} of ${rows.length} checks of your account are ok.`;
	return wrong.length === 0 ? fine : `${fine}\n${table.toString()}`;
}

/**
 * Verifies the account and saves the anonymous report.
 * @param saveTo where the report for an issue goes
 * @returns what to print
 */
export async function verifyAccount(
	client: N8nClient,
	credential: SavedItem,
	workflows: readonly SavedWorkflow[],
	saveTo: string,
	signal: AbortSignal,
): Promise<string> {
	say('- Verifying what your account allows: at most 60 calls, none of which writes');
	const workflow = await client.createWorkflow(verifyWorkflow(workflows, credential));
	const execution = await runToEnd(client, workflow, signal);
	const items = outputOf(execution, NODE);
	const failure = failureOf(execution);
	if (items.length === 0) return `Your account could not be verified: ${failure ?? execution.status}`;
	const report = items[0]?.binary?.['report'];
	if (report) writeFileSync(saveTo, await contentOf(client, report));
	const about = `Where Zoom differs from its documents, please attach ${saveTo} to an issue: it holds no personal value.`;
	return [verifyTable(items.map(({ json }) => json)), ...(report ? [about] : [])].join('\n');
}

/** In n8n's storage, or in the execution itself. */
async function contentOf(client: N8nClient, { id, data }: IBinaryData): Promise<string> {
	if (id === undefined) return Buffer.from(data, 'base64').toString();
	const path = `/rest/binary-data?id=${encodeURIComponent(id)}&action=download`;
	return JSON.stringify(await client.request<unknown>('GET', path), undefined, '\t');
}
