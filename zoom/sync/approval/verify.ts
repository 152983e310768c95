import { isAddOn } from '../addOns/fields';
import { isListed, ON_THE_LIST, protection } from '../plan/guards';
import { isUnknown } from '../looks/unknown';
import { membershipField, newGroupIn } from '../membership/joinables';
import {
	isRemoval,
	newGroupOf,
	TAKEN_BY_CREATION,
	type Action,
	type Change,
	type PlanRow,
} from '../model/planRow';
import { isLookedField } from '../profile/fields';
import type { Guards } from '../model/rules';
import { isSameValue } from '../model/sameValue';
import type { AccountUser, Directory } from '../directory/users';
import { fieldInWords } from '../model/words';
import { leftOf } from './left';
import { whatIsGone, whyNotAssignable, whyNotHandedOver, whyNotTaken } from './obstacles';

/** Whether an approved plan still fits Zoom as it is now. */

export type Verdict =
	/** Carry out what is left of it. */
	| { readonly kind: 'go'; readonly row: PlanRow }
	/** An earlier run that was cut off has done it. */
	| { readonly kind: 'done' }
	| { readonly kind: 'changed'; readonly why: string };

type OpenRow = PlanRow & { readonly action: Action };

/** By how much n8n's clock and Zoom's may differ, ms. */
const CLOCK_DIFFERENCE_MS = 5 * 60_000;

interface Account {
	readonly directory: Directory;
	readonly guards: Guards;
	/** Epoch ms. */
	readonly plannedAt: number;
	/** Fields of the memberships in groups that the same plan creates. */
	readonly creating: ReadonlySet<string>;
}

export function verify(planned: OpenRow, account: Account): Verdict {
	const { directory, guards, plannedAt, creating } = account;
	if (planned.action === 'createGroup') return verifyGroup(planned, directory);
	if (planned.action === 'handOverNumber') return goUnless(whyNotHandedOver(planned, directory), planned);
	const row = { ...planned, changes: planned.changes.map((change) => withCreatedGroup(change, directory)) };
	const gone = whatIsGone(row, directory, creating);
	if (gone !== undefined) return changed(gone);
	const missing = whyNotAssignable(row.changes, directory, guards);
	if (missing !== undefined) return changed(missing);
	if (row.action === 'create') return verifyCreation(row, directory, guards, plannedAt);
	const owner = directory.withEmail(row.email);
	const user =
		row.userId === undefined ? undefined : (directory.withId(row.userId) ?? pendingUser(row, owner));
	if (!user) {
		if (owner) return changed('another user has the address now');
		// Every account has an owner: such a list proves nothing.
		if (directory.users.length === 0) return changed('Zoom shows no users at all');
		return isRemoval(row) && row.action !== 'deactivate' ? { kind: 'done' } : changed('the user is gone');
	}
	const why = protection(user, guards);
	if (why) return changed(`${why}: left alone`);
	if (isRemoval(row)) return verifyRemoval(row, user, directory);
	return untold(row, user) ?? verifyChanges(row, user, directory);
}

const changed = (why: string): Verdict => ({ kind: 'changed', why });

const goUnless = (why: string | undefined, row: PlanRow): Verdict =>
	why === undefined ? { kind: 'go', row } : changed(why);

function verifyGroup(row: OpenRow, { joinables }: Directory): Verdict {
	const name = newGroupOf(row);
	return joinables.group.matching(name).length > 0 ? { kind: 'done' } : { kind: 'go', row };
}

/** A group that the plan was to create is there now, perhaps because an earlier run was cut off. */
function withCreatedGroup(change: Change, { joinables }: Directory): Change {
	const name = newGroupIn(change.field);
	const [group, other] = name === undefined ? [] : joinables.group.matching(name);
	return group && !other ? { ...change, field: membershipField('group', group.id) } : change;
}

/** Pending users have no ID: the plan knows them by their address. */
const pendingUser = (row: OpenRow, owner: AccountUser | undefined): AccountUser | undefined =>
	row.before?.status === 'pending' && row.userId === row.before.email ? owner : undefined;

