import { isAddOn } from '../addOns/fields';
import { assignmentIn, KINDS } from '../assignments/fields';
import { isOfPhone } from '../phone/fields';
import { isLoss, isOfQueue, isOpen, needsCertainty, type Change, type PlanRow } from '../model/planRow';
import type { Directory } from '../directory/users';
import type { Matching } from './matching';
import { withChanges } from './rows';

/**
 * Nobody loses a membership or gets another role, division, telephone, call queue or add-on license while another row may
 * mean the same person. Once all people of the input are known.
 */
export function withCertainLosses(row: PlanRow, matching: Matching, directory: Directory): PlanRow {
	if (!isOpen(row) || !row.changes.some(needsCertainty)) return row;
	const user = directory.withId(row.userId ?? '');
	const other = user ? matching.rowThatMayMean(user) : matching.otherRowOf(row);
	if (other === undefined) return row;
	const changes = row.changes.filter((change) => !needsCertainty(change));
	const reason = `${row.reason}; ${staysInWords(row.changes)}, because row ${other + 1} may mean the same person`;
	return { ...withChanges(row, changes), reason };
}

function staysInWords(changes: readonly Change[]): string {
	const kinds = KINDS.filter((kind) => changes.some(({ field }) => assignmentIn(field)?.kind === kind));
	const stay = kinds.map((kind) => `the ${kind} stays`);
	if (changes.some(({ field }) => isOfPhone(field))) stay.push('the telephone stays as it is');
	if (changes.some(({ field }) => isAddOn(field))) stay.push('add-on licenses stay as they are');
	if (changes.some((change) => isOfQueue(change) && !isLoss(change))) stay.push('no call queue is joined');
	return [...(changes.some(isLoss) ? ['no membership is taken'] : []), ...stay].join(' and ');
}
