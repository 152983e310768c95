import { ZoomSdk, type AccountAccess } from '../../zoom';
import { systemRuntime } from '../../zoom/runtime';
import { type Departure, recordDepartures } from '../../test/processes/limiter/departures';
import type { Line } from '../../test/processes/socket/family';
import { collectGarbage } from '../../test/support/collectGarbage';
import { orEnd } from '../../test/support/orEnd';
import { median } from '../api/table';

/** An n8n process: it calls Zoom as often as the account's limits let it, and one workflow of it listens. */

export interface Sample {
	/** Epoch ms. */
	readonly at: number;
	readonly heapMb: number;
	readonly rssMb: number;
	/** What keeps the process alive: timers, sockets, requests. */
	readonly handles: number;
	readonly sockets: number;
	/** Median since the last sample. */
	readonly callMs: number;
	readonly calls: number;
	/** Since the last sample. */
	readonly errors: readonly string[];
	readonly lines: readonly Line[];
	/** Calls that left since the last sample. */
	readonly departures: readonly Departure[];
}

/** Calls that wait for their turn at a time. */
const LANES = 20;
const MB = 1024 * 1024;

const login = JSON.parse(process.env['LOGIN'] ?? '') as AccountAccess;
const departures = recordDepartures();
const zoom = new ZoomSdk(process.env, systemRuntime());
const lines: Line[] = [];
let errors: string[] = [];
let times: number[] = [];
let calls = 0;
let goesOn = true;

async function callOn(): Promise<void> {
	const client = zoom.serverToServer(login).with({ lane: 'soak', maxWaitMs: 300_000 });
	while (goesOn) {
		const begun = performance.now();
		try {
			await client.request('GET /users/{userId}', { userId: 'me' });
			calls += 1;
		} catch (error) {
			errors.push(String(error));
		}
		times.push(performance.now() - begun);
	}
}

async function listen(): Promise<void> {
	const hub = await zoom.events.hub(login, 'account_credentials', 'soak');
	await hub.join({
		scope: 'workflow',
		production: true,
		pings: false,
		wants: () => true,
		maxWaiting: 100_000,
		concurrency: 20,
		emit: ({ event_ts, payload }) => {
			const seq = Number(payload.object?.['number']);
			lines.push({ kind: 'event', seq, at: event_ts ?? 0, pid: process.pid, emittedAt: Date.now() });
			return undefined;
		},
		connected: (gap) => {
			lines.push({ kind: 'connected', at: Date.now(), ...(gap && { gap }) });
		},
		replaced: () => {
			lines.push({ kind: 'replaced', at: Date.now() });
		},
		trouble: ({ message }) => {
			lines.push({ kind: 'trouble', message });
		},
		fatal: ({ message }) => {
			lines.push({ kind: 'fatal', message });
		},
	});
}

async function sample(): Promise<Sample> {
	await collectGarbage();
	const { heapUsed, rss } = process.memoryUsage();
	const active = process.getActiveResourcesInfo();
	const taken: Sample = {
		at: Date.now(),
		heapMb: heapUsed / MB,
		rssMb: rss / MB,
		handles: active.length,
		sockets: active.filter((name) => name === 'TCPSocketWrap').length,
		callMs: median(times),
		calls,
		errors,
		lines: lines.splice(0),
		departures: departures.splice(0),
	};
	errors = [];
	times = [];
	return taken;
}

process.on('message', (order: 'start' | 'sample' | 'stop') => {
	if (order === 'start') {
		orEnd(listen());
		for (let lane = 0; lane < LANES; lane++) orEnd(callOn());
		return;
	}
	if (order === 'stop') goesOn = false;
	orEnd(sample().then((taken) => process.send?.(taken)));
});

process.send?.('ready');
