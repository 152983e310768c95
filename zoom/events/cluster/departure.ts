import type { Runtime } from '../../runtime';
import type { Audience } from './audience';
import type { Channel } from './channel';
import type { ZoomEvent } from '../model/envelope';
import type { Lease } from './lease';
import type { Logbook } from './logbook';
import type { Seat } from './seat';
import type { SubscriptionStatus } from '../status/status';

/** n8n writes a failed execution down without telling when, and may end as soon as its triggers are closed. */
const TOLD_MS = 250;

interface Dependencies {
	readonly runtime: Runtime;
	readonly audience: Audience;
	readonly lease: Lease;
	readonly logbook: Logbook;
	readonly channel: Channel | undefined;
	readonly status: () => SubscriptionStatus;
	/** Gives the connection up; nobody here listens any more. */
	readonly stop: () => Promise<void>;
}

/** What becomes of the events that wait for a member that goes: nothing is thrown away without a word. */
export class Departure {
	constructor(private readonly dependencies: Dependencies) {}

	/**
	 * Ends a seat that is out of the audience, and the connection with the last one.
	 * @param ms events that nobody else takes start the workflow in their turn, for at most so long; the rest is told
	 */
	async of(seat: Seat, ms: number): Promise<void> {
		const { audience, stop } = this.dependencies;
		if (!seat.member.production) await seat.close(0);
		else if (this.isHeardElsewhere) await this.handOver(seat);
		else await this.drain(seat, ms);
		if (audience.isEmpty) await stop();
	}

	/** Whether another process takes the events, as far as is known. */
	private get isHeardElsewhere(): boolean {
		const { lease, channel } = this.dependencies;
		return lease.isHeld ? (channel?.hasBorrowers ?? false) : lease.isElsewhere && !lease.isUnknown;
	}

	private async handOver(seat: Seat): Promise<void> {
		const left = await seat.close(0);
		await this.writeDown(left[0]?.receivedAt);
		if (left.length === 0) return;
		if (!(await this.dependencies.channel?.leave(left, 'for others'))) await this.lose(seat, left);
	}

	private async drain(seat: Seat, ms: number): Promise<void> {
		await this.writeDown(seat.oldest);
		const { audience, stop } = this.dependencies;
		// Another process may connect meanwhile: what comes now nobody here takes.
		const stopped = audience.isEmpty ? stop() : Promise.resolve();
		const [left] = await Promise.all([seat.close(ms), stopped]);
		if (left.length > 0) await this.lose(seat, left);
	}

	/** For whoever listens next. @param oldest when the oldest event was received that was not emitted, epoch ms */
	private async writeDown(oldest: number | undefined): Promise<void> {
		const { audience, lease, logbook, status } = this.dependencies;
		if (!audience.isEmpty || !lease.isHeld) return;
		const now = status();
		await logbook.write({ ...now, handedOnUntil: Math.min(now.handedOnUntil, oldest ?? Infinity) });
	}

	private async lose(seat: Seat, left: readonly ZoomEvent[]): Promise<void> {
		seat.lose(left);
		await this.dependencies.runtime.sleep(TOLD_MS);
	}
}
