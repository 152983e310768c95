import type { ClientRequest, IncomingMessage } from 'node:http';
import type { RawData } from 'ws';
import { zoomCodeInText } from '../../errors/tokenRefusal';
import { Agents } from '../../http/agents';
import { connectionFailure } from '../../http/failure';
import type { Closed, OpenSocket } from './socket';
import { VERDICT_MS } from './socketLife';

/** Zoom's largest events (settings, transcripts) are far below; what is larger ends the connection. */
const MAX_FRAME_BYTES = 64 * 1024 * 1024;

/** Characters: Zoom's refusals are far shorter. */
const MAX_REFUSAL = 16_384;

type Refused = Pick<Closed, 'status' | 'zoomCode'>;

/** The body, or as much of it as is read; the wait for it ends with the handshake's. */
async function bodyOf(answer: IncomingMessage): Promise<string> {
	let body = '';
	answer.setEncoding('utf8');
	for await (const part of answer) {
		body += String(part);
		if (body.length > MAX_REFUSAL) break;
	}
	return body;
}

/** Sockets through `ws`, loaded when the first is opened, and through the proxies of the environment. */
export function createOpenSocket(): { open: OpenSocket; close(): void } {
	const agents = new Agents(VERDICT_MS);
	const open: OpenSocket = async (url, handlers) => {
		const { WebSocket } = await import('ws');
		const { host } = new URL(url);
		// Proxies are set for http and https; the upgrade is such a request.
		const agent = await agents.for(url.replace(/^ws/, 'http').split('?')[0] ?? '');
		const socket = new WebSocket(url, {
			agent,
			handshakeTimeout: VERDICT_MS,
			followRedirects: false,
			perMessageDeflate: false,
			maxPayload: MAX_FRAME_BYTES,
		});
		let over = false;
		const closed = (words: string, orderly: boolean, refused: Refused = {}): void => {
			if (over) return;
			over = true;
			handlers.closed({ words, orderly, ...refused });
		};
		socket.on('message', (data: RawData, isBinary: boolean) => {
			handlers.message(isBinary ? undefined : (data as Buffer).toString());
		});
		socket.on('pong', () => {
			handlers.pong();
		});
		socket.on('unexpected-response', (request: ClientRequest, answer: IncomingMessage) => {
			const { statusCode: status } = answer;
			const refuse = (body: string): void => {
				request.destroy();
				closed(`HTTP ${status ?? 'error'} from ${host}`, false, { status, zoomCode: zoomCodeInText(body) });
			};
			// The status is known, whatever comes of the body.
			bodyOf(answer).then(refuse, () => {
				refuse('');
			});
		});
		// The error may hold the URL with the token: only its code is kept.
		socket.on('error', (error) => {
			closed(connectionFailure(error, host, false).message, false);
		});
		// 1006 is the library's own word for an end without a goodbye.
		socket.on('close', (code: number) => {
			closed(`closed with code ${code}`, code !== 1006);
		});
		const whenOpen = (act: () => void): void => {
			if (socket.readyState === WebSocket.OPEN) act();
		};
		return {
			send: (text) => {
				whenOpen(() => {
					socket.send(text);
				});
			},
			ping: () => {
				whenOpen(() => {
					socket.ping();
				});
			},
			close: () => {
				socket.close();
			},
			terminate: () => {
				over = true;
				socket.terminate();
			},
		};
	};
	return {
		open,
		close: () => {
			agents.close();
		},
	};
}
