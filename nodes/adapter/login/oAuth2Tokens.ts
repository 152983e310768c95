import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions, ILoadOptionsFunctions, ITriggerFunctions } from 'n8n-workflow';
import type { LoginObserver } from '../../../zoom/auth/loginObserver';
import type { DownloadTokens } from '../../../zoom/api/download/download';
import { ZoomConnectionError, ZoomCredentialsError } from '../../../zoom/errors';
import type { Runtime } from '../../../zoom/runtime';
import type { Store } from '../../../zoom/store/store';
import { credentialTypeOf } from './authentication';
import { isRecord } from '../../../zoom/values';

/**
 * The tokens of the person who connected the account. n8n signs, stores and refreshes them; we decide when.
 *
 * Zoom's refresh tokens work once. n8n makes one refresh in a process, and in queue mode one over its workers, but
 * separate n8n processes on one database refresh side by side: one wins, the others are told to reconnect
 * (n8n 2.40). So here one refresh at a time happens over all processes that share our store, each looks first whether
 * somebody else has refreshed already, and one that lost looks again before a person is told to reconnect.
 */

export type Context = IExecuteFunctions | ILoadOptionsFunctions | ITriggerFunctions;

export interface OAuth2TokenOptions {
	readonly store: Store;
	/** What the processes agree on: the store's slot for refreshing this credential. */
	readonly slot: string;
	readonly runtime: Runtime;
	readonly observer?: LoginObserver | undefined;
}

const CREDENTIAL = credentialTypeOf('oAuth2');
const LEASE_MS = 30_000;
/** For somebody else's refresh to show in n8n's database. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 150;

export interface OAuth2Tokens extends DownloadTokens {
	/** Sees to it that another token than the refused one is stored. */
	renew(refused: string, signal?: AbortSignal): Promise<void>;
}

/** @throws ZoomCredentialsError when the credential was never connected */
export async function oAuth2Tokens(context: Context, options: OAuth2TokenOptions): Promise<OAuth2Tokens> {
	const tokens = new StoredToken(context, options);
	await tokens.get();
	return tokens;
}

/** The access token as n8n has it in its database. */
class StoredToken implements OAuth2Tokens {
	private known: string | undefined;
	/** Of the token that was read last. */
	private details: Parameters<LoginObserver['granted']>[0] = {};
	private renewal: Promise<void> | undefined;

	constructor(
		private readonly context: Context,
		private readonly options: OAuth2TokenOptions,
	) {}

	async get(): Promise<{ value: string }> {
		this.known ??= await this.read();
		return { value: this.known };
	}

	async reject(refused: string): Promise<void> {
		await this.renew(refused);
	}

	/** All calls of one run share the renewal. */
	async renew(refused: string, signal?: AbortSignal): Promise<void> {
		if (this.known !== refused) return;
		this.renewal ??= this.replace(refused, signal).finally(() => (this.renewal = undefined));
		await this.renewal;
	}

	private async replace(refused: string, signal: AbortSignal | undefined): Promise<void> {
		const { store, slot, runtime } = this.options;
		const owner = randomUUID();
		const end = runtime.now() + PATIENCE_MS;
		while (!(await this.sawAnother(refused))) {
			const claim = await store.claim(slot, owner, LEASE_MS);
			// Whoever holds the lease that long is stuck: better a second refresh than none.
			if (claim.kind === 'lease' || runtime.now() > end) {
				try {
					if (!(await this.sawAnother(refused))) await this.refresh(refused, signal);
				} finally {
					await store.release(slot, owner);
				}
				return;
			}
			// Nobody stores anything there: it is none of ours.
			if (claim.kind === 'value') await store.remove(slot, claim.value);
			await runtime.sleep(LOOK_AGAIN_MS * (0.5 + runtime.random()), signal);
		}
	}

	private async refresh(refused: string, signal: AbortSignal | undefined): Promise<void> {
		const { runtime, observer } = this.options;
		try {
			await this.context.helpers.refreshOAuth2Token.call(this.context as IExecuteFunctions, CREDENTIAL);
			this.known = await this.read();
			runtime.log.info('OAuth2 token refreshed', { what: 'refresh', result: 'ok' });
			observer?.granted(this.details);
		} catch (error) {
			// A process that we share no store with may have been faster; its token shows as soon as n8n has stored it.
			for (const end = runtime.now() + PATIENCE_MS; runtime.now() < end;) {
				if (await this.sawAnother(refused)) return;
				await runtime.sleep(LOOK_AGAIN_MS * (0.5 + runtime.random()), signal);
			}
			runtime.log.warn('OAuth2 token not refreshed', { what: 'refresh', result: 'refused' });
			const failure = refreshFailure(error);
			observer?.failed(failure);
			throw failure;
		}
	}

	private async sawAnother(refused: string): Promise<boolean> {
		const stored = await this.read();
		if (stored === refused) return false;
		this.known = stored;
		return true;
	}

	private async read(): Promise<string> {
		const { oauthTokenData } = await this.context.getCredentials(CREDENTIAL);
		this.details = detailsOf(oauthTokenData);
		const token = isRecord(oauthTokenData) ? oauthTokenData['access_token'] : undefined;
		if (typeof token === 'string' && token !== '') return token;
		throw new ZoomCredentialsError('The credential is not connected to a Zoom account yet', 'authorization');
	}
}

/** What Zoom said with the token, as n8n stored it. */
function detailsOf(token: unknown): Parameters<LoginObserver['granted']>[0] {
	const { expires_in: seconds, scope } = isRecord(token) ? token : {};
	return {
		...(Number(seconds) > 0 && { lifeMs: Number(seconds) * 1_000 }),
		...(typeof scope === 'string' && { scopes: scope.split(/[\s,]+/).filter(Boolean) }),
	};
}

/** n8n marks what only a person can mend; anything else is the network's or Zoom's and passes. */
function refreshFailure(error: unknown): Error {
	const invalid =
		isRecord(error) && isRecord(error['failure']) && error['failure']['cause'] === 'credential-invalid';
	return invalid
		? new ZoomCredentialsError(
				'Zoom no longer accepts the authorization of the connected account',
				'authorization',
			)
		: new ZoomConnectionError(
				'The token could not be refreshed: Zoom’s login did not answer as it should',
				false,
			);
}
