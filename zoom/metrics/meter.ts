import {
	COUNTERS,
	type CounterLabels,
	type CounterName,
	HISTOGRAMS,
	type HistogramLabels,
	type HistogramName,
} from './catalogue';
import { counterKey, histogramKey } from './series';

/** Counts what happens in an account. Costs no I/O when called. */
export interface Meter {
	/** @param by a whole number; where the metric is of seconds, in ms */
	count<N extends CounterName>(name: N, labels: CounterLabels<N>, by?: number): void;
	/** @param ms how long it took */
	observe<N extends HistogramName>(name: N, labels: HistogramLabels<N>, ms: number): void;
	/** All counts by series (series.ts), over all processes; undefined while Redis is away. */
	totals(): Promise<ReadonlyMap<string, number> | undefined>;
}

/** What this process counts. */
export class MemoryMeter implements Meter {
	private counts = new Map<string, number>();

	count<N extends CounterName>(name: N, labels: CounterLabels<N>, by = 1): void {
		if (by > 0) this.add(counterKey(name, inOrder(COUNTERS[name].labels, labels)), Math.round(by));
	}

	observe<N extends HistogramName>(name: N, labels: HistogramLabels<N>, ms: number): void {
		const values = inOrder(HISTOGRAMS[name].labels, labels);
		const took = Math.max(0, ms);
		const bound = HISTOGRAMS[name].buckets.find((bucket) => took <= bucket * 1_000) ?? Infinity;
		this.add(histogramKey(name, values, bound), 1);
		if (took >= 1) this.add(histogramKey(name, values, 'sum'), Math.round(took));
	}

	totals(): Promise<ReadonlyMap<string, number>> {
		return Promise.resolve(new Map(this.counts));
	}

	/** All of it; nothing is left. */
	drain(): Array<readonly [string, number]> {
		const all = [...this.counts];
		this.counts = new Map();
		return all;
	}

	add(series: string, by: number): void {
		this.counts.set(series, (this.counts.get(series) ?? 0) + by);
	}
}

/** For what nobody counts. */
export const silentMeter: Meter = {
	count: () => undefined,
	observe: () => undefined,
	totals: () => Promise.resolve(new Map()),
};

function inOrder(names: object, labels: Readonly<Record<string, string>>): string[] {
	return Object.keys(names).map((name) => labels[name] ?? '');
}
