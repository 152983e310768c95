import { recordsIn, textOf, textOrNumber, type ZoomRecord } from '../../values';
import { normalized } from '../../values/emailAddress';
import type { Joinable } from '../membership/joinables';
import { NamedList, type Named } from '../directory/named';
import { phoneFieldIn } from './fields';
import { markedFor, type PhoneRecipient } from './recipient';

/** The telephones of an account as Zoom lists them, as far as a list decides about them. */

export interface PhoneUser {
	readonly userId: string;
	readonly email: string;
	/** Empty where Zoom shows none. */
	readonly extension: string;
	readonly siteId: string;
	readonly siteName: string;
	/** Types, as Zoom numbers them. */
	readonly plans: readonly string[];
	readonly numbers: ReadonlyArray<{ readonly id: string; readonly number: string }>;
}

export interface PhoneNumber {
	readonly id: string;
	/** With its country code: `+14155550100`. */
	readonly number: string;
	readonly siteId: string;
	readonly siteName: string;
	/** Who or what has it, in words; empty: it is free. */
	readonly owner: string;
	/** ID of the user, call queue or whatever has it; empty: it is free. */
	readonly ownerId: string;
	readonly displayName: string;
	/** Why it cannot be given, as the end of a sentence; empty where nothing is in the way. */
	readonly unusable: string;
}

/** Its ID is the type, as Zoom numbers plans. */
export interface CallingPlan extends Named {
	/** How many more people can get it; undefined where Zoom does not say. */
	readonly left: number | undefined;
}

/** @param record one of `GET /phone/users`, or the answer of `GET /phone/users/{userId}` */
export function phoneUserIn(record: ZoomRecord): PhoneUser {
	const [site] = recordsIn([record['site']]);
	return {
		userId: textOrNumber(record['id']),
		email: textOf(record['email']),
		extension: textOrNumber(record['extension_number']),
		siteId: textOrNumber(site?.['id']) || textOrNumber(record['site_id']),
		siteName: textOf(site?.['name']),
		plans: recordsIn(record['calling_plans']).map(({ type }) => textOrNumber(type)),
		numbers: recordsIn(record['phone_numbers']).map(({ id, number }) => ({
			id: textOrNumber(id),
			number: textOf(number),
		})),
	};
}

const OWNERS: Readonly<Record<string, string>> = {
	CallQueue: 'the call queue ',
	AutoReceptionist: 'the auto receptionist ',
	SharedLineGroup: 'the shared line group ',
	CommonArea: 'the common area ',
};

/** @param record one of `GET /number_management/numbers`, or the answer of `GET /number_management/numbers/{phoneNumberId}` */
export function phoneNumberIn(record: ZoomRecord): PhoneNumber {
	const [owner] = recordsIn(record['assigned_list']);
	const [site] = recordsIn([record['site']]);
	// A slip in Zoom's document of the second route.
	const name = textOf(owner?.['assigned_to_name']) || textOf(owner?.['assgined_to_name']);
	const product = textOf(record['allocated_product']);
	const status = textOf(record['status']);
	const displayName = textOf(record['display_name']);
	const kind = OWNERS[textOf(owner?.['assigned_to_type'])] ?? '';
	return {
		id: textOrNumber(record['id']),
		number: textOf(record['number']),
		siteId: textOrNumber(site?.['site_id']),
		siteName: textOf(site?.['name']),
		owner: owner ? `${kind}${name || 'somebody'}` : '',
		ownerId: owner ? textOrNumber(owner['assigned_to_id']) || 'unknown' : '',
		displayName,
		unusable:
			product !== '' && product !== 'ZOOM_PHONE'
				? 'is not allocated to Zoom Phone'
				: status !== '' && status !== 'Normal'
					? `is ${status.toLowerCase()} in Zoom`
					: markedFor(displayName)
						? 'is on its way to somebody else, after a run that was cut off'
						: '',
	};
}

