import type { ZoomRecord } from '../values';
import { timeOf } from '../values/time';
import type { Interval } from './intervals';

/** From when to when a row of Zoom's participant report was there. */
export interface Stay extends Interval {
	/** Zoom gives no time of joining or leaving: it is worked out. */
	readonly estimated: boolean;
}

export interface MaybeKnown {
	readonly start?: number | undefined;
	readonly end?: number | undefined;
}

/**
 * Zoom leaves `leave_time` out, null or empty for somebody whose leaving it did not see: then it is the time of joining and
 * the row's `duration` (in seconds), or the end of the meeting.
 * @param meeting when it took place, where that is known
 */
export function stayOf(row: ZoomRecord, meeting: MaybeKnown): Stay | undefined {
	const joined = timeOf(row['join_time']);
	const left = timeOf(row['leave_time']);
	if (joined !== undefined && left !== undefined)
		return { start: joined, end: Math.max(joined, left), estimated: false };
	const duration = milliseconds(row['duration']);
	const start = joined ?? minus(left, duration) ?? meeting.start ?? left;
	const end = left ?? (start === undefined ? undefined : plus(start, duration)) ?? meeting.end ?? start;
	if (start === undefined || end === undefined) return undefined;
	return { start, end: Math.max(start, end), estimated: true };
}

function milliseconds(seconds: unknown): number | undefined {
	const value = typeof seconds === 'string' && seconds !== '' ? Number(seconds) : seconds;
	return typeof value === 'number' && value > 0 ? value * 1_000 : undefined;
}

const plus = (time: number, ms: number | undefined): number | undefined =>
	ms === undefined ? undefined : time + ms;

const minus = (time: number | undefined, ms: number | undefined): number | undefined =>
	time === undefined || ms === undefined ? undefined : time - ms;
