import type { RateLimitKind } from '../../errors';
import { retryTime } from '../../http/retryAfter';
import { nextUtcDay } from './counters';

/** Reads a 429: which limit it is about, and when that ends. See docs/zoom-facts.md#which-limit. */

export interface RateLimitAnswer {
	readonly kind: Exclude<RateLimitKind, 'bound'>;
	/** Epoch ms, where the answer or the kind of limit tells. */
	readonly resetsAt: number | undefined;
}

const CONCURRENT = /too many concurrent requests|\balready been made\b/i;
const PER_HOST = /daily rate limit \(\d+\)|permitted for this particular/i;
const DAILY = /daily/i;

/** @param headers with lower-case names */
export function readRateLimit(
	message: string,
	headers: Readonly<Record<string, string>>,
	now: number,
): RateLimitAnswer {
	const retryAt = retryTime(headers['retry-after'], now);
	if (CONCURRENT.test(message)) return { kind: 'concurrent', resetsAt: retryAt };
	// Zoom sends a per-host refusal with the headers of the ordinary limit, so only its words count.
	if (PER_HOST.test(message)) return { kind: 'host', resetsAt: nextUtcDay(now) };
	if (DAILY.test(message) || /daily/i.test(headers['x-ratelimit-type'] ?? '')) {
		return { kind: 'daily', resetsAt: retryAt ?? nextUtcDay(now) };
	}
	return { kind: 'second', resetsAt: retryAt };
}
