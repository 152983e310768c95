import { isEmailAddress, normalized } from '../../values/emailAddress';
import { ZoomInvalidInputError } from '../../errors';
import { asTyped } from '../../values/excerpt';
import { checkAddOns } from '../addOns/pools';
import { KINDS, type Kind } from '../assignments/fields';
import { MEMBERSHIP_WORDS, MEMBERSHIPS, type MembershipKind } from '../membership/joinables';
import {
	changesPhone,
	isAssigned,
	isOpen,
	isRemoval,
	losesAddOn,
	takesMembership,
	type PlanRow,
} from '../model/planRow';
import { ADMIN_ROLE, OWNER_ROLE } from '../assignments/roleIds';
import type { Guards, RemovalLimit, Rules } from '../model/rules';
import { LICENSED, type AccountUser, type Directory } from '../directory/users';

/** What a sync never does, whatever the input says. */

export const ON_THE_LIST = 'On the list of protected people';

export const isListed = (email: string, { protectedEmails }: Guards): boolean =>
	protectedEmails.has(normalized(email));

/** @returns why nothing is ever done to this user; undefined for all others */
export function protection(user: AccountUser, guards: Guards): string | undefined {
	if (user.roleId === OWNER_ROLE) return 'Owner of the account';
	if (user.roleId === ADMIN_ROLE) return 'Admin of the account';
	// An admin for all we know.
	if (user.roleId === '') return 'Zoom does not say which role the user has';
	if (guards.protectedRoles.has(user.roleId)) return 'Has a protected role';
	return isListed(user.email, guards) ? ON_THE_LIST : undefined;
}

/**
 * A protected name that matches no user is a mistake.
 * @throws ZoomInvalidInputError that names it
 */
export function checkProtection({ protectedEmails, protectedRoles }: Guards, directory: Directory): void {
	for (const email of protectedEmails) {
		if (!isEmailAddress(email)) {
			throw new ZoomInvalidInputError(
				`"${asTyped(email)}" under "Protected Emails" is not an email address`,
				'Protected Emails',
			);
		}
		if (!directory.withEmail(email)) {
			throw new ZoomInvalidInputError(
				`"${asTyped(email)}" under "Protected Emails" is not a user of this Zoom account, so nobody would be protected: correct it or take it out`,
				'Protected Emails',
			);
		}
	}
	const roles = new Set(directory.users.map(({ roleId }) => roleId));
	for (const role of protectedRoles) {
		if (!roles.has(role)) {
			throw new ZoomInvalidInputError(
				`No user of this Zoom account has the role "${asTyped(role)}" under "Protected Roles", so nobody would be protected: give the ID of a role that people have, or take it out`,
				'Protected Roles',
			);
		}
	}
	const both = directory.assignables.role.managedAmong(protectedRoles);
	if (both) {
		throw new ZoomInvalidInputError(
			`"${asTyped(both.name)}" is under "Managed Roles" and under "Protected Roles": the list cannot decide about a role whose people are never changed. Take it out of one of the two`,
			'Managed Roles',
		);
	}
}

/** Those who have something to lose and may: neither protected nor deactivated already. */
const removable = ({ users }: Directory, guards: Guards): AccountUser[] =>
	users.filter((user) => user.status !== 'inactive' && protection(user, guards) === undefined);

/** @returns why no one counts as absent from this input; undefined where people may */
export function whyNobodyIsAbsent(
	input: {
		readonly unclear: ReadonlySet<number>;
		readonly stayers: boolean;
		readonly listed: ReadonlySet<AccountUser>;
	},
	directory: Directory,
	{ guards, minListedPercent, wanted }: Rules,
): string | undefined {
	const { unclear, stayers, listed } = input;
	if (unclear.size > 0) {
		const rows = [...unclear].sort((a, b) => a - b);
		const first = rows.slice(0, 5).map((item) => item + 1);
		const more = rows.length > first.length ? ` and ${rows.length - first.length} more` : '';
		return `Row ${first.join(', ')}${more} cannot be tied to a person. Until that is corrected, nobody is removed for being absent`;
	}
	if (!stayers) return 'The input names nobody who should have an account: that never means everybody left';
	// It makes no difference whether an earlier run with the same list invited or reactivated people.
	const all = directory.users.filter((user) => {
		if (protection(user, guards) !== undefined) return false;
		if (user.status === 'inactive') return listed.has(user) && wanted.has('reactivate');
		return user.status === 'active' || !listed.has(user);
	});
	const named = all.filter((user) => listed.has(user)).length;
	if (named * 100 >= minListedPercent * all.length) return undefined;
	return `The input names ${named} of the ${all.length} people in Zoom, less than ${minListedPercent}%: nobody is removed for being absent. If the list is complete, lower "Minimum Share Listed"`;
}

const MAXIMUM: Readonly<Record<Kind, string>> = {
	role: 'Maximum Role Changes',
	division: 'Maximum Division Changes',
};

const LEAVING: Readonly<Record<MembershipKind, string>> = {
	group: 'Maximum Leaving Groups',
	queue: 'Maximum Leaving Queues',
};

