import {
	type CredentialsFault,
	ZoomCredentialsError,
	type ZoomError,
	type ZoomErrorDetails,
	ZoomRateLimitError,
	ZoomUnexpectedAnswerError,
} from '../errors';
import { msUntil, retryTime } from '../http/retryAfter';
import type { HttpResponse } from '../http/transport';
import { jsonIn } from '../values/json';
import { entryOf, isRecord } from '../values';
import type { Grant } from './login';

/** What Zoom's token endpoint says when it refuses, as far as it can be read. */
interface Refusal {
	/** `invalid_client` and the like. */
	readonly error: string;
	/** Words for people. */
	readonly reason: string;
	/** 4700 to 4741; seldom in the body. */
	readonly code: number | undefined;
}

/** Zoom's numbers, where they come instead of words (docs/zoom-facts.md#oauth-numbers). */
const FAULT_BY_CODE: Readonly<Record<number, CredentialsFault>> = {
	4702: 'client',
	4704: 'client',
	4705: 'app',
	4706: 'client',
	4717: 'app',
	4735: 'account',
	4738: 'app',
};

const FAULT_BY_ERROR: Readonly<Record<string, CredentialsFault>> = {
	invalid_client: 'client',
	// Zoom's answer to an account ID it does not know, or that is not the app's.
	invalid_request: 'account',
	invalid_grant: 'account',
	unauthorized_client: 'app',
	unsupported_grant_type: 'app',
};

const WORDS: Readonly<Record<CredentialsFault, string>> = {
	client: 'Zoom does not accept the client ID or client secret',
	account: 'Zoom does not accept the account ID for this app',
	app: 'Zoom does not let this app log in: it is not activated, or it is of another type',
	authorization: 'The authorization is no longer valid',
	token: 'Zoom does not accept the token',
};

/** @param now epoch ms, for a Retry-After that is a date */
export function tokenRefusal(answer: HttpResponse, grant: Grant, now: number): ZoomError {
	const { status, headers } = answer;
	const details: ZoomErrorDetails = { status, trackingId: headers['x-zm-trackingid'] };
	if (status === 429) {
		const resetsAt = retryTime(headers['retry-after'], now);
		const retryAfter = msUntil(resetsAt, now);
		const message = 'Zoom limits how often tokens may be asked for';
		return new ZoomRateLimitError(message, 'second', resetsAt, { ...details, retryAfter });
	}
	const refusal = status >= 400 && status < 500 ? readRefusal(answer.body) : undefined;
	const fault = refusal && faultOf(refusal, grant);
	if (!refusal || !fault) {
		const what =
			status >= 500 ? 'Zoom’s login has a problem of its own' : 'The answer to the login is not Zoom’s';
		return new ZoomUnexpectedAnswerError(`${what} (HTTP ${status})`, details);
	}
	return credentialsError(fault, { ...details, zoomCode: refusal.code });
}

/** Zoom's own words are left out: they say less than the fault, and anything in between can put text there. */
export function credentialsError(fault: CredentialsFault, details: ZoomErrorDetails): ZoomCredentialsError {
	return new ZoomCredentialsError(WORDS[fault], fault, details);
}

function faultOf({ error, reason, code }: Refusal, grant: Grant): CredentialsFault | undefined {
	if (code !== undefined && FAULT_BY_CODE[code]) return FAULT_BY_CODE[code];
	// No exact wording for a deactivated app is known; all such messages share these words.
	if (/disabled|activated|inactive|suspended/i.test(reason)) return 'app';
	const fault = entryOf(FAULT_BY_ERROR, error);
	// Without an account in the request it cannot be the account.
	return fault === 'account' && grant === 'client_credentials' ? 'app' : fault;
}

function readRefusal(body: string): Refusal | undefined {
	const answer = jsonObject(body);
	if (!answer) return undefined;
	const { error, reason, error_description: description, message, code } = answer;
	const words = [reason, description, message].find((text): text is string => typeof text === 'string');
	const number = Number(code ?? Number.NaN);
	return {
		error: typeof error === 'string' ? error : '',
		reason: words ?? '',
		code: Number.isInteger(number) ? number : undefined,
	};
}

export function jsonObject(body: string): Record<string, unknown> | undefined {
	const value = jsonIn(body);
	return isRecord(value) ? value : undefined;
}
