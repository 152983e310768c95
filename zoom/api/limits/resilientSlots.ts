import { StoreUnavailableError } from '../../store/redisConnection';
import { unlessAway } from '../../store/unlessAway';
import type { WindowLimit } from './rateTable';
import type { SlotLog } from './slotLog';
import {
	MAX_AHEAD_MS,
	MAX_MARGIN_MS,
	type Reservation,
	type SlotMove,
	type SlotRequest,
	type Slots,
} from './slots';

/** Processes that may share the account, when Redis is away and cannot tell: each keeps to its part. */
const SHARES = 4;

/** Processes notice one after the other that Redis is back, and use their own part until then: 2 s at most (circuit.ts). */
const OTHERS_BACK_MS = 2_500;

/**
 * The log of all processes; while Redis is away, a part of the limit from this process's own log. Whenever one takes over
 * from the other, nothing starts for one window, because it does not know what the other let through; and with Redis back
 * nothing starts until the other processes are back too.
 */
export class ResilientSlots implements Slots {
	private alone = false;

	constructor(
		private readonly shared: Slots,
		private readonly own: SlotLog,
	) {}

	async reserve(request: SlotRequest): Promise<Reservation> {
		const { windowMs } = request.limit;
		try {
			const reservation = await this.shared.reserve(request);
			if (!this.alone) return reservation;
			this.alone = false;
			await this.shared.pause(Math.max(windowMs, OTHERS_BACK_MS) + MAX_MARGIN_MS, false);
			return await this.shared.reserve(request);
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			if (!this.alone) {
				this.alone = true;
				// Calls reserved there already are still sent.
				await this.own.pause(windowMs + MAX_AHEAD_MS + MAX_MARGIN_MS, false);
			}
			return await this.own.reserve({ ...request, limit: shareOf(request.limit) });
		}
	}

	async moved(moves: readonly SlotMove[]): Promise<void> {
		await this.either((slots) => slots.moved(moves));
	}

	async pause(waitMs: number, slower: boolean): Promise<void> {
		await this.either((slots) => slots.pause(waitMs, slower));
	}

	private async either(act: (slots: Slots) => Promise<void>): Promise<void> {
		if (this.alone) return await act(this.own);
		// If Redis is away, the next reservation notices too, and switches to the own log.
		await unlessAway(() => act(this.shared));
	}
}

/** A limit too small to be divided is stretched over more time. */
function shareOf({ calls, windowMs }: WindowLimit): WindowLimit {
	const share = Math.max(1, Math.floor(calls / SHARES));
	return { calls: share, windowMs: Math.max(windowMs, (windowMs * SHARES * share) / calls) };
}
