/**
 * What processes share about values that are costly to make and that only one of them should make: for each slot one
 * value, one lease to make it, and a fence. Every operation is atomic. A slot is a Redis key; see zoom/auth/login.ts.
 */
export interface Store {
	/**
	 * The stored value, or, where there is none, the lease to make it. One step, so that no value can be stored between
	 * the look and the lease.
	 * @param owner unique to this attempt
	 * @param leaseMs also an upper bound for another owner's lease from now, whatever the store says
	 * @param stale a value the caller will not take; it counts as none
	 */
	claim(slot: string, owner: string, leaseMs: number, stale?: string): Promise<Claim>;

	/** Lengthens a lease that is still the owner's. False when it is lost. */
	extend(slot: string, owner: string, leaseMs: number): Promise<boolean>;

	/**
	 * Stores a value unless a later lease was given, so that a late writer never overwrites a newer value. Ends the
	 * owner's lease either way. False when nothing was stored.
	 */
	put(slot: string, made: Made): Promise<boolean>;

	/** Ends the owner's lease, and no other. */
	release(slot: string, owner: string): Promise<void>;

	/** Removes the value if it is this very one. False when it is not. */
	remove(slot: string, value: string): Promise<boolean>;
}

export type Claim =
	| {
			readonly kind: 'value';
			readonly value: string;
			/** Infinity: it has no expiry, so it is not ours, or its expiry was removed. */
			readonly ttlMs: number;
			/** The store's clock, epoch ms: the same for all processes. */
			readonly now: number;
	  }
	/** The caller is to make the value. The fence grows with every lease of the slot. */
	| { readonly kind: 'lease'; readonly fence: number; readonly now: number }
	/** Another owner is making it. */
	| { readonly kind: 'busy' };

export interface Made {
	readonly value: string;
	/** The life of the value, not zero. A duration, so that the clocks of the processes need not agree. */
	readonly ttlMs: number;
	readonly owner: string;
	readonly fence: number;
}
