import type { MemoryStore } from './memoryStore';
import { StoreUnavailableError } from './redisConnection';
import type { Claim, Made, Store } from './store';

/** The shared store, and this process's own memory for as long as the shared one is away. */
export class ResilientStore implements Store {
	private alone = false;

	constructor(
		private readonly shared: Store,
		private readonly own: MemoryStore,
	) {}

	claim(slot: string, owner: string, leaseMs: number, stale?: string): Promise<Claim> {
		return this.either((store) => store.claim(slot, owner, leaseMs, stale));
	}

	extend(slot: string, owner: string, leaseMs: number): Promise<boolean> {
		return this.either((store) => store.extend(slot, owner, leaseMs));
	}

	put(slot: string, made: Made): Promise<boolean> {
		return this.either((store) => store.put(slot, made));
	}

	release(slot: string, owner: string): Promise<void> {
		return this.either((store) => store.release(slot, owner));
	}

	remove(slot: string, value: string): Promise<boolean> {
		return this.either((store) => store.remove(slot, value));
	}

	private async either<T>(act: (store: Store) => Promise<T>): Promise<T> {
		try {
			const outcome = await act(this.shared);
			// What was kept during the outage would be out of date by the next one.
			if (this.alone) this.own.clear();
			this.alone = false;
			return outcome;
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			this.alone = true;
			return await act(this.own);
		}
	}
}
