import type { Claim, Made, Store } from './store';

interface Slot {
	value?: { text: string; until: number };
	lease?: { owner: string; until: number };
	fence: number;
}

/** How often slots with nothing in them are looked for, at most. */
const SWEEP_MS = 10 * 60_000;

/** The store of a process that shares with no other. Also what the others are compared with. */
export class MemoryStore implements Store {
	private readonly slots = new Map<string, Slot>();
	private lastSweep = 0;

	/** @param now epoch ms */
	constructor(private readonly now: () => number) {}

	claim(name: string, owner: string, leaseMs: number, stale?: string): Promise<Claim> {
		const now = this.now();
		const slot = this.slot(name);
		const { value, lease } = slot;
		if (value && value.text !== stale) {
			return Promise.resolve({ kind: 'value', value: value.text, ttlMs: value.until - now, now });
		}
		if (lease) {
			lease.until = Math.min(lease.until, now + leaseMs);
			return Promise.resolve({ kind: 'busy' });
		}
		slot.lease = { owner, until: now + leaseMs };
		// From the clock, in µs, so that it also grows across a loss of everything.
		slot.fence = Math.max(slot.fence + 1, Math.floor(now * 1_000));
		return Promise.resolve({ kind: 'lease', fence: slot.fence, now });
	}

	extend(name: string, owner: string, leaseMs: number): Promise<boolean> {
		const { lease } = this.slot(name);
		if (lease?.owner !== owner) return Promise.resolve(false);
		lease.until = this.now() + leaseMs;
		return Promise.resolve(true);
	}

	put(name: string, { value, ttlMs, owner, fence }: Made): Promise<boolean> {
		const slot = this.slot(name);
		if (slot.lease?.owner === owner) delete slot.lease;
		if (slot.fence > fence) return Promise.resolve(false);
		slot.value = { text: value, until: this.now() + ttlMs };
		slot.fence = fence;
		return Promise.resolve(true);
	}

	release(name: string, owner: string): Promise<void> {
		const slot = this.slot(name);
		if (slot.lease?.owner === owner) delete slot.lease;
		return Promise.resolve();
	}

	remove(name: string, value: string): Promise<boolean> {
		const slot = this.slot(name);
		if (slot.value?.text !== value) return Promise.resolve(false);
		delete slot.value;
		return Promise.resolve(true);
	}

	/** The slot without what has expired. */
	private slot(name: string): Slot {
		this.forgetExpired();
		const slot = this.slots.get(name) ?? { fence: 0 };
		withoutExpired(slot, this.now());
		this.slots.set(name, slot);
		return slot;
	}

	/** A slot that is made anew has a larger fence all the same: it is from the clock. */
	private forgetExpired(): void {
		const now = this.now();
		if (now - this.lastSweep < SWEEP_MS) return;
		this.lastSweep = now;
		for (const [name, slot] of this.slots) {
			withoutExpired(slot, now);
			if (!slot.value && !slot.lease) this.slots.delete(name);
		}
	}

	/** Forgets everything. */
	clear(): void {
		this.slots.clear();
	}
}

function withoutExpired(slot: Slot, now: number): void {
	if (slot.value && slot.value.until <= now) delete slot.value;
	if (slot.lease && slot.lease.until <= now) delete slot.lease;
}
