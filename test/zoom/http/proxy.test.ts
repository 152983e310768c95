import type { RequestListener } from 'node:http';
import { checkedLogin } from '../../../zoom/auth/login';
import { requestToken } from '../../../zoom/auth/requestToken';
import { ZoomConnectionError, ZoomEnvironmentError } from '../../../zoom/errors';
import { createOpenSocket } from '../../../zoom/events/connection/wsSocket';
import { createTransport } from '../../../zoom/http/axiosTransport';
import type { StreamTransport, Transport } from '../../../zoom/http/transport';
import { systemRuntime } from '../../../zoom/runtime';
import { startFaultProxy } from '../../support/faultProxy';
import { freePort } from '../../support/redis';
import { serve, serveProxy, type Started } from './servers';

const NAMES = ['http_proxy', 'https_proxy', 'all_proxy', 'no_proxy'].flatMap((name) => [
	name,
	name.toUpperCase(),
]);
const SECRET = 'Bearer swordfish';

let before: Record<string, string | undefined>;
let zoom: Started;
let transport: Transport & StreamTransport;
let started: Array<{ close(): unknown }>;

beforeEach(async () => {
	before = Object.fromEntries(NAMES.map((name) => [name, process.env[name]]));
	for (const name of NAMES) Reflect.deleteProperty(process.env, name);
	zoom = await serve((_, response) => response.end('this is Zoom'));
	transport = createTransport({ env: { ZOOM_ORIGIN: zoom.origin }, connectMs: 300 });
	started = [zoom, transport];
});

afterEach(async () => {
	for (const one of started) await one.close();
	for (const [name, value] of Object.entries(before)) {
		if (value === undefined) Reflect.deleteProperty(process.env, name);
		else process.env[name] = value;
	}
});

async function proxy(refusal?: string) {
	const server = await serveProxy(refusal);
	started.push(server);
	return server;
}

const get = () =>
	transport.exchange({ method: 'GET', url: `${zoom.origin}/v2/users`, headers: { Authorization: SECRET } });

async function failure(): Promise<ZoomConnectionError> {
	const error: unknown = await get().catch((thrown: unknown) => thrown);
	expect(error).toBeInstanceOf(ZoomConnectionError);
	expect(JSON.stringify([error, String(error), (error as Error).stack])).not.toMatch(
		/swordfish|proxy-password/,
	);
	return error as ZoomConnectionError;
}

it.each(['HTTP_PROXY', 'http_proxy', 'ALL_PROXY'])(
	'goes through the proxy that %s names, in a tunnel',
	async (name) => {
		const { origin, tunnels, requests } = await proxy();
		process.env[name] = origin;
		expect((await get()).body).toBe('this is Zoom');
		expect(tunnels.map(({ url }) => url)).toEqual([zoom.origin.replace('http://', '')]);
		expect(requests).toEqual([]);
	},
);

it('uses a tunnel again', async () => {
	const { origin, tunnels } = await proxy();
	process.env['HTTP_PROXY'] = origin;
	for (let call = 0; call < 10; call++) await get();
	expect(tunnels).toHaveLength(1);
	expect(zoom.connections).toBe(1);
});

it('gives the proxy its own password and nothing of ours', async () => {
	const { origin, tunnels } = await proxy();
	process.env['HTTP_PROXY'] = origin.replace('http://', 'http://me:proxy-password@');
	await get();
	expect(tunnels[0]?.headers['proxy-authorization']).toBe(
		`Basic ${Buffer.from('me:proxy-password').toString('base64')}`,
	);
	expect(JSON.stringify(tunnels[0]?.rawHeaders)).not.toContain('swordfish');
	expect(zoom.requests[0]?.headers).not.toHaveProperty('proxy-authorization');
});

it.each(['127.0.0.1', '*', 'example.com,127.0.0.1'])(
	'goes straight there when NO_PROXY is %s',
	async (none) => {
		const { origin, tunnels } = await proxy();
		process.env['HTTP_PROXY'] = origin;
		process.env['NO_PROXY'] = none;
		expect((await get()).body).toBe('this is Zoom');
		expect(tunnels).toEqual([]);
	},
);

it('follows a change of the environment', async () => {
	const { origin, tunnels } = await proxy();
	await get();
	process.env['HTTP_PROXY'] = origin;
	await get();
	expect(tunnels).toHaveLength(1);
	const other = await proxy();
	process.env['HTTP_PROXY'] = other.origin;
	await get();
	expect([tunnels.length, other.tunnels.length]).toEqual([1, 1]);
	delete process.env['HTTP_PROXY'];
	await get();
	expect([tunnels.length, other.tunnels.length]).toEqual([1, 1]);
});

it('speaks TLS with Zoom in the tunnel, so that the proxy sees nothing of it', async () => {
	const secure = await serve((_, response) => response.end('ok'), true);
	started.push(secure);
	const { origin, tunnels } = await proxy();
	process.env['HTTPS_PROXY'] = origin;
	// Nobody trusts the certificate of the tests: that is as far as it goes.
	const opening = transport.open({ method: 'GET', url: `${secure.origin}/file`, headers: {} });
	await expect(opening).rejects.toThrow(/certificate is self-signed/);
	await expect(opening).rejects.toMatchObject({ mayHaveReachedZoom: false });
	expect(tunnels.map(({ url }) => url)).toEqual([`127.0.0.1:${secure.port}`]);
});

