import type { Surroundings } from '../engine/surroundings';
import { MEMBER_ROLE, type User } from './user';

export type NewUser = Partial<Omit<User, 'seq'>> & Pick<User, 'email'>;

/** The users of one account, found by id and, whatever the case of its letters, by e-mail. */
export class Users {
	private readonly byId = new Map<string, User>();
	private readonly byEmail = new Map<string, User>();
	private lastSeq = 0;

	constructor(private readonly surroundings: Surroundings) {}

	/**
	 * Adds a user as it is; whether Zoom would allow it is for the caller to know.
	 * @throws Error when id or e-mail is taken
	 */
	add(fields: NewUser): User {
		const { random, clock } = this.surroundings;
		const names = nameFrom(fields);
		const user: User = {
			type: 1,
			status: 'active',
			role_id: MEMBER_ROLE,
			timezone: 'Europe/Berlin',
			language: 'en-US',
			use_pmi: false,
			group_ids: [],
			im_group_ids: [],
			division_ids: [],
			loginTypes: [100],
			verified: 1,
			createdAt: clock.now(),
			...names,
			...fields,
			pmi: fields.pmi ?? random.digits(10),
			id: fields.id ?? random.id(),
			seq: ++this.lastSeq,
		};
		if (this.byId.has(user.id) || this.byEmail.has(user.email.toLowerCase())) {
			throw new Error(`There is a user ${user.id} or ${user.email} already`);
		}
		this.byId.set(user.id, user);
		this.byEmail.set(user.email.toLowerCase(), user);
		return user;
	}

	/** @param key id or e-mail; other spellings of an e-mail's letters are the same e-mail. */
	find(key: string): User | undefined {
		return this.byId.get(key) ?? this.byEmail.get(key.toLowerCase());
	}

	findByEmail(email: string): User | undefined {
		return this.byEmail.get(email.toLowerCase());
	}

	remove(user: User): void {
		this.byId.delete(user.id);
		this.byEmail.delete(user.email.toLowerCase());
	}

	changeEmail(user: User, email: string): void {
		this.byEmail.delete(user.email.toLowerCase());
		user.email = email;
		this.byEmail.set(email.toLowerCase(), user);
	}

	/** In the order in which they were added. */
	all(): IterableIterator<User> {
		return this.byId.values();
	}

	where(holds: (user: User) => boolean): User[] {
		const found: User[] = [];
		for (const user of this.byId.values()) if (holds(user)) found.push(user);
		return found;
	}

	count(holds: (user: User) => boolean): number {
		let count = 0;
		for (const user of this.byId.values()) if (holds(user)) count += 1;
		return count;
	}

	get size(): number {
		return this.byId.size;
	}
}

function nameFrom(fields: NewUser): Pick<User, 'first_name' | 'last_name' | 'display_name'> {
	const first_name = fields.first_name ?? '';
	const last_name = fields.last_name ?? '';
	return { first_name, last_name, display_name: fields.display_name ?? displayName(first_name, last_name) };
}

/** What Zoom shows where no display name was given. */
export function displayName(firstName: string, lastName: string): string {
	return `${firstName} ${lastName}`.trim();
}
