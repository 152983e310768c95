import fc from 'fast-check';
import { periodOf } from '../../../nodes/adapter/period';

// A Saturday, 23:30 in New York and already Sunday in Madrid.
const NOW = Date.UTC(2026, 10, 22, 4, 30);
const madrid = { timezone: 'Europe/Madrid' };
const chosen = { period: 'between', days: 30, from: '', to: '' } as const;

describe('the days a period means', () => {
	it('are those of the last full week, Monday to Sunday', () => {
		expect(periodOf({ ...chosen, period: 'lastWeek' }, madrid, NOW)).toEqual({
			from: '2026-11-09',
			to: '2026-11-15',
		});
	});

	it('follow the day a week starts on, and the time zone', () => {
		const week = { timezone: 'America/New_York', weekStart: 7 };
		expect(periodOf({ ...chosen, period: 'lastWeek' }, week, NOW)).toEqual({
			from: '2026-11-08',
			to: '2026-11-14',
		});
		expect(periodOf({ ...chosen, period: 'lastWeek' }, { ...madrid, weekStart: 7 }, NOW)).toEqual({
			from: '2026-11-15',
			to: '2026-11-21',
		});
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
		expect(periodOf({ ...chosen, period: 'lastMonth' }, madrid, NOW)).toEqual({
			from: '2026-10-01',
			to: '2026-10-31',
		});
		expect(periodOf({ ...chosen, period: 'thisMonth' }, madrid, NOW)).toEqual({
			from: '2026-11-01',
			to: '2026-11-22',
		});
		expect(periodOf({ ...chosen, period: 'thisQuarter' }, madrid, NOW)).toEqual({
			from: '2026-10-01',
			to: '2026-11-22',
		});
		expect(periodOf({ ...chosen, period: 'lastDays', days: 2 }, madrid, NOW)).toEqual({
			from: '2026-11-20',
			to: '2026-11-21',
		});
	});

	it('are taken from dates as n8n’s picker and as expressions give them', () => {
		const dates = { ...chosen, from: '2026-11-02T00:00:00', to: '2026-11-10T23:30:00.000Z' };
		expect(periodOf(dates, madrid, NOW)).toEqual({ from: '2026-11-02', to: '2026-11-11' });
	});

	it.each([
		[{ from: '2026-11-10', to: '2026-11-01' }, '"From" (2026-11-10) is after "To" (2026-11-01)'],
		[{ from: '2026-11-10', to: '2026-12-01' }, '"To" (2026-12-01) is in the future; today is 2026-11-22'],
		[{ from: '2026-01-10', to: '2026-11-01' }, 'Start on 2026-05-22 or later'],
		[{ from: 'soon', to: '2026-11-01' }, '"soon" is not a date (field "From"'],
		[{ from: '', to: '2026-11-01' }, '"From" is empty'],
	])('cannot be %j', (dates, message) => {
		expect(() => periodOf({ ...chosen, ...dates }, madrid, NOW)).toThrow(message);
	});

	it('need a time zone that exists', () => {
		expect(() => periodOf(chosen, { timezone: 'Europe/Atlantis' }, NOW)).toThrow(
			'"Europe/Atlantis" is not a time zone',
		);
	});
});
