import { normalized } from '../emailAddress';
import type { Person } from './people';
import type { Transfer } from './rules';
import type { AccountUser, Directory } from './users';

/** Who gets the meetings and recordings of somebody who leaves. */
export class TransferTargets {
	private readonly managerOf = new Map<string, string>();

	constructor(
		people: readonly Person[],
		private readonly directory: Directory,
		private readonly transfer: Transfer,
		/** Whether somebody goes in the same sync: what they get would be lost again. */
		private readonly leaves: (user: AccountUser) => boolean,
	) {
		for (const { email, manager } of people) {
			if (email !== '' && manager !== '') this.managerOf.set(normalized(email), normalized(manager));
		}
	}

	/** The manager, or the manager's manager when that one leaves too, else the person named for all. */
	targetFor(user: AccountUser): string | undefined {
		const asked = new Set([normalized(user.email)]);
		let manager = this.managerOf.get(normalized(user.email));
		while (manager !== undefined && !asked.has(manager)) {
			asked.add(manager);
			const target = this.ifEligible(manager, user);
			if (target !== undefined) return target;
			manager = this.managerOf.get(manager);
		}
		return this.transfer.to === '' ? undefined : this.ifEligible(this.transfer.to, user);
	}

	private ifEligible(email: string, leaver: AccountUser): string | undefined {
		const target = this.directory.withEmail(email);
		const eligible = target?.status === 'active' && target.key !== leaver.key && !this.leaves(target);
		return eligible ? target.email : undefined;
	}
}