/** @param records of `GET /phone/sites` */
export const namedIn = (records: readonly ZoomRecord[]): Named[] =>
	records.map((record) => {
		const id = textOrNumber(record['id']);
		return { id, name: textOf(record['name']) || id };
	});

/** @param records of `GET /phone/calling_plans` */
export const callingPlansIn = (records: readonly ZoomRecord[]): CallingPlan[] =>
	records.map(({ type, name, available }) => {
		const id = textOrNumber(type);
		return { id, name: textOf(name) || id, left: typeof available === 'number' ? available : undefined };
	});

interface Listed {
	readonly users?: readonly PhoneUser[];
	readonly numbers?: readonly PhoneNumber[];
	readonly sites?: readonly Named[];
	readonly plans?: readonly CallingPlan[];
	readonly queues?: readonly Joinable[];
}

export class PhoneSystem {
	readonly users: readonly PhoneUser[];
	/** In their own order, so that the next free one is the same in every plan. */
	readonly numbers: readonly PhoneNumber[];
	readonly sites: NamedList<Named>;
	readonly plans: NamedList<CallingPlan>;
	readonly queues: NamedList<Joinable>;
	private readonly byUserId: ReadonlyMap<string, PhoneUser>;
	private readonly byEmail: ReadonlyMap<string, PhoneUser>;
	private readonly byExtension: ReadonlyMap<string, PhoneUser>;
	private readonly byNumber: ReadonlyMap<string, PhoneNumber>;
	private readonly byNumberId: ReadonlyMap<string, PhoneNumber>;

	constructor({ users = [], numbers = [], sites = [], plans = [], queues = [] }: Listed = {}) {
		this.users = users;
		this.numbers = numbers.toSorted((a, b) => (a.number < b.number ? -1 : 1));
		this.sites = new NamedList(sites);
		this.plans = new NamedList(plans);
		this.queues = new NamedList(queues);
		this.byUserId = new Map(users.map((user) => [user.userId, user]));
		this.byEmail = new Map(users.map((user) => [normalized(user.email), user]));
		this.byExtension = new Map(users.map((user) => [user.extension, user]));
		this.byNumber = new Map(numbers.map((number) => [digitsOf(number.number), number]));
		this.byNumberId = new Map(numbers.map((number) => [number.id, number]));
	}

	/** Undefined for somebody without Zoom Phone. */
	of({ id, email }: { readonly id: string | undefined; readonly email: string }): PhoneUser | undefined {
		return (id === undefined ? undefined : this.byUserId.get(id)) ?? this.byEmail.get(normalized(email));
	}

	withExtension(extension: string): PhoneUser | undefined {
		return this.byExtension.get(extension);
	}

	/** Its email or name; undefined where there is none who can take a number: Zoom gives one to people with a calling plan. */
	nameOf({ kind, id }: PhoneRecipient): string | undefined {
		if (kind === 'queue') {
			const queue = this.queues.withId(id);
			return queue && `call queue ${queue.name}`;
		}
		const user = this.byUserId.get(id);
		return user && user.plans.length > 0 ? user.email : undefined;
	}

	/** @param digits with the country code */
	withDigits(digits: string): PhoneNumber | undefined {
		return this.byNumber.get(digits);
	}

	numberWithId(id: string): PhoneNumber | undefined {
		return this.byNumberId.get(id);
	}
}

/** Of a number as people write it: only its digits. */
export const digitsOf = (number: string): string => number.replace(/\D/g, '');

/** Whether Zoom shows what a change of the telephone gives. */
export function isShown(
	{ field, to }: { readonly field: string; readonly to: string | number },
	now: PhoneUser,
): boolean {
	const phone = phoneFieldIn(field);
	switch (phone?.part) {
		case 'site':
			return now.siteId === phone.id;
		case 'callingPlan':
			return now.plans.includes(phone.id);
		case 'extension':
			return now.extension === String(to);
		case 'number':
			return now.numbers.some(({ id }) => id === phone.id);
		case undefined:
			return false;
	}
}
