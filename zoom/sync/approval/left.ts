import { assignmentIn, isAssignment } from '../assignments/fields';
import { isOfPhone, phoneFieldIn } from '../phone/fields';
import { isShown } from '../phone/system';
import type { Change, PlanRow } from '../model/planRow';
import { MEMBER_ROLE } from '../assignments/roleIds';
import { isSameValue } from '../model/sameValue';
import { assignedTo, type AccountUser, type Directory } from '../directory/users';

/** The changes still to make, or the field that has been changed since. */
export function leftOf(row: PlanRow, user: AccountUser, directory: Directory): Change[] | string {
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
