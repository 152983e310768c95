import { protection } from './guards';
import { REMOVALS, type Action, type Change, type PlanRow } from './planRow';
import type { Guards } from './rules';
import type { AccountUser, Directory } from './users';
import { fieldInWords } from './words';

/** Whether a plan that somebody approved still fits Zoom as it is now. */

export type Verdict =
	/** Carry out what is left of it. */
	| { readonly kind: 'go'; readonly row: PlanRow }
	/** An earlier run that was cut off has done it. */
	| { readonly kind: 'done' }
	| { readonly kind: 'changed'; readonly why: string };

type OpenRow = PlanRow & { readonly action: Action };

export function verify(row: OpenRow, directory: Directory, guards: Guards): Verdict {
	const user = directory.find(row.userId ?? row.email) ?? directory.withEmail(row.email);
	if (row.action === 'create') return user ? resumeCreation(row, user) : { kind: 'go', row };
	if (REMOVALS.has(row.action) && row.action !== 'deactivate' && !user) return { kind: 'done' };
	if (!user) return changed('the user is gone');
	const why = protection(user, guards);
	if (why) return changed(`${why}: left alone`);
	return REMOVALS.has(row.action) ? verifyRemoval(row, user, directory) : verifyChanges(row, user, directory);
}

const changed = (why: string): Verdict => ({ kind: 'changed', why });

/** Made already, perhaps by a run that ended before it set the rest of the fields. */
function resumeCreation(row: OpenRow, user: AccountUser): Verdict {
	const left = leftOf(row.changes, user);
	if (typeof left === 'string')
		return changed(`there is a user with this address who differs in ${fieldInWords(left)}`);
	if (left.length === 0) return { kind: 'done' };
	return { kind: 'go', row: { ...row, action: 'update', userId: user.key, changes: left } };
}

function verifyRemoval(row: OpenRow, user: AccountUser, directory: Directory): Verdict {
	const { before } = row;
	if (row.action === 'deactivate' && user.status === 'inactive') return { kind: 'done' };
	if (before?.status !== user.status) return changed(`the status is ${user.status} now`);
	if (before.roleId !== user.roleId) return changed('the user has another role now');
	if (before.email !== user.email) return changed(`the address is ${user.email} now`);
	if (row.transferTo !== undefined && directory.withEmail(row.transferTo)?.status !== 'active') {
		return changed(`${row.transferTo}, who is to take over, is not active any more`);
	}
	return { kind: 'go', row };
}

function verifyChanges(row: OpenRow, user: AccountUser, directory: Directory): Verdict {
	const left = leftOf(row.changes, user);
	if (typeof left === 'string') return changed(`the ${fieldInWords(left)} has another value now`);
	const activation = row.action === 'reactivate' && user.status === 'inactive';
	if (!activation && row.action !== 'reactivate' && row.before?.status !== user.status) {
		return changed(`the status is ${user.status} now`);
	}
	if (left.length === 0 && !activation) return { kind: 'done' };
	const moved = left.find(({ field }) => field === 'email');
	const holder = moved && directory.withEmail(String(moved.to));
	if (holder && holder !== user) return changed(`${holder.email} belongs to another user now`);
	const action = row.action === 'reactivate' && !activation ? 'update' : row.action;
	return { kind: 'go', row: { ...row, action, userId: user.key, changes: left } };
}

/** The changes not made yet, or the field that somebody else has changed. */
function leftOf(changes: readonly Change[], user: AccountUser): Change[] | string {
	const left: Change[] = [];
	for (const change of changes) {
		const now = change.field === 'email' ? user.email : (user.fields[change.field] ?? '');
		if (now === change.to) continue;
		if (now !== (change.from ?? '')) return change.field;
		left.push(change);
	}
	return left;
}
