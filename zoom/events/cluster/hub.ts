import type { Sealing } from '../../auth/vault';
import { inBackground } from '../../async/background';
import { Condition } from '../../async/condition';
import type { ZoomError } from '../../errors';
import type { Meter } from '../../metrics/meter';
import type { Notes } from '../../store/notes';
import type { SeenSet } from '../../store/seenSet';
import type { RedisConnection } from '../../store/redisConnection';
import type { Ledger } from '../backfill/ledger';
import type { ZoomEvent } from '../model/envelope';
import { unexpected } from '../model/errors';
import type { Gap } from '../model/state';
import { Faults } from '../status/faults';
import { SubscriptionRecord } from '../status/record';
import type { SubscriptionStatus } from '../status/status';
import { Channel, type ChannelReport } from './channel';
import { Holder, type HolderDependencies, type HolderReport } from './holder';
import type { Listener, ListenerOptions } from './listener';
import { Listeners } from './listeners';
import { HubStatus } from './hubStatus';
import { Reach } from './reach';

/** n8n writes a failed execution down without telling when, and may end as soon as its triggers are closed. */
const REPORTED_MS = 250;

export interface HubDependencies extends HolderDependencies {
	readonly seen: SeenSet;
	readonly notes: Notes;
	readonly ledger: Ledger;
	readonly redis: RedisConnection | undefined;
	readonly vault: Sealing;
	/** Of the account in Redis: where what was emitted is remembered. */
	readonly seenKey: string;
	readonly meter: Meter;
}

/**
 * One subscription in this process: those who listen here, and where their events come from, which is the connection of
 * this process while it holds the lease, and the channel to the holder while another one does. Both report, and the hub
 * reacts; neither knows the hub.
 */
export class Hub {
	private readonly listeners: Listeners;
	private readonly record: SubscriptionRecord;
	private readonly reach: Reach;
	private readonly faults: Faults;
	private readonly hubStatus: HubStatus;
	private readonly changes: Condition;
	private readonly channel: Channel | undefined;
	private readonly holder: Holder;
	private stopper: AbortController | undefined;
	private running: Promise<unknown> = Promise.resolve();
	/** What reports have led to and is not done yet, in their order. */
	private reactions: Promise<void> = Promise.resolve();

	constructor(private readonly dependencies: HubDependencies) {
		const { key, runtime, redis, vault, seen, seenKey, subscription } = dependencies;
		this.changes = new Condition(runtime);
		this.record = new SubscriptionRecord(runtime.now());
		this.faults = new Faults(this.record, runtime, key);
		this.holder = new Holder(dependencies, (report) => {
			this.onHolder(report);
		});
		const { record } = this;
		const { lease } = this.holder;
		this.reach = new Reach(record, lease);
		const { reach, faults } = this;
		const listeners = new Listeners({ ...dependencies, reach, failed: faults.add });
		this.listeners = listeners;
		this.hubStatus = new HubStatus({
			...dependencies,
			subscriptionId: subscription.id,
			record,
			lease,
			listeners,
		});
		this.channel =
			redis &&
			new Channel(`${key}:channel`, {
				redis,
				vault,
				runtime,
				report: (report) => {
					this.onChannel(report);
				},
				borrows: () => !lease.isHeld && !listeners.isEmpty,
				catchUp: () => seen.catchUp(seenKey),
			});
	}

	async join(options: ListenerOptions): Promise<Listener> {
		while (this.stopper?.signal.aborted) await this.running;
		const listener = this.listeners.add(options);
		if (!this.stopper) this.start();
		return listener;
	}

	/**
	 * Ends a listener; n8n may call it twice, and waits for both. Events that still wait for it go to the other processes
	 * that listen; where there are none, they are emitted in their turn, as far as there is time, and what is left is told.
	 * @param ms how long they may take
	 */
	leave(listener: Listener, ms = 0): Promise<void> {
		if (!listener.leaving) this.listeners.remove(listener);
		return (listener.leaving ??= this.end(listener, ms));
	}

	/**
	 * Until events can come, over a connection here or elsewhere.
	 * @param ms at most this long
	 * @throws ZoomError when Zoom said no for good
	 */
	async ready(ms: number): Promise<void> {
		await this.changes.until(() => this.reach.isConnected || this.hubStatus.failure !== undefined, ms);
		if (this.hubStatus.failure) throw this.hubStatus.failure;
	}

	status(): SubscriptionStatus {
		return this.hubStatus.current;
	}

	/** Also when another process holds the connection, or nobody does any more. */
	async statusAnywhere(): Promise<SubscriptionStatus | undefined> {
		return await this.hubStatus.anywhere();
	}

	private onHolder(report: HolderReport): void {
		switch (report.kind) {
			case 'event':
				this.received(report.event);
				this.channel?.lend(report.event);
				this.listeners.offer(report.event);
				return;
			case 'state':
				this.record.enter(report.state, this.dependencies.runtime.now());
				this.changes.notify();
				return;
			case 'connected':
				this.connected(report.gap);
				return;
			case 'gap':
				this.tellGap(report.gap);
				return;
			case 'trouble':
				this.record.lastTrouble = report.error.message;
				if (report.worthTelling) this.listeners.trouble(report.error);
				return;
			case 'replaced':
				this.listeners.replaced();
				return;
			case 'unreadable':
				this.record.unread(report.what);
				return;
			case 'fault':
				this.faults.add(report.error);
				return;
			case 'gained':
				this.react(this.channel?.askWhoListens());
				this.react(this.connect(report.term, report.elsewhereUntil));
				return;
			case 'unclaimed':
				for (const event of report.events) this.received(event);
				this.react(this.handOn(report.events));
				return;
			case 'leaseChecked':
				if (report.certain) this.react(this.hubStatus.write());
				this.changes.notify();
				return;
			case 'failed':
				this.fail(report.error);
		}
	}

