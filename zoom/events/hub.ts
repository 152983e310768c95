import type { TokenSource } from '../auth/token';
import type { Vault } from '../auth/vault';
import { ZoomConnectionError, type ZoomError } from '../errors';
import type { Runtime } from '../runtime';
import type { Notes } from '../store/notes';
import type { Once } from '../store/once';
import type { RedisConnection } from '../store/redisConnection';
import type { Store } from '../store/store';
import { Audience } from './audience';
import type { Ledger } from './backfill/ledger';
import { Channel } from './channel';
import { Connection } from './connection';
import type { Envelope, ZoomEvent } from './envelope';
import { ZoomEventsError } from './errors';
import type { Unreadable } from './frame';
import { Lease } from './lease';
import { Logbook } from './logbook';
import type { Member, Membership } from './member';
import { SubscriptionRecord } from './record';
import type { OpenSocket } from './socket';
import type { ConnectionState, Gap } from './state';
import type { SubscriptionStatus } from './status';
import { socketUrl, type Subscription } from './subscription';
import { TroubleBound } from './troubleBound';

export interface HubDependencies {
	readonly subscription: Subscription;
	readonly tokens: TokenSource;
	readonly open: OpenSocket;
	readonly runtime: Runtime;
	/** For the lease: it throws while Redis is away. */
	readonly store: Store;
	readonly once: Once;
	readonly notes: Notes;
	/** Which happenings were told, by an event or by looking back. */
	readonly ledger: Ledger;
	readonly redis: RedisConnection | undefined;
	readonly vault: Vault;
	/** Redis keys: of the account, for what was emitted; of the subscription, for the rest. */
	readonly seenKey: string;
	readonly key: string;
}

/** For another process to connect. */
const HAND_OVER_MS = 3_000;
/** For what arrives while it is in doubt who holds the lease. */
const MOST_PARKED = 10_000;

/**
 * One subscription in this process. Of all processes one holds the lease and with it the connection; it hands events to
 * its own members and lends them to the other processes.
 */
export class Hub {
	private readonly audience: Audience;
	private readonly record: SubscriptionRecord;
	private readonly logbook: Logbook;
	private readonly lease: Lease;
	private readonly channel: Channel | undefined;
	private readonly troubles: TroubleBound;
	private readonly doubts: TroubleBound;
	private parked: ZoomEvent[] = [];
	private stopper: AbortController | undefined;
	private running: Promise<unknown> = Promise.resolve();
	private connection: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
	/** What the holder before wrote down has been read, and may be overwritten. */
	private knowsBefore = false;
	private waiters: Array<() => void> = [];
	private failure: ZoomError | undefined;

	constructor(private readonly dependencies: HubDependencies) {
		const { key, runtime, store, redis, vault, notes } = dependencies;
		const isConnected = (): boolean => this.record.isLive || this.lease.isElsewhere;
		this.audience = new Audience({ ...dependencies, isConnected });
		this.record = new SubscriptionRecord(runtime.now());
		this.logbook = new Logbook(`${key}:log`, { notes, vault, runtime });
		this.troubles = new TroubleBound(runtime);
		this.doubts = new TroubleBound(runtime);
		this.lease = new Lease(key, store, runtime, this);
		const borrows = (): boolean => !this.lease.isHeld && !this.audience.isEmpty;
		this.channel = redis && new Channel(`${key}:channel`, { redis, vault, runtime, listener: this, borrows });
	}

	async join(member: Member): Promise<Membership> {
		while (this.stopper?.signal.aborted) await this.running;
		const seat = this.audience.seat(member);
		if (!this.stopper) this.start();
		return {
			leave: async () => {
				const left = await this.audience.remove(seat);
				if (left) await this.after(member, left);
			},
		};
	}

	/**
	 * Until events can come, over a connection here or elsewhere.
	 * @param ms at most so long
	 * @throws ZoomError when Zoom said no for good
	 */
	async ready(ms: number): Promise<void> {
		await this.until(() => this.record.isLive || this.lease.isElsewhere || this.failure !== undefined, ms);
		if (this.failure) throw this.failure;
	}

