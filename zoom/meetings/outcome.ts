import { ZoomRefusedError, ZoomScopeError } from '../errors';

/** What is there of a meeting that is over, part by part: Zoom makes some parts later, and some never. */

/**
 * - `there`: the part is complete; - `notYet`: Zoom is still making it, or may be; - `none`: there is none, and will be none;
 * - `refused`: Zoom does not give it.
 */
export type PartStatus = 'there' | 'notYet' | 'none' | 'refused';

/** Why a part is not there. */
export type Why =
	/** Zoom is working on it. */
	| 'inProgress'
	/** Zoom has nothing of it; the meeting ended so short a time ago that it may come. */
	| 'mayCome'
	| 'notRecorded'
	/** It was recorded, without a transcript or chat. */
	| 'notInRecording'
	| 'aiCompanionOff'
	/** Nobody was there, asked, answered or wrote. */
	| 'nobody'
	| 'deleted'
	/** Zoom has it in a form that cannot be downloaded. */
	| 'unsupported'
	/** More than a year ago. */
	| 'tooOld'
	/** The app lacks the scope. */
	| 'scope'
	/** The plan of the account or the role behind the app does not include it: Zoom has one code for both. */
	| 'planOrPermission';

export interface PartState {
	readonly status: PartStatus;
	/** Absent for what is there and what Zoom refused for a reason of its own. */
	readonly why?: Why;
}

export const THERE: PartState = { status: 'there' };

/** When a meeting took place, as far as it is known; epoch ms. */
export interface SessionTimes {
	readonly start?: number | undefined;
	readonly end?: number | undefined;
}

const MINUTE_MS = 60_000;
/** Even the summary of a short meeting takes Zoom some minutes, and on a busy day an hour. */
const AT_LEAST_MS = 60 * MINUTE_MS;
const AT_MOST_MS = 24 * 60 * MINUTE_MS;

/**
 * Whether Zoom may still be making what it does not have: "about twice as long as the meeting", an hour at least and a day
 * at most after its end.
 * @param now epoch ms
 */
export function mayStillCome({ start, end }: SessionTimes, now: number): boolean {
	if (end === undefined) return false;
	const twice = 2 * (end - (start ?? end));
	return now - end < Math.min(AT_MOST_MS, Math.max(AT_LEAST_MS, twice));
}

/** For what Zoom does not have. @param never why there is none, when none is to come */
export const missing = (times: SessionTimes, now: number, never: Why): PartState =>
	mayStillCome(times, now) ? { status: 'notYet', why: 'mayCome' } : { status: 'none', why: never };

/** Zoom's business codes: see docs/zoom-facts.md. */
const CODE = { planOrPermission: 200, tooOld: 12_702 } as const;

/**
 * What a failed call says about a part.
 * @param absent Zoom's codes by which it says that it has none
 */
export function stateOfFailure(error: unknown, absent: Readonly<Record<number, PartState>> = {}): PartState {
	if (error instanceof ZoomScopeError) return { status: 'none', why: 'scope' };
	if (!(error instanceof ZoomRefusedError)) return { status: 'refused' };
	const { zoomCode } = error;
	if (zoomCode === CODE.planOrPermission) return { status: 'none', why: 'planOrPermission' };
	if (zoomCode === CODE.tooOld) return { status: 'none', why: 'tooOld' };
	return (zoomCode === undefined ? undefined : absent[zoomCode]) ?? { status: 'refused' };
}

/** `GET /meetings/{meetingId}/transcript` of a transcript that cannot be downloaded. @param reason in Zoom's word */
export function stateOfWithheldTranscript(reason: string, times: SessionTimes, now: number): PartState {
	switch (reason) {
		case 'NOT_READY':
			return { status: 'notYet', why: 'inProgress' };
		case 'NO_TRANSCRIPT_DATA':
			return missing(times, now, 'notInRecording');
		case 'DELETED_OR_TRASHED':
			return { status: 'none', why: 'deleted' };
		case 'UNSUPPORTED':
			return { status: 'none', why: 'unsupported' };
		default:
			return { status: 'refused' };
	}
}

/**
 * There is no summary. @param used whether the feature was used, as the past meeting says; undefined: Zoom does not say
 */
export function stateWithoutSummary(used: boolean | undefined, times: SessionTimes, now: number): PartState {
	if (used === false) return { status: 'none', why: 'aiCompanionOff' };
	// It was used, and what is not there after a day was deleted.
	return missing(times, now, used === true ? 'deleted' : 'aiCompanionOff');
}

const FIRST_PAUSE_MS = 15_000;
const MAX_PAUSE_MS = 5 * MINUTE_MS;
const GROWTH = 1.5;

/** How long to pause before the n-th look, ms. @param look from 0 */
export const pauseBefore = (look: number): number =>
	Math.min(MAX_PAUSE_MS, Math.round(FIRST_PAUSE_MS * GROWTH ** look));
