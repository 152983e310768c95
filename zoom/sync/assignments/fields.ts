import { ZoomInvalidInputError } from '../../errors';
import { textOf, textOrNumber, type ZoomRecord } from '../../values';
import { asTyped } from '../../values/excerpt';
import { NamedList, type Named } from '../directory/named';
import { isOwnerOrAdmin, MEMBER_ROLE } from './roleIds';

/** What a person has one of: a role, a division. Only those that a list governs are ever given or taken. */

export const KINDS = ['role', 'division'] as const;
export type Kind = (typeof KINDS)[number];

/** A role or a division of the account. */
export interface Assignable extends Named {
	/** Whoever has no other one has it: the role Member, the main division. */
	readonly standard: boolean;
}

/** What giving it to somebody is called in a plan. Its values are names. */
export const assignmentField = (kind: Kind, id: string): string => `${kind}.${id}`;

/** Undefined for another field, and for the roles that no sync gives. */
export function assignmentIn(field: string): { readonly kind: Kind; readonly id: string } | undefined {
	const kind = KINDS.find((one) => field.startsWith(`${one}.`));
	const id = kind && field.slice(kind.length + 1);
	if (kind === undefined || !id || (kind === 'role' && isOwnerOrAdmin(id))) return undefined;
	return { kind, id };
}

export const isAssignment = (field: string): boolean => assignmentIn(field) !== undefined;

/** @param records of `GET /roles` */
export const rolesIn = (records: readonly ZoomRecord[]): Assignable[] =>
	records.map((record) => {
		const id = textOrNumber(record['id']);
		return { id, name: textOf(record['name']) || id, standard: id === MEMBER_ROLE };
	});

/** @param records of `GET /divisions` */
export const divisionsIn = (records: readonly ZoomRecord[]): Assignable[] =>
	records.map((record) => {
		const id = textOrNumber(record['division_id']);
		return { id, name: textOf(record['division_name']) || id, standard: record['is_main_division'] === true };
	});

const MANAGED: Readonly<Record<Kind, string>> = { role: 'Managed Roles', division: 'Managed Divisions' };

/** The roles, or the divisions, of an account, and those that the list governs. */
export class Assignables extends NamedList<Assignable> {
	private readonly managed: ReadonlySet<string>;

	/**
	 * @param all those of the account
	 * @param managed names or IDs of those that the list governs
	 * @throws ZoomInvalidInputError for one that cannot be tied to one of them, or that no sync gives
	 */
	constructor(
		readonly kind: Kind,
		all: readonly Assignable[] = [],
		managed: readonly string[] = [],
	) {
		super(all);
		this.managed = new Set(managed.map((written) => this.managedAs(written)));
	}

	private managedAs(written: string): string {
		const { kind } = this;
		const refused = (why: string): ZoomInvalidInputError =>
			new ZoomInvalidInputError(`"${asTyped(written)}" under "${MANAGED[kind]}" ${why}`, MANAGED[kind]);
		const [one, other] = this.matching(written);
		if (kind === 'role' && isOwnerOrAdmin(one?.id ?? written)) {
			throw new ZoomInvalidInputError(
				`"${asTyped(written)}" under "Managed Roles" is never given or taken by a sync: take it out, and give that role in Zoom itself`,
				'Managed Roles',
			);
		}
		if (other) throw refused(`is the name of several ${kind}s: give the ID of the one that is meant`);
		if (!one) throw refused(`is no ${kind} of this Zoom account: correct it or take it out`);
		return one.id;
	}

	isManaged({ id }: Assignable): boolean {
		return this.managed.has(id);
	}

	/** Whether somebody may be given another one instead. */
	mayBeTaken(one: Assignable): boolean {
		return one.standard || this.isManaged(one);
	}

	/** The managed one among these IDs, if there is any. */
	managedAmong(ids: ReadonlySet<string>): Assignable | undefined {
		const id = [...this.managed].find((one) => ids.has(one));
		return id === undefined ? undefined : this.withId(id);
	}
}
