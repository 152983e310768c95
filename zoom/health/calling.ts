import type { DailyUse } from '../api/limits/accountLimiter';
import type { CallCounts, Counted } from '../api/usage/tally';
import type { ZoomErrorCode } from '../errors';
import { type HealthProblem, ZoomHealthError } from './health';

/** Calls that fail like this say something about the account or the way to Zoom; a refusal is about one item. */
const UNHEALTHY: ReadonlyArray<readonly [ZoomErrorCode, string]> = [
	['CREDENTIALS_REJECTED', 'the credentials were refused'],
	['MISSING_SCOPE', 'a scope was missing'],
	['RATE_LIMITED', 'a rate limit was reached'],
	['CONNECTION_FAILED', 'there was no connection'],
	['UNEXPECTED_ANSWER', 'the answer was not Zoom’s, or an error of its servers'],
];
const NO_CALLS: readonly Counted[] = ['repeated', 'limited'];
/** Fewer failures may be chance. */
const MANY = 5;
const OFTEN = 0.1;
const ALMOST = 0.9;

export interface CallSummary {
	readonly total: number;
	readonly failed: number;
}

export function summary(counts: CallCounts): CallSummary {
	const ends = (Object.entries(counts) as Array<[Counted, number]>).filter(
		([what]) => !NO_CALLS.includes(what),
	);
	const total = ends.reduce((all, [, count]) => all + count, 0);
	return { total, failed: total - (counts.ok ?? 0) };
}

/** Many calls of the last hour failed. */
export function callsProblem(counts: CallCounts): HealthProblem | undefined {
	const { total } = summary(counts);
	const causes = UNHEALTHY.filter(([code]) => (counts[code] ?? 0) > 0);
	const failed = causes.reduce((all, [code]) => all + (counts[code] ?? 0), 0);
	if (failed < MANY || failed < total * OFTEN) return undefined;
	const why = causes.map(([code, words]) => `${counts[code] ?? 0} because ${words}`).join(', ');
	const error = new ZoomHealthError(
		`${failed} of ${total} calls to Zoom failed in the last hour: ${why}`,
		'failures',
	);
	return { part: 'calls', status: 'degraded', error };
}

/** A daily limit is used up, or will be soon. */
export function dailyLimitProblem(dailyUse: readonly DailyUse[]): HealthProblem | undefined {
	const tight = dailyUse.filter(({ used, limit }) => used >= limit * ALMOST);
	if (tight.length === 0) return undefined;
	const words = tight.map(({ name, used, limit }) => `${used} of ${limit} ${name} calls`).join(', ');
	const error = new ZoomHealthError(`Zoom’s daily limit is almost used up: ${words}`, 'dailyLimit');
	return { part: 'dailyLimits', status: 'degraded', error };
}
