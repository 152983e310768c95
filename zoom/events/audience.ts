import type { ZoomError } from '../errors';
import { Delivery, type DeliveryDependencies } from './delivery';
import type { ZoomEvent } from './envelope';
import type { Member } from './member';
import type { Gap } from './state';

export interface Seat {
	readonly member: Member;
	readonly delivery: Delivery;
}

/** All who listen to one subscription in this process. */
export class Audience {
	private readonly seats = new Set<Seat>();

	constructor(private readonly dependencies: DeliveryDependencies) {}

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
		return Math.min(...[...this.seats].map(({ delivery }) => delivery.oldest ?? Infinity));
	}

	get counts(): Delivery['counts'] {
		const total = { emitted: 0, duplicates: 0, dropped: 0 };
		for (const { delivery } of this.seats) {
			total.emitted += delivery.counts.emitted;
			total.duplicates += delivery.counts.duplicates;
			total.dropped += delivery.counts.dropped;
		}
		return total;
	}

	seat(member: Member): Seat {
		const seat = { member, delivery: new Delivery(member, this.dependencies) };
		this.seats.add(seat);
		return seat;
	}

	/** @returns what was not emitted to it; undefined when it was out already */
	async remove(seat: Seat): Promise<ZoomEvent[] | undefined> {
		return this.seats.delete(seat) ? await seat.delivery.close() : undefined;
	}

	offer(event: ZoomEvent): void {
		for (const { delivery } of this.seats) delivery.offer(event);
	}

	connected(gap: Gap | undefined): void {
		for (const { member } of this.seats) member.connected(gap);
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
