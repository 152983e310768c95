import { normalized } from '../../values/emailAddress';
import { asTyped } from '../../values/excerpt';
import { addressesInRow, UnclearRows } from '../input/evidence';
import type { Identity, People, Person } from '../input/people';
import type { PlanRow } from '../model/planRow';
import { SecondRows } from '../input/secondRows';
import { keyOf, type AccountUser, type Directory, type Match } from '../directory/users';
import { unchanged } from './rows';

/** Whose account a person's is. */
export type Matched =
	| { readonly user: AccountUser | undefined }
	/** It cannot be told, which the row says. */
	| { readonly unclear: PlanRow };

/** Why a row does not clearly match a person, and who it could be. */
interface Doubt {
	readonly reason: string;
	readonly users: readonly AccountUser[];
}

/**
 * Ties the rows of the input to the users of the account, and remembers whom a row means though not clearly enough: these
 * keep what they have.
 */
export class Matching {
	/** Who the people of the input turned out to be. */
	readonly claimed = new Map<AccountUser, Person>();
	/** Users whom the input means, though not clearly enough to change or remove them, with the row that does. */
	readonly spared = new Map<AccountUser, number>();
	/** Positions of rows that cannot be tied to a person. */
	readonly unclear: Set<number>;
	private unclearRows: UnclearRows | undefined;
	private secondRows: SecondRows | undefined;

	constructor(
		private readonly input: People,
		private readonly directory: Directory,
		private readonly match: Match,
	) {
		this.unclear = new Set(input.unclear.keys());
		for (const person of input.listed) this.spareListed(person);
		for (const [item, key] of input.unclear) this.spareNamed(item, key);
		for (const [address, item] of input.named.unusual())
			for (const user of directory.lookingLike(address)) this.spared.set(user, item);
	}

	/** Each person of the input once. */
	claim(person: Person): Matched {
		const found = this.directory.matching(person.key);
		if (found.length > 1) {
			const emails = found.map(({ email }) => email).join(', ');
			return { unclear: this.conflict(person, `Several Zoom users match: ${emails}`, found) };
		}
		const user = found[0] ?? this.byAddress(person);
		const doubt = user ? this.doubtAbout(person, user) : this.doubtAboutNewcomer(person, person.stays);
		if (doubt) return { unclear: this.conflict(person, doubt.reason, doubt.users) };
		if (person.doubtful && this.wouldWrite(person, user)) return { unclear: this.unwritable(person, user) };
		if (user) this.claimed.set(user, person);
		return { user };
	}

	/** Position of a row that means the user as well, or may. Once all people of the input are known. */
	rowThatMayMean(user: AccountUser): number | undefined {
		return this.spared.get(user) ?? this.unclearRowAbout(user.email);
	}

	/** Position of another row that means the new person, or may. Once all people of the input are known. */
	otherRowOf({ email, items: [own] }: PlanRow): number | undefined {
		this.secondRows ??= new SecondRows(this.input);
		return this.secondRows.rowThatMayMean(email, own) ?? this.unclearRowAbout(email);
	}

	private unclearRowAbout(email: string): number | undefined {
		this.unclearRows ??= new UnclearRows(this.input.rows, this.unclear);
		return this.unclearRows.rowThatMayMean(email);
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
}

export const isSameAddress = (person: Person, user: AccountUser): boolean =>
	normalized(person.email) === normalized(user.email);

const looksLike = (users: readonly AccountUser[]): string =>
	`Looks like ${users.map(({ email }) => email).join(', ')} in Zoom, but is another address`;
