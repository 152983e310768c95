/** A WebSocket as far as Zoom's protocol needs it; see wsSocket.ts for the real one. */
export interface Socket {
	send(text: string): void;
	/** A ping of the WebSocket protocol itself. */
	ping(): void;
	/** Says goodbye; `closed` follows when the other side answers. */
	close(): void;
	/** Ends it now. No callback follows. */
	terminate(): void;
}

export interface SocketHandlers {
	/** @param text undefined for a binary message */
	message(text: string | undefined): void;
	pong(): void;
	/** Once: it is over, or it never opened. */
	closed(how: Closed): void;
}

export interface Closed {
	/** For people; holds no URL and no token. */
	readonly words: string;
	/** The other side said goodbye, so that nothing it sent before can have been lost. */
	readonly orderly: boolean;
	/** HTTP status when the upgrade was refused. */
	readonly status?: number | undefined;
	/** Zoom's own number in the body of that refusal. */
	readonly zoomCode?: number | undefined;
}

/** Begins to open a socket. The URL holds the token: it goes into no message. */
export type OpenSocket = (url: string, handlers: SocketHandlers) => Promise<Socket>;
