import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	comingPeriodFields,
	comingPeriodOf,
	periodFields,
	periodOf,
} from '../../../../nodes/adapter/kit/period';
import { daysOf } from '../../../../zoom/reports/windows';
import { thrownBy } from '../../support/thrown';

// A Saturday, 23:30 in New York and already Sunday in Madrid.
const NOW = Date.UTC(2026, 10, 22, 4, 30);
const madrid = { timezone: 'Europe/Madrid', weekStart: 1 };
/** All of it can be had. */
const complete = (from: string, to: string) => ({ from, to, missing: [], promisedFrom: '2026-05-22' });
const chosen = { period: 'between', days: 30, from: '', to: '' } as const;

describe('the days a period means', () => {
	it('are those of the last full week, Monday to Sunday', () => {
		expect(periodOf({ ...chosen, period: 'lastWeek' }, madrid, NOW)).toEqual(
			complete('2026-11-09', '2026-11-15'),
		);
	});

	it('follow the day a week starts on, and the time zone', () => {
		const week = { timezone: 'America/New_York', weekStart: 7 };
		expect(periodOf({ ...chosen, period: 'lastWeek' }, week, NOW)).toEqual(
			complete('2026-11-08', '2026-11-14'),
		);
		expect(periodOf({ ...chosen, period: 'lastWeek' }, { ...madrid, weekStart: 7 }, NOW)).toEqual(
			complete('2026-11-15', '2026-11-21'),
		);
	});

	it('are full weeks of seven days before today, whatever the day and the start of the week', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 7 }), (day, weekStart) => {
				const now = NOW + day * 86_400_000;
				const { from, to } = periodOf({ ...chosen, period: 'lastWeek' }, { timezone: 'UTC', weekStart }, now);
				const today = Date.parse(new Date(now).toISOString().slice(0, 10));
				expect(Date.parse(to) - Date.parse(from)).toBe(6 * 86_400_000);
				expect(Date.parse(to)).toBeLessThan(today);
				expect(today - Date.parse(to)).toBeLessThanOrEqual(7 * 86_400_000);
				expect(new Date(from).getUTCDay()).toBe(weekStart % 7);
			}),
		);
	});

	it('are those of the last month, this month, this quarter, and the last days', () => {
		expect(periodOf({ ...chosen, period: 'lastMonth' }, madrid, NOW)).toEqual(
			complete('2026-10-01', '2026-10-31'),
		);
		expect(periodOf({ ...chosen, period: 'thisMonth' }, madrid, NOW)).toEqual(
			complete('2026-11-01', '2026-11-22'),
		);
		expect(periodOf({ ...chosen, period: 'thisQuarter' }, madrid, NOW)).toEqual(
			complete('2026-10-01', '2026-11-22'),
		);
		expect(periodOf({ ...chosen, period: 'lastDays', days: 2 }, madrid, NOW)).toEqual(
			complete('2026-11-20', '2026-11-21'),
		);
	});

	it('are those of yesterday, this week and the last quarter', () => {
		const of = (period: 'yesterday' | 'thisWeek' | 'lastQuarter', weekStart = 1) =>
			periodOf({ ...chosen, period }, { ...madrid, weekStart }, NOW);
		expect(of('yesterday')).toEqual(complete('2026-11-21', '2026-11-21'));
		expect(of('thisWeek')).toEqual(complete('2026-11-16', '2026-11-22'));
		expect(of('thisWeek', 7)).toEqual(complete('2026-11-22', '2026-11-22'));
		expect(of('lastQuarter')).toEqual(complete('2026-07-01', '2026-09-30'));
	});

	it('are a quarter of the year before, in January', () => {
		const january = Date.UTC(2027, 0, 15, 12);
		const { from, to } = periodOf({ ...chosen, period: 'lastQuarter' }, madrid, january);
		expect([from, to]).toEqual(['2026-10-01', '2026-12-31']);
	});

	it('are taken from dates as n8n’s picker and as expressions give them', () => {
		const dates = { ...chosen, from: '2026-11-02T00:00:00', to: '2026-11-10T23:30:00.000Z' };
		expect(periodOf(dates, madrid, NOW)).toEqual(complete('2026-11-02', '2026-11-11'));
		const texts = { ...chosen, from: ' 2026-11-02 ', to: '2026-11-10 23:30:00' };
		expect(periodOf(texts, madrid, NOW)).toEqual(complete('2026-11-02', '2026-11-10'));
	});

	it.each([
		[{ from: '2026-11-10', to: '2026-11-01' }, '"From" (2026-11-10) is after "To" (2026-11-01)', 'From'],
		[
			{ from: '2026-11-10', to: '2026-11-23' },
			'"To" (2026-11-23) is in the future; today is 2026-11-22',
			'To',
		],
		[
			{ from: '2026-01-10', to: '2026-05-21' },
			'Zoom keeps this report for 6 months: 2026-05-21 is older than 2026-05-22. Start on 2026-05-22 or later',
			'From',
		],
		[{ from: 'soon', to: '2026-11-01' }, '"soon" is not a date (field "From", expected yyyy-mm-dd)', 'From'],
		[
			{ from: '2026-11-01', to: '2026-11-31' },
			'"2026-11-31" is not a date (field "To", expected yyyy-mm-dd)',
			'To',
		],
		[{ from: ' ', to: '2026-11-01' }, '"From" is empty', 'From'],
		[{ from: '2026-11-01', to: '' }, '"To" is empty', 'To'],
	])('cannot be %j, and the field is named', (dates, message, field) => {
		expect(thrownBy(() => periodOf({ ...chosen, ...dates }, madrid, NOW))).toEqual({ message, field });
	});

	it('cannot be today alone for a report of days that are over, and which day is the last one is said', () => {
		const today = { ...chosen, from: '2026-11-22', to: '2026-11-22' };
		expect(thrownBy(() => periodOf(today, madrid, NOW, { untilYesterday: true }))).toEqual({
			message: 'Zoom has this report until 2026-11-21, yesterday in UTC. End on that day or earlier',
			field: 'To',
		});
		const kept = { ...chosen, from: '2026-05-21', to: '2026-05-21' };
		expect(() => periodOf(kept, madrid, NOW, { what: 'recordings', monthsKept: 3 })).toThrow(
			'Zoom keeps recordings for 3 months: 2026-05-21 is older than 2026-08-22. Start on 2026-08-22 or later',
		);
	});

	it.each([
		['east of UTC', 'Pacific/Kiritimati', Date.UTC(2026, 10, 22, 12), '2026-11-23', '2026-11-21'],
		['west of UTC', 'Pacific/Honolulu', Date.UTC(2026, 10, 22, 4), '2026-11-21', '2026-11-20'],
	])('end yesterday in UTC and in the person’s time zone, %s', (_, timezone, now, today, last) => {
		const days = { ...chosen, from: '2026-11-01', to: today };
		const { to } = periodOf(days, { timezone, weekStart: 1 }, now, { untilYesterday: true });
		expect(to).toBe(last);
	});

	it.each([
		...['2026', '2026-11', '2026-W45', '2026-305', '10:30', '12', '-000001-01-01', '+002026-11-01'],
		...['46000', '1764547200', '1764547200000', '01/11/2026', '2026-11-1', 'Invalid DateTime', 'undefined'],
		...['2026-11-01T10:00:00+99:00', '2026-02-30', '２０２６-11-01', '"2026-11-01"'],
	])('are never those of a text that is no whole day: %s', (text) => {
		for (const name of ['From', 'To']) {
			const dates = { from: '2026-11-01', to: '2026-11-20', [name.toLowerCase()]: text };
			expect(() => periodOf({ ...chosen, ...dates }, madrid, NOW)).toThrow(
				`is not a date (field "${name}", expected yyyy-mm-dd)`,
			);
		}
	});

	it.each([
		[46_000, '"From" is 46000, which is not a date (expected yyyy-mm-dd)'],
		[1_764_547_200, '"From" is 1764547200, which is not a date'],
		[true, '"From" is not a date (expected yyyy-mm-dd)'],
		[['2026-11-01'], '"From" is not a date'],
		[new Date(Number.NaN), '"From" is not a date'],
		[DateTime.invalid('soon'), '"From" is not a date'],
	])('are never those of another kind of value: %p', (value, words) => {
		expect(() => periodFields.from.parse(value)).toThrow(words);
	});

	it.each([
		['2026-11-02T23:30:00Z', '2026-11-03'],
		['2026-11-02T23:30:00-11:00', '2026-11-03'],
		['20261103', '2026-11-03'],
		['2026-11-03 10:00', '2026-11-03'],
		// The clocks go forward and back on these days.
		['2026-10-25T02:30:00', '2026-10-25'],
		['2026-10-25T00:30:00Z', '2026-10-25'],
		['2026-10-24T22:00:00Z', '2026-10-25'],
	])('begin on the day that %s has in the time zone', (from, day) => {
		expect(periodOf({ ...chosen, from, to: '2026-11-20' }, madrid, NOW).from).toBe(day);
	});

	it.each(['utc+25', 'local', 'system', 'UTC+2', '+02:00', 'Madrid', ''])(
		'are not those of "%s", which is no time zone for certain',
		(timezone) => {
			expect(() => periodOf(chosen, { timezone, weekStart: 1 }, NOW)).toThrow('is not a time zone');
		},
	);

	it('need a time zone that exists', () => {
		expect(() => periodOf(chosen, { timezone: 'Europe/Atlantis', weekStart: 1 }, NOW)).toThrow(
			'"Europe/Atlantis" is not a time zone',
		);
	});

	it('say which part Zoom no longer keeps, or does not have yet', () => {
		const long = { ...chosen, from: '2026-03-01', to: '2026-11-22' };
		expect(periodOf(long, madrid, NOW)).toMatchObject({
			from: '2026-05-22',
			to: '2026-11-22',
			missing: [{ from: '2026-03-01', to: '2026-05-21', reason: 'Zoom keeps this report for 6 months' }],
		});
		expect(periodOf(long, madrid, NOW, { untilYesterday: true })).toMatchObject({
			to: '2026-11-21',
			missing: [
				{},
				{
					from: '2026-11-22',
					to: '2026-11-22',
					reason: 'Zoom has this report until 2026-11-21, yesterday in UTC',
				},
			],
		});
		expect(periodOf(long, madrid, NOW, { monthsKept: 12 })).toEqual(complete('2026-03-01', '2026-11-22'));
	});

	it('never ask Zoom, which reckons in UTC days, for a day it refuses, whatever the time zone and the hour', () => {
		const zones = ['Pacific/Kiritimati', 'Pacific/Auckland', 'Asia/Kolkata', 'UTC', 'America/St_Johns'];
		const anyZone = fc.constantFrom(...zones, 'America/Los_Angeles', 'Pacific/Honolulu', 'Pacific/Pago_Pago');
		const anyMinute = fc.integer({ min: 0, max: 2 * 366 * 24 * 60 }).map((minute) => NOW + minute * 60_000);
		fc.assert(
			fc.property(anyZone, anyMinute, fc.boolean(), (timezone, now, untilYesterday) => {
				const utcToday = DateTime.fromMillis(now, { zone: 'utc' });
				const local = DateTime.fromMillis(now, { zone: timezone });
				const all = {
					...chosen,
					from: local.minus({ years: 1 }).toISODate() ?? '',
					to: local.toISODate() ?? '',
				};
				const { from, to, missing } = periodOf(all, { timezone, weekStart: 1 }, now, { untilYesterday });
				expect(from >= (utcToday.minus({ months: 6 }).toISODate() ?? '')).toBe(true);
				if (untilYesterday) expect(to < (utcToday.toISODate() ?? '')).toBe(true);
				expect([...missing, { from, to }].flatMap(daysOf).sort()).toEqual(daysOf(all));
			}),
			{ numRuns: 50 },
		);
	});

	it('may lie ahead for reports that look ahead, and not behind', () => {
		const dates = { period: 'between', days: 0, from: '2026-11-01', to: '2026-12-24' } as const;
		expect(comingPeriodOf(dates, 'Europe/Madrid', NOW)).toEqual({ from: '2026-11-01', to: '2026-12-24' });
		expect(comingPeriodOf({ ...dates, period: 'nextDays', days: 7 }, 'Europe/Madrid', NOW)).toEqual({
			from: '2026-11-22',
			to: '2026-11-29',
		});
		const until = (to: string) => comingPeriodOf({ ...dates, to }, 'Europe/Madrid', NOW);
		expect(until('2026-11-22')).toEqual({ from: '2026-11-01', to: '2026-11-22' });
		expect(thrownBy(() => until('2026-11-21'))).toEqual({
			message: '"To" (2026-11-21) is in the past; this report looks ahead from 2026-11-22',
			field: 'To',
		});
		expect(() => until('2026-10-31')).toThrow('"From" (2026-11-01) is after "To" (2026-10-31)');
	});
});

