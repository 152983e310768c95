import { confirmSchedule, openEnd } from '../../../zoom/meetings/confirmSchedule';
import { localTime } from '../../../zoom/meetings/startTime';

const start = localTime('2026-11-25T09:00', 'Asia/Kolkata');
const weekly = {
	type: 2,
	repeat_interval: 1,
	weekly_days: '2,4',
	end_date_time: '2026-12-31T18:29:59Z',
};
const set = { start, type: 8, recurrence: weekly };
const shown = {
	id: 85746065432,
	type: 8,
	start_time: '2026-11-25T03:30:00Z',
	timezone: 'Asia/Calcutta',
	recurrence: weekly,
};

it.each([
	['under another name of the time zone', {}],
	['with the weekdays in another order', { recurrence: { ...weekly, weekly_days: '4,2' } }],
	[
		'with the end at another minute of its day',
		{ recurrence: { ...weekly, end_date_time: '2026-12-31T18:29:00Z' } },
	],
	['without an interval of 1', { recurrence: { ...weekly, repeat_interval: undefined } }],
])('what was set is confirmed %s', (_how, differs) => {
	expect(() => {
		confirmSchedule({ ...shown, ...differs }, set);
	}).not.toThrow();
});

it.each([
	['start_time: Zoom scheduled 85746065432 for 2026-11-25 10:30', { start_time: '2026-11-25T05:00:00Z' }],
	['start_time is absent instead of 2026-11-25T09:00', { start_time: undefined }],
	['type is 2 instead of 8', { type: 2 }],
	['recurrence is absent instead of {"type":2', { recurrence: null }],
	['recurrence.weekly_days is 2 instead of 2,4', { recurrence: { ...weekly, weekly_days: '2' } }],
	[
		'recurrence.end_date_time is 2027-01-01T18:29:59Z instead of 2026-12-31T18:29:59Z',
		{ recurrence: { ...weekly, end_date_time: '2027-01-01T18:29:59Z' } },
	],
])('Zoom shows otherwise: %s', (message, differs) => {
	expect(() => {
		confirmSchedule({ ...shown, ...differs }, set);
	}).toThrow(message);
});

it('of a series without an end, what Zoom made of it is told and is no difference', () => {
	const forever = { type: 1, repeat_interval: 1, end_times: 0 };
	const recurrence = { ...forever, end_times: 50 };
	const occurrences = [{ start_time: '2026-11-25T03:30:00Z' }, { start_time: '2026-11-26T03:30:00Z' }];
	const series = { ...shown, recurrence, occurrences };
	expect(() => {
		confirmSchedule(series, { ...set, recurrence: forever });
	}).not.toThrow();
	expect(openEnd(series, forever)).toEqual({
		recurrence,
		occurrences: 2,
		lastOccurrence: '2026-11-26T03:30:00Z',
	});
	expect(openEnd(series, recurrence)).toBeUndefined();
});