	private onChannel(report: ChannelReport): void {
		switch (report.kind) {
			case 'lent':
				for (const event of report.events) this.listeners.offer({ ...event, borrowed: true });
				return;
			case 'gap':
				this.record.gap(report.gap);
				this.listeners.connected(report.gap);
				return;
			case 'notLent':
				// Only here: those who are told may be many.
				this.countGap(report.gap);
				return;
			case 'free':
				this.holder.lease.lookNow();
				return;
			case 'fault':
				this.faults.add(report.error);
		}
	}

	/** Whether another process takes events, as far as is known. */
	private get isHeardElsewhere(): boolean {
		const { lease } = this.holder;
		return lease.isHeld ? (this.channel?.hasBorrowers ?? false) : lease.isElsewhere && !lease.isUnknown;
	}

	private start(): void {
		const stopper = new AbortController();
		this.stopper = stopper;
		this.hubStatus.failure = undefined;
		this.running = Promise.all([this.holder.run(stopper.signal), this.channel?.run(stopper.signal)])
			.catch((error: unknown) => {
				this.fail(unexpected('Listening to Zoom’s events', error));
			})
			.then(() => this.reactions)
			.finally(() => (this.stopper = undefined));
	}

	private async stop(): Promise<void> {
		const held = this.holder.lease.isHeld;
		this.stopper?.abort();
		await this.running;
		if (held) await this.channel?.tellFree();
	}

	private async connect(term: AbortSignal, elsewhereUntil: number | undefined): Promise<void> {
		try {
			const listenedUntil = await this.hubStatus.takeOver(elsewhereUntil);
			this.holder.connect(term, this.listeners.wantPings, listenedUntil);
		} catch (error) {
			this.fail(unexpected('Listening to Zoom’s events', error));
		}
	}

	private received({ receivedAt }: ZoomEvent): void {
		this.record.event(receivedAt);
		this.dependencies.meter.count('zoom_events_received_total', { by: 'socket' });
	}

	private connected(gap: Gap | undefined): void {
		const { runtime, key } = this.dependencies;
		const gapMs = gap && gap.to - gap.from;
		runtime.log.info('Connected to Zoom’s event socket', { subscription: key, gapMs });
		this.record.connectedTimes += 1;
		this.dependencies.meter.count('zoom_event_connections_total', { after: gap?.reason ?? 'none' });
		if (gap) this.tellGap(gap);
		else this.listeners.connected(undefined);
		this.react(this.hubStatus.write());
	}

	private tellGap(gap: Gap): void {
		this.countGap(gap);
		this.react(this.channel?.tellGap(gap));
		this.record.gap(gap);
		this.listeners.connected(gap);
	}

	private countGap({ from, to, reason }: Gap): void {
		const { meter } = this.dependencies;
		meter.count('zoom_event_gaps_total', { reason });
		meter.count('zoom_event_gap_seconds_total', { reason }, to - from);
	}

	/** Hands events to whoever holds the lease now; where nobody hears of them, they are for those who listen here. */
	private async handOn(events: readonly ZoomEvent[]): Promise<void> {
		if (await this.channel?.leave(events, 'for all')) return;
		for (const event of events) this.listeners.offer(event);
	}

	private async end(listener: Listener, ms: number): Promise<void> {
		if (!listener.options.production) await listener.close(0);
		else {
			const left = this.isHeardElsewhere ? await this.handOver(listener) : await this.drain(listener, ms);
			if (left.length > 0) {
				listener.lose(left);
				await this.dependencies.runtime.sleep(REPORTED_MS);
			}
		}
		if (this.listeners.isEmpty) await this.stop();
	}

	/** @returns what no other process took */
	private async handOver(listener: Listener): Promise<readonly ZoomEvent[]> {
		const left = await listener.close(0);
		await this.hubStatus.writeLast(left[0]?.receivedAt);
		const isTaken = left.length === 0 || (await this.channel?.leave(left, 'for others'));
		return isTaken ? [] : left;
	}

	/** @returns what was not emitted in time */
	private async drain(listener: Listener, ms: number): Promise<readonly ZoomEvent[]> {
		await this.hubStatus.writeLast(listener.oldest);
		// Another process may connect meanwhile: what comes now nobody here takes.
		const stopped = this.listeners.isEmpty ? this.stop() : undefined;
		const [left] = await Promise.all([listener.close(ms), stopped]);
		return left;
	}

	/** For good: everybody is told, and listens no more. */
	private fail(error: ZoomError): void {
		const { runtime, key } = this.dependencies;
		this.react(this.hubStatus.writeFailure(error));
		runtime.log.error(error.message, { subscription: key });
		const endings = this.listeners.fatal(error).map((listener) => this.leave(listener));
		inBackground(Promise.all([...endings, this.stop()]), runtime.log, 'Ending a subscription');
		this.changes.notify();
	}

	/** What a report leads to need not be waited for, but before all is over. */
	private react(work: Promise<unknown> | undefined): void {
		if (!work) return;
		inBackground(work, this.dependencies.runtime.log, 'Reacting to a report of an event subscription');
		this.reactions = Promise.allSettled([this.reactions, work]).then(() => undefined);
	}
}
