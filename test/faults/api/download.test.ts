import { type Simulator, startSimulator } from '../../../simulator';
import { download } from '../../../zoom/api/download/download';
import { TokenRegistry } from '../../../zoom/auth/registry';
import type { TokenSource } from '../../../zoom/auth/token';
import { ZoomCancelledError, ZoomConnectionError } from '../../../zoom/errors';
import { createTransport } from '../../../zoom/http/axiosTransport';
import type { StreamTransport } from '../../../zoom/http/transport';
import { type Runtime, systemRuntime } from '../../../zoom/runtime';
import { SharedStores } from '../../../zoom/store/sharedStores';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/faultProxy';
import { Started } from '../../support/started';

const MIB = 1024 * 1024;

const started = new Started();
let zoom: Simulator;
/** Between us and the file host. */
let wire: FaultProxy;
let tokens: TokenSource;
let transport: StreamTransport;
let beforeRepeat: () => void;

const runtime: Runtime = {
	...systemRuntime(),
	sleep: async (ms, signal) => {
		beforeRepeat();
		await systemRuntime().sleep(Math.min(ms, 20), signal);
	},
};

beforeAll(async () => {
	zoom = started.keep(await startSimulator());
	wire = started.keep(await startFaultProxy({ port: Number(new URL(zoom.filesOrigin).port) }));
	await zoom.control.configure({ filesOrigin: `http://127.0.0.1:${wire.port}` });
	const env = { ZOOM_ORIGIN: zoom.origin };
	const both = createTransport({ env });
	started.keep({ close: () => Promise.resolve(both.close()) });
	transport = both;
	const stores = new SharedStores(env, systemRuntime());
	const { accountId, clientId, clientSecret } = zoom.credentials;
	const registry = new TokenRegistry({ env, runtime: systemRuntime(), transport: both, stores });
	tokens = registry.for({ environment: 'commercial', accountId, clientId, clientSecret });
});

afterAll(async () => {
	await started.stop();
});

beforeEach(() => {
	wire.set({ kind: 'none' });
	beforeRepeat = () => wire.set({ kind: 'none' });
});

let meetings = 90_000_000_000;

async function urlOfFile(size: number): Promise<string> {
	const meetingId = ++meetings;
	const host = zoom.credentials.ownerEmail;
	await zoom.control.seed({
		recordings: [{ host, meetingId, startsAt: 0, files: [{ fileType: 'M4A', size }] }],
	});
	const { value } = await tokens.get();
	const answer = await fetch(`${zoom.origin}/v2/meetings/${meetingId}/recordings`, {
		headers: { authorization: `Bearer ${value}` },
	});
	const { recording_files: files } = (await answer.json()) as {
		recording_files: Array<{ download_url: string }>;
	};
	return files[0]?.download_url ?? '';
}

const fetchFile = async (url: string, size: number, signal?: AbortSignal) =>
	await download(
		url,
		{ tokens, transport, runtime, env: { ZOOM_ORIGIN: zoom.origin }, size, signal },
		async ({ body }) => {
			let bytes = 0;
			for await (const chunk of body as AsyncIterable<Buffer>) bytes += chunk.length;
			return bytes;
		},
	);

const BREAKS: ReadonlyArray<[string, Fault]> = [
	['is reset before the answer', { kind: 'reset', afterBytes: 0 }],
	['is reset in the middle of the file', { kind: 'reset', afterBytes: MIB }],
	['is closed in the middle of the file', { kind: 'cut', afterBytes: MIB }],
	['brings garbage', { kind: 'garbage' }],
];

it.each(BREAKS)('a connection that %s costs no byte: the file is fetched again', async (_, fault) => {
	const url = await urlOfFile(3 * MIB);
	wire.set(fault);
	expect(await fetchFile(url, 3 * MIB)).toBe(3 * MIB);
});

it.each(BREAKS)('a connection that always %s is an error, after some attempts', async (_, fault) => {
	const url = await urlOfFile(3 * MIB);
	beforeRepeat = () => undefined;
	wire.set(fault);
	const before = wire.connections;
	await expect(fetchFile(url, 3 * MIB)).rejects.toThrow(ZoomConnectionError);
	expect(wire.connections - before).toBeLessThanOrEqual(4);
});

it('a slow drip brings the whole file', async () => {
	const url = await urlOfFile(500);
	wire.set({ kind: 'trickle', everyMs: 1 });
	expect(await fetchFile(url, 500)).toBe(500);
});

it('a wire that went dead ends when the caller stops', async () => {
	const url = await urlOfFile(50 * MIB);
	wire.set({ kind: 'slow', delayMs: 5 });
	const stop = new AbortController();
	setTimeout(() => wire.set({ kind: 'blackhole' }), 30);
	setTimeout(() => stop.abort(), 150);
	await expect(fetchFile(url, 50 * MIB, stop.signal)).rejects.toThrow(ZoomCancelledError);
});
