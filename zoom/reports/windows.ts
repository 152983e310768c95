import { DateTime } from 'luxon';
import { ZoomInvalidInputError } from '../errors';
import { asTyped } from '../values/excerpt';

/** Days as Zoom's reports take them, `yyyy-MM-dd`, both included. */
export interface DayRange {
	readonly from: string;
	readonly to: string;
}

/** Zoom keeps most reports for the last six months (docs/zoom-facts.md#report-window). */
export const MONTHS_KEPT = 6;

/** The oldest day that Zoom's reports still answer for. */
export const oldestReportDay = (today: string, monthsKept = MONTHS_KEPT): string =>
	day(today).minus({ months: monthsKept }).toISODate();

/** A part of a period that Zoom does not answer for. */
export interface MissingPart extends DayRange {
	readonly reason: string;
}

export interface AnswerablePeriod {
	/** Undefined when nothing of the period can be had. */
	readonly available: DayRange | undefined;
	readonly missing: readonly MissingPart[];
}

/** What a report can answer for: days before `oldest` and after `newest` are missing, with the reason given. */
export function answerable(
	asked: DayRange,
	oldest: { day: string; reason: string },
	newest: { day: string; reason: string },
): AnswerablePeriod {
	const tooOld = asked.from < oldest.day;
	const tooNew = asked.to > newest.day;
	const from = tooOld ? oldest.day : asked.from;
	const to = tooNew ? newest.day : asked.to;
	if (from > to) {
		return { available: undefined, missing: [{ ...asked, reason: (tooOld ? oldest : newest).reason }] };
	}
	const before = { from: asked.from, to: shift(from, -1), reason: oldest.reason };
	const after = { from: shift(to, 1), to: asked.to, reason: newest.reason };
	return {
		available: { from, to },
		missing: [...(tooOld ? [before] : []), ...(tooNew ? [after] : [])],
	};
}

const shift = (from: string, days: number): string => day(from).plus({ days }).toISODate();

/** The period of the same length just before. */
export function periodBefore({ from, to }: DayRange): DayRange {
	const days = day(to).diff(day(from), 'days').days + 1;
	return { from: shift(from, -days), to: shift(from, -1) };
}

/** Every day of a period, both ends included. */
export function daysOf({ from, to }: DayRange): string[] {
	const days: string[] = [];
	for (let next = from; next <= to; next = shift(next, 1)) days.push(next);
	return days;
}

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

/** The same with windows of at most `most` days, for reports that count days. */
export function dayWindows(period: DayRange, most: number): DayRange[] {
	return monthWindows(period).flatMap((month) => equalWindows(month, most));
}

/** A period cut into windows of so many days each, the last one shorter: in order, without a gap, no day twice. */
export function equalWindows({ from, to }: DayRange, days: number): DayRange[] {
	const windows: DayRange[] = [];
	for (let start = from; start <= to; start = shift(start, days)) {
		const last = shift(start, days - 1);
		windows.push({ from: start, to: last < to ? last : to });
	}
	return windows;
}

/** The parts of a period before a day, and from that day on; a part without days is left out. */
export function cutAt({ from, to }: DayRange, first: string): DayRange[] {
	if (first <= from || first > to) return [{ from, to }];
	return [
		{ from, to: shift(first, -1) },
		{ from: first, to },
	];
}

/** Stretches of days in order, those that touch as one. */
export function joinDays(parts: readonly DayRange[]): DayRange[] {
	const joined: Array<{ from: string; to: string }> = [];
	for (const { from, to } of [...parts].sort((one, other) => (one.from < other.from ? -1 : 1))) {
		const last = joined.at(-1);
		if (last && from <= shift(last.to, 1)) last.to = to > last.to ? to : last.to;
		else joined.push({ from, to });
	}
	return joined;
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
		throw new ZoomInvalidInputError(`"${asTyped(text)}" is not a date (expected: yyyy-mm-dd)`);
	}
	return parsed;
}
