import type { Runtime } from '../runtime';
import type { Store } from '../store/store';

/** How long others wait if the holder dies or stalls. */
export const LEASE_MS = 3_000;

/** Keeps a lease while its owner works, however long Zoom takes, until it ends or the lease is lost. */
export function holdLease(store: Store, runtime: Runtime, slot: string, owner: string): { end(): void } {
	const done = new AbortController();
	const hold = async (): Promise<void> => {
		do await runtime.sleep(LEASE_MS / 3, done.signal);
		while (await store.extend(slot, owner, LEASE_MS));
	};
	hold().catch(() => undefined); // Ended, or the store is gone: either way there is nothing left to hold.
	return {
		end: () => {
			done.abort();
		},
	};
}
