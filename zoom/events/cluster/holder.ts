import type { TokenSource } from '../../auth/token';
import { Condition } from '../../async/condition';
import { TroubleThrottle } from '../../async/troubleThrottle';
import type { ZoomError } from '../../errors';
import type { Runtime } from '../../runtime';
import type { Store } from '../../store/store';
import { Connection } from '../connection/connection';
import type { OpenSocket } from '../connection/socket';
import type { ConnectionReport } from '../connection/report';
import type { Envelope, ZoomEvent } from '../model/envelope';
import { unexpected, ZoomEventsError } from '../model/errors';
import { type ConnectionState, type Gap, isLive } from '../model/state';
import { Lease, type LeaseListener } from './lease';
import { socketUrl, type Subscription } from './subscription';
import { UnconfirmedEvents } from './unconfirmedEvents';

/** How long the connection is kept after the lease is lost, for another process to connect. */
const HAND_OVER_MS = 3_000;
const UNKNOWN =
	'Redis is away, and another process held the event subscription: nobody can know whether it still listens';

/** What the holder reports, in the order in which it happens. */
export type HolderReport =
	| Extract<ConnectionReport, { kind: 'unreadable' | 'fault' | 'state' | 'connected' }>
	/** This process holds the lease, until the term aborts: `connect` is waited for. */
	| {
			readonly kind: 'gained';
			readonly term: AbortSignal;
			/** Until when another process surely held it, epoch ms, where one was seen to. */
			readonly elsewhereUntil: number | undefined;
	  }
	/** An event that is this process's to hand on. */
	| { readonly kind: 'event'; readonly event: ZoomEvent }
	/** Events that came while another process took the lease: theirs, if anybody hears of them. */
	| { readonly kind: 'unclaimed'; readonly events: readonly ZoomEvent[] }
	/** Events were lost although the connection stood. */
	| { readonly kind: 'gap'; readonly gap: Gap }
	/** Another program has taken the subscription. */
	| { readonly kind: 'replaced' }
	/** Something is wrong, and is retried. */
	| {
			readonly kind: 'trouble';
			readonly error: ZoomError;
			/** It lasts, or does not pass by itself, and was not reported recently. */
			readonly worthTelling: boolean;
	  }
	/** The lease was looked after; `certain`: it is held beyond doubt. */
	| { readonly kind: 'leaseChecked'; readonly certain: boolean }
	/** Zoom said no for good. */
	| { readonly kind: 'failed'; readonly error: ZoomError };

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

interface Term {
	readonly stop: AbortController;
	connection: Promise<void>;
}

/** Of all processes one holds the lease and the connection: what a process does to become, and as, that one. */
export class Holder implements LeaseListener {
	readonly lease: Lease;
	private readonly troubles: TroubleThrottle;
	private readonly doubts: TroubleThrottle;
	private readonly changes: Condition;
	private readonly unconfirmed = new UnconfirmedEvents();
	private term: Term | undefined;
	private state: ConnectionState = 'idle';
	/** No one here listens anymore. */
	private ending: AbortSignal | undefined;

	constructor(
		private readonly dependencies: HolderDependencies,
		private readonly report: (report: HolderReport) => void,
	) {
		const { key, store, runtime } = dependencies;
		this.lease = new Lease(key, store, runtime, this);
		this.troubles = new TroubleThrottle(runtime);
		this.doubts = new TroubleThrottle(runtime);
		this.changes = new Condition(runtime);
	}

	/** Claims the lease and keeps it until the signal aborts. Nothing is left open when it is done. */
	async run(signal: AbortSignal): Promise<void> {
		this.ending = signal;
		await this.lease.run(signal);
	}

