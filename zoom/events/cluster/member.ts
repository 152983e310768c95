import type { ZoomError } from '../../errors';
import type { BackfillOptions } from '../backfill/backfill';
import type { DeliveryOptions } from '../delivery/delivery';
import type { Gap } from '../model/state';

/** One who listens to a subscription: an active workflow, or a test in the editor. */
export interface Member extends DeliveryOptions {
	/** It wants events that were missed looked up. */
	readonly backfill?: BackfillOptions | undefined;
	/** A test ends after its first event and must leave no trace in what is remembered for workflows. */
	readonly production: boolean;
	/** Protocol pings beside Zoom's heartbeat, on the next connection. */
	readonly pings: boolean;
	/** A connection stands; the gap is the time without one before it. */
	connected(gap: Gap | undefined): void;
	/** Another program has taken the subscription. */
	replaced(): void;
	/** It cannot go on: the member is out. */
	fatal(error: ZoomError): void;
}

export interface Membership {
	/**
	 * Ends it. Events that still wait for it go to the other processes that listen; where there are none, they start the
	 * workflow in their turn, as far as there is time, and what is left is told.
	 * @param ms how long they may take; default 0
	 */
	leave(ms?: number): Promise<void>;
}
