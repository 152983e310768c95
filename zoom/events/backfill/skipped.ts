import { ZoomRefusedError, ZoomScopeError, ZoomUnexpectedAnswerError } from '../../errors';

/**
 * - `gone`: Zoom does not (or no longer) know it; - `scope`: the app lacks a scope for this one, though not for others;
 * - `refused`: Zoom says no; - `failed`: Zoom could not answer, which may pass.
 */
export type SkipCause = 'gone' | 'scope' | 'refused' | 'failed';

/** One host, recording or list of registrants that Zoom did not answer for: the others were asked for all the same. */
export interface Skipped {
	/** Such as `host ana@example.com`. */
	readonly subject: string;
	/** In Zoom's words. */
	readonly reason: string;
	readonly cause: SkipCause;
}

/** Users, meetings, webinars, and recordings that are not there. */
const GONE = [1001, 3001, 3301];

/** Why Zoom refuses one object; undefined for what concerns the account, or nothing that Zoom said. */
export function skipCause(error: unknown): SkipCause | undefined {
	if (error instanceof ZoomScopeError) return 'scope';
	const isAnswer = error instanceof ZoomRefusedError || error instanceof ZoomUnexpectedAnswerError;
	if (!isAnswer) return undefined;
	if ((error.status ?? 0) >= 500) return 'failed';
	if (error instanceof ZoomUnexpectedAnswerError && (error.status ?? 0) < 400) return 'failed';
	return error.status === 404 || GONE.includes(error.zoomCode ?? 0) ? 'gone' : 'refused';
}
