import { once } from 'node:events';
import type { Readable } from 'node:stream';
import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
	type ZoomError,
} from '../../errors';
import { isTokenRefusal } from '../../errors/tokenRefusal';
import { excerpt } from '../../values/excerpt';
import { rateLimited } from '../client/rateLimited';
import { retryAfterMs } from '../../http/retryAfter';
import type { HttpStream } from '../../http/transport';
import { STILL_MS } from './downloadGuard';
import { parseJson } from '../../values/json';

/** Bytes: enough to recognize a web page. */
const MAX_OF_START = 64;
/** Bytes: how much of a refusal is read. */
const MAX_OF_REFUSAL = 64 * 1024;
const BROKE_OFF = 'The answer to a download broke off';

/** A file server refuses the signed link that Zoom gave: no token is at fault. */
export class LinkRefusedError extends ZoomRefusedError {}

interface Reason {
	readonly code?: number | undefined;
	readonly message?: string | undefined;
}

/**
 * Why there is no file in an answer.
 * @param redirected it comes from a file server, which knows no tokens of Zoom's
 * @param now epoch ms
 */
export async function refusal(answer: HttpStream, redirected: boolean, now: number): Promise<ZoomError> {
	const { status, headers, body } = answer;
	const { code, message } = reasonIn(await beginningOf(body));
	const details = { status, trackingId: headers['x-zm-trackingid'], zoomCode: code };
	if (status === 429 || code === 429) {
		return rateLimited(message ?? 'Zoom answered 429 to the download', headers, now, details);
	}
	if (status >= 500) {
		const retryAfter = retryAfterMs(headers['retry-after'], now);
		return new ZoomUnexpectedAnswerError(`Zoom answered ${status} to the download`, {
			...details,
			retryAfter,
		});
	}
	if (!redirected && isTokenRefusal({ status, zoomCode: code })) return badToken(message, details);
	const usual = status === 404 ? 'Zoom has no such file' : `Zoom refused the download (${status})`;
	const Refused = redirected ? LinkRefusedError : ZoomRefusedError;
	return new Refused(message ?? usual, details);
}

/** A file as Zoom lists it. */
export interface ListedFile {
	/** Bytes; undefined: not listed. */
	readonly size?: number | undefined;
	/** MIME type; undefined: not known. */
	readonly type?: string | undefined;
}

/**
 * What comes in place of a file although the status is 200: a page to sign in or to type a passcode,
 * `{"status":false,"errorCode":124,"errorMessage":"Forbidden"}`, the JSON of a file host that is busy, or nothing. The
 * stream keeps all its bytes.
 */
export async function refusalInstead(
	{ body, headers }: HttpStream,
	listed: ListedFile,
	signal?: AbortSignal,
): Promise<ZoomError | undefined> {
	const details = { trackingId: headers['x-zm-trackingid'] };
	const said = headers['content-type'] ?? '';
	if (isPage(said, '')) return notAFile('a web page', details);
	await beginningHere(body, signal);
	const chunk = body.read() as Buffer | null;
	if (chunk === null || chunk.length === 0) {
		if (listed.size === 0) return undefined;
		return new ZoomUnexpectedAnswerError('The answer to the download is empty', details);
	}
	body.unshift(chunk);
	const start = chunk.toString('latin1', 0, MAX_OF_START).trimStart();
	if (isPage(said, start)) return notAFile('a web page', details);
	if (!/\bjson\b/i.test(said) && !(isMedia(listed) && start.startsWith('{'))) return undefined;
	const { code, message } = chunk.length > MAX_OF_REFUSAL ? {} : reasonIn(chunk.toString(), false);
	if (code === undefined) {
		const isListed = listed.type === undefined || /\bjson\b/.test(listed.type);
		if (isListed) return undefined;
		return new ZoomUnexpectedAnswerError('The answer to the download is JSON, and no file', details);
	}
	if (isTokenRefusal({ status: 200, zoomCode: code })) return badToken(message, details);
	return new ZoomRefusedError(message ?? `Zoom refused the download (${code})`, {
		...details,
		zoomCode: code,
	});
}

const isPage = (type: string, start: string): boolean =>
	/^text\/html\b/i.test(type) || /^<(?:!doctype html|html)\b/i.test(start);

/** No such file begins with a brace. */
const isMedia = ({ type = '' }: ListedFile): boolean => /^(?:video|audio|image)\//.test(type);

const notAFile = (what: string, details: object): ZoomError =>
	new ZoomRefusedError(`Zoom answered with ${what} in place of the file`, details);

const badToken = (message: string | undefined, details: object): ZoomError =>
	new ZoomCredentialsError(message ?? 'Zoom refused the access token', 'token', details);

/** @throws ZoomConnectionError, ZoomCancelledError */
async function beginningHere(body: Readable, signal: AbortSignal | undefined): Promise<void> {
	const still = AbortSignal.timeout(STILL_MS);
	try {
		// An empty answer may have ended already.
		if (body.readableEnded || body.readableLength > 0) return;
		await once(body, 'readable', { signal: signal ? AbortSignal.any([signal, still]) : still });
	} catch {
		body.destroy();
		// Without the HTTP client's error, as below.
		throw signal?.aborted ? new ZoomCancelledError() : new ZoomConnectionError(BROKE_OFF, true);
	}
}

async function beginningOf(body: Readable): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of body as AsyncIterable<Buffer>) {
			chunks.push(chunk);
			length += chunk.length;
			if (length > MAX_OF_REFUSAL) break;
		}
	} catch {
		// Without the HTTP client's error: it holds the request with its Authorization header.
		throw new ZoomConnectionError(BROKE_OFF, true);
	}
	return Buffer.concat(chunks).toString();
}

/** @param certain false: it may be a file; only what says `status: false` is a refusal */
function reasonIn(text: string, certain = true): Reason {
	try {
		const { status, code, errorCode, message, errorMessage } = parseJson(text) as Record<string, unknown>;
		if (!certain && status !== false) return {};
		const words = message ?? errorMessage;
		const number = Number(code ?? errorCode ?? NaN);
		return {
			code: Number.isFinite(number) ? number : undefined,
			message: typeof words === 'string' && words !== '' ? excerpt(words) : undefined,
		};
	} catch {
		return {};
	}
}
