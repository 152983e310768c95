import { isAddOn, takesAddOn } from '../addOns/fields';
import { assignmentIn, isAssignment, type Kind } from '../assignments/fields';
import { isMembership, membershipIn, newGroupIn, type MembershipKind } from '../membership/joinables';
import { isOfPhone } from '../phone/fields';
import { handOverIn } from '../phone/handOver';

/** What to do about one person; also what an approver sees and what comes back to be carried out. */

/** Those that change something in Zoom, in the order in which they are carried out: what frees licenses comes first. */
export const ACTIONS = [
	'deactivate',
	'disassociate',
	'delete',
	'update',
	'changeLicense',
	'reactivate',
	'create',
	'createGroup',
	'handOverNumber',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Actions that take a person's account away. */
export const REMOVALS: ReadonlySet<string> = new Set<Action>(['deactivate', 'disassociate', 'delete']);

/**
 * Why a person is in the plan without anything to do: `protected` would have changed otherwise; `conflict` needs a
 * decision by a person; `invalid` and `duplicate` are rows of the input.
 */
const REMARKS = ['unchanged', 'protected', 'conflict', 'invalid', 'duplicate'] as const;
type Remark = (typeof REMARKS)[number];

export type Value = string | number;

export interface Change {
	/**
	 * As Zoom names it; `custom_attributes.<key>` for one of the account's own. `group.<ID>` is the membership in a group and
	 * `newGroup.<name>` that in one yet to be created, `callQueue.<ID>` that in a call queue: the value is its name, or empty
	 * for nobody of it. `role.<ID>` and `division.<ID>` are what somebody gets, the values the names of the former and the new one. So are those of the
	 * telephone: see phone/fields.ts, and phone/handOver.ts for those of people who leave. `addOn.<kind>` is
	 * an add-on license: see addOns/fields.ts.
	 */
	readonly field: string;
	/** null: not set yet. */
	readonly from: Value | null;
	readonly to: Value;
}

/** What Zoom said of a user when the plan was made. */
export interface Before {
	readonly email: string;
	readonly status: string;
	readonly type: number;
	readonly roleId: string;
}

export interface PlanRow {
	readonly action: Action | Remark;
	readonly email: string;
	readonly reason: string;
	readonly changes: readonly Change[];
	/** Zoom's ID; pending users have none and are known by their email. */
	readonly userId?: string;
	/** How a new user is created: Zoom's `action` of POST /users. */
	readonly createAction?: string;
	readonly before?: Before;
	/** Email of the user who receives what is transferred. */
	readonly transferTo?: string;
	/** Such as `transfer_meeting`. */
	readonly transfer?: readonly string[];
	/** A guard stops it; says why. */
	readonly blocked?: string;
	/** Proves that this very row was planned: see stamp.ts. */
	readonly stamp?: string;
	/** Positions in the input; empty for people whom the input does not list. */
	readonly items: readonly number[];
}

export const isAction = (action: string): action is Action => (ACTIONS as readonly string[]).includes(action);

export const isKnownAction = (action: string): boolean =>
	isAction(action) || (REMARKS as readonly string[]).includes(action);

export const isRemoval = ({ action }: { readonly action: string }): boolean => REMOVALS.has(action);

/** `POST /users` takes these; a PATCH afterwards sets the rest. */
export const TAKEN_BY_CREATION: ReadonlySet<string> = new Set([
	'first_name',
	'last_name',
	'display_name',
	'type',
]);

/** Zoom's `action` of `POST /users`; the first sends an invitation, and the user is pending until it is accepted. */
export const CREATE_ACTIONS = ['create', 'autoCreate', 'custCreate', 'ssoCreate'] as const;
export const INVITES = CREATE_ACTIONS[0];

/** What `DELETE /users/{userId}` can hand over. */
export const TRANSFERS = [
	'transfer_meeting',
	'transfer_webinar',
	'transfer_recording',
	'transfer_whiteboard',
	'transfer_clipfiles',
	'transfer_notes',
	'transfer_visitors',
	'transfer_docs',
] as const;

/** A row that would be carried out. */
export const isOpen = (row: PlanRow): row is PlanRow & { action: Action } =>
	isAction(row.action) && row.blocked === undefined;

/** Whether somebody who loses the account has something taken before: numbers, memberships in call queues. */
export const takesFromLeaver = (row: PlanRow): boolean =>
	isOpen(row) && isRemoval(row) && row.changes.length > 0;

/** A membership that is taken. */
export const isLoss = ({ field, to }: Change): boolean => to === '' && isMembership(field);

export const isOfQueue = ({ field }: Change): boolean => membershipIn(field)?.kind === 'queue';

/** The user type or an add-on. */
export const isLicense = (field: string): boolean => field === 'type' || isAddOn(field);

/** What is done only if it is certain who is meant: a membership that is taken; another role, division, telephone, call queue or add-on license. */
export const needsCertainty = (change: Change): boolean =>
	isLoss(change) ||
	isOfQueue(change) ||
	isAssignment(change.field) ||
	isOfPhone(change.field) ||
	isAddOn(change.field);

/** Whether somebody would get another role, or another division than before. */
export const isAssigned = ({ changes }: PlanRow, kind: Kind): boolean =>
	changes.some(({ field, from }) => assignmentIn(field)?.kind === kind && (kind === 'role' || from !== null));

/** Whether somebody's telephone would be another one than before: site, calling plan or extension number. */
export const changesPhone = ({ changes }: PlanRow): boolean =>
	changes.some(({ field, from }) => from !== null && isOfPhone(field));

/** Whether somebody would lose an add-on license, or get a smaller one in its place. */
export const losesAddOn = ({ changes }: PlanRow): boolean => changes.some(takesAddOn);

/** Whether somebody who keeps the account would lose a membership. */
export const takesMembership = (row: PlanRow, kind: MembershipKind): boolean =>
	!isRemoval(row) &&
	row.changes.some((change) => isLoss(change) && membershipIn(change.field)?.kind === kind);

const ABOUT_NOBODY: ReadonlySet<string> = new Set<Action>(['createGroup', 'handOverNumber']);

/** About a thing of the account. */
export const isAboutNobody = ({ action }: { readonly action: string }): boolean => ABOUT_NOBODY.has(action);

/** What a row about nobody is about, in words, and a key that tells it from others; empty where the row does not say. */
export function thingOf(row: PlanRow): {
	readonly kind: string;
	readonly name: string;
	readonly key: string;
} {
	const [first] = row.changes;
	if (row.action === 'createGroup') return { kind: 'group', name: newGroupOf(row), key: first?.field ?? '' };
	const number = first && handOverIn(first.field) ? String(first.from) : '';
	return { kind: 'phone number', name: number, key: first?.field ?? '' };
}

/** Name of the group that a `createGroup` row creates; empty where the row has none. */
export const newGroupOf = ({ changes: [first] }: PlanRow): string => (first && newGroupIn(first.field)) ?? '';
