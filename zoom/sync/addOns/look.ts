import pMap from 'p-map';
import { PartialRead } from '../../reports/partialRead';
import type { Calls } from '../lookUp';
import type { People } from '../people';
import type { PlanRow } from '../planRow';
import type { AccountUser, Directory } from '../users';
import { isAddOn } from './fields';
import { addOnsShown } from './shown';

/** Zoom shows add-on licenses only in the settings of each user: whom a sync has to look at, and the looks. */

/** Everybody whose row says something of add-on licenses, as far as a row can mean them. */
export function usersWithAddOnCells({ people }: People, directory: Directory): AccountUser[] {
	const users = people.flatMap(({ key, email, stays, addOns }) => {
		if (!stays || addOns === undefined) return [];
		const holder = email === '' ? undefined : directory.withEmail(email);
		return [...directory.matching(key), ...(holder ? [holder] : [])];
	});
	return [...new Set(users)];
}

/** Everybody whose add-on licenses an approved plan is to change. */
export function usersWithAddOnChanges(rows: readonly PlanRow[], directory: Directory): AccountUser[] {
	const users = rows.flatMap(({ changes, userId, email }) =>
		changes.some(({ field }) => isAddOn(field))
			? (directory.withId(userId ?? '') ?? directory.withEmail(email) ?? [])
			: [],
	);
	return [...new Set(users)];
}

/**
 * A look at each, one call a person. Of whom Zoom refuses it, the add-on licenses are unknown, and stay.
 * @throws ZoomError that concerns everybody, such as a scope that is missing
 */
export async function withAddOnsShown(
	directory: Directory,
	users: readonly AccountUser[],
	{ zoom, concurrency }: { readonly zoom: Calls; readonly concurrency: number },
): Promise<Directory> {
	const partial = new PartialRead();
	const shown = new Map<AccountUser, Readonly<Record<string, string>>>();
	await pMap(
		users.filter(({ status }) => status !== 'pending'),
		async (user) => {
			const addOns = await partial.read(
				`user ${user.email}`,
				async () => addOnsShown(await zoom.request('GET /users/{userId}/settings', { userId: user.key })),
				() => undefined,
			);
			if (addOns) shown.set(user, addOns);
		},
		{ concurrency },
	);
	if (partial.ended) throw partial.ended;
	partial.finish();
	return directory.map((user) => {
		const addOns = shown.get(user);
		return addOns ? { ...user, fields: { ...user.fields, ...addOns }, showsAddOns: true } : user;
	});
}
