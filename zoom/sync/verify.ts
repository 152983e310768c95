import { addOnNamed } from './addOns/catalog';
import { isAddOn, noSuchAddOn } from './addOns/fields';
import { assignmentIn, isAssignment } from './assignments';
import { isUnknown } from './looks/unknown';
import { MEMBERSHIP_WORDS, membershipField, membershipIn, newGroupIn } from './membership/joinables';
import { managerStays, mayManage } from './membership/wanted';
import { isListed, ON_THE_LIST, protection } from './guards';
import {
	isLoss,
	isRemoval,
	newGroupOf,
	TAKEN_BY_CREATION,
	type Action,
	type Change,
	type PlanRow,
} from './planRow';
import { isLookedField, MANAGER } from './profile/fields';
import type { Guards } from './rules';
import { handOverIn } from './phone/handOver';
import { isOfPhone, PHONE_WORDS, phoneFieldIn, type PhonePart } from './phone/fields';
import { isShown } from './phone/system';
import { isSameValue } from './sameValue';
import { MEMBER_ROLE } from './roleIds';
import { assignedTo, type AccountUser, type Directory } from './users';
import { fieldInWords } from './words';

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
	if (planned.action === 'handOverNumber')
		return verifyHandOver(planned, directory) ?? { kind: 'go', row: planned };
	const row = { ...planned, changes: planned.changes.map((change) => withCreatedGroup(change, directory)) };
	const gone = whatIsGone(row, directory, creating);
	if (gone !== undefined) return changed(gone);
	const missing = whyNotAssignable(row.changes, account);
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

/**
 * The first group or call queue of a row that does not exist, or whose members Zoom does not show, in words; of one that is
 * gone nobody who leaves has to be taken out.
 */
function whatIsGone(
	row: OpenRow,
	{ joinables }: Directory,
	creating: ReadonlySet<string>,
): string | undefined {
	for (const { field, from, to } of row.changes) {
		const membership = membershipIn(field);
		if (!membership) continue;
		const { kind, id } = membership;
		if (joinables[kind].whyUnshown(field) !== undefined)
			return `Zoom does not show who is in the ${MEMBERSHIP_WORDS[kind]} "${to || from}" now`;
		if (isRemoval(row)) continue;
		const isThere = id === undefined ? creating.has(field) : joinables[kind].withId(id) !== undefined;
		if (!isThere) return `the ${MEMBERSHIP_WORDS[kind]} "${to || from}" does not exist`;
	}
	return undefined;
}

function whyNotAssignable(
	changes: readonly Change[],
	{ directory, guards }: Pick<Account, 'directory' | 'guards'>,
): string | undefined {
	for (const { field, to } of changes) {
		if (isAddOn(field) && to !== '' && !addOnNamed(to)) return noSuchAddOn({ to });
		if (field === MANAGER && directory.withEmail(String(to))?.status !== 'active')
			return `${to}, who is to be the manager, is not active any more`;
		const phone = phoneFieldIn(field);
		if (phone && !isInPhoneSystem(phone, directory))
			return `the ${PHONE_WORDS[phone.part]} "${to}" does not exist`;
		const assignment = assignmentIn(field);
		if (!assignment) continue;
		const { kind, id } = assignment;
		if (!directory.assignables[kind].withId(id)) return `the ${kind} "${to}" does not exist`;
		if (kind === 'role' && guards.protectedRoles.has(id)) return `the role "${to}" is a protected one`;
	}
	return undefined;
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
	return managing(row, user, directory) ?? verifyHandOver(row, directory) ?? { kind: 'go', row };
}

/** What is in the way of taking somebody out of call queues, or of the account; undefined: nothing. */
function managing(
	row: Pick<PlanRow, 'action' | 'changes'>,
	{ manages }: AccountUser,
	{ joinables }: Directory,
): Verdict | undefined {
	const stuck = manages.filter(
		(field) => isRemoval(row) || row.changes.some((change) => isLoss(change) && change.field === field),
	);
	const names = joinables.queue.namedBy(stuck).map(({ name }) => name);
	if (names.length > 0) return changed(`the user ${managerStays(names)}`);
	const unshown = isRemoval(row) && row.changes.length > 0 ? joinables.queue.unshownNames : [];
	return unshown.length === 0 ? undefined : changed(mayManage(unshown));
}

