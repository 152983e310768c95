import { ZoomInvalidInputError, ZoomUnexpectedAnswerError } from '../../errors';
import { textOf, textOrNumber, type ZoomRecord } from '../../values';
import { normalized } from '../../values/emailAddress';
import { asTyped } from '../../values/excerpt';
import { NamedList, type Named } from '../directory/named';
import { countPieces, partsOf } from './pieces';

/**
 * What a person is a member of, one or several: groups, call queues. A list governs some of each kind; no other membership is
 * ever touched.
 */

export const MEMBERSHIPS = ['group', 'queue'] as const;
export type MembershipKind = (typeof MEMBERSHIPS)[number];

/** A group or a call queue of the account. */
export interface Joinable extends Named {
	/** Its extension number; only call queues have one. */
	readonly extension?: string;
}

/** One that the list governs. */
export interface ManagedJoinable {
	readonly name: string;
	/** What a change of a membership in it is called in a plan. */
	readonly field: string;
}

/** As a person reads them. */
export const MEMBERSHIP_WORDS: Readonly<Record<MembershipKind, string>> = {
	group: 'group',
	queue: 'call queue',
};

const PREFIXES: Readonly<Record<MembershipKind, string>> = { group: 'group.', queue: 'callQueue.' };
const NEW_GROUP = 'newGroup.';

/** Its value is the name for a member, and empty for everybody else. */
export const membershipField = (kind: MembershipKind, id: string): string => `${PREFIXES[kind]}${id}`;

/** Of a group that a plan creates first. */
export const newGroupField = (name: string): string => `${NEW_GROUP}${name}`;

const after = (prefix: string, field: string): string | undefined =>
	field.startsWith(prefix) && field.length > prefix.length ? field.slice(prefix.length) : undefined;

/** Name of the group; undefined for another field. */
export const newGroupIn = (field: string): string | undefined => after(NEW_GROUP, field);

interface MembershipField {
	readonly kind: MembershipKind;
	/** Undefined for a group that a plan creates first. */
	readonly id: string | undefined;
}

/** Undefined for another field. */
export function membershipIn(field: string): MembershipField | undefined {
	for (const kind of MEMBERSHIPS) {
		const id = after(PREFIXES[kind], field);
		if (id !== undefined) return { kind, id };
	}
	return newGroupIn(field) === undefined ? undefined : { kind: 'group', id: undefined };
}

export const isMembership = (field: string): boolean => membershipIn(field) !== undefined;

/** @param records of `GET /groups` or `GET /phone/call_queues` */
export const joinablesIn = (records: readonly ZoomRecord[]): Joinable[] =>
	records.map((record) => {
		const id = textOrNumber(record['id']);
		const extension = textOrNumber(record['extension_number']);
		return { id, name: textOf(record['name']) || id, ...(extension !== '' && { extension }) };
	});

/** What Zoom's IDs look like: nothing that somebody would call a group. */
const LIKE_AN_ID = /^[\w-]{22}$/;

const MANAGED: Readonly<Record<MembershipKind, readonly [field: string, whatToDo: string]>> = {
	group: ['Managed Groups', 'correct it, take it out, or turn on "Create Missing Groups"'],
	queue: [
		'Managed Call Queues',
		'correct it, take it out, or create it in Zoom under Phone System Management → Call Queues',
	],
};

/** `joinablesIn` calls it by its ID. */
const isNameless = ({ id, name }: Joinable): boolean => name === id;

/** Otherwise a group that is there would pass for a new one, or for one that nobody is in. */
const unexpected = (what: string): ZoomUnexpectedAnswerError =>
	new ZoomUnexpectedAnswerError(`Zoom ${what}: nothing was changed`);

/** The groups, or the call queues, of an account, and those that the list governs. */
export class Joinables extends NamedList<Joinable> {
	private readonly byField: ReadonlyMap<string, ManagedJoinable>;
	/** Two sites may use the same number. */
	private readonly byExtension: ReadonlyMap<string, readonly Joinable[]>;
	readonly managed: readonly ManagedJoinable[];
	/** Of the names, those with separators in them included. */
	private readonly mostPieces: number;
	/** Why Zoom does not show the members, by ID. */
	private readonly unshown: ReadonlyMap<string, string>;

