import { poolsFor } from '../../account/licenses';
import { freeIn, type Pool } from '../../account/pools';
import { isOpen, type PlanRow } from '../model/planRow';
import type { AccountUser } from '../directory/users';
import { addOnNamed, type AddOn } from './catalog';
import { addOnField, isAddOn } from './fields';

/** How many add-on licenses there are stops those for whom none is left. */

/** How many of each are free, by name; of those that are missing nobody knows. */
export type FreeAddOns = ReadonlyMap<string, number>;

/** Those that somebody is to get. */
export function addOnsNeeded(rows: readonly PlanRow[]): AddOn[] {
	const needed = rows.filter(isOpen).flatMap(takenIn);
	return [...new Set(needed)].flatMap((name) => addOnNamed(name) ?? []);
}

/**
 * @param bought as a person typed it, by name: less those that people have whom the list names
 * @param pools as Zoom tells them, for the others
 */
export function freeAddOns(
	needed: readonly AddOn[],
	users: readonly AccountUser[],
	bought: ReadonlyMap<string, number>,
	pools: readonly Pool[],
): FreeAddOns {
	return new Map(
		needed.flatMap(({ name, kind, license }) => {
			const typed = bought.get(name);
			const held = users.filter(
				({ fields, status }) => fields[addOnField(kind)] === name && status !== 'inactive',
			);
			const free = typed === undefined ? freeIn(poolsFor(license, pools)) : typed - held.length;
			return free === undefined ? [] : [[name, free] as const];
		}),
	);
}

/** In the order of the input until none is left. Those given back in the same sync count. */
export function checkAddOns(rows: readonly PlanRow[], free: FreeAddOns | undefined): PlanRow[] {
	if (!free || free.size === 0) return [...rows];
	const blocked = new Map<PlanRow, string>();
	for (;;) {
		const open = rows.filter((row) => isOpen(row) && !blocked.has(row));
		const stopped = withoutOne(open, free);
		if (stopped.size === 0) break;
		// Who gets nothing gives nothing back either: perhaps there are fewer for others then.
		for (const [row, why] of stopped) blocked.set(row, why);
	}
	return rows.map((row) => {
		const why = blocked.get(row);
		return why === undefined ? row : { ...row, blocked: why };
	});
}

/** For whom none is left, and why. */
function withoutOne(open: readonly PlanRow[], free: FreeAddOns): Map<PlanRow, string> {
	const left = new Map(free);
	const add = (name: string, count: number): void => {
		const now = left.get(name);
		if (now !== undefined) left.set(name, now + count);
	};
	for (const row of open) for (const name of givenBackIn(row)) add(name, 1);
	const available = new Map(left);
	const needed = open.flatMap(takenIn);
	const stopped = new Map<PlanRow, string>();
	for (const row of open) {
		const names = takenIn(row);
		const missing = names.find((name) => (left.get(name) ?? 1) <= 0);
		if (missing === undefined) for (const name of names) add(name, -1);
		else
			stopped.set(
				row,
				`${needed.filter((name) => name === missing).length} "${missing}" licenses are needed and ${Math.max(0, available.get(missing) ?? 0)} are free: none is left for this person`,
			);
	}
	return stopped;
}

const takenIn = ({ changes }: PlanRow): string[] =>
	changes.filter(({ field, to }) => isAddOn(field) && to !== '').map(({ to }) => String(to));

const givenBackIn = ({ changes }: PlanRow): string[] =>
	changes.filter(({ field, from }) => isAddOn(field) && from !== null).map(({ from }) => String(from));