	/**
	 * Connects, unless the term is over.
	 * @param pings protocol pings too
	 * @param listenedUntil until when a workflow listened before, epoch ms, where known
	 */
	connect(term: AbortSignal, pings: boolean, listenedUntil: number | undefined): void {
		if (this.term?.stop.signal !== term || term.aborted) return;
		const { subscription, tokens, open, runtime } = this.dependencies;
		const connection = new Connection({
			runtime,
			tokens,
			open,
			report: (report) => {
				this.take(report);
			},
			urlWith: (token) => socketUrl(subscription, token),
			pings,
			listenedUntil,
		});
		this.term.connection = connection.run(term).then(
			(error) => {
				if (error) this.report({ kind: 'failed', error });
			},
			(error: unknown) => {
				this.report({ kind: 'failed', error: unexpected('Listening to Zoom’s events', error) });
			},
		);
	}

	// What the lease tells

	gained(generation: number, elsewhereUntil: number | undefined): void {
		const { runtime, key } = this.dependencies;
		runtime.log.debug('Holding an event subscription', { subscription: key, generation });
		const stop = new AbortController();
		this.term = { stop, connection: Promise.resolve() };
		this.report({ kind: 'gained', term: stop.signal, elsewhereUntil });
	}

	async lost(): Promise<void> {
		const { term } = this;
		this.term = undefined;
		// Another process has the lease and connects: until Zoom hands over to it, no event may fall in between.
		if (!this.ending?.aborted) await this.changes.until(() => !isLive(this.state), HAND_OVER_MS);
		term?.stop.abort();
		await term?.connection;
		this.settled();
	}

	settled(): void {
		this.doubt();
		const certain = this.isCertain;
		if (!this.unconfirmed.isEmpty && (certain || !this.lease.isHeld)) this.confirm(certain);
		this.report({ kind: 'leaseChecked', certain });
	}

	private get isCertain(): boolean {
		return this.lease.certainAt(this.dependencies.runtime.now());
	}

	/** Decides whose the events are that arrived in doubt. */
	private confirm(isOurs: boolean): void {
		const { events, gap } = this.unconfirmed.take();
		if (gap) this.report({ kind: 'gap', gap });
		if (!isOurs) this.report({ kind: 'unclaimed', events });
		else for (const event of events) this.report({ kind: 'event', event });
	}

	private take(report: ConnectionReport): void {
		switch (report.kind) {
			case 'envelope':
				this.takeEvent(report.envelope, report.receivedAt);
				return;
			case 'trouble':
				this.takeTrouble(report.error);
				return;
			case 'state':
				this.state = report.state;
				this.changes.notify();
				break;
			case 'connected':
				this.troubles.over();
		}
		this.report(report);
	}

	private takeEvent(envelope: Envelope, receivedAt: number): void {
		// The envelope is not shared, and a copy would cost as much as parsing it.
		const event: ZoomEvent = Object.assign(envelope, { receivedAt });
		if (this.lease.certainAt(receivedAt)) this.report({ kind: 'event', event });
		else this.unconfirmed.add(event);
	}

	private takeTrouble(error: ZoomError): void {
		const { runtime, key } = this.dependencies;
		runtime.log.warn(error.message, { subscription: key });
		const replaced = this.state === 'replaced';
		// By a process of our own, which has the lease now.
		const isOurs = replaced && !this.isCertain;
		if (replaced && !isOurs) this.report({ kind: 'replaced' });
		this.report({
			kind: 'trouble',
			error,
			worthTelling: !isOurs && this.troubles.shouldReport(replaced),
		});
	}

	/** With Redis away a waiting process cannot see whether another listens: it says so, and goes on waiting. */
	private doubt(): void {
		if (!this.lease.isUnknown) {
			this.doubts.over();
			return;
		}
		const { runtime, key } = this.dependencies;
		const error = new ZoomEventsError(UNKNOWN, 'unknown');
		const worthTelling = this.doubts.shouldReport(false);
		if (worthTelling) runtime.log.warn(error.message, { subscription: key });
		this.report({ kind: 'trouble', error, worthTelling });
	}
}
