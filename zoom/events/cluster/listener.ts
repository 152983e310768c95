import type { Sealing } from '../../auth/vault';
import { inBackground } from '../../async/background';
import type { ZoomError } from '../../errors';
import type { Notes } from '../../store/notes';
import { Backfill, type BackfillOptions } from '../backfill/backfill';
import type { Ledger } from '../backfill/ledger';
import { Mark } from '../backfill/mark';
import { type Intake, Merge } from '../backfill/merge';
import { Delivery, type DeliveryDependencies, type DeliveryOptions } from '../delivery/delivery';
import type { ZoomEvent } from '../model/envelope';
import { digest } from '../model/eventKey';
import type { Gap } from '../model/state';
import type { Reach } from './reach';

/** What an active workflow, or a test in the editor, wants of a subscription. */
export interface ListenerOptions extends DeliveryOptions {
	/** Look up events that were missed. */
	readonly backfill?: BackfillOptions | undefined;
	/** A test ends after its first event and must leave no trace in what is remembered for workflows. */
	readonly production: boolean;
	/** Protocol pings beside Zoom's heartbeat, on the next connection. */
	readonly pings: boolean;
	/** A connection stands; the gap is the time without one before it. */
	connected(gap: Gap | undefined): void;
	/** Another program has taken the subscription. */
	replaced(): void;
	/** It cannot go on, and gets nothing more. */
	fatal(error: ZoomError): void;
}

export interface ListenerDependencies extends DeliveryDependencies {
	readonly notes: Notes;
	readonly vault: Sealing;
	/** Of the subscription in Redis. */
	readonly key: string;
	readonly ledger: Ledger;
	readonly reach: Reach;
}

/** A listener of a subscription, and the stages that events pass on the way to it. */
export class Listener {
	/** Set once it has begun to leave. */
	leaving: Promise<void> | undefined;
	private readonly delivery: Delivery;
	private readonly merge: Merge | undefined;
	private readonly backfill: Backfill | undefined;

	constructor(
		readonly options: ListenerOptions,
		private readonly dependencies: ListenerDependencies,
	) {
		const { ledger, key, notes, vault, runtime, reach, failed } = dependencies;
		this.delivery = new Delivery(options, dependencies);
		const { backfill } = options;
		if (!backfill) return;
		const { scope } = backfill;
		const merge = new Merge(this.delivery, { runtime, ledger, scope, maxHeld: options.maxWaiting, failed });
		this.merge = merge;
		this.backfill = new Backfill(backfill, {
			runtime,
			merge,
			mark: new Mark(`${key}:had:${digest(backfill.name)}`, notes, vault),
			isConnected: () => reach.isConnected,
			oldest: () => this.oldest,
			trouble: (error) => {
				options.trouble(error);
			},
		});
		this.backfill.start();
	}

	/** When the oldest event that is not emitted yet was received, epoch ms. */
	get oldest(): number | undefined {
		return this.delivery.oldest ?? this.merge?.oldest;
	}

	get counts(): Delivery['counts'] {
		return this.delivery.counts;
	}

	offer(event: ZoomEvent): void {
		this.intake.offer(event);
	}

	/** A connection stands. */
	connected(gap: Gap | undefined): void {
		this.options.connected(gap);
		const { log } = this.dependencies.runtime;
		if (this.backfill) inBackground(this.backfill.connected(gap), log, 'Looking up missed events');
	}

	/**
	 * Ends it.
	 * @param ms what waits is emitted in its turn, for at most this long
	 * @returns what was not emitted, oldest first
	 */
	async close(ms: number): Promise<ZoomEvent[]> {
		await this.backfill?.close();
		if (ms > 0) await this.intake.drain(ms);
		return await this.intake.close();
	}

	/** Tells the listener that these events are lost. */
	lose(events: readonly ZoomEvent[]): void {
		this.delivery.lose(events);
	}

	private get intake(): Intake {
		return this.merge ?? this.delivery;
	}
}
