import type { Account } from '../account/account';
import type { User } from '../users/user';

export interface Group {
	readonly seq: number;
	readonly id: string;
	name: string;
}

/** The user groups of an account. Who is in them is written on the users. */
export class Groups {
	private readonly byId = new Map<string, Group>();
	private lastSeq = 0;

	constructor(private readonly account: Account) {}

	add(name: string): Group {
		const group = { seq: ++this.lastSeq, id: this.account.surroundings.random.id(), name };
		this.byId.set(group.id, group);
		return group;
	}

	find(id: string): Group | undefined {
		return this.byId.get(id);
	}

	findByName(name: string): Group | undefined {
		return this.all().find((group) => group.name.toLowerCase() === name.toLowerCase());
	}

	all(): Group[] {
		return [...this.byId.values()];
	}

	membersOf({ id }: Group): User[] {
		return this.account.users.where((user) => user.group_ids.includes(id));
	}

	remove(group: Group): void {
		for (const user of this.membersOf(group)) leave(user, group);
		this.byId.delete(group.id);
	}
}

export function join(user: User, { id }: Group): void {
	if (!user.group_ids.includes(id)) user.group_ids = [...user.group_ids, id];
}

export function leave(user: User, { id }: Group): void {
	user.group_ids = user.group_ids.filter((other) => other !== id);
}
