import { utcDay, zoomTime } from '../../engine/clock';
import type { Schema } from '../routing/schema';
import { invalidFields, invalidParameter } from '../routing/refusal';

/** `from` and `to` of the phone's lists: days or instants, a month at most, of the last six months. */

const DAY_MS = 86_400_000;
/** A month of days of any time zone: its clocks may go back in it [?]. */
const MAX_PERIOD_MS = 31 * DAY_MS + 3_600_000;
const MONTHS_KEPT = 6;
const TIME: Schema = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\dZ)?$' };

export const periodQuery = (): Record<string, Schema> => ({ from: TIME, to: TIME });

export interface PeriodQuery {
	from?: string;
	to?: string;
}

export interface Period {
	/** Epoch ms, both included. */
	readonly start: number;
	readonly end: number;
	/** As they were asked for. */
	readonly from: string;
	readonly to: string;
}

const isDay = (text: string): boolean => text.length === 10;
/** Zoom's days are those of UTC [?]. */
const startOf = (text: string): number => Date.parse(isDay(text) ? `${text}T00:00:00Z` : text);
const endOf = (text: string): number => (isDay(text) ? startOf(text) + DAY_MS - 1 : startOf(text) + 999);

function monthsBefore(instant: number, months: number): number {
	const start = new Date(instant);
	start.setUTCMonth(start.getUTCMonth() - months);
	return start.getTime();
}

/**
 * @param unset so many days that are meant where nothing is asked for
 * @throws Refusal 300 for more than a month [?], for what is older than six months, and for `from` without `to`
 */
export function periodOf(
	{ from, to }: PeriodQuery,
	now: number,
	{ unset = 30, monthsKept = MONTHS_KEPT }: { unset?: number; monthsKept?: number } = {},
): Period {
	if (from === undefined) {
		const start = now - unset * DAY_MS;
		return { start, end: now, from: zoomTime(start), to: zoomTime(now) };
	}
	if (to === undefined) throw invalidFields('to');
	const [start, end] = [startOf(from), endOf(to)];
	if (start > end) throw invalidFields('from');
	if (end - start > MAX_PERIOD_MS) throw invalidParameter('The range is longer than a month.');
	if (utcDay(start) < utcDay(monthsBefore(now, monthsKept) - DAY_MS)) throw invalidFields('from');
	return { start, end, from, to };
}

export const isWithin = ({ start, end }: Period, instant: number): boolean =>
	instant >= start && instant <= end;
