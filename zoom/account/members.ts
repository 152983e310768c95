import { ZoomConnectionError, ZoomRefusedError, ZoomUnexpectedAnswerError } from '../errors';

/** Zoom's calls that take many people at once. */

const MAX_AT_ONCE = 30;

/** In lists of as many people as Zoom takes in one call, 30 unless said otherwise. */
export function chunksOf<T>(list: readonly T[], atOnce = MAX_AT_ONCE): T[][] {
	const chunks: T[][] = [];
	for (let start = 0; start < list.length; start += atOnce) {
		chunks.push(list.slice(start, start + atOnce));
	}
	return chunks;
}

/** A person as Zoom's member lists take one. */
export const memberOf = (user: string): { email: string } | { id: string } =>
	user.includes('@') ? { email: user } : { id: user };

/** Whether Zoom accepted as many as were sent: it lists them in `ids`, separated by commas, and leaves others out. */
export const tookAll = (ids: unknown, sent: number): boolean =>
	typeof ids === 'string' && ids.split(',').filter((id) => id !== '').length >= sent;

/**
 * Whether each person alone may be taken although the call for all of them failed: Zoom refused some because of one, or
 * nobody knows what became of it.
 * @param ofAll codes of Zoom's that concern everybody, such as that there is no such group
 */
export function mayWorkAlone(error: unknown, ofAll: readonly number[]): boolean {
	if (error instanceof ZoomRefusedError) return !ofAll.includes(error.zoomCode ?? -1);
	return error instanceof ZoomUnexpectedAnswerError || error instanceof ZoomConnectionError;
}
