import { TokenRegistry } from '../../zoom/auth/registry';
import { createFilter } from '../../zoom/events/model/filter';
import { EventRegistry } from '../../zoom/events/cluster/registry';
import type { Transport } from '../../zoom/http/transport';
import { systemRuntime } from '../../zoom/runtime';
import { SharedStores } from '../../zoom/store/sharedStores';

const login = {
	environment: 'commercial',
	accountId: 'account',
	clientId: 'client',
	clientSecret: 'secret',
} as const;

/** A login that always works: tokens are not what is measured. */
const transport: Transport = {
	exchange: async () =>
		await Promise.resolve({
			status: 200,
			headers: {},
			body: JSON.stringify({ access_token: 'token', expires_in: 3600, scope: '', token_type: 'bearer' }),
		}),
	close: () => undefined,
};

/** What a workflow is told. */
export interface Ears {
	/** At the point of emit. @param sentAt epoch ms */
	event(sentAt: number): void;
	connected?(): void;
}

/** The Zoom Event Trigger's side in this process, with everything switched on. */
export class Listening {
	private readonly stores: SharedStores;
	private readonly tokens: TokenRegistry;
	private readonly registry: EventRegistry;

	constructor(port: number, redisUrl: string) {
		const env = { ZOOM_ORIGIN: `http://127.0.0.1:${port}`, ZOOM_REDIS_URL: redisUrl };
		const runtime = systemRuntime();
		this.stores = new SharedStores(env, runtime);
		this.tokens = new TokenRegistry({ env, runtime, transport, stores: this.stores });
		this.registry = new EventRegistry({ env, runtime, tokens: this.tokens, stores: this.stores });
	}

	/** Returns when the connection stands. @param maxWaiting events, as Largest Queue */
	async join(subscription: string, ears: Ears, maxWaiting: number): Promise<{ leave(): Promise<void> }> {
		const hub = await this.registry.hub(login, 'account_credentials', subscription);
		const listener = await hub.join({
			scope: 'workflow filter',
			production: true,
			pings: false,
			wants: createFilter({
				events: ['meeting.participant_joined'],
				hostIds: [],
				meetingIds: [],
				topicContains: '',
			}),
			maxWaiting,
			concurrency: 20,
			emit: ({ event_ts = 0 }) => {
				ears.event(event_ts);
				return undefined;
			},
			connected: () => ears.connected?.(),
			replaced: () => undefined,
			trouble: (error) => {
				throw error;
			},
			fatal: (error) => {
				throw error;
			},
		});
		await hub.ready(10_000);
		return { leave: () => hub.leave(listener) };
	}

	end(): void {
		this.stores.close();
		this.tokens.dispose();
		this.registry.dispose();
	}
}
