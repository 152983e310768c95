import { DateTime, IANAZone } from 'luxon';
import { ZoomInvalidInputError } from '../errors';
import { asTyped } from '../values/excerpt';
import { recordsIn, textOrNumber } from '../values';

/** A wall clock at a place, and with that an instant. */
export type LocalTime = DateTime<true>;

/** "Now" is over by the time it reaches Zoom; Zoom then starts the meeting at once, which is what was meant. */
const JUST_NOW_MS = 60_000;
const MAX_MINUTES = 24 * 60;
const WALL_CLOCK = "yyyy-MM-dd'T'HH:mm:ss";

/** @throws ZoomInvalidInputError when it is none of the tz database */
export function checkTimezone(timezone: string): string {
	const zone = timezone.trim();
	// Luxon remembers it; isValidZone() makes a formatter each time.
	if (IANAZone.create(zone).isValid) return zone;
	throw new ZoomInvalidInputError(
		`"${asTyped(timezone)}" is not a time zone (expected one such as Europe/Madrid or America/New_York)`,
		'Time Zone',
	);
}

/**
 * The moment a person means. A date and time without a zone, as n8n's date picker gives it, is the wall clock in
 * `timezone`; one with an offset or `Z` is an instant and stays it.
 * @param field the name of the field, for messages
 * @throws ZoomInvalidInputError for what is no date and time, or one that the clocks skip in that zone
 */
export function localTime(text: string, timezone: string, field = 'Start Time'): LocalTime {
	const zone = checkTimezone(timezone);
	const iso = text.trim().replace(/^(\d{4}-\d\d-\d\d)\s+(?=\d)/, '$1T');
	if (iso === '') throw new ZoomInvalidInputError(`"${field}" is empty`, field);
	const parsed = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(iso) ? DateTime.fromISO(iso, { zone }) : undefined;
	if (!parsed?.isValid) {
		throw new ZoomInvalidInputError(
			`"${asTyped(text)}" is not a date and time (field "${field}", expected yyyy-mm-dd hh:mm)`,
			field,
		);
	}
	const hasOffset = /(Z|[+-]\d\d:?\d\d)$/i.test(iso);
	if (!hasOffset && parsed.toFormat("yyyy-MM-dd'T'HH:mm") !== iso.slice(0, 16)) {
		throw new ZoomInvalidInputError(
			`${iso.slice(11, 16)} on ${iso.slice(0, 10)} does not exist in ${zone}: the clocks go forward over it`,
			field,
		);
	}
	if (hasOffset) return parsed.startOf('second');
	// An hour that comes twice: the first of the two.
	const [first = parsed, second = first] = parsed.getPossibleOffsets() as LocalTime[];
	return (first < second ? first : second).startOf('second');
}

/**
 * Zoom quietly makes a start in the past "now" when a meeting is created, and ignores it when one is changed.
 * @param now epoch ms
 * @throws ZoomInvalidInputError
 */
export function checkNotPast(start: LocalTime, now: number, field = 'Start Time'): void {
	if (start.toMillis() >= now - JUST_NOW_MS) return;
	const today = DateTime.fromMillis(now, { zone: start.zone });
	throw new ZoomInvalidInputError(
		`"${field}" (${readable(start)}) is in the past; it is now ${today.toFormat('yyyy-MM-dd HH:mm')} there`,
		field,
	);
}

/**
 * Whole minutes from start to end.
 * @throws ZoomInvalidInputError when the end is not after the start, or more than Zoom's 24 hours later
 */
export function minutesBetween(start: LocalTime, end: LocalTime): number {
	const minutes = Math.round(end.diff(start, 'minutes').minutes);
	if (minutes < 1) {
		throw new ZoomInvalidInputError(
			`"End Time" (${readable(end)}) is not after "Start Time" (${readable(start)})`,
			'End Time',
		);
	}
	if (minutes > MAX_MINUTES) {
		throw new ZoomInvalidInputError(
			`From ${readable(start)} to ${readable(end)} is more than 24 hours, Zoom's longest meeting`,
			'End Time',
		);
	}
	return minutes;
}

/**
 * `start_time` and `timezone` as Zoom takes them: the wall clock, so that a series keeps it when the clocks change.
 * In the hour that comes twice in autumn only UTC says which one is meant.
 */
export function zoomStart(start: LocalTime): { start_time: string; timezone: string } {
	const comesTwice = start.getPossibleOffsets().length > 1;
	return {
		start_time: comesTwice ? `${start.toUTC().toFormat(WALL_CLOCK)}Z` : start.toFormat(WALL_CLOCK),
		timezone: start.zoneName,
	};
}

interface Scheduled {
	readonly id?: unknown;
	readonly start_time?: unknown;
	readonly timezone?: unknown;
	readonly occurrences?: unknown;
}

interface Occurrence {
	readonly occurrence_id?: unknown;
	readonly start_time?: unknown;
}

/**
 * Compares what Zoom made of a start with what was meant.
 * @param answer Zoom's meeting or webinar
 * @param occurrenceId the one meeting of a series that was changed; else the first one counts
 * @returns both times and the meeting, which exists, in a sentence; undefined when all is well
 */
export function startMismatch(answer: object, meant: LocalTime, occurrenceId?: string): string | undefined {
	const { id, timezone, start_time, occurrences }: Scheduled = answer;
	const series: Occurrence[] = recordsIn(occurrences);
	const [first] = occurrenceId
		? series.filter(({ occurrence_id }) => textOrNumber(occurrence_id) === occurrenceId)
		: series;
	const text = first?.start_time ?? start_time;
	if (typeof text !== 'string') return undefined;
	const zone = typeof timezone === 'string' ? timezone : meant.zoneName;
	const actual = DateTime.fromISO(text, { zone });
	if (!actual.isValid || Math.abs(actual.toMillis() - meant.toMillis()) < JUST_NOW_MS) return undefined;
	const there = actual.setZone(meant.zone) as LocalTime;
	return `Zoom scheduled ${String(id)} for ${readable(there)} instead of ${readable(meant)}`;
}

const readable = (moment: LocalTime): string => `${moment.toFormat('yyyy-MM-dd HH:mm')} ${moment.zoneName}`;
