import { unlimited } from './api/limiter';
import { ZoomClient } from './api/client';
import { serverToServerSend } from './api/serverToServerSend';
import type { Send } from './api/send';
import { TokenRegistry } from './auth/registry';
import type { AppCredentials } from './auth/login';
import { originOverride, zoomOrigins } from './hosts';
import { createTransport } from './http/axiosTransport';
import type { Transport } from './http/transport';
import type { Runtime } from './runtime';
import { SharedStores } from './store/sharedStores';

/** What one process holds towards Zoom: connections, tokens, limits. One for the process, shared by all credentials. */
export class ZoomProcess {
	readonly tokens: TokenRegistry;
	readonly stores: SharedStores;
	private readonly transport: Transport;

	constructor(
		private readonly env: NodeJS.ProcessEnv,
		private readonly runtime: Runtime,
	) {
		this.transport = createTransport({ env });
		this.stores = new SharedStores(env, runtime);
		this.tokens = new TokenRegistry({ env, runtime, transport: this.transport, stores: this.stores });
	}

	/** Zoom's REST API as a Server-to-Server app. @throws ZoomInvalidInputError for malformed credentials */
	serverToServer(credentials: AppCredentials): ZoomClient {
		const tokens = this.tokens.for(credentials);
		const { env, transport } = this;
		const apiOrigin = zoomOrigins(credentials.environment, env).api;
		const pinned = originOverride(env) !== undefined;
		return this.client(serverToServerSend({ tokens, transport, apiOrigin, pinned }));
	}

	/** Zoom's REST API through somebody else's sender, within the same limits. */
	client(send: Send): ZoomClient {
		return new ZoomClient({ send, limiter: unlimited, runtime: this.runtime });
	}

	/** Closes what is open and ends what goes on in the background. */
	dispose(): void {
		this.tokens.dispose();
		this.stores.close();
		this.transport.close();
	}
}
