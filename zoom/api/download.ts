import { pipeline, type Readable } from 'node:stream';
import type { TokenSource } from '../auth/token';
import {
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomInvalidInputError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../errors';
import { mayReceiveSecrets } from '../hosts';
import type { HttpStream, StreamTransport } from '../http/transport';
import type { Runtime } from '../runtime';
import { retryDelay } from './retry';
import { Vigil } from './vigil';

export interface DownloadOptions {
	/** The account's tokens, or one that Zoom gave for this file (`download_access_token`). */
	readonly tokens: Pick<TokenSource, 'get' | 'reject'> | string;
	readonly transport: StreamTransport;
	readonly runtime: Runtime;
	/** Read for `ZOOM_ORIGIN`. */
	readonly env: NodeJS.ProcessEnv;
	readonly signal?: AbortSignal | undefined;
}

export interface Download {
	/** Read it to its end, or destroy it. It fails with a ZoomConnectionError when the file does not come whole. */
	readonly body: Readable;
	/** In bytes; undefined where Zoom does not say. */
	readonly size: number | undefined;
	readonly contentType: string | undefined;
	/** As Zoom names the file. */
	readonly fileName: string | undefined;
}

/** A download URL leads to Zoom's file servers over two or three redirects. */
const MOST_REDIRECTS = 5;
/** Of a refusal, bytes: what is read to say why. */
const MOST_OF_REFUSAL = 64 * 1024;

/**
 * A recording or another file of Zoom's, as a stream. The bearer goes to Zoom's own hosts only, whatever the URL and the
 * redirects say.
 * @throws ZoomInvalidInputError for a URL that is not Zoom's; nothing was sent
 * @throws ZoomError when there is no such file, or it may not be had
 */
export async function download(url: string, options: DownloadOptions): Promise<Download> {
	const answer = await repeatedly(() => authorized(url, options), options);
	if (answer.status !== 200) throw await refusal(answer);
	const { headers } = answer;
	// Zoom sends whoever it does not know to its login page, with a 200.
	if (/^text\/html\b/i.test(headers['content-type'] ?? '')) {
		answer.body.destroy();
		throw new ZoomUnexpectedAnswerError('Zoom answered with a web page in place of the file', {
			status: 200,
		});
	}
	const length = headers['content-encoding'] === undefined ? headers['content-length'] : undefined;
	const size = length === undefined ? undefined : Number(length);
	const vigil = new Vigil(size, options.signal);
	pipeline(answer.body, vigil, () => undefined);
	return { body: vigil, size, contentType: headers['content-type'], fileName: fileName(headers) };
}

/** A server failure, or a connection that is lost before the file begins, is tried again. */
async function repeatedly(
	open: () => Promise<HttpStream>,
	{ runtime, signal }: DownloadOptions,
): Promise<HttpStream> {
	for (let attempt = 1; ; attempt++) {
		try {
			const answer = await open();
			if (answer.status >= 500) throw await refusal(answer);
			return answer;
		} catch (error) {
			const delay = retryDelay(error, 'GET', attempt, runtime.random());
			if (delay === undefined) throw error;
			await runtime.sleep(delay, signal);
		}
	}
}

async function authorized(url: string, options: DownloadOptions): Promise<HttpStream> {
	const token = await tokenOf(options);
	const answer = await follow(url, token, options);
	if (answer.status !== 401 || typeof options.tokens === 'string') return answer;
	answer.body.destroy();
	await options.tokens.reject(token);
	return await follow(url, await tokenOf(options), options);
}

const tokenOf = async ({ tokens, signal }: DownloadOptions): Promise<string> =>
	typeof tokens === 'string' ? tokens : (await tokens.get(signal)).value;

async function follow(url: string, token: string, options: DownloadOptions): Promise<HttpStream> {
	let at = url;
	for (let redirects = 0; ; redirects++) {
		const answer = await options.transport.open({
			method: 'GET',
			url: at,
			// Only what comes as it is has a size that can be checked.
			headers: { Authorization: `Bearer ${token}`, 'Accept-Encoding': 'identity' },
			signal: options.signal,
		});
		const { location } = answer.headers;
		if (answer.status < 300 || answer.status >= 400 || location === undefined) return answer;
		answer.body.destroy();
		if (redirects === MOST_REDIRECTS) {
			const { status } = answer;
			throw new ZoomUnexpectedAnswerError('The download is redirected again and again', { status });
		}
		at = new URL(location, at).href;
		if (!mayReceiveSecrets(at, options.env)) {
			throw new ZoomInvalidInputError(`Not followed to ${new URL(at).host}: it is not one of Zoom's hosts`);
		}
	}
}

async function refusal({ status, headers, body }: HttpStream): Promise<Error> {
	const text = await beginningOf(body);
	const details = { status, trackingId: headers['x-zm-trackingid'] };
	const { code, message } = parsed(text);
	if (status === 401)
		return new ZoomCredentialsError(message ?? 'Zoom refused the access token', 'token', details);
	if (status < 500) {
		const what =
			message ?? (status === 404 ? 'Zoom has no such file' : `Zoom refused the download (${status})`);
		return new ZoomRefusedError(what, { ...details, zoomCode: code });
	}
	return new ZoomUnexpectedAnswerError(`Zoom answered ${status} to the download`, details);
}

async function beginningOf(body: Readable): Promise<string> {
	const chunks: Buffer[] = [];
	let length = 0;
	try {
		for await (const chunk of body as AsyncIterable<Buffer>) {
			chunks.push(chunk);
			length += chunk.length;
			if (length > MOST_OF_REFUSAL) break;
		}
	} catch (error) {
		throw new ZoomConnectionError('The answer to a download broke off', true, { cause: error });
	}
	return Buffer.concat(chunks).toString();
}

function parsed(text: string): { code?: number | undefined; message?: string | undefined } {
	try {
		const { code, errorCode, message, errorMessage } = JSON.parse(text) as Record<string, unknown>;
		const words = message ?? errorMessage;
		const number = Number(code ?? errorCode);
		return {
			code: Number.isFinite(number) ? number : undefined,
			message: typeof words === 'string' && words !== '' ? words : undefined,
		};
	} catch {
		return {};
	}
}

/** RFC 6266: the encoded name where there is one, else the plain one; never a path. */
function fileName(headers: Readonly<Record<string, string>>): string | undefined {
	const header = headers['content-disposition'] ?? '';
	const encoded = /filename\*=(?:UTF-8'[^']*')([^;]+)/i.exec(header)?.[1];
	const plain = /filename="?([^";]+)"?/i.exec(header)?.[1];
	try {
		const name = encoded === undefined ? plain : decodeURIComponent(encoded.trim());
		return name?.split(/[\\/]/).at(-1)?.trim() || undefined;
	} catch {
		return plain;
	}
}
