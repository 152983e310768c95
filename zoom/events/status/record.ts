import type { Unreadable } from '../connection/frame';
import { type ConnectionState, type Gap, isLive } from '../model/state';

const GAPS_KEPT = 20;

/** What a subscription has seen so far, in this process. */
export class SubscriptionRecord {
	state: ConnectionState = 'idle';
	since: number;
	events = 0;
	lastEventAt: number | undefined;
	connectedTimes = 0;
	lastTrouble: string | undefined;
	/** Until when a connection stood, here or in the process before, epoch ms; 0: unknown. */
	lastLiveAt = 0;
	readonly unreadable: Partial<Record<Unreadable, number>> = {};
	gaps: Gap[] = [];

	constructor(now: number) {
		this.since = now;
	}

	get isLive(): boolean {
		return isLive(this.state);
	}

	enter(state: ConnectionState, now: number): void {
		if (this.isLive) this.lastLiveAt = now;
		if (state !== this.state) this.since = now;
		this.state = state;
	}

	event(receivedAt: number): void {
		this.events += 1;
		this.lastEventAt = receivedAt;
	}

	unread(what: Unreadable): void {
		this.unreadable[what] = (this.unreadable[what] ?? 0) + 1;
	}

	gap(gap: Gap): void {
		this.gaps = [...this.gaps, gap].slice(-GAPS_KEPT);
	}
}
