import { textOf } from '.';

/** Moments as Zoom and the output of a node write them: ISO texts. */

/** Such as `2026-11-21T09:30:00.000Z`. @param time epoch ms */
export const isoTime = (time: number): string => new Date(time).toISOString();

/** The day in UTC: `yyyy-mm-dd`. @param time epoch ms */
export const isoDay = (time: number): string => isoTime(time).slice(0, 10);

/** @returns epoch ms; undefined for what is no time, such as the empty text that Zoom writes where it knows none */
export function timeOf(value: unknown): number | undefined {
	const time = Date.parse(textOf(value));
	return Number.isNaN(time) ? undefined : time;
}

/** For people: `2026-11-21 09:30`, in the zone in which Zoom wrote it. */
export const toTheMinute = (value: unknown): string => textOf(value).slice(0, 16).replace('T', ' ');
