import { WebSocketServer, type WebSocket } from 'ws';
import { EXAMPLES } from '../../simulator/socket/examples.generated';
import { orEnd } from '../../test/support/orEnd';

/** Zoom's side of the event socket in a process of its own, as fast as it can be. */

const ACCEPTED = '{"module":"build_connection","success":true,"content":"ok","header":{}}';
const ALIVE = '{"module":"heartbeat","success":true,"content":"live","header":{}}';
/** Not more than so much waits in the socket. */
const HIGH_WATER_BYTES = 4 * 1024 * 1024;

export type Order =
	{ readonly burst: number } | { readonly perSecond: number; readonly seconds: number } | 'drop';

const example = JSON.parse(EXAMPLES['meeting.participant_joined'] ?? '') as {
	payload: { object: Record<string, unknown> };
};
let seq = 0;
let client: WebSocket | undefined;

function frame(): string {
	const object = { ...example.payload.object, id: `${seq % 500}`, uuid: `${seq++}==` };
	const envelope = { ...example, event_ts: Date.now(), payload: { ...example.payload, object } };
	return JSON.stringify({ module: 'message', content: JSON.stringify(envelope) });
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function burst(count: number): Promise<void> {
	const frames = Array.from({ length: count }, frame);
	process.send?.('sending');
	for (const [index, text] of frames.entries()) {
		client?.send(text);
		if (index % 500 === 499) {
			await turn();
			while ((client?.bufferedAmount ?? 0) > HIGH_WATER_BYTES) await turn();
		}
	}
}

async function steady(perSecond: number, seconds: number): Promise<void> {
	process.send?.('sending');
	const begun = performance.now();
	for (let sent = 0; sent < perSecond * seconds;) {
		const due = ((performance.now() - begun) / 1000) * perSecond;
		for (; sent < due && sent < perSecond * seconds; sent++) client?.send(frame());
		await pause(1);
	}
}

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('listening', () => process.send?.({ port: (server.address() as { port: number }).port }));
server.on('connection', (socket) => {
	client = socket;
	socket.on('error', () => undefined);
	socket.on('message', () => {
		socket.send(ALIVE);
	});
	socket.send(ACCEPTED);
});

process.on('message', (order: Order) => {
	if (order === 'drop') client?.terminate();
	else if ('burst' in order) orEnd(burst(order.burst));
	else orEnd(steady(order.perSecond, order.seconds));
});
