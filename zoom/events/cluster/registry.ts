import { inBackground } from '../../async/background';
import { type AppCredentials, accountKey, checkedLogin, derive, type Grant } from '../../auth/login';
import type { TokenRegistry } from '../../auth/registry';
import { Vault } from '../../auth/vault';
import { type Meter, silentMeter } from '../../metrics/meter';
import type { Runtime } from '../../runtime';
import { KeptWhileUsed } from '../../runtime/keptWhileUsed';
import { LayeredSeenSet } from '../../store/layeredSeenSet';
import { MemoryNotes, type Notes, RedisNotes } from '../../store/notes';
import { MemorySeenSet, type SeenSet, type SeenSetLimits } from '../../store/seenSet';
import type { RedisConnection } from '../../store/redisConnection';
import { RedisSeenSet } from '../../store/redisSeenSet';
import { RedisStore } from '../../store/redisStore';
import type { SharedStores } from '../../store/sharedStores';
import { within } from '../../store/within';
import { type Ledger, MemoryLedger, SharedLedger } from '../backfill/ledger';
import { isUnreported } from '../backfill/unreported';
import type { Envelope } from '../model/envelope';
import { digest, eventKey } from '../model/eventKey';
import type { RefusedReason } from '../model/webhook';
import { CurrentLogin, type SubscriptionLogin } from './currentLogin';
import { Hub } from './hub';
import type { OpenSocket } from '../connection/socket';
import type { SubscriptionStatus } from '../status/status';
import { readSubscription, subscriptionHash } from './subscription';
import { createOpenSocket } from '../connection/wsSocket';

/** Longer than Zoom repeats webhooks (85 min), and enough for a busy account's day. */
const SEEN: SeenSetLimits = { ttlMs: 2 * 3_600_000, maxSize: 500_000 };
const PATIENCE_MS = 1_500;
/** Of a hub nothing is worth keeping when nobody listens: how it was doing is written down. */
const UNUSED_MS = 3_600_000;
/** What a process remembers by itself. */
const SEEN_HERE: SeenSetLimits = { ttlMs: 2 * 3_600_000, maxSize: 50_000 };

export interface EventRegistryDependencies {
	/** Read for `ZOOM_ORIGIN`. */
	readonly env: NodeJS.ProcessEnv;
	readonly runtime: Runtime;
	readonly tokens: TokenRegistry;
	readonly stores: SharedStores;
	readonly meterOf?: (credentials: AppCredentials) => Meter;
}

/** A process's event subscriptions: one hub for each, however many workflows listen. */
export class EventRegistry {
	private readonly hubs: KeptWhileUsed<Hub>;
	private readonly logins = new WeakMap<Hub, CurrentLogin>();
	private readonly sockets: { open: OpenSocket; close(): void } = createOpenSocket();
	private readonly ownNotes: Notes;
	/** What was emitted, for each Redis. */
	private readonly seen = new Map<RedisConnection | undefined, SeenSet>();
	private readonly ownLedger: MemoryLedger;

	constructor(private readonly dependencies: EventRegistryDependencies) {
		const now = (): number => dependencies.runtime.now();
		this.hubs = new KeptWhileUsed(UNUSED_MS, now);
		this.ownNotes = new MemoryNotes(now);
		this.ownLedger = new MemoryLedger(now);
	}

	/**
	 * The hub of a subscription. One that another client secret has opened goes on with this one, once Zoom accepts it.
	 * @param pasted its ID, or its URL from Zoom's page
	 * @throws ZoomInvalidInputError for malformed credentials or subscriptions; what `TokenSource.get` throws
	 */
	async hub(credentials: AppCredentials, grant: Grant, pasted: string): Promise<Hub> {
		const { id, login, make } = this.hubOf(credentials, grant, pasted);
		const hub = this.hubs.of(id, make);
		await this.logins.get(hub)?.renew(login);
		return hub;
	}

	/**
	 * How a subscription is doing, whichever process listens; undefined: nobody has in the last 7 days.
	 * @throws ZoomInvalidInputError as `hub`
	 */
	async status(
		credentials: AppCredentials,
		grant: Grant,
		pasted: string,
	): Promise<SubscriptionStatus | undefined> {
		const { id, login, make } = this.hubOf(credentials, grant, pasted);
		const known = this.hubs.find(id);
		const isOurs = known && this.logins.get(known)?.isFrom(login.secret);
		return await (isOurs ? known : make()).statusAnywhere();
	}

