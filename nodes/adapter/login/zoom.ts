import { setTimeout as delay } from 'node:timers/promises';
import { NodeOperationError, type IExecuteFunctions, type ILoadOptionsFunctions } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import type { ListBound } from '../../../zoom/api/client/paging';
import type { ListRoute, Route, RouteParameters } from '../../../zoom/api/routes/routes';
import type { ZoomClient } from '../../../zoom/api/client/client';
import type { Download, DownloadOptions, DownloadTokens } from '../../../zoom/api/download/download';
import { signerFor } from '../../../zoom/auth/signer';
import type { Monitor } from '../../../zoom/health/monitor';
import { authenticationOf, connectionOf, credentialTypeOf } from './authentication';
import { inputAdvice, toNodeError } from '../errors/nodeErrors';
import { appCredentials } from './fieldsOfCredential';
import { oAuth2Send } from './oAuth2Send';
import { oAuth2Tokens } from './oAuth2Tokens';
import { zoomSdk } from './sdk';
import type { ZoomRecord } from '../../../zoom/values';

export type { ListBound };

export type KnownOfFile = Pick<DownloadOptions, 'size' | 'type' | 'otherToken'>;

/** Zoom as an operation sees it: signal, bound and fairness of the execution are settled. */
export interface Zoom {
	/** One call. @throws ZoomError */
	request<R extends Route>(route: R, parameters: RouteParameters<R>): Promise<ZoomRecord>;
	/** A whole list, or as much of it as is wanted. @throws ZoomError */
	list<R extends ListRoute>(
		route: R,
		parameters: RouteParameters<R>,
		bound?: ListBound,
	): Promise<ZoomRecord[]>;
	/** A list item by item, for those that would not fit into memory. @throws ZoomError */
	iterate<R extends ListRoute>(route: R, parameters: RouteParameters<R>): AsyncIterable<ZoomRecord>;
	/**
	 * A file of Zoom's, as a stream that `take` reads to its end; again from the beginning when it breaks off.
	 * @param file what is known of it
	 * @throws ZoomError, and what `take` throws
	 */
	download<T>(url: string, take: (file: Download) => Promise<T>, file?: KnownOfFile): Promise<T>;
	/** Looks after the account. */
	readonly monitor: Monitor;
	/** Epoch ms. */
	now(): number;
	/** Waits, in ms, at most until the execution ends. */
	sleep(ms: number): Promise<void>;
	/** Signs a text with a key that follows from the credential: base64url. */
	sign(text: string): string;
}

type Context = IExecuteFunctions | ILoadOptionsFunctions;

interface RunBounds {
	signal?: AbortSignal;
	/** ms */
	maxWait?: number;
}

/** Zoom with the credentials of the node. They are read once for a run. */
export async function connect(context: Context, { signal, maxWait }: RunBounds = {}): Promise<Zoom> {
	const login = await loginFor(context);
	const client = login.client.with({ signal, maxWaitMs: maxWait, lane: laneOf(context) });
	return {
		request: async (route, parameters) => await client.request(route, parameters),
		list: async (route, parameters, bound) => await client.list(route, parameters, bound),
		iterate: (route, parameters) => client.iterate(route, parameters),
		download: async (url, take, file) =>
			await zoomSdk().download(url, { ...file, tokens: login.tokens, signal }, take),
		get monitor() {
			return login.monitor(client, signal);
		},
		now: Date.now,
		sleep: async (ms) => {
			await delay(ms, undefined, signal ? { signal } : {});
		},
		sign: login.sign,
	};
}

interface Login {
	readonly client: ZoomClient;
	readonly tokens: DownloadTokens;
	readonly sign: (text: string) => string;
	monitor(client: ZoomClient, signal: AbortSignal | undefined): Monitor;
}

async function loginFor(context: Context): Promise<Login> {
	const authentication = authenticationOf(context);
	const data = await context.getCredentials(credentialTypeOf(authentication));
	try {
		const credentials = appCredentials(data);
		const zoom = zoomSdk();
		const sign = signerFor(credentials);
		if (authentication === 'serverToServer') {
			return {
				client: zoom.serverToServer(credentials),
				tokens: zoom.tokens.for(credentials),
				sign,
				monitor: (client, signal) => zoom.monitor(credentials, { client, signal, as: 'app' }),
			};
		}
		const connection = connectionOf(context);
		const options = zoom.forOAuth2(credentials, connection);
		const tokens = await oAuth2Tokens(context, options);
		const send = await oAuth2Send(context, options, tokens);
		return {
			client: zoom.client(send, credentials),
			tokens,
			sign,
			monitor: (client, signal) => zoom.monitor(credentials, { client, signal, as: 'person', connection }),
		};
	} catch (error) {
		if (!(error instanceof ZoomInvalidInputError)) throw toNodeError(context.getNode(), error);
		throw new NodeOperationError(context.getNode(), error.message, {
			description: inputAdvice(error, 'Nothing was sent to Zoom. Open the credential and correct the field.'),
			failure: { cause: 'credential-invalid' },
		});
	}
}

/** Executions take turns under the account's limits, so that a bulk run does not starve the others. */
const laneOf = (context: Context): string =>
	'getExecutionId' in context ? context.getExecutionId() : 'editor';
