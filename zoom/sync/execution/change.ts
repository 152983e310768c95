import { ZoomRefusedError } from '../../errors';
import { isNotAccepted, type Calls } from '../calls/lookUp';
import type { Change, Value } from '../model/planRow';
import { isLookedField } from '../profile/fields';
import { attributeKey, isOfProfile } from '../directory/users';

/** What is left of a row that is carried out. */
export interface Executed {
	/** Zoom takes these only once an invitation is accepted. */
	readonly later: readonly Change[];
	/** Zoom refused these together: each is still to be sent alone. */
	readonly refused: readonly Change[];
}

/** What Zoom says to a value that it does not take. */
const BAD_REQUEST = 400;

/**
 * The profile only. The address comes last: the user is known by the old one until then.
 * @returns changes that Zoom refused together: each is still to be sent alone
 * @throws ZoomError
 */
export async function changeUser(
	userId: string,
	changes: readonly Change[],
	zoom: Calls,
): Promise<readonly Change[]> {
	const refused = await changeLookedLast(
		userId,
		changes.filter(({ field }) => field !== 'email'),
		zoom,
	);
	const moved = changes.find(({ field }) => field === 'email');
	if (moved) await zoom.request('PUT /users/{userId}/email', { userId, body: { email: String(moved.to) } });
	return refused;
}

/**
 * The profile in one call. Where Zoom refuses it, without what only a look shows, such as a manager whom Zoom does not take: that
 * holds up no license.
 * @returns as `changeUser` @throws ZoomError
 */
export async function changeLookedLast(
	userId: string,
	changes: readonly Change[],
	zoom: Calls,
): Promise<readonly Change[]> {
	try {
		await changeProfile(userId, changes, zoom);
		return [];
	} catch (error) {
		const looked = changes.filter(({ field }) => isLookedField(field));
		const mayBeOneField =
			error instanceof ZoomRefusedError && error.status === BAD_REQUEST && !isNotAccepted(error);
		if (!mayBeOneField || looked.length === 0) throw error;
		await changeProfile(
			userId,
			changes.filter((change) => !looked.includes(change)),
			zoom,
		);
		return looked;
	}
}

/** The profile only, in one call; sends nothing where there is nothing to change. @throws ZoomError */
export async function changeProfile(userId: string, changes: readonly Change[], zoom: Calls): Promise<void> {
	const own = changes.filter(({ field }) => isOfProfile(field));
	if (own.length > 0) await zoom.request('PATCH /users/{userId}', { userId, body: profileOf(own) });
}

function profileOf(changes: readonly Change[]): Record<string, unknown> {
	const plain: Record<string, Value> = {};
	const attributes: Array<{ key: string; value: string }> = [];
	for (const { field, to } of changes) {
		const key = attributeKey(field);
		if (key === undefined) plain[field] = to;
		else attributes.push({ key, value: String(to) });
	}
	return { ...plain, ...(attributes.length > 0 && { custom_attributes: attributes }) };
}
