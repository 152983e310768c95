import { setTimeout as delay } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import type { Execution, SavedItem, SavedWorkflow, WorkflowTemplate } from '../../demo/n8n/client';
import { outputOf, withCredential } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { startN8n, type TestN8n } from '../support/n8n';
import { describeWithN8n } from '../support/needs';
import { activation, executionsOf, until } from '../support/published';

const TRIGGER = 'Zoom Event Trigger';

let zoom: Simulator;
let n8n: TestN8n;
let credential: SavedItem;

beforeAll(async () => {
	zoom = await startSimulator({ plan: 'pro' });
	n8n = await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } });
	credential = await n8n.credential(zoom.credentials);
});

afterAll(async () => {
	await n8n.stop();
	await zoom.close();
});

function listener(name: string, parameters: INodeParameters = {}): WorkflowTemplate {
	const subscription = 'wss://ws.zoom.us/ws?subscriptionId=e2e_subscription';
	const nodes = [
		{
			id: 'trigger',
			name: TRIGGER,
			type: 'n8n-nodes-zoom-automation.zoomTrigger',
			typeVersion: 1,
			position: [0, 0] as [number, number],
			parameters: { subscription, ...parameters },
		},
		{
			id: 'next',
			name: 'Next',
			type: 'n8n-nodes-base.noOp',
			typeVersion: 1,
			position: [200, 0] as [number, number],
			parameters: {},
		},
	];
	const connections = { [TRIGGER]: { main: [[{ node: 'Next', type: 'main' as const, index: 0 }]] } };
	return withCredential({ name, nodes, connections }, credential);
}

async function activated(name: string, parameters: INodeParameters = {}): Promise<SavedWorkflow> {
	const workflow = await n8n.client.createWorkflow(listener(name, parameters));
	expect(await activation(n8n.client, workflow)).toMatchObject({ status: 'published' });
	return workflow;
}

/** The executions of a workflow once there are so many that are over, oldest first. */
async function finished(workflow: SavedWorkflow, count: number): Promise<Execution[]> {
	const ids = await until(
		`${count} executions of ${workflow.name}`,
		async () => {
			const listed = await executionsOf(n8n.client, workflow);
			const over = listed.filter(({ status }) => !['new', 'running'].includes(status));
			return over.length >= count ? over.map(({ id }) => id) : undefined;
		},
		30,
	);
	return await Promise.all(ids.map(async (id) => await n8n.client.execution(id)));
}

const eventsOf = (executions: readonly Execution[]): unknown[] =>
	executions.map((execution) => outputOf(execution, TRIGGER)[0]?.json['event']);

async function connected(): Promise<void> {
	await until(
		'a connection',
		async () => ((await zoom.control.connections()).length === 1 ? true : undefined),
		30,
	);
}