describe('a request that left through a tunnel', () => {
	let answer: RequestListener;

	beforeEach(async () => {
		zoom = await serve((request, response) => {
			answer(request, response);
		});
		transport = createTransport({ env: { ZOOM_ORIGIN: zoom.origin }, connectMs: 200 });
		started.push(zoom, transport);
		process.env['HTTP_PROXY'] = (await proxy()).origin;
	});

	it('may have been carried out when no answer comes', async () => {
		answer = ({ socket }) => socket.destroy();
		expect(await failure()).toMatchObject({ mayHaveReachedZoom: true });
	});

	it('waits for an answer longer than for the tunnel', async () => {
		answer = (_, response) => setTimeout(() => response.end('ok'), 400);
		expect((await get()).body).toBe('ok');
	});

	it('is known to have left', async () => {
		answer = (_, response) => response.end('ok');
		let sent = 0;
		await transport.exchange({ method: 'GET', url: zoom.origin, headers: {}, onSent: () => sent++ });
		expect(sent).toBe(1);
	});
});

it.each([403, 407, 502])('does not take the proxy’s refusal (%i) for Zoom’s answer', async (status) => {
	const { origin } = await proxy(`HTTP/1.1 ${status} No\r\nContent-Length: 4\r\n\r\n{"a"`);
	process.env['HTTP_PROXY'] = origin.replace('http://', 'http://me:proxy-password@');
	const error = await failure();
	expect(error.mayHaveReachedZoom).toBe(false);
	expect(error.message).toContain(`the proxy refused it (${status})`);
	expect(zoom.requests).toEqual([]);
});

it.each([
	['ends in the middle of its answer', 'HTTP/1.1 200 Connec'],
	['ends without an answer', ''],
	['answers rubbish', 'rubbish\r\n\r\n'],
])('says that nothing was sent when the proxy %s', async (_, answer) => {
	const { origin } = await proxy(answer);
	process.env['HTTP_PROXY'] = origin;
	expect((await failure()).mayHaveReachedZoom).toBe(false);
	expect(zoom.requests).toEqual([]);
});

it('says that nothing was sent when the proxy is not there', async () => {
	process.env['HTTP_PROXY'] = `http://127.0.0.1:${await freePort()}`;
	const error = await failure();
	expect(error.mayHaveReachedZoom).toBe(false);
	expect(error.message).toMatch(/ECONNREFUSED/);
});

it('does not wait long for a proxy that says nothing, and keeps no connection to it', async () => {
	const wire = await startFaultProxy({ port: (await proxy()).port });
	started.push(wire);
	wire.set({ kind: 'blackhole' });
	process.env['HTTP_PROXY'] = `http://127.0.0.1:${wire.port}`;
	const error = await failure();
	expect(error).toMatchObject({ mayHaveReachedZoom: false });
	expect(error.message).toMatch(/connecting took too long/);
});

describe('a proxy setting that cannot be used', () => {
	const NO_URL = /is not a URL/;
	const PROTOCOL = /has to begin with http:\/\/ or https:\/\//;
	const ENCODING = /special characters, which have to be percent-encoded/;
	const WRONG: Array<[string, RegExp]> = [
		[':::bad', NO_URL],
		['http://me:proxy-password@', NO_URL],
		['http://', NO_URL],
		['http://127.0.0.1:99999', NO_URL],
		['http://127.0.0.1:port', NO_URL],
		['socks5://127.0.0.1:1080', PROTOCOL],
		['ftp://127.0.0.1', PROTOCOL],
		['http://me:proxy-password%zz@127.0.0.1:1', ENCODING],
		['http://me:1/proxy-password@127.0.0.1:1', ENCODING],
		['http://me:1#proxy-password@127.0.0.1:1', ENCODING],
		['http://me:1?proxy-password@127.0.0.1:1', ENCODING],
	];

	it.each(WRONG)(
		'names the variable that holds %s and what is wrong, and not what is in it',
		async (value, why) => {
			for (const name of ['HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy']) {
				process.env[name] = value;
				const calls = [get(), transport.open({ method: 'GET', url: `${zoom.origin}/file`, headers: {} })];
				for (const call of calls) {
					const error: unknown = await call.catch((thrown: unknown) => thrown);
					expect(error).toBeInstanceOf(ZoomEnvironmentError);
					expect(error).toMatchObject({ field: name });
					expect((error as Error).message).toContain(`The environment variable ${name} `);
					expect((error as Error).message).toMatch(why);
					expect((error as Error).message).not.toContain('proxy-password');
				}
				Reflect.deleteProperty(process.env, name);
			}
			expect(zoom.requests).toEqual([]);
		},
	);

	it('fails the socket and the login too', async () => {
		process.env['HTTP_PROXY'] = ':::bad';
		const sockets = createOpenSocket();
		const url = `${zoom.origin.replace('http', 'ws')}/ws?access_token=swordfish`;
		const handlers = { message: jest.fn(), pong: jest.fn(), closed: jest.fn() };
		await expect(sockets.open(url, handlers)).rejects.toMatchObject({ field: 'HTTP_PROXY' });
		sockets.close();
		const login = checkedLogin(
			{ environment: 'commercial', accountId: 'account', clientId: 'client', clientSecret: 'secret' },
			'account_credentials',
		);
		const env = { ZOOM_ORIGIN: zoom.origin };
		const asking = requestToken(login, { transport, runtime: systemRuntime(), env });
		await expect(asking).rejects.toMatchObject({ field: 'HTTP_PROXY' });
	});

	it('does no harm where no proxy is to be used', async () => {
		process.env['HTTP_PROXY'] = ':::bad';
		process.env['NO_PROXY'] = '127.0.0.1';
		expect((await get()).body).toBe('this is Zoom');
	});
});
