import { addOnNamed } from '../addOns/catalog';
import { isAddOn, noSuchAddOn } from '../addOns/fields';
import { assignmentIn } from '../assignments/fields';
import { MEMBERSHIP_WORDS, membershipIn } from '../membership/joinables';
import { managerStays, mayManage } from '../membership/wanted';
import { PHONE_WORDS, phoneFieldIn, type PhonePart } from '../phone/fields';
import { handOverIn } from '../phone/handOver';
import { isLoss, isRemoval, type Change, type PlanRow } from '../model/planRow';
import { MANAGER } from '../profile/fields';
import type { Guards } from '../model/rules';
import type { AccountUser, Directory } from '../directory/users';

/** What of an approved row is not possible any more, in words; undefined: nothing. */

/**
 * The first group or call queue of a row that does not exist, or whose members Zoom does not show, in words; of one that is
 * gone nobody who leaves has to be taken out.
 */
export function whatIsGone(
	row: PlanRow,
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

export function whyNotAssignable(
	changes: readonly Change[],
	directory: Directory,
	guards: Guards,
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

/** What is in the way of taking somebody out of call queues, or of the account; undefined: nothing. */
export function whyNotTaken(
	row: Pick<PlanRow, 'action' | 'changes'>,
	{ manages }: AccountUser,
	{ joinables }: Directory,
): string | undefined {
	const stuck = manages.filter(
		(field) => isRemoval(row) || row.changes.some((change) => isLoss(change) && change.field === field),
	);
	const names = joinables.queue.namedBy(stuck).map(({ name }) => name);
	if (names.length > 0) return `the user ${managerStays(names)}`;
	const unshown = isRemoval(row) && row.changes.length > 0 ? joinables.queue.unshownNames : [];
	return unshown.length === 0 ? undefined : mayManage(unshown);
}

/** What is in the way of giving somebody the numbers of a row; undefined: nothing. */
export function whyNotHandedOver({ changes, userId }: PlanRow, { phone }: Directory): string | undefined {
	for (const { field, from, to } of changes) {
		const handOver = handOverIn(field);
		if (!handOver) continue;
		const number = phone.numberWithId(handOver.numberId);
		if (!number) return `the phone number ${from} does not exist`;
		if (handOver.to && phone.nameOf(handOver.to) === undefined)
			return `${to}, who is to get the phone number ${from}, cannot take it any more`;
		if (![undefined, '', userId, handOver.to?.id].includes(number.ownerId))
			return `the phone number ${from} belongs to ${number.owner} now`;
	}
	return undefined;
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
