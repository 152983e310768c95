import type { ZoomClient } from '../../api/client/client';
import { ZoomConnectionError, ZoomRefusedError, ZoomUnexpectedAnswerError } from '../../errors';
import type { ZoomRecord } from '../../values';

/** What a sync needs of Zoom's API. */
export type Calls = Pick<ZoomClient, 'request'>;

const NO_SUCH_USER = 1001;
/** "A valid invitation to join the Zoom account was not found for this user." */
const NO_INVITATION = 1120;

export const isNoSuchUser = (error: unknown): boolean =>
	error instanceof ZoomRefusedError && error.zoomCode === NO_SUCH_USER;

export const isNotAccepted = (error: unknown): boolean =>
	error instanceof ZoomRefusedError && error.zoomCode === NO_INVITATION;

/**
 * Whether what could not be created may be there all the same: the answer was lost, or another process was faster.
 * @param taken Zoom's codes for a name or address that is in use
 */
export function mayBeThere(error: unknown, taken: readonly number[]): boolean {
	if (error instanceof ZoomConnectionError) return error.mayHaveReachedZoom;
	if (error instanceof ZoomUnexpectedAnswerError) return true;
	return error instanceof ZoomRefusedError && taken.includes(error.zoomCode ?? 0);
}

/**
 * Undefined for somebody without Zoom Phone.
 * @param userId Zoom's ID or an email address
 * @throws ZoomError
 */
export async function profileOnPhone(zoom: Calls, userId: string): Promise<ZoomRecord | undefined> {
	try {
		return await zoom.request('GET /phone/users/{userId}', { userId });
	} catch (error) {
		if (isNoSuchUser(error)) return undefined;
		throw error;
	}
}

/** What a look at one user found. `expired`: an invitation that can no longer be accepted, which Zoom may still list. */
export type Look =
	| { readonly kind: 'found'; readonly user: Readonly<Record<string, unknown>> }
	| { readonly kind: 'expired' }
	| { readonly kind: 'nobody' };

/**
 * @param key Zoom's ID or an email address
 * @throws ZoomError
 */
export async function lookUp(zoom: Calls, key: string): Promise<Look> {
	try {
		return { kind: 'found', user: await zoom.request('GET /users/{userId}', { userId: key }) };
	} catch (error) {
		if (isNoSuchUser(error)) return { kind: 'nobody' };
		if (isNotAccepted(error)) return { kind: 'expired' };
		throw error;
	}
}
