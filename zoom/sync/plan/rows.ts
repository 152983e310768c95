import type { Person } from '../input/people';
import { isLicense, type Change, type PlanRow } from '../model/planRow';
import type { AccountUser } from '../directory/users';

/** How rows of a plan begin. */

/** A person of the input for whom nothing is done. */
export const unchanged = (person: Person, reason: string): PlanRow => ({
	action: 'unchanged',
	email: person.email,
	reason,
	changes: [],
	items: [person.item],
});

/** What a row says of somebody who has an account. @param items positions of the rows of the input that mean them */
export const aboutUser = ({ key, email, status, type, roleId }: AccountUser, items: readonly number[]) => ({
	email,
	userId: key,
	before: { email, status, type, roleId },
	changes: [],
	items,
});

/** What is left to do of a row with these changes only. */
export function withChanges(row: PlanRow, changes: readonly Change[]): PlanRow {
	if (row.action !== 'update' && row.action !== 'changeLicense') return { ...row, changes };
	if (changes.length === 0) return { ...row, action: 'conflict', changes };
	const action = changes.some(({ field }) => isLicense(field)) ? 'changeLicense' : 'update';
	return { ...row, action, changes };
}
