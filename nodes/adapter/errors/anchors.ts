import {
	ZoomCredentialsError,
	ZoomEnvironmentError,
	ZoomError,
	type ZoomErrorCode,
	ZoomRateLimitError,
	ZoomRefusedError,
} from '../../../zoom/errors';
import { ZoomEventsError } from '../../../zoom/events/model/errors';
import { ZoomHealthError } from '../../../zoom/health/health';
import { ExplainedError } from './explained';
import { isForeign, REPOSITORY } from './ownFault';
import { REFUSALS } from './refusals';

/** Where docs/troubleshooting.md tells about an error. Anchors stay: errors in old executions link to them. */

export const TROUBLESHOOTING = `${REPOSITORY}/blob/main/docs/troubleshooting.md`;

const BY_CODE: Readonly<Record<ZoomErrorCode, string>> = {
	INVALID_INPUT: 'invalid-input',
	CREDENTIALS_REJECTED: 'credentials',
	MISSING_SCOPE: 'missing-scope',
	REFUSED: 'refused',
	RATE_LIMITED: 'rate-limit',
	CONNECTION_FAILED: 'connection',
	UNEXPECTED_ANSWER: 'unexpected-answer',
	UNCONFIRMED: 'unconfirmed',
	UNHEALTHY: 'health',
	EVENTS_LOST: 'events',
	INTERNAL: 'package-fault',
	CANCELLED: 'cancelled',
};

/** @returns undefined for errors of n8n and of the system, which are not in that document */
export function anchorOf(error: unknown): string | undefined {
	if (error instanceof ExplainedError) {
		return error.cause instanceof ZoomHealthError ? anchorOf(error.cause) : 'operation';
	}
	if (!(error instanceof ZoomError)) return isForeign(error) ? undefined : 'package-fault';
	if (error instanceof ZoomEventsError) return `events-${error.fault}`;
	if (error instanceof ZoomHealthError) return `health-${error.fault}`;
	if (error instanceof ZoomCredentialsError) return `credentials-${error.fault}`;
	if (error instanceof ZoomRateLimitError) return `rate-limit-${error.kind}`;
	if (error instanceof ZoomEnvironmentError) return 'environment';
	if (error instanceof ZoomRefusedError && REFUSALS[error.zoomCode ?? -1]) {
		return `zoom-${error.zoomCode ?? ''}`;
	}
	return BY_CODE[error.code];
}

/** The description of an error, with the link as its last line. */
export function withLink(description: string, error: unknown): string {
	const anchor = anchorOf(error);
	return anchor === undefined
		? description
		: [description, `More: ${TROUBLESHOOTING}#${anchor}`].filter(Boolean).join('\n');
}
