import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { type Simulator, startSimulator } from '../../../simulator';
import { AccountLimiter } from '../../../zoom/api/limits/accountLimiter';
import { ZoomClient } from '../../../zoom/api/client/client';
import { ServerToServerSender } from '../../../zoom/api/client/serverToServerSender';
import type { TokenSource } from '../../../zoom/auth/token';
import { TokenRegistry } from '../../../zoom/auth/registry';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	type ZoomError,
	ZoomUnexpectedAnswerError,
} from '../../../zoom/errors';
import { MemoryTally } from '../../../zoom/api/usage/tally';
import { createTransport } from '../../../zoom/http/axiosTransport';
import { type Runtime, systemRuntime } from '../../../zoom/runtime';
import { SharedStores } from '../../../zoom/store/sharedStores';
import { type Fault, type FaultProxy, startFaultProxy } from '../../support/faultProxy';
import { Started } from '../../support/started';

const started = new Started();
let zoom: Simulator;
let wire: FaultProxy;
let tokens: TokenSource;
/** What happens before a call is sent again. */
let beforeRepeat: () => Promise<void>;

const runtime: Runtime = {
	...systemRuntime(),
	sleep: async (ms, signal) => {
		await beforeRepeat();
		await systemRuntime().sleep(Math.min(ms, 20), signal);
	},
};

beforeAll(async () => {
	zoom = started.keep(await startSimulator());
	wire = started.keep(await startFaultProxy({ port: Number(new URL(zoom.origin).port) }));
	const env = { ZOOM_ORIGIN: zoom.origin };
	const transport = createTransport({ env });
	const stores = new SharedStores(env, systemRuntime());
	const { accountId, clientId, clientSecret } = zoom.credentials;
	const registry = new TokenRegistry({ env, runtime: systemRuntime(), transport, stores });
	tokens = registry.for({ environment: 'commercial', accountId, clientId, clientSecret });
	await tokens.get();
	started.keep({ close: () => Promise.resolve(transport.close()) });
});

afterAll(async () => {
	await started.stop();
});

beforeEach(() => {
	wire.set({ kind: 'none' });
	beforeRepeat = () => Promise.resolve(wire.set({ kind: 'none' }));
});

/** A client whose calls go over the wire; its tokens do not. */
function clientOver(origin: string): ZoomClient {
	const transport = createTransport({ env: { ZOOM_ORIGIN: origin } });
	started.keep({ close: () => Promise.resolve(transport.close()) });
	return new ZoomClient({
		sender: new ServerToServerSender({
			tokens,
			transport,
			origins: { api: origin, files: origin },
			pinned: true,
		}),
		limiter: new AccountLimiter({ plan: 'business', runtime: systemRuntime() }),
		tally: new MemoryTally(Date.now),
		runtime,
	});
}

const client = (): ZoomClient => clientOver(`http://127.0.0.1:${wire.port}`);

let people = 0;
const create = (by: ZoomClient) => {
	const email = `person.${++people}@example.com`;
	const created = by.request('POST /users', {
		body: { action: 'custCreate', user_info: { email, type: 1 } },
	});
	return { email, created };
};

const isThere = async (email: string): Promise<boolean> =>
	(await zoom.control.users()).some((user) => user.email === email);

const FAULTS: ReadonlyArray<[string, Fault]> = [
	['is reset as soon as the request is sent', { kind: 'reset', afterBytes: 0 }],
	['is reset in the middle of the answer', { kind: 'reset', afterBytes: 40 }],
	['is closed in the middle of the answer', { kind: 'cut', afterBytes: 200 }],
	['brings garbage', { kind: 'garbage' }],
];

describe.each(FAULTS)('when the connection %s', (_, fault) => {
	it('sends a GET again, and it succeeds', async () => {
		const by = client();
		wire.set(fault);
		expect(await by.request('GET /users/{userId}', { userId: 'me' })).toHaveProperty('id');
	});

	it('lists everything, once', async () => {
		await zoom.control.seed({ users: 50 });
		const by = client();
		const all = (await zoom.control.users()).filter(({ status }) => status === 'active');
		const seen: unknown[] = [];
		for await (const { id } of by.iterate('GET /users', { query: { page_size: 7 } })) {
			seen.push(id);
			if (seen.length % 15 === 0) wire.set(fault);
		}
		expect(seen).toHaveLength(all.length);
		expect(new Set(seen).size).toBe(seen.length);
	});

	it('does not send a POST again, and says that Zoom may have carried it out', async () => {
		const by = client();
		const before = (await zoom.control.counters()).routes['POST /users'] ?? {};
		wire.set(fault);
		const { created } = create(by);
		const error = (await created.catch((reason: unknown) => reason)) as ZoomError;
		expect([ZoomConnectionError, ZoomUnexpectedAnswerError].some((kind) => error instanceof kind)).toBe(true);
		const after = (await zoom.control.counters()).routes['POST /users'] ?? {};
		const count = (statuses: Record<string, number>) =>
			Object.values(statuses).reduce((sum, one) => sum + one, 0);
		expect(count(after) - count(before)).toBeLessThanOrEqual(1);
	});
});

it('counts a removal as done when the answer to it was lost', async () => {
	const by = client();
	const { email, created } = create(by);
	await created;
	wire.set({ kind: 'reset', afterBytes: 40 });
	expect(await by.request('DELETE /users/{userId}', { userId: email })).toEqual({});
	expect(await isThere(email)).toBe(false);
});

it('sends a POST again when the connection never opened', async () => {
	const by = client();
	await wire.down();
	beforeRepeat = () => wire.up();
	const { email, created } = create(by);
	expect(await created).toMatchObject({ email });
});

it('takes an answer that comes byte by byte', async () => {
	wire.set({ kind: 'trickle', everyMs: 1 });
	expect(await client().request('GET /users/{userId}', { userId: 'me' })).toHaveProperty('id');
});

it.each([{ kind: 'halfOpen' }, { kind: 'blackhole' }] as const)(
	'ends at once when the caller stops, although nothing comes back ($kind)',
	async (fault) => {
		const stop = new AbortController();
		const by = client().with({ signal: stop.signal });
		await by.request('GET /users/{userId}', { userId: 'me' });
		wire.set(fault);
		const call = by.request('GET /users/{userId}', { userId: 'me' });
		setTimeout(() => stop.abort(), 100);
		await expect(call).rejects.toThrow(ZoomCancelledError);
	},
);

it('sends a GET again after an answer whose compression breaks off', async () => {
	const whole = gzipSync(JSON.stringify({ id: 'x'.repeat(5_000) }));
	let answers = 0;
	const server = createServer((_, response) => {
		answers += 1;
		response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
		response.end(answers === 1 ? whole.subarray(0, 30) : whole);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	started.keep({ close: () => new Promise<void>((resolve) => server.close(() => resolve())) });
	const by = clientOver(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	expect(await by.request('GET /users/{userId}', { userId: 'me' })).toHaveProperty('id');
	expect(answers).toBe(2);
	server.closeAllConnections();
});

it('keeps the bearer out of every error', async () => {
	const { value } = await tokens.get();
	beforeRepeat = () => Promise.resolve();
	for (const [, fault] of FAULTS) {
		wire.set(fault);
		const error: unknown = await client()
			.request('GET /users/{userId}', { userId: 'me' })
			.catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(Error);
		for (let at: unknown = error; at instanceof Error; at = at.cause) {
			expect(`${at.stack} ${JSON.stringify(at, Object.getOwnPropertyNames(at))}`).not.toContain(value);
		}
	}
});
