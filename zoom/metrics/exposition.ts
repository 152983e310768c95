import { type CounterName, COUNTERS, type GaugeName, GAUGES, HISTOGRAMS } from './catalogue';
import { knownSeries, readSeries, type Series } from './series';

/** How things are now. */
export interface Reading {
	readonly name: GaugeName;
	readonly labels: Readonly<Record<string, string>>;
	readonly value: number;
}

interface Value {
	readonly labels: Readonly<Record<string, string | number>>;
	readonly value: number;
	readonly metricName?: string;
}

/** As prom-client's `getMetricsAsJSON` gives it, and its `aggregate` takes it. */
interface MetricObject {
	readonly name: string;
	readonly help: string;
	readonly type: 'counter' | 'gauge' | 'histogram';
	readonly aggregator: 'sum';
	readonly values: readonly Value[];
}

/** Metrics as an answer to Prometheus. */
export interface Exposition {
	readonly text: string;
	/** Its media type. */
	readonly contentType: string;
}

/**
 * Metrics in Prometheus's text format. Metrics of which nothing is known are left out.
 * @param totals counts by series; undefined: nobody knows them now, and then none is told. Counts that are known are told
 * from 0 on, because Prometheus only sees a change from one number to another.
 */
export async function exposition(
	totals: ReadonlyMap<string, number> | undefined,
	readings: readonly Reading[],
): Promise<Exposition> {
	const counts = [...fromZero(totals)].flatMap(([key, count]) => {
		const series = readSeries(key);
		// What somebody else wrote there counts nothing.
		return series && Number.isFinite(count) && count >= 0 ? [{ ...series, count }] : [];
	});
	// Loaded here: only a process that is asked needs it.
	const { AggregatorRegistry } = await import('prom-client');
	const metrics = [...counters(counts), ...histograms(counts), ...gauges(readings)];
	const registry = AggregatorRegistry.aggregate([metrics]);
	return { text: await registry.metrics(), contentType: registry.contentType };
}

function fromZero(totals: ReadonlyMap<string, number> | undefined): ReadonlyMap<string, number> {
	if (!totals) return new Map();
	const names = Object.keys(COUNTERS) as CounterName[];
	const zeros = names.flatMap(knownSeries).map((series) => [series, 0] as const);
	return new Map([...zeros, ...totals]);
}

type Count = Series & { readonly count: number };

/** Where a metric is of seconds its counts are in ms. */
const inUnit = (name: string, count: number): number => (name.includes('_seconds') ? count / 1_000 : count);

function* counters(counts: readonly Count[]): Generator<MetricObject> {
	for (const [name, { help }] of Object.entries(COUNTERS)) {
		const values = counts
			.filter((one) => one.name === name)
			.map(({ labels, count }) => ({ labels, value: inUnit(name, count) }));
		if (values.length > 0) yield { name, help, type: 'counter', aggregator: 'sum', values };
	}
}

function* histograms(counts: readonly Count[]): Generator<MetricObject> {
	for (const [name, { help, buckets }] of Object.entries(HISTOGRAMS)) {
		const byLabels = new Map<string, Count[]>();
		for (const one of counts) {
			if (one.name !== name) continue;
			const id = JSON.stringify(one.labels);
			byLabels.set(id, [...(byLabels.get(id) ?? []), one]);
		}
		const values = [...byLabels.values()].flatMap((parts) => valuesOf(name, buckets, parts));
		if (values.length > 0) yield { name, help, type: 'histogram', aggregator: 'sum', values };
	}
}

/** Prometheus's buckets hold all that is below their bound. */
function valuesOf(name: string, buckets: readonly number[], parts: readonly Count[]): Value[] {
	const labels = parts[0]?.labels ?? {};
	const countOf = (part: Series['part']): number => parts.find((one) => one.part === part)?.count ?? 0;
	let total = 0;
	const cumulative = [...buckets, Infinity].map((bound) => ({
		metricName: `${name}_bucket`,
		labels: { ...labels, le: bound === Infinity ? '+Inf' : bound },
		value: (total += countOf(bound)),
	}));
	return [
		...cumulative,
		{ metricName: `${name}_sum`, labels, value: inUnit(name, countOf('sum')) },
		{ metricName: `${name}_count`, labels, value: total },
	];
}

function* gauges(readings: readonly Reading[]): Generator<MetricObject> {
	for (const [name, { help }] of Object.entries(GAUGES)) {
		const values = readings
			.filter((one) => one.name === name)
			.map(({ labels, value }) => ({ labels, value }));
		if (values.length > 0) yield { name, help, type: 'gauge', aggregator: 'sum', values };
	}
}
