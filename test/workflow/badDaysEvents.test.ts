import { createHmac } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { ZoomWebhookTrigger } from '../../nodes/ZoomWebhookTrigger/ZoomWebhookTrigger.node';
import { startSimulator, type Simulator } from '../../simulator';
import { CATALOGUE } from '../../simulator/mess/catalogue';
import { ActiveTriggers } from './support/activeTriggers';
import { JAVASCRIPT } from './support/badDays/promises';

/** Events on bad days: late, twice, out of order and in part, by socket and by webhook. Nothing is lost, nothing comes twice. */

const ENTRIES = CATALOGUE.filter(({ events }) => events).map(({ name }) => name);
const SECRET = 'a webhook secret';
const EVENTS_A_DAY = 20;

type Push = Parameters<Simulator['control']['webhooks']>[0][number];

let zoom: Simulator;
beforeAll(async () => {
	zoom = await startSimulator();
	process.env['ZOOM_ORIGIN'] = zoom.origin;
});
afterEach(async () => {
	disposeZoomSdk();
	await zoom.control.reset();
});
afterAll(async () => {
	delete process.env['ZOOM_ORIGIN'];
	await zoom.close();
});

/** Different ones of all that Zoom has, a few seconds apart, and what the bad day makes of them. */
async function happenings(seed: number): Promise<Push[]> {
	const names = await zoom.control.eventNames();
	const now = Date.now();
	return Array.from({ length: EVENTS_A_DAY }, (_nothing, index) => ({
		event: names[(seed * 37 + index * 11) % names.length] ?? '',
		event_ts: now - 60_000 + index * 1_000,
	}));
}

const distinct = (events: readonly object[]): number =>
	new Set(events.map((one) => JSON.stringify(one))).size;
const credential = () => ({
	...zoom.credentials,
	environment: 'commercial',
	plan: 'business',
	webhookSecretToken: SECRET,
});

describe.each(ENTRIES)('%s', (name) => {
	it.each([1, 2, 3])('by socket, seed %i: every event starts the workflow once', async (seed) => {
		const pushes = await happenings(seed);
		await zoom.control.configure({ messy: { seed, only: [name] } });
		const expected = distinct(await zoom.control.webhooks(pushes));
		const triggers = new ActiveTriggers(credential());
		await triggers.activate('workflow');
		for (let turn = 0; (await zoom.control.connections()).length === 0 && turn < 300; turn += 1)
			await pause(5);
		await zoom.control.pushAll(pushes);
		for (let turn = 0; triggers.begun.length < expected && turn < 300; turn += 1) {
			triggers.finish();
			await pause(5);
		}
		// One too many would come now.
		for (let turn = 0; turn < 10; turn += 1) {
			triggers.finish();
			await pause(5);
		}
		await triggers.stop();
		expect({ begun: triggers.begun.length, failed: triggers.failed }).toEqual({
			begun: expected,
			failed: [],
		});
		expect(JSON.stringify(triggers.begun)).not.toMatch(JAVASCRIPT);
	});

	it.each([1, 2, 3])('by webhook, seed %i: every event starts the workflow once', async (seed) => {
		const pushes = await happenings(seed);
		await zoom.control.configure({ messy: { seed, only: [name] } });
		const posted = await zoom.control.webhooks(pushes);
		const begun: IDataObject[] = [];
		for (const body of posted) begun.push(...(await post(JSON.stringify(body))));
		expect(begun).toHaveLength(distinct(posted));
		expect(JSON.stringify(begun)).not.toMatch(JAVASCRIPT);
	});
});

/** As Zoom posts it. @returns the items that the workflow begins with */
async function post(body: string): Promise<IDataObject[]> {
	const timestamp = String(Math.floor(Date.now() / 1_000));
	const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex');
	const parameters: Record<string, unknown> = { authentication: 'serverToServer', options: {} };
	const context = {
		getNode: () => ({
			id: 'trigger',
			name: 'Zoom Webhook Trigger',
			type: 'zoomWebhookTrigger',
			parameters: {},
		}),
		getMode: () => 'webhook',
		getWorkflow: () => ({ id: 'workflow', name: 'Workflow' }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getCredentials: async () => await Promise.resolve(credential()),
		getHeaderData: () => ({ 'x-zm-request-timestamp': timestamp, 'x-zm-signature': `v0=${signature}` }),
		getRequestObject: () => ({ rawBody: Buffer.from(body) }),
		getResponseObject: () => {
			throw new Error(`Refused: ${body}`);
		},
	} as unknown as IWebhookFunctions;
	const { workflowData = [] } = await new ZoomWebhookTrigger().webhook.call(context);
	return workflowData.flat().map(({ json }) => json);
}
