import { type CredentialsFault, ZoomCredentialsError, ZoomRateLimitError } from '../errors';
import { credentialsError, jsonObject } from './refusal';
import type { NewToken } from './requestToken';

/**
 * What is stored, sealed, about a login: its token, or for a short while that Zoom refused it. How long it holds is the
 * store's time to live: a duration, so that a process whose clock is wrong neither keeps nor drops a token too early.
 */
export type LoginRecord =
	| {
			readonly kind: 'token';
			readonly value: string;
			readonly scopes: readonly string[];
			readonly apiOrigin?: string | undefined;
			readonly lifeMs: number;
	  }
	| {
			readonly kind: 'refused';
			readonly fault: CredentialsFault;
			readonly status?: number | undefined;
			readonly trackingId?: string | undefined;
	  }
	| { readonly kind: 'limited' };

/** A corrected secret or ID has a slot of its own; this long a person waits who activates the app in Zoom. */
const REFUSED_MS = 30_000;
const LONGEST_LIMIT_MS = 60_000;

export function tokenRecord({ value, scopes, apiOrigin, lifeMs }: NewToken): LoginRecord {
	return { kind: 'token', value, scopes, apiOrigin, lifeMs };
}

/** What others are to know of a failed login; undefined when they had better try themselves, over their own network. */
export function failureRecord(error: unknown): { record: LoginRecord; ttlMs: number } | undefined {
	if (error instanceof ZoomCredentialsError) {
		const { fault, status, trackingId } = error;
		return { record: { kind: 'refused', fault, status, trackingId }, ttlMs: REFUSED_MS };
	}
	if (error instanceof ZoomRateLimitError && error.retryAfter) {
		return { record: { kind: 'limited' }, ttlMs: Math.min(error.retryAfter, LONGEST_LIMIT_MS) };
	}
	return undefined;
}

/** The error that a stored failure stands for. */
export function failureOf(
	record: Exclude<LoginRecord, { kind: 'token' }>,
	ttlMs: number,
	now: number,
): Error {
	if (record.kind === 'refused') return credentialsError(record.fault, record);
	return new ZoomRateLimitError('Zoom limits how often tokens may be asked for', 'second', now + ttlMs, {
		status: 429,
		retryAfter: ttlMs,
	});
}

/** Undefined for what is not a record of ours. It was authenticated, so its shape is only ever that of another version. */
export function readRecord(text: string): LoginRecord | undefined {
	const record = jsonObject(text);
	return record && ['token', 'refused', 'limited'].includes(String(record.kind))
		? (record as unknown as LoginRecord)
		: undefined;
}
