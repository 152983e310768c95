import { TokenRegistry } from '../../zoom/auth/registry';
import { createTransport } from '../../zoom/http/axiosTransport';
import { systemRuntime } from '../../zoom/runtime';
import { SharedStores } from '../../zoom/store/sharedStores';
import type { Helper, Setting } from './helper';

/** This package's, put together as it is in n8n. */
export async function ourHelper({ zoom, redis, ...credentials }: Setting): Promise<Helper> {
	const env = { ZOOM_ORIGIN: zoom, ZOOM_REDIS_URL: redis };
	const runtime = systemRuntime();
	const transport = createTransport({ env });
	const stores = new SharedStores(env, runtime);
	const registry = new TokenRegistry({ env, runtime, transport, stores });
	// The plain helper has its connection and its libraries from the start, so this one gets them too.
	await stores.for().store.release('n8n-zoom:{bench}:warm-up', 'bench');
	await import('axios');
	const source = registry.for({ environment: 'commercial', ...credentials });
	return {
		get: async () => (await source.get()).value,
		rejected: (token) => source.reject(token),
		close: () => {
			registry.dispose();
			stores.close();
			transport.close();
		},
	};
}
