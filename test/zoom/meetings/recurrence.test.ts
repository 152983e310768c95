import fc from 'fast-check';
import { plannedOccurrences } from '../../../simulator/meetings/occurrences';
import {
	moveSeries,
	planSeries,
	type MonthWeek,
	type Recurrence,
	type Weekday,
} from '../../../zoom/meetings/recurrence';
import { parseRecurrence } from '../../../zoom/meetings/recurrenceWords';
import { localTime, type LocalTime } from '../../../zoom/meetings/startTime';
import { Clock } from './support/clock';
import { ZONES } from './support/zones';

const start = localTime('2026-11-25T09:00', 'Europe/Madrid'); // a Wednesday
const plan = (words: string, from = start) => planSeries(parseRecurrence(words), from);

const weekday = fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<Weekday>;
const patterns: fc.Arbitrary<Recurrence['pattern']> = fc.oneof(
	fc.constant({ unit: 'day' as const }),
	fc.record({
		unit: fc.constant('week' as const),
		weekdays: fc.uniqueArray(weekday).map((days) => [...days].sort()),
	}),
	fc.record({
		unit: fc.constant('month' as const),
		day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
	}),
	fc.record({
		unit: fc.constant('month' as const),
		week: fc.constantFrom<MonthWeek>(-1, 1, 2, 3, 4),
		weekday,
	}),
);
const ends: fc.Arbitrary<Recurrence['end']> = fc.oneof(
	fc.record({ times: fc.integer({ min: 1, max: 60 }) }),
	fc.record({ until: fc.constantFrom('2029-01-31', '2028-02-29') }),
	fc.constant({ forever: true as const }),
);
const recurrences = fc.record({ every: fc.integer({ min: 1, max: 10 }), pattern: patterns, end: ends });
const starts = fc
	.tuple(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 4, max: 22 }))
	.map(([days, hour]) => start.plus({ days }).set({ hour }));

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const nameOf = (day: Weekday) => NAMES[day - 1];
const ORDINALS = { '-1': 'last', 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' };

function inWords({ every, pattern, end }: Recurrence): string {
	const interval = every === 1 ? `every ${pattern.unit}` : `every ${every} ${pattern.unit}s`;
	return `${interval}${daysInWords(pattern)}, ${endInWords(end)}`;
}

function daysInWords(pattern: Recurrence['pattern']): string {
	if (pattern.unit === 'day') return '';
	if (pattern.unit === 'week') {
		return pattern.weekdays.length > 0 ? ` on ${pattern.weekdays.map(nameOf).join(' and ')}` : '';
	}
	if (!('week' in pattern)) return pattern.day === undefined ? '' : ` on day ${pattern.day}`;
	return ` on the ${ORDINALS[pattern.week]} ${nameOf(pattern.weekday)}`;
}

function endInWords(end: Recurrence['end']): string {
	if ('forever' in end) return 'forever';
	return 'times' in end ? `${end.times} times` : `until ${end.until}`;
}

describe('a series in words', () => {
	it.each([
		[
			'every 2 weeks on Mon and Wed, 10 times',
			{ type: 2, repeat_interval: 2, weekly_days: '2,4', end_times: 10 },
		],
		['every week, 3 times', { type: 2, repeat_interval: 1, weekly_days: '4', end_times: 3 }],
		[
			'Weekly on Tuesdays, Thursdays and Fri, 60 times.',
			{ type: 2, repeat_interval: 1, weekly_days: '3,5,6', end_times: 60 },
		],
		['every weekday, forever', { type: 2, repeat_interval: 1, weekly_days: '2,3,4,5,6', end_times: 0 }],
		['every Monday for 5 times', { type: 2, repeat_interval: 1, weekly_days: '2', end_times: 5 }],
		['daily, 5 times', { type: 1, repeat_interval: 1, end_times: 5 }],
		['every other day, 5 times', { type: 1, repeat_interval: 2, end_times: 5 }],
		['every month on the 15th, 12 times', { type: 3, repeat_interval: 1, monthly_day: 15, end_times: 12 }],
		['every 3 months on day 31, 4 times', { type: 3, repeat_interval: 3, monthly_day: 31, end_times: 4 }],
		['monthly, 4 times', { type: 3, repeat_interval: 1, monthly_day: 25, end_times: 4 }],
		[
			'every month on the last Friday, 2 times',
			{ type: 3, repeat_interval: 1, monthly_week: -1, monthly_week_day: 6, end_times: 2 },
		],
		['every day until 2026-12-31', { type: 1, repeat_interval: 1, end_date_time: '2026-12-31T22:59:59Z' }],
	])('%s', (words, recurrence) => {
		expect(plan(words).recurrence).toEqual(recurrence);
	});

	it.each([
		['every fortnight, 3 times', 'what does "fortnight" mean?'],
		['every 2 weeks on Mon and Foo, 3 times', 'what does "foo" mean?'],
		['every month on the fifth Monday, 3 times', 'what does "fifth" mean?'],
		['every day at noon, 3 times', 'what does "at noon" mean?'],
		['every week on Mon', 'does not say when it ends'],
		['every day, 3 times until 2026-12-31', 'ends by a number of times and by a date; Zoom takes only one'],
		['every day, 61 times', 'ends after 61 times; Zoom takes 1 to 60'],
		['every 100 days, 2 times', 'repeats every 100 days; Zoom takes 1 to 99'],
		['every 11 months, 2 times', 'repeats every 11 months; Zoom takes 1 to 10'],
		['every month on day 32, 2 times', 'falls on day 32 of a month'],
		['every day until 2026-11-24', 'ends on 2026-11-24, before its first meeting on 2026-11-25'],
		['', 'does not say when it ends'],
	])('that cannot be, %j, says why', (words, message) => {
		expect(() => plan(words)).toThrow(message);
	});

	it('says the same again after it was read', () => {
		fc.assert(
			fc.property(recurrences, (recurrence) => {
				expect(parseRecurrence(inWords(recurrence))).toEqual(recurrence);
			}),
		);
	});
});

describe('the first meeting of a series', () => {
	it('is on the first day of the series, not on a start that is no day of it', () => {
		expect(plan('every week on Mon, 3 times').firstStart.toISO()).toBe('2026-11-30T09:00:00.000+01:00');
		expect(plan('every month on the first Mon, 3 times').firstStart.toISODate()).toBe('2026-12-07');
		expect(plan('every day, 3 times').firstStart).toBe(start);
	});

	it('keeps the wall clock over a change of the clocks', () => {
		const before = localTime('2026-10-24T09:00', 'Europe/Madrid');
		expect(plan('every week on Mon, 3 times', before).firstStart.toISO()).toBe(
			'2026-10-26T09:00:00.000+01:00',
		);
	});

	it('is where another reading of Zoom’s rules puts the first occurrence', () => {
		fc.assert(
			fc.property(recurrences, starts, (recurrence, from) => {
				const { firstStart, recurrence: sent } = planSeries(recurrence, from);
				const [first] = plannedOccurrences({
					recurrence: sent as never,
					startsAt: firstStart.toMillis(),
					duration: 60,
					timezone: from.zoneName,
				});
				expect(first?.startsAt).toBe(firstStart.toMillis());
				expect(firstStart.toMillis()).toBeGreaterThanOrEqual(from.toMillis());
				expect(firstStart.toFormat('HH:mm')).toBe(from.toFormat('HH:mm'));
			}),
		);
	});
});

describe('a series over every change of the clocks of 2026 to 2028', () => {
	const DAY = 86_400_000;
	const changing = ZONES.map((zone) => {
		const clock = new Clock(zone);
		return { zone, clock, changes: clock.changes(Date.UTC(2026, 0, 1), Date.UTC(2029, 0, 1)) };
	}).filter(({ changes }) => changes.length > 0);
	const sent = (words: string, from: LocalTime) => {
		const { recurrence, firstStart } = plan(words, from);
		const startsAt = firstStart.toMillis();
		const { zoneName: timezone } = from;
		return plannedOccurrences({ recurrence: recurrence as never, startsAt, duration: 60, timezone });
	};

	it('keeps its time of day in every zone, ends on its last day and not before', () => {
		expect(changing.length).toBeGreaterThan(200);
		for (const { zone, clock, changes } of changing) {
			for (const change of changes) {
				const day = (days: number) => clock.wall(change + days * DAY).slice(0, 10);
				const from = localTime(`${day(-3)}T12:30`, zone);
				const last = day(3);
				const walls = sent(`every day, until ${last}`, from).map(({ startsAt }) => clock.wall(startsAt));
				expect([zone, walls.at(0), walls.at(-1)]).toEqual([zone, `${day(-3)}T12:30:00`, `${last}T12:30:00`]);
				expect(new Set(walls.map((wall) => wall.slice(11)))).toEqual(new Set(['12:30:00']));
				expect(new Set(walls.map((wall) => wall.slice(0, 10))).size).toBe(walls.length);
				const weekly = sent('every week, 3 times', from).map(({ startsAt }) =>
					clock.wall(startsAt).slice(11),
				);
				expect([zone, weekly]).toEqual([zone, ['12:30:00', '12:30:00', '12:30:00']]);
			}
		}
	}, 120_000);

	it('may end on the very day on which the clocks change', () => {
		for (const { zone, clock, changes } of changing) {
			for (const change of changes) {
				const on = clock.wall(change).slice(0, 10);
				const before = clock.wall(change - 2 * DAY).slice(0, 10);
				const found = sent(`every day, until ${on}`, localTime(`${before}T21:15`, zone));
				expect([zone, clock.wall(found.at(-1)?.startsAt ?? 0)]).toEqual([zone, `${on}T21:15:00`]);
			}
		}
	}, 120_000);
});

describe('a series that moves', () => {
	const wednesday = localTime('2026-11-25T09:00', 'Europe/Madrid');

	it('begins on the first day on which it falls, and keeps its recurrence', () => {
		const shown = { type: 2, repeat_interval: 2, weekly_days: '2,6', end_times: 4 };
		const { recurrence, firstStart } = moveSeries(shown, wednesday);
		expect(recurrence).toEqual(shown);
		expect(firstStart.toISODate()).toBe('2026-11-27');
		const monthly = { type: 3, monthly_week: -1, monthly_week_day: 1, end_times: 4 };
		expect(moveSeries(monthly, wednesday).firstStart.toISODate()).toBe('2026-11-29');
	});

	it('falls on the same days where Zoom writes its numbers as text, or its text as a number', () => {
		const weekly = { type: '2', weekly_days: 6, end_times: '4' };
		expect(moveSeries(weekly, wednesday).firstStart.toISODate()).toBe('2026-11-27');
		const monthly = { type: '3', monthly_week: '-1', monthly_week_day: '1', end_times: 4 };
		expect(moveSeries(monthly, wednesday).firstStart.toISODate()).toBe('2026-11-29');
		const onDay = { type: '3', monthly_day: '30', end_times: 4 };
		expect(moveSeries(onDay, wednesday).firstStart.toISODate()).toBe('2026-11-30');
	});

	it('keeps one of two ends, which may not be before its new start', () => {
		const shown = { type: 1, end_times: 4, monthly_day: null };
		const until = { ...shown, end_date_time: '2026-12-24T22:59:59Z' };
		expect(moveSeries(until, wednesday).recurrence).toEqual({
			type: 1,
			end_date_time: '2026-12-24T22:59:59Z',
		});
		expect(() => moveSeries(until, wednesday.plus({ months: 1 }))).toThrow(
			'Add "Recurrence" with another end',
		);
	});
});
