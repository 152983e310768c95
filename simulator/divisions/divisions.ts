import type { Account } from '../account/account';
import type { User } from '../users/user';

export interface Division {
	readonly seq: number;
	readonly id: string;
	readonly name: string;
	readonly description: string;
	readonly isMain: boolean;
}

/** The divisions of an account. Who is in one is written on the users: in one at most. */
export class Divisions {
	private readonly byId = new Map<string, Division>();
	private lastSeq = 0;

	constructor(private readonly account: Account) {
		// Everybody who is in no other one is in the main division, and Zoom names none for them [?].
		this.add({ name: 'Main Division', description: '', isMain: true });
	}

	add(division: Omit<Division, 'seq' | 'id'>): Division {
		const added = { ...division, seq: ++this.lastSeq, id: this.account.surroundings.random.id() };
		this.byId.set(added.id, added);
		return added;
	}

	find(id: string): Division | undefined {
		return this.byId.get(id);
	}

	all(): Division[] {
		return [...this.byId.values()];
	}

	membersOf({ id, isMain }: Division): User[] {
		return this.account.users.where(
			({ division_ids: ids }) => ids.includes(id) || (isMain && ids.length === 0),
		);
	}
}
