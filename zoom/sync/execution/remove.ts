import { ZoomUnconfirmedError } from '../../errors';
import { isNoSuchUser, lookUp, type Calls } from '../calls/lookUp';
import type { PlanRow } from '../model/planRow';

/** Zoom no longer matches the plan: noticed just before the row was carried out. */
export class ChangedSince extends Error {}

/** How often to check whether an invitation is gone, and how long to wait in between, ms. */
const LOOKS = 3;
const PAUSE_MS = 1_000;

/**
 * Deletes or disassociates. "No such user" is believed after a look that finds nobody by ID and by address, and never
 * where something was to be handed over: then its fate is unknown.
 * @throws ZoomError, ChangedSince
 */
export async function removeUser(
	row: PlanRow,
	zoom: Calls,
	sleep: (ms: number) => Promise<void>,
): Promise<void> {
	const { userId = row.email, action, email, before, transferTo, transfer = [] } = row;
	if (before?.status === 'pending') {
		await takeInvitationBack(email, zoom, sleep);
		return;
	}
	const flags = Object.fromEntries(transfer.map((flag) => [flag, true]));
	const query = { action, ...(transferTo !== undefined && { transfer_email: transferTo, ...flags }) };
	try {
		await zoom.request('DELETE /users/{userId}', { userId, query });
	} catch (error) {
		if (!isNoSuchUser(error) || transferTo !== undefined) throw error;
		for (const key of [userId, email]) if ((await lookUp(zoom, key)).kind !== 'nobody') throw error;
	}
}

/** Without a query: an account may refuse pending users with one, and disassociating is what Zoom does by default. */
async function takeInvitationBack(
	email: string,
	zoom: Calls,
	sleep: (ms: number) => Promise<void>,
): Promise<void> {
	const before = await lookUp(zoom, email);
	if (before.kind === 'found' && before.user['status'] !== 'pending')
		throw new ChangedSince('the invitation has been accepted meanwhile');
	try {
		await zoom.request('DELETE /users/{userId}', { userId: email });
	} catch (error) {
		if (!isNoSuchUser(error) || (await lookUp(zoom, email)).kind !== 'nobody') throw error;
		return;
	}
	// An expired invitation is gone as well, now that Zoom took it back.
	for (let look = 1; (await lookUp(zoom, email)).kind === 'found'; look++) {
		if (look === LOOKS)
			throw new ZoomUnconfirmedError(`Zoom still shows the invitation of ${email} after it was taken back`);
		await sleep(PAUSE_MS);
	}
}
