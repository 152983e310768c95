import { backoff, type BackoffBounds, type RetryPolicy } from '../async/retry';
import { ZoomConnectionError, ZoomError, ZoomRateLimitError, ZoomUnexpectedAnswerError } from '../errors';
import type { Runtime } from '../runtime';

const ATTEMPTS = 3;
/** A limit that ends later than this is reported to the caller instead of waited for. */
const MAX_WAIT_MS = 3_000;
const BACKOFF: BackoffBounds = { first: 300, longest: MAX_WAIT_MS, factor: 4 };

/** Repeats what can succeed the next time: no answer, Zoom's own failures, a limit that ends soon. */
export const loginPolicy = (runtime: Runtime): RetryPolicy => ({
	waitAfter: (error, attempts) =>
		attempts < ATTEMPTS ? waitAfter(error, backoff(attempts, BACKOFF, runtime.random())) : undefined,
	repeating: (error, _, waitMs) => {
		const why = error instanceof ZoomError ? error.message : 'failed';
		runtime.log.debug('Zoom login: asking again', { what: 'token request', why, ms: Math.round(waitMs) });
	},
});

/** In ms; undefined when another attempt would not help. */
function waitAfter(error: unknown, jitter: number): number | undefined {
	if (error instanceof ZoomRateLimitError) {
		const asked = error.retryAfter ?? 1_000;
		return asked > MAX_WAIT_MS ? undefined : asked + jitter;
	}
	const passing =
		error instanceof ZoomConnectionError ||
		(error instanceof ZoomUnexpectedAnswerError && (error.status ?? 0) >= 500);
	return passing ? jitter : undefined;
}
