import type { Account } from '../account/account';
import { ADMIN_ROLE, MEMBER_ROLE, OWNER_ROLE, type User } from '../users/user';

export interface Role {
	readonly id: string;
	name: string;
	description: string;
	privileges: readonly string[];
}

const ADMIN_PRIVILEGES = [
	'User:Read',
	'User:Edit',
	'Role:Read',
	'Role:Edit',
	'Group:Read',
	'Group:Edit',
	'UsageReport:Read',
	'UserActivitiesReport:Read',
	'Dashboard:Read',
];
const MEMBER_PRIVILEGES = ['User:Read'];

const BUILT_IN: readonly Role[] = [
	{
		id: OWNER_ROLE,
		name: 'Owner',
		description: 'Account owner has full privileges to access and manage a Zoom account.',
		privileges: ADMIN_PRIVILEGES,
	},
	{
		id: ADMIN_ROLE,
		name: 'Admin',
		description: 'Admins have wide range privileges to access and manage a Zoom account.',
		privileges: ADMIN_PRIVILEGES,
	},
	{
		id: MEMBER_ROLE,
		name: 'Member',
		description: 'Members have access to basic Zoom video meeting functions.',
		privileges: MEMBER_PRIVILEGES,
	},
];

/** The roles of an account. Who has which is written on the users. */
export class Roles {
	private readonly byId = new Map<string, Role>(BUILT_IN.map((role) => [role.id, role]));

	constructor(private readonly account: Account) {}

	add(role: Omit<Role, 'id'>): Role {
		const added = { ...role, id: this.account.surroundings.random.id() };
		this.byId.set(added.id, added);
		return added;
	}

	find(id: string): Role | undefined {
		return this.byId.get(id);
	}

	/** Whoever has it is a member then. */
	remove(role: Role): void {
		for (const user of this.membersOf(role)) user.role_id = MEMBER_ROLE;
		this.byId.delete(role.id);
	}

	all(): Role[] {
		return [...this.byId.values()];
	}

	membersOf({ id }: Role): User[] {
		return this.account.users.where((user) => user.role_id === id);
	}
}