describe('a day of a period', () => {
	it.each([
		['periods', periodFields],
		['coming periods', comingPeriodFields],
	])('is read from a text, a date of Luxon, an instant and nothing: %s', (_, { from, to }) => {
		for (const field of [from, to]) {
			expect(field.parse('2026-11-02')).toBe('2026-11-02');
			expect(field.parse(DateTime.fromISO('2026-11-02T23:00:00', { zone: 'Asia/Tokyo' }))).toBe('2026-11-02');
			expect(field.parse(new Date(Date.UTC(2026, 10, 2, 23)))).toBe('2026-11-02T23:00:00.000Z');
			expect([undefined, null, ''].map((raw) => field.parse(raw))).toEqual(['', '', '']);
		}
	});

	it.each([[7], [{}], [true], [new Date(Number.NaN)], [DateTime.fromISO('soon')]])(
		'is not %j, and the field is named',
		(raw) => {
			expect(thrownBy(() => periodFields.from.parse(raw))).toMatchObject({
				message: expect.stringMatching(/^"From" is .*not a date/) as string,
				field: 'From',
			});
			expect(thrownBy(() => comingPeriodFields.to.parse(raw))).toMatchObject({
				message: expect.stringMatching(/^"To" is .*not a date/) as string,
				field: 'To',
			});
		},
	);

	it.each([
		[periodFields, 'lastDays', 30],
		[comingPeriodFields, 'nextDays', 7],
	])('is asked for with the choice it belongs to: %#', ({ days, from, to }, counted, initial) => {
		expect([days.shownWhen, from.shownWhen, to.shownWhen]).toEqual([
			{ period: [counted] },
			{ period: ['between'] },
			{ period: ['between'] },
		]);
		for (const { property } of [from, to]) {
			expect(property).toMatchObject({
				type: 'dateTime',
				typeOptions: { dateOnly: true },
				default: '',
				required: true,
			});
		}
		expect(days.property.default).toBe(initial);
	});
});