/**
 * More than a limit suggests that the input is wrong: then no one is removed, no one loses a membership or an add-on license, and no
 * one gets another role, division or telephone.
 */
export function limitLosses(rows: readonly PlanRow[], directory: Directory, guards: Guards): PlanRow[] {
	const people = removable(directory, guards).length;
	const stopped = new Map([
		...beyond(rows.filter(isRemoval), guards.removals, people, (count, limit) => ({
			what: `${count} people would lose their account, more than the ${limit}`,
			next: `nobody is removed. If all of them should go, set the removal limit to ${count} people`,
		})),
		...MEMBERSHIPS.flatMap((kind) =>
			beyond(
				rows.filter((row) => takesMembership(row, kind)),
				guards.memberships[kind],
				people,
				(count, limit) => ({
					what: `${count} people would lose a membership in a ${MEMBERSHIP_WORDS[kind]}, more than the ${limit}`,
					next: `nobody does. If all of them should, set "${LEAVING[kind]}" to ${count}`,
				}),
			),
		),
		...beyond(rows.filter(changesPhone), guards.phones, people, (count, limit) => ({
			what: `${count} people would get another phone site, calling plan or extension number, more than the ${limit}`,
			next: `nobody does. If all of them should, set "Maximum Phone Changes" to ${count}`,
		})),
		...beyond(rows.filter(losesAddOn), guards.addOns, people, (count, limit) => ({
			what: `${count} people would lose an add-on license or get a smaller one, more than the ${limit}`,
			next: `nobody does. If all of them should, set "Maximum Losing Add-Ons" to ${count}`,
		})),
		...KINDS.flatMap((kind) =>
			beyond(
				rows.filter((row) => isAssigned(row, kind)),
				guards.assignments[kind],
				people,
				(count, limit) => ({
					what: `${count} people would get another ${kind}, more than the ${limit}`,
					next: `nobody does. If all of them should, set "${MAXIMUM[kind]}" to ${count}`,
				}),
			),
		),
	]);
	return rows.map((row) => {
		const blocked = stopped.get(row);
		return blocked === undefined ? row : { ...row, blocked };
	});
}

/** Why each of the rows is stopped, if there are more open ones than the limit allows. */
function beyond(
	rows: readonly PlanRow[],
	limit: RemovalLimit,
	people: number,
	inWords: (count: number, limit: number) => { readonly what: string; readonly next: string },
): Array<readonly [PlanRow, string]> {
	const open = rows.filter(isOpen);
	const allowed = limitFor(people, limit);
	if (open.length <= allowed) return [];
	const { what, next } = inWords(open.length, allowed);
	return open.map((row) => [row, `${what} allowed${limitInWords(people, limit)}: ${next}`]);
}

const DEFAULT_MAX = 10;
const DEFAULT_PERCENT = 10;

function limitFor(people: number, limit: RemovalLimit): number {
	if (limit.unit === 'people') return limit.max;
	if (limit.unit === 'percent') return Math.floor((people * limit.max) / 100);
	return Math.max(1, Math.min(DEFAULT_MAX, Math.floor((people * DEFAULT_PERCENT) / 100)));
}

function limitInWords(people: number, limit: RemovalLimit): string {
	if (limit.unit === 'people') return '';
	const rule = limit.unit === 'percent' ? `${limit.max}%` : `${DEFAULT_MAX} people or ${DEFAULT_PERCENT}%`;
	return ` (${rule} of the ${people} who can lose one)`;
}

/** Whether somebody is to become Licensed, so that it matters how many licenses there are. */
export const needsLicenses = (rows: readonly PlanRow[]): boolean =>
	rows.some((row) => isOpen(row) && needsLicense(row));

/** How many licenses there are, if so many are free. */
export const licensesWith = (free: number, { users }: Directory): number =>
	users.filter(holdsLicense).length + free;

/** As many licenses and add-ons as there are: to those for whom none is left nothing happens. */
export const keepToPools = (rows: readonly PlanRow[], directory: Directory, guards: Guards): PlanRow[] =>
	checkLicenses(checkAddOns(rows, guards.freeAddOns), directory, guards);

/** Licenses in the order of the input until none is left. Those that become free in the same sync count. */
function checkLicenses(rows: readonly PlanRow[], directory: Directory, guards: Guards): PlanRow[] {
	if (guards.licenses === undefined) return [...rows];
	const licensed = new Set(directory.users.filter(holdsLicense).map(({ key }) => key));
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

/** Deactivated users have lost theirs: `accountUser` shows none. */
const holdsLicense = ({ type }: AccountUser): boolean => type === LICENSED;

const typeChange = (row: PlanRow) => row.changes.find(({ field }) => field === 'type');

/** A reactivated user comes back without one: Zoom takes it away on deactivation. */
const needsLicense = (row: PlanRow): boolean => typeChange(row)?.to === LICENSED;

function freesLicense(row: PlanRow, licensed: ReadonlySet<string>): boolean {
	if (row.userId === undefined || !licensed.has(row.userId)) return false;
	const change = typeChange(row);
	return isRemoval(row) || (change !== undefined && change.to !== LICENSED);
}
