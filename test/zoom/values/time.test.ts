import { isoDay, isoTime, timeOf, toTheMinute } from '../../../zoom/values/time';

const MOMENT = Date.UTC(2026, 10, 21, 9, 30);

it('is written as ISO text, or as its day in UTC', () => {
	expect(isoTime(MOMENT)).toBe('2026-11-21T09:30:00.000Z');
	expect(isoDay(Date.UTC(2026, 10, 21, 23, 59))).toBe('2026-11-21');
});

it('is read back as the same moment, in whatever zone it is written', () => {
	expect(timeOf(isoTime(MOMENT))).toBe(MOMENT);
	expect(timeOf('2026-11-21T10:30:00+01:00')).toBe(MOMENT);
});

it.each([undefined, null, '', 'soon', 7, {}])('is unknown where Zoom writes %j', (value) => {
	expect(timeOf(value)).toBeUndefined();
});

it('is shown to people down to the minute', () => {
	expect(toTheMinute('2026-11-21T09:30:59Z')).toBe('2026-11-21 09:30');
	expect(toTheMinute(undefined)).toBe('');
});
