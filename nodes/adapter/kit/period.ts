import { DateTime, IANAZone } from 'luxon';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { asTyped } from '../../../zoom/values/excerpt';
import {
	answerable,
	MONTHS_KEPT,
	oldestReportDay,
	type DayRange,
	type MissingPart,
} from '../../../zoom/reports/windows';
import { number, options, requiredWhereShown, shownWhen, withDefault, type Parameter } from './parameters';
import { timeZone } from './timeZone';

/** "Period" and what belongs to it, for every report; read it with `periodOf`. */

const PERIODS = [
	{ name: 'Between Two Dates', value: 'between' },
	{ name: 'Last Month', value: 'lastMonth', description: 'The last full calendar month' },
	{ name: 'Last N Days', value: 'lastDays', description: 'The given number of days before today' },
	{ name: 'Last Quarter', value: 'lastQuarter', description: 'The last full quarter of the calendar year' },
	{ name: 'Last Week', value: 'lastWeek', description: 'The last full week' },
	{ name: 'This Month', value: 'thisMonth', description: 'From the first of the month until today' },
	{ name: 'This Quarter', value: 'thisQuarter', description: 'From the start of the quarter until today' },
	{ name: 'This Week', value: 'thisWeek', description: 'From the start of the week until today' },
	{ name: 'Yesterday', value: 'yesterday', description: 'The day before today' },
] as const;

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const FIRST_DAY = 'First day of the period, such as 2026-11-01';
const LAST_DAY = 'Last day of the period, included, such as 2026-11-30';

const date = (displayName: string, description: string): Parameter<string> => ({
	property: { displayName, description, type: 'dateTime', typeOptions: { dateOnly: true }, default: '' },
	parse(raw) {
		if (DateTime.isDateTime(raw) && raw.isValid) return raw.toISODate() ?? '';
		// An instant: which day it is, the time zone of the period says.
		if (raw instanceof Date && Number.isFinite(raw.getTime())) return raw.toISOString();
		if (raw === undefined || raw === null) return '';
		if (typeof raw === 'string') return raw;
		// A spreadsheet's number for a day, seconds and milliseconds cannot be told apart for certain.
		const given = typeof raw === 'number' && Number.isFinite(raw) ? ` is ${raw}, which` : '';
		throw new ZoomInvalidInputError(
			`"${displayName}"${given} is not a date (expected yyyy-mm-dd)`,
			displayName,
		);
	},
});

export const periodFields = {
	period: options({
		displayName: 'Period',
		description: 'Which days the report is about',
		options: PERIODS,
		default: 'lastWeek',
	}),
	days: shownWhen(
		{ period: ['lastDays'] },
		number({ displayName: 'Days', description: 'How many days before today', default: 30, min: 1, max: 366 }),
	),
	from: shownWhen({ period: ['between'] }, requiredWhereShown(date('From', FIRST_DAY))),
	to: shownWhen({ period: ['between'] }, requiredWhereShown(date('To', LAST_DAY))),
};

export const periodOptions = {
	timezone: timeZone('Which days a period has. If not set, the time zone of the workflow is used.'),
	weekStart: withDefault(
		options({
			displayName: 'Week Starts On',
			description: 'Which day begins a week, for This Week and Last Week',
			options: WEEKDAYS.map((name, index) => ({ name, value: index + 1 })),
			default: 1,
		}),
	),
};

export interface Chosen {
	period: (typeof PERIODS)[number]['value'];
	days: number;
	from: string;
	to: string;
}

/** The days that a report can answer for, and those it cannot. */
export interface Period extends DayRange {
	/** The first day that Zoom promises to have; days before it may be asked for where `monthsKept` says so. */
	readonly promisedFrom: string;
	readonly missing: readonly MissingPart[];
}

export interface PeriodBounds {
	/** What Zoom keeps, in the plural or as "this report", the default. */
	readonly what?: string;
	/** How long Zoom keeps it; default six months. */
	readonly monthsKept?: number;
	/** The report of a day is there on the next one. */
	readonly untilYesterday?: boolean;
}

/**
 * The days that are meant, as far as the report goes back.
 * @param now epoch ms
 * @throws ZoomInvalidInputError for invalid dates, dates in the wrong order, in the future, or all older than Zoom keeps
 */
export function periodOf(
	chosen: Chosen,
	{ timezone, weekStart }: { timezone: string; weekStart: number },
	now: number,
	{ what = 'this report', monthsKept = MONTHS_KEPT, untilYesterday = false }: PeriodBounds = {},
): Period {
	const today = startOfToday(now, timezone);
	const utc = startOfToday(now, 'utc');
	const asked = chosen.period === 'between' ? between(chosen, timezone) : relative(chosen, today, weekStart);
	checkOrder(asked);
	if (asked.to > today.toISODate()) {
		throw new ZoomInvalidInputError(
			`"To" (${asked.to}) is in the future; today is ${today.toISODate()}`,
			'To',
		);
	}
	const oldest = oldestDay(today, utc, monthsKept);
	const newest = untilYesterday ? earlier(today, utc).minus({ days: 1 }).toISODate() : today.toISODate();
	const { available, missing } = answerable(
		asked,
		{ day: oldest, reason: `Zoom keeps ${what} for ${monthsKept} months` },
		{ day: newest, reason: `Zoom has this report until ${newest}, yesterday in UTC` },
	);
	if (available) return { ...available, missing, promisedFrom: oldestDay(today, utc, MONTHS_KEPT) };
	if (asked.to < oldest) {
		throw new ZoomInvalidInputError(
			`Zoom keeps ${what} for ${monthsKept} months: ${asked.to} is older than ${oldest}. Start on ${oldest} or later`,
			'From',
		);
	}
	throw new ZoomInvalidInputError(
		`Zoom has this report until ${newest}, yesterday in UTC. End on that day or earlier`,
		'To',
	);
}

