import { changeLookedLast, type Executed } from './change';
import { isNotAccepted, lookUp, mayBeThere, type Calls } from '../calls/lookUp';
import { TAKEN_BY_CREATION, type PlanRow } from '../model/planRow';
import { isSameValue } from '../model/sameValue';
import { isOwnerOrAdmin } from '../assignments/roleIds';
import { accountUser } from '../directory/users';

/** "Email has already been used" and "already holds an active account": another process was faster, or it is used elsewhere. */
const ADDRESS_USED = [1005, 1009];

/** n8n's clock and Zoom's may differ, and an answer may take a while: an older user was not created by this call, ms. */
const MAX_AGE_MS = 15 * 60_000;

interface CreateTools {
	readonly zoom: Calls;
	/** Epoch ms. */
	readonly now: () => number;
}

/**
 * Creates a user, and sets what `POST /users` does not take. A creation whose answer was lost is looked up by its
 * address and completed.
 * @throws ZoomError
 */
export async function createUser(row: PlanRow, { zoom, now }: CreateTools): Promise<Executed> {
	const { email, changes, createAction = 'create' } = row;
	const taken = changes.filter(({ field }) => TAKEN_BY_CREATION.has(field));
	const info = Object.fromEntries(taken.map(({ field, to }) => [field, to]));
	try {
		await zoom.request('POST /users', { body: { action: createAction, user_info: { email, ...info } } });
	} catch (error) {
		if (!mayBeThere(error, ADDRESS_USED) || !(await wasCreated(row, zoom, now()))) throw error;
	}
	const rest = changes.filter(({ field }) => !TAKEN_BY_CREATION.has(field));
	try {
		return { later: [], refused: await changeLookedLast(email, rest, zoom) };
	} catch (error) {
		// Account settings may turn any creation into an invitation: the next run sets the rest.
		if (!isNotAccepted(error)) throw error;
		return { later: rest, refused: [] };
	}
}

/** Whether there is a user like this row's, created just now. @param now epoch ms */
async function wasCreated({ email, changes }: PlanRow, zoom: Calls, now: number): Promise<boolean> {
	const look = await lookUp(zoom, email);
	const user = look.kind === 'found' ? accountUser({ email, ...look.user }) : undefined;
	if (user?.status !== 'pending' && user?.status !== 'active') return false;
	const isMember = !isOwnerOrAdmin(user.roleId) && user.roleId !== '';
	const isNew = user.createdAt !== undefined && user.createdAt > now - MAX_AGE_MS;
	const isSame = changes.every(
		({ field, to }) => !TAKEN_BY_CREATION.has(field) || isSameValue(field, user.fields[field] ?? '', to),
	);
	return isMember && isNew && isSame;
}
