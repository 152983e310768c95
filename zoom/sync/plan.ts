import { checkLicenses, isListed, limitRemovals, ON_THE_LIST, protection } from './guards';
import type { People, Person } from './people';
import { isAction, type Action, type Before, type Change, type PlanRow } from './planRow';
import type { Rules } from './rules';
import { Heirs } from './transfer';
import { fieldInWords } from './words';
import { keyOf, type AccountUser, type Directory, type Match } from './users';

/**
 * What has to happen so that the account has the people of the input: a row a person. Pure: the same input and the same
 * account give the same plan, and an account that is as it should be gives nothing to do.
 */
export function planSync(people: People, directory: Directory, match: Match, rules: Rules): PlanRow[] {
	const planner = new Planner(directory, match, rules);
	const present = people.people.map((person) => planner.person(person));
	const leaving = planner.leavers(people);
	const rows = [...present.flat(), ...leaving, ...people.remarks].sort(byItem);
	return checkLicenses(limitRemovals(rows, directory, rules.guards), directory, rules.guards);
}

const byItem = (a: PlanRow, b: PlanRow): number => (a.items[0] ?? Infinity) - (b.items[0] ?? Infinity) || 0;

const before = ({ email, status, type, roleId }: AccountUser): Before => ({ email, status, type, roleId });

const ADDRESS_TAKEN = 'The new address belongs to another Zoom user';

class Planner {
	/** Who the people of the input turned out to be. */
	private readonly claimed = new Map<AccountUser, Person>();
	/** Users whom the input lists, though not clearly enough to change them: they are no leavers. */
	private readonly spared = new Set<AccountUser>();

	constructor(
		private readonly directory: Directory,
		private readonly match: Match,
		private readonly rules: Rules,
	) {}

	/** The row of somebody who should have an account; those who should not come with the leavers. */
	person(person: Person): PlanRow[] {
		const found = this.directory.matching(person.key);
		if (found.length > 1) return [this.ambiguous(person, found)];
		const user = found[0] ?? this.byAddress(person);
		if (user === 'taken') return [conflict(person, 'The address belongs to a user with another key in Zoom')];
		const other = user && this.claimed.get(user);
		if (user && other) return [conflict(person, `Row ${other.item + 1} means the same Zoom user`)];
		if (user) this.claimed.set(user, person);
		if (!person.stays) return user ? [] : [unchanged(person, 'Has left, and has no account')];
		return [user ? this.existing(person, user) : this.newcomer(person)];
	}

	private ambiguous(person: Person, found: readonly AccountUser[]): PlanRow {
		for (const user of found) this.spared.add(user);
		const emails = found.map(({ email }) => email).join(', ');
		return conflict(person, `Several Zoom users match: ${emails}`);
	}

	/** Matched with something else: a user with the address who has no key yet is the person too. */
	private byAddress(person: Person): AccountUser | 'taken' | undefined {
		const user = person.email === '' ? undefined : this.directory.withEmail(person.email);
		if (!user || this.match.by === 'email') return undefined;
		if (keyOf(user, this.match) === '') return user;
		this.spared.add(user);
		return 'taken';
	}

	private newcomer(person: Person): PlanRow {
		if (person.email === '')
			return conflict(person, 'Has no account, and the row has no e-mail for a new one');
		if (!this.rules.wanted.has('create'))
			return unchanged(person, 'Has no account; creating is switched off');
		if (isListed(person.email, this.rules.guards)) {
			return { ...unchanged(person, `${ON_THE_LIST}: left alone`), action: 'protected' };
		}
		const fields = { type: this.rules.newUserType, ...person.fields };
		return {
			action: 'create',
			email: person.email,
			reason: 'Has no Zoom account yet',
			changes: Object.entries(fields).map(([field, to]) => ({ field, from: null, to })),
			createAction: this.rules.createAction,
			items: [person.item],
		};
	}

	private existing(person: Person, user: AccountUser): PlanRow {
		const row = { email: user.email, userId: user.key, before: before(user), items: [person.item] };
		const { wanted, guards } = this.rules;
		const all = changesFor(person, user);
		const changes = all.filter(({ field }) => wanted.has(field === 'type' ? 'changeLicense' : 'update'));
		const action = this.actionFor(user, changes);
		if (!action) {
			const asItShouldBe = all.length === 0 && user.status !== 'inactive';
			const reason = asItShouldBe ? 'As it should be' : 'Differs, but this kind of change is switched off';
			return { ...row, action: 'unchanged', reason, changes: [] };
		}
		const why = protection(user, guards);
		if (why) return { ...row, action: 'protected', reason: `${why}: left alone`, changes };
		const moves = changes.some(({ field }) => field === 'email');
		const holder = moves ? this.directory.withEmail(person.email) : undefined;
		if (holder && holder !== user) {
			// Perhaps the same person a second time.
			this.spared.add(holder);
			return { ...conflict(person, ADDRESS_TAKEN), ...row };
		}
		return { ...row, action, reason: reasonFor(action, changes), changes };
	}

