import { type AddressInfo, createServer, type Server, type Socket as TcpSocket } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { type WebSocket as Peer, WebSocketServer } from 'ws';
import { createOpenSocket } from '../../../../zoom/events/connection/wsSocket';
import type { Closed, Socket } from '../../../../zoom/events/connection/socket';
import { freePort } from '../../../support/redis';
import { until } from '../../../support/until';

const TOKEN = 'swordfish';

let sockets: ReturnType<typeof createOpenSocket>;
let servers: Array<{ close(): unknown }>;
let messages: Array<string | undefined>;
let closed: Closed[];
let pongs: number;

beforeEach(() => {
	sockets = createOpenSocket();
	servers = [];
	messages = [];
	closed = [];
	pongs = 0;
});

afterEach(() => {
	sockets.close();
	for (const server of servers) server.close();
});

async function open(port: number): Promise<Socket> {
	return await sockets.open(`ws://127.0.0.1:${port}/ws?access_token=${TOKEN}`, {
		message: (text) => messages.push(text),
		pong: () => pongs++,
		closed: (how) => closed.push(how),
	});
}

/** A WebSocket server, and what it was told. */
async function zoom(): Promise<{ port: number; peer: Promise<Peer>; heard: string[]; url: () => string }> {
	const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
	servers.push(server);
	const heard: string[] = [];
	let url = '';
	const peer = new Promise<Peer>((resolve) => {
		server.on('connection', (one, request) => {
			url = request.url ?? '';
			one.on('message', (data: Buffer) => heard.push(data.toString()));
			resolve(one);
		});
	});
	await new Promise((resolve) => server.once('listening', resolve));
	return { port: (server.address() as AddressInfo).port, peer, heard, url: () => url };
}

async function listening(server: Server): Promise<number> {
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return (server.address() as AddressInfo).port;
}

/** A server that refuses the upgrade. */
const refusing = async (status: number, body: string): Promise<number> =>
	await listening(createHttpServer((_, response) => response.writeHead(status).end(body)));

describe('an open socket', () => {
	it('carries texts both ways, answers pings and tells binary messages apart', async () => {
		const server = await zoom();
		const socket = await open(server.port);
		const peer = await server.peer;
		peer.send('{"module":"build_connection"}');
		peer.send(Buffer.from([1, 2, 3]));
		await until(() => messages.length === 2);
		expect(messages).toEqual(['{"module":"build_connection"}', undefined]);
		socket.send('{"module":"heartbeat"}');
		socket.ping();
		await until(() => server.heard.length === 1 && pongs === 1);
		expect(server.heard).toEqual(['{"module":"heartbeat"}']);
		expect(server.url()).toBe(`/ws?access_token=${TOKEN}`);
		expect(closed).toEqual([]);
		socket.terminate();
	});

	it('sends nothing and breaks nothing before it is open', async () => {
		const server = await zoom();
		const socket = await open(server.port);
		socket.send('too early');
		socket.ping();
		await server.peer;
		await until(() => {
			socket.send('later');
			return server.heard.length > 0;
		});
		expect(server.heard).not.toContain('too early');
		expect(closed).toEqual([]);
		socket.terminate();
	});

	it('is over in order when the other side says goodbye, and says so once', async () => {
		const server = await zoom();
		await open(server.port);
		(await server.peer).close(4001);
		await until(() => closed.length > 0);
		expect(closed).toEqual([{ words: 'closed with code 4001', orderly: true }]);
	});

	it('is over without order when the connection breaks off', async () => {
		const server = await zoom();
		await open(server.port);
		(await server.peer).terminate();
		await until(() => closed.length > 0);
		expect(closed).toEqual([{ words: 'closed with code 1006', orderly: false }]);
	});

	it('says goodbye when it is closed', async () => {
		const server = await zoom();
		const socket = await open(server.port);
		const peer = await server.peer;
		const goodbye = new Promise<number>((resolve) => peer.once('close', resolve));
		peer.send('open');
		await until(() => messages.length === 1);
		socket.close();
		expect(await goodbye).toBe(1005);
		await until(() => closed.length > 0);
		expect(closed).toEqual([{ words: 'closed with code 1005', orderly: true }]);
	});

	it('says nothing more once it is terminated', async () => {
		const server = await zoom();
		const socket = await open(server.port);
		const peer = await server.peer;
		const gone = new Promise((resolve) => peer.once('close', resolve));
		socket.terminate();
		await gone;
		expect(closed).toEqual([]);
	});

	it('ends at a frame that is larger than any event', async () => {
		const server = await zoom();
		await open(server.port);
		(await server.peer).send(Buffer.alloc(64 * 1024 * 1024 + 1));
		await until(() => closed.length > 0);
		expect(closed[0]).toMatchObject({ orderly: false });
		expect(messages).toEqual([]);
	});
});

describe('a socket that is refused', () => {
	it.each([
		[401, '{"code":4700,"message":"Invalid Token"}', 4700],
		[403, 'no JSON', undefined],
		[302, '', undefined],
	])('tells the status %i and the number of Zoom’s in its body %s', async (status, body, zoomCode) => {
		const port = await refusing(status, body);
		await open(port);
		await until(() => closed.length > 0);
		expect(closed).toEqual([
			{ words: `HTTP ${status} from 127.0.0.1:${port}`, orderly: false, status, zoomCode },
		]);
	});

	it('reads no endless body', async () => {
		const port = await listening(
			createHttpServer((_, response) => {
				response.writeHead(503);
				response.write('x'.repeat(20_000));
			}),
		);
		await open(port);
		await until(() => closed.length > 0);
		expect(closed).toMatchObject([{ status: 503, zoomCode: undefined }]);
	});

	it('tells the status when the body breaks off', async () => {
		const port = await listening(
			createServer((connection: TcpSocket) => {
				connection.once('data', () => {
					connection.write('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 50\r\n\r\n{"code"');
					setImmediate(() => connection.destroy());
				});
			}),
		);
		await open(port);
		await until(() => closed.length > 0);
		expect(closed).toMatchObject([{ words: `HTTP 502 from 127.0.0.1:${port}`, status: 502, orderly: false }]);
	});

	it('by nobody at all tells why, without the token', async () => {
		const port = await freePort();
		await open(port);
		await until(() => closed.length > 0);
		expect(closed).toMatchObject([{ orderly: false }]);
		expect(closed[0]?.words).toMatch(`No connection to 127.0.0.1:${port}: `);
		expect(JSON.stringify(closed)).not.toContain(TOKEN);
	});
});
