import { normalized } from '../../values/emailAddress';
import type { Person } from '../input/people';
import type { Transfer } from '../model/rules';
import type { AccountUser, Directory } from '../directory/users';

/** Who gets a leaver's meetings and recordings. */
export class TransferTargets {
	private readonly known = new Map<AccountUser, AccountUser | undefined>();

	/**
	 * @param people who the people of the input turned out to be
	 * @param gone people of the input who have left and have no account any more, by address: they still say who managed them
	 * @param leaves whether a person leaves in the same sync: what they receive would be lost again
	 */
	constructor(
		private readonly people: ReadonlyMap<AccountUser, Person>,
		private readonly gone: ReadonlyMap<string, Person>,
		private readonly directory: Directory,
		private readonly transfer: Transfer,
		private readonly leaves: (user: AccountUser) => boolean,
	) {}

	/**
	 * The manager, or the manager's manager when that one leaves too or is gone already, else the fallback recipient. No one
	 * where it cannot be read who the manager is: what belongs to one must not go to another.
	 */
	targetFor(user: AccountUser): string | undefined {
		const way = new Set<AccountUser>();
		let one: AccountUser | undefined = user;
		let found: AccountUser | undefined;
		while (one && !way.has(one) && !this.known.has(one)) {
			way.add(one);
			const manager = this.managerOf(one);
			if (manager === undefined) return undefined;
			one = manager === 'nobody' ? undefined : manager;
			if (one && this.isEligible(one)) found = one;
			if (found) break;
		}
		found ??= one && this.known.get(one);
		found ??= this.forAll(user);
		for (const passed of way) this.known.set(passed, found);
		return found?.email;
	}

	/** Undefined where it cannot be read. */
	private managerOf(user: AccountUser): AccountUser | 'nobody' | undefined {
		const passed = new Set<Person>();
		let person = this.people.get(user);
		while (person && !passed.has(person)) {
			passed.add(person);
			if (person.manager === undefined) return undefined;
			const found = person.manager === '' ? undefined : this.directory.withEmail(person.manager);
			if (found) return found;
			person = this.gone.get(normalized(person.manager));
		}
		return 'nobody';
	}

	private forAll(leaver: AccountUser): AccountUser | undefined {
		const target = this.transfer.to === '' ? undefined : this.directory.withEmail(this.transfer.to);
		return target && target !== leaver && this.isEligible(target) ? target : undefined;
	}

	private isEligible(user: AccountUser): boolean {
		return user.status === 'active' && !this.leaves(user);
	}
}
