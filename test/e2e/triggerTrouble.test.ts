import { setTimeout as delay } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import type { Execution, SavedItem, SavedWorkflow, WorkflowTemplate } from '../../demo/n8n/client';
import { outputOf } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { startN8n, type TestN8n } from '../support/n8n';
import { executionsOf, publish, until } from '../support/published';
import { startRedis, type TestRedis } from '../support/redis';
import { Started } from '../support/started';

const TRIGGER = 'Zoom Event Trigger';
const SERVER_TO_SERVER = 'zoomServerToServerApi';
const GENERAL = 'zoomPkceOAuth2Api';

const started = new Started();
let zoom: Simulator;
let redis: TestRedis;
let n8n: TestN8n;
let env: NodeJS.ProcessEnv;
let errors: SavedWorkflow;
let account: SavedItem;

const node = (name: string, type: string, parameters: INodeParameters = {}) => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0] as [number, number],
	parameters,
});

function workflow(name: string, first: ReturnType<typeof node>): WorkflowTemplate {
	const nodes = [first, node('Next', 'n8n-nodes-base.noOp')];
	return {
		name,
		nodes,
		connections: { [first.name]: { main: [[{ node: 'Next', type: 'main', index: 0 }]] } },
	};
}

/** One that listens, and whose failures go to the error workflow. */
async function listening(
	name: string,
	parameters: INodeParameters = {},
	credential: SavedItem = account,
): Promise<SavedWorkflow> {
	const type = parameters['authentication'] === 'oAuth2' ? GENERAL : SERVER_TO_SERVER;
	const trigger = {
		...node(TRIGGER, 'n8n-nodes-zoom-automation.zoomTrigger', { subscription: name, ...parameters }),
		credentials: { [type]: { id: credential.id, name: credential.name } },
	};
	const settings = { errorWorkflow: errors.id };
	const saved = await n8n.client.createWorkflow({ ...workflow(name, trigger), settings });
	await publish(n8n.client, saved);
	await until('a connection', async () =>
		(await zoom.control.connections()).find((one) => one.subscriptionId === name),
	);
	return saved;
}

/** Executions of a workflow that are over, with their data. */
async function overOf(item: SavedItem): Promise<Execution[]> {
	const listed = await executionsOf(n8n.client, item);
	const over = listed.filter(({ status }) => !['new', 'running'].includes(status));
	return await Promise.all(over.map(async (one) => await n8n.client.execution(one.id)));
}

/** What the error workflow was told about a workflow. */
async function told({ name }: SavedWorkflow, about: RegExp): Promise<string> {
	return await until(`the error workflow to hear of ${about.source}`, async () => {
		const items = (await overOf(errors)).flatMap((one) => outputOf(one, 'Next'));
		const found = items.find(({ json }) => {
			const text = JSON.stringify(json);
			return text.includes(name) && about.test(text);
		});
		return found && JSON.stringify(found.json);
	});
}

beforeAll(async () => {
	zoom = started.keep(await startSimulator({ plan: 'business' }));
	redis = await startRedis();
	started.keep({ stop: async () => await redis.close() });
	env = { ZOOM_ORIGIN: zoom.origin, ZOOM_REDIS_URL: redis.url };
	n8n = started.keep(await startN8n({ env }));
	account = await n8n.credential(zoom.credentials);
	errors = await n8n.client.createWorkflow(workflow('Errors', node('Error', 'n8n-nodes-base.errorTrigger')));
	await n8n.client.activate(errors);
});
afterAll(async () => {
	await started.stop();
});

it('tells the error workflow what passes, such as another program on the subscription, once, and goes on', async () => {
	const saved = await listening('taken');
	await zoom.control.socketFault('evict');
	const error = await told(saved, /Another program has opened this event subscription/);
	expect(error).not.toMatch(/access_token|subscriptionId=/);
	await delay(3_000);
	const failed = (await overOf(saved)).filter(({ status }) => status === 'error');
	expect(failed).toHaveLength(1);
	await n8n.client.request('POST', `/rest/workflows/${saved.id}/deactivate`);
});

it('tells the error workflow what a person has to correct, and n8n tries the trigger again by itself', async () => {
	const saved = await listening('refused');
	await zoom.control.refuseConnections(['no such subscription', 'no such subscription']);
	await zoom.control.socketFault('reset');
	expect(await told(saved, /Zoom refuses the event subscription/)).not.toMatch(
		/access_token|subscriptionId=/,
	);
	await until('a connection', async () =>
		(await zoom.control.connections()).find(({ subscriptionId }) => subscriptionId === 'refused'),
	);
	await zoom.control.push({ event: 'meeting.started', subscriptionId: 'refused' });
	await until('an event', async () => (await overOf(saved)).find(({ status }) => status === 'success'));
	await n8n.client.request('POST', `/rest/workflows/${saved.id}/deactivate`);
});

it('listens as a General App with nothing but its client ID and secret', async () => {
	const { generalClientId: clientId, generalClientSecret: clientSecret } = zoom.credentials;
	const fields = { clientId, clientSecret, environment: 'commercial', plan: 'pro' };
	const app = await n8n.client.createCredential('General App', GENERAL, fields);
	const before = (await zoom.control.counters()).tokens.byGrant['client_credentials'] ?? 0;
	const saved = await listening('general', { authentication: 'oAuth2' }, app);
	expect((await zoom.control.counters()).tokens.byGrant['client_credentials']).toBe(before + 1);
	await zoom.control.push({ event: 'meeting.started', subscriptionId: 'general' });
	await until('an event', async () => (await overOf(saved)).find(({ status }) => status === 'success'));
	await n8n.client.request('POST', `/rest/workflows/${saved.id}/deactivate`);
});

it('looks up after a restart of n8n what happened meanwhile, once', async () => {
	const host = 'host@example.com';
	await zoom.control.seed({ users: [{ email: host, type: 2 }] });
	const parameters = { events: ['meeting.ended'], options: { backfill: true } };
	const saved = await listening('missed', parameters);
	const live = { id: '98765432100', uuid: 'live==' };
	await zoom.control.push({ event: 'meeting.ended', object: live, subscriptionId: 'missed' });
	await until('the event', async () => (await overOf(saved))[0]);
	// The workflow notes from time to time until when it had everything.
	await delay(8_000);
	await n8n.instance.stop();
	const now = Date.now();
	const past = { host, startsAt: now - 600_000, participants: [] };
	await zoom.control.seed({
		pastMeetings: [
			{ ...past, uuid: 'missed==', topic: 'While n8n was away', endsAt: now },
			{ ...past, uuid: 'live==', endsAt: now - 9_000 },
		],
	});
	await delay(1_500);
	await n8n.again();
	const executions = await until('the missed event', async () => {
		const all = await overOf(saved);
		return all.length > 1 ? all : undefined;
	});
	await delay(3_000);
	expect(await overOf(saved)).toHaveLength(executions.length);
	const items = executions.flatMap((one) => outputOf(one, TRIGGER)).map(({ json }) => json);
	expect(items.map(({ object }) => (object as { uuid: string }).uuid).sort()).toEqual(['live==', 'missed==']);
	expect(items.find(({ backfilled }) => backfilled)).toMatchObject({
		event: 'meeting.ended',
		topic: 'While n8n was away',
		object: { uuid: 'missed==' },
		event_ts: Math.floor(now / 1_000) * 1_000,
	});
});
