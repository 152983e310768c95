import { ZoomConnectionError, ZoomError, ZoomRateLimitError, ZoomUnexpectedAnswerError } from '../errors';
import type { Runtime } from '../runtime';

const ATTEMPTS = 3;
const FIRST_WAIT_MS = 300;
/** A limit that ends later than this is told to the caller instead of waited for. */
const MAX_WAIT_MS = 3_000;

/**
 * Repeats what can succeed the next time: no answer, Zoom's own failures, a limit that ends soon. Waits with full jitter,
 * so that many processes do not come back at once.
 */
export async function withRetries<T>(
	runtime: Runtime,
	signal: AbortSignal | undefined,
	attempt: () => Promise<T>,
): Promise<T> {
	for (let tries = 1; ; tries++) {
		try {
			return await attempt();
		} catch (error) {
			const wait = waitBefore(error, tries, runtime);
			if (tries === ATTEMPTS || wait === undefined) throw error;
			const why = error instanceof ZoomError ? error.message : 'failed';
			runtime.log.debug('Zoom login: asking again', { what: 'token request', why, ms: Math.round(wait) });
			await runtime.sleep(wait, signal);
		}
	}
}

/** In ms; undefined when another attempt would not help. */
function waitBefore(error: unknown, tries: number, runtime: Runtime): number | undefined {
	const jitter = runtime.random() * Math.min(FIRST_WAIT_MS * 4 ** (tries - 1), MAX_WAIT_MS);
	if (error instanceof ZoomRateLimitError) {
		const asked = error.retryAfter ?? 1_000;
		return asked > MAX_WAIT_MS ? undefined : asked + jitter;
	}
	const passing =
		error instanceof ZoomConnectionError ||
		(error instanceof ZoomUnexpectedAnswerError && (error.status ?? 0) >= 500);
	return passing ? jitter : undefined;
}
