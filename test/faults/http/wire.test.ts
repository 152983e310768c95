import { ZoomConnectionError } from '../../../zoom/errors';
import { createTransport } from '../../../zoom/http/axiosTransport';
import type { Transport } from '../../../zoom/http/transport';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/faultProxy';
import { serve, type Started } from '../../zoom/http/servers';

const BODY = JSON.stringify({ users: 'x'.repeat(5_000) });

let zoom: Started;
let wire: FaultProxy;
let transport: Transport;

beforeEach(async () => {
	zoom = await serve((_, response) => response.end(BODY));
	wire = await startFaultProxy(zoom);
	transport = createTransport({ env: { ZOOM_ORIGIN: `http://127.0.0.1:${wire.port}` }, connectMs: 2_000 });
});

afterEach(async () => {
	transport.close();
	await wire.close();
	await zoom.close();
});

const get = (timeoutMs = 1_000) =>
	transport.exchange({
		method: 'GET',
		url: `http://127.0.0.1:${wire.port}/v2/users`,
		headers: {},
		timeoutMs,
	});

async function failure(): Promise<ZoomConnectionError> {
	const error: unknown = await get().catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(ZoomConnectionError);
	return error as ZoomConnectionError;
}

const FAULTS: ReadonlyArray<[string, Fault]> = [
	['is reset before the answer', { kind: 'reset', afterBytes: 0 }],
	['is reset in the headers', { kind: 'reset', afterBytes: 20 }],
	['is reset in the body', { kind: 'reset', afterBytes: 1_000 }],
	['ends before the answer', { kind: 'cut', afterBytes: 0 }],
	['ends in the headers', { kind: 'cut', afterBytes: 20 }],
	['ends in the body', { kind: 'cut', afterBytes: 1_000 }],
	['brings rubbish', { kind: 'garbage' }],
	['swallows everything', { kind: 'blackhole' }],
	['is half open', { kind: 'halfOpen' }],
	['is too slow', { kind: 'slow', delayMs: 2_000 }],
	['drips', { kind: 'trickle', everyMs: 5 }],
];

describe.each(FAULTS)('a connection that %s', (_, fault) => {
	it('is a typed error in bounded time, and the call may have been carried out', async () => {
		wire.set(fault);
		expect((await failure()).mayHaveReachedZoom).toBe(true);
	});

	it('is one too when it was used before', async () => {
		await get();
		wire.set(fault);
		expect((await failure()).mayHaveReachedZoom).toBe(true);
	});

	it('is not used again', async () => {
		wire.set(fault);
		await failure();
		wire.set({ kind: 'none' });
		expect((await get(5_000)).body).toBe(BODY);
	});
});

it('that is slow but in time brings the whole answer', async () => {
	wire.set({ kind: 'slow', delayMs: 50 });
	expect((await get(10_000)).body).toBe(BODY);
});

it('that is refused because nobody is there says that nothing was carried out', async () => {
	await get();
	await wire.down();
	await new Promise((resolve) => setTimeout(resolve, 50));
	expect((await failure()).mayHaveReachedZoom).toBe(false);
	await wire.up();
	expect((await get()).status).toBe(200);
});