	status(): SubscriptionStatus {
		const { state, since, events, lastEventAt, connectedTimes, unreadable, gaps, lastTrouble } = this.record;
		const now = this.dependencies.runtime.now();
		return {
			subscriptionId: this.dependencies.subscription.id,
			state: this.lease.isUnknown ? 'unknown' : this.lease.isElsewhere ? 'elsewhere' : state,
			since,
			here: this.lease.isHeld,
			workflows: this.audience.workflows,
			events,
			lastEventAt,
			connectedTimes,
			unreadable,
			...this.audience.counts,
			gaps,
			lastTrouble,
			handedOnUntil: Math.min(this.audience.oldest, this.record.isLive ? now : this.record.lastLiveAt),
		};
	}

	/** Also when another process holds the connection, or nobody does any more. */
	async statusAnywhere(): Promise<SubscriptionStatus | undefined> {
		return this.lease.isHeld ? this.status() : await this.logbook.read();
	}

	// What the lease tells

	gained(generation: number, elsewhereUntil: number | undefined): void {
		this.dependencies.runtime.log.debug('Holding an event subscription', this.fields({ generation }));
		void this.channel?.askWhoListens();
		const stop = new AbortController();
		this.knowsBefore = false;
		this.connection = { stop, done: this.connect(stop.signal, elsewhereUntil) };
	}

	async lost(): Promise<void> {
		const { connection } = this;
		this.connection = undefined;
		// Another process has the lease and connects: until Zoom hands over to it, no event may fall in between.
		if (!this.stopper?.signal.aborted) await this.until(() => !this.record.isLive, HAND_OVER_MS);
		connection?.stop.abort();
		await connection?.done;
		await this.settled();
	}

	/** What was parked goes to the members, or to whoever holds the lease now. */
	async settled(): Promise<void> {
		this.doubt();
		if (this.lease.certainAt(this.dependencies.runtime.now())) {
			for (const event of this.parked.splice(0)) this.handOn(event);
			await this.writeDown();
		} else if (!this.lease.isHeld && this.parked.length > 0) {
			const events = this.parked.splice(0);
			if (!(await this.channel?.leave(events, 'for all'))) this.borrowed(events);
		}
		this.notify();
	}

	/** With Redis away a process that waits cannot see whether anybody listens: it says so, and waits on. */
	private doubt(): void {
		if (!this.lease.isUnknown) {
			this.doubts.over();
			return;
		}
		const error = new ZoomEventsError(UNKNOWN, 'unknown');
		this.record.lastTrouble = error.message;
		if (!this.doubts.isWorthTelling(false)) return;
		this.dependencies.runtime.log.warn(error.message, this.fields());
		this.audience.trouble(error);
	}

	// What the connection tells

	event(envelope: Envelope, receivedAt: number): void {
		this.record.event(receivedAt);
		// The envelope is nobody else's; a copy would cost as much as parsing it.
		const event: ZoomEvent = Object.assign(envelope, { receivedAt });
		if (this.lease.certainAt(receivedAt)) this.handOn(event);
		else if (this.parked.push(event) > MOST_PARKED) this.parked.shift();
	}

	unreadable(what: Unreadable): void {
		this.record.unread(what);
	}

	stateIs(state: ConnectionState): void {
		this.record.enter(state, this.dependencies.runtime.now());
		this.notify();
	}

	connected(gap: Gap | undefined): void {
		this.record.connectedTimes += 1;
		this.troubles.over();
		const gapMs = gap && gap.to - gap.from;
		this.dependencies.runtime.log.info('Connected to Zoom’s event socket', this.fields({ gapMs }));
		if (gap) void this.channel?.tellGap(gap);
		void this.writeDown();
		this.gapElsewhere(gap);
	}

	trouble(error: ZoomError): void {
		this.record.lastTrouble = error.message;
		this.dependencies.runtime.log.warn(error.message, this.fields());
		const replaced = this.record.state === 'replaced';
		// By a process of our own, which has the lease now.
		if (replaced && !this.lease.certainAt(this.dependencies.runtime.now())) return;
		if (replaced) this.audience.replaced();
		if (this.troubles.isWorthTelling(replaced)) this.audience.trouble(error);
	}

