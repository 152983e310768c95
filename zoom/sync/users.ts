import type { ZoomRecord } from '../api/answer';
import { recordsIn } from '../values';
import type { Before, Value } from './planRow';

/** A user of the account as `GET /users` lists them. */
export interface AccountUser extends Before {
	/** Zoom's ID; the e-mail address for pending users, who have none. */
	readonly key: string;
	readonly id: string | undefined;
	readonly employeeId: string;
	/** By Zoom's names; `custom_attributes.<key>` for the account's own. */
	readonly fields: Readonly<Record<string, Value | undefined>>;
}

export const OWNER_ROLE = '0';
export const ADMIN_ROLE = '1';
export const LICENSED = 2;

/** What the list shows of a profile, and what PATCH can change: nothing else can be compared without a call a person. */
const LISTED = ['first_name', 'last_name', 'display_name', 'dept', 'timezone', 'type'] as const;
export type ListedField = (typeof LISTED)[number];

export const attributeField = (key: string): string => `custom_attributes.${key}`;

const text = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** @param record one of `GET /users`; without an e-mail it is nobody */
export function accountUser(record: ZoomRecord): AccountUser | undefined {
	const email = text(record['email']);
	if (email === '') return undefined;
	const id = text(record['id']) || undefined;
	const fields: Record<string, Value | undefined> = {};
	for (const field of LISTED) {
		const value = record[field];
		if (typeof value === 'string' || typeof value === 'number') fields[field] = value;
	}
	for (const attribute of recordsIn(record['custom_attributes'])) {
		fields[attributeField(text(attribute['key']))] = text(attribute['value']);
	}
	return {
		key: id ?? email,
		id,
		email,
		status: text(record['status']),
		type: Number(record['type']),
		roleId: text(record['role_id']),
		employeeId: text(record['employee_unique_id']),
		fields,
	};
}

/** How people and users are recognised. */
export type Match =
	| { readonly by: 'email' }
	| { readonly by: 'employeeId' }
	| { readonly by: 'customAttribute'; readonly key: string };

export const normal = (key: string): string => key.trim().toLowerCase();

/** The users of an account, found by whatever people are matched with. */
export class Directory {
	readonly users: readonly AccountUser[];
	private readonly byEmail = new Map<string, AccountUser>();
	private readonly byId = new Map<string, AccountUser>();
	private readonly byKey = new Map<string, AccountUser[]>();

	/** Lists are read one status after the other: somebody whose status changes meanwhile comes twice. */
	constructor(records: Iterable<AccountUser>, match: Match = { by: 'email' }) {
		for (const user of records) this.byEmail.set(normal(user.email), user);
		this.users = [...this.byEmail.values()];
		for (const user of this.users) {
			if (user.id !== undefined) this.byId.set(user.id, user);
			const key = keyOf(user, match);
			if (key !== '') this.byKey.set(key, [...(this.byKey.get(key) ?? []), user]);
		}
	}

	/** More than one when an employee id or attribute was given twice. */
	matching(key: string): readonly AccountUser[] {
		return this.byKey.get(key) ?? [];
	}

	withEmail(email: string): AccountUser | undefined {
		return this.byEmail.get(normal(email));
	}

	/** @param key Zoom's ID or an e-mail */
	find(key: string): AccountUser | undefined {
		return this.byId.get(key) ?? this.withEmail(key);
	}
}

export function keyOf(user: AccountUser, match: Match): string {
	if (match.by === 'email') return normal(user.email);
	if (match.by === 'employeeId') return normal(user.employeeId);
	return normal(String(user.fields[attributeField(match.key)] ?? ''));
}
