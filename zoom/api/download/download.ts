import { pipeline, type Readable } from 'node:stream';
import type { AccessToken } from '../../auth/token';
import {
	ZoomCredentialsError,
	ZoomRefusedError,
	ZoomInvalidInputError,
	ZoomUnexpectedAnswerError,
} from '../../errors';
import { mayReceiveSecrets } from '../../http/hosts';
import type { HttpRequest, HttpStream, StreamTransport } from '../../http/transport';
import type { Runtime } from '../../runtime';
import { fileNameIn } from './contentDisposition';
import { LinkRefusedError, refusal, refusalInstead } from './downloadRefusal';
import { retryDelay } from '../client/retry';
import { retry } from '../../async/retry';
import { FileSizeError, DownloadGuard } from './downloadGuard';

/** The tokens of the account, or of the person who connected it: a part of TokenSource. */
export interface DownloadTokens {
	get(signal?: AbortSignal): Promise<Pick<AccessToken, 'value'>>;
	reject(token: string): Promise<void>;
}

export interface DownloadOptions {
	readonly tokens: DownloadTokens;
	readonly transport: StreamTransport;
	readonly runtime: Runtime;
	/** Read for `ZOOM_ORIGIN`. */
	readonly env: NodeJS.ProcessEnv;
	/** What the file must have, in bytes; undefined: not known beforehand. */
	readonly size?: number | undefined;
	/** MIME type that Zoom lists; undefined: not known. Used to recognize answers that are not the file. */
	readonly type?: string | undefined;
	/** The file's own `download_access_token`, for when Zoom does not take the account's; undefined: there is none. */
	readonly otherToken?: (() => Promise<string | undefined>) | undefined;
	readonly signal?: AbortSignal | undefined;
}

export interface Download {
	/** Fails with a ZoomError when the file does not come whole. */
	readonly body: Readable;
	/** Bytes received so far. */
	readonly bytes: number;
	readonly contentType: string | undefined;
	/** As Zoom names the file. */
	readonly fileName: string | undefined;
}

/** A download URL leads to Zoom's file servers over two or three redirects. */
const MAX_REDIRECTS = 5;
/** What a file server says to a link that has expired, and some to a bearer beside a signed link. */
const LINK_REFUSED = new Set([400, 401, 403]);

/**
 * A recording or another file of Zoom's, as a stream. The bearer goes to Zoom's own hosts only, whatever the URL and the
 * redirects say; where a redirect leads elsewhere, it is followed without.
 * @param take reads the file to its end. It is called again, from the beginning, when the file did not come whole.
 * @throws ZoomInvalidInputError for a URL that is not Zoom's; nothing was sent
 * @throws FileSizeError, ZoomError when there is no such file, it may not be had, or it does not come whole; and what
 * `take` throws
 */
export async function download<T>(
	url: string,
	options: DownloadOptions,
	take: (file: Download) => Promise<T>,
): Promise<T> {
	const { runtime, signal } = options;
	const waitAfter = (error: unknown, attempts: number): number | undefined =>
		error instanceof FileSizeError ? undefined : retryDelay(error, 'GET', attempts, runtime.random());
	return await retry(async () => await once(url, options, take), { waitAfter }, runtime, signal);
}

async function once<T>(url: string, options: DownloadOptions, take: (file: Download) => Promise<T>) {
	const { headers, body } = await authorized(url, options);
	const file: Download = {
		body,
		get bytes() {
			return body.bytes;
		},
		contentType: headers['content-type'],
		fileName: fileNameIn(headers),
	};
	try {
		return await take(file);
	} catch (error) {
		// Storages wrap what the stream failed with.
		throw body.failure ?? error;
	} finally {
		body.destroy();
	}
}

interface Opened {
	readonly headers: HttpStream['headers'];
	readonly body: DownloadGuard;
}

async function authorized(url: string, options: DownloadOptions): Promise<Opened> {
	try {
		return await withAccountToken(url, options);
	} catch (error) {
		const other = isTokenOrRight(error) ? await options.otherToken?.().catch(() => undefined) : undefined;
		if (other === undefined) throw error;
		try {
			return await open(url, other, options);
		} catch (otherError) {
			// Why the account's own token is no good says more.
			throw isTokenOrRight(otherError) ? error : otherError;
		}
	}
}

