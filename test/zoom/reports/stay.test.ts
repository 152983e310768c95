import { stayOf } from '../../../zoom/reports/stay';

const at = (minute: number): number => Date.UTC(2026, 10, 2, 9, minute);
const iso = (minute: number): string => new Date(at(minute)).toISOString();
const meeting = { start: at(0), end: at(50) };

it.each([
	['both times', { join_time: iso(1), leave_time: iso(9) }, 1, 9, false],
	['an empty time of leaving', { join_time: iso(1), leave_time: '', duration: 600 }, 1, 11, true],
	['a duration as text', { join_time: iso(1), leave_time: null, duration: '600' }, 1, 11, true],
	['no time of leaving and no duration', { join_time: iso(1), leave_time: null }, 1, 50, true],
	['no time of joining', { leave_time: iso(9), duration: 120 }, 7, 9, true],
	['no time at all', { join_time: '', leave_time: null }, 0, 50, true],
	['a leaving before the joining', { join_time: iso(9), leave_time: iso(1) }, 9, 9, false],
])('of a row with %s', (_, row, start, end, estimated) => {
	expect(stayOf(row, meeting)).toEqual({ start: at(start), end: at(end), estimated });
});

it('is not known where there is no time anywhere', () => {
	expect(stayOf({}, {})).toBeUndefined();
});
