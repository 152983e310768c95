import { setTimeout as delay } from 'node:timers/promises';
import type { SavedWorkflow } from '../../demo/n8n/client';
import type { Listed } from '../support/published';
import type { Cluster } from './cluster';
import { executionsAfter, UNFINISHED } from './executions';
import { Traffic } from './traffic';

const LEAD_MS = 10_000;
const LOOK_MS = 2_000;
/** n8n takes 60 s for noticing that a worker has left a job behind, and looks every 30 s. */
const MAX_SETTLE_MS = 240_000;

export interface Drill {
	/** One word, for the command line and for names in Zoom. */
	readonly name: string;
	/** What happens, for the table. */
	readonly title: string;
	/** Resolves when what was struck has been set going again. */
	strike(cluster: Cluster): Promise<void>;
	/** How long traffic goes on after that, ms. */
	readonly lastsMs: number;
}

export interface Result {
	/** Requests that were sent to the webhook, and those that n8n did not accept. */
	readonly sent: number;
	readonly refused: number;
	/** Both steps are done in Zoom, or only the first. */
	readonly done: number;
	readonly half: number;
	/** Executions that n8n shows as failed or crashed; those that never ended. */
	readonly failed: number;
	readonly unfinished: number;
	/** The longest time in which no request was done, and the longest that one took, s. */
	readonly longestPause: number;
	readonly longestRequest: number;
	/** Events: sent by Zoom, without a connection, delivered and yet without an execution, with two. */
	readonly events: number;
	readonly missed: number;
	readonly lost: number;
	readonly twice: number;
	/** Tokens that were requested meanwhile. */
	readonly tokens: number;
}

export interface Workflows {
	readonly provisioning: SavedWorkflow;
	readonly events: SavedWorkflow;
}

/** Strikes while requests and events come in, and counts what came of each of them. */
export async function round(cluster: Cluster, workflows: Workflows, drill: Drill): Promise<Result> {
	const { zoom, client, main } = cluster;
	const newest = async (workflow: SavedWorkflow): Promise<number> =>
		Number((await executionsAfter(client, workflow, 0))[0]?.id ?? 0);
	const [lastProvisioning, lastEvent] = [
		await newest(workflows.provisioning),
		await newest(workflows.events),
	];
	const tokens = async (): Promise<number> => (await zoom.control.counters()).tokens.total;
	const tokensBefore = await tokens();

	const traffic = new Traffic(drill.name, zoom, main.origin);
	try {
		await delay(LEAD_MS);
		await drill.strike(cluster);
		await delay(drill.lastsMs);
		await traffic.stop();
		const ran = await settled(
			async () => await executionsAfter(client, workflows.provisioning, lastProvisioning),
		);
		await settled(async () => await executionsAfter(client, workflows.events, lastEvent));
		const statuses = ran.map(({ status }) => status);
		const unfinished = statuses.filter((status) => UNFINISHED.includes(status)).length;
		return {
			sent: traffic.requests.length,
			refused: traffic.requests.filter(({ accepted }) => !accepted).length,
			...(await traffic.shown()),
			failed: statuses.filter((status) => status !== 'success').length - unfinished,
			unfinished,
			...times(traffic.requests),
			...eventsOf(traffic.events, await traffic.traces()),
			tokens: (await tokens()) - tokensBefore,
		};
	} finally {
		traffic.close();
	}
}

/** The executions once all of them are over, or as they are when that takes too long. @throws Error when n8n does not tell them any more */
async function settled(list: () => Promise<Listed[]>): Promise<Listed[]> {
	const deadline = Date.now() + MAX_SETTLE_MS;
	for (;;) {
		const isLate = Date.now() > deadline;
		// n8n may still be on its way back.
		const all = isLate ? await list() : await list().catch(() => undefined);
		if (all && (isLate || all.every(({ status }) => !UNFINISHED.includes(status)))) return all;
		await delay(LOOK_MS);
	}
}

function times(requests: Traffic['requests']): Pick<Result, 'longestPause' | 'longestRequest'> {
	const done = requests.filter((one): one is typeof one & { doneAt: number } => one.doneAt !== undefined);
	const ends = done.map(({ doneAt }) => doneAt).sort((one, other) => one - other);
	const pauses = ends.slice(1).map((end, index) => end - (ends[index] ?? end));
	const seconds = (all: readonly number[]): number => Math.round(Math.max(0, ...all) / 1_000);
	return {
		longestPause: seconds(pauses),
		longestRequest: seconds(done.map(({ sentAt, doneAt }) => doneAt - sentAt)),
	};
}

function eventsOf(
	events: Traffic['events'],
	{ once, again }: Awaited<ReturnType<Traffic['traces']>>,
): Pick<Result, 'events' | 'missed' | 'lost' | 'twice'> {
	return {
		events: events.length,
		missed: events.filter(({ delivered }) => !delivered).length,
		lost: events.filter(({ id, delivered }) => delivered && !once.has(id)).length,
		twice: again,
	};
}
