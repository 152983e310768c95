/** How long something usually takes, and what is out of the ordinary: two quantiles, each moved a step by every measure. */
export class LatencyEstimate {
	private count = 0;
	/** One in twenty is faster. */
	private quick = Infinity;
	/** One in ten is slower. */
	private slow = Infinity;

	/** How far apart two that nothing is remarkable about may be, in ms; Infinity until enough is known. */
	get jitterMs(): number {
		return this.count <= ENOUGH ? Infinity : Math.max(0, this.slow - this.quick) + TOLERANCE_MS;
	}

	/**
	 * Learns from one more.
	 * @param usualMs what passes for usual: `jitterMs`, as it was when that mattered
	 * @returns by how many ms it took longer than a quick one; 0 where that is usual
	 */
	overshootMs(ms: number, usualMs = this.jitterMs): number {
		const longerMs = Math.max(0, ms - this.quick);
		const overshootMs = longerMs > usualMs ? longerMs : 0;
		this.count += 1;
		if (this.count <= FIRST) {
			// The first ones load libraries and open connections: they would make any delay pass for usual.
			this.quick = this.slow = Math.min(this.quick, ms);
			return overshootMs;
		}
		// Small steps: delays come in crowds, and must not pass for usual.
		const step = 1 + SETTLING / (this.count - FIRST);
		this.quick += step * (ms < this.quick ? -0.95 : 0.05);
		this.slow += step * (ms > this.slow ? 0.9 : -0.1);
		return overshootMs;
	}
}

const TOLERANCE_MS = 5;
const FIRST = 60;
/** So many more until the two quantiles say something. */
const SETTLING = 40;
const ENOUGH = FIRST + SETTLING;
