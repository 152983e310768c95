import { normalized } from '../values/emailAddress';
import { asTyped } from '../values/excerpt';
import { addressesInRow, UnclearRows } from './evidence';
import { isListed, keepToPools, limitLosses, ON_THE_LIST, protection, whyNobodyIsAbsent } from './guards';
import type { Identity, People, Person } from './people';
import { isAddOn } from './addOns/fields';
import { wantedAddOns } from './addOns/wanted';
import { assignmentIn, KINDS } from './assignments';
import { MEMBERSHIPS, newGroupField, newGroupIn } from './membership/joinables';
import { NumberHeirs, numbersOnTheirWay } from './phone/leaverNumbers';
import {
	INVITES,
	isAction,
	isLicense,
	isLoss,
	isOfQueue,
	isOpen,
	isRemoval,
	needsCertainty,
	TAKEN_BY_CREATION,
	type Action,
	type Before,
	type Change,
	type PlanRow,
	type Value,
} from './planRow';
import { isLookedField } from './profile/fields';
import { Expected, withoutMovingManagers } from './profile/manager';
import { wantedProfile } from './profile/wanted';
import type { Rules } from './rules';
import { SecondRows } from './secondRows';
import { isSameValue } from './sameValue';
import { TransferTargets } from './transfer';
import { keyOf, type AccountUser, type Directory, type Match } from './users';
import { wantedAssignment } from './wantedAssignment';
import { managerStays, mayManage, wantedMemberships } from './membership/wanted';
import { fieldsInWords, laterInWords } from './words';
import { EXTENSION, isOfPhone, phoneFieldIn } from './phone/fields';
import { PhonePlanner } from './phone/wanted';

/**
 * What has to happen so that the account has the people of the input: a row a person. Pure: the same input and the same
 * account give the same plan, and an account that is as it should be gives nothing to do. Nobody is removed without
 * certainty: as long as one row cannot be tied to a person, nobody is removed for being absent, and whoever is named in
 * any recognizable form stays.
 */
export function planSync(people: People, directory: Directory, match: Match, rules: Rules): PlanRow[] {
	const planner = new Planner(people, directory, match, rules);
	const present = people.people.flatMap((person) => planner.person(person));
	const certain = present.map((row) => planner.withCertainLosses(row));
	const rows = [...certain, ...planner.leavers(), ...people.remarks].sort(byItem);
	const guarded = keepToPools(limitLosses(rows, directory, rules.guards), directory, rules.guards);
	const final = withoutMovingManagers(guarded, withChanges);
	return [...newGroups(final), ...final];
}

/** Groups to create, because somebody is to be in them. */
function newGroups(rows: readonly PlanRow[]): PlanRow[] {
	const people = new Map<string, number>();
	for (const row of rows.filter(isOpen)) {
		for (const { field } of row.changes) {
			const name = newGroupIn(field);
			if (name !== undefined) people.set(name, (people.get(name) ?? 0) + 1);
		}
	}
	return [...people].map(([name, count]) => ({
		action: 'createGroup',
		email: '',
		reason: `Zoom has no group of this name; the list puts ${count} ${count === 1 ? 'person' : 'people'} into it`,
		changes: [{ field: newGroupField(name), from: null, to: name }],
		items: [],
	}));
}

const byItem = (a: PlanRow, b: PlanRow): number => (a.items[0] ?? Infinity) - (b.items[0] ?? Infinity) || 0;

const before = ({ email, status, type, roleId }: AccountUser): Before => ({ email, status, type, roleId });

const PENDING = 'Has not accepted the invitation yet';
const NO_PHONE = 'has no Zoom Phone, so joins no call queue: give an extension number first';

class Planner {
	/** Who the people of the input turned out to be. */
	private readonly claimed = new Map<AccountUser, Person>();
	/** People who have left and have no account, by address. */
	private readonly gone = new Map<string, Person>();
	/** Users whom the input means, though not clearly enough to change or remove them, with the row that does. */
	private readonly spared = new Map<AccountUser, number>();
	/** Positions of rows that cannot be tied to a person. */
	private readonly unclear: Set<number>;
	private unclearRows: UnclearRows | undefined;
	private secondRows: SecondRows | undefined;
	private readonly phones: PhonePlanner;
	/** Who may be a manager soon. */
	private readonly expected: Expected;

