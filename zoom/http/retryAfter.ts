/**
 * `Retry-After` as Zoom and proxies write it: seconds, an HTTP date or an ISO date (docs/zoom-facts.md#retry-after).
 * @param now epoch ms
 * @returns epoch ms, not before now; undefined when it is not there or says nothing
 */
export function retryTime(header: string | undefined, now: number): number | undefined {
	const text = header?.trim();
	if (!text) return undefined;
	const at = /^\d+(\.\d+)?$/.test(text) ? now + Number(text) * 1000 : Date.parse(text);
	return Number.isFinite(at) ? Math.max(at, now) : undefined;
}

/** How long until then, ms. */
export const msUntil = (time: number | undefined, now: number): number | undefined =>
	time === undefined ? undefined : time - now;

/** `Retry-After` as how long to wait from now, ms; undefined as above. */
export const retryAfterMs = (header: string | undefined, now: number): number | undefined =>
	msUntil(retryTime(header, now), now);
