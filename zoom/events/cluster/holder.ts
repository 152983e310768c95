import type { TokenSource } from '../../auth/token';
import { inBackground } from '../../async/background';
import type { ZoomError } from '../../errors';
import type { LogFields, Runtime } from '../../runtime';
import type { Store } from '../../store/store';
import type { Audience } from './audience';
import type { Condition } from '../../async/condition';
import type { Channel } from './channel';
import { Connection, type ConnectionListener } from '../connection/connection';
import type { Envelope, ZoomEvent } from '../model/envelope';
import { unexpected, ZoomEventsError } from '../model/errors';
import type { Unreadable } from '../connection/frame';
import { Lease, type LeaseListener } from './lease';
import { Parked } from './parked';
import type { SubscriptionRecord } from '../status/record';
import type { OpenSocket } from '../connection/socket';
import type { ConnectionState, Gap } from '../model/state';
import { socketUrl, type Subscription } from './subscription';
import { TroubleThrottle } from '../../async/troubleThrottle';

/** For another process to connect. */
const HAND_OVER_MS = 3_000;
const UNKNOWN =
	'Redis is away, and another process held the event subscription: nobody can know whether it still listens';

export interface HolderDependencies {
	readonly subscription: Subscription;
	readonly tokens: TokenSource;
	readonly open: OpenSocket;
	readonly runtime: Runtime;
	/** For the lease: it throws while Redis is away. */
	readonly store: Store;
	/** Of the subscription in Redis. */
	readonly key: string;
}

/** What the holder shares with the hub it works for. */
export interface HolderPlace {
	readonly audience: Audience;
	readonly record: SubscriptionRecord;
	readonly changes: Condition;
	readonly channel: Channel | undefined;
	/** @returns until when somebody listened before, epoch ms */
	listenedUntil(): Promise<number | undefined>;
	/** For whoever comes after this process. */
	writeDown(): Promise<void>;
	/** A connection stands; the gap is the time without one before it. */
	connected(gap: Gap | undefined): void;
	/** Nobody here listens any more. */
	isEnding(): boolean;
	/** Something that came made us throw. */
	failed(error: unknown): void;
	/** For good. */
	fail(error: ZoomError): void;
}

/** Of all processes one holds the lease and with it the connection: this is what it then does. */
export class Holder implements LeaseListener, ConnectionListener {
	readonly lease: Lease;
	private readonly troubles: TroubleThrottle;
	private readonly doubts: TroubleThrottle;
	private readonly parked = new Parked();
	private connection: { readonly stop: AbortController; readonly done: Promise<void> } | undefined;
	/** What the holder before wrote down has been read, and may be overwritten. */
	private knowsBefore = false;

	constructor(
		private readonly dependencies: HolderDependencies,
		private readonly place: HolderPlace,
	) {
		const { key, store, runtime } = dependencies;
		this.lease = new Lease(key, store, runtime, this);
		this.troubles = new TroubleThrottle(runtime);
		this.doubts = new TroubleThrottle(runtime);
	}

	// What the lease tells

	gained(generation: number, elsewhereUntil: number | undefined): void {
		this.dependencies.runtime.log.debug('Holding an event subscription', this.fields({ generation }));
		this.background(this.place.channel?.askWhoListens(), 'Asking who listens');
		const stop = new AbortController();
		this.knowsBefore = false;
		this.connection = { stop, done: this.connect(stop.signal, elsewhereUntil) };
	}

	async lost(): Promise<void> {
		const { connection } = this;
		const { changes, record } = this.place;
		this.connection = undefined;
		// Another process has the lease and connects: until Zoom hands over to it, no event may fall in between.
		if (!this.place.isEnding()) await changes.until(() => !record.isLive, HAND_OVER_MS);
		connection?.stop.abort();
		await connection?.done;
		await this.settled();
	}

