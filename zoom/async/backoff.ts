interface Bounds {
	/** ms */
	readonly first: number;
	readonly longest: number;
	/** Against tight loops, whatever chance says. */
	readonly shortest: number;
}

/** Waits that double, with full jitter, so that many processes do not come back at the same moment. */
export class Backoff {
	private ceiling: number;

	constructor(
		private readonly random: () => number,
		private readonly bounds: Bounds,
	) {
		this.ceiling = bounds.first;
	}

	/** The next wait, ms. */
	next(): number {
		const wait = Math.max(this.bounds.shortest, Math.round(this.random() * this.ceiling));
		this.ceiling = Math.min(this.ceiling * 2, this.bounds.longest);
		return wait;
	}

	reset(): void {
		this.ceiling = this.bounds.first;
	}
}
