import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { Transport } from '../http/transport';
import type { Runtime } from '../runtime';
import { KeptWhileUsed } from '../runtime/keptWhileUsed';
import type { SharedStores } from '../store/sharedStores';
import { CachedTokenSource } from './cachedTokenSource';
import { type AppCredentials, checkedLogin, type Grant, type Login } from './login';
import type { LoginObserver } from './loginObserver';
import { requestToken } from './requestToken';
import { SharedToken } from './sharedToken';

export interface TokenRegistryDependencies {
	/** Read for `ZOOM_ORIGIN`. */
	readonly env: NodeJS.ProcessEnv;
	readonly runtime: Runtime;
	readonly transport: Transport;
	readonly stores: SharedStores;
	readonly observe?: (login: Login) => LoginObserver;
}

/** Longer than any token lives, so that nothing of value is forgotten. */
const UNUSED_MS = 2 * 3_600_000;

/** A process's logins: one token source for each, whoever asks. */
export class TokenRegistry {
	private readonly sources: KeptWhileUsed<CachedTokenSource>;
	private readonly life = new AbortController();

	constructor(private readonly dependencies: TokenRegistryDependencies) {
		// Every login that fetches a token listens to it.
		setMaxListeners(0, this.life.signal);
		this.sources = new KeptWhileUsed(UNUSED_MS, () => dependencies.runtime.now());
	}

	/**
	 * The token source of these credentials. Corrected credentials are other credentials, with a source of their own.
	 * @throws ZoomInvalidInputError for a field that is empty or malformed, before anything is sent
	 */
	for(credentials: AppCredentials, grant: Grant = 'account_credentials'): CachedTokenSource {
		const login = checkedLogin(credentials, grant);
		return this.sources.of(idOf(login), () => this.open(login));
	}

	/** Ends what goes on in the background. Sources that were handed out give no new tokens any more. */
	dispose(): void {
		this.life.abort();
		this.sources.clear();
	}

	private open(login: Login): CachedTokenSource {
		const { runtime, stores, observe } = this.dependencies;
		const { store } = stores.for(login.redisUrl);
		const shared = new SharedToken(login, {
			store,
			runtime,
			request: (signal) => requestToken(login, this.dependencies, signal),
			observer: observe?.(login),
		});
		return new CachedTokenSource(shared, runtime, this.life.signal);
	}
}

/** Tells logins apart without keeping the secret as a key. */
function idOf(login: Login): string {
	return createHash('sha256').update(JSON.stringify(login)).digest('base64');
}
