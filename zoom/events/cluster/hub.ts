import type { Vault } from '../../auth/vault';
import { inBackground } from '../../async/background';
import type { ZoomError } from '../../errors';
import type { Notes } from '../../store/notes';
import type { Once } from '../../store/once';
import type { RedisConnection } from '../../store/redisConnection';
import { Audience } from './audience';
import type { Ledger } from '../backfill/ledger';
import { Condition } from '../../async/condition';
import { Channel, type ChannelListener } from './channel';
import { Departure } from './departure';
import type { ZoomEvent } from '../model/envelope';
import { unexpected } from '../model/errors';
import { Holder, type HolderDependencies } from './holder';
import { Logbook } from './logbook';
import type { Member, Membership } from './member';
import { SubscriptionRecord } from '../status/record';
import type { Gap } from '../model/state';
import type { Seat } from './seat';
import type { SubscriptionStatus } from '../status/status';
import { TroubleThrottle } from '../../async/troubleThrottle';

export interface HubDependencies extends HolderDependencies {
	readonly once: Once;
	readonly notes: Notes;
	/** Which happenings were told, by an event or by looking back. */
	readonly ledger: Ledger;
	readonly redis: RedisConnection | undefined;
	readonly vault: Vault;
	/** Of the account in Redis: where what was emitted is remembered. */
	readonly seenKey: string;
}

/**
 * One subscription in this process: those who listen here, and where their events come from, which is the connection of
 * this process while it holds the lease, and the channel to the holder while another one does.
 */
export class Hub implements ChannelListener {
	private readonly audience: Audience;
	private readonly record: SubscriptionRecord;
	private readonly logbook: Logbook;
	private readonly changes: Condition;
	private readonly channel: Channel | undefined;
	private readonly holder: Holder;
	private stopper: AbortController | undefined;
	private running: Promise<unknown> = Promise.resolve();
	private failure: ZoomError | undefined;
	private readonly failures: TroubleThrottle;
	private readonly departure: Departure;

	constructor(private readonly dependencies: HubDependencies) {
		const { key, runtime, redis, vault, notes, once, seenKey } = dependencies;
		const failed = (error: unknown): void => {
			this.failed(error);
		};
		this.audience = new Audience({ ...dependencies, isConnected: () => this.isConnected, failed });
		this.record = new SubscriptionRecord(runtime.now());
		this.logbook = new Logbook(`${key}:log`, { notes, vault, runtime });
		this.changes = new Condition(runtime);
		this.failures = new TroubleThrottle(runtime);
		const borrows = (): boolean => !this.holder.lease.isHeld && !this.audience.isEmpty;
		this.channel =
			redis &&
			new Channel(`${key}:channel`, {
				redis,
				vault,
				runtime,
				listener: this,
				borrows,
				failed,
				catchUp: () => once.catchUp(seenKey),
			});
		this.holder = new Holder(dependencies, {
			audience: this.audience,
			record: this.record,
			changes: this.changes,
			channel: this.channel,
			listenedUntil: () => this.logbook.listenedUntil(),
			writeDown: () => this.logbook.write(this.status()),
			connected: (gap) => {
				this.gapElsewhere(gap);
			},
			failed,
			isEnding: () => this.stopper?.signal.aborted ?? false,
			fail: (error) => {
				this.fail(error);
			},
		});
		this.departure = new Departure({
			runtime,
			audience: this.audience,
			lease: this.holder.lease,
			logbook: this.logbook,
			channel: this.channel,
			status: () => this.status(),
			stop: () => this.stop(),
		});
	}

	async join(member: Member): Promise<Membership> {
		while (this.stopper?.signal.aborted) await this.running;
		const seat = this.audience.seat(member);
		let leaving: Promise<void> | undefined;
		if (!this.stopper) this.start();
		return {
			// n8n may call it twice, and waits for both.
			leave: (ms = 0) => (leaving ??= this.leave(seat, ms)),
		};
	}

	/**
	 * Until events can come, over a connection here or elsewhere.
	 * @param ms at most so long
	 * @throws ZoomError when Zoom said no for good
	 */
	async ready(ms: number): Promise<void> {
		await this.changes.until(() => this.isConnected || this.failure !== undefined, ms);
		if (this.failure) throw this.failure;
	}

	status(): SubscriptionStatus {
		const { state, since, events, lastEventAt, connectedTimes, unreadable, gaps, lastTrouble } = this.record;
		const { lease } = this.holder;
		const now = this.dependencies.runtime.now();
		const lastLiveAt = this.record.isLive ? now : this.record.lastLiveAt;
		return {
			subscriptionId: this.dependencies.subscription.id,
			state: lease.isUnknown ? 'unknown' : lease.isElsewhere ? 'elsewhere' : state,
			writtenAt: now,
			since,
			lastLiveAt,
			here: lease.isHeld,
			workflows: this.audience.workflows,
			events,
			lastEventAt,
			connectedTimes,
			unreadable,
			...this.audience.counts,
			gaps,
			lastTrouble,
			failure: this.failure?.message,
			handedOnUntil: Math.min(this.audience.oldest, lastLiveAt),
		};
	}

	/** Also when another process holds the connection, or nobody does any more. */
	async statusAnywhere(): Promise<SubscriptionStatus | undefined> {
		return this.holder.lease.isHeld ? this.status() : await this.logbook.read();
	}

	// What the other processes tell

	borrowed(events: readonly ZoomEvent[]): void {
		for (const event of events) this.audience.offer({ ...event, borrowed: true });
	}

	gapElsewhere(gap: Gap | undefined): void {
		if (gap) this.record.gap(gap);
		this.audience.connected(gap);
	}

	free(): void {
		this.holder.lease.lookNow();
	}

	/** Whether events can come now, over a connection here or in another process. */
	private get isConnected(): boolean {
		return this.record.isLive || this.holder.lease.isElsewhere;
	}

	private start(): void {
		const stopper = new AbortController();
		this.stopper = stopper;
		this.failure = undefined;
		const parts = [
			this.holder.lease.run(stopper.signal),
			this.channel?.run(stopper.signal) ?? Promise.resolve(),
		];
		this.running = Promise.all(parts)
			.catch((error: unknown) => {
				this.fail(unexpected(error));
			})
			.finally(() => (this.stopper = undefined));
	}

	private async leave(seat: Seat, ms: number): Promise<void> {
		if (this.audience.remove(seat)) await this.departure.of(seat, ms);
	}

	private async stop(): Promise<void> {
		const held = this.holder.lease.isHeld;
		this.stopper?.abort();
		await this.running;
		if (held) await this.channel?.tellFree();
	}

	/** For good: everybody is told and out. */
	private fail(error: ZoomError): void {
		const { runtime, key } = this.dependencies;
		this.failure = error;
		this.record.lastTrouble = error.message;
		if (this.audience.workflows > 0)
			inBackground(this.logbook.write(this.status()), runtime.log, 'Writing down the status');
		runtime.log.error(error.message, { subscription: key });
		const endings = this.audience.fatal(error).map((seat) => this.departure.of(seat, 0));
		inBackground(Promise.all(endings), runtime.log, 'Ending a subscription');
		inBackground(this.stop(), runtime.log, 'Ending a subscription');
		this.changes.notify();
	}

	/** Something that came made us throw: it is counted, and the next is taken. */
	private failed(error: unknown): void {
		const { runtime, key } = this.dependencies;
		this.record.unread('failed');
		if (!this.failures.shouldReport(true)) return;
		const why = error instanceof Error ? error.name : typeof error;
		runtime.log.error('An event of Zoom’s could not be processed', { subscription: key, why });
	}
}
