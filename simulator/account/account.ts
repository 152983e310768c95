import { AccountLimits } from '../limits/accountLimits';
import { PHONE_RATE_LIMITS, type Plan } from '../limits/rateTable';
import type { Surroundings } from '../engine/surroundings';
import { OWNER_ROLE, type User } from '../users/user';
import { Users } from '../users/users';

/** What an account has bought and switched on. */
export interface AccountPlan {
	plan: Plan;
	/** Seats of paid (Licensed) and of Basic users; undefined: as many as wanted. */
	licensedSeats: number | undefined;
	basicSeats: number | undefined;
	/** By add-on and capacity, such as `webinar500`; one that is not here: as many as wanted. */
	addOnSeats: Readonly<Record<string, number>>;
	/** How Zoom answers the question for the plan's usage: one base plan, a list of them, or a refusal. */
	planUsage: 'one' | 'several' | 'refused';
	/** Whether `ssoCreate`, `autoCreate` and `custCreate` may be used. */
	sso: boolean;
	autoCreate: boolean;
	/** Users of these domains can be deleted, but not disassociated. */
	managedDomains: readonly string[];
	trustedDomains: readonly string[];
	customCreate: boolean;
	/** When given, new users need an e-mail of one of these domains. */
	limitedDomains: readonly string[] | undefined;
	blockedDomains: readonly string[];
}

const EVERYTHING: AccountPlan = {
	plan: 'business',
	licensedSeats: undefined,
	basicSeats: undefined,
	addOnSeats: {},
	planUsage: 'one',
	sso: true,
	autoCreate: true,
	managedDomains: [],
	trustedDomains: [],
	customCreate: true,
	limitedDomains: undefined,
	blockedDomains: [],
};

/** A part of an account that holds things of users, such as its meetings. */
export interface HoldsThingsOfUsers {
	/**
	 * A user goes; what is theirs goes with them, or to somebody else.
	 * @param transfer.what the flags that were set, such as `transfer_meeting`
	 */
	userLeaves(user: User, transfer: { to: User | undefined; what: ReadonlySet<string> }): void;
}

/** One Zoom account with all its state. */
export class Account {
	readonly users: Users;
	readonly limits = new AccountLimits();
	readonly phoneLimits = new AccountLimits(PHONE_RATE_LIMITS);
	readonly has: AccountPlan;
	/** What is being worked on at this moment, so that Zoom refuses a second call on it. */
	readonly running = new Set<string>();
	private readonly parts = new Map<unknown, object>();

	constructor(
		readonly surroundings: Surroundings,
		readonly id: string,
		readonly number: number,
		has: Partial<AccountPlan>,
	) {
		this.users = new Users(surroundings);
		this.has = { ...EVERYTHING, ...has };
	}

	/** The one instance of a class for this account, such as `account.part(Meetings)`; made when first asked for. */
	part<T extends object>(Part: new (account: Account) => T): T {
		let part = this.parts.get(Part);
		if (!part) {
			part = new Part(this);
			this.parts.set(Part, part);
		}
		return part as T;
	}

	/** Hands over, or gives up, what is a user's in every part. */
	userLeaves(...leaving: Parameters<HoldsThingsOfUsers['userLeaves']>): void {
		for (const part of this.parts.values()) (part as Partial<HoldsThingsOfUsers>).userLeaves?.(...leaving);
		this.users.remove(leaving[0]);
	}

	get owner(): User {
		for (const user of this.users.all()) if (user.role_id === OWNER_ROLE) return user;
		throw new Error(`Account ${this.id} has no owner`);
	}
}
