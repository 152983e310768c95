import type { Person } from './people';
import type { Transfer } from './rules';
import type { AccountUser, Directory } from './users';

/** Who gets a leaver's meetings and recordings. */
export class TransferTargets {
	private readonly known = new Map<AccountUser, AccountUser | undefined>();

	/**
	 * @param people who the people of the input turned out to be
	 * @param leaves whether a person leaves in the same sync: what they receive would be lost again
	 */
	constructor(
		private readonly people: ReadonlyMap<AccountUser, Person>,
		private readonly directory: Directory,
		private readonly transfer: Transfer,
		private readonly leaves: (user: AccountUser) => boolean,
	) {}

	/**
	 * The manager, or the manager's manager when that one leaves too, else the fallback recipient. No one where it cannot
	 * be read who the manager is: what belongs to one must not go to another.
	 */
	targetFor(user: AccountUser): string | undefined {
		const way = new Set<AccountUser>();
		let one: AccountUser | undefined = user;
		let found: AccountUser | undefined;
		while (one && !way.has(one) && !this.known.has(one)) {
			way.add(one);
			const manager: string | undefined =
				this.people.get(one)?.manager ?? (this.people.has(one) ? undefined : '');
			if (manager === undefined) return undefined;
			one = manager === '' ? undefined : this.directory.withEmail(manager);
			if (one && this.isEligible(one)) found = one;
			if (found) break;
		}
		found ??= one && this.known.get(one);
		found ??= this.forAll(user);
		for (const passed of way) this.known.set(passed, found);
		return found?.email;
	}

	private forAll(leaver: AccountUser): AccountUser | undefined {
		const target = this.transfer.to === '' ? undefined : this.directory.withEmail(this.transfer.to);
		return target && target !== leaver && this.isEligible(target) ? target : undefined;
	}

	private isEligible(user: AccountUser): boolean {
		return user.status === 'active' && !this.leaves(user);
	}
}
