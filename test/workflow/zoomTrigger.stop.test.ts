import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../simulator';
import { ActiveTriggers } from './support/activeTriggers';
import { until } from '../support/until';

let zoom: Simulator;
let triggers: ActiveTriggers;

beforeAll(async () => {
	zoom = await startSimulator({ plan: 'pro' });
});
afterAll(async () => {
	await zoom.close();
});
beforeEach(() => {
	process.env['ZOOM_ORIGIN'] = zoom.origin;
	triggers = new ActiveTriggers({ ...zoom.credentials, environment: 'commercial', plan: 'pro' });
});
afterEach(async () => {
	await triggers.stop();
	disposeZoomSdk();
	for (const name of ['ZOOM_ORIGIN', 'N8N_GRACEFUL_SHUTDOWN_TIMEOUT', 'HTTP_PROXY'])
		Reflect.deleteProperty(process.env, name);
});

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const push = async (times: number): Promise<void> => {
	await zoom.control.push({ event: 'user.updated', event_ts: 1_000, times });
};
const seen = (): unknown[] => triggers.begun.map(({ event_ts }) => event_ts);

it('starts the workflow for events that wait when n8n stops, each in its turn, before the trigger is closed', async () => {
	await triggers.activate('one', { executionsAtOnce: 1 });
	await push(4);
	await until(() => triggers.begun.length === 1);
	let stopped = false;
	const stopping = triggers.stop().then(() => (stopped = true));
	for (const sofar of [2, 3, 4]) {
		await sleep(50);
		expect([triggers.begun.length, stopped]).toEqual([sofar - 1, false]);
		triggers.finish();
		await until(() => triggers.begun.length === sofar);
	}
	triggers.finish();
	await stopping;
	expect(seen()).toEqual([1_000, 1_001, 1_002, 1_003]);
	expect(triggers.failed).toEqual([]);
});

it('saves a failed execution that says how many had no turn, within a third of n8n’s time to stop', async () => {
	process.env['N8N_GRACEFUL_SHUTDOWN_TIMEOUT'] = '3';
	for (const id of ['one', 'two']) await triggers.activate(id, { executionsAtOnce: 1 });
	await push(4);
	await until(() => triggers.begun.length === 2);
	const begun = Date.now();
	await triggers.stop();
	// Half a second each, what n8n needs to write down what began and failed included.
	expect(Date.now() - begun).toBeLessThan(3_000);
	expect(triggers.begun).toHaveLength(2);
	expect(triggers.failed).toHaveLength(2);
	for (const error of triggers.failed) {
		expect(error.message).toContain(
			'3 Zoom events were dropped because the workflow was stopped first: 3 × user.updated',
		);
		expect(error).toMatchObject({ description: expect.stringContaining('N8N_GRACEFUL_SHUTDOWN_TIMEOUT') });
	}
});

it('stops at once when nothing waits, however long executions last', async () => {
	await triggers.activate('one');
	await push(3);
	await until(() => triggers.begun.length === 3);
	const begun = Date.now();
	await triggers.stop();
	expect(Date.now() - begun).toBeLessThan(1_000);
	expect(triggers.failed).toEqual([]);
});

it('cannot be activated with a malformed proxy setting, and names it', async () => {
	process.env['HTTP_PROXY'] = ':::bad';
	await expect(triggers.activate('one')).rejects.toThrow(/environment variable HTTP_PROXY is not a URL/);
	expect(await zoom.control.connections()).toEqual([]);
});

it('takes the next event after frames that are nested 5,000 deep', async () => {
	await triggers.activate('one');
	await zoom.control.socketFault('rubbish');
	await push(1);
	await until(() => triggers.begun.length === 1);
	expect(seen()).toEqual([1_000]);
});
