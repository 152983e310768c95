/** One HTTP exchange with Zoom's REST API, whatever carries it out. */

export type QueryValue = string | number | boolean;

export interface ZoomHttpRequest {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Which of Zoom's hosts takes it; without it the one of the API. */
	readonly host?: 'files';
	/** Below the API base, parameters already encoded, such as `/users/a%2Bb%40example.com`. */
	readonly path: string;
	readonly query: Readonly<Record<string, QueryValue>>;
	/** Sent as JSON when given; a FormFile as a form. */
	readonly body?: unknown;
	readonly signal?: AbortSignal | undefined;
	/** Called when the request leaves, over a connection that stands: the rate limits count from then. */
	readonly onSent?: (() => void) | undefined;
}

export interface ZoomHttpResponse {
	readonly status: number;
	/** Lower-case names. */
	readonly headers: Readonly<Record<string, string>>;
	/** Raw text; empty for 204. */
	readonly body: string;
	/** There where Zoom refused the token: gets another, with which the same request may be sent again. */
	readonly renewToken?: ((signal?: AbortSignal) => Promise<void>) | undefined;
}

/** Sends requests with a bearer. */
export interface Sender {
	/** Gets what takes time before a call waits for its turn under the limits: the token. @throws as `send` */
	ready(signal?: AbortSignal): Promise<void>;
	/**
	 * Sends one request, once, and returns whatever Zoom answers, 4xx and 5xx included. The caller decides about repeats,
	 * because every request that leaves takes a turn under the rate limits.
	 * @throws ZoomConnectionError, ZoomCredentialsError, ZoomUnexpectedAnswerError, ZoomCancelledError
	 */
	send(request: ZoomHttpRequest): Promise<ZoomHttpResponse>;
	/** How many tokens of one call may be refused before that is the answer. */
	readonly maxRenewals: number;
}
