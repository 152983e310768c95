import { ZoomRateLimitError, type ZoomErrorDetails } from '../../errors';
import { readRateLimit } from '../limits/rateLimitAnswer';

/**
 * The error of a 429.
 * @param headers with lower-case names
 * @param now epoch ms
 */
export function rateLimited(
	message: string,
	headers: Readonly<Record<string, string>>,
	now: number,
	details: ZoomErrorDetails,
): ZoomRateLimitError {
	const { kind, resetsAt } = readRateLimit(message, headers, now);
	const retryAfter = resetsAt === undefined ? undefined : resetsAt - now;
	return new ZoomRateLimitError(message, kind, resetsAt, { ...details, retryAfter });
}
