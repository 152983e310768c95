import { appendFileSync } from 'node:fs';
import { TokenRegistry } from '../../../zoom/auth/registry';
import type { AppCredentials } from '../../../zoom/auth/login';
import type { Hub } from '../../../zoom/events/cluster/hub';
import type { Listener } from '../../../zoom/events/cluster/listener';
import { EventRegistry } from '../../../zoom/events/cluster/registry';
import { createTransport } from '../../../zoom/http/axiosTransport';
import { systemRuntime } from '../../../zoom/runtime';
import { SharedStores } from '../../../zoom/store/sharedStores';
import type { Line } from './family';
import { orEnd } from '../../support/orEnd';

/** A process of its own, such as an n8n main is, with one workflow that listens. What it emits it writes to a file. */
const { env } = process;
const file = env['LINES'] ?? '';
const write = (line: Line): void => {
	appendFileSync(file, `${JSON.stringify(line)}\n`);
};

const tell = (message: string): void => {
	if (/Redis|stored/.test(message)) write({ kind: 'log', at: Date.now(), message });
};
const ignore = (): void => undefined;
const runtime = systemRuntime({
	debug: ignore,
	info: tell,
	warn: tell,
	error: tell,
});
const transport = createTransport({ env });
const stores = new SharedStores(env, runtime);
const tokens = new TokenRegistry({ env, runtime, transport, stores });
const registry = new EventRegistry({ env, runtime, tokens, stores });
const login = JSON.parse(env['LOGIN'] ?? '') as AppCredentials;

async function join(): Promise<{ readonly hub: Hub; readonly listener: Listener }> {
	const hub = await registry.hub(login, 'account_credentials', 'processes');
	const listener = await hub.join({
		scope: env['SCOPE'] ?? 'workflow',
		production: true,
		pings: false,
		wants: () => true,
		maxWaiting: 100_000,
		concurrency: 20,
		emit: ({ event_ts, payload }) => {
			const seq = Number(payload.object?.['number']);
			write({ kind: 'event', seq, at: event_ts ?? 0, pid: process.pid, emittedAt: Date.now() });
			return undefined;
		},
		connected: (gap) => {
			write({ kind: 'connected', at: Date.now(), ...(gap && { gap }) });
		},
		replaced: () => {
			write({ kind: 'replaced', at: Date.now() });
		},
		trouble: ({ message }) => {
			write({ kind: 'trouble', message });
		},
		fatal: ({ message }) => {
			write({ kind: 'fatal', message });
		},
	});
	return { hub, listener };
}

const joined = join();
orEnd(joined);

async function obey(order: 'status' | 'leave'): Promise<void> {
	const { hub, listener } = await joined;
	if (order === 'status') process.send?.({ status: hub.status() });
	else {
		await hub.leave(listener);
		process.exit(0);
	}
}

process.on('message', (order: 'status' | 'leave') => {
	orEnd(obey(order));
});

process.send?.('ready');