/** No user had the address when the plan was made: its owner was created since, perhaps by this very plan. */
function verifyCreation(row: OpenRow, directory: Directory, guards: Guards, plannedAt: number): Verdict {
	if (isListed(row.email, guards)) return changed(`${ON_THE_LIST}: left alone`);
	const user = directory.withEmail(row.email);
	if (!user) return { kind: 'go', row };
	const why = protection(user, guards);
	if (why) return changed(`${why}: left alone`);
	const unknown = untold(row, user);
	if (unknown) return unknown;
	const left = leftOf(row, user, directory);
	const other = row.changes.find(
		({ field, to }) => TAKEN_BY_CREATION.has(field) && !isSameValue(field, user.fields[field] ?? '', to),
	);
	if (typeof left === 'string' || other) {
		const field = typeof left === 'string' ? left : (other?.field ?? '');
		return changed(`there is a user with this address who differs in ${fieldInWords(field)}`);
	}
	if (left.length === 0) return { kind: 'done' };
	if (user.createdAt === undefined || user.createdAt < plannedAt - CLOCK_DIFFERENCE_MS)
		return changed('there is a user with this address whom this plan did not create');
	if (user.status !== 'active') return changed('there is a user with this address who is not active');
	return { kind: 'go', row: { ...row, action: 'update', userId: user.key, changes: left } };
}

/** Nothing is known of what no look showed. */
function untold({ changes }: PlanRow, user: AccountUser): Verdict | undefined {
	if (isUnknown(user, 'addOns') && changes.some(({ field }) => isAddOn(field)))
		return changed('Zoom does not show the add-on licenses now');
	if (isUnknown(user, 'profile') && changes.some(({ field }) => isLookedField(field)))
		return changed('Zoom does not show the profile now');
	return undefined;
}

function verifyRemoval(row: OpenRow, user: AccountUser, directory: Directory): Verdict {
	const { before } = row;
	if (before?.email !== user.email) return changed(`the address is ${user.email} now`);
	if (row.action === 'deactivate' && user.status === 'inactive') return { kind: 'done' };
	if (before.status !== user.status) return changed(`the status is ${user.status} now`);
	if (before.roleId !== user.roleId) return changed('the user has another role now');
	if (row.transferTo !== undefined && directory.withEmail(row.transferTo)?.status !== 'active') {
		return changed(`${row.transferTo}, who is to take over, is not active any more`);
	}
	return goUnless(whyNotTaken(row, user, directory) ?? whyNotHandedOver(row, directory), row);
}

function verifyChanges(row: OpenRow, user: AccountUser, directory: Directory): Verdict {
	const { before } = row;
	const moved = row.changes.find(({ field }) => field === 'email');
	if (before?.email !== user.email && moved?.to !== user.email)
		return changed(`the address is ${user.email} now`);
	const left = leftOf(row, user, directory);
	if (typeof left === 'string') return changed(otherValue(left));
	const stuck = whyNotTaken({ ...row, changes: left }, user, directory);
	if (stuck !== undefined) return changed(stuck);
	const activation = row.action === 'reactivate' && user.status === 'inactive';
	if (!activation && row.action !== 'reactivate' && before?.status !== user.status) {
		return changed(`the status is ${user.status} now`);
	}
	if (left.length === 0 && !activation) return { kind: 'done' };
	const holder = moved && left.includes(moved) ? directory.withEmail(String(moved.to)) : undefined;
	if (holder && holder !== user) return changed(`${holder.email} belongs to another user now`);
	const action = row.action === 'reactivate' && !activation ? 'update' : row.action;
	return { kind: 'go', row: { ...row, action, userId: user.key, changes: left } };
}

function otherValue(field: string): string {
	const words = fieldInWords(field);
	return words.endsWith('s') ? `the ${words} have other values now` : `the ${words} has another value now`;
}
