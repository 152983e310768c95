import { type Fault as ZoomFault, type Simulator, startSimulator } from '../../../simulator';
import { TokenRegistry } from '../../../zoom/auth/registry';
import {
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomError,
	ZoomRateLimitError,
	ZoomUnexpectedAnswerError,
} from '../../../zoom/errors';
import { createTransport } from '../../../zoom/http/axiosTransport';
import type { Transport } from '../../../zoom/http/transport';
import { systemRuntime } from '../../../zoom/runtime';
import { SharedStores } from '../../../zoom/store/sharedStores';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/faultProxy';
import { RecordingLog } from '../../support/log';

let simulator: Simulator;
let wire: FaultProxy;
let transport: Transport;
let log: RecordingLog;
let registry: TokenRegistry;

beforeAll(async () => {
	simulator = await startSimulator();
	wire = await startFaultProxy({ port: Number(new URL(simulator.origin).port) });
});

afterAll(async () => {
	await wire.close();
	await simulator.close();
});

beforeEach(async () => {
	await simulator.control.reset();
	wire.set({ kind: 'none' });
	log = new RecordingLog();
	const env = { ZOOM_ORIGIN: `http://127.0.0.1:${wire.port}` };
	const runtime = systemRuntime(log);
	transport = createTransport({ env, connectMs: 500 });
	registry = new TokenRegistry({ env, runtime, transport, stores: new SharedStores(env, runtime) });
});

afterEach(() => {
	registry.dispose();
	transport.close();
});

function ask(change: { accountId?: string; clientSecret?: string } = {}) {
	const { accountId, clientId, clientSecret } = simulator.credentials;
	return registry.for({ environment: 'commercial', accountId, clientId, clientSecret, ...change }).get();
}

async function failure(change?: { accountId?: string; clientSecret?: string }): Promise<ZoomError> {
	const error: unknown = await ask(change).catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(ZoomError);
	expect(JSON.stringify([error, String(error), log.lines])).not.toContain(simulator.credentials.clientSecret);
	return error as ZoomError;
}

const asked = async (): Promise<number> => (await simulator.control.counters()).tokens.total;
const endpoint = (fault: Omit<ZoomFault, 'on'>) =>
	simulator.control.fault({ on: 'POST /oauth/token', ...fault });

describe('a login that Zoom refuses says why', () => {
	it('when the secret is wrong', async () => {
		const error = await failure({ clientSecret: 'not-the-secret' });
		expect(error).toBeInstanceOf(ZoomCredentialsError);
		expect(error).toMatchObject({ fault: 'client' });
	});

	it('when the account is wrong', async () => {
		expect(await failure({ accountId: 'NotTheAccount' })).toMatchObject({ fault: 'account' });
	});

	it('when the app is not activated', async () => {
		await simulator.control.configureApp({ kind: 'server-to-server', activated: false });
		expect(await failure()).toMatchObject({ fault: 'app' });
	});
});

describe('a login gets through', () => {
	it.each([
		['a reset', { kind: 'reset', times: 2 }],
		['Zoom’s failures', { status: 500, body: {}, times: 2 }],
		['an overload', { status: 503, body: {}, times: 2 }],
		['a short limit', { status: 429, body: { code: 429 }, headers: { 'retry-after': '1' } }],
	] as const)('after %s', async (_, fault) => {
		await endpoint(fault);
		expect((await ask()).value).not.toBe('');
		expect(log.at('warn')).toEqual([]);
	});

	it('over a connection that Zoom closed in the meantime', async () => {
		await ask();
		wire.set({ kind: 'reset', afterBytes: 0 });
		setTimeout(() => {
			wire.set({ kind: 'none' });
		}, 5);
		const other = await registry
			.for({ ...simulator.credentials, environment: 'commercial', accountId: '' }, 'client_credentials')
			.get();
		expect(other.value).not.toBe('');
	});
});

describe('a login ends in bounded time with a typed error', () => {
	it.each([
		['a proxy’s page', { kind: 'html', forever: true }, ZoomUnexpectedAnswerError],
		['broken JSON', { kind: 'malformed', forever: true }, ZoomUnexpectedAnswerError],
		['Zoom’s failures', { status: 500, body: {}, forever: true }, ZoomUnexpectedAnswerError],
		['resets', { kind: 'reset', forever: true }, ZoomConnectionError],
		['a long limit', { status: 429, body: {}, headers: { 'retry-after': '600' } }, ZoomRateLimitError],
	] as const)('after %s', async (_, fault, type) => {
		await endpoint(fault);
		expect(await failure()).toBeInstanceOf(type);
		expect(await asked()).toBeLessThanOrEqual(3);
	});

	it.each<[string, Fault]>([
		['resets everything', { kind: 'reset', afterBytes: 0 }],
		['ends in the middle of the token', { kind: 'cut', afterBytes: 400 }],
		['brings rubbish', { kind: 'garbage' }],
	])('when the wire %s', async (_, fault) => {
		wire.set(fault);
		expect(await failure()).toBeInstanceOf(ZoomConnectionError);
	});

	it('when nobody is there', async () => {
		await wire.down();
		expect(await failure()).toMatchObject({ mayHaveReachedZoom: false });
		await wire.up();
		expect((await ask()).value).not.toBe('');
	});
});

it('lives an hour for us however wrong the clocks are', async () => {
	for (const dateHeaderOffsetMs of [-86_400_000, 0, 86_400_000]) {
		await simulator.control.configure({ dateHeaderOffsetMs });
		await ask().then(({ value }) =>
			registry.for({ ...simulator.credentials, environment: 'commercial' }).reject(value),
		);
		const left = (await ask()).expiresAt - Date.now();
		expect(left).toBeGreaterThan(3_590_000);
		expect(left).toBeLessThanOrEqual(3_600_000);
	}
});
