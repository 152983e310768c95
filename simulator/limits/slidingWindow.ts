/** Counts events in the window that ends now, however it slides. Times must not go back. */
export class SlidingWindow {
	private times: number[] = [];
	private oldest = 0;
	/** The most events that any window held so far. */
	max = 0;

	constructor(private readonly windowMs: number) {}

	/** Events in the half-open window (now - windowMs, now]. */
	count(now: number): number {
		while (this.oldest < this.times.length && (this.times[this.oldest] as number) <= now - this.windowMs) {
			this.oldest += 1;
		}
		if (this.oldest > 1024 && this.oldest * 2 > this.times.length) {
			this.times = this.times.slice(this.oldest);
			this.oldest = 0;
		}
		return this.times.length - this.oldest;
	}

	/** @param doubtMs how much earlier the event may have happened; the caller has the benefit of it */
	add(now: number, doubtMs = 0): void {
		const last = this.times.at(-1) ?? -Infinity;
		this.times.push(Math.max(last, now - doubtMs));
		this.max = Math.max(this.max, this.count(now));
	}
}
