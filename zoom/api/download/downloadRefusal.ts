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
import type { HttpStream } from '../../http/transport';
import { STILL_MS } from './downloadGuard';
import { parseJson } from '../../values/json';

/** Bytes: what is read to say why. */
const MAX_OF_REFUSAL = 64 * 1024;
const BROKE_OFF = 'The answer to a download broke off';

interface Reason {
	readonly code?: number | undefined;
	readonly message?: string | undefined;
}

/** Why there is no file in an answer. @param redirected it comes from a file server, which knows no tokens of Zoom's */
export async function refusal(answer: HttpStream, redirected: boolean): Promise<ZoomError> {
	const { status, headers, body } = answer;
	const { code, message } = reasonIn(await beginningOf(body));
	const details = { status, trackingId: headers['x-zm-trackingid'], zoomCode: code };
	if (status >= 500) return new ZoomUnexpectedAnswerError(`Zoom answered ${status} to the download`, details);
	if (!redirected && isTokenRefusal({ status, zoomCode: code })) return badToken(message, details);
	const usual = status === 404 ? 'Zoom has no such file' : `Zoom refused the download (${status})`;
	return new ZoomRefusedError(message ?? usual, details);
}

/**
 * What Zoom says in place of a file although the status is 200: a page to sign in or to type a passcode, or
 * `{"status":false,"errorCode":124,"errorMessage":"Forbidden"}`. The stream keeps all its bytes.
 */
export async function refusalInstead(
	{ body, headers }: HttpStream,
	signal?: AbortSignal,
): Promise<ZoomError | undefined> {
	const type = headers['content-type'] ?? '';
	const details = { trackingId: headers['x-zm-trackingid'] };
	if (/^text\/html\b/i.test(type)) {
		return new ZoomRefusedError('Zoom answered with a web page in place of the file', details);
	}
	if (!/\bjson\b/i.test(type)) return undefined;
	await beginningHere(body, signal);
	const chunk = body.read() as Buffer | null;
	if (chunk === null) return undefined;
	body.unshift(chunk);
	const { code, message } = chunk.length > MAX_OF_REFUSAL ? {} : reasonIn(chunk.toString(), false);
	if (code === undefined) return undefined;
	if (isTokenRefusal({ status: 200, zoomCode: code })) return badToken(message, details);
	return new ZoomRefusedError(message ?? `Zoom refused the download (${code})`, {
		...details,
		zoomCode: code,
	});
}

const badToken = (message: string | undefined, details: object): ZoomError =>
	new ZoomCredentialsError(message ?? 'Zoom refused the access token', 'token', details);

/** @throws ZoomConnectionError, ZoomCancelledError */
async function beginningHere(body: Readable, signal: AbortSignal | undefined): Promise<void> {
	const still = AbortSignal.timeout(STILL_MS);
	try {
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
