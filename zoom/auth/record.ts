import { type CredentialsFault, ZoomCredentialsError, ZoomRateLimitError } from '../errors';
import { RECORD_VERSION, type VersionGate } from '../store/version';
import { credentialsError, jsonObject } from './refusal';
import type { NewToken } from './requestToken';

/**
 * What is stored, sealed, about a login: its token, or for a short while that Zoom refused it. It says itself when it ends,
 * by the store's clock, which all processes share, so that a record that was copied and put back later is expired.
 */
export type LoginRecord = {
	/** Epoch ms, by the store's clock; undefined in another version's record, which says nothing then. */
	readonly until?: number | undefined;
} & (
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
	| { readonly kind: 'limited' }
);

type TokenRecord = Extract<LoginRecord, { kind: 'token' }>;
export type FailureRecord = Exclude<LoginRecord, { kind: 'token' }>;
/** Before it is known when the store will have it. */
export type Untimed<R extends LoginRecord = LoginRecord> = R extends LoginRecord ? Omit<R, 'until'> : never;

/** A corrected secret or ID has its own slot; someone who activates the app in Zoom waits this long. */
const REFUSED_MS = 30_000;
const MAX_LIMIT_MS = 60_000;

export function tokenRecord({ value, scopes, apiOrigin, lifeMs }: NewToken): Untimed<TokenRecord> {
	return { kind: 'token', value, scopes, apiOrigin, lifeMs };
}

/** What other processes should know of a failed login; undefined when they should try over their own network. */
export function failureRecord(error: unknown): { record: Untimed<FailureRecord>; ttlMs: number } | undefined {
	if (error instanceof ZoomCredentialsError) {
		const { fault, status, trackingId } = error;
		return { record: { kind: 'refused', fault, status, trackingId }, ttlMs: REFUSED_MS };
	}
	if (error instanceof ZoomRateLimitError && error.retryAfter) {
		return { record: { kind: 'limited' }, ttlMs: Math.min(error.retryAfter, MAX_LIMIT_MS) };
	}
	return undefined;
}

/**
 * How long a record is still valid, ms; 0 or less: it has expired. Bounded by the store, by the record itself, and by what
 * we ever give it, as clocks may be set.
 */
export function leftOf(record: LoginRecord, { ttlMs, now }: { ttlMs: number; now: number }): number {
	if (record.until === undefined) return 0;
	const longest = { token: lifeOf(record), refused: REFUSED_MS, limited: MAX_LIMIT_MS }[record.kind];
	return Math.min(ttlMs, record.until - now, longest);
}

const lifeOf = (record: LoginRecord): number => (record.kind === 'token' ? record.lifeMs : 0);

/** The error that a stored failure stands for. @param leftMs how long it holds */
export function failureOf(record: FailureRecord, leftMs: number, now: number): Error {
	if (record.kind === 'refused') return credentialsError(record.fault, record);
	return new ZoomRateLimitError('Zoom limits how often tokens may be asked for', 'second', now + leftMs, {
		status: 429,
		retryAfter: leftMs,
	});
}

/** A record as it is stored, with its version. */
export const writeRecord = (record: LoginRecord): string => JSON.stringify({ ...record, v: RECORD_VERSION });

/**
 * What was stored. It was authenticated, so its shape is only ever that of another version.
 * @returns undefined for what is no record, or of a version that the gate does not know
 */
export function readRecord(text: string, versions: VersionGate): LoginRecord | 'ignored' | undefined {
	const record = jsonObject(text);
	if (!record) return undefined;
	if (!versions.accepts(record)) return 'ignored';
	return isLoginRecord(record) ? record : undefined;
}

const FAULTS: Readonly<Record<CredentialsFault, true>> = {
	client: true,
	account: true,
	app: true,
	authorization: true,
	token: true,
};

function isLoginRecord(record: Record<string, unknown>): record is LoginRecord {
	const { kind, until, value, scopes, lifeMs, fault } = record;
	if (until !== undefined && typeof until !== 'number') return false;
	if (kind === 'limited') return true;
	if (kind === 'refused') return typeof fault === 'string' && Object.hasOwn(FAULTS, fault);
	return kind === 'token' && typeof value === 'string' && typeof lifeMs === 'number' && Array.isArray(scopes);
}
