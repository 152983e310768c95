import { ZoomConnectionError, ZoomError } from '../../errors';

/**
 * What can go wrong with listening itself:
 * - `dropped`: a workflow could not keep up; - `failed`: events made us throw; - `stopped`: a workflow was stopped while
 * events waited for it; - `replaced`: another program has taken the subscription;
 * - `refused`: Zoom does not open it; - `unanswered`: events were missed and could not be looked up;
 * - `skipped`: they were, but not of single hosts, recordings or lists of registrants;
 * - `unknown`: with Redis away nobody can know who listens.
 */
export type EventsFault =
	'dropped' | 'failed' | 'stopped' | 'replaced' | 'refused' | 'unanswered' | 'skipped' | 'unknown';

export class ZoomEventsError extends ZoomError {
	readonly code = 'REFUSED';

	constructor(
		message: string,
		readonly fault: EventsFault,
	) {
		super(message);
	}
}

export const unexpected = (error: unknown): ZoomError =>
	new ZoomConnectionError('Listening to Zoom’s events ended unexpectedly', false, { cause: error });
