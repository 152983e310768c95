import fc from 'fast-check';
import { DateTime } from 'luxon';
import { monthsOf, monthWindows, oldestReportDay } from '../../../zoom/reports/windows';

const days = fc
	.tuple(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 400 }))
	.map(([start, length]) => {
		const from = DateTime.utc(2024, 1, 1).plus({ days: start });
		return { from: from.toISODate(), to: from.plus({ days: length }).toISODate() };
	});

const allDays = ({ from, to }: { from: string; to: string }): string[] => {
	const list: string[] = [];
	for (
		let day = DateTime.fromISO(from, { zone: 'utc' });
		day.toISODate()! <= to;
		day = day.plus({ days: 1 })
	) {
		list.push(day.toISODate()!);
	}
	return list;
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
					const limit = DateTime.fromISO(from, { zone: 'utc' }).plus({ months: 1 }).toISODate()!;
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
});
