import { COUNTERS, type CounterName, HISTOGRAMS, type HistogramName } from './catalogue';

/**
 * One count under a name of its own: a metric with a value for each label, and for a histogram which part of it: a bucket
 * by its upper bound in seconds (`Infinity` for the last), or the sum.
 */
export interface Series {
	readonly name: CounterName | HistogramName;
	readonly labels: Readonly<Record<string, string>>;
	readonly part?: number | 'sum' | undefined;
}

const BETWEEN = '|';

/** @param values of the labels, in the order of the catalogue */
export const counterKey = (name: CounterName, values: readonly string[]): string =>
	[name, ...values].join(BETWEEN);

export const histogramKey = (name: HistogramName, values: readonly string[], part: number | 'sum'): string =>
	[name, ...values, String(part)].join(BETWEEN);

/** @returns undefined for what is not one of ours, such as of another version of the package */
export function readSeries(key: string): Series | undefined {
	const [name = '', ...values] = key.split(BETWEEN);
	if (isCounter(name)) {
		const labels = labelsOf(Object.keys(COUNTERS[name].labels), values);
		return labels && { name, labels };
	}
	if (!isHistogram(name)) return undefined;
	const last = values.pop();
	const part = last === 'sum' ? last : Number(last);
	const buckets: readonly number[] = [...HISTOGRAMS[name].buckets, Infinity];
	const labels = labelsOf(Object.keys(HISTOGRAMS[name].labels), values);
	return labels && (part === 'sum' || buckets.includes(part)) ? { name, labels, part } : undefined;
}

/** Every series of a counter whose label values are known beforehand; none for the others. */
export function knownSeries(name: CounterName): string[] {
	let combinations: string[][] = [[]];
	for (const values of Object.values<readonly string[] | 'open'>(COUNTERS[name].labels)) {
		if (values === 'open') return [];
		combinations = combinations.flatMap((before) => values.map((value) => [...before, value]));
	}
	return combinations.map((values) => counterKey(name, values));
}

const isCounter = (name: string): name is CounterName => Object.hasOwn(COUNTERS, name);
const isHistogram = (name: string): name is HistogramName => Object.hasOwn(HISTOGRAMS, name);

function labelsOf(
	names: readonly string[],
	values: readonly string[],
): Readonly<Record<string, string>> | undefined {
	if (names.length !== values.length) return undefined;
	return Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
}
