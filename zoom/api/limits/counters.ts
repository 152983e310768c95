/** Counts by UTC day, for daily limits. */
export interface Counters {
	/**
	 * Counts one up, unless the limit is reached.
	 * @returns whether it was counted
	 */
	take(name: string, limit: number): Promise<boolean>;
	/** Takes a count back: the call did not happen. */
	giveBack(name: string): Promise<void>;
	/** Zoom says that the limit is reached, whatever was counted. */
	exhaust(name: string): Promise<void>;
	/** How many were counted today; more than any limit when it is exhausted. */
	count(name: string): Promise<number>;
}

const DAY_MS = 86_400_000;

const utcDay = (now: number): number => Math.floor(now / DAY_MS);

/** Daily limits reset at 00:00 UTC. */
export const nextUtcDay = (now: number): number => (utcDay(now) + 1) * DAY_MS;

/** The counts of this process. */
export class MemoryCounters implements Counters {
	private readonly counts = new Map<string, number>();
	private day = 0;

	/** @param now epoch ms */
	constructor(private readonly now: () => number) {}

	take(name: string, limit: number): Promise<boolean> {
		const count = this.of(name);
		if (count >= limit) return Promise.resolve(false);
		this.counts.set(name, count + 1);
		return Promise.resolve(true);
	}

	giveBack(name: string): Promise<void> {
		const count = this.of(name);
		if (count > 0) this.counts.set(name, count - 1);
		return Promise.resolve();
	}

	exhaust(name: string): Promise<void> {
		this.of(name);
		this.counts.set(name, Infinity);
		return Promise.resolve();
	}

	count(name: string): Promise<number> {
		return Promise.resolve(this.of(name));
	}

	private of(name: string): number {
		const today = utcDay(this.now());
		if (today !== this.day) this.counts.clear();
		this.day = today;
		return this.counts.get(name) ?? 0;
	}
}
