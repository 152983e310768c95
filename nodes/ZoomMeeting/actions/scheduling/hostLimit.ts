import { ZoomRateLimitError } from '../../../../zoom/errors';
import { isoTime } from '../../../../zoom/values/time';
import { isRefusal } from '../../../adapter/kit';

/**
 * Zoom allows 100 new or changed meetings for each host and UTC day.
 * @param now epoch ms
 * @returns the result of the work, or the ISO time from which on the host may schedule again
 * @throws whatever else went wrong
 */
export async function withinHostLimit<T>(work: Promise<T>, now: number): Promise<T | HostWaits> {
	return await work.catch((error: unknown) => {
		if (!(error instanceof ZoomRateLimitError) || error.kind !== 'host') throw error;
		return new HostWaits(isoTime(error.resetsAt ?? nextUtcMidnight(now)));
	});
}

/** Whether Zoom refused, so that it has certainly created nothing. */
export const madeNothing = (error: unknown): boolean =>
	error instanceof ZoomRateLimitError || isRefusal(error);

export class HostWaits {
	constructor(
		/** ISO */
		readonly until: string,
	) {}
}

const DAY_MS = 86_400_000;

const nextUtcMidnight = (now: number): number => (Math.floor(now / DAY_MS) + 1) * DAY_MS;
