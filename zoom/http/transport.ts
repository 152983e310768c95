import type { Readable } from 'node:stream';

/** What every HTTP exchange with Zoom goes through, token endpoint and REST API alike. Knows HTTP and nothing of Zoom's API. */

export interface HttpRequest {
	readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** Absolute, query included. One of Zoom's hosts or `ZOOM_ORIGIN`: no secret is ever sent anywhere else. */
	readonly url: string;
	/** `Accept-Encoding` and `User-Agent` are added. */
	readonly headers: Readonly<Record<string, string>>;
	/** Sent as it is; the caller sets `Content-Type`. */
	readonly body?: string | Buffer | undefined;
	/** For the whole call, connecting and reading included, in ms. Default 60,000. */
	readonly timeoutMs?: number | undefined;
	readonly signal?: AbortSignal | undefined;
	/** Called when the request leaves over a connection that stands. */
	readonly onSent?: (() => void) | undefined;
}

export interface HttpResponse {
	readonly status: number;
	/** Lower-case names; repeated headers are joined with `, `. */
	readonly headers: Readonly<Record<string, string>>;
	/** Raw text after decompression; empty for 204. */
	readonly body: string;
}

export interface Transport {
	/**
	 * One request, one answer, whatever its status. Follows no redirect (a 3xx is an answer like any other), retries
	 * nothing.
	 * @throws ZoomInvalidInputError for a URL that is not Zoom's; nothing was sent
	 * @throws ZoomConnectionError when no answer came; `mayHaveReachedZoom` says whether it can have been carried out
	 * @throws ZoomUnexpectedAnswerError when the answer is too large or cannot be decompressed
	 * @throws ZoomCancelledError as soon as the signal aborts
	 */
	exchange(request: HttpRequest): Promise<HttpResponse>;
	/** Closes idle connections; those in use end with their call. */
	close(): void;
}

export interface HttpStream extends Omit<HttpResponse, 'body'> {
	/** After decompression. Read it to its end, or destroy it. */
	readonly body: Readable;
}

/** For files, which are never held in memory as a whole. */
export interface StreamTransport {
	/**
	 * As `exchange`, but without a bound on the size; `timeoutMs` is for the time until the headers are there. Without an
	 * `Authorization` header it also fetches from others than Zoom, over TLS and from public addresses only: Zoom redirects
	 * to file servers.
	 */
	open(request: HttpRequest): Promise<HttpStream>;
}