	constructor(
		private readonly input: People,
		private readonly directory: Directory,
		private readonly match: Match,
		private readonly rules: Rules,
	) {
		this.unclear = new Set(input.unclear.keys());
		this.expected = new Expected(input.people);
		this.phones = new PhonePlanner(input.people, input.numbers, directory.phone);
		for (const person of input.listed) this.spareListed(person);
		for (const [item, key] of input.unclear) this.spareNamed(item, key);
		for (const [address, item] of input.named.unusual())
			for (const user of directory.lookingLike(address)) this.spared.set(user, item);
	}

	/** Everyone an unmatched row could mean. */
	private spareNamed(item: number, key: string): void {
		const { directory } = this;
		const alike = addressesInRow(this.input.rows[item]).flatMap((address) => directory.lookingLike(address));
		for (const user of [...alike, ...directory.matching(key), ...directory.withSimilarKey(key)])
			this.spared.set(user, item);
	}

	/** The row has a mistake but names a person, who stays. */
	private spareListed(person: Identity): void {
		const found = this.directory.matching(person.key);
		for (const user of found) this.spared.set(user, person.item);
		const doubt = found.length === 0 ? this.doubtAboutNewcomer(person, true) : undefined;
		if (doubt ?? person.doubtful) this.unclear.add(person.item);
		for (const user of doubt?.users ?? []) this.spared.set(user, person.item);
	}

	/** The row of a person who should have an account; the others come with the leavers. */
	person(person: Person): PlanRow[] {
		const found = this.directory.matching(person.key);
		if (found.length > 1) {
			const emails = found.map(({ email }) => email).join(', ');
			return [this.conflict(person, `Several Zoom users match: ${emails}`, found)];
		}
		const user = found[0] ?? this.byAddress(person);
		const doubt = user ? this.doubtAbout(person, user) : this.doubtAboutNewcomer(person, person.stays);
		if (doubt) return [this.conflict(person, doubt.reason, doubt.users)];
		if (person.doubtful && this.wouldWrite(person, user)) return [this.unwritable(person, user)];
		if (user) this.claimed.set(user, person);
		if (!person.stays && user) return [];
		if (!person.stays) {
			this.gone.set(normalized(person.email), person);
			return [unchanged(person, 'Has left, and has no account')];
		}
		return [user ? this.existing(person, user) : this.newcomer(person)];
	}

	/** Matched with something else: a user with the address who has no key yet is the person too. */
	private byAddress(person: Person): AccountUser | undefined {
		const user = this.directory.withEmail(person.email);
		return user && keyOf(user, this.match) === '' ? user : undefined;
	}

	private doubtAbout(person: Person, user: AccountUser): Doubt | undefined {
		const isHere = isSameAddress(person, user);
		const [similar] = this.directory.withSimilarKey(person.key).filter((one) => one !== user);
		// Only key and address together tell which of the two it is.
		if (similar && !(isHere && keyOf(user, this.match) !== '')) return this.similarKey(person, similar, user);
		if (person.email === '' || isHere) return undefined;
		// Perhaps the same person a second time.
		const holder = this.directory.withEmail(person.email);
		if (holder) return { reason: 'The new address belongs to another Zoom user', users: [user, holder] };
		const alike = this.directory.lookingLike(person.email).filter((one) => one !== user);
		return alike.length > 0 ? { reason: looksLike(alike), users: [user, ...alike] } : undefined;
	}

	private doubtAboutNewcomer(person: Identity, stays: boolean): Doubt | undefined {
		const { directory } = this;
		const holder = directory.withEmail(person.email);
		if (holder) return { reason: 'The address belongs to a user with another key in Zoom', users: [holder] };
		const alike = person.email === '' ? [] : directory.lookingLike(person.email);
		if (alike.length > 0) return { reason: looksLike(alike), users: alike };
		const [similar] = directory.withSimilarKey(person.key);
		if (similar) return this.similarKey(person, similar);
		// A leaver needs no address.
		return person.email === '' && stays
			? { reason: 'Has no account, and the row has no email for a new one', users: [] }
			: undefined;
	}

