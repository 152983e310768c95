import type { Vault } from '../../auth/vault';
import { inBackground } from '../../async/background';
import type { Notes } from '../../store/notes';
import { Backfill } from '../backfill/backfill';
import type { Ledger } from '../backfill/ledger';
import { Mark } from '../backfill/mark';
import { type Intake, Merge } from '../backfill/merge';
import { Delivery, type DeliveryDependencies } from '../delivery/delivery';
import type { ZoomEvent } from '../model/envelope';
import { digest } from '../model/eventKey';
import type { Member } from './member';
import type { Gap } from '../model/state';

export interface SeatDependencies extends DeliveryDependencies {
	readonly notes: Notes;
	readonly vault: Vault;
	/** Of the subscription in Redis. */
	readonly key: string;
	readonly ledger: Ledger;
	/** Whether events can come now, over a connection here or in another process. */
	isConnected(): boolean;
}

/** One who listens, and the way events take there. */
export class Seat {
	private readonly delivery: Delivery;
	private readonly merge: Merge | undefined;
	private readonly backfill: Backfill | undefined;

	constructor(
		readonly member: Member,
		private readonly dependencies: SeatDependencies,
	) {
		const { ledger, key, notes, vault, runtime, failed } = dependencies;
		this.delivery = new Delivery(member, dependencies);
		const { backfill: options } = member;
		if (!options) return;
		const { scope } = options;
		const merge = new Merge(this.delivery, { runtime, ledger, scope, mostHeld: member.maxWaiting, failed });
		this.merge = merge;
		this.backfill = new Backfill(options, {
			runtime,
			merge,
			mark: new Mark(`${key}:had:${digest(options.name)}`, notes, vault),
			isConnected: () => dependencies.isConnected(),
			oldest: () => this.oldest,
			trouble: (error) => {
				member.trouble(error);
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
		this.member.connected(gap);
		const { log } = this.dependencies.runtime;
		if (this.backfill) inBackground(this.backfill.connected(gap), log, 'Looking up missed events');
	}

	/**
	 * Ends it.
	 * @param ms what waits is let out in its turn, for at most so long
	 * @returns what was not emitted, oldest first
	 */
	async close(ms: number): Promise<ZoomEvent[]> {
		await this.backfill?.close();
		if (ms > 0) await this.intake.drain(ms);
		return await this.intake.close();
	}

	/** Tells the member that nobody gets these any more. */
	lose(events: readonly ZoomEvent[]): void {
		this.delivery.lose(events);
	}

	private get intake(): Intake {
		return this.merge ?? this.delivery;
	}
}
