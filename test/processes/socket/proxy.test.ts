import { type AddressInfo, connect } from 'node:net';
import { createServer, type TLSSocket } from 'node:tls';
import { type Simulator, startSimulator } from '../../../simulator';
import { certificate } from '../../support/certificate';
import { Started } from '../../support/started';
import { serveProxy, type StartedProxy } from '../../zoom/http/servers';
import { Family } from './family';
import { Stream } from './stream';

/** TLS in front of the simulator. @returns its port */
async function startTls(zoom: Simulator): Promise<{ port: number; close(): Promise<void> }> {
	const open = new Set<TLSSocket>();
	const server = createServer({ cert: certificate.cert, key: certificate.key }, (client) => {
		const target = connect(Number(new URL(zoom.origin).port), '127.0.0.1');
		open.add(client);
		client.pipe(target).pipe(client);
		client.on('error', () => target.destroy());
		target.on('error', () => client.destroy());
		client.on('close', () => {
			open.delete(client);
			target.destroy();
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		port,
		close: async () => {
			for (const client of open) client.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}

const started = new Started();
let zoom: Simulator;
let proxy: StartedProxy;
let origin: string;

beforeAll(async () => {
	zoom = started.keep(await startSimulator());
	proxy = started.keep(await serveProxy());
	const tls = started.keep(await startTls(zoom));
	origin = `https://127.0.0.1:${tls.port}`;
});
afterAll(async () => {
	await started.stop();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

it('listens through the proxy of the environment, which sees nothing of what is said', async () => {
	const { accountId, clientId, clientSecret } = zoom.credentials;
	const family = new Family({
		ZOOM_ORIGIN: origin,
		ZOOM_REDIS_URL: '',
		NODE_EXTRA_CA_CERTS: certificate.file,
		HTTPS_PROXY: proxy.origin,
		NO_PROXY: '',
		no_proxy: '',
		LOGIN: JSON.stringify({ environment: 'commercial', accountId, clientId, clientSecret }),
	});
	const stream = new Stream(zoom.control);
	try {
		await family.add();
		for (let waited = 0; (await zoom.control.connections()).length === 0; waited += 100) {
			if (waited > 15_000) throw new Error(`No connection: ${JSON.stringify(family.lines)}`);
			await pause(100);
		}
		stream.start();
		// Longer than idle connections are kept for.
		await pause(25_000);
		await stream.stop();
		await pause(500);
		expect(stream.verdict(family.lines)).toMatchObject({ twice: [], missing: [], inGaps: 0 });
		expect((await zoom.control.socketCounts()).accepted).toBe(1);
		const to = new URL(origin).host;
		expect(proxy.tunnels.length).toBeGreaterThan(0);
		expect(proxy.tunnels.every(({ url }) => url === to)).toBe(true);
		expect(proxy.requests).toEqual([]);
		expect(JSON.stringify(proxy.tunnels.map(({ rawHeaders }) => rawHeaders))).not.toContain('access_token');
	} finally {
		await stream.stop();
		await family.close();
	}
}, 90_000);
