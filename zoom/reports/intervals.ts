/** A stretch of time, epoch ms; `end` is no longer in it. */
export interface Interval {
	readonly start: number;
	readonly end: number;
}

/** How long both last at once, ms. */
export const overlap = (one: Interval, other: Interval): number =>
	Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));

/** The same time without overlaps, in order. */
export function union(intervals: readonly Interval[]): Interval[] {
	const merged: Array<{ start: number; end: number }> = [];
	for (const { start, end } of [...intervals].sort((one, other) => one.start - other.start)) {
		const last = merged.at(-1);
		if (last && start <= last.end) last.end = Math.max(last.end, end);
		else merged.push({ start, end });
	}
	return merged;
}

/** ms, of intervals that do not overlap. */
export const total = (intervals: readonly Interval[]): number =>
	intervals.reduce((sum, { start, end }) => sum + end - start, 0);

export interface Peak {
	readonly count: number;
	/** When that many were there for the first time, epoch ms; undefined when no one was. */
	readonly at: number | undefined;
	/** How many were there from each moment on, in order. */
	readonly steps: ReadonlyArray<{ readonly at: number; readonly count: number }>;
}

/** How many were there at once. @param presences the intervals of each person, without overlaps */
export function peakOf(presences: ReadonlyArray<readonly Interval[]>): Peak {
	const changes = new Map<number, number>();
	const add = (at: number, change: number) => changes.set(at, (changes.get(at) ?? 0) + change);
	for (const { start, end } of presences.flat()) {
		if (start >= end) continue;
		add(start, 1);
		add(end, -1);
	}
	let count = 0;
	let peak: Pick<Peak, 'count' | 'at'> = { count: 0, at: undefined };
	const steps: Array<{ at: number; count: number }> = [];
	for (const [at, change] of [...changes].sort(([one], [other]) => one - other)) {
		count += change;
		// One leaving at the moment another joins changes nothing.
		if (change !== 0) steps.push({ at, count });
		if (count > peak.count) peak = { count, at };
	}
	return { ...peak, steps };
}
