import type { ZoomErrorCode } from '../../errors';

/**
 * What is counted: calls that went well (`ok`), calls that failed, by the error that the caller got, and, of all of them,
 * how many were `repeated` and how many of Zoom's answers were a 429 (`limited`).
 */
export type Counted = 'ok' | ZoomErrorCode | 'repeated' | 'limited';

const COUNTED: Readonly<Record<Counted, true>> = {
	ok: true,
	repeated: true,
	limited: true,
	INVALID_INPUT: true,
	CREDENTIALS_REJECTED: true,
	MISSING_SCOPE: true,
	REFUSED: true,
	RATE_LIMITED: true,
	CONNECTION_FAILED: true,
	UNEXPECTED_ANSWER: true,
	UNCONFIRMED: true,
	UNHEALTHY: true,
	EVENTS_LOST: true,
	INTERNAL: true,
	CANCELLED: true,
};

export const isCounted = (what: string): what is Counted => Object.hasOwn(COUNTED, what);

export type CallCounts = Readonly<Partial<Record<Counted, number>>>;

/** How an account's calls ended in the last hour. */
export interface Tally {
	add(what: Counted): void;
	lastHour(): Promise<CallCounts>;
}

export const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

export const minuteOf = (now: number): number => Math.floor(now / MINUTE_MS);

/** Whether something that was counted in this minute still belongs to the last hour. */
export const isOfLastHour = (minute: number, now: number): boolean => minute > minuteOf(now) - HOUR_MINUTES;

/** Minutes and what was counted in each, added up. */
export function sum(counts: Iterable<readonly [Counted, number]>): CallCounts {
	const total: Partial<Record<Counted, number>> = {};
	for (const [what, count] of counts) total[what] = (total[what] ?? 0) + count;
	return total;
}

/** What this process counts, minute by minute. */
export class MemoryTally implements Tally {
	private readonly minutes = new Map<number, Map<Counted, number>>();

	/** @param now epoch ms */
	constructor(private readonly now: () => number) {}

	add(what: Counted): void {
		this.addAll(what, 1, minuteOf(this.now()));
	}

	/** So many that were counted in a minute. */
	addAll(what: Counted, count: number, minute: number): void {
		let counts = this.minutes.get(minute);
		if (!counts) {
			this.forget();
			this.minutes.set(minute, (counts = new Map<Counted, number>()));
		}
		counts.set(what, (counts.get(what) ?? 0) + count);
	}

	lastHour(): Promise<CallCounts> {
		this.forget();
		return Promise.resolve(sum([...this.minutes.values()].flatMap((counts) => [...counts])));
	}

	/** All of it, by minute; nothing is left. */
	drain(): Array<{ minute: number; counts: Array<[Counted, number]> }> {
		this.forget();
		const all = [...this.minutes].map(([minute, counts]) => ({ minute, counts: [...counts] }));
		this.minutes.clear();
		return all;
	}

	private forget(): void {
		const now = this.now();
		for (const minute of this.minutes.keys()) if (!isOfLastHour(minute, now)) this.minutes.delete(minute);
	}
}
