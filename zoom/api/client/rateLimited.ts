import { ZoomRateLimitError, type ZoomErrorDetails } from '../../errors';
import { msUntil, retryTime } from '../../http/retryAfter';
import { nextUtcDay } from '../limits/counters';
import { readRateLimit, type RateLimitAnswer } from '../limits/rateLimitAnswer';

/** Calls that Zoom counts for each host: 100 a UTC day. */
const HOST_WRITE =
	/^POST \/users\/\{userId\}\/(?:meetings|webinars)$|^PATCH \/(?:meetings\/\{meetingId\}|webinars\/\{webinarId\})$/;
/** A per-second limit ends sooner, ms. */
const MAX_SECOND_LIMIT_MS = 10 * 60_000;

/**
 * The error of a 429. Zoom's words come in the language of the account; where they tell nothing, the place does.
 * @param headers with lower-case names
 * @param now epoch ms
 * @param route such as `POST /users`; undefined: no call of the REST API
 */
export function rateLimited(
	message: string,
	headers: Readonly<Record<string, string>>,
	now: number,
	details: ZoomErrorDetails,
	route = '',
): ZoomRateLimitError {
	const read = readRateLimit(message, headers, now);
	const { kind, resetsAt } = read.kind === 'second' ? byPlace(message, headers, now, route) : read;
	return new ZoomRateLimitError(message, kind, resetsAt, { ...details, retryAfter: msUntil(resetsAt, now) });
}

function byPlace(
	message: string,
	headers: Readonly<Record<string, string>>,
	now: number,
	route: string,
): RateLimitAnswer {
	const { 'x-ratelimit-type': type, 'x-ratelimit-remaining': remaining } = headers;
	const resetsAt = retryTime(headers['retry-after'], now);
	if (resetsAt !== undefined && resetsAt - now > MAX_SECOND_LIMIT_MS) return { kind: 'daily', resetsAt };
	// The refusal for one host comes with the ordinary quota, which is not used up, and without type and Retry-After.
	const isQuotaLeft = remaining === undefined ? /(?<!\d)100(?!\d)/.test(message) : Number(remaining) > 0;
	if (HOST_WRITE.test(route) && type === undefined && resetsAt === undefined && isQuotaLeft) {
		return { kind: 'host', resetsAt: nextUtcDay(now) };
	}
	return { kind: 'second', resetsAt };
}