	/** @param user who has the key, or the address */
	private similarKey({ key }: Identity, similar: AccountUser, user?: AccountUser): Doubt {
		const other = `"${keyOf(similar, this.match)}" (${similar.email})`;
		const reason = user
			? `"${asTyped(key)}" may mean ${user.email} or ${other} in Zoom`
			: `Zoom knows no "${asTyped(key)}", but ${other}`;
		return { reason, users: [...(user ? [user] : []), ...this.directory.withSimilarKey(key)] };
	}

	private wouldWrite(person: Person, user: AccountUser | undefined): boolean {
		return !user || (person.email !== '' && !isSameAddress(person, user));
	}

	/** A new person's address holds suspicious characters: we do not guess what was meant. */
	private unwritable(person: Person, user: AccountUser | undefined): PlanRow {
		if (user) this.spared.set(user, person.item);
		this.unclear.add(person.item);
		return {
			...unchanged(
				person,
				`"${asTyped(person.email)}" holds characters that hardly belong to an address: correct the row`,
			),
			action: 'invalid',
		};
	}

	private conflict(person: Person, reason: string, users: readonly AccountUser[]): PlanRow {
		for (const user of users) this.spared.set(user, person.item);
		this.unclear.add(person.item);
		return { ...unchanged(person, reason), action: 'conflict' };
	}

	private newcomer(person: Person): PlanRow {
		if (!this.rules.wanted.has('create'))
			return unchanged(person, 'Has no account; creating is switched off');
		if (isListed(person.email, this.rules.guards)) {
			return { ...unchanged(person, `${ON_THE_LIST}: left alone`), action: 'protected' };
		}
		const assigned = this.assignmentsFor(person);
		const named = this.membershipsFor(person, assigned.changes);
		const given = [...named.changes, ...assigned.changes].map(({ field, to }): [string, Value] => [
			field,
			to,
		]);
		const listed = Object.entries(person.fields).filter(([field]) => !isLookedField(field));
		const profile = Object.entries({ type: this.rules.newUserType, ...Object.fromEntries(listed) });
		const fields = [...profile, ...given];
		const invited = this.rules.createAction === INVITES;
		// Zoom keeps no other fields of users who have not accepted yet.
		const later = invited ? fields.filter(([field]) => !TAKEN_BY_CREATION.has(field)) : [];
		const now = fields.filter((field) => !later.includes(field));
		return {
			action: 'create',
			email: person.email,
			reason: `Has no Zoom account yet${laterInWords(later.map(([field]) => field))}${named.leftAside}${assigned.leftAside}`,
			changes: now.map(([field, to]) => ({ field, from: null, to })),
			createAction: this.rules.createAction,
			items: [person.item],
		};
	}

	private existing(person: Person, user: AccountUser): PlanRow {
		const row = { email: user.email, userId: user.key, before: before(user), items: [person.item] };
		const { wanted, guards } = this.rules;
		const assigned = this.assignmentsFor(person, user);
		const named = this.membershipsFor(person, assigned.changes, user);
		const leftAside = `${named.leftAside}${assigned.leftAside}`;
		const all = [...changesFor(person, user), ...named.changes, ...assigned.changes];
		const changes = all.filter(({ field }) => wanted.has(isLicense(field) ? 'changeLicense' : 'update'));
		if (user.status === 'pending' && changes.length > 0) {
			const reason = `${PENDING}${laterInWords(changes.map(({ field }) => field))}`;
			return { ...row, action: 'unchanged', reason: `${reason}${leftAside}`, changes: [] };
		}
		const action = this.actionFor(user, changes);
		const why = protection(user, guards);
		if (!action) {
			const asItShouldBe = all.length === 0 && user.status !== 'inactive';
			const reason = asItShouldBe ? 'As it should be' : 'Differs, but this kind of change is switched off';
			const open = (named.undecided || assigned.undecided) && why === undefined;
			const undecided = asItShouldBe && (named.unknown || open);
			return {
				...row,
				action: undecided ? 'conflict' : 'unchanged',
				reason: `${reason}${leftAside}`,
				changes: [],
			};
		}
		if (why) return { ...row, action: 'protected', reason: `${why}: left alone`, changes };
		return { ...row, action, reason: `${reasonFor(action, changes)}${leftAside}`, changes };
	}

