import { setMaxListeners } from 'node:events';
import { AccountLimiter } from './api/limits/accountLimiter';
import { type CallOptions, ZoomClient } from './api/client/client';
import { download, type Download, type DownloadOptions } from './api/download/download';
import { ServerToServerSender } from './api/client/serverToServerSender';
import { type CallCounter, callCounter } from './api/usage/callCounter';
import { MeteredLimiter } from './api/usage/meteredLimiter';
import { SharedTally } from './api/usage/sharedTally';
import type { Plan } from './api/limits/rateTable';
import type { Sender } from './api/client/sender';
import { MemoryTally, type Tally } from './api/usage/tally';
import { accountKey, type AppCredentials, type Grant, type Login } from './auth/login';
import type { LoginObserver } from './auth/loginObserver';
import { TokenRegistry } from './auth/registry';
import { EventRegistry } from './events/cluster/registry';
import { createOpenSocket } from './events/connection/wsSocket';
import { readSubscription, socketUrl } from './events/cluster/subscription';
import type { Limiter } from './api/limits/limiter';
import { LoginLogs } from './health/loginLogs';
import { Monitor } from './health/monitor';
import { trySocket } from './verify/socket';
import { Verifier } from './verify/verifier';
import { originOverride, zoomOrigins, type ZoomOrigins } from './http/hosts';
import { createTransport } from './http/axiosTransport';
import type { StreamTransport, Transport } from './http/transport';
import { MemoryMeter, type Meter } from './metrics/meter';
import { SharedMeter } from './metrics/sharedMeter';
import type { Runtime } from './runtime';
import { KeptWhileUsed } from './runtime/keptWhileUsed';
import { MemoryNotes, RedisNotes, type Notes } from './store/notes';
import { SharedStores } from './store/sharedStores';
import type { Store } from './store/store';
import { unlessAway } from './store/unlessAway';

/** Credentials, and what the account may do. */
export interface AccountAccess extends AppCredentials {
	readonly plan: Plan;
}

/** What is kept for each account: whoever calls, and with whatever credentials. */
interface Account {
	readonly limiter: AccountLimiter;
	readonly tally: Tally;
	readonly meter: Meter;
	/** The same limiter and tally, with which the metrics are counted too. */
	readonly metered: { readonly limiter: Limiter; readonly tally: CallCounter };
}

/** Longer than a day, in which calls are counted toward a limit. */
const UNUSED_MS = 25 * 3_600_000;

/** What one process holds towards Zoom: connections, tokens, limits. One for the process, shared by all credentials. */
export class ZoomSdk {
	readonly tokens: TokenRegistry;
	readonly stores: SharedStores;
	readonly events: EventRegistry;
	private readonly transport: Transport & StreamTransport;
	private readonly accounts: KeptWhileUsed<Account>;
	/** Of each account, whatever its plan is taken for. */
	private readonly meters: KeptWhileUsed<Meter>;
	private readonly loginLogs: LoginLogs;
	/** Of a process that shares nothing. */
	private readonly ownNotes: MemoryNotes;
	private readonly life = new AbortController();

	constructor(
		private readonly env: NodeJS.ProcessEnv,
		private readonly runtime: Runtime,
	) {
		// Every account that counts its calls listens to it.
		setMaxListeners(0, this.life.signal);
		const now = (): number => runtime.now();
		this.accounts = new KeptWhileUsed(UNUSED_MS, now);
		this.meters = new KeptWhileUsed(UNUSED_MS, now);
		this.ownNotes = new MemoryNotes(now);
		this.transport = createTransport({ env });
		this.stores = new SharedStores(env, runtime);
		const { transport, stores } = this;
		const meterOf = (credentials: AppCredentials): Meter => this.meter(credentials);
		this.loginLogs = new LoginLogs({ runtime, stores, meterOf });
		const observe = (login: Login): LoginObserver => this.loginLogs.for(login, login.grant);
		this.tokens = new TokenRegistry({ env, runtime, transport, stores, observe });
		this.events = new EventRegistry({ env, runtime, tokens: this.tokens, stores, meterOf });
	}

	/** Zoom's REST API as a Server-to-Server app. @throws ZoomInvalidInputError for malformed credentials */
	serverToServer(credentials: AccountAccess): ZoomClient {
		return this.client(this.appSender(credentials), credentials);
	}

	/** Zoom's REST API as a General App itself, which is what a chatbot is. @throws as serverToServer */
	chatbot(credentials: AccountAccess): ZoomClient {
		return this.client(this.appSender(credentials, 'client_credentials'), credentials);
	}

	/** @throws ZoomInvalidInputError for malformed credentials */
	private appSender(credentials: AppCredentials, grant?: Grant): Sender {
		const tokens = this.tokens.for(credentials, grant);
		const { env, transport } = this;
		const origins = zoomOrigins(credentials.environment, env);
		const pinned = originOverride(env) !== undefined;
		return new ServerToServerSender({ tokens, transport, origins, pinned });
	}

	/**
	 * What a sender with a person's OAuth2 tokens needs of this process.
	 * @param connection tells persons apart who connected the same app
	 */
	forOAuth2(
		credentials: AppCredentials,
		connection: string,
	): {
		origins: ZoomOrigins;
		store: Store;
		slot: string;
		runtime: Runtime;
		observer: LoginObserver;
	} {
		return {
			origins: zoomOrigins(credentials.environment, this.env),
			store: this.stores.for(credentials.redisUrl).store,
			slot: `${accountKey(credentials)}:oauth2-refresh`,
			runtime: this.runtime,
			observer: this.loginLogs.for(credentials, 'refresh_token', connection),
		};
	}

