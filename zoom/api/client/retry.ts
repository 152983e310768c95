import {
	ZoomConnectionError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../errors';
import { backoff, type BackoffBounds } from '../../async/retry';
import type { RouteFacts } from '../routes/routes';

/** Attempts in total after connection failures and failures on Zoom's side. */
const ATTEMPTS = 4;
/** Attempts in total while Zoom says "too many": each of them waits for its turn under the limits. */
const LIMITED_ATTEMPTS = 8;
const BACKOFF: BackoffBounds = { first: 500, longest: 8_000 };
/** A `Retry-After` beyond this is a message to the person, not a wait, ms. */
export const MAX_RETRY_AFTER_MS = 120_000;

type Method = RouteFacts['method'];

/** May it be repeated when Zoom may have carried it out already? */
const isRepeatable = (method: Method): boolean => method !== 'POST';

/** Whether Zoom may have carried out a call that ended with this error. */
export function mayHaveHappened(error: unknown): boolean {
	if (error instanceof ZoomConnectionError) return error.mayHaveReachedZoom;
	// A redirect says that it was not carried out there.
	return error instanceof ZoomUnexpectedAnswerError && !isRedirect(error);
}

const isRedirect = ({ status = 0 }: ZoomUnexpectedAnswerError): boolean => status >= 300 && status < 400;

/**
 * How long to wait before a failed call is sent again, ms; undefined: not at all.
 * @param attempt 1 for the first
 * @param random uniform in [0, 1)
 */
export function retryDelay(
	error: unknown,
	method: Method,
	attempt: number,
	random: number,
): number | undefined {
	if (error instanceof ZoomRateLimitError) return limitedDelay(error, attempt, random);
	if (attempt >= ATTEMPTS || !isTransient(error)) return undefined;
	if (mayHaveHappened(error) && !isRepeatable(method)) return undefined;
	const asked = error.retryAfter ?? 0;
	return asked > MAX_RETRY_AFTER_MS ? undefined : asked + backoff(attempt, BACKOFF, random);
}

/** Server failures and answers that broke on the way, but not those that say the request is at fault. */
function isTransient(error: unknown): error is ZoomConnectionError | ZoomUnexpectedAnswerError {
	if (error instanceof ZoomConnectionError) return true;
	if (!(error instanceof ZoomUnexpectedAnswerError)) return false;
	return error.status === undefined || error.status < 300 || error.status >= 500;
}

function limitedDelay(error: ZoomRateLimitError, attempt: number, random: number): number | undefined {
	if (attempt >= LIMITED_ATTEMPTS || (error.retryAfter ?? 0) > MAX_RETRY_AFTER_MS) return undefined;
	// The limiter holds all callers back after this one.
	if (error.kind === 'second') return pauseAfter(error) + random * 1_000;
	return error.kind === 'concurrent'
		? (error.retryAfter ?? 0) + backoff(attempt, BACKOFF, random)
		: undefined;
}

/** How long nothing of the same class is sent after a per-second refusal, ms. */
export const pauseAfter = (error: ZoomRateLimitError): number => error.retryAfter ?? 1_000;

/** A removal that is repeated finds nothing left when the first attempt did it. */
export const isAlreadyGone = (error: unknown, method: Method): boolean =>
	method === 'DELETE' && error instanceof ZoomRefusedError && error.status === 404;
