import { fork } from 'node:child_process';
import { join } from 'node:path';
import { certificate } from '../../support/certificate';
import { serve, serveProxy, type Started, type StartedProxy } from '../../zoom/http/servers';

let zoom: Started;
let proxy: StartedProxy;

beforeAll(async () => {
	zoom = await serve((_, response) => response.end('this is Zoom'), true);
	proxy = await serveProxy();
});

afterAll(async () => {
	await zoom.close();
	await proxy.close();
});

const CLEAN = { HTTPS_PROXY: '', https_proxy: '', ALL_PROXY: '', all_proxy: '', NO_PROXY: '', no_proxy: '' };

async function calls(env: NodeJS.ProcessEnv): Promise<unknown> {
	const child = fork(join(__dirname, 'child.ts'), {
		execArgv: ['--import', 'tsx'],
		env: { ...process.env, ...CLEAN, ZOOM_ORIGIN: zoom.origin, ...env },
	});
	const outcome = await new Promise((resolve) => child.once('message', resolve));
	child.kill();
	return outcome;
}

const trusting = { NODE_EXTRA_CA_CERTS: certificate.file };

it('talks TLS with Node’s ordinary trust, over one connection', async () => {
	const before = zoom.connections;
	expect(await calls(trusting)).toEqual(
		Array.from({ length: 3 }, () => ({ status: 200, body: 'this is Zoom' })),
	);
	expect(zoom.connections - before).toBe(1);
}, 30_000);

it('trusts nobody else', async () => {
	const refused = { error: expect.stringMatching(/certificate/) };
	expect(await calls({ NODE_EXTRA_CA_CERTS: '' })).toEqual([refused, refused, refused]);
}, 30_000);

it('talks TLS end to end through a proxy, which sees neither header nor body', async () => {
	const before = zoom.connections;
	expect(await calls({ ...trusting, HTTPS_PROXY: proxy.origin })).toEqual(
		Array.from({ length: 3 }, () => ({ status: 200, body: 'this is Zoom' })),
	);
	expect(zoom.connections - before).toBe(1);
	expect(proxy.tunnels).toHaveLength(1);
	expect(JSON.stringify(proxy.tunnels[0]?.rawHeaders)).not.toContain('swordfish');
	expect(proxy.requests).toEqual([]);
}, 30_000);

it('trusts nobody else behind a proxy either', async () => {
	const refused = { error: expect.stringMatching(/certificate/) };
	expect(await calls({ NODE_EXTRA_CA_CERTS: '', HTTPS_PROXY: proxy.origin })).toEqual([
		refused,
		refused,
		refused,
	]);
}, 30_000);
