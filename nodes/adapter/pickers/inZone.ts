import { DateTime } from 'luxon';

/**
 * A time as lists show it, such as `2026-11-21 09:30 GMT+1`; empty for what is none.
 * @param time as Zoom writes it
 * @param zone the workflow's
 */
export function inZone(time: string, zone: string): string {
	const moment = DateTime.fromISO(time, { zone, locale: 'en-US' });
	return moment.isValid ? moment.toFormat('yyyy-MM-dd HH:mm ZZZZ') : '';
}
