import type { Agent } from 'node:http';
import type { LookupFunction, Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type * as Axios from 'axios';
import { ZoomCancelledError, ZoomInvalidInputError } from '../errors';
import { isKnownFileHost, mayReceiveSecrets, mayServeFiles } from './hosts';
import { Agents } from './agents';
import { Deadline } from './deadline';
import { decompress } from './decompress';
import { connectionFailure } from './failure';
import { Opening } from './opening';
import { publicLookup } from './publicLookup';
import type { HttpRequest, HttpResponse, HttpStream, StreamTransport, Transport } from './transport';

export interface TransportOptions {
	/** Read for `ZOOM_ORIGIN`. */
	readonly env: NodeJS.ProcessEnv;
	/** For opening a connection: name look-up, TCP, proxy tunnel and TLS. Default 10,000 ms. */
	readonly connectMs?: number;
	/** Of an answer, after decompression. Default 32 MiB: a full page of the largest report is below 2 MiB. */
	readonly maxAnswerBytes?: number;
}

const CALL_MS = 60_000;
const OUR_HEADERS = { 'User-Agent': 'n8n-nodes-zoom-automation', 'Accept-Encoding': 'gzip, deflate, br' };

/** The transport of a process: axios over keep-alive connections, loaded when the first request is sent. */
export function createTransport(options: TransportOptions): Transport & StreamTransport {
	return new AxiosTransport(options);
}

class AxiosTransport implements Transport, StreamTransport {
	private readonly agents: Agents;
	private readonly standing = new WeakSet<Socket>();
	private readonly connectMs: number;
	private readonly maxAnswerBytes: number;

	constructor(private readonly options: TransportOptions) {
		this.connectMs = options.connectMs ?? 10_000;
		this.maxAnswerBytes = options.maxAnswerBytes ?? 32 * 1024 * 1024;
		this.agents = new Agents(this.connectMs);
	}

	async exchange(request: HttpRequest): Promise<HttpResponse> {
		const answer = await this.send<Buffer>(request, {
			responseType: 'arraybuffer',
			decompress: false,
			maxContentLength: this.maxAnswerBytes,
		});
		const head = headOf(answer);
		const encoding = head.headers['content-encoding'];
		const { host } = new URL(request.url);
		return { ...head, body: await decompress(answer.data, encoding, this.maxAnswerBytes, host) };
	}

	async open(request: HttpRequest): Promise<HttpStream> {
		const hasBearer = Object.keys(request.headers).some((name) => name.toLowerCase() === 'authorization');
		const may = hasBearer ? mayReceiveSecrets : mayServeFiles;
		const lookup = isKnownFileHost(request.url, this.options.env) ? undefined : publicLookup;
		const how = { responseType: 'stream', maxContentLength: -1 } as const;
		const answer = await this.send<Readable>(request, how, may, lookup);
		return { ...headOf(answer), body: answer.data };
	}

	close(): void {
		this.agents.close();
	}

	private async send<T>(
		request: HttpRequest,
		how: Pick<Axios.AxiosRequestConfig, 'responseType' | 'decompress' | 'maxContentLength'>,
		may = mayReceiveSecrets,
		lookup?: LookupFunction,
	): Promise<Axios.AxiosResponse<T>> {
		const host = URL.canParse(request.url) ? new URL(request.url).host : 'an address that is not a URL';
		if (!may(request.url, this.options.env)) {
			throw new ZoomInvalidInputError(`Not sent to ${host}: it is not one of Zoom's hosts`);
		}
		const { default: axios } = await import('axios');
		const agent = await this.agents.for(request.url);
		const opening = new Opening(this.connectMs, this.standing, request.onSent, lookup);
		const deadline = new Deadline(request.timeoutMs ?? CALL_MS, request.signal);
		try {
			deadline.signal.throwIfAborted();
			const config = this.config(request, agent, opening, deadline.signal);
			return await axios.request<T>({ ...config, ...how });
		} catch (error) {
			const reason: unknown = deadline.signal.aborted ? deadline.signal.reason : error;
			throw reason instanceof ZoomCancelledError ? reason : connectionFailure(reason, host, opening.opened);
		} finally {
			deadline.end();
		}
	}

	private config(request: HttpRequest, agent: Agent, opening: Opening, signal: AbortSignal) {
		return {
			method: request.method,
			url: request.url,
			headers: { ...OUR_HEADERS, ...request.headers },
			data: request.body,
			signal: signal as Axios.GenericAbortSignal,
			httpAgent: agent,
			httpsAgent: agent,
			transport: opening,
			proxy: false, // The agent does it.
			maxRedirects: 0, // A redirect must not carry the secret or a bearer along.
			maxBodyLength: Infinity,
			transformRequest: [],
			transformResponse: [],
			validateStatus: () => true,
		} satisfies Axios.AxiosRequestConfig;
	}
}

function headOf(answer: Axios.AxiosResponse): Omit<HttpResponse, 'body'> {
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(answer.headers)) {
		headers[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : String(value);
	}
	return { status: answer.status, headers };
}
