import type { Account, HoldsThingsOfUsers } from '../account/account';
import type { User } from '../users/user';

/** A place of the account. Where multiple sites are off there is only the main one. */
export interface Site {
	readonly seq: number;
	readonly id: string;
	readonly name: string;
	readonly code: number;
}

/** A person who has Zoom Phone. */
export interface PhoneUser {
	readonly seq: number;
	readonly user: User;
	readonly phoneUserId: string;
	readonly extensionId: string;
	extensionNumber: number;
	siteId: string;
	readonly status: 'activate' | 'deactivate';
	/** Types, as Zoom numbers them. */
	callingPlans: number[];
	emergencyAddressId: string | undefined;
	/** What was changed of what the person may do, in Zoom's names. */
	policy: Record<string, unknown>;
}

export interface PhoneNumber {
	readonly seq: number;
	readonly id: string;
	/** With its country code: `+14155550100`. */
	readonly number: string;
	/** Extension ID of whoever is called by it; undefined: nobody. */
	assignedTo: string | undefined;
	siteId: string;
	displayName: string;
	callerIdName: string;
	capability: { incoming: boolean; outgoing: boolean };
}

export interface QueueMember {
	readonly phoneUser: PhoneUser;
	readonly level: 'manager' | 'user';
}

export interface CallQueue {
	readonly seq: number;
	readonly id: string;
	readonly extensionId: string;
	readonly extensionNumber: number;
	readonly name: string;
	readonly siteId: string;
	members: QueueMember[];
}

/** People who share one number and its line. */
export interface SharedLineGroup {
	readonly seq: number;
	readonly id: string;
	readonly extensionId: string;
	readonly extensionNumber: number;
	readonly name: string;
	readonly siteId: string;
	members: PhoneUser[];
}

/** A calling plan that the account has bought. */
export interface BoughtPlan {
	/** As Zoom numbers them. */
	readonly type: number;
	readonly name: string;
	/** How many people may have it. */
	readonly subscribed: number;
}

const FIRST_EXTENSION = 800;

/** The telephone of one account: who has one, numbers, sites and call queues. */
export class Phone implements HoldsThingsOfUsers {
	readonly sites: Site[] = [];
	readonly numbers: PhoneNumber[] = [];
	readonly queues: CallQueue[] = [];
	readonly sharedLineGroups: SharedLineGroup[] = [];
	readonly plans: BoughtPlan[] = [];
	private people: PhoneUser[] = [];
	private lastSeq = 0;
	private lastExtension = FIRST_EXTENSION;

	constructor(private readonly account: Account) {
		this.addSite('Main Site');
	}

	get users(): readonly PhoneUser[] {
		return this.people;
	}

	get mainSite(): Site {
		return this.sites[0] as Site;
	}

	addSite(name: string): Site {
		const site = { ...this.newThing(), name, code: this.sites.length + 1 };
		this.sites.push(site);
		return site;
	}

	addUser(
		user: User,
		fields: Partial<Pick<PhoneUser, 'extensionNumber' | 'siteId' | 'callingPlans'>>,
	): PhoneUser {
		const { seq, id } = this.newThing();
		const person: PhoneUser = {
			seq,
			user,
			phoneUserId: id,
			extensionId: this.newId(),
			extensionNumber: ++this.lastExtension,
			siteId: this.mainSite.id,
			status: 'activate',
			callingPlans: [],
			emergencyAddressId: undefined,
			policy: {},
			...fields,
		};
		this.people.push(person);
		return person;
	}

	addNumber(number: string, assignedTo?: PhoneUser): PhoneNumber {
		const added = {
			...this.newThing(),
			number,
			assignedTo: assignedTo?.extensionId,
			siteId: assignedTo?.siteId ?? this.mainSite.id,
			displayName: '',
			callerIdName: '',
			capability: { incoming: true, outgoing: true },
		};
		this.numbers.push(added);
		return added;
	}

	addQueue(name: string, members: QueueMember[]): CallQueue {
		const queue = { ...this.newExtension(name), members };
		this.queues.push(queue);
		return queue;
	}

	addSharedLineGroup(name: string, members: PhoneUser[]): SharedLineGroup {
		const group = { ...this.newExtension(name), members };
		this.sharedLineGroups.push(group);
		return group;
	}

	/** How many people have a calling plan. */
	assigned({ type }: BoughtPlan): number {
		return this.people.filter(({ callingPlans }) => callingPlans.includes(type)).length;
	}

	/** Who has Zoom Phone among the users of the account. */
	of(user: User): PhoneUser | undefined {
		return this.people.find((person) => person.user === user);
	}

	/** Whether a call queue would be without its manager. */
	manages(user: User): boolean {
		return this.queues.some(({ members }) =>
			members.some(({ phoneUser, level }) => level === 'manager' && phoneUser.user === user),
		);
	}

	numbersOf({ extensionId }: PhoneUser): PhoneNumber[] {
		return this.numbers.filter(({ assignedTo }) => assignedTo === extensionId);
	}

	/** @param key its ID, or the number itself */
	number(key: string): PhoneNumber | undefined {
		return this.numbers.find(({ id, number }) => id === key || number === key);
	}

	site(siteId: string): Site | undefined {
		return this.sites.find(({ id }) => id === siteId);
	}

	/** Numbers of whoever leaves are free again. */
	userLeaves(user: User): void {
		const person = this.of(user);
		if (!person) return;
		for (const number of this.numbersOf(person)) number.assignedTo = undefined;
		for (const queue of this.queues) {
			queue.members = queue.members.filter(({ phoneUser }) => phoneUser !== person);
		}
		for (const group of this.sharedLineGroups) {
			group.members = group.members.filter((one) => one !== person);
		}
		this.people = this.people.filter((one) => one !== person);
	}

	/** Of several people, at the main site. */
	private newExtension(name: string) {
		return {
			...this.newThing(),
			name,
			extensionId: this.newId(),
			extensionNumber: ++this.lastExtension,
			siteId: this.mainSite.id,
		};
	}

	private newThing(): { seq: number; id: string } {
		return { seq: ++this.lastSeq, id: this.newId() };
	}

	private newId(): string {
		return this.account.surroundings.random.id();
	}
}
