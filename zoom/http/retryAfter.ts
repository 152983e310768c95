/** Twice where a proxy has added its own: HTTP joins headers of one name. */
const SECONDS = /^\d+(?:\.\d+)?(?:\s*,\s*\d+(?:\.\d+)?)*$/;

/** JavaScript takes nearly any number for a date of long ago. */
const dateIn = (text: string): number =>
	/^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? |\d{4}-\d\d-\d\d)/i.test(text) ? Date.parse(text) : NaN;

/**
 * `Retry-After` as Zoom and proxies write it: seconds, an HTTP date or an ISO date (docs/zoom-facts.md#retry-after).
 * @param now epoch ms
 * @returns epoch ms, not before now; undefined when it is not there or says nothing
 */
export function retryTime(header: string | undefined, now: number): number | undefined {
	const text = header?.trim();
	if (!text) return undefined;
	const at = SECONDS.test(text) ? now + Math.max(...text.split(',').map(Number)) * 1000 : dateIn(text);
	return Number.isFinite(at) ? Math.max(at, now) : undefined;
}

/** How long until then, ms. */
export const msUntil = (time: number | undefined, now: number): number | undefined =>
	time === undefined ? undefined : time - now;

/** `Retry-After` as how long to wait from now, ms; undefined as above. */
export const retryAfterMs = (header: string | undefined, now: number): number | undefined =>
	msUntil(retryTime(header, now), now);
