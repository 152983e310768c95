import { randomUUID } from 'node:crypto';
import { EXAMPLES } from './examples.generated';
import type { Connection } from './connections';
import type { EventSocket } from './eventSocket';
import type { Envelope } from '../mess/entry';
import type { Mess } from '../mess/mess';
import { message, REPLACED, TOKEN_INVALID } from './frames';

export interface Push {
	/** Such as `meeting.started`; Zoom's own example of it is sent. */
	event: string;
	/** Changes to the example's `payload.object`, one level deep. */
	object?: Record<string, unknown>;
	/** Instead of the example's payload. */
	payload?: Record<string, unknown>;
	/** Epoch ms; default: now. */
	event_ts?: number;
	/** Default: every subscription. */
	subscriptionId?: string;
	/** How many of them, each with an event_ts 1 ms after the one before and, in its object, `seq` from 0; default 1. */
	times?: number;
}

/** - `reset`: of the TCP connection; - `goodbye`: an orderly end; - `evict`: as if somebody else had connected. */
export type SocketFault = 'reset' | 'goodbye' | 'evict' | 'tokenRefused' | 'rubbish';

export interface OpenConnection {
	accountId: string;
	subscriptionId: string;
	openedAt: number;
	heartbeats: number;
}

/** What tests do to the event socket. */
export interface SocketControl {
	/** @returns how many messages were written to open connections */
	push(push: Push): Promise<number>;
	/** The same for several, in order. */
	pushAll(pushes: Push[]): Promise<number>;
	/** What Zoom would post to a webhook for these, in the order in which it would. */
	webhooks(pushes: Push[]): Promise<readonly Envelope[]>;
	/** Names of all events that can be pushed. */
	eventNames(): Promise<string[]>;
	/** Strikes the connections that are open now. @returns how many */
	socketFault(kind: SocketFault): Promise<number>;
	/** The next clients are refused: with these words, or with this HTTP status. */
	refuseConnections(verdicts: Array<string | number>): Promise<void>;
	/** Whether nothing is sent and answered any more, as when the network is gone and nobody noticed. */
	muteSocket(mute: boolean): Promise<void>;
	connections(): Promise<OpenConnection[]>;
	socketCounts(): Promise<EventSocket['counts']>;
}

/** The same methods without their promises. */
type Direct = {
	[Name in keyof SocketControl]: (
		...args: Parameters<SocketControl[Name]>
	) => Awaited<ReturnType<SocketControl[Name]>>;
};

export function socketControlOf(
	events: EventSocket,
	now: () => number,
	badDay: () => Mess | undefined,
): Direct {
	const envelopes = (pushes: readonly Push[]): readonly Envelope[] => {
		const all = pushes.flatMap((one) => envelopesOf(one, now()));
		return badDay()?.events(all) ?? all;
	};
	const send = (pushes: readonly Push[], subscriptionId: string | undefined): number =>
		sendToAll(events, envelopes(pushes), subscriptionId);
	return {
		push: (what) => send([what], what.subscriptionId),
		webhooks: envelopes,
		pushAll: (pushes) =>
			[...new Set(pushes.map(({ subscriptionId }) => subscriptionId))].reduce(
				(sent, subscription) =>
					sent +
					send(
						pushes.filter(({ subscriptionId }) => subscriptionId === subscription),
						subscription,
					),
				0,
			),
		eventNames: () => Object.keys(EXAMPLES),
		socketFault: (kind) => {
			const open = events.connections.all();
			for (const connection of open) strike(connection, kind);
			return open.length;
		},
		refuseConnections: (verdicts) => {
			events.refuseNext.push(...verdicts);
		},
		muteSocket: (mute) => {
			events.mute = mute;
		},
		connections: () =>
			events.connections.all().map(({ accountId, subscriptionId, openedAt, heartbeats }) => ({
				accountId,
				subscriptionId,
				openedAt,
				heartbeats,
			})),
		socketCounts: () => ({ ...events.counts }),
	};
}

/** @param subscriptionId default: every subscription. @returns how many messages were written to open connections */
export function sendToAll(
	events: EventSocket,
	envelopes: readonly Envelope[],
	subscriptionId?: string,
): number {
	if (events.mute) return 0;
	const frames = envelopes.map(message);
	const open = events.connections.all(subscriptionId).filter(isOpen);
	for (const { socket } of open) for (const frame of frames) socket.send(frame);
	return open.length * frames.length;
}

/** One that says goodbye gets nothing any more. */
const isOpen = ({ socket }: Connection): boolean => socket.readyState === socket.OPEN;

/** The bodies of a push, as the socket and a webhook carry them. */
function envelopesOf({ event, object, payload, event_ts, times = 1 }: Push, now: number): Envelope[] {
	const example = EXAMPLES[event];
	if (example === undefined && payload === undefined) throw new Error(`Zoom has no event ${event}`);
	const begun = event_ts ?? Math.round(now);
	return Array.from({ length: times }, (_, seq) => {
		const envelope = JSON.parse(example ?? '{}') as { payload?: { object?: object } };
		const of = payload ?? envelope.payload ?? {};
		const own = (of as { object?: object }).object;
		const changes = { ...object, ...(times > 1 && { seq }) };
		// Events of chatbots have no object: their payload is flat.
		const isFlat = own === undefined && Object.keys(changes).length === 0;
		const sent = isFlat ? of : { ...of, object: { ...own, ...changes } };
		return { ...envelope, event, event_ts: begun + seq, payload: sent };
	});
}

const DEEP = `{"event":"user.updated","payload":${'{"object":'.repeat(5_000)}1e999${'}'.repeat(5_000)}}`;
const RUBBISH = [
	'<html>',
	'{"module":"message","content":"{"}',
	'{"module":"surprise"}',
	'[]',
	'',
	`{"module":"message","content":${DEEP}}`,
	JSON.stringify({ module: 'message', content: DEEP }),
	`{"module":"build_connection","success":false,"content":${DEEP}}`,
	'{"module":"message","content":{"event":"user.updated","event_ts":{"toString":1},"payload":1e999}}',
];

function strike({ socket }: Connection, kind: SocketFault): void {
	switch (kind) {
		case 'reset':
			socket.terminate();
			return;
		case 'goodbye':
			socket.close(1000);
			return;
		case 'evict':
			socket.send(REPLACED);
			socket.close();
			return;
		case 'tokenRefused':
			socket.send(TOKEN_INVALID);
			socket.close();
			return;
		case 'rubbish':
			for (const text of RUBBISH) socket.send(text);
			socket.send(Buffer.from(randomUUID()));
			socket.send(JSON.stringify({ module: 'surprise', content: 'x'.repeat(10 * 1024 * 1024) }));
	}
}
