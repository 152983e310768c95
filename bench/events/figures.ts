const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** @param part of all values that are smaller, such as 0.99 */
export const percentile = (values: readonly number[], part: number): number =>
	sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

export const median = (values: readonly number[]): number => percentile(values, 0.5);

export const rounded = (value: number, digits = 0): string =>
	value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: digits });

/** The least, the median and the most of a few measurements. */
export const spread = (values: readonly number[], digits = 0): string =>
	[Math.min(...values), median(values), Math.max(...values)]
		.map((value) => rounded(value, digits))
		.join(' / ');

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
