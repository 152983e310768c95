import { DateTime } from 'luxon';
import { asTyped } from '../../zoom/values/excerpt';
import { ZoomInvalidInputError } from '../../zoom/errors';
import type { Attendance, AttendanceRow, Attendee, Expected } from '../../zoom/reports/attendance';
import { stayOf, type MaybeKnown } from '../../zoom/reports/stay';
import { textOrNumber, type ZoomRecord } from '../../zoom/values';
import { isoTime, timeOf } from '../../zoom/values/time';

/** Between Zoom's rows, the attendance worked out of them, and what leaves the node. */

/** @param meeting when it took place. @returns undefined for a row without any time, where that is not known either */
export function attendanceRow(row: ZoomRecord, meeting: MaybeKnown): AttendanceRow | undefined {
	const stay = stayOf(row, meeting);
	return (
		stay && {
			...stay,
			name: textOrNumber(row['name']),
			email: textOrNumber(row['user_email']),
			userId: textOrNumber(row['participant_user_id']) || textOrNumber(row['id']),
			joinId: textOrNumber(row['user_id']),
			registrantId: textOrNumber(row['registrant_id']),
			room: textOrNumber(row['bo_mtg_id']),
		}
	);
}

/** When the meeting took place: where Zoom does not tell, from the first who joined to the last who left. */
export function meetingOf(rows: readonly ZoomRecord[], told: MaybeKnown): MaybeKnown {
	const times = rows
		.flatMap((row) => [timeOf(row['join_time']), timeOf(row['leave_time'])])
		.filter((time) => time !== undefined);
	if (times.length === 0) return told;
	return { start: told.start ?? Math.min(...times), end: told.end ?? Math.max(...times) };
}

/** Epoch ms. @throws ZoomInvalidInputError */
export function instantOf(value: string, zone: string): number {
	const parsed = DateTime.fromISO(value.replace(' ', 'T'), { zone });
	if (parsed.isValid) return parsed.toMillis();
	throw new ZoomInvalidInputError(
		`"${asTyped(value)}" is not a date and time (expected such as 2026-11-21T09:30)`,
	);
}

/** From when somebody is late, until when somebody has to stay, and what is forgiven; epoch ms and ms. */
export interface Bounds {
	start: number;
	end: number;
	lateAfter: number;
	earlyBefore: number;
}

export interface PersonSummary {
	name: string;
	email: string;
	status: 'attended' | 'noShow';
	/** Not signed in to Zoom. */
	guest?: boolean;
	/** Was looked for; absent when nobody in particular was expected. */
	expected?: boolean;
	minutes: number;
	joins: number;
	/** ISO, UTC. */
	firstJoin?: string;
	lastLeave?: string;
	/** Zoom gives no time of joining or leaving: it is worked out. */
	estimated?: boolean;
	late?: boolean;
	lateMinutes?: number;
	leftEarly?: boolean;
	earlyMinutes?: number;
}

export interface AttendanceSummary {
	topic: string;
	meetingId: string;
	meetingUuid: string;
	host: string;
	/** ISO, UTC. */
	start: string;
	end: string;
	durationMinutes: number;
	attendees: number;
	guests: number;
	expected?: number;
	/** Guests without an email address who match nobody expected: a no-show may be one of them. */
	unmatchedGuests?: number;
	averageMinutes: number;
	peak: { count: number; at?: string };
	late: number;
	leftEarly: number;
	noShowCount: number;
	people: PersonSummary[];
	noShows: PersonSummary[];
}

const minutes = (ms: number): number => Math.round(ms / 60_000);

export function summaryOf(
	details: ZoomRecord,
	{ people, noShows, peak }: Attendance,
	bounds: Bounds,
): AttendanceSummary {
	const rows = people.map((person) => present(person, bounds));
	const absent = noShows.map(missing);
	const compared = people.some(({ expected }) => expected !== undefined) || absent.length > 0;
	const isExpected = people.filter(({ expected }) => expected === true).length + noShows.length;
	return {
		topic: textOrNumber(details['topic']),
		meetingId: textOrNumber(details['id']),
		meetingUuid: textOrNumber(details['uuid']),
		host: textOrNumber(details['user_name']) || textOrNumber(details['user_email']),
		start: textOrNumber(details['start_time']),
		end: textOrNumber(details['end_time']),
		durationMinutes: Number(details['duration'] ?? 0),
		attendees: rows.length,
		guests: rows.filter(({ guest }) => guest).length,
		...(compared && {
			expected: isExpected,
			unmatchedGuests: people.filter(({ email, expected }) => email === '' && expected === false).length,
		}),
		averageMinutes: minutes(
			people.reduce((sum, { attended }) => sum + attended, 0) / Math.max(1, people.length),
		),
		peak: { count: peak.count, ...(peak.at !== undefined && { at: isoTime(peak.at) }) },
		late: rows.filter(({ late }) => late).length,
		leftEarly: rows.filter(({ leftEarly }) => leftEarly).length,
		noShowCount: absent.length,
		people: rows,
		noShows: absent,
	};
}

function present(person: Attendee, { start, end, lateAfter, earlyBefore }: Bounds): PersonSummary {
	const lateBy = person.firstJoin - start;
	const earlyBy = end - person.lastLeave;
	return {
		name: person.name,
		email: person.email,
		status: 'attended',
		guest: person.guest,
		...(person.expected !== undefined && { expected: person.expected }),
		minutes: minutes(person.attended),
		joins: person.joins,
		firstJoin: isoTime(person.firstJoin),
		lastLeave: isoTime(person.lastLeave),
		...(person.estimated && { estimated: true }),
		late: lateBy > lateAfter,
		lateMinutes: Math.max(0, minutes(lateBy)),
		leftEarly: earlyBy > earlyBefore,
		earlyMinutes: Math.max(0, minutes(earlyBy)),
	};
}

const missing = ({ name, email }: Expected): PersonSummary => ({
	name,
	email,
	status: 'noShow',
	expected: true,
	minutes: 0,
	joins: 0,
});

/** A person as an item of its own: with the meeting it is about. */
export const personRow = (
	{ topic, meetingId, meetingUuid }: AttendanceSummary,
	person: PersonSummary,
): ZoomRecord => ({ ...person, topic, meetingId, meetingUuid });
