/** How often unused entries are looked for, at most. */
const SWEEP_MS = 10 * 60_000;

interface Entry<T extends object> {
	/** Undefined once it is let go; then whoever still holds it keeps it. */
	kept: T | undefined;
	readonly held: WeakRef<T>;
	/** Epoch ms. */
	lastUse: number;
}

/**
 * What a process keeps for each account, login or subscription. What nobody has asked for in `idleMs` is let go. As long
 * as somebody still holds it the same one is found again, so that there are never two for one key.
 */
export class KeptWhileUsed<T extends object> {
	private readonly entries = new Map<string, Entry<T>>();
	private lastSweep: number;

	/**
	 * @param idleMs longer than anything in it is worth keeping
	 * @param now epoch ms
	 */
	constructor(
		private readonly idleMs: number,
		private readonly now: () => number,
	) {
		this.lastSweep = now();
	}

	/** The one for a key; made if there is none. */
	of(key: string, make: () => T): T {
		const known = this.entries.get(key);
		const held = known?.kept ?? known?.held.deref();
		if (known && held) {
			known.kept = held;
			known.lastUse = this.now();
			this.sweep();
			return held;
		}
		const value = make();
		this.entries.set(key, { kept: value, held: new WeakRef(value), lastUse: this.now() });
		this.sweep();
		return value;
	}

	find(key: string): T | undefined {
		const entry = this.entries.get(key);
		return entry?.kept ?? entry?.held.deref();
	}

	/** How many are kept, or still held by somebody. */
	get size(): number {
		return [...this.entries.keys()].filter((key) => this.find(key) !== undefined).length;
	}

	clear(): void {
		this.entries.clear();
	}

	private sweep(): void {
		const now = this.now();
		if (now - this.lastSweep < SWEEP_MS) return;
		this.lastSweep = now;
		for (const [key, entry] of this.entries) {
			if (now - entry.lastUse <= this.idleMs) continue;
			if (entry.held.deref() === undefined) this.entries.delete(key);
			else entry.kept = undefined;
		}
	}
}
