import { normalized } from '../../values/emailAddress';
import { asTyped } from '../../values/excerpt';
import type { Person } from '../input/people';
import { isOpen, isRemoval, type PlanRow } from '../model/planRow';
import { withChanges } from '../plan/rows';
import type { AccountUser, Directory } from '../directory/users';
import { MANAGER } from './fields';

/** Whom a cell names as the manager of a person. */

interface Meant {
	readonly manager?: AccountUser;
	/** Why nobody, as the end of a sentence; empty where somebody is meant. */
	readonly why: string;
	/** A person has to decide. */
	readonly undecided: boolean;
}

/** Who will have an active account after this run or another, by address or key. */
export class Expected {
	private readonly names: ReadonlySet<string>;

	constructor(people: readonly Person[] = []) {
		const names = people.filter(({ stays }) => stays).flatMap(({ email, key }) => [normalized(email), key]);
		this.names = new Set(names.filter((name) => name !== ''));
	}

	has(written: string, user: AccountUser | undefined): boolean {
		return (
			user?.status === 'pending' ||
			[written, user?.email ?? ''].some((name) => this.names.has(normalized(name)))
		);
	}
}

/**
 * @param written an address, the key that people are matched with, or an ID of Zoom's
 * @param user whom the row is about; undefined for somebody who has no account yet
 */
export function managerMeant(
	written: string,
	person: Person,
	user: AccountUser | undefined,
	directory: Directory,
	expected: Expected,
): Meant {
	const named = [directory.withEmail(written), directory.withId(written), ...directory.matching(written)];
	const [one, twin] = new Set(named.flatMap((found) => found ?? []));
	const name = `"${asTyped(written)}"`;
	const nobody = (why: string): Meant => ({ why: `; ${why}, so the manager stays`, undecided: true });
	if (twin) return nobody(`Zoom has several users ${name}`);
	const isSelf = one ? one === user : [normalized(person.email), person.key].includes(normalized(written));
	if (isSelf) return nobody(`nobody is their own manager, and ${name} is the person’s own`);
	if (one?.status === 'active') return { manager: one, why: '', undecided: false };
	if (expected.has(written, one))
		return { why: `; the manager follows once Zoom has an active user ${name}`, undecided: false };
	return nobody(one ? `${name} is deactivated` : `Zoom has no user ${name}`);
}

/**
 * Nobody gets a manager who loses the account in the same plan, or gets another address: then Zoom might know no such person
 * any more.
 * @param rows as the guards left them
 */
export function withoutMovingManagers(rows: readonly PlanRow[]): PlanRow[] {
	const moving = new Map<string, string>();
	for (const row of rows.filter(isOpen)) {
		if (isRemoval(row)) moving.set(row.email, `${row.email} leaves, so the manager stays`);
		else if (row.changes.some(({ field }) => field === 'email'))
			moving.set(row.email, `the manager follows once the address of ${row.email} has changed`);
	}
	return rows.map((row) => {
		const change = row.changes.find(({ field }) => field === MANAGER);
		const why = change && moving.get(String(change.to));
		if (why === undefined) return row;
		const left = row.changes.filter((one) => one !== change);
		return { ...withChanges(row, left), reason: `${row.reason}; ${why}` };
	});
}
