import {
	checkNotPast,
	localTime,
	minutesBetween,
	startMismatch,
	zoomStart,
} from '../../../zoom/meetings/startTime';
import { Clock } from './support/clock';
import { ZONES } from './support/zones';

const HOUR = 3_600_000;

describe('the start of a meeting', () => {
	it('is the wall clock of its time zone when the person names no offset', () => {
		const start = localTime('2026-11-25T09:00:00', 'Asia/Tokyo');
		expect(start.toUTC().toISO()).toBe('2026-11-25T00:00:00.000Z');
		expect(zoomStart(start)).toEqual({ start_time: '2026-11-25T09:00:00', timezone: 'Asia/Tokyo' });
	});

	it('is the instant itself when the person names an offset', () => {
		const start = localTime('2026-11-25T09:00:00+01:00', 'Asia/Tokyo');
		expect(zoomStart(start)).toEqual({ start_time: '2026-11-25T17:00:00', timezone: 'Asia/Tokyo' });
	});

	it('may be written as in a sheet', () => {
		expect(localTime(' 2026-11-25 9:05 '.replace('9', '09'), 'UTC').toISO()).toBe('2026-11-25T09:05:00.000Z');
	});

	it('survives every hour round every change of the clocks of 2026 to 2028 in every zone of the tz database', () => {
		expect(ZONES.length).toBeGreaterThan(590);
		let checked = 0;
		for (const zone of ZONES) {
			const clock = new Clock(zone);
			for (const change of clock.changes(Date.UTC(2026, 0, 1), Date.UTC(2029, 0, 1))) {
				for (let hours = -4; hours <= 4; hours++) {
					const instant = change + hours * HOUR;
					const sent = zoomStart(localTime(new Date(instant).toISOString(), zone));
					const read = sent.start_time.endsWith('Z')
						? Date.parse(sent.start_time)
						: Date.parse(`${sent.start_time}Z`) - clock.offset(instant);
					expect([zone, read]).toEqual([zone, instant]);
					expect(sent.start_time.endsWith('Z') || sent.start_time === clock.wall(instant)).toBe(true);
					checked++;
				}
				// What the person reads on the wall is what Zoom is told, unless the clocks skip it.
				for (let minutes = -180; minutes <= 180; minutes += 30) {
					const wall = clock.wall(change + minutes * 60_000);
					const sent = zoomStart(localTime(wall, zone));
					const instant = sent.start_time.endsWith('Z') ? Date.parse(sent.start_time) : undefined;
					expect([zone, instant === undefined ? sent.start_time : clock.wall(instant)]).toEqual([zone, wall]);
				}
			}
		}
		expect(checked).toBeGreaterThan(5_000);
	}, 120_000);

	it('cannot be a time that the clocks skip', () => {
		expect(() => localTime('2026-03-29T02:30:00', 'Europe/Madrid')).toThrow(
			'02:30 on 2026-03-29 does not exist in Europe/Madrid: the clocks go forward over it',
		);
	});

	it('is the first of the two when the clocks go back over it', () => {
		const start = localTime('2026-10-25T02:30:00', 'Europe/Madrid');
		expect(start.toUTC().toISO()).toBe('2026-10-25T00:30:00.000Z');
		expect(zoomStart(start).start_time).toBe('2026-10-25T00:30:00Z');
	});

	it.each(['', 'tomorrow', '25.11.2026 09:00', '2026-11-25', '2026-13-01T09:00'])('cannot be %j', (text) => {
		expect(() => localTime(text, 'Europe/Madrid')).toThrow('"Start Time"');
	});

	it('needs a time zone that exists', () => {
		expect(() => localTime('2026-11-25T09:00', 'Europe/Barcelona')).toThrow(
			'"Europe/Barcelona" is not a time zone (expected one such as Europe/Madrid or America/New_York)',
		);
	});

	it('cannot be in the past, but may be now', () => {
		const now = Date.UTC(2026, 10, 21, 12);
		expect(() => {
			checkNotPast(localTime('2026-11-21T12:59', 'Europe/Madrid'), now - 2 * HOUR);
		}).not.toThrow();
		expect(() => {
			checkNotPast(localTime('2026-11-21T13:00', 'Europe/Madrid'), now + 30_000);
		}).not.toThrow();
		expect(() => {
			checkNotPast(localTime('2026-11-21T12:00', 'Europe/Madrid'), now);
		}).toThrow(
			'"Start Time" (2026-11-21 12:00 Europe/Madrid) is in the past; it is now 2026-11-21 13:00 there',
		);
	});
});

describe('the end of a meeting', () => {
	const start = localTime('2026-10-24T22:00', 'Europe/Madrid');

	it('counts real minutes over a change of the clocks', () => {
		expect(minutesBetween(start, localTime('2026-10-25T06:00', 'Europe/Madrid'))).toBe(9 * 60);
	});

	it('is after the start and within 24 hours', () => {
		expect(() => minutesBetween(start, start)).toThrow('is not after "Start Time"');
		expect(() => minutesBetween(start, start.plus({ hours: 25 }))).toThrow('more than 24 hours');
		expect(minutesBetween(start, start.plus({ hours: 24 }))).toBe(1440);
	});
});

describe('what Zoom made of a start', () => {
	const meant = localTime('2026-11-25T09:00', 'Europe/Madrid');

	it.each([
		['in UTC', { start_time: '2026-11-25T08:00:00Z' }],
		['in the meeting’s zone', { start_time: '2026-11-25T09:00:00', timezone: 'Europe/Madrid' }],
		['in the first occurrence', { occurrences: [{ start_time: '2026-11-25T08:00:00Z' }] }],
		['nowhere', { id: 1 }],
	])('is accepted where it says the same %s', (_where, answer) => {
		expect(startMismatch(answer, meant)).toBeUndefined();
	});

	it('is that of the occurrence that was changed, also where Zoom writes its ID as a number', () => {
		const id = 1_795_593_600_000;
		const occurrences = [
			{ occurrence_id: id - 86_400_000, start_time: '2026-11-24T07:00:00Z' },
			{ occurrence_id: id, start_time: '2026-11-25T08:00:00Z' },
		];
		const series = { start_time: '2026-11-24T07:00:00Z', occurrences };
		expect(startMismatch(series, meant, String(id))).toBeUndefined();
		expect(startMismatch(series, meant, String(id - 86_400_000))).toContain('2026-11-24 08:00');
	});

	it('is reported with the meeting and both times where it differs', () => {
		expect(startMismatch({ id: 85746065432, start_time: '2026-11-25T09:00:00Z' }, meant)).toBe(
			'Zoom scheduled 85746065432 for 2026-11-25 10:00 Europe/Madrid instead of 2026-11-25 09:00 Europe/Madrid',
		);
	});
});