/** Zoom counts in UTC days: west of UTC its months reach back one day less than ours, east of it its yesterday ends a day earlier. */
const oldestDay = (today: DateTime<true>, utc: DateTime<true>, monthsKept: number): string =>
	[today, utc].map((day) => oldestReportDay(day.toISODate(), monthsKept)).sort()[1] as string;

const earlier = (one: DateTime<true>, other: DateTime<true>): DateTime<true> =>
	one.toISODate() < other.toISODate() ? one : other;

function startOfToday(now: number, timezone: string): DateTime<true> {
	const today = DateTime.fromMillis(now, { zone: timezone }).startOf('day');
	// Luxon takes "utc+25" too, and "local" for the zone of the machine.
	if (today.isValid && IANAZone.create(timezone).isValid) return today;
	throw new ZoomInvalidInputError(
		`"${asTyped(timezone)}" is not a time zone (expected one such as Europe/Madrid)`,
	);
}

function checkOrder({ from, to }: DayRange): void {
	if (from > to) throw new ZoomInvalidInputError(`"From" (${from}) is after "To" (${to})`, 'From');
}

function relative({ period: kind, days }: Chosen, today: DateTime<true>, weekStart: number): DayRange {
	const yesterday = today.minus({ days: 1 });
	switch (kind) {
		case 'lastDays':
			return range(today.minus({ days }), yesterday);
		case 'yesterday':
			return range(yesterday, yesterday);
		case 'lastMonth':
			return lastFull('month', today);
		case 'lastQuarter':
			return lastFull('quarter', today);
		case 'thisMonth':
			return range(today.startOf('month'), today);
		case 'thisQuarter':
			return range(today.startOf('quarter'), today);
		case 'thisWeek':
			return range(startOfWeek(today, weekStart), today);
		default: {
			const start = startOfWeek(today, weekStart).minus({ days: 7 });
			return range(start, start.plus({ days: 6 }));
		}
	}
}

const startOfWeek = (today: DateTime<true>, weekStart: number): DateTime<true> =>
	today.minus({ days: (today.weekday - weekStart + 7) % 7 });

function lastFull(unit: 'month' | 'quarter', today: DateTime<true>): DayRange {
	const thisOne = today.startOf(unit);
	return range(thisOne.minus({ [unit]: 1 }), thisOne.minus({ days: 1 }));
}

const range = (from: DateTime<true>, to: DateTime<true>): DayRange => ({
	from: from.toISODate(),
	to: to.toISODate(),
});

function between({ from, to }: Pick<Chosen, 'from' | 'to'>, timezone: string): DayRange {
	return { from: dayIn(from, 'From', timezone), to: dayIn(to, 'To', timezone) };
}

/** A whole day, perhaps with a time: `2026`, `2026-11` and `10:30` would be read as one day too, and not as what was meant. */
const WHOLE_DAY = /^\d{4}-?\d\d-?\d\d(?:T|$)/;
/** Clocks are at most 14 hours from UTC. */
const hasPossibleOffset = (iso: string): boolean => {
	const hours = /[+-](\d\d):?\d\d$/.exec(iso.slice('yyyy-mm-ddT'.length))?.[1];
	return hours === undefined || Number(hours) <= 14;
};

/** n8n's picker gives a local time without a zone; an expression may give an instant: its day in the zone counts. */
function dayIn(value: string, field: string, zone: string): string {
	if (value.trim() === '') throw new ZoomInvalidInputError(`"${field}" is empty`, field);
	const iso = value.trim().replace(' ', 'T');
	const parsed = DateTime.fromISO(iso, { zone });
	if (!parsed.isValid || !WHOLE_DAY.test(iso) || !hasPossibleOffset(iso)) {
		throw new ZoomInvalidInputError(
			`"${asTyped(value)}" is not a date (field "${field}", expected yyyy-mm-dd)`,
			field,
		);
	}
	return parsed.toISODate();
}

/** "Period" of reports that look ahead; read it with `comingPeriodOf`. */
export const comingPeriodFields = {
	period: options({
		displayName: 'Period',
		description: 'Which days the report is about',
		options: [
			{ name: 'Between Two Dates', value: 'between' },
			{ name: 'Next N Days', value: 'nextDays', description: 'Today and the given number of days after' },
		],
		default: 'nextDays',
	}),
	days: shownWhen(
		{ period: ['nextDays'] },
		number({ displayName: 'Days', description: 'How many days after today', default: 7, min: 0, max: 366 }),
	),
	from: shownWhen({ period: ['between'] }, requiredWhereShown(date('From', FIRST_DAY))),
	to: shownWhen({ period: ['between'] }, requiredWhereShown(date('To', LAST_DAY))),
};

/** @throws ZoomInvalidInputError for invalid dates, dates in the wrong order, or over */
export function comingPeriodOf(
	chosen: { period: 'between' | 'nextDays'; days: number; from: string; to: string },
	timezone: string,
	now: number,
): DayRange {
	const today = startOfToday(now, timezone);
	if (chosen.period === 'nextDays') return range(today, today.plus({ days: chosen.days }));
	const days = between(chosen, timezone);
	checkOrder(days);
	if (days.to < today.toISODate()) {
		throw new ZoomInvalidInputError(
			`"To" (${days.to}) is in the past; this report looks ahead from ${today.toISODate()}`,
			'To',
		);
	}
	return days;
}
