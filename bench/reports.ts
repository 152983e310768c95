import { setTimeout as delay } from 'node:timers/promises';
import Table from 'cli-table3';
import type { IDataObject } from 'n8n-workflow';
import type { Execution, N8nClient, SavedItem, SavedWorkflow, WorkflowTemplate } from '../demo/n8n/client';
import { outputOf, withCredential } from '../demo/templates';
import { startSimulator } from '../simulator';
import setup from '../test/e2e/setup';
import teardown from '../test/e2e/teardown';
import { chain, itemsNode } from '../test/support/chain';
import { startN8n } from '../test/support/n8n';
import { orEnd } from '../test/support/orEnd';

/**
 * Six months of meetings of all hosts, in one real n8n: Zoom Report against a loop over the HTTP Request node with the
 * same credential, one host and one month after the other. `npm run bench:reports -- [--hosts 500] [--latency 100]`
 */

const DAYS = 180;
const DAY_MS = 86_400_000;
const day = (back: number): string => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);

function option(name: string, otherwise: number): number {
	const at = process.argv.indexOf(`--${name}`);
	return at === -1 ? otherwise : Number(process.argv[at + 1]);
}

const withNode = (): WorkflowTemplate =>
	chain('Zoom Report', [
		{
			name: 'Meetings',
			type: 'n8n-nodes-zoom-automation.zoomReport',
			parameters: {
				authentication: 'serverToServer',
				resource: 'account',
				operation: 'hostMeetings',
				hosts: 'all',
				period: 'between',
				from: day(DAYS - 1),
				to: day(1),
				addParticipants: false,
				output: 'items',
				options: { timezone: 'UTC', remember: false },
			},
		},
	]);

/** What people build by hand: every host in every month, one call at a time. */
function withLoop(origin: string, hosts: readonly string[], credential: SavedItem): WorkflowTemplate {
	const months = Array.from({ length: Math.ceil(DAYS / 30) }, (_nothing, index) => ({
		from: day(Math.min(DAYS - 1, index * 30 + 30)),
		to: day(index * 30 + 1),
	}));
	const calls: IDataObject[] = hosts.flatMap((host) => months.map((month) => ({ host, ...month })));
	const template = chain('HTTP Request in a loop', [
		itemsNode(calls),
		{
			name: 'Loop',
			type: 'n8n-nodes-base.splitInBatches',
			typeVersion: 3,
			parameters: { batchSize: 1, options: {} },
		},
		{
			name: 'HTTP Request',
			type: 'n8n-nodes-base.httpRequest',
			typeVersion: 4.2,
			parameters: {
				url: `=${origin}/v2/report/users/{{ $json.host }}/meetings?from={{ $json.from }}&to={{ $json.to }}&page_size=300`,
				authentication: 'predefinedCredentialType',
				nodeCredentialType: 'zoomServerToServerApi',
				options: {},
			},
		},
	]);
	const loop = { main: [[], [{ node: 'HTTP Request', type: 'main' as const, index: 0 }]] };
	const back = { main: [[{ node: 'Loop', type: 'main' as const, index: 0 }]] };
	const credentials = { zoomServerToServerApi: credential };
	return {
		...template,
		nodes: template.nodes.map((node) => (node.name === 'HTTP Request' ? { ...node, credentials } : node)),
		connections: { ...template.connections, Loop: loop, 'HTTP Request': back },
	};
}

const POLL_MS = 2000;

/** Waits as long as it takes: the loop over 500 hosts needs more than five minutes. */
async function runToEnd(client: N8nClient, workflow: SavedWorkflow): Promise<Execution> {
	const id = await client.run(workflow, workflow.nodes[0]?.name ?? '');
	for (;;) {
		const execution = await client.execution(id);
		if (!['new', 'running', 'waiting'].includes(execution.status)) return execution;
		await delay(POLL_MS);
	}
}

const secondsOf = ({ startedAt, stoppedAt }: { startedAt: string; stoppedAt: string }): number =>
	(Date.parse(stoppedAt) - Date.parse(startedAt)) / 1000;

async function main(): Promise<void> {
	const hosts = option('hosts', 500);
	const latencyMs = option('latency', 100);
	await setup();
	const zoom = await startSimulator({ plan: 'business', latencyMs });
	// Half a year of meetings keeps this process busy for seconds: before n8n is there, whose connections would close.
	await zoom.control.seed({ users: Math.ceil(hosts * 1.3), activity: { hosts, days: DAYS } });
	const n8n = await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } });
	try {
		const credential = await n8n.credential(zoom.credentials, { plan: 'business' });
		const active = (await zoom.control.users()).filter(({ status }) => status === 'active').slice(0, hosts);
		const table = new Table({
			style: { head: [], border: [] },
			head: ['way', 'calls', '429', 'meetings', 'seconds', 'calls/s', 'times as fast'],
		});
		let slow: number | undefined;
		const measure = async (
			way: string,
			workflow: SavedWorkflow,
			rowsOf: (execution: Execution) => number,
		) => {
			const before = await zoom.control.counters();
			const execution = await runToEnd(n8n.client, workflow);
			const after = await zoom.control.counters();
			const calls = after.total - before.total;
			const seconds = secondsOf(execution as unknown as { startedAt: string; stoppedAt: string });
			slow ??= seconds;
			const refused = (after.refused.second ?? 0) - (before.refused.second ?? 0);
			const ratio = (slow / seconds).toFixed(1);
			table.push([
				way,
				calls,
				refused,
				rowsOf(execution),
				seconds.toFixed(1),
				(calls / seconds).toFixed(1),
				ratio,
			]);
		};
		const byHand = withLoop(
			zoom.origin,
			active.map(({ id }) => id),
			credential,
		);
		const loop = await n8n.client.createWorkflow(byHand);
		const ours = await n8n.client.createWorkflow(withCredential(withNode(), credential));
		await measure('HTTP Request in a loop', loop, (execution) =>
			(execution.data.resultData.runData['HTTP Request'] ?? []).reduce((sum, run) => {
				const json = run.data?.['main']?.[0]?.[0]?.json;
				return sum + (Array.isArray(json?.['meetings']) ? json['meetings'].length : 0);
			}, 0),
		);
		await measure('Zoom Report', ours, (execution) => outputOf(execution, 'Meetings').length);
		process.stdout.write(
			`${hosts} hosts, ${DAYS} days, ${latencyMs} ms for each call of Zoom's\n${table.toString()}\n`,
		);
	} finally {
		await n8n.stop();
		await zoom.close();
		teardown();
	}
}

orEnd(main());
