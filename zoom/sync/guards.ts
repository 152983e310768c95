import { isOpen, REMOVALS, type PlanRow } from './planRow';
import type { Guards } from './rules';
import { ADMIN_ROLE, LICENSED, normal, OWNER_ROLE, type AccountUser, type Directory } from './users';

/** What a sync never does, whatever the input says. */

export const ON_THE_LIST = 'On the list of protected people';

export const isListed = (email: string, { protectedEmails }: Guards): boolean =>
	protectedEmails.has(normal(email));

/** @returns why nothing is ever done to this user; undefined for everybody else */
export function protection(user: AccountUser, guards: Guards): string | undefined {
	if (user.roleId === OWNER_ROLE) return 'Owner of the account';
	if (user.roleId === ADMIN_ROLE) return 'Admin of the account';
	if (guards.protectedRoles.has(user.roleId)) return 'Has a protected role';
	return isListed(user.email, guards) ? ON_THE_LIST : undefined;
}

/** Removals above the limit are a sign that the input is wrong: then nobody is removed. */
export function limitRemovals(rows: readonly PlanRow[], directory: Directory, guards: Guards): PlanRow[] {
	const removals = rows.filter((row) => isOpen(row) && REMOVALS.has(row.action)).length;
	const users = directory.users.length;
	const { most, unit } = guards.removals;
	const limit = unit === 'people' ? most : Math.floor((users * most) / 100);
	if (removals <= limit) return [...rows];
	const allowed = unit === 'people' ? `${most}` : `${most}% of ${users} users`;
	const blocked = `${removals} people would lose their account, more than the ${allowed} allowed: nobody is removed`;
	return rows.map((row) => (isOpen(row) && REMOVALS.has(row.action) ? { ...row, blocked } : row));
}

/** Licenses in the order of the input until none is left. Those that become free in the same sync count. */
export function checkLicenses(rows: readonly PlanRow[], directory: Directory, guards: Guards): PlanRow[] {
	if (guards.licenses === undefined) return [...rows];
	const licensed = new Set(directory.users.filter(holdsLicense).map(({ email }) => normal(email)));
	let free = guards.licenses - licensed.size;
	for (const row of rows) if (isOpen(row) && freesLicense(row, licensed)) free += 1;
	const needed = rows.filter((row) => isOpen(row) && needsLicense(row)).length;
	const available = Math.max(0, free);
	return rows.map((row) => {
		if (!isOpen(row) || !needsLicense(row)) return row;
		free -= 1;
		if (free >= 0) return row;
		const blocked = `${needed} licenses are needed and ${available} are free: none is left for this person`;
		return { ...row, blocked };
	});
}

/** Deactivated users have lost theirs. */
const holdsLicense = ({ type, status }: AccountUser): boolean => type === LICENSED && status !== 'inactive';

const typeChange = (row: PlanRow) => row.changes.find(({ field }) => field === 'type');

/** Whoever is reactivated comes back without one: Zoom takes it away with the deactivation. */
const needsLicense = (row: PlanRow): boolean => typeChange(row)?.to === LICENSED;

function freesLicense(row: PlanRow, licensed: ReadonlySet<string>): boolean {
	if (!licensed.has(normal(row.before?.email ?? row.email))) return false;
	const change = typeChange(row);
	return REMOVALS.has(row.action) || (change !== undefined && change.to !== LICENSED);
}
