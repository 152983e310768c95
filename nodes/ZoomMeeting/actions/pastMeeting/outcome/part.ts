import {
	ExplainedError,
	failureWords,
	fallbackWhen,
	isFailure,
	type N8n,
	type SessionType,
	type FetchTools,
	type StoredFile,
	type Zoom,
} from '../../../../adapter/kit';
import { ZoomInvalidInputError } from '../../../../../zoom/errors';
import {
	type PartState,
	stateOfFailure,
	THERE,
	type SessionTimes,
} from '../../../../../zoom/meetings/outcome';
import type { ZoomRecord } from '../../../../../zoom/values';
import type { PartName } from './choices';
import { wordsFor } from './words';

/** One part of an outcome: what there is of it, or why there is none. */

export interface Part {
	readonly state: PartState;
	/** What happened, and what the person can do; absent where it is there. */
	readonly words?: { readonly reason: string; readonly next: string };
	readonly data?: unknown;
	readonly files?: Readonly<Record<string, StoredFile>>;
}

/** What all parts are read with. */
export interface Reading {
	readonly zoom: Zoom;
	readonly store: FetchTools['store'];
	readonly n8n: N8n;
	readonly type: SessionType;
	/** The UUID; a number where Zoom does not tell it. */
	readonly key: string;
	/** For messages: `past meeting 857…`. */
	readonly subject: string;
	readonly times: SessionTimes;
	/** Zoom's record of the instance; empty where it was refused. */
	readonly details: ZoomRecord;
	/** Of those who were there, where that is known. */
	readonly people: ReadonlyArray<{ readonly name: string; readonly email: string }>;
}

export const there = (data: unknown, files?: Part['files']): Part => ({
	state: THERE,
	data,
	...(files && { files }),
});

/** A part that is not there, or not whole. @param data what there is of it already */
export const notThere = (name: PartName, state: PartState, data?: unknown): Part => ({
	state,
	words: wordsFor(name, state),
	...(data !== undefined && { data }),
});

/**
 * Reads one part. Whatever Zoom says about it, the others are read.
 * @param absent Zoom's codes by which it says that it has none
 * @throws ZoomCancelledError, ZoomInvalidInputError, and what is no failure of Zoom's
 */
export async function readPart(
	name: PartName,
	{ subject }: Pick<Reading, 'subject'>,
	work: () => Promise<Part>,
	absent: Readonly<Record<number, PartState>> = {},
): Promise<Part> {
	return await fallbackWhen(work(), isOfPart, (error) => {
		const cause = error instanceof ExplainedError ? (error.refusal ?? error) : error;
		const state = stateOfFailure(cause, absent);
		const { message: reason, next } = failureWords(error, subject);
		// Zoom names the scope, and what it refuses for a reason of its own.
		const isZooms = state.why === undefined || state.why === 'scope';
		return { state, words: isZooms ? { reason, next } : wordsFor(name, state) };
	});
}

/** Zoom's, and not a mistake in what a person filled in. */
export const isOfPart = (error: unknown): boolean =>
	error instanceof ExplainedError || (isFailure(error) && !(error instanceof ZoomInvalidInputError));
