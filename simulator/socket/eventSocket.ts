import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../engine/clock';
import type { AccessToken } from '../oauth/tokens';
import type { Settings } from '../engine/settings';
import type { World } from '../engine/world';
import { type Connection, Connections } from './connections';
import { ACCEPTED, HEARTBEAT_ANSWER, refusal, REPLACED, TOKEN_EMPTY, TOKEN_INVALID } from './frames';

interface Surroundings {
	readonly clock: Clock;
	readonly settings: Settings;
	readonly world: World;
}

const CHECK_MS = 250;
const NONE = { accepted: 0, refused: 0, evicted: 0, droppedForSilence: 0, closedInOrder: 0 };
/** What the library says when a connection ended without a close frame. */
const NO_GOODBYE = 1006;

/** Zoom's event socket: verdict frames, one connection for each subscription, heartbeats, token expiry. */
export class EventSocket {
	readonly connections = new Connections();
	/** Connections Zoom accepted, and how they went, and verdicts it refused with, since the last reset. */
	readonly counts = { ...NONE };
	/** Verdicts that wait for the next clients: the words of a refusal, or an HTTP status for the upgrade. */
	readonly refuseNext: Array<string | number> = [];
	/** While true nothing is said or answered, and no connection is closed, as when the network is gone. */
	mute = false;
	private readonly server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
	private readonly timer = setInterval(() => {
		this.check();
	}, CHECK_MS).unref();

	/** @param surroundings read anew each time: a reset changes them */
	constructor(private readonly surroundings: Surroundings) {}

	/** Takes an HTTP upgrade at `/ws`. */
	upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://zoom');
		const status = pathname === '/ws' ? this.takeRefusal('number') : 404;
		if (typeof status === 'number') {
			stream.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
			return;
		}
		this.server.handleUpgrade(request, stream, head, (socket) => {
			this.greet(socket, searchParams.get('subscriptionId') ?? '', searchParams.get('access_token') ?? '');
		});
	}

	reset(): void {
		for (const { socket } of this.connections.all()) socket.terminate();
		this.refuseNext.length = 0;
		this.mute = false;
		Object.assign(this.counts, NONE);
	}

	close(): void {
		clearInterval(this.timer);
		this.reset();
		for (const socket of this.server.clients) socket.terminate();
	}

	/** The upgrade succeeds whatever the token is; the verdict is the first frame. */
	private greet(socket: WebSocket, subscriptionId: string, value: string): void {
		socket.on('error', () => undefined);
		const { world, clock } = this.surroundings;
		const token = world.tokens.find(value);
		const fault = this.takeRefusal('string');
		const verdict =
			typeof fault === 'string' ? refusal(fault) : this.verdict(token, value, subscriptionId, clock.now());
		if (verdict !== ACCEPTED || !token) {
			this.counts.refused += 1;
			socket.send(verdict);
			socket.close();
			return;
		}
		this.accept(socket, subscriptionId, token);
	}

	private verdict(
		token: AccessToken | undefined,
		value: string,
		subscriptionId: string,
		now: number,
	): string {
		if (value === '') return TOKEN_EMPTY;
		if (!token || token.expiresAt <= now) return TOKEN_INVALID;
		return subscriptionId === '' ? refusal('subscriptionId is empty') : ACCEPTED;
	}

	private accept(socket: WebSocket, subscriptionId: string, token: AccessToken): void {
		const now = this.surroundings.clock.now();
		const connection: Connection = {
			socket,
			accountId: token.app.accountId,
			subscriptionId,
			token,
			openedAt: now,
			lastHeartbeat: now,
			heartbeats: 0,
		};
		const before = this.connections.add(connection);
		if (before) {
			this.counts.evicted += 1;
			before.socket.send(REPLACED);
			before.socket.close();
		}
		this.counts.accepted += 1;
		socket.on('close', (code) => {
			this.connections.remove(connection);
			if (code !== NO_GOODBYE) this.counts.closedInOrder += 1;
		});
		socket.on('message', (data) => {
			this.listen(connection, data);
		});
		socket.send(ACCEPTED);
	}

	private listen(connection: Connection, data: RawData): void {
		if (this.mute || !isHeartbeat(data)) return;
		connection.lastHeartbeat = this.surroundings.clock.now();
		connection.heartbeats += 1;
		connection.socket.send(HEARTBEAT_ANSWER);
	}

	/** Drops clients that stopped their heartbeats, and those whose token has run out where that is switched on. */
	private check(): void {
		if (this.mute) return;
		const { clock, settings } = this.surroundings;
		for (const connection of this.connections.all()) {
			if (clock.now() - connection.lastHeartbeat > settings.socketIdleMs) {
				this.counts.droppedForSilence += 1;
				connection.socket.close(1001);
			} else if (settings.socketEndsWithToken && connection.token.expiresAt <= clock.now()) {
				connection.socket.send(TOKEN_INVALID);
				connection.socket.close();
			}
		}
	}

	private takeRefusal(type: 'string' | 'number'): string | number | undefined {
		return typeof this.refuseNext[0] === type ? this.refuseNext.shift() : undefined;
	}
}

function isHeartbeat(data: RawData): boolean {
	try {
		const frame = JSON.parse((data as Buffer).toString()) as { module?: unknown };
		return frame.module === 'heartbeat';
	} catch {
		return false;
	}
}
