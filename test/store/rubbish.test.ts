import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { silentLog } from '../../zoom/runtime';
import { IoredisConnection } from '../../zoom/store/ioredisConnection';
import { StoreUnavailableError } from '../../zoom/store/redisConnection';
import { redisFromUrl } from '../../zoom/store/redisUrl';

/** Something that listens where Redis should and answers what is not Redis's protocol. */

const sockets = new Set<Socket>();
let server: Server;
let answer = '';

beforeAll(async () => {
	server = createServer((socket) => {
		sockets.add(socket);
		socket.on('error', () => undefined).on('data', () => socket.write(answer));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
	for (const socket of sockets) socket.destroy();
	await new Promise((resolve) => server.close(resolve));
});

const GET = { name: 'get', holds: ['string'] as const, lua: "return redis.call('GET', KEYS[1])" };

it.each([
	['a list longer than memory', '*99999999999\r\n'],
	['a list of a negative length', '*-7\r\n'],
	['a text longer than memory', '$99999999999999\r\nx\r\n'],
	['no protocol at all', 'HTTP/1.1 400 Bad Request\r\n\r\n'],
])('is Redis being away, and does not end the process: %s', async (_what, given) => {
	answer = given;
	const { port } = server.address() as AddressInfo;
	const connection = new IoredisConnection(redisFromUrl(`redis://127.0.0.1:${port}`, 'test'), silentLog);
	const call = connection.run(GET, ['n8n-zoom:{a}:x'], []);
	await expect(call).rejects.toThrow(StoreUnavailableError);
	await pause(200);
	connection.close();
});

it('is the same for whoever listens to messages', async () => {
	answer = '*99999999999\r\n';
	const { port } = server.address() as AddressInfo;
	const connection = new IoredisConnection(redisFromUrl(`redis://127.0.0.1:${port}`, 'test'), silentLog);
	const subscription = connection.subscribe('n8n-zoom:{a}:channel', () => undefined);
	await expect(subscription).rejects.toThrow();
	connection.close();
});
