import { DateTime } from 'luxon';

/** Times of a report as its page shows them. All take ISO texts. */

export const moment = (time: string, format: string): string =>
	`${DateTime.fromISO(time, { zone: 'utc' }).toFormat(format)} UTC`;
/** To the minute. */
export const clock = (time: string): string => moment(time, 'd MMM yyyy, HH:mm');
/** To the second. */
export const exactly = (time: string): string => moment(time, 'd MMM yyyy, HH:mm:ss');
