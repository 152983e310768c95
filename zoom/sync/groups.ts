import { ZoomInvalidInputError } from '../errors';
import { textOf, textOrNumber, type ZoomRecord } from '../values';
import { normalized } from '../values/emailAddress';
import { asTyped } from '../values/excerpt';
import { NamedList, type Named } from './named';

/** The groups of an account, and those that a list governs: no other membership is ever touched. */

export type Group = Named;

/** A group that the list governs. */
export interface ManagedGroup {
	readonly name: string;
	/** What a change of a membership in it is called in a plan. */
	readonly field: string;
}

const GROUP = 'group.';
const NEW_GROUP = 'newGroup.';

/** Its value is the group's name for a member, and empty for everybody else. */
export const groupField = (id: string): string => `${GROUP}${id}`;

/** Of a group that a plan creates first. */
export const newGroupField = (name: string): string => `${NEW_GROUP}${name}`;

const after = (prefix: string, field: string): string | undefined =>
	field.startsWith(prefix) && field.length > prefix.length ? field.slice(prefix.length) : undefined;

/** ID of the group; undefined for another field. */
export const groupIdIn = (field: string): string | undefined => after(GROUP, field);

/** Name of the group; undefined for another field. */
export const newGroupIn = (field: string): string | undefined => after(NEW_GROUP, field);

export const isMembership = (field: string): boolean =>
	groupIdIn(field) !== undefined || newGroupIn(field) !== undefined;

/** @param records of `GET /groups` */
export const groupsIn = (records: readonly ZoomRecord[]): Group[] =>
	records.map((record) => {
		const id = textOrNumber(record['id']);
		return { id, name: textOf(record['name']) || id };
	});

/** What Zoom's IDs look like: nothing that somebody would call a group. */
const LIKE_AN_ID = /^[\w-]{22}$/;

export class Groups extends NamedList<Group> {
	private readonly byField: ReadonlyMap<string, ManagedGroup>;
	readonly managed: readonly ManagedGroup[];

	/**
	 * @param all the groups of the account
	 * @param managed names or IDs of those that the list governs
	 * @param create whether a managed group that does not exist yet may be created
	 * @throws ZoomInvalidInputError for one that cannot be tied to a group
	 */
	constructor(all: readonly Group[] = [], managed: readonly string[] = [], create = false) {
		super(all);
		const each = managed.map((written) => this.managedAs(written, create));
		this.byField = new Map(each.map((group) => [group.field, group]));
		this.managed = [...this.byField.values()];
	}

	private managedAs(written: string, create: boolean): ManagedGroup {
		const [group, other] = this.matching(written);
		if (other) {
			throw new ZoomInvalidInputError(
				`"${asTyped(written)}" under "Managed Groups" is the name of several groups: give the ID of the one that is meant`,
				'Managed Groups',
			);
		}
		if (group) return { name: group.name, field: groupField(group.id) };
		if (create && !LIKE_AN_ID.test(written)) return { name: written, field: newGroupField(written) };
		throw new ZoomInvalidInputError(
			`"${asTyped(written)}" under "Managed Groups" is no group of this Zoom account: correct it, take it out, or turn on "Create Missing Groups"`,
			'Managed Groups',
		);
	}

	/** The managed group that a cell names; undefined for all others. */
	managedBy(written: string): ManagedGroup | undefined {
		const groups = this.matching(written);
		const [group] = groups;
		if (group) return groups.length === 1 ? this.byField.get(groupField(group.id)) : undefined;
		return this.managed.find(
			({ name, field }) => newGroupIn(field) !== undefined && normalized(name) === normalized(written),
		);
	}
}