	/**
	 * @param all those of the account
	 * @param managed names, IDs or extension numbers of those that the list governs
	 * @param create whether a managed group that does not exist yet may be created
	 * @throws ZoomInvalidInputError for one that cannot be tied to one of them
	 * @throws ZoomUnexpectedAnswerError where Zoom's list does not tell
	 */
	constructor(
		readonly kind: MembershipKind,
		all: readonly Joinable[] = [],
		private readonly named: readonly string[] = [],
		private readonly create = false,
		unshown: Joinables['unshown'] = new Map(),
	) {
		super(all);
		this.unshown = unshown;
		const byExtension = new Map<string, Joinable[]>();
		for (const one of all) {
			if (one.extension === undefined) continue;
			byExtension.set(one.extension, [...(byExtension.get(one.extension) ?? []), one]);
		}
		this.byExtension = byExtension;
		const each = named.map((written) => this.managedAs(written, create));
		const known = each.filter(({ field }) => this.whyUnshown(field) === undefined);
		this.byField = new Map(known.map((one) => [one.field, one]));
		this.managed = [...this.byField.values()];
		this.mostPieces = [...all, ...this.managed].reduce(
			(most, { name }) => Math.max(most, countPieces(name)),
			1,
		);
	}

	/** The same, but for those whose members Zoom does not show: they stay as they are. @param why by ID */
	withUnshown(why: ReadonlyMap<string, string>): Joinables {
		return new Joinables(this.kind, this.all, this.named, this.create, new Map([...this.unshown, ...why]));
	}

	/** Why Zoom does not show who has this membership; undefined where it does. */
	whyUnshown(field: string): string | undefined {
		const membership = membershipIn(field);
		return membership?.kind === this.kind ? this.unshown.get(membership.id ?? '') : undefined;
	}

	/** Names of those whose members Zoom does not show. */
	get unshownNames(): readonly string[] {
		return [...this.unshown.keys()].map((id) => this.withId(id)?.name ?? id);
	}

	/** By extension number too, which may be the name of another one. */
	override matching(written: string): readonly Joinable[] {
		return [...new Set([...super.matching(written), ...(this.byExtension.get(written) ?? [])])];
	}

	private managedAs(written: string, create: boolean): ManagedJoinable {
		const { kind } = this;
		const [field, whatToDo] = MANAGED[kind];
		const refused = (why: string): ZoomInvalidInputError =>
			new ZoomInvalidInputError(`"${asTyped(written)}" under "${field}" ${why}`, field);
		const [one, other] = this.matching(written);
		if (other)
			throw refused(`means several ${MEMBERSHIP_WORDS[kind]}s: give the ID of the one that is meant`);
		if (one?.id === '') throw unexpected(`shows the ${MEMBERSHIP_WORDS[kind]} "${one.name}" without its ID`);
		if (one) return { name: one.name, field: membershipField(kind, one.id) };
		if (this.all.some(isNameless))
			throw unexpected(
				`shows a ${MEMBERSHIP_WORDS[kind]} without its name, and it may be "${asTyped(written)}"`,
			);
		if (create && !LIKE_AN_ID.test(written)) return { name: written, field: newGroupField(written) };
		throw refused(`is no ${MEMBERSHIP_WORDS[kind]} of this Zoom account: ${whatToDo}`);
	}

	/** The managed one that a cell names; undefined for all others. */
	managedBy(written: string): ManagedJoinable | undefined {
		const found = this.matching(written);
		const [one] = found;
		if (one) return found.length === 1 ? this.byField.get(membershipField(this.kind, one.id)) : undefined;
		return this.managed.find(
			({ name, field }) => newGroupIn(field) !== undefined && normalized(name) === normalized(written),
		);
	}

	/** What a cell names, known or not; a name may hold separators itself. */
	namesIn(cell: string): string[] {
		const isKnown = (text: string): boolean =>
			this.managedBy(text) !== undefined || this.matching(text).length > 0;
		return partsOf(cell, this.mostPieces, isKnown);
	}

	/** The managed ones that exist: of these the members have to be known. */
	get managedThere(): readonly Joinable[] {
		return this.managed.flatMap(({ field }) => this.withId(membershipIn(field)?.id ?? '') ?? []);
	}

	/** Those that changes are about, as far as they exist. */
	namedBy(fields: readonly string[]): readonly Joinable[] {
		const named = fields.flatMap((field) => {
			const membership = membershipIn(field);
			if (membership?.kind !== this.kind) return [];
			const { id } = membership;
			return id === undefined ? this.matching(newGroupIn(field) ?? '') : (this.withId(id) ?? []);
		});
		return [...new Set(named)];
	}
}