	/** Groups and call queues. @param given what else the person gets, perhaps a telephone */
	private membershipsFor(person: Person, given: readonly Change[], user?: AccountUser) {
		const { joinables, phone } = this.directory;
		const hasPhone =
			(user !== undefined && phone.of(user) !== undefined) || given.some(({ field }) => field === EXTENSION);
		const each = MEMBERSHIPS.map((kind) =>
			wantedMemberships(
				person.memberships[kind],
				user,
				joinables[kind],
				kind === 'queue' && !hasPhone ? NO_PHONE : undefined,
			),
		);
		return {
			changes: each.flatMap(({ changes }) => changes),
			leftAside: each.map(({ leftAside }) => leftAside).join(''),
			unknown: each.some(({ unknown }) => unknown),
			undecided: each.some(({ undecided }) => undecided),
		};
	}

	/** What only a look shows of the profile, role and division, the telephone, and add-on licenses. */
	private assignmentsFor(person: Person, user?: AccountUser) {
		const { assigned } = person;
		const wanted = KINDS.map((kind) =>
			wantedAssignment(assigned[kind], user, this.directory.assignables[kind]),
		);
		const phone = this.phones.wanted(person, user);
		const addOns = wantedAddOns(person.addOns, user, this.directory.addOns);
		const profile = wantedProfile(person, user, this.directory, this.expected);
		const all = [profile, ...wanted, phone, addOns];
		return {
			changes: [
				...profile.changes,
				...wanted.flatMap(({ change }) => change ?? []),
				...phone.changes,
				...addOns.changes,
			],
			leftAside: `${all.map(({ leftAside }) => leftAside).join('')}${emergencyAddress(phone.changes)}`,
			undecided: all.some(({ undecided }) => undecided),
		};
	}

	/**
	 * Nobody loses a membership or gets another role, division, telephone, call queue or add-on license while another row may
	 * mean the same person. Once all people of the input are known.
	 */
	withCertainLosses(row: PlanRow): PlanRow {
		if (!isOpen(row) || !row.changes.some(needsCertainty)) return row;
		const user = this.directory.withId(row.userId ?? '');
		const other = user ? this.doubtAboutRemoving(user) : this.otherRowOf(row);
		if (other === undefined) return row;
		const changes = row.changes.filter((change) => !needsCertainty(change));
		const reason = `${row.reason}; ${staysInWords(row.changes)}, because row ${other + 1} may mean the same person`;
		return { ...withChanges(row, changes), reason };
	}

	/** Position of a row that means the user as well, or may. Once all people of the input are known. */
	private doubtAboutRemoving(user: AccountUser): number | undefined {
		return this.spared.get(user) ?? this.unclearRowAbout(user.email);
	}

	/** Position of another row that means the new person, or may. Once all people of the input are known. */
	private otherRowOf({ email, items: [own] }: PlanRow): number | undefined {
		this.secondRows ??= new SecondRows(this.input);
		return this.secondRows.rowThatMayMean(email, own) ?? this.unclearRowAbout(email);
	}

	private unclearRowAbout(email: string): number | undefined {
		this.unclearRows ??= new UnclearRows(this.input.rows, this.unclear);
		return this.unclearRows.rowThatMayMean(email);
	}

	private actionFor({ status }: AccountUser, changes: readonly Change[]): Action | undefined {
		if (status === 'inactive') return this.rules.wanted.has('reactivate') ? 'reactivate' : undefined;
		if (changes.some(({ field }) => isLicense(field))) return 'changeLicense';
		return changes.length > 0 ? 'update' : undefined;
	}