	/** What was parked goes to the members, or to whoever holds the lease now. */
	async settled(): Promise<void> {
		const { audience, channel, changes } = this.place;
		this.doubt();
		if (this.isCertain) {
			const { events, gap } = this.parked.take();
			if (gap) await this.tellGap(gap);
			for (const event of events) this.handOn(event);
			await this.writeDown();
		} else if (!this.lease.isHeld && !this.parked.isEmpty) {
			const { events, gap } = this.parked.take();
			if (gap) await this.tellGap(gap);
			if (!(await channel?.leave(events, 'for all'))) for (const event of events) audience.offer(event);
		}
		changes.notify();
	}

	// What the connection tells

	event(envelope: Envelope, receivedAt: number): void {
		this.place.record.event(receivedAt);
		// The envelope is nobody else's; a copy would cost as much as parsing it.
		const event: ZoomEvent = Object.assign(envelope, { receivedAt });
		if (this.lease.certainAt(receivedAt)) this.handOn(event);
		else this.parked.add(event);
	}

	unreadable(what: Unreadable): void {
		this.place.record.unread(what);
	}

	failed(error: unknown): void {
		this.place.failed(error);
	}

	stateIs(state: ConnectionState): void {
		this.place.record.enter(state, this.dependencies.runtime.now());
		this.place.changes.notify();
	}

	connected(gap: Gap | undefined): void {
		const { record, channel } = this.place;
		record.connectedTimes += 1;
		this.troubles.over();
		const gapMs = gap && gap.to - gap.from;
		this.dependencies.runtime.log.info('Connected to Zoom’s event socket', this.fields({ gapMs }));
		if (gap) this.background(channel?.tellGap(gap), 'Telling a gap');
		this.place.connected(gap);
		this.background(this.writeDown(), 'Writing down the status');
	}

	trouble(error: ZoomError): void {
		const { record, audience } = this.place;
		record.lastTrouble = error.message;
		this.dependencies.runtime.log.warn(error.message, this.fields());
		const replaced = record.state === 'replaced';
		// By a process of our own, which has the lease now.
		if (replaced && !this.isCertain) return;
		if (replaced) audience.replaced();
		if (this.troubles.shouldReport(replaced)) audience.trouble(error);
	}

	private async tellGap(gap: Gap): Promise<void> {
		this.place.connected(gap);
		await this.place.channel?.tellGap(gap);
	}

	private get isCertain(): boolean {
		return this.lease.certainAt(this.dependencies.runtime.now());
	}

	private async connect(signal: AbortSignal, elsewhereUntil: number | undefined): Promise<void> {
		const { subscription, tokens, open, runtime } = this.dependencies;
		const { audience, record } = this.place;
		try {
			// As the holder before wrote it down; when Redis forgot that, until it was last seen.
			const listened = async () => (await this.place.listenedUntil()) ?? elsewhereUntil;
			const listenedUntil = audience.workflows > 0 ? await listened() : undefined;
			record.lastLiveAt = listenedUntil ?? record.lastLiveAt;
			this.knowsBefore = true;
			const fault = await new Connection({
				runtime,
				tokens,
				open,
				listener: this,
				urlWith: (token) => socketUrl(subscription, token),
				pings: audience.wantsPings,
				listenedUntil,
			}).run(signal);
			if (fault) this.place.fail(fault);
		} catch (error) {
			this.place.fail(unexpected(error));
		}
	}

	private handOn(event: ZoomEvent): void {
		this.place.channel?.lend(event);
		this.place.audience.offer(event);
	}

	private async writeDown(): Promise<void> {
		if (this.place.audience.workflows > 0 && this.knowsBefore) await this.place.writeDown();
	}

	/** With Redis away a process that waits cannot see whether anybody listens: it says so, and waits on. */
	private doubt(): void {
		if (!this.lease.isUnknown) {
			this.doubts.over();
			return;
		}
		const { record, audience } = this.place;
		const error = new ZoomEventsError(UNKNOWN, 'unknown');
		record.lastTrouble = error.message;
		if (!this.doubts.shouldReport(false)) return;
		this.dependencies.runtime.log.warn(error.message, this.fields());
		audience.trouble(error);
	}

	private background(work: Promise<unknown> | undefined, what: string): void {
		if (work) inBackground(work, this.dependencies.runtime.log, what);
	}

	private fields(more: LogFields = {}): LogFields {
		return { subscription: this.dependencies.key, ...more };
	}
}
