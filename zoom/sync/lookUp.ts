import type { ZoomClient } from '../api/client';
import { ZoomRefusedError } from '../errors';

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
 * @param key Zoom's ID or an email address
 * @returns undefined where the account has no such user, and where an invitation has expired
 * @throws ZoomError
 */
export async function lookUp(zoom: Calls, key: string): Promise<Record<string, unknown> | undefined> {
	try {
		return await zoom.request('GET /users/{userId}', { userId: key });
	} catch (error) {
		if (isNoSuchUser(error) || isNotAccepted(error)) return undefined;
		throw error;
	}
}
