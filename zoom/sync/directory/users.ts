import { inLatin, isUsual, lettersAndDigits, normalized, skeletons } from '../../values/emailAddress';
import { isRecord, numberOf, recordsIn, textOf, textOrNumber, type ZoomRecord } from '../../values';
import { timeOf } from '../../values/time';
import { USER_STATUSES } from '../../values/userStatuses';
import { Assignables, isAssignment, type Kind } from '../assignments/fields';
import { isMembership, Joinables, type MembershipKind } from '../membership/joinables';
import type { AddOnKind } from '../addOns/catalog';
import { isAddOn } from '../addOns/fields';
import { isHandOver } from '../phone/handOver';
import { isOfPhone } from '../phone/fields';
import { PhoneSystem } from '../phone/system';
import type { Before, Value } from '../model/planRow';
import { isLookedField, type LookedField } from '../profile/fields';
import { OWNER_ROLE } from '../assignments/roleIds';

/** A user of the account as `GET /users` lists them. */
export interface AccountUser extends Before {
	/** Zoom's ID; the email address for pending users, who have none. */
	readonly key: string;
	readonly id: string | undefined;
	readonly employeeId: string;
	readonly divisionIds: readonly string[];
	/** As Zoom shows it; empty where it shows none. */
	readonly name: string;
	/** Epoch ms; undefined where Zoom does not say. */
	readonly createdAt: number | undefined;
	/** By Zoom's names; `custom_attributes.<key>` for the account's own. */
	readonly fields: Readonly<Record<string, Value | undefined>>;
	/** Fields of the memberships in call queues that the user manages: Zoom takes no manager out. */
	readonly manages: readonly string[];
	/** What came of looks at the user, by the part that they were for. */
	readonly looks: Readonly<Partial<Record<LookedPartName, Seen>>>;
}

/** What the list does not show: see looks/part.ts. */
export type LookedPartName = 'addOns' | 'profile';

/** Whether `fields` has it, or why not, in Zoom's words; empty where Zoom says nothing. */
export type Seen = { readonly shown: true } | { readonly shown: false; readonly why: string };

const BASIC = 1;
export const LICENSED = 2;

/** What the list shows of a profile, and what PATCH can change: the rest takes a look at each person, see profile/fields.ts. */
const LISTED = ['first_name', 'last_name', 'display_name', 'dept', 'timezone', 'type'] as const;
export type ProfileField = (typeof LISTED)[number] | LookedField;

const ATTRIBUTE = 'custom_attributes.';
export const attributeField = (key: string): `${typeof ATTRIBUTE}${string}` => `${ATTRIBUTE}${key}`;

/** The key of the account's own attribute that a field stands for; undefined for a field of Zoom's. */
export const attributeKey = (field: string): string | undefined =>
	field.startsWith(ATTRIBUTE) ? field.slice(ATTRIBUTE.length) : undefined;

/** Whether it belongs to the profile, which goes in a call for each person; a call gives many the rest. */
export const isOfProfile = (field: string): boolean =>
	(LISTED as readonly string[]).includes(field) ||
	isLookedField(field) ||
	Boolean(attributeKey(field)) ||
	field === 'email';

/** Whether a sync can change it. */
export const isKnownField = (field: string): boolean =>
	isOfProfile(field) ||
	isMembership(field) ||
	isAssignment(field) ||
	isOfPhone(field) ||
	isHandOver(field) ||
	isAddOn(field);

/** IDs of what somebody has of a kind. */
export const assignedTo = ({ roleId, divisionIds }: AccountUser, kind: Kind): readonly string[] =>
	kind === 'role' ? [roleId] : divisionIds;

const isStatus = (value: string): boolean => (USER_STATUSES as readonly string[]).includes(value);

/**
 * @param record one of `GET /users`; without an email it is no user
 * @param listedAs the status that was asked for: used where the record has no status that Zoom documents
 */