describe('the Zoom Event Trigger in a real n8n', () => {
	let meetings: SavedWorkflow;
	let everything: SavedWorkflow;

	it('starts every active workflow on the events it asks for, over one connection', async () => {
		meetings = await activated('Meetings', { events: ['meeting.started', 'meeting.ended'] });
		everything = await activated('Everything', { simplify: false });
		await connected();
		const meeting = { id: '98765432100', uuid: 'one==', topic: 'Weekly' };
		await zoom.control.push({ event: 'meeting.started', object: meeting });
		await zoom.control.push({ event: 'user.created' });
		expect(eventsOf(await finished(meetings, 1))).toEqual(['meeting.started']);
		const [first, second] = await finished(everything, 2);
		expect(eventsOf([first, second] as Execution[]).sort()).toEqual(['meeting.started', 'user.created']);

		const [execution] = await finished(meetings, 1);
		expect(outputOf(execution as Execution, 'Next')[0]?.json).toMatchObject({
			event: 'meeting.started',
			meeting_id: '98765432100',
			topic: 'Weekly',
			received_at: expect.any(Number) as number,
			lag_ms: expect.any(Number) as number,
			object: { uuid: 'one==' },
		});
		expect((await zoom.control.socketCounts()).accepted).toBe(1);
	});

	it('starts a workflow once for an event that Zoom sends twice', async () => {
		const twice = { event: 'meeting.ended', event_ts: Date.now(), object: { uuid: 'twice==' } };
		await zoom.control.pushAll([twice, twice, { event: 'meeting.started', object: { uuid: 'last==' } }]);
		const executions = await finished(meetings, 3);
		expect(eventsOf(executions).sort()).toEqual(['meeting.ended', 'meeting.started', 'meeting.started']);
	});

	it('hands a test in the editor the next event, while active workflows go on over the same connection', async () => {
		const workflow = await n8n.client.createWorkflow(listener('Test', { events: ['user.updated'] }));
		const executionId = await n8n.client.run(workflow, TRIGGER);
		await delay(1_500);
		await zoom.control.push({ event: 'user.deleted' });
		await zoom.control.push({ event: 'user.updated', object: { dept: 'tested' } });
		const execution = await n8n.client.finished(executionId);
		expect(execution.status).toBe('success');
		expect(outputOf(execution, 'Next')[0]?.json).toMatchObject({
			event: 'user.updated',
			object: { dept: 'tested' },
		});
		const counts = await zoom.control.socketCounts();
		expect(counts).toMatchObject({ accepted: 1, evicted: 0 });
		expect(eventsOf(await finished(everything, 6))).toEqual(
			expect.arrayContaining(['user.updated', 'user.deleted']),
		);
	});

	it('goes on for one workflow when the other is deactivated', async () => {
		await n8n.client.request('POST', `/rest/workflows/${meetings.id}/deactivate`);
		const before = (await executionsOf(n8n.client, meetings)).length;
		await zoom.control.push({ event: 'meeting.started', object: { uuid: 'after==' } });
		await finished(everything, 7);
		expect(await executionsOf(n8n.client, meetings)).toHaveLength(before);
		expect((await zoom.control.socketCounts()).accepted).toBe(1);
	});

	it('listens again after n8n was restarted', async () => {
		await n8n.instance.stop();
		expect(await zoom.control.connections()).toHaveLength(0);
		await n8n.again();
		await connected();
		await zoom.control.push({ event: 'user.activated', object: { email: 'new@example.com' } });
		expect(eventsOf(await finished(everything, 8))).toContain('user.activated');
	});

	it('goes on for all workflows with a new client secret, once one of them is published with it', async () => {
		const clientSecret = 'the-regenerated-secret';
		await zoom.control.configureApp({ kind: 'server-to-server', clientSecret });
		credential = await n8n.credential(zoom.credentials, { clientSecret });
		const renewed = await activated('Renewed');
		const { accepted: before } = await zoom.control.socketCounts();
		await zoom.control.revokeTokens();
		await zoom.control.socketFault('reset');
		await until('a new connection', async () => {
			const { accepted } = await zoom.control.socketCounts();
			return accepted > before ? accepted : undefined;
		});
		await zoom.control.push({ event: 'user.deactivated', object: { email: 'left@example.com' } });
		expect(eventsOf(await finished(renewed, 1))).toEqual(['user.deactivated']);
		expect(eventsOf(await finished(everything, 9))).toContain('user.deactivated');
	});

	it('never writes a token or secret to the log', () => {
		expect(n8n.log()).not.toMatch(/access_token|subscriptionId=/);
		expect(n8n.log()).not.toContain(zoom.credentials.clientSecret);
	});
});

// An older n8n answers with the reason at once.
describeWithN8n('2.40', 'a Zoom Event Trigger that cannot work', () => {
	it('is not activated, and says why', async () => {
		credential = await n8n.credential(zoom.credentials, { clientSecret: 'a-wrong-secret' });
		const workflow = await n8n.client.createWorkflow(listener('Wrong'));
		const { status, triggers } = await activation(n8n.client, workflow);
		expect(status).toBe('failed');
		expect(triggers[0]?.errorMessage).toMatch(/client ID or client secret/i);
		expect(triggers[0]?.errorMessage).not.toContain('a-wrong-secret');
	});
});