	/** The leavers, once all people of the input are known. */
	leavers(): PlanRow[] {
		const { leavers, transfer, guards } = this.rules;
		const { named } = this.input;
		const doubt = (user: AccountUser): number | undefined => this.doubtAboutRemoving(user);
		const absent = new Set(
			this.directory.users.filter((user) => !this.claimed.has(user) && !this.spared.has(user)),
		);
		const held = leavers === 'absent' ? this.whyNobodyIsAbsent() : undefined;
		const namedBy = (user: AccountUser): number | undefined => named.rowNaming(user.email);

		const leaves = (user: AccountUser): boolean => {
			const person = this.claimed.get(user);
			if (protection(user, guards) || leavers === 'nobody') return false;
			if (person) return !person.stays && doubt(user) === undefined;
			return leavers === 'absent' && held === undefined && absent.has(user) && namedBy(user) === undefined;
		};
		const targetsBut = (cannot: (user: AccountUser) => boolean): TransferTargets =>
			new TransferTargets(
				this.claimed,
				this.gone,
				this.directory,
				transfer,
				(user) => leaves(user) || cannot(user),
			);
		const heirs: Heirs = {
			ofThings: targetsBut(() => false),
			ofNumbers: new NumberHeirs(this.directory, this.rules.leaverNumbers, targetsBut),
		};
		const listed = [...this.claimed].flatMap(([user, person]) => {
			if (person.stays) return [];
			const row = doubt(user);
			const reason = 'Marked as left in the input';
			if (row === undefined || leavers === 'nobody') return [this.leaver(user, [person.item], reason, heirs)];
			const other = `${reason}, but row ${row + 1} may mean the same person: left alone`;
			return [{ ...this.leaverRow(user, [person.item]), action: 'conflict' as const, reason: other }];
		});
		const unlisted =
			leavers === 'absent' ? [...absent].map((user) => this.unlisted(user, namedBy(user), held, heirs)) : [];
		const removals = [...listed, ...unlisted];
		return [...removals, ...numbersOnTheirWay(this.directory, leaves, removals)];
	}

	/** Somebody whom the input does not mean. @param row the one that names the address all the same */
	private unlisted(
		user: AccountUser,
		row: number | undefined,
		held: string | undefined,
		heirs: Heirs,
	): PlanRow {
		if (row === undefined || protection(user, this.rules.guards)) {
			return withBlock(this.leaver(user, [], 'Not in the input', heirs), held);
		}
		const reason = `Has no row in the input, but row ${row + 1} names the address: left alone`;
		return { ...this.leaverRow(user, []), action: 'conflict', reason };
	}

	/** Users whom a row means, clearly or not. */
	private whyNobodyIsAbsent(): string | undefined {
		const listed = new Set([...this.claimed.keys(), ...this.spared.keys()]);
		const stayers = this.input.people.some(({ stays }) => stays);
		return whyNobodyIsAbsent({ unclear: this.unclear, stayers, listed }, this.directory, this.rules);
	}

	private leaverRow(user: AccountUser, items: readonly number[]) {
		return { email: user.email, userId: user.key, before: before(user), changes: [], items };
	}

	private leaver(user: AccountUser, items: readonly number[], reason: string, heirs: Heirs): PlanRow {
		const row = this.leaverRow(user, items);
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
		const removal = { ...row, ...this.removal(user, action, reason, heirs.ofThings) };
		return isRemoval(removal)
			? this.withoutQueues(heirs.ofNumbers.withNumbers(removal, user), user)
			: removal;
	}

	/** The removal of somebody who leaves the governed call queues before. Zoom removes no manager of any. */
	private withoutQueues(row: PlanRow, user: AccountUser): PlanRow {
		if (!isRemoval(row)) return row;
		const { queue } = this.directory.joinables;
		const queues = queue.managed.filter(({ field }) => user.fields[field]);
		const managed = queue.namedBy(user.manages).map(({ name }) => name);
		const leaving = queues.map(({ field, name }): Change => ({ field, from: name, to: '' }));
		const changes = [...row.changes, ...leaving];
		const unshown = changes.length === 0 ? [] : queue.unshownNames;
		if (managed.length === 0 && unshown.length === 0) return { ...row, changes };
		const { transferTo: _to, transfer: _transfer, ...rest } = row;
		const why = managed.length > 0 ? managerStays(managed) : mayManage(unshown);
		return { ...rest, action: 'conflict', reason: `${row.reason}, but ${why}`, changes: [] };
	}

