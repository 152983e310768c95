import type { Person } from './people';
import type { Transfer } from './rules';
import { normal, type AccountUser, type Directory } from './users';

/** Who gets the meetings and recordings of somebody who leaves. */
export class Heirs {
	private readonly managerOf = new Map<string, string>();

	constructor(
		people: readonly Person[],
		private readonly directory: Directory,
		private readonly transfer: Transfer,
		/** Whether somebody goes in the same sync: what they get would be lost again. */
		private readonly leaves: (user: AccountUser) => boolean,
	) {
		for (const { email, manager } of people) {
			if (email !== '' && manager !== '') this.managerOf.set(normal(email), normal(manager));
		}
	}

	/** The manager, or the manager's manager when that one leaves too, else the person named for all. */
	heirOf(user: AccountUser): string | undefined {
		const asked = new Set([normal(user.email)]);
		let manager = this.managerOf.get(normal(user.email));
		while (manager !== undefined && !asked.has(manager)) {
			asked.add(manager);
			const heir = this.able(manager, user);
			if (heir !== undefined) return heir;
			manager = this.managerOf.get(manager);
		}
		return this.transfer.to === '' ? undefined : this.able(this.transfer.to, user);
	}

	private able(email: string, leaver: AccountUser): string | undefined {
		const heir = this.directory.withEmail(email);
		const can = heir?.status === 'active' && heir.email !== leaver.email && !this.leaves(heir);
		return can ? heir.email : undefined;
	}
}