	/** Zoom's REST API through somebody else's sender, within the same limits. */
	client(sender: Sender, credentials: AccountAccess): ZoomClient {
		return new ZoomClient({ sender, ...this.account(credentials).metered, runtime: this.runtime });
	}

	/**
	 * Looks after an account.
	 * @param who a client of these credentials, and how it logs in: as the app, or as a person; `connection` as for
	 * `forOAuth2`
	 */
	monitor(
		credentials: AccountAccess,
		who: { client: ZoomClient; signal?: AbortSignal | undefined } & (
			{ as: 'app'; grant: Grant } | { as: 'person'; connection: string }
		),
	): Monitor {
		const { runtime } = this;
		const { client, as, signal } = who;
		const { limiter, tally, meter } = this.account(credentials);
		const { redis } = this.stores.for(credentials.redisUrl);
		const grant = who.as === 'app' ? who.grant : 'client_credentials';
		return new Monitor({
			runtime,
			client,
			signal,
			tokens: as === 'app' ? this.tokens.for(credentials, grant) : undefined,
			redis: redis && { connection: redis, key: accountKey(credentials) },
			calls: () => tally.lastHour(),
			dailyUse: () => limiter.dailyUse(),
			callsPerSecond: () => limiter.callsPerSecond(),
			meter,
			logins:
				who.as === 'app'
					? [{ grant, log: this.loginLogs.for(credentials, grant) }]
					: [
							{
								grant: 'refresh_token',
								log: this.loginLogs.for(credentials, 'refresh_token', who.connection),
							},
							{ grant, log: this.loginLogs.for(credentials, grant) },
						],
			subscription: (pasted) => this.events.status(credentials, grant, pasted),
		});
	}

	/**
	 * Asks an account what it allows.
	 * @param person undefined: as the app itself; else the sender of a person who connected the account, and the scopes of
	 * their token, where those are known
	 * @throws ZoomInvalidInputError for malformed credentials
	 */
	verifier(
		credentials: AccountAccess,
		bounds: CallOptions,
		person?: { sender: Sender; scopes: readonly string[] | undefined },
	): Verifier {
		const { runtime, env } = this;
		const { signal } = bounds;
		const { limiter } = this.account(credentials);
		const grant: Grant = person ? 'client_credentials' : 'account_credentials';
		const scopes = person
			? async () => await Promise.resolve(person.scopes)
			: async () => (await this.tokens.for(credentials).renew(signal)).scopes;
		return new Verifier({
			runtime,
			plan: credentials.plan,
			as: person ? 'person' : 'app',
			sender: person?.sender ?? this.appSender(credentials),
			client: (sender) => this.client(sender, credentials).uncounted().with(bounds),
			scopes,
			dailyUse: () => limiter.dailyUse(),
			subscription: (pasted) => this.events.status(credentials, grant, pasted),
			tryOut: async (pasted) => {
				const subscription = readSubscription(pasted, credentials.environment, env);
				const { value } = await this.tokens.for(credentials, grant).get(signal);
				const sockets = createOpenSocket();
				try {
					return await trySocket(sockets.open, socketUrl(subscription, value), runtime);
				} finally {
					sockets.close();
				}
			},
		});
	}

	/** Notes about an account, for later and for other processes; while Redis is away there are none, and none is written. */
	notes(credentials: AppCredentials): Notes {
		const { redis } = this.stores.for(credentials.redisUrl);
		const notes = redis ? new RedisNotes(redis) : this.ownNotes;
		const whole = (key: string): string => `${keyOfAccount(credentials)}:${key}`;
		return {
			read: async (key) => await unlessAway(async () => await notes.read(whole(key))),
			write: async (key, text, ttlMs) => {
				await unlessAway(async () => {
					await notes.write(whole(key), text, ttlMs);
				});
			},
		};
	}

	/** A file of Zoom's. See download.ts. */
	async download<T>(
		url: string,
		given: Omit<DownloadOptions, 'env' | 'runtime' | 'transport'>,
		take: (file: Download) => Promise<T>,
	): Promise<T> {
		const { env, runtime, transport } = this;
		return await download(url, { ...given, env, runtime, transport }, take);
	}

	private account({ plan, ...credentials }: AccountAccess): Account {
		const { runtime } = this;
		const key = keyOfAccount(credentials);
		const { redis } = this.stores.for(credentials.redisUrl);
		const id = `${key} ${plan} ${credentials.redisUrl ?? ''}`;
		return this.accounts.of(id, () => {
			const shared = redis && { redis, prefix: `${key}:limit` };
			const limiter = new AccountLimiter({ plan, runtime, shared });
			const tally = redis
				? new SharedTally(redis, `${key}:calls`, runtime, this.life.signal)
				: new MemoryTally(() => runtime.now());
			const meter = this.meter(credentials);
			const metered = {
				limiter: new MeteredLimiter(limiter, meter, () => runtime.now()),
				tally: callCounter(tally, meter),
			};
			return { limiter, tally, meter, metered };
		});
	}

	private meter(credentials: AppCredentials): Meter {
		const { runtime } = this;
		const key = keyOfAccount(credentials);
		const { redis } = this.stores.for(credentials.redisUrl);
		const id = `${key} ${credentials.redisUrl ?? ''}`;
		return this.meters.of(id, () =>
			redis ? new SharedMeter(redis, `${key}:metrics`, runtime, this.life.signal) : new MemoryMeter(),
		);
	}

	/** Closes what is open and ends what goes on in the background. */
	dispose(): void {
		this.life.abort();
		this.events.dispose();
		this.tokens.dispose();
		this.stores.close();
		this.transport.close();
	}
}

/** Zoom limits the account, so its apps share what is kept for it; only where the account is not known is it the app's. */
const keyOfAccount = (credentials: AppCredentials): string =>
	accountKey(credentials.accountId === '' ? credentials : { ...credentials, clientId: '' });