	private hubOf(
		credentials: AppCredentials,
		grant: Grant,
		pasted: string,
	): { id: string; login: SubscriptionLogin; make: () => Hub } {
		const { env, runtime, tokens, stores } = this.dependencies;
		const checked = checkedLogin(credentials, grant);
		const { clientSecret, environment, redisUrl } = checked;
		const subscription = readSubscription(pasted, environment, env);
		const key = `${accountKey(checked)}:socket:${subscriptionHash(subscription)}`;
		const id = JSON.stringify([key, grant, subscription.endpoint, redisUrl]);
		const login = {
			tokens: tokens.for(credentials, grant),
			vault: new Vault(clientSecret),
			secret: derive(clientSecret, 'n8n-zoom hub', 16).toString('hex'),
		};
		const { store, redis } = stores.for(redisUrl);
		const make = (): Hub => {
			const current = new CurrentLogin(login);
			const hub = new Hub({
				subscription,
				tokens: current,
				vault: current,
				open: this.sockets.open,
				runtime,
				store: redis ? new RedisStore(redis) : store,
				seen: this.seenOver(redis),
				notes: redis ? new RedisNotes(redis) : this.ownNotes,
				ledger: this.ledger(credentials),
				redis,
				meter: this.meter(credentials),
				seenKey: this.seenKey(credentials),
				key,
			});
			this.logins.set(hub, current);
			return hub;
		};
		return { id, login, make };
	}

	/** What was emitted before, by socket or webhook. */
	private seenOver(redis: RedisConnection | undefined): SeenSet {
		const known = this.seen.get(redis);
		if (known) return known;
		const { runtime } = this.dependencies;
		const own = new MemorySeenSet(() => runtime.now(), SEEN_HERE);
		const seen = new LayeredSeenSet(own, redis && new RedisSeenSet(redis, SEEN), runtime);
		redis?.whenConnected((usable) => {
			inBackground(seen.reconnected(usable), runtime.log, 'Telling a new Redis what was emitted');
		});
		this.seen.set(redis, seen);
		return seen;
	}

	/** What was looked up after it was missed. */
	private ledger(credentials: AppCredentials): Ledger {
		const { redis } = this.dependencies.stores.for(credentials.redisUrl);
		return new SharedLedger(this.ownLedger, redis, `${accountKey(credentials)}:happened`);
	}

	private meter(credentials: AppCredentials): Meter {
		return this.dependencies.meterOf?.(credentials) ?? silentMeter;
	}

	private seenKey(credentials: AppCredentials): string {
		return `${accountKey(credentials)}:seen`;
	}

	/** A webhook call was refused. */
	refused(credentials: AppCredentials, reason: RefusedReason): void {
		this.meter(credentials).count('zoom_webhook_refused_total', { reason });
	}

	/**
	 * Whether an event comes to a workflow for the first time, by socket or webhook; from now on it does not.
	 * @param scope names the workflow and its filter, as Delivery has it
	 */
	async isFirst(credentials: AppCredentials, scope: string, event: Envelope): Promise<boolean> {
		const members = [digest(`${scope} ${eventKey(event)}`)];
		const { redis } = this.dependencies.stores.for(credentials.redisUrl);
		const asked = Promise.all([
			this.seenOver(redis).addNew(this.seenKey(credentials), members),
			isUnreported(this.ledger(credentials), scope, event),
		]);
		// Zoom waits for 3 s only: rather one event twice than Zoom's giving up.
		const [[first], unreported] = await within(PATIENCE_MS, asked).catch((): [boolean[], boolean] => [
			[true],
			true,
		]);
		const isFirst = first !== false && unreported;
		const meter = this.meter(credentials);
		meter.count('zoom_events_received_total', { by: 'webhook' });
		meter.count(isFirst ? 'zoom_events_emitted_total' : 'zoom_events_duplicate_total', { by: 'webhook' });
		return isFirst;
	}

	dispose(): void {
		this.sockets.close();
		this.hubs.clear();
		this.seen.clear();
	}
}