export function accountUser(record: unknown, listedAs = ''): AccountUser | undefined {
	if (!isRecord(record)) return undefined;
	const email = textOrNumber(record['email']);
	if (email === '') return undefined;
	const id = textOrNumber(record['id']) || undefined;
	const fields: Record<string, Value | undefined> = {};
	for (const field of LISTED) {
		const value = record[field];
		if (typeof value === 'string' || typeof value === 'number') fields[field] = value;
	}
	const type = numberOf(record['type']);
	if (!Number.isNaN(type)) fields['type'] = type;
	for (const attribute of recordsIn(record['custom_attributes'])) {
		fields[attributeField(textOrNumber(attribute['key']))] = textOrNumber(attribute['value']);
	}
	const own = textOrNumber(record['status']).toLowerCase();
	const status = isStatus(own) ? own : listedAs;
	// The list may still show it: deactivating somebody takes the license away.
	if (status === 'inactive' && fields['type'] === LICENSED) fields['type'] = BASIC;
	return {
		key: id ?? email,
		id,
		email,
		status,
		type: Number(fields['type']),
		roleId: textOrNumber(record['role_id']),
		employeeId: textOrNumber(record['employee_unique_id']),
		divisionIds: idsIn(record['division_ids']),
		name: nameOf(record),
		createdAt: timeOf(textOf(record['user_created_at']) || textOf(record['created_at'])),
		fields,
		manages: [],
		looks: {},
	};
}

const idsIn = (list: unknown): string[] =>
	(Array.isArray(list) ? list.map(textOrNumber) : []).filter((id) => id !== '');

const nameOf = (record: ZoomRecord): string =>
	textOf(record['display_name']) || `${textOf(record['first_name'])} ${textOf(record['last_name'])}`.trim();

/** How people and users are recognized. */
export type Match =
	| { readonly by: 'email' }
	| { readonly by: 'employeeId' }
	| { readonly by: 'customAttribute'; readonly key: string };

/** Spreadsheets drop leading zeros and add decimals, people write dashes: the same key perhaps, not certainly. */
function looseKey(key: string): string {
	const digits = normalized(key).replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)));
	const isNumber = /^\d{1,15}(?:[.,]0*)?(?:e\+?\d{1,2})?$/.test(digits);
	const text = isNumber ? String(Number(digits.replace(',', '.'))) : digits;
	return lettersAndDigits(inLatin(text)).replace(/^0+/, '');
}

/** The digits of a script follow each other from its zero. */
function digitValue(digit: string): number {
	let zero = digit.codePointAt(0) ?? 0;
	const value = zero;
	while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && value - zero < 9) zero -= 1;
	return value - zero;
}

/** What an account has beside its users, and what a list governs of it. */
export interface Governed {
	readonly group: Joinables;
	readonly queue: Joinables;
	readonly role: Assignables;
	readonly division: Assignables;
	readonly phone: PhoneSystem;
	/** Kinds of add-on licenses that the list governs. */
	readonly addOns: ReadonlySet<AddOnKind>;
}

/** The users of an account, found by whatever people are matched with. */
export class Directory {
	readonly users: readonly AccountUser[];
	readonly joinables: Readonly<Record<MembershipKind, Joinables>>;
	readonly assignables: Readonly<Record<Kind, Assignables>>;
	/** Empty where nothing about telephones was listed. */
	readonly phone: PhoneSystem;
	/** Kinds that the list governs. */
	readonly addOns: ReadonlySet<AddOnKind>;
	private readonly byId = new Map<string, AccountUser>();
	private readonly byEmail: ReadonlyMap<string, readonly AccountUser[]>;
	private readonly byKey: ReadonlyMap<string, readonly AccountUser[]>;
	private readonly byLooseKey: ReadonlyMap<string, readonly AccountUser[]>;
	/** Made when first needed: nearly all addresses are usual, and two usual ones never look alike. */
	private bySkeleton: ReadonlyMap<string, readonly AccountUser[]> | undefined;
	private readonly unusual: ReadonlyMap<string, readonly AccountUser[]>;