	private removal(user: AccountUser, action: Action, reason: string, targets: TransferTargets) {
		const { what } = this.rules.transfer;
		// A user who never signed in has nothing to hand over.
		if (action === 'deactivate' || user.status === 'pending' || what.length === 0) return { action, reason };
		const transferTo = targets.targetFor(user);
		if (transferTo === undefined) {
			return {
				action: 'conflict' as const,
				reason: `${reason}, but nobody who stays and is active could take over meetings and recordings`,
			};
		}
		return { action, reason, transferTo, transfer: what };
	}
}

/** What is left to do of a row with these changes only. */
function withChanges(row: PlanRow, changes: readonly Change[]): PlanRow {
	if (row.action !== 'update' && row.action !== 'changeLicense') return { ...row, changes };
	if (changes.length === 0) return { ...row, action: 'conflict', changes };
	const action = changes.some(({ field }) => isLicense(field)) ? 'changeLicense' : 'update';
	return { ...row, action, changes };
}

function staysInWords(changes: readonly Change[]): string {
	const kinds = KINDS.filter((kind) => changes.some(({ field }) => assignmentIn(field)?.kind === kind));
	const stay = kinds.map((kind) => `the ${kind} stays`);
	if (changes.some(({ field }) => isOfPhone(field))) stay.push('the telephone stays as it is');
	if (changes.some(({ field }) => isAddOn(field))) stay.push('add-on licenses stay as they are');
	if (changes.some((change) => isOfQueue(change) && !isLoss(change))) stay.push('no call queue is joined');
	return [...(changes.some(isLoss) ? ['no membership is taken'] : []), ...stay].join(' and ');
}

/** Zoom may give somebody the emergency address of the site: nobody here changes it, and somebody has to look. */
const emergencyAddress = (changes: readonly Change[]): string =>
	changes.some(({ field, from }) => from !== null && phoneFieldIn(field)?.part === 'site')
		? '; check the emergency address, which may follow the site'
		: '';

/** Who takes over from people who leave. */
interface Heirs {
	readonly ofThings: TransferTargets;
	readonly ofNumbers: NumberHeirs;
}

/** Why a row does not clearly match a person, and who it could be. */
interface Doubt {
	readonly reason: string;
	readonly users: readonly AccountUser[];
}

const looksLike = (users: readonly AccountUser[]): string =>
	`Looks like ${users.map(({ email }) => email).join(', ')} in Zoom, but is another address`;

const withBlock = (row: PlanRow, blocked: string | undefined): PlanRow =>
	blocked !== undefined && isAction(row.action) ? { ...row, blocked } : row;

const isSameAddress = (person: Person, user: AccountUser): boolean =>
	normalized(person.email) === normalized(user.email);

function changesFor(person: Person, user: AccountUser): Change[] {
	const changes: Change[] = Object.entries(person.fields)
		.filter(([field]) => !isLookedField(field))
		.map(([field, to]) => ({ field, from: user.fields[field] ?? null, to }))
		.filter(({ field, from, to }) => !isSameValue(field, from ?? '', to));
	const moved = person.email !== '' && !isSameAddress(person, user);
	return moved ? [...changes, { field: 'email', from: user.email, to: person.email }] : changes;
}

function reasonFor(action: Action, changes: readonly Change[]): string {
	const fields = fieldsInWords(changes.map(({ field }) => field));
	if (action === 'reactivate') return fields ? `Deactivated; differs in ${fields}` : 'Deactivated';
	return `Differs in ${fields}`;
}

const unchanged = (person: Person, reason: string): PlanRow => ({
	action: 'unchanged',
	email: person.email,
	reason,
	changes: [],
	items: [person.item],
});
