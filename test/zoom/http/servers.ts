import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, connect, type Socket } from 'node:net';
import tls from 'node:tls';
import { certificate } from '../../support/certificate';

export interface Started {
	readonly port: number;
	readonly origin: string;
	/** What it was asked, and over how many connections. */
	readonly requests: IncomingMessage[];
	readonly connections: number;
	/** Connections that are open now. */
	readonly open: number;
	close(): Promise<void>;
}

/** A server on loopback that answers as it is told. */
export async function serve(listener: RequestListener, secure = false): Promise<Started> {
	const requests: IncomingMessage[] = [];
	const record: RequestListener = (request, response) => {
		requests.push(request);
		listener(request, response);
	};
	const server: Server = secure ? createTlsServer(certificate, record) : createServer(record);
	return await start(server, requests, secure ? 'https' : 'http');
}

/** As an administrator has a company's certificate trusted; until jest restores what it mocks. */
export function trustCertificateOfTests(): void {
	const { connect } = tls;
	const trusting = (options: tls.ConnectionOptions): tls.TLSSocket =>
		connect({ ...options, ca: certificate.cert });
	jest.spyOn(tls, 'connect').mockImplementation(trusting as never);
}

export interface StartedProxy extends Started {
	/** What it was asked to connect to. */
	readonly tunnels: IncomingMessage[];
}

/** An HTTP proxy that opens tunnels, or answers CONNECT with a refusal. */
export async function serveProxy(refusal?: string): Promise<StartedProxy> {
	const tunnels: IncomingMessage[] = [];
	const requests: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		requests.push(request);
		response.end('This is the proxy');
	});
	server.on('connect', (request: IncomingMessage, client: Socket) => {
		tunnels.push(request);
		client.on('error', () => undefined);
		if (refusal !== undefined) {
			client.end(refusal);
			return;
		}
		const { hostname, port } = new URL(`http://${request.url ?? ''}`);
		const target = connect(Number(port), hostname, () => {
			client.write('HTTP/1.1 200 Connection established\r\n\r\n');
			target.pipe(client).pipe(target);
		});
		target.on('error', () => client.destroy());
		client.on('close', () => target.destroy());
	});
	const started = await start(server, requests, 'http');
	return Object.assign(started, { tunnels });
}

async function start(server: Server, requests: IncomingMessage[], protocol: string): Promise<Started> {
	let connections = 0;
	const sockets = new Set<Socket>();
	server.on(protocol === 'https' ? 'secureConnection' : 'connection', (socket: Socket) => {
		connections++;
		sockets.add(socket);
		socket.on('close', () => sockets.delete(socket));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		port,
		origin: `${protocol}://127.0.0.1:${port}`,
		requests,
		get connections() {
			return connections;
		},
		get open() {
			return sockets.size;
		},
		async close() {
			for (const socket of sockets) socket.destroy();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