	private actionFor({ status }: AccountUser, changes: readonly Change[]): Action | undefined {
		if (status === 'inactive') return this.rules.wanted.has('reactivate') ? 'reactivate' : undefined;
		if (changes.some(({ field }) => field === 'type')) return 'changeLicense';
		return changes.length > 0 ? 'update' : undefined;
	}

	leavers({ people, listed }: People): PlanRow[] {
		const { leavers, transfer } = this.rules;
		for (const key of listed) for (const user of this.directory.matching(key)) this.spared.add(user);
		const stayers = people.some(({ stays }) => stays);
		const leaves = (user: AccountUser): boolean => {
			const person = this.claimed.get(user);
			if (protection(user, this.rules.guards) || (!person && this.spared.has(user))) return false;
			return person ? leavers !== 'nobody' && !person.stays : leavers === 'absent' && stayers;
		};
		const heirs = new Heirs(people, this.directory, transfer, leaves);
		return this.directory.users.flatMap((user) => {
			const person = this.claimed.get(user);
			if (person?.stays) return [];
			if (!person && (leavers !== 'absent' || this.spared.has(user))) return [];
			return [this.leaver(user, person, heirs, stayers)];
		});
	}

	private leaver(user: AccountUser, person: Person | undefined, heirs: Heirs, stayers: boolean): PlanRow {
		const row = {
			email: user.email,
			userId: user.key,
			before: before(user),
			changes: [],
			items: person ? [person.item] : [],
		};
		const reason = person ? 'Has left, says the input' : 'Not in the input';
		const { leavers, leaverAction, guards } = this.rules;
		if (leavers === 'nobody')
			return { ...row, action: 'unchanged', reason: `${reason}; leavers keep their account` };
		const why = protection(user, guards);
		if (why) return { ...row, action: 'protected', reason: `${why}: left alone` };
		// An invitation that was never accepted can only be taken back.
		const action = user.status === 'pending' ? 'disassociate' : leaverAction;
		if (action === 'deactivate' && user.status === 'inactive') {
			return { ...row, action: 'unchanged', reason: `${reason}; deactivated already` };
		}
		const removal: PlanRow = { ...row, ...this.removal(user, action, reason, heirs) };
		if (person || stayers || !isAction(removal.action)) return removal;
		return {
			...removal,
			blocked: 'The input names nobody who should have an account: that never means everybody left',
		};
	}

	private removal(user: AccountUser, action: Action, reason: string, heirs: Heirs) {
		const { what } = this.rules.transfer;
		// Somebody who never came has nothing to hand over.
		if (action === 'deactivate' || user.status === 'pending' || what.length === 0) return { action, reason };
		const transferTo = heirs.heirOf(user);
		if (transferTo === undefined) {
			return {
				action: 'conflict' as const,
				reason: `${reason}, but nobody who stays and is active could take over meetings and recordings`,
			};
		}
		return { action, reason, transferTo, transfer: what };
	}
}

function changesFor(person: Person, user: AccountUser): Change[] {
	const changes: Change[] = Object.entries(person.fields)
		.map(([field, to]) => ({ field, from: user.fields[field] ?? null, to }))
		.filter(({ from, to }) => (from ?? '') !== to);
	const moved = person.email !== '' && person.email.toLowerCase() !== user.email.toLowerCase();
	return moved ? [...changes, { field: 'email', from: user.email, to: person.email }] : changes;
}

function reasonFor(action: Action, changes: readonly Change[]): string {
	const fields = changes.map(({ field }) => fieldInWords(field)).join(', ');
	if (action === 'reactivate') return fields ? `Deactivated; differs in ${fields}` : 'Deactivated';
	return `Differs in ${fields}`;
}

const conflict = (person: Person, reason: string): PlanRow => ({
	action: 'conflict',
	email: person.email,
	reason,
	changes: [],
	items: [person.item],
});

const unchanged = (person: Person, reason: string): PlanRow => ({
	action: 'unchanged',
	email: person.email,
	reason,
	changes: [],
	items: [person.item],
});
