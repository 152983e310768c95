import { cut, excerpt } from '../values/excerpt';

/**
 * Everything that can go wrong with Zoom, as types. Messages say what happened; what a person should do about it is
 * written in one place per host program (for n8n: nodes/adapter/errors/nodeErrors.ts).
 */

export type ZoomErrorCode =
	| 'INVALID_INPUT'
	| 'CREDENTIALS_REJECTED'
	| 'MISSING_SCOPE'
	| 'REFUSED'
	| 'RATE_LIMITED'
	| 'CONNECTION_FAILED'
	| 'UNEXPECTED_ANSWER'
	| 'UNCONFIRMED'
	| 'UNHEALTHY'
	| 'EVENTS_LOST'
	| 'INTERNAL'
	| 'CANCELLED';

export interface ZoomErrorDetails {
	/** HTTP status of Zoom's answer, when there was one. */
	status?: number | undefined;
	/** Zoom's own number in the body, such as 1001 (no such user). */
	zoomCode?: number | undefined;
	/** How long to wait before the same call can succeed, in ms. */
	retryAfter?: number | undefined;
	/** Zoom's support id (`x-zm-trackingid`). */
	trackingId?: string | undefined;
	cause?: unknown;
}

/** Characters of a message: a value of any length may be repeated in it. */
export const MAX_MESSAGE = 2_000;
/** It comes in a header, from whatever answered. */
const MAX_TRACKING_ID = 100;

export abstract class ZoomError extends Error {
	abstract readonly code: ZoomErrorCode;
	readonly status: number | undefined;
	readonly zoomCode: number | undefined;
	readonly retryAfter: number | undefined;
	readonly trackingId: string | undefined;
	/** The change that Zoom may have carried out although the call failed, such as `POST /users`; set by the client. */
	maybeCarriedOut: string | undefined;

	constructor(message: string, details: ZoomErrorDetails = {}) {
		super(cut(message, MAX_MESSAGE), details.cause === undefined ? undefined : { cause: details.cause });
		this.name = new.target.name;
		this.status = details.status;
		this.zoomCode = details.zoomCode;
		this.retryAfter = details.retryAfter;
		this.trackingId = details.trackingId && excerpt(details.trackingId, MAX_TRACKING_ID);
	}
}

/** Refused by us before anything was sent. */
export class ZoomInvalidInputError extends ZoomError {
	readonly code = 'INVALID_INPUT';

	constructor(
		message: string,
		/** The parameter the person has to look at. */
		readonly field?: string,
	) {
		super(message);
	}
}

/** Something in the environment of the process cannot be used; the field is the variable's name. */
export class ZoomEnvironmentError extends ZoomInvalidInputError {}

/**
 * Which part of the credentials Zoom refuses:
 * - `client`: client ID or secret; - `account`: the account ID; - `app`: the app is not activated, or of another kind;
 * - `authorization`: a person's consent is gone (revoked, expired, refresh token used twice); - `token`: a fresh token
 *   was refused too.
 */
export type CredentialsFault = 'client' | 'account' | 'app' | 'authorization' | 'token';

export class ZoomCredentialsError extends ZoomError {
	readonly code = 'CREDENTIALS_REJECTED';

	constructor(
		message: string,
		readonly fault: CredentialsFault,
		details?: ZoomErrorDetails,
	) {
		super(message, details);
	}
}

/** REST 4711 (older apps: 4700): the token is good, the app lacks a scope. */
export class ZoomScopeError extends ZoomError {
	readonly code = 'MISSING_SCOPE';

	constructor(
		message: string,
		/** Any one of these is enough, as Zoom names them. */
		readonly scopes: readonly string[],
		details?: ZoomErrorDetails,
	) {
		super(message, details);
	}
}

export interface FieldFault {
	field: string;
	message: string;
}

/** A business refusal: Zoom understood the call and says no. */
export class ZoomRefusedError extends ZoomError {
	readonly code = 'REFUSED';

	constructor(
		message: string,
		details: ZoomErrorDetails,
		/** Zoom's list of invalid fields (code 300). */
		readonly fields: readonly FieldFault[] = [],
	) {
		super(message, details);
	}
}

/**
 * - `second`: the account's per-second limit of this rate class; - `daily`: its daily limit;
 * - `host`: 100 meeting writes per host and UTC day; - `concurrent`: Zoom is still working on the same resource;
 * - `bound`: nothing was refused yet, but the wait would exceed what the caller allows.
 */
export type RateLimitKind = 'second' | 'daily' | 'host' | 'concurrent' | 'bound';

export class ZoomRateLimitError extends ZoomError {
	readonly code = 'RATE_LIMITED';

	constructor(
		message: string,
		readonly kind: RateLimitKind,
		/** When the limit ends, epoch ms, where known. */
		readonly resetsAt: number | undefined,
		details?: ZoomErrorDetails,
	) {
		super(message, details);
	}
}

/** No answer came: refused, reset, timed out, unknown host. */
export class ZoomConnectionError extends ZoomError {
	readonly code = 'CONNECTION_FAILED';

	constructor(
		message: string,
		/**
		 * False when the connection never opened, so that Zoom cannot have acted; true when Zoom may have carried the
		 * call out.
		 */
		readonly mayHaveReachedZoom: boolean,
		details?: ZoomErrorDetails,
	) {
		super(message, details);
	}
}

/** An answer that is not Zoom's contract: HTML from a proxy, broken JSON, too large. */
export class ZoomUnexpectedAnswerError extends ZoomError {
	readonly code = 'UNEXPECTED_ANSWER';
}

/** Zoom took the call, but what it shows afterwards is not what was asked for. */
export class ZoomUnconfirmedError extends ZoomError {
	readonly code = 'UNCONFIRMED';
}

/** The caller stopped it. */
export class ZoomCancelledError extends ZoomError {
	readonly code = 'CANCELLED';

	constructor(message = 'Cancelled', cause?: unknown) {
		super(message, { cause });
	}
}
