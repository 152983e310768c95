/** A set of what was seen before, shared by all processes, so that each thing is done once. */
export interface SeenSet {
	/**
	 * Which of these come for the first time. They count as known from now on. Atomic.
	 * @param key a Redis key; see zoom/auth/login.ts
	 * @param members without spaces
	 * @param patience another process may have done them: while it cannot be asked this one waits for some seconds, until
	 * the signal aborts, rather than go on alone
	 */
	addNew(key: string, members: readonly string[], patience?: AbortSignal): Promise<boolean[]>;
	/** They were not done after all. */
	forget(key: string, members: readonly string[]): Promise<void>;
	/**
	 * What this process is about to do is decided, and what it did while it could not tell the others, they know.
	 * @throws StoreUnavailableError while it still cannot
	 */
	catchUp(key: string): Promise<void>;
}

/** How long members are kept, and how many; the oldest go first. */
export interface SeenSetLimits {
	/** ms */
	readonly ttlMs: number;
	readonly maxSize: number;
}

/** What one process remembers by itself: at least `maxSize` of the newest members of a key, at most twice as many. */
export class MemorySeenSet implements SeenSet {
	private readonly known = new Map<string, { young: Set<string>; old: Set<string>; since: number }>();

	/** @param now epoch ms */
	constructor(
		private readonly now: () => number,
		private readonly limits: SeenSetLimits,
	) {}

	addNew(key: string, members: readonly string[]): Promise<boolean[]> {
		return Promise.resolve(this.addNewNow(key, members));
	}

	/** The same, synchronously. */
	addNewNow(key: string, members: readonly string[]): boolean[] {
		const { young, old } = this.halves(key);
		return members.map((member) => {
			if (young.has(member) || old.has(member)) return false;
			young.add(member);
			return true;
		});
	}

	forget(key: string, members: readonly string[]): Promise<void> {
		const halves = this.known.get(key);
		for (const member of members) {
			halves?.young.delete(member);
			halves?.old.delete(member);
		}
		return Promise.resolve();
	}

	/** No other process needs to know. */
	catchUp(): Promise<void> {
		return Promise.resolve();
	}

	get keys(): string[] {
		return [...this.known.keys()];
	}

	/** The newest members, oldest first. */
	newest(key: string, count: number): string[] {
		const halves = this.known.get(key);
		return halves ? [...halves.old, ...halves.young].slice(-count) : [];
	}

	/** Of keys that nobody uses any more. */
	private forgetOld(): void {
		const oldest = this.now() - 2 * this.limits.ttlMs;
		for (const [key, { since }] of this.known) if (since < oldest) this.known.delete(key);
	}

	private halves(key: string): { young: Set<string>; old: Set<string> } {
		const { ttlMs, maxSize } = this.limits;
		let halves = this.known.get(key);
		if (!halves) {
			this.forgetOld();
			this.known.set(key, (halves = { young: new Set(), old: new Set(), since: this.now() }));
		}
		if (halves.young.size >= maxSize || this.now() - halves.since > ttlMs) {
			halves.old = halves.young;
			halves.young = new Set();
			halves.since = this.now();
		}
		return halves;
	}
}
