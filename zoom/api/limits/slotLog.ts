import {
	RECOVERY_MS,
	type Reservation,
	type Slot,
	type SlotMove,
	type SlotRequest,
	type Slots,
	SLOWER,
	SLOWEST,
	spacingMs,
} from './slots';

interface Stamp {
	readonly id: string;
	at: number;
}

/** The log of this process. redisSlots.ts does the same in Redis. */
export class SlotLog implements Slots {
	/** Oldest first. */
	private stamps: Stamp[] = [];
	/** When the last slot is. */
	private lastSlot = -Infinity;
	private pausedUntil = 0;
	private slowness = { factor: 1, since: 0 };
	private lastId = 0;

	/** @param now epoch ms */
	constructor(private readonly now: () => number) {}

	reserve(request: SlotRequest): Promise<Reservation> {
		return Promise.resolve(this.take(request));
	}

	moved(moves: readonly SlotMove[]): Promise<void> {
		for (const { id, lateMs, agoMs } of moves) {
			const stamp = this.stamps.find((candidate) => candidate.id === id);
			if (stamp) stamp.at += lateMs;
			else this.stamps.push({ id, at: this.now() - agoMs });
		}
		this.sort();
		return Promise.resolve();
	}

	pause(waitMs: number, slower: boolean): Promise<void> {
		const now = this.now();
		this.pausedUntil = Math.max(this.pausedUntil, now + waitMs);
		if (slower) this.slowness = { factor: Math.min(this.factor(now) * SLOWER, SLOWEST), since: now };
		return Promise.resolve();
	}

	/** Whether everything in the log has expired. */
	isIdle(windowMs: number): boolean {
		const now = this.now();
		return this.pausedUntil <= now && (this.stamps.at(-1)?.at ?? 0) <= now - windowMs * SLOWEST;
	}

	private take({ limit, count, aheadMs, marginMs }: SlotRequest): Reservation {
		const now = this.now();
		const windowMs = limit.windowMs * this.factor(now);
		this.forget(now, windowMs);
		const slots: Slot[] = [];
		let first: number | undefined;
		while (slots.length < count) {
			const waitMs = this.nextAt(now, limit.calls, windowMs, spacingMs(limit)) - now;
			first ??= waitMs;
			if (waitMs > aheadMs) break;
			const id = String((this.lastId += 1));
			this.lastSlot = now + waitMs;
			this.stamps.push({ id, at: this.lastSlot + marginMs });
			slots.push({ id, waitMs });
			this.sort();
		}
		return { slots, waitMs: first ?? 0 };
	}

	private nextAt(now: number, calls: number, windowMs: number, spacing: number): number {
		const first = this.stamps.at(-calls)?.at ?? -Infinity;
		return Math.max(now, this.pausedUntil, this.lastSlot + spacing, first + windowMs);
	}

	private forget(now: number, windowMs: number): void {
		const newest = this.stamps.at(-1)?.at ?? now;
		// The clock was set back: the log is meaningless now.
		if (newest > now + 10 * windowMs) {
			this.stamps = [];
			this.lastSlot = -Infinity;
		}
		const kept = this.stamps.findIndex(({ at }) => at > now - windowMs);
		this.stamps.splice(0, kept === -1 ? this.stamps.length : kept);
	}

	/** Margins differ, and stamps move. */
	private sort(): void {
		this.stamps.sort((a, b) => a.at - b.at);
	}

	private factor(now: number): number {
		const { factor, since } = this.slowness;
		return 1 + (factor - 1) * 0.5 ** ((now - since) / RECOVERY_MS);
	}
}
