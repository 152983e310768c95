import { AccountLimiter } from './api/accountLimiter';
import { ZoomClient } from './api/client';
import { download, type Download, type DownloadOptions } from './api/download';
import { serverToServerSend } from './api/serverToServerSend';
import type { Plan } from './api/limits/rateTable';
import type { Send } from './api/send';
import { TokenRegistry } from './auth/registry';
import { accountKey, type AppCredentials } from './auth/login';
import { EventRegistry } from './events/registry';
import { originOverride, zoomOrigins } from './hosts';
import { createTransport } from './http/axiosTransport';
import type { StreamTransport, Transport } from './http/transport';
import type { Runtime } from './runtime';
import { SharedStores } from './store/sharedStores';
import type { Store } from './store/store';

/** Credentials, and what the account may do. */
export interface AccountAccess extends AppCredentials {
	readonly plan: Plan;
}

/** What one process holds towards Zoom: connections, tokens, limits. One for the process, shared by all credentials. */
export class ZoomProcess {
	readonly tokens: TokenRegistry;
	readonly stores: SharedStores;
	readonly events: EventRegistry;
	private readonly transport: Transport & StreamTransport;
	private readonly limiters = new Map<string, AccountLimiter>();

	constructor(
		private readonly env: NodeJS.ProcessEnv,
		private readonly runtime: Runtime,
	) {
		this.transport = createTransport({ env });
		this.stores = new SharedStores(env, runtime);
		this.tokens = new TokenRegistry({ env, runtime, transport: this.transport, stores: this.stores });
		this.events = new EventRegistry({ env, runtime, tokens: this.tokens, stores: this.stores });
	}

	/** Zoom's REST API as a Server-to-Server app. @throws ZoomInvalidInputError for malformed credentials */
	serverToServer(credentials: AccountAccess): ZoomClient {
		const tokens = this.tokens.for(credentials);
		const { env, transport } = this;
		const apiOrigin = zoomOrigins(credentials.environment, env).api;
		const pinned = originOverride(env) !== undefined;
		return this.client(serverToServerSend({ tokens, transport, apiOrigin, pinned }), credentials);
	}

	/** What a sender with a person's OAuth2 tokens needs of this process. */
	forOAuth2(credentials: AppCredentials): {
		apiOrigin: string;
		store: Store;
		slot: string;
		runtime: Runtime;
	} {
		return {
			apiOrigin: zoomOrigins(credentials.environment, this.env).api,
			store: this.stores.for(credentials.redisUrl).store,
			slot: `${accountKey(credentials)}:oauth2-refresh`,
			runtime: this.runtime,
		};
	}

	/** Zoom's REST API through somebody else's sender, within the same limits. */
	client(send: Send, credentials: AccountAccess): ZoomClient {
		return new ZoomClient({ send, limiter: this.limiterFor(credentials), runtime: this.runtime });
	}

	/** A file of Zoom's. See download.ts. */
	async download<T>(
		url: string,
		given: Pick<DownloadOptions, 'tokens' | 'size' | 'signal'>,
		take: (file: Download) => Promise<T>,
	): Promise<T> {
		const { env, runtime, transport } = this;
		return await download(url, { ...given, env, runtime, transport }, take);
	}

	/** Zoom limits the account, so its apps share one limiter; only where the account is not known is it the app's. */
	private limiterFor({ plan, ...credentials }: AccountAccess): AccountLimiter {
		const ofAccount = credentials.accountId === '' ? credentials : { ...credentials, clientId: '' };
		const prefix = `${accountKey(ofAccount)}:limit`;
		const { redis } = this.stores.for(credentials.redisUrl);
		const id = `${prefix} ${plan} ${credentials.redisUrl ?? ''}`;
		let limiter = this.limiters.get(id);
		if (!limiter) {
			const shared = redis && { redis, prefix };
			limiter = new AccountLimiter({ plan, runtime: this.runtime, shared });
			this.limiters.set(id, limiter);
		}
		return limiter;
	}

	/** Closes what is open and ends what goes on in the background. */
	dispose(): void {
		this.events.dispose();
		this.tokens.dispose();
		this.stores.close();
		this.transport.close();
	}
}
