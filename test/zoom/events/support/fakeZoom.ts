import { ZoomConnectionError, ZoomCredentialsError } from '../../../../zoom/errors';
import type { AccessToken, TokenSource } from '../../../../zoom/auth/token';
import type { OpenSocket, Socket, SocketHandlers } from '../../../../zoom/events/connection/socket';
import type { VirtualRuntime } from './virtualRuntime';

export const ACCEPTED = '{"module":"build_connection","success":true,"content":"ok","header":{}}';
export const INVALID_TOKEN = '{"module":"build_connection","success":false,"content":"Token is invalid"}';
export const REFUSED = '{"module":"build_connection","success":false,"content":"no such subscription"}';
export const REPLACED =
	'{"module":"build_connection","success":false,"content":"Connected in another place"}';
const ALIVE = '{"module":"heartbeat","success":true,"content":"live","header":{}}';

export const eventFrame = (envelope: object): string =>
	JSON.stringify({ module: 'message', content: JSON.stringify(envelope) });

/** One socket as the fake Zoom holds it. */
export class FakeSocket implements Socket {
	readonly sent: string[] = [];
	open = true;
	accepted = false;
	pings = 0;

	constructor(
		readonly url: string,
		private readonly handlers: SocketHandlers,
		private readonly zoom: FakeZoom,
	) {}

	send(text: string): void {
		this.sent.push(text);
		if (this.zoom.answersHeartbeats && this.open) this.handlers.message(ALIVE);
	}

	ping(): void {
		this.pings += 1;
		if (this.zoom.answersPings) this.handlers.pong();
	}

	close(): void {
		if (this.zoom.answersGoodbye) this.ends(true);
	}

	terminate(): void {
		this.open = false;
	}

	says(frame: string | undefined): void {
		if (!this.open) return;
		if (frame === ACCEPTED) this.zoom.accept(this);
		this.handlers.message(frame);
	}

	ends(orderly: boolean, status?: number): void {
		if (!this.open) return;
		this.open = false;
		this.handlers.closed({ words: 'the test ended it', orderly, status });
	}
}

/** Zoom as one connection sees it: it hands out tokens and holds the other ends of the sockets. */
export class FakeZoom implements TokenSource {
	readonly sockets: FakeSocket[] = [];
	readonly rejected: string[] = [];
	answersHeartbeats = true;
	answersPings = true;
	answersGoodbye = true;
	/** Accepts every connection at once. */
	welcomes = true;
	logins: 'work' | 'fail' | 'refused' = 'work';
	tokenLifeMs = 3_600_000;
	tokensGiven = 0;
	/** What goes wrong before a socket is opened. */
	openingFails: Error | undefined;
	private token: AccessToken | undefined;

	constructor(private readonly runtime: VirtualRuntime) {}

	get openSockets(): FakeSocket[] {
		return this.sockets.filter(({ open }) => open);
	}

	/** The newest socket. */
	get last(): FakeSocket {
		const socket = this.sockets.at(-1);
		if (!socket) throw new Error('Nobody has connected');
		return socket;
	}

	get = async (): Promise<AccessToken> => {
		await Promise.resolve();
		if (this.logins === 'fail') throw new ZoomConnectionError('No connection to zoom.us', false);
		if (this.logins === 'refused') throw new ZoomCredentialsError('Wrong secret', 'client');
		const now = this.runtime.now();
		// As the real source does, a token near its end is replaced.
		if (!this.token || this.token.expiresAt - now <= this.tokenLifeMs * 0.15) {
			this.tokensGiven += 1;
			const value = `token-${this.tokensGiven}`;
			this.token = { value, scopes: [], apiOrigin: undefined, expiresAt: now + this.tokenLifeMs };
		}
		return this.token;
	};

	reject = async (token: string): Promise<void> => {
		this.rejected.push(token);
		if (this.token?.value === token) this.token = undefined;
		await Promise.resolve();
	};

	open: OpenSocket = async (url, handlers) => {
		await Promise.resolve();
		if (this.openingFails) throw this.openingFails;
		const socket = new FakeSocket(url, handlers, this);
		this.sockets.push(socket);
		if (this.welcomes)
			queueMicrotask(() => {
				socket.says(ACCEPTED);
			});
		return socket;
	};

	/** One connection for each subscription: the newer one throws the older out. */
	accept(newer: FakeSocket): void {
		newer.accepted = true;
		for (const older of this.openSockets) {
			if (older === newer || !older.accepted) continue;
			older.says(REPLACED);
			older.ends(true);
		}
	}
}