	// What the other processes tell

	borrowed(events: readonly ZoomEvent[]): void {
		for (const event of events) this.audience.offer(event);
	}

	gapElsewhere(gap: Gap | undefined): void {
		if (gap) this.record.gap(gap);
		this.audience.connected(gap);
	}

	free(): void {
		this.lease.lookNow();
	}

	private start(): void {
		const stopper = new AbortController();
		this.stopper = stopper;
		this.failure = undefined;
		const parts = [this.lease.run(stopper.signal), this.channel?.run(stopper.signal) ?? Promise.resolve()];
		this.running = Promise.all(parts)
			.catch((error: unknown) => {
				this.fail(unexpected(error));
			})
			.finally(() => (this.stopper = undefined));
	}

	/** A member has gone and left events that were not emitted to it. */
	private async after(member: Member, left: ZoomEvent[]): Promise<void> {
		const { production } = member;
		if (production && this.audience.isEmpty && this.lease.isHeld) {
			const status = this.status();
			const handedOnUntil = Math.min(status.handedOnUntil, left[0]?.receivedAt ?? Infinity);
			await this.logbook.write({ ...status, handedOnUntil });
		}
		if (production && left.length > 0) await this.channel?.leave(left, 'for others');
		if (this.audience.isEmpty) await this.stop();
	}

	private async stop(): Promise<void> {
		const held = this.lease.isHeld;
		this.stopper?.abort();
		await this.running;
		if (held) await this.channel?.tellFree();
	}

	private async connect(signal: AbortSignal, elsewhereUntil: number | undefined): Promise<void> {
		const { subscription, tokens, open, runtime } = this.dependencies;
		try {
			// As the holder before wrote it down; when Redis forgot that, until it was last seen.
			const listened = async () => (await this.logbook.listenedUntil()) ?? elsewhereUntil;
			const listenedUntil = this.audience.workflows > 0 ? await listened() : undefined;
			this.record.lastLiveAt = listenedUntil ?? this.record.lastLiveAt;
			this.knowsBefore = true;
			const fault = await new Connection({
				runtime,
				tokens,
				open,
				listener: this,
				urlWith: (token) => socketUrl(subscription, token),
				pings: this.audience.wantsPings,
				listenedUntil,
			}).run(signal);
			if (fault) this.fail(fault);
		} catch (error) {
			this.fail(unexpected(error));
		}
	}

	/** For good: everybody is told and out. */
	private fail(error: ZoomError): void {
		this.failure = error;
		this.record.lastTrouble = error.message;
		this.dependencies.runtime.log.error(error.message, this.fields());
		this.audience.fatal(error);
		void this.stop();
		this.notify();
	}

	private handOn(event: ZoomEvent): void {
		this.channel?.lend(event);
		this.audience.offer(event);
	}

	/** For whoever comes after this process. */
	private async writeDown(): Promise<void> {
		if (this.audience.workflows > 0 && this.knowsBefore) await this.logbook.write(this.status());
	}

	/** Until it holds, at most so many ms. */
	private async until(holds: () => boolean, ms: number): Promise<void> {
		const enough = new AbortController();
		const wait = { over: false };
		const stopWaiting = (): void => {
			wait.over = true;
			this.notify();
		};
		this.dependencies.runtime.sleep(ms, enough.signal).then(stopWaiting, stopWaiting);
		while (!wait.over && !holds()) await new Promise<void>((resolve) => this.waiters.push(resolve));
		enough.abort();
	}

	private notify(): void {
		for (const resolve of this.waiters.splice(0)) resolve();
	}

	private fields(more: Record<string, number | undefined> = {}): Record<string, string | number | undefined> {
		return { subscription: this.dependencies.key, ...more };
	}
}

const UNKNOWN =
	'Redis is away, and another process held the event subscription: nobody can know whether it still listens';

const unexpected = (error: unknown): ZoomError =>
	new ZoomConnectionError('Listening to Zoom’s events ended unexpectedly', false, { cause: error });
