import { DateTime, IANAZone } from 'luxon';
import { invalidFields } from '../routing/refusal';

const FORM = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z?)$/;

/** @throws Refusal 300 */
export function checkTimezone(timezone: string): void {
	if (!IANAZone.create(timezone).isValid) throw invalidFields('timezone');
}

/**
 * Zoom reads `2026-03-19T09:00:00Z` as UTC, and the same without `Z` in the meeting's time zone.
 * @returns epoch ms
 * @throws Refusal 300
 */
export function readStartTime(startTime: string, timezone: string): number {
	const [matched, , utc] = FORM.exec(startTime) ?? [];
	const moment = DateTime.fromISO(startTime, { zone: utc ? 'utc' : timezone });
	if (matched === undefined || !moment.isValid) throw invalidFields('start_time');
	return moment.toMillis();
}