/** Whether it is about the token, or about what its owner may have. */
const isTokenOrRight = (error: unknown): boolean =>
	error instanceof ZoomCredentialsError ||
	(error instanceof ZoomRefusedError && error.status === 401 && !(error instanceof LinkRefusedError));

async function withAccountToken(url: string, options: DownloadOptions): Promise<Opened> {
	const { tokens, signal } = options;
	const { value: token } = await tokens.get(signal);
	try {
		return await open(url, token, options);
	} catch (error) {
		if (!(error instanceof ZoomCredentialsError)) throw error;
		await tokens.reject(token);
		return await open(url, (await tokens.get(signal)).value, options);
	}
}

async function open(url: string, token: string, options: DownloadOptions): Promise<Opened> {
	const { answer, redirected } = await arrive(url, token, options);
	if (answer.status !== 200) throw await refusal(answer, redirected, options.runtime.now());
	// First: a refusal that comes with status 200 has another size than the file, and says more.
	const problem = (await refusalInstead(answer, options, options.signal)) ?? wrongSize(answer, options.size);
	if (problem) {
		answer.body.destroy();
		throw problem;
	}
	const body = new DownloadGuard(options.size ?? lengthOf(answer), options.signal);
	pipeline(answer.body, body, () => undefined);
	return { headers: answer.headers, body };
}

function wrongSize(answer: HttpStream, listed: number | undefined): FileSizeError | undefined {
	const length = lengthOf(answer);
	if (listed === undefined || length === undefined || length === listed) return undefined;
	return new FileSizeError(`The file has ${length} bytes, and Zoom lists it with ${listed}`);
}

/** In bytes; undefined for a compressed answer, whose length is not the file's. */
function lengthOf({ headers }: HttpStream): number | undefined {
	const length = headers['content-encoding'] === undefined ? headers['content-length'] : undefined;
	return length === undefined ? undefined : Number(length);
}

interface Arrival {
	readonly answer: HttpStream;
	/** Whether it comes from another URL than the one requested. */
	readonly redirected: boolean;
}

async function arrive(url: string, token: string, options: DownloadOptions): Promise<Arrival> {
	const arrival = await follow(url, token, options, (at) => mayReceiveSecrets(at, options.env));
	if (!arrival.redirected || !LINK_REFUSED.has(arrival.answer.status)) return arrival;
	arrival.answer.body.destroy();
	return await follow(url, token, options, (at) => at === url);
}

/** @param trusted whether a URL gets the bearer; once dropped, it is not sent again */
async function follow(
	url: string,
	token: string,
	{ transport, signal }: DownloadOptions,
	trusted: (at: string) => boolean,
): Promise<Arrival> {
	let at = url;
	let redirect: number | undefined;
	let bearer: Readonly<Record<string, string>> = { Authorization: `Bearer ${token}` };
	for (let redirects = 0; ; redirects++) {
		// Only an uncompressed answer has a size that can be checked.
		const headers = { ...bearer, 'Accept-Encoding': 'identity' };
		const answer = await opened(transport, { method: 'GET', url: at, headers, signal }, redirect);
		const { location } = answer.headers;
		if (answer.status < 300 || answer.status >= 400 || location === undefined) {
			return { answer, redirected: redirects > 0 };
		}
		answer.body.destroy();
		const { status } = answer;
		if (redirects === MAX_REDIRECTS)
			throw new ZoomUnexpectedAnswerError('The download is redirected again and again', { status });
		if (!URL.canParse(location, at))
			throw new ZoomUnexpectedAnswerError('The download is redirected to no address', { status });
		at = new URL(location, at).href;
		redirect = status;
		if (!trusted(at)) bearer = {};
	}
}

/** @param redirect status of the redirect that led there; undefined: the URL is Zoom's, or the caller's mistake */
async function opened(
	transport: StreamTransport,
	request: HttpRequest,
	redirect: number | undefined,
): Promise<HttpStream> {
	try {
		return await transport.open(request);
	} catch (error) {
		if (redirect === undefined || !(error instanceof ZoomInvalidInputError)) throw error;
		throw new ZoomUnexpectedAnswerError(`The download is redirected astray. ${error.message}`, {
			status: redirect,
		});
	}
}
