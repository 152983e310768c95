import fc from 'fast-check';
import { DateTime } from 'luxon';
import {
	answerable,
	cutAt,
	daysOf,
	dayWindows,
	joinDays,
	monthsOf,
	monthWindows,
	oldestReportDay,
	periodBefore,
} from '../../../zoom/reports/windows';

const isoDay = (since: number): string => new Date(Date.UTC(2024, 0, 1 + since)).toISOString().slice(0, 10);

const days = fc
	.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 400 }))
	.map(([start, length]) => ({ from: isoDay(start), to: isoDay(start + length) }));

const DAY_MS = 86_400_000;

const allDays = ({ from, to }: { from: string; to: string }): string[] => {
	const count = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
	return Array.from({ length: count }, (_nothing, index) =>
		new Date(Date.parse(from) + index * DAY_MS).toISOString().slice(0, 10),
	);
};

describe('cutting a period into the windows of one report call', () => {
	it('covers every day exactly once, in order, whatever the period', () => {
		fc.assert(
			fc.property(days, (period) => {
				expect(monthWindows(period).flatMap(allDays)).toEqual(allDays(period));
			}),
		);
	});

	it('never makes a window longer than the month that Zoom answers for', () => {
		fc.assert(
			fc.property(days, (period) => {
				for (const { from, to } of monthWindows(period)) {
					const limit = DateTime.fromISO(from, { zone: 'utc' }).plus({ months: 1 }).toFormat('yyyy-MM-dd');
					expect(to < limit).toBe(true);
				}
			}),
		);
	});

	it('makes one window of one day', () => {
		expect(monthWindows({ from: '2026-02-28', to: '2026-02-28' })).toEqual([
			{ from: '2026-02-28', to: '2026-02-28' },
		]);
	});

	it('refuses a period that ends before it starts, and what is no date', () => {
		expect(() => monthWindows({ from: '2026-03-02', to: '2026-03-01' })).toThrow(
			'ends (2026-03-01) before it starts',
		);
		expect(() => monthWindows({ from: '2026-02-30', to: '2026-03-01' })).toThrow(
			'"2026-02-30" is not a date',
		);
	});

	it('names every calendar month a period touches', () => {
		expect(monthsOf({ from: '2025-11-30', to: '2026-01-01' })).toEqual([
			{ year: 2025, month: 11 },
			{ year: 2025, month: 12 },
			{ year: 2026, month: 1 },
		]);
	});

	it('knows the oldest day, six months back, at the end of a short month too', () => {
		expect(oldestReportDay('2026-08-31')).toBe('2026-02-28');
	});

	it('makes windows of at most so many days for reports that count days', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: 1, max: 31 }), (period, most) => {
				const windows = dayWindows(period, most);
				expect(windows.flatMap(allDays)).toEqual(allDays(period));
				for (const window of windows) expect(allDays(window).length).toBeLessThanOrEqual(most);
			}),
		);
	});

	it('names every day of a period, and the period of the same length before', () => {
		fc.assert(
			fc.property(days, (period) => {
				expect(daysOf(period)).toEqual(allDays(period));
				const before = periodBefore(period);
				expect(allDays(before)).toHaveLength(allDays(period).length);
				expect(allDays({ from: before.from, to: period.to })).toEqual([
					...allDays(before),
					...allDays(period),
				]);
			}),
		);
	});

	it('cuts a period in two at a day, and joins what touches, so that no day is lost or twice', () => {
		fc.assert(
			fc.property(days, fc.integer({ min: -10, max: 1900 }).map(isoDay), (period, first) => {
				const parts = cutAt(period, first);
				expect(parts.flatMap(allDays)).toEqual(allDays(period));
				for (const { from, to } of parts) expect(from >= first || to < first).toBe(true);
				expect(joinDays([...parts].reverse())).toEqual([period]);
			}),
		);
	});

	it('joins only what touches', () => {
		const parts = fc.array(days, { maxLength: 6 });
		fc.assert(
			fc.property(parts, (some) => {
				const joined = joinDays(some);
				expect(joined.flatMap(allDays)).toEqual([...new Set(some.flatMap(allDays))].sort());
				const gaps = joined
					.slice(1)
					.map(({ from }, index) => Date.parse(from) - Date.parse(joined[index]?.to ?? ''));
				expect(gaps.filter((gap) => !(gap > DAY_MS))).toEqual([]);
			}),
		);
	});

	it('tells what can be had from what cannot: together they are the period, no day twice', () => {
		fc.assert(
			fc.property(days, days, (asked, kept) => {
				const oldest = { day: kept.from, reason: 'too old' };
				const newest = { day: kept.to, reason: 'too new' };
				const { available, missing } = answerable(asked, oldest, newest);
				const parts = [...missing, ...(available ? [available] : [])];
				expect(parts.flatMap(allDays).sort()).toEqual(allDays(asked));
				for (const date of available ? allDays(available) : []) {
					expect(date >= kept.from && date <= kept.to).toBe(true);
				}
				for (const part of missing) {
					expect(allDays(part).some((date) => date >= kept.from && date <= kept.to)).toBe(false);
				}
			}),
		);
	});
});
