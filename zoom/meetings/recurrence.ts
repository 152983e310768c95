import { ZoomInvalidInputError } from '../errors';
import { numberOf, textOrNumber } from '../values';
import { timeOf } from '../values/time';
import { localTime, type LocalTime } from './startTime';

/** Zoom's numbers: Sunday is 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** -1 is the last one of the month. */
export type MonthWeek = -1 | 1 | 2 | 3 | 4;

type Pattern =
	| { readonly unit: 'day' }
	/** Without days: the weekday of the start. */
	| { readonly unit: 'week'; readonly weekdays: readonly Weekday[] }
	/** Without a day: the day of the start. */
	| { readonly unit: 'month'; readonly day: number | undefined }
	| { readonly unit: 'month'; readonly week: MonthWeek; readonly weekday: Weekday };

type End =
	| { readonly times: number }
	/** `yyyy-MM-dd`, the last day on which the meeting may start. */
	| { readonly until: string }
	| { readonly forever: true };

export interface Recurrence {
	readonly every: number;
	readonly pattern: Pattern;
	readonly end: End;
}

/** The longest intervals and the most occurrences that Zoom takes (OpenAPI, `recurrence`). */
const MAX_INTERVAL = { day: 99, week: 50, month: 10 } as const;
const MAX_TIMES = 60;
const ZOOM_TYPE = { day: 1, week: 2, month: 3 } as const;

/**
 * Zoom's `recurrence` for a series that starts at `start`, or on the first day after it on which the series falls:
 * `firstStart` is that moment, and is what to send as the start.
 * @throws ZoomInvalidInputError for a series that Zoom would refuse or that would hold no meeting
 */
export function planSeries(
	recurrence: Recurrence,
	start: LocalTime,
): { recurrence: Record<string, unknown>; firstStart: LocalTime } {
	const { every, pattern, end } = recurrence;
	const longest = MAX_INTERVAL[pattern.unit];
	if (!Number.isInteger(every) || every < 1 || every > longest) {
		throw refused(`repeats every ${every} ${pattern.unit}s; Zoom takes 1 to ${longest}`);
	}
	const firstStart = firstOf(pattern, start);
	return {
		recurrence: {
			type: ZOOM_TYPE[pattern.unit],
			repeat_interval: every,
			...days(pattern, firstStart),
			...ending(end, firstStart),
		},
		firstStart,
	};
}

/**
 * A series as Zoom shows it, moved to another start: Zoom changes a series only with its `recurrence` (OpenAPI, PATCH
 * /meetings/{meetingId}).
 * @param shown Zoom's `recurrence`
 * @returns as planSeries
 * @throws ZoomInvalidInputError when it would hold no meeting
 */
export function moveSeries(
	shown: Readonly<Record<string, unknown>>,
	start: LocalTime,
): { recurrence: Record<string, unknown>; firstStart: LocalTime } {
	const firstStart = firstOf(patternOf(shown), start);
	const recurrence = Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== null));
	const end = timeOf(shown['end_date_time']);
	if (end === undefined) return { recurrence, firstStart };
	// Zoom takes one of the two ends.
	delete recurrence['end_times'];
	if (end >= firstStart.toMillis()) return { recurrence, firstStart };
	throw new ZoomInvalidInputError(
		`The series ends on ${String(shown['end_date_time'])}, before the new start. Add "Recurrence" with another end`,
		'Recurrence',
	);
}

function patternOf(shown: Readonly<Record<string, unknown>>): Pattern {
	const type = numberOf(shown['type']);
	if (type === ZOOM_TYPE.week) {
		return {
			unit: 'week',
			weekdays: textOrNumber(shown['weekly_days']).split(',').map(Number).filter(isWeekday),
		};
	}
	if (type !== ZOOM_TYPE.month) return { unit: 'day' };
	const [week, weekday, day] = [shown['monthly_week'], shown['monthly_week_day'], shown['monthly_day']].map(
		numberOf,
	);
	if (isMonthWeek(week) && isWeekday(weekday)) return { unit: 'month', week, weekday };
	return { unit: 'month', day: Number.isNaN(day) ? undefined : day };
}

const isWeekday = (day: unknown): day is Weekday =>
	Number.isInteger(day) && Number(day) >= 1 && Number(day) <= 7;

const isMonthWeek = (week: unknown): week is MonthWeek =>
	week === -1 || (Number.isInteger(week) && Number(week) >= 1 && Number(week) <= 4);

function days(pattern: Pattern, start: LocalTime): Record<string, unknown> {
	if (pattern.unit === 'day') return {};
	if (pattern.unit === 'week') return { weekly_days: weekdaysOf(pattern, start).join(',') };
	if ('week' in pattern) return { monthly_week: pattern.week, monthly_week_day: pattern.weekday };
	return { monthly_day: pattern.day ?? start.day };
}

function ending(end: End, start: LocalTime): Record<string, unknown> {
	if ('forever' in end) return { end_times: 0 };
	if ('times' in end) {
		if (end.times >= 1 && end.times <= MAX_TIMES) return { end_times: end.times };
		throw refused(`ends after ${end.times} times; Zoom takes 1 to ${MAX_TIMES}`);
	}
	const last = localTime(`${end.until}T12:00`, start.zoneName, 'Recurrence').endOf('day');
	if (last < start) {
		throw refused(`ends on ${end.until}, before its first meeting on ${start.toFormat('yyyy-MM-dd')}`);
	}
	return { end_date_time: last.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'") };
}

const zoomWeekday = (moment: LocalTime): Weekday => ((moment.weekday % 7) + 1) as Weekday;

const weekdaysOf = ({ weekdays }: { weekdays: readonly Weekday[] }, start: LocalTime): readonly Weekday[] =>
	weekdays.length > 0 ? [...new Set(weekdays)].sort() : [zoomWeekday(start)];

/** Every pattern falls on some day of these: the longest gap is between two months with 31 days. */
const FAR_ENOUGH_DAYS = 70;

function firstOf(pattern: Pattern, start: LocalTime): LocalTime {
	for (let ahead = 0; ahead <= FAR_ENOUGH_DAYS; ahead++) {
		const day = start.plus({ days: ahead });
		if (fallsOn(pattern, day, start)) {
			return ahead === 0
				? start
				: localTime(day.toFormat('yyyy-MM-dd') + start.toFormat("'T'HH:mm:ss"), start.zoneName);
		}
	}
	throw refused('falls on no day of any month');
}

function fallsOn(pattern: Pattern, day: LocalTime, start: LocalTime): boolean {
	if (pattern.unit === 'day') return true;
	if (pattern.unit === 'week') return weekdaysOf(pattern, start).includes(zoomWeekday(day));
	if (!('week' in pattern)) return day.day === (pattern.day ?? start.day);
	if (zoomWeekday(day) !== pattern.weekday) return false;
	return pattern.week === -1 ? day.day + 7 > day.daysInMonth : Math.ceil(day.day / 7) === pattern.week;
}

const refused = (what: string): ZoomInvalidInputError =>
	new ZoomInvalidInputError(`"Recurrence" ${what}`, 'Recurrence');
