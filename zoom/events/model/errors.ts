import { ZoomError, type ZoomErrorCode, type ZoomErrorDetails } from '../../errors';

/**
 * What can go wrong with listening itself:
 * - `dropped`: a workflow could not keep up; - `failed`: events made us throw; - `stopped`: a workflow was stopped while
 * events waited for it; - `replaced`: another program has taken the subscription;
 * - `refused`: Zoom does not open it; - `unanswered`: events were missed and could not be looked up;
 * - `skipped`: they were, but not of single hosts, recordings or lists of registrants;
 * - `unknown`: Redis is away, so it is not known who listens; - `internal`: a fault of ours.
 */
export type EventsFault =
	| 'dropped'
	| 'failed'
	| 'stopped'
	| 'replaced'
	| 'refused'
	| 'unanswered'
	| 'skipped'
	| 'unknown'
	| 'internal';

const CODES: Readonly<Record<EventsFault, ZoomErrorCode>> = {
	dropped: 'EVENTS_LOST',
	failed: 'EVENTS_LOST',
	stopped: 'EVENTS_LOST',
	unanswered: 'EVENTS_LOST',
	skipped: 'EVENTS_LOST',
	replaced: 'REFUSED',
	refused: 'REFUSED',
	unknown: 'UNHEALTHY',
	internal: 'INTERNAL',
};

export class ZoomEventsError extends ZoomError {
	readonly code: ZoomErrorCode;

	constructor(
		message: string,
		readonly fault: EventsFault,
		details?: ZoomErrorDetails,
	) {
		super(message, details);
		this.code = CODES[fault];
	}
}

/** Unexpected errors are faults of ours, not trouble with the connection. */
export const unexpected = (what: string, cause: unknown): ZoomEventsError =>
	new ZoomEventsError(`${what} ended unexpectedly`, 'internal', { cause });
