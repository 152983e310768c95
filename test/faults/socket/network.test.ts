import { startSimulator, type Simulator } from '../../../simulator';
import { TokenRegistry } from '../../../zoom/auth/registry';
import { EventRegistry } from '../../../zoom/events/cluster/registry';
import type { Listener } from '../../../zoom/events/cluster/listener';
import type { Hub } from '../../../zoom/events/cluster/hub';
import { createTransport } from '../../../zoom/http/axiosTransport';
import { type Runtime, systemRuntime } from '../../../zoom/runtime';
import { SharedStores } from '../../../zoom/store/sharedStores';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/faultProxy';
import type { Line } from '../../processes/socket/family';
import { Stream } from '../../processes/socket/stream';

/** More with ROUNDS=10. */
const ROUNDS = Number(process.env['ROUNDS'] ?? 1);
/** Time passes so much faster for the connection: 45 s of silence are 4.5 s here. */
const SPEED = 10;

const begun = Date.now();
const fast = (time: number): number => begun + (time - begun) * SPEED;
const real = (time: number): number => begun + (time - begun) / SPEED;
const system = systemRuntime();
const runtime: Runtime = {
	...system,
	now: () => fast(Date.now()),
	sleep: async (ms, signal) => {
		await system.sleep(ms / SPEED, signal);
	},
};

let zoom: Simulator;
let wire: FaultProxy;
let tokens: TokenRegistry;
let hub: Hub;
let listener: Listener;
let lines: Line[];
let stream: Stream;

beforeEach(async () => {
	zoom = await startSimulator({ socketIdleMs: 6_500 });
	wire = await startFaultProxy({ port: Number(new URL(zoom.origin).port) });
	const env = { ZOOM_ORIGIN: `http://127.0.0.1:${wire.port}` };
	const stores = new SharedStores(env, runtime);
	tokens = new TokenRegistry({ env, runtime, transport: createTransport({ env }), stores });
	const registry = new EventRegistry({ env, runtime, tokens, stores });
	const { accountId, clientId, clientSecret } = zoom.credentials;
	const login = { environment: 'commercial' as const, accountId, clientId, clientSecret };
	hub = await registry.hub(login, 'account_credentials', 'faults');
	lines = [];
	listener = await hub.join({
		scope: 'workflow',
		production: true,
		pings: false,
		wants: () => true,
		maxWaiting: 10_000,
		concurrency: 10,
		emit: ({ event_ts = 0, payload }) => {
			const seq = Number(payload.object?.['number']);
			lines.push({ kind: 'event', seq, at: event_ts, pid: process.pid, emittedAt: Date.now() });
			return undefined;
		},
		connected: (gap) => {
			const told = gap && { ...gap, from: real(gap.from), to: real(gap.to) };
			lines.push({ kind: 'connected', at: Date.now(), ...(told && { gap: told }) });
		},
		replaced: () => undefined,
		trouble: () => undefined,
		fatal: ({ message }) => {
			lines.push({ kind: 'fatal', message });
		},
	});
	await hub.ready(60_000);
	stream = new Stream(zoom.control, 10);
	stream.start();
});

afterEach(async () => {
	await stream.stop();
	await hub.leave(listener);
	tokens.dispose();
	await wire.close();
	await zoom.close();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const emitted = (): number => lines.filter(({ kind }) => kind === 'event').length;

async function flowsAgain(): Promise<void> {
	const deadline = Date.now() + 20_000;
	for (let before = emitted(); emitted() < before + 20; await pause(50)) {
		if (Date.now() > deadline)
			throw new Error(`Still ${hub.status().state}: ${hub.status().lastTrouble ?? ''}`);
	}
}

const FAULTS: ReadonlyArray<readonly [string, Fault]> = [
	['resets the connection', { kind: 'reset', afterBytes: 0 }],
	['ends it in the middle', { kind: 'cut', afterBytes: 0 }],
	['swallows everything', { kind: 'blackhole' }],
	['loses one side of the connection', { kind: 'halfOpen' }],
	['brings rubbish', { kind: 'garbage' }],
];

it.each(FAULTS)(
	'loses no event without telling, and emits none twice, when the network %s',
	async (_, fault) => {
		for (let round = 0; round < ROUNDS; round++) {
			await pause(500);
			wire.set(fault);
			await pause(7_000);
			wire.set({ kind: 'none' });
			await flowsAgain();
		}
		await stream.stop();
		await pause(300);
		const verdict = stream.verdict(lines);
		expect(verdict).toMatchObject({ twice: [], missing: [] });
		expect(verdict.inGaps).toBeGreaterThan(0);
		expect(hub.status().gaps.length).toBeGreaterThanOrEqual(ROUNDS);
	},
	30_000 + ROUNDS * 30_000,
);

it('comes back by itself when the network was gone', async () => {
	await wire.down();
	await pause(12_000);
	expect(hub.status().state).not.toBe('live');
	await wire.up();
	await flowsAgain();
	await stream.stop();
	await pause(300);
	expect(stream.verdict(lines)).toMatchObject({ twice: [], missing: [] });
}, 60_000);

it('does not mind rubbish, 10 MB, binary and deeply nested frames, and counts them', async () => {
	await zoom.control.socketFault('rubbish');
	await flowsAgain();
	await stream.stop();
	await pause(300);
	expect(stream.verdict(lines)).toMatchObject({ twice: [], missing: [], inGaps: 0 });
	expect(hub.status()).toMatchObject({
		connectedTimes: 1,
		unreadable: {
			binary: 1,
			'not JSON': 3,
			'unknown module': 2,
			'not an event': 2,
			'nested too deeply': 3,
		},
	});
}, 60_000);

it.each(['evict', 'tokenRefused', 'goodbye', 'reset'] as const)(
	'is live again after Zoom did this: %s',
	async (fault) => {
		await pause(500);
		await zoom.control.socketFault(fault);
		await flowsAgain();
		await stream.stop();
		await pause(300);
		expect(stream.verdict(lines)).toMatchObject({ twice: [], missing: [] });
		expect(stream.lostFromSockets(lines)).toEqual([]);
	},
	60_000,
);

it('says no URL and no token in what it tells', async () => {
	await wire.down();
	await pause(2_000);
	await zoom.control.refuseConnections([503, 'broken']);
	await wire.up();
	await pause(1_000);
	const told = JSON.stringify([hub.status(), lines]);
	expect(told).not.toMatch(/access_token|subscriptionId=/);
	await flowsAgain();
}, 60_000);