	/** Statuses are listed one after the other: a user whose status changes meanwhile appears twice. */
	constructor(
		records: Iterable<AccountUser>,
		private readonly match: Match = { by: 'email' },
		private readonly governed: Partial<Governed> = {},
	) {
		const { group, queue, role, division, phone, addOns } = governed;
		this.joinables = { group: group ?? new Joinables('group'), queue: queue ?? new Joinables('queue') };
		this.phone = phone ?? new PhoneSystem();
		this.addOns = addOns ?? new Set();
		this.assignables = {
			role: role ?? new Assignables('role'),
			division: division ?? new Assignables('division'),
		};
		const each = new Map<string, AccountUser>();
		for (const user of records) each.set(user.email.toLowerCase(), user);
		this.users = [...each.values()];
		for (const user of this.users) if (user.id !== undefined) this.byId.set(user.id, user);
		this.byEmail = indexed(this.users, ({ email }) => normalized(email));
		this.byKey = match.by === 'email' ? this.byEmail : indexed(this.users, (user) => keyOf(user, match));
		this.byLooseKey =
			match.by === 'email' ? new Map() : indexed(this.users, (user) => looseKey(keyOf(user, match)));
		this.unusual = indexed(
			this.users.filter(({ email }) => !isUsual(normalized(email))),
			({ email }) => skeletons(email),
		);
	}

	/** The same account, with more known of its users, and perhaps of what it has beside them. */
	map(more: (user: AccountUser) => AccountUser, governed: Partial<Governed> = {}): Directory {
		return new Directory(this.users.map(more), this.match, { ...this.governed, ...governed });
	}

	/** More than one when an employee ID or attribute was given twice, or two addresses differ in invisible characters. */
	matching(key: string): readonly AccountUser[] {
		return this.byKey.get(normalized(key)) ?? [];
	}

	/** Users whose employee ID or attribute is the key but for leading zeros and punctuation. */
	withSimilarKey(key: string): readonly AccountUser[] {
		return this.byLooseKey.get(looseKey(key)) ?? [];
	}

	withEmail(email: string): AccountUser | undefined {
		return this.byEmail.get(normalized(email))?.[0];
	}

	/** Users with another address that a person could take for this one. */
	lookingLike(email: string): readonly AccountUser[] {
		const exact = normalized(email);
		const alike = isUsual(exact) ? this.unusual : this.skeletons();
		if (alike.size === 0) return [];
		const found = [...skeletons(exact)].flatMap((look) => alike.get(look) ?? []);
		return [...new Set(found)].filter((user) => normalized(user.email) !== exact);
	}

	private skeletons(): ReadonlyMap<string, readonly AccountUser[]> {
		this.bySkeleton ??= indexed(this.users, ({ email }) => skeletons(email));
		return this.bySkeleton;
	}

	withId(id: string): AccountUser | undefined {
		return this.byId.get(id);
	}

	/** ID of the account's owner, which tells one account from another; empty where the list does not show one. */
	get ownerId(): string {
		return this.users.find(({ roleId }) => roleId === OWNER_ROLE)?.key ?? '';
	}
}

function indexed(
	users: readonly AccountUser[],
	by: (user: AccountUser) => string | Iterable<string>,
): ReadonlyMap<string, readonly AccountUser[]> {
	const index = new Map<string, AccountUser[]>();
	for (const user of users) {
		const keys = by(user);
		for (const key of typeof keys === 'string' ? [keys] : keys) {
			const others = index.get(key);
			if (others) others.push(user);
			else if (key !== '') index.set(key, [user]);
		}
	}
	return index;
}

export function keyOf(user: AccountUser, match: Match): string {
	if (match.by === 'email') return normalized(user.email);
	if (match.by === 'employeeId') return normalized(user.employeeId);
	return normalized(String(user.fields[attributeField(match.key)] ?? ''));
}
