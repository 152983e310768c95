import { DateTime } from 'luxon';
import { ZoomInvalidInputError } from '../errors';

/** Days as Zoom's reports take them, `yyyy-MM-dd`, both included. */
export interface DayRange {
	readonly from: string;
	readonly to: string;
}

/** Zoom keeps most reports for the last six months (zoom's REST documents, reports). */
const MONTHS_KEPT = 6;

/** The oldest day that most of Zoom's reports still answer for. */
export const oldestReportDay = (today: string): string =>
	day(today).minus({ months: MONTHS_KEPT }).toISODate();

/**
 * A period cut into windows of at most one month each, which is all that one report call answers for: in order, without
 * a gap, no day twice.
 * @throws ZoomInvalidInputError when `from` is after `to` or either is no date
 */
export function monthWindows({ from, to }: DayRange): DayRange[] {
	const end = day(to);
	if (day(from) > end) {
		throw new ZoomInvalidInputError(`The period ends (${to}) before it starts (${from})`, 'From');
	}
	const windows: DayRange[] = [];
	for (let start = day(from); start <= end; start = start.plus({ months: 1 })) {
		const last = DateTime.min(start.plus({ months: 1 }).minus({ days: 1 }), end);
		windows.push({ from: start.toISODate(), to: last.toISODate() });
	}
	return windows;
}

/** The calendar months that a period touches. */
export function monthsOf({ from, to }: DayRange): Array<{ year: number; month: number }> {
	const months: Array<{ year: number; month: number }> = [];
	for (let start = day(from).startOf('month'); start <= day(to); start = start.plus({ months: 1 })) {
		months.push({ year: start.year, month: start.month });
	}
	return months;
}

function day(text: string): DateTime<true> {
	const parsed = DateTime.fromISO(text, { zone: 'utc' });
	if (!parsed.isValid || !/^\d{4}-\d\d-\d\d$/.test(text)) {
		throw new ZoomInvalidInputError(`"${text}" is not a date (expected: yyyy-mm-dd)`);
	}
	return parsed;
}
