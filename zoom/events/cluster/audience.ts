import type { ZoomError } from '../../errors';
import type { Delivery } from '../delivery/delivery';
import type { ZoomEvent } from '../model/envelope';
import type { Member } from './member';
import { Seat, type SeatDependencies } from './seat';
import type { Gap } from '../model/state';

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

	/** It gets nothing more. @returns false when it was out already */
	remove(seat: Seat): boolean {
		return this.seats.delete(seat);
	}

	offer(event: ZoomEvent): void {
		this.each((seat) => {
			seat.offer(event);
		});
	}

	connected(gap: Gap | undefined): void {
		this.each((seat) => {
			seat.connected(gap);
		});
	}

	replaced(): void {
		this.each(({ member }) => {
			member.replaced();
		});
	}

	trouble(error: ZoomError): void {
		this.each(({ member }) => {
			member.trouble(error);
		});
	}

	/** Everybody is told and out. @returns who was there */
	fatal(error: ZoomError): Seat[] {
		const seats = [...this.seats];
		this.each((seat) => {
			this.seats.delete(seat);
			seat.member.fatal(error);
		});
		return seats;
	}

	/** What one of them throws is nothing to the others, and nothing to the connection. */
	private each(act: (seat: Seat) => void): void {
		for (const seat of this.seats) {
			try {
				act(seat);
			} catch (error) {
				this.dependencies.failed(error);
			}
		}
	}
}
