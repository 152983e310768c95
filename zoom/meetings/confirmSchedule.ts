import { DateTime } from 'luxon';
import { ZoomUnconfirmedError } from '../errors';
import { isRecord, recordsIn, textOf, type ZoomRecord } from '../values';
import { startMismatch, type LocalTime } from './startTime';

/** What was set of when a meeting or webinar takes place. */
export interface SetSchedule {
	/** The first start. */
	readonly start?: LocalTime | undefined;
	/** Zoom's `type`. */
	readonly type?: unknown;
	/** Zoom's `recurrence`. */
	readonly recurrence?: unknown;
}

/**
 * Zoom answers 204 also where it ignores a start, a type or a recurrence; so what was set is compared with what it shows.
 * @param shown Zoom's meeting or webinar, read after the change
 * @param occurrenceId the one meeting of a series that was changed
 * @throws ZoomUnconfirmedError that names each field with what was asked and what Zoom shows
 */
export function confirmSchedule(shown: ZoomRecord, set: SetSchedule, occurrenceId = ''): void {
	const differences = [
		...startDifference(shown, set.start, occurrenceId),
		...(set.type === undefined ? [] : difference('type', set.type, shown['type'])),
		...(isRecord(set.recurrence) ? recurrenceDifferences(shown, set.recurrence) : []),
	];
	if (differences.length === 0) return;
	throw new ZoomUnconfirmedError(
		`Zoom accepted the change of ${String(shown['id'])} but shows other values: ${differences.join('; ')}`,
	);
}

function startDifference(shown: ZoomRecord, start: LocalTime | undefined, occurrenceId: string): string[] {
	if (!start) return [];
	const hasStart = [shown, ...recordsIn(shown['occurrences'])].some(({ start_time: time }) => textOf(time));
	if (!hasStart) return difference('start_time', start.toISO(), undefined);
	const mismatch = startMismatch(shown, start, occurrenceId);
	return mismatch === undefined ? [] : [`start_time: ${mismatch}`];
}

function recurrenceDifferences(shown: ZoomRecord, asked: ZoomRecord): string[] {
	const actual = shown['recurrence'];
	if (!isRecord(actual)) return difference('recurrence', asked, undefined);
	const zone = textOf(shown['timezone']);
	return Object.keys(asked).flatMap((name) => {
		// Without an end: openEnd reports what Zoom makes of it.
		if (name === 'end_times' && asked[name] === 0) return [];
		const same = comparable(name, asked[name], zone) === comparable(name, actual[name], zone);
		return same ? [] : difference(`recurrence.${name}`, asked[name], actual[name]);
	});
}

/** Zoom may show an end at another minute of its day, the weekdays in another order, and leave out an interval of 1. */
function comparable(name: string, value: unknown, zone: string): string {
	if (name === 'end_date_time') {
		const end = DateTime.fromISO(textOf(value), { zone: 'utc' });
		const there = end.setZone(zone || 'utc');
		return (there.isValid ? there : end).toISODate() ?? '';
	}
	if (name === 'weekly_days') return textOf(value).split(',').sort().join();
	return written(value ?? (name === 'repeat_interval' ? 1 : undefined));
}

const difference = (name: string, asked: unknown, actual: unknown): string[] =>
	written(asked) === written(actual) ? [] : [`${name} is ${written(actual)} instead of ${written(asked)}`];

const written = (value: unknown): string => {
	if (value === undefined || value === null) return 'absent';
	return typeof value === 'string' ? value : JSON.stringify(value);
};

/**
 * What Zoom made of a series without an end: it plans a limited number of meetings ahead.
 * @param recurrence what was set
 * @returns undefined for any other
 */
export function openEnd(shown: ZoomRecord, recurrence: unknown): ZoomRecord | undefined {
	if (!isRecord(recurrence) || recurrence['end_times'] !== 0) return undefined;
	const occurrences = recordsIn(shown['occurrences']);
	return {
		recurrence: shown['recurrence'],
		occurrences: occurrences.length,
		lastOccurrence: occurrences.at(-1)?.['start_time'],
	};
}
