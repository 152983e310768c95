import { ZoomConnectionError, ZoomRefusedError, ZoomUnexpectedAnswerError } from '../errors';
import { changeProfile } from './change';
import { isNotAccepted, lookUp, type Calls } from './lookUp';
import { TAKEN_BY_CREATION, type PlanRow } from './planRow';
import { accountUser } from './users';

/** "Email has already been used" and "already holds an active account": somebody was faster, or it is used elsewhere. */
const ADDRESS_USED = [1005, 1009];

/**
 * Creates somebody, and sets what `POST /users` does not take. A creation whose answer was lost is looked up by its
 * address and completed.
 * @throws ZoomError
 */
export async function createUser(row: PlanRow, zoom: Calls): Promise<void> {
	const { email, changes, createAction = 'create' } = row;
	const taken = changes.filter(({ field }) => TAKEN_BY_CREATION.has(field));
	const info = Object.fromEntries(taken.map(({ field, to }) => [field, to]));
	try {
		await zoom.request('POST /users', { body: { action: createAction, user_info: { email, ...info } } });
	} catch (error) {
		if (!mayExist(error) || !(await wasCreated(row, zoom))) throw error;
	}
	const rest = changes.filter(({ field }) => !TAKEN_BY_CREATION.has(field));
	try {
		await changeProfile(email, rest, zoom);
	} catch (error) {
		// An account's settings may make an invitation of another way to create: the next run sets the rest.
		if (!isNotAccepted(error)) throw error;
	}
}

function mayExist(error: unknown): boolean {
	if (error instanceof ZoomConnectionError) return error.mayHaveReachedZoom;
	if (error instanceof ZoomUnexpectedAnswerError) return true;
	return error instanceof ZoomRefusedError && ADDRESS_USED.includes(error.zoomCode ?? 0);
}

/** Whether there is a user as this row would have made it. */
async function wasCreated({ email, changes }: PlanRow, zoom: Calls): Promise<boolean> {
	const record = await lookUp(zoom, email);
	const user = record && accountUser({ email, ...record });
	if (user?.status !== 'pending' && user?.status !== 'active') return false;
	return changes.every(({ field, to }) => !TAKEN_BY_CREATION.has(field) || user.fields[field] === to);
}
