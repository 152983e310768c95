import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { CREDENTIAL_TYPE } from '../../demo/account';
import { type Execution, N8nClient, type SavedWorkflow } from '../../demo/n8n/client';
import { type N8nInstance } from '../../demo/n8n/instance';
import { outputOf } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { fieldsOf } from '../support/n8n';
import { executionsOf, until } from '../support/published';
import { startProcess, startQueue } from '../support/queueMode';
import { Started } from '../support/started';

const TRIGGER = 'Zoom Event Trigger';
const STATUS = 'Zoom Status';
const SUBSCRIPTION = 'queue';

const started = new Started();
let zoom: Simulator;
let mains: N8nInstance[];
let worker: N8nInstance;
let client: N8nClient;
let workflow: SavedWorkflow;
let start: (command: 'start' | 'worker') => Promise<N8nInstance>;

beforeAll(async () => {
	zoom = started.keep(await startSimulator());
	const { env } = await startQueue(started);
	start = async (command) => await startProcess(started, command, { ...env, ZOOM_ORIGIN: zoom.origin });
	mains = [await start('start')];
	client = new N8nClient((mains[0] as N8nInstance).origin);
	await client.createOwner();
	worker = await start('worker');
	const { id, name } = await client.createCredential('Zoom', CREDENTIAL_TYPE, {
		...fieldsOf(zoom.credentials),
	});
	workflow = await client.createWorkflow({
		name: 'Events',
		nodes: [
			{
				id: 'trigger',
				name: TRIGGER,
				type: 'n8n-nodes-zoom-automation.zoomTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: { subscription: SUBSCRIPTION },
				credentials: { [CREDENTIAL_TYPE]: { id, name } },
			},
			{
				id: 'status',
				name: STATUS,
				type: 'n8n-nodes-zoom-automation.zoomStatus',
				typeVersion: 1,
				position: [200, 0],
				parameters: { resource: 'eventSubscription', operation: 'get', subscription: SUBSCRIPTION },
				credentials: { [CREDENTIAL_TYPE]: { id, name } },
			},
		],
		connections: { [TRIGGER]: { main: [[{ node: STATUS, type: 'main', index: 0 }]] } },
	});
	await client.activate(workflow);
	await connected();
});
afterAll(async () => {
	await started.stop();
});

async function connected(): Promise<void> {
	await until('a connection', async () => (await zoom.control.connections())[0]);
}

/** All executions, oldest first, once there are so many and some time has passed. */
async function executions(count: number): Promise<Execution[]> {
	const list = async (): Promise<Execution[]> => {
		const over = (await executionsOf(client, workflow)).filter(({ status }) => status === 'success');
		return over.length < count
			? []
			: await Promise.all(over.map(async ({ id }) => await client.execution(id)));
	};
	await until(`${count} executions`, async () => ((await list()).length > 0 ? true : undefined));
	await delay(2_000);
	return await list();
}

const jsonOf = (all: readonly Execution[], node: string): object[] =>
	all.flatMap((execution) => outputOf(execution, node)).map(({ json }) => json);

/** The IDs of the meetings in all executions. */
const meetings = async (count: number): Promise<string[]> =>
	jsonOf(await executions(count), TRIGGER)
		.map((json) => (json as { meeting_id: string }).meeting_id)
		.sort();

const say = async (id: string): Promise<void> => {
	await zoom.control.push({ event: 'meeting.started', object: { id, uuid: `${id}==` } });
};

it('listens in the main process only, and workers execute and see how it is doing', async () => {
	for (const id of ['1', '2', '3']) await say(id);
	expect(await meetings(3)).toEqual(['1', '2', '3']);
	for (const status of jsonOf(await executions(3), STATUS))
		expect(status).toMatchObject({ status: 'healthy', connection: 'live', workflows: 1 });
	expect((await zoom.control.socketCounts()).accepted).toBe(1);
	expect(readFileSync(worker.logFile, 'utf8')).toContain('Worker started execution');
	expect(readFileSync(worker.logFile, 'utf8')).not.toContain('Connected to Zoom');
});

it('keeps one connection when a second main runs beside the first, and each event starts one execution', async () => {
	mains.push(await start('start'));
	await delay(8_000);
	for (const id of ['4', '5', '6']) await say(id);
	expect(await meetings(6)).toEqual(['1', '2', '3', '4', '5', '6']);
	expect(await zoom.control.socketCounts()).toMatchObject({ accepted: 1, evicted: 0 });
});

it('goes over to the other main within 15 s when the one with the connection is killed, and shows the gap', async () => {
	mains[0]?.kill();
	await until('the end of the connection', async () =>
		(await zoom.control.connections()).length === 0 ? true : undefined,
	);
	const begun = Date.now();
	await connected();
	expect(Date.now() - begun).toBeLessThan(15_000);
	Object.assign(client, { origin: mains[1]?.origin });
	await client.login();
	await say('7');
	expect(await meetings(7)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
	const [last] = jsonOf(await executions(7), STATUS).slice(-1);
	expect(last).toMatchObject({ status: 'healthy', connection: 'live', gaps: [{ reason: 'takeover' }] });
});
