import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { CREDENTIAL_TYPE } from '../../demo/account';
import type { SavedItem, SavedWorkflow, WorkflowTemplate } from '../../demo/n8n/client';
import { withCredential } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { fieldsOf, startN8n, type TestN8n } from '../support/n8n';

const SECRET = 'e2e-secret-token';
const SUBSCRIPTION = 'e2e_both';

let zoom: Simulator;
let n8n: TestN8n;
let credential: SavedItem;

beforeAll(async () => {
	zoom = await startSimulator();
	n8n = await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } });
	credential = await n8n.credential(zoom.credentials, { webhookSecretToken: SECRET });
});
afterAll(async () => {
	await n8n.stop();
	await zoom.close();
});

const node = (name: string, type: string, parameters: INodeParameters, row: number, more: object = {}) => ({
	id: name,
	name,
	type: `n8n-nodes-${type}`,
	typeVersion: 1,
	position: [row === 2 ? 200 : 0, row * 100] as [number, number],
	parameters,
	...more,
});

/** Both triggers side by side, as during a move from one to the other; the work after them takes its time. */
function both(): WorkflowTemplate {
	const to = { main: [[{ node: 'Work', type: 'main' as const, index: 0 }]] };
	return withCredential(
		{
			name: 'Both',
			nodes: [
				node('Socket', 'zoom-automation.zoomTrigger', { subscription: SUBSCRIPTION }, 0),
				node('Webhook', 'zoom-automation.zoomWebhookTrigger', {}, 1, { webhookId: 'e2e-zoom-webhook' }),
				node('Work', 'base.wait', { amount: 5, unit: 'seconds' }, 2, { webhookId: 'e2e-wait' }),
			],
			connections: { Socket: to, Webhook: to },
		},
		credential,
	);
}

interface Answer {
	readonly status: number;
	readonly body: unknown;
	readonly ms: number;
}

async function post(envelope: object, secret = SECRET): Promise<Answer> {
	const body = JSON.stringify(envelope);
	const timestamp = String(Math.round(Date.now() / 1000));
	const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
	const begun = performance.now();
	const response = await fetch(`${n8n.instance.origin}/webhook/e2e-zoom-webhook/zoom`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'x-zm-signature': signature,
			'x-zm-request-timestamp': timestamp,
		},
		body,
	});
	const text = await response.text();
	const parsed: unknown = text === '' ? undefined : JSON.parse(text);
	return { status: response.status, body: parsed, ms: performance.now() - begun };
}

async function executions(workflow: SavedWorkflow): Promise<number> {
	const filter = encodeURIComponent(JSON.stringify({ workflowId: workflow.id }));
	const { results } = await n8n.client.request<{ results: unknown[] }>(
		'GET',
		`/rest/executions?filter=${filter}`,
	);
	return results.length;
}

async function settled(workflow: SavedWorkflow, count: number): Promise<void> {
	for (let tries = 0; (await executions(workflow)) < count && tries < 100; tries++) await delay(200);
	// What came twice would follow.
	await delay(1_500);
	expect(await executions(workflow)).toBe(count);
}

describe('the Zoom Webhook Trigger in a real n8n', () => {
	let workflow: SavedWorkflow;

	beforeAll(async () => {
		workflow = await n8n.client.createWorkflow(both());
		await n8n.client.activate(workflow);
		while ((await zoom.control.connections()).length === 0) await delay(100);
		while ((await post({})).status === 404) await delay(200);
	});

	it('answers Zoom’s challenge, and nobody else’s', async () => {
		const challenge = { event: 'endpoint.url_validation', payload: { plainToken: 'abc' }, event_ts: 1 };
		const encryptedToken = createHmac('sha256', SECRET).update('abc').digest('hex');
		expect(await post(challenge)).toMatchObject({ status: 200, body: { plainToken: 'abc', encryptedToken } });
		expect(await post(challenge, 'wrong')).toMatchObject({ status: 401 });
	});

	it('starts the workflow, answering at once although the work takes longer', async () => {
		const answer = await post({ event: 'user.created', event_ts: 1, payload: { object: { id: 'one' } } });
		expect(answer.status).toBe(200);
		expect(answer.ms).toBeLessThan(3_000);
		await settled(workflow, 1);
	});

	it('starts it once for an event that comes again, also by the other way', async () => {
		const event_ts = Date.now();
		const payload = { account_id: 'a', object: { id: 'two', email: 'two@example.com' } };
		await zoom.control.push({ event: 'user.activated', event_ts, payload });
		await settled(workflow, 2);
		expect(await post({ event: 'user.activated', event_ts, payload })).toMatchObject({ status: 200 });
		const again = { event: 'user.created', event_ts: 1, payload: { object: { id: 'one' } } };
		expect(await post(again)).toMatchObject({ status: 200 });
		await settled(workflow, 2);
	});

	it('does not start it for a call that Zoom did not sign', async () => {
		expect(
			await post({ event: 'user.created', event_ts: 2, payload: { object: {} } }, 'wrong'),
		).toMatchObject({
			status: 401,
		});
		await settled(workflow, 2);
	});

	it('takes a new secret token as soon as the credential is saved, without publishing again', async () => {
		const signed = { event: 'user.created', event_ts: 3, payload: { object: { id: 'three' } } };
		const next = 'regenerated-secret-token';
		expect(await post(signed, next)).toMatchObject({ status: 401 });
		const data = { ...fieldsOf(zoom.credentials), webhookSecretToken: next };
		await n8n.client.request('PATCH', `/rest/credentials/${credential.id}`, {
			...credential,
			type: CREDENTIAL_TYPE,
			data,
		});
		expect(await post(signed, next)).toMatchObject({ status: 200 });
		expect(await post({ ...signed, event_ts: 4 })).toMatchObject({ status: 401 });
		await settled(workflow, 3);
	});
});
