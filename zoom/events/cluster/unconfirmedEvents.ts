import type { ZoomEvent } from '../model/envelope';
import type { Gap } from '../model/state';

const MAX_EVENTS = 10_000;

/** Events that arrive while it is uncertain who holds the lease. When there are too many, the oldest become a gap. */
export class UnconfirmedEvents {
	private events: ZoomEvent[] = [];
	private gap: Gap | undefined;

	get isEmpty(): boolean {
		return this.events.length === 0;
	}

	add(event: ZoomEvent): void {
		this.events.push(event);
		const lost = this.events.length > MAX_EVENTS ? this.events.shift() : undefined;
		if (lost) this.gap = { from: this.gap?.from ?? lost.receivedAt, to: lost.receivedAt, reason: 'redis' };
	}

	/** Removes and returns all of them. */
	take(): { events: readonly ZoomEvent[]; gap: Gap | undefined } {
		const { events, gap } = this;
		this.events = [];
		this.gap = undefined;
		return { events, gap };
	}
}
