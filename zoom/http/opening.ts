import {
	type ClientRequest,
	type IncomingMessage,
	request as httpRequest,
	type RequestOptions,
} from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { LookupFunction, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { ConnectTimeout } from './failure';

/** Sends one request over an agent and knows whether its connection ever opened. */
export class Opening {
	/** Whether the connection was open, so that the request can have left. */
	opened = false;

	/**
	 * @param standing sockets whose connection, TLS included, stands; shared by all calls of a pool
	 * @param onOpen the request leaves
	 * @param lookup where only some addresses of a name may be used. Through a proxy, the proxy resolves names.
	 */
	constructor(
		private readonly connectMs: number,
		private readonly standing: WeakSet<Socket>,
		private readonly onOpen: () => void = () => undefined,
		private readonly lookup?: LookupFunction,
	) {}

	/** The shape axios asks of a transport. */
	request(options: RequestOptions, onAnswer: (answer: IncomingMessage) => void): ClientRequest {
		const send = options.protocol === 'https:' ? httpsRequest : httpRequest;
		const request = send({ ...options, ...(this.lookup && { lookup: this.lookup }) }, onAnswer);
		request.once('socket', (socket: Socket) => {
			this.watch(socket);
		});
		return request;
	}

	private watch(socket: Socket): void {
		const secure = socket instanceof TLSSocket;
		if (this.standing.has(socket) || (!secure && !socket.connecting)) {
			this.leaves();
			return;
		}
		const timer = setTimeout(() => socket.destroy(new ConnectTimeout()), this.connectMs);
		socket.once('close', () => {
			clearTimeout(timer);
		});
		socket.once(secure ? 'secureConnect' : 'connect', () => {
			clearTimeout(timer);
			this.standing.add(socket);
			this.leaves();
		});
	}

	private leaves(): void {
		this.opened = true;
		this.onOpen();
	}
}