/** What is in the way of giving somebody the numbers of a row; undefined: nothing. */
function verifyHandOver({ changes, userId }: OpenRow, { phone }: Directory): Verdict | undefined {
	for (const { field, from, to } of changes) {
		const handOver = handOverIn(field);
		if (!handOver) continue;
		const number = phone.numberWithId(handOver.numberId);
		if (!number) return changed(`the phone number ${from} does not exist`);
		if (handOver.to && phone.nameOf(handOver.to) === undefined)
			return changed(`${to}, who is to get the phone number ${from}, cannot take it any more`);
		if (![undefined, '', userId, handOver.to?.id].includes(number.ownerId))
			return changed(`the phone number ${from} belongs to ${number.owner} now`);
	}
	return undefined;
}

function verifyChanges(row: OpenRow, user: AccountUser, directory: Directory): Verdict {
	const { before } = row;
	const moved = row.changes.find(({ field }) => field === 'email');
	if (before?.email !== user.email && moved?.to !== user.email)
		return changed(`the address is ${user.email} now`);
	const left = leftOf(row, user, directory);
	if (typeof left === 'string') return changed(otherValue(left));
	const stuck = managing({ ...row, changes: left }, user, directory);
	if (stuck) return stuck;
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

/** The changes still to make, or the field that has been changed since. */
function leftOf(row: PlanRow, user: AccountUser, directory: Directory): Change[] | string {
	const left: Change[] = [];
	for (const change of row.changes) {
		if (isAssignment(change.field) || isOfPhone(change.field)) {
			const verdict = isOfPhone(change.field)
				? phoneNow(change, user, directory)
				: assignmentNow(change, row, user, directory);
			if (verdict === 'changed') return change.field;
			if (verdict === 'open') left.push(change);
			continue;
		}
		const now = change.field === 'email' ? user.email : (user.fields[change.field] ?? '');
		if (isSameValue(change.field, now, change.to)) continue;
		if (!isSameValue(change.field, now, change.from ?? '')) return change.field;
		left.push(change);
	}
	return left;
}

/** Whether somebody has it already, still has what they had, or has got something else since. */
function assignmentNow(
	{ field, from }: Change,
	{ before }: PlanRow,
	user: AccountUser,
	{ assignables }: Directory,
): 'done' | 'open' | 'changed' {
	const assignment = assignmentIn(field);
	if (!assignment) return 'changed';
	const { kind, id } = assignment;
	const [now, second] = assignedTo(user, kind);
	if (second !== undefined) return 'changed';
	if (now === id) return 'done';
	if (kind === 'role') return now === (before?.roleId ?? MEMBER_ROLE) ? 'open' : 'changed';
	const name = now === undefined ? null : assignables[kind].withId(now)?.name;
	return name === from ? 'open' : 'changed';
}

function isInPhoneSystem(
	{ part, id }: { readonly part: PhonePart; readonly id: string },
	{ phone }: Directory,
): boolean {
	switch (part) {
		case 'site':
			return phone.sites.withId(id) !== undefined;
		case 'callingPlan':
			return phone.plans.withId(id) !== undefined;
		case 'number':
			return phone.numberWithId(id) !== undefined;
		case 'extension':
			return true;
	}
}

/** As for a role; a phone number is still to be given where nobody has it. */
function phoneNow(
	{ field, from, to }: Change,
	user: AccountUser,
	{ phone }: Directory,
): 'done' | 'open' | 'changed' {
	const wanted = phoneFieldIn(field);
	const now = phone.of(user);
	if (now && isShown({ field, to }, now)) return 'done';
	const open = (is: boolean): 'open' | 'changed' => (is ? 'open' : 'changed');
	switch (wanted?.part) {
		case 'site':
			return open((now ? now.siteName || now.siteId : null) === from);
		case 'extension':
			return open((now ? now.extension : null) === from);
		case 'callingPlan': {
			const [plan, other] = now?.plans ?? [];
			const name = plan === undefined ? null : (phone.plans.withId(plan)?.name ?? plan);
			return open(other === undefined && name === from);
		}
		case 'number':
			return open(phone.numberWithId(wanted.id)?.owner === '');
		case undefined:
			return 'changed';
	}
}
