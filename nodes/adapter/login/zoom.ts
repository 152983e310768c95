import { setTimeout as delay } from 'node:timers/promises';
import { NodeOperationError, type IExecuteFunctions, type ILoadOptionsFunctions } from 'n8n-workflow';
import type { AccountAccess } from '../../../zoom';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import type { ListBound } from '../../../zoom/api/client/paging';
import type { ZoomClient } from '../../../zoom/api/client/client';
import type { Download, DownloadOptions } from '../../../zoom/api/download/download';
import { sealerFor, type Sealer } from '../../../zoom/auth/sealer';
import { signerFor } from '../../../zoom/auth/signer';
import type { Notes } from '../../../zoom/store/notes';
import type { Monitor } from '../../../zoom/health/monitor';
import type { Verifier } from '../../../zoom/verify/verifier';
import { authenticationOf, connectionOf, grantOf, type Authentication } from './authentication';
import { withLink } from '../errors/anchors';
import { inputAdvice, toNodeError } from '../errors/nodeErrors';
import { type Access, accessOf, type Login, loginWith } from './login';
import { zoomSdk } from './sdk';

export type { ListBound };

export type KnownOfFile = Pick<DownloadOptions, 'size' | 'type' | 'otherToken'>;

/** Zoom as an operation sees it: signal, bound and fairness of the execution are settled. */
export interface Zoom extends Pick<ZoomClient, 'request' | 'list' | 'iterate'>, Sealer {
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
	/** What is kept about the account between executions; nothing that names people belongs there in clear. */
	readonly notes: Notes;
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

export interface RunBounds {
	signal?: AbortSignal;
	/** ms */
	maxWait?: number;
}

/**
 * Zoom with the credentials of the node. They are read once for a run.
 * @param as which of its credentials; else what is chosen under "Authentication"
 */
export async function connect(
	context: Context,
	{ signal, maxWait }: RunBounds = {},
	as: Authentication = authenticationOf(context),
): Promise<Zoom> {
	const access = await accessOf(context, as);
	const { client: whole, tokens, sender } = await loggedIn(context, access);
	const { authentication, credentials, scopes } = access;
	const { plan, environment } = credentials;
	const bounds = { signal, maxWaitMs: maxWait, lane: laneOf(context) };
	const client = whole.with(bounds);
	const who =
		authentication === 'oAuth2'
			? ({ as: 'person', connection: connectionOf(context) } as const)
			: ({ as: 'app', grant: grantOf(authentication) } as const);
	return Object.assign(client, {
		download: async <T>(url: string, take: (file: Download) => Promise<T>, file?: KnownOfFile) =>
			await zoomSdk().download(url, { ...file, tokens, signal }, take),
		monitor: zoomSdk().monitor(credentials, { client, signal, ...who }),
		verifier: zoomSdk().verifier(credentials, bounds, sender && { sender, scopes }),
		notes: zoomSdk().notes(credentials),
		account: { plan, environment, authentication },
		now: Date.now,
		sleep: async (ms: number) => {
			await delay(ms, undefined, signal ? { signal } : {});
		},
		sign: signerFor(credentials),
		...sealerFor(credentials),
	});
}

async function loggedIn(context: Context, access: Access): Promise<Login> {
	try {
		return await loginWith(context, access);
	} catch (error) {
		if (!(error instanceof ZoomInvalidInputError)) throw toNodeError(context.getNode(), error);
		throw new NodeOperationError(context.getNode(), error.message, {
			description: withLink(
				inputAdvice(error, 'Nothing was sent to Zoom. Open the credential and correct the field.'),
				error,
			),
			failure: { cause: 'credential-invalid' },
		});
	}
}

/** Executions take turns under the account's limits, so that a bulk run does not starve the others. */
const laneOf = (context: Context): string =>
	'getExecutionId' in context ? context.getExecutionId() : 'editor';
