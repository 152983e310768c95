import pMap from 'p-map';
import { PartialRead } from '../../reports/partialRead';
import type { Calls } from '../lookUp';
import type { People } from '../people';
import type { PlanRow } from '../planRow';
import type { AccountUser, Directory } from '../users';
import type { WrittenAddOns } from './cell';
import { addOnField, isAddOn } from './fields';
import type { SettledRows } from './settledRows';
import { addOnsShown } from './shown';
import { wantedAddOns } from './wanted';

/** Zoom shows add-on licenses only in the settings of each user: whom a sync has to look at, and the looks. */

interface Tools {
	readonly zoom: Calls;
	/** How many may be under way at once. */
	readonly concurrency: number;
}

/** Users whose row says something of their add-on licenses, as far as a row can mean them, with what it says. */
export type AddOnCells = ReadonlyMap<AccountUser, WrittenAddOns | 'several rows'>;

export function addOnCells({ people }: People, directory: Directory): AddOnCells {
	const cells = new Map<AccountUser, WrittenAddOns | 'several rows'>();
	for (const { key, email, stays, addOns } of people) {
		if (!stays || addOns === undefined) continue;
		const holder = email === '' ? undefined : directory.withEmail(email);
		for (const user of new Set([...directory.matching(key), ...(holder ? [holder] : [])]))
			cells.set(user, cells.has(user) ? 'several rows' : addOns);
	}
	return cells;
}

/**
 * A look at everybody of whom it is not known that the last look found them as the row says.
 * @throws ZoomError that concerns everybody
 */
export async function withAddOnsOfCells(
	directory: Directory,
	cells: AddOnCells,
	settled: SettledRows | undefined,
	tools: Tools,
): Promise<Directory> {
	if (!settled) return await withAddOnsShown(directory, [...cells.keys()], tools);
	const known = new Map<AccountUser, WrittenAddOns>();
	const clear = [...cells].flatMap(([user, row]) => (row === 'several rows' ? [] : [[user, row] as const]));
	await pMap(
		clear,
		async ([user, row]) => {
			if (await settled.isSettled(user, row)) known.set(user, row);
		},
		tools,
	);
	const others = [...cells.keys()].filter((user) => !known.has(user));
	const shown = await withAddOnsShown(directory, others, tools);
	await pMap(
		clear.filter(([user]) => !known.has(user) && user.id !== undefined),
		async ([user, row]) => {
			const now = shown.withId(user.key);
			const { changes, undecided } = wantedAddOns(row, now, directory.addOns);
			await settled.remember(user, changes.length === 0 && !undecided ? row : undefined);
		},
		tools,
	);
	const as = new Map([...known].map(([{ key }, row]) => [key, row]));
	return shown.map((user) => {
		const row = as.get(user.key);
		return row
			? shownAs(user, Object.fromEntries(row.named.map(({ kind, name }) => [addOnField(kind), name])))
			: user;
	});
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
 * @throws ZoomError that concerns everybody, such as credentials that Zoom refuses, or the same for the first ten
 */
export async function withAddOnsShown(
	directory: Directory,
	users: readonly AccountUser[],
	{ zoom, concurrency }: Tools,
): Promise<Directory> {
	const partial = new PartialRead();
	const shown = new Map<AccountUser, Readonly<Record<string, string>>>();
	const refused = new Map<AccountUser, string>();
	await pMap(
		users.filter(({ status }) => status !== 'pending'),
		async (user) => {
			const addOns = await partial.read(
				`user ${user.email}`,
				async () => addOnsShown(await zoom.request('GET /users/{userId}/settings', { userId: user.key })),
				(error) => {
					refused.set(user, error.message.replace(/\.$/, ''));
					return undefined;
				},
			);
			if (addOns) shown.set(user, addOns);
		},
		{ concurrency },
	);
	if (partial.ended) throw partial.ended;
	return directory.map((user) => {
		const addOns = shown.get(user);
		if (addOns) return shownAs(user, addOns);
		const why = refused.get(user);
		return why === undefined ? user : { ...user, addOnsRefused: why };
	});
}

const shownAs = (user: AccountUser, addOns: Readonly<Record<string, string>>): AccountUser => ({
	...user,
	fields: { ...user.fields, ...addOns },
	showsAddOns: true,
});
