import { EXAMPLES } from '../../simulator/socket/examples.generated';
import { WebSocket } from 'ws';
import { startSimulator, type Simulator } from '../../simulator';
import { logIn } from './support/caller';

interface Client {
	readonly socket: WebSocket;
	readonly frames: Array<Record<string, unknown>>;
	next(): Promise<Record<string, unknown>>;
	readonly closed: Promise<number>;
}

let zoom: Simulator;
let clients: Client[];

beforeEach(async () => {
	zoom = await startSimulator({ socketIdleMs: 400 });
	clients = [];
});

afterEach(async () => {
	for (const { socket } of clients) socket.terminate();
	await zoom.close();
});

async function token(): Promise<string> {
	return (await logIn(zoom)).token;
}

/** A WebSocket client with nothing of ours in it. */
function connect(query: Record<string, string>, headers: Record<string, string> = {}): Client {
	const url = `${zoom.origin.replace('http', 'ws')}/ws?${new URLSearchParams(query).toString()}`;
	const socket = new WebSocket(url, { headers });
	const frames: Client['frames'] = [];
	const waiting: Array<() => void> = [];
	socket.on('error', () => undefined);
	socket.on('message', (data) => {
		frames.push(JSON.parse((data as Buffer).toString()) as Record<string, unknown>);
		waiting.shift()?.();
	});
	let read = 0;
	const client: Client = {
		socket,
		frames,
		next: async () => {
			while (frames.length <= read) await new Promise<void>((resolve) => waiting.push(resolve));
			return frames[read++] as Record<string, unknown>;
		},
		closed: new Promise((resolve) => socket.once('close', resolve)),
	};
	clients.push(client);
	return client;
}

async function connected(subscriptionId = 'S'): Promise<Client> {
	const client = connect({ subscriptionId, access_token: await token() });
	expect(await client.next()).toMatchObject({ module: 'build_connection', success: true });
	return client;
}

it('opens for everybody and gives its verdict in the first frame', async () => {
	const withoutToken = connect({ subscriptionId: 'S' }, { authorization: `Bearer ${await token()}` });
	expect(await withoutToken.next()).toMatchObject({ success: false, content: 'token is empty' });
	await withoutToken.closed;

	const withAWrongOne = connect({ subscriptionId: 'S', access_token: 'wrong' });
	expect(await withAWrongOne.next()).toMatchObject({ success: false, content: 'Invalid Token' });
	await withAWrongOne.closed;
	await connected();
});

it('throws the older connection of a subscription out, and leaves other subscriptions alone', async () => {
	const [first, other] = [await connected('S'), await connected('other')];
	await connected('S');
	expect(await first.next()).toMatchObject({ content: 'Connected in another place' });
	await first.closed;
	expect(other.socket.readyState).toBe(WebSocket.OPEN);
	expect(await zoom.control.connections()).toHaveLength(2);
});

it('answers heartbeats, and drops who stops them', async () => {
	const client = await connected();
	client.socket.send('{"module":"heartbeat"}');
	expect(await client.next()).toEqual({ module: 'heartbeat', success: true, content: 'live', header: {} });
	expect(await client.closed).toBe(1001);
	expect(await zoom.control.socketCounts()).toMatchObject({ droppedForSilence: 1 });
});

it('tells connections that were closed in order from those that broke', async () => {
	const [polite, rude] = [await connected('polite'), await connected('rude')];
	polite.socket.close();
	await polite.closed;
	rude.socket.terminate();
	while ((await zoom.control.connections()).length > 0) await new Promise((resolve) => setImmediate(resolve));
	expect(await zoom.control.socketCounts()).toMatchObject({ accepted: 2, closedInOrder: 1 });
});

it('sends each of the 456 events as JSON text inside the frame', async () => {
	const client = await connected();
	const names = await zoom.control.eventNames();
	expect(names).toHaveLength(456);
	expect(await zoom.control.pushAll(names.map((event) => ({ event, object: { mark: event } })))).toBe(456);
	for (const name of names) {
		const frame = await client.next();
		expect(frame['module']).toBe('message');
		const envelope = JSON.parse(frame['content'] as string) as Record<string, unknown>;
		expect(envelope).toMatchObject({ event: name, payload: { object: { mark: name } } });
		expect(envelope['event_ts']).toEqual(expect.any(Number));
	}
});

it('sends the examples of Zoom as they are where nothing is to be changed', async () => {
	const names = await zoom.control.eventNames();
	const envelopes = await zoom.control.webhooks(names.map((event) => ({ event })));
	expect(envelopes.map(({ payload }) => payload ?? {})).toEqual(
		names.map((name) => (JSON.parse(EXAMPLES[name] ?? '{}') as { payload?: object }).payload ?? {}),
	);
});

it('keeps no event for a client that was not there', async () => {
	expect(await zoom.control.push({ event: 'meeting.started' })).toBe(0);
	const client = await connected();
	expect(await zoom.control.push({ event: 'meeting.ended' })).toBe(1);
	expect(JSON.parse((await client.next())['content'] as string)).toMatchObject({ event: 'meeting.ended' });
});

it('ends a connection whose token has run out when that is switched on', async () => {
	await zoom.control.configure({ socketEndsWithToken: true, socketIdleMs: 1e9 });
	const client = await connected();
	await zoom.control.advanceClock(3_600_000);
	expect(await client.next()).toMatchObject({ success: false, content: 'Invalid Token' });
	await client.closed;
});

it('refuses the next clients as it is told, by frame and by HTTP status', async () => {
	await zoom.control.refuseConnections(['no such subscription', 503]);
	const [access_token, subscriptionId] = [await token(), 'S'];
	expect(await connect({ subscriptionId, access_token }).next()).toMatchObject({
		content: 'no such subscription',
	});
	expect(await connect({ subscriptionId, access_token }).closed).toBe(1006);
	await connected();
});

it('falls silent without closing anything', async () => {
	const client = await connected();
	await zoom.control.muteSocket(true);
	expect(await zoom.control.push({ event: 'meeting.started' })).toBe(0);
	client.socket.send('{"module":"heartbeat"}');
	await new Promise((resolve) => setTimeout(resolve, 600));
	expect(client.socket.readyState).toBe(WebSocket.OPEN);
	expect(client.frames).toHaveLength(1);
});
