/** How something changes over time: a straight line through its samples, by least squares. */
export interface Slope {
	/** Of all samples. */
	readonly mean: number;
	readonly perHour: number;
	/** Standard error of `perHour`: what lies within two of it may be chance. */
	readonly error: number;
}

const HOUR_MS = 3_600_000;

/** @param samples at least three; `at` in ms */
export function slopeOf(samples: ReadonlyArray<{ readonly at: number; readonly value: number }>): Slope {
	const count = samples.length;
	const mean = (of: (one: { at: number; value: number }) => number): number =>
		samples.reduce((sum, one) => sum + of(one), 0) / count;
	const middle = mean(({ at }) => at);
	const level = mean(({ value }) => value);
	const hours = ({ at }: { at: number }): number => (at - middle) / HOUR_MS;
	const spread = samples.reduce((sum, one) => sum + hours(one) ** 2, 0);
	const perHour = samples.reduce((sum, one) => sum + hours(one) * (one.value - level), 0) / spread;
	const rest = samples.reduce((sum, one) => sum + (one.value - level - perHour * hours(one)) ** 2, 0);
	return { mean: level, perHour, error: Math.sqrt(rest / (count - 2) / spread) };
}
