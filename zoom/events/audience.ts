import type { ZoomError } from '../errors';
import type { Delivery } from './delivery';
import type { ZoomEvent } from './envelope';
import type { Member } from './member';
import { Seat, type SeatDependencies } from './seat';
import type { Gap } from './state';

/** All who listen to one subscription in this process. */
export class Audience {
	private readonly seats = new Set<Seat>();

	constructor(private readonly dependencies: SeatDependencies) {}

	get isEmpty(): boolean {
		return this.seats.size === 0;
	}

	/** Tests in the editor do not count. */
	get workflows(): number {
		return [...this.seats].filter(({ member }) => member.production).length;
	}

	get wantsPings(): boolean {
		return [...this.seats].some(({ member }) => member.pings);
	}

	/** When the oldest event that somebody still waits for was received, epoch ms; Infinity: nobody does. */
	get oldest(): number {
		return Math.min(...[...this.seats].map(({ oldest }) => oldest ?? Infinity));
	}

	get counts(): Delivery['counts'] {
		const total = { emitted: 0, duplicates: 0, dropped: 0 };
		for (const { counts } of this.seats) {
			total.emitted += counts.emitted;
			total.duplicates += counts.duplicates;
			total.dropped += counts.dropped;
		}
		return total;
	}

	seat(member: Member): Seat {
		const seat = new Seat(member, this.dependencies);
		this.seats.add(seat);
		return seat;
	}

	/** @returns what was not emitted to it; undefined when it was out already */
	async remove(seat: Seat): Promise<ZoomEvent[] | undefined> {
		return this.seats.delete(seat) ? await seat.close() : undefined;
	}

	offer(event: ZoomEvent): void {
		for (const seat of this.seats) seat.offer(event);
	}

	connected(gap: Gap | undefined): void {
		for (const seat of this.seats) seat.connected(gap);
	}

	replaced(): void {
		for (const { member } of this.seats) member.replaced();
	}

	trouble(error: ZoomError): void {
		for (const { member } of this.seats) member.trouble(error);
	}

	/** Everybody is told and out. */
	fatal(error: ZoomError): void {
		for (const seat of [...this.seats]) {
			void this.remove(seat);
			seat.member.fatal(error);
		}
	}
}
