import { setTimeout as delay } from 'node:timers/promises';
import {
	NodeOperationError,
	type ICredentialDataDecryptedObject,
	type IExecuteFunctions,
	type ILoadOptionsFunctions,
} from 'n8n-workflow';
import type { AccountAccess } from '../../../zoom';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import type { ListBound } from '../../../zoom/api/client/paging';
import type { ListRoute, Route, RouteParameters } from '../../../zoom/api/routes/routes';
import type { CallOptions, ZoomClient } from '../../../zoom/api/client/client';
import type { Download, DownloadOptions, DownloadTokens } from '../../../zoom/api/download/download';
import { signerFor } from '../../../zoom/auth/signer';
import type { Monitor } from '../../../zoom/health/monitor';
import type { Verifier } from '../../../zoom/verify/verifier';
import { authenticationOf, credentialTypeOf, type Authentication } from './authentication';
import { inputAdvice, toNodeError } from '../errors/nodeErrors';
import { appCredentials } from './fieldsOfCredential';
import { oAuth2Send } from './oAuth2Send';
import { oAuth2Tokens } from './oAuth2Tokens';
import { zoomSdk } from './sdk';
import { isRecord, textOf, type ZoomRecord } from '../../../zoom/values';

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
	/** Asks the account what it allows. */
	readonly verifier: Verifier;
	/** What the credential says of the account, without anything that names it. */
	readonly account: AccountKind;
	/** Epoch ms. */
	now(): number;
	/** Waits, in ms, at most until the execution ends. */
	sleep(ms: number): Promise<void>;
	/** Signs a text with a key that follows from the credential: base64url. */
	sign(text: string): string;
}

/** What the credential says of the account, without anything that names it. */
export type AccountKind = Pick<AccountAccess, 'plan' | 'environment'> & {
	readonly authentication: Authentication;
};

type Context = IExecuteFunctions | ILoadOptionsFunctions;

interface RunBounds {
	signal?: AbortSignal;
	/** ms */
	maxWait?: number;
}

/** Zoom with the credentials of the node. They are read once for a run. */
export async function connect(context: Context, { signal, maxWait }: RunBounds = {}): Promise<Zoom> {
	const login = await loginFor(context);
	const bounds = { signal, maxWaitMs: maxWait, lane: laneOf(context) };
	const client = login.client.with(bounds);
	return {
		request: async (route, parameters) => await client.request(route, parameters),
		list: async (route, parameters, bound) => await client.list(route, parameters, bound),
		iterate: (route, parameters) => client.iterate(route, parameters),
		download: async (url, take, file) =>
			await zoomSdk().download(url, { ...file, tokens: login.tokens, signal }, take),
		get monitor() {
			return login.monitor(client, signal);
		},
		get verifier() {
			return login.verifier(bounds);
		},
		account: login.account,
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
	verifier(bounds: CallOptions): Verifier;
	readonly account: AccountKind;
}

async function loginFor(context: Context): Promise<Login> {
	const authentication = authenticationOf(context);
	const data = await context.getCredentials(credentialTypeOf(authentication));
	try {
		const credentials = appCredentials(data);
		const zoom = zoomSdk();
		const sign = signerFor(credentials);
		const account = { plan: credentials.plan, environment: credentials.environment, authentication };
		if (authentication === 'serverToServer') {
			return {
				client: zoom.serverToServer(credentials),
				tokens: zoom.tokens.for(credentials),
				sign,
				account,
				monitor: (client, signal) => zoom.monitor(credentials, { client, signal, as: 'app' }),
				verifier: (bounds) => zoom.verifier(credentials, bounds),
			};
		}
		const options = zoom.forOAuth2(credentials);
		const tokens = await oAuth2Tokens(context, options);
		const send = await oAuth2Send(context, options, tokens);
		return {
			client: zoom.client(send, credentials),
			tokens,
			sign,
			account,
			monitor: (client, signal) => zoom.monitor(credentials, { client, signal, as: 'person' }),
			verifier: (bounds) => zoom.verifier(credentials, bounds, { send, scopes: scopesOf(data) }),
		};
	} catch (error) {
		if (!(error instanceof ZoomInvalidInputError)) throw toNodeError(context.getNode(), error);
		throw new NodeOperationError(context.getNode(), error.message, {
			description: inputAdvice(error, 'Nothing was sent to Zoom. Open the credential and correct the field.'),
			failure: { cause: 'credential-invalid' },
		});
	}
}

/** Of a person's token, as Zoom told n8n; undefined where it did not. */
function scopesOf({ oauthTokenData }: ICredentialDataDecryptedObject): readonly string[] | undefined {
	const scope = isRecord(oauthTokenData) ? oauthTokenData['scope'] : undefined;
	const names = textOf(Array.isArray(scope) ? scope.join(' ') : scope).split(/\s+/);
	return names.some((name) => name !== '') ? names : undefined;
}

/** Executions take turns under the account's limits, so that a bulk run does not starve the others. */
const laneOf = (context: Context): string =>
	'getExecutionId' in context ? context.getExecutionId() : 'editor';
