/** What is to be done about one person; also what an approver sees and what is fed back to be carried out. */

/** Those that change something in Zoom, in the order in which they are carried out: what frees licenses comes first. */
export const ACTIONS = [
	'deactivate',
	'disassociate',
	'delete',
	'update',
	'changeLicense',
	'reactivate',
	'create',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Actions that take the account away from somebody. */
export const REMOVALS: ReadonlySet<string> = new Set<Action>(['deactivate', 'disassociate', 'delete']);

/**
 * Why a person is in the plan without anything to do: `protected` would have changed otherwise; `conflict` needs a
 * decision by a person; `invalid` and `duplicate` are rows of the input.
 */
type Remark = 'unchanged' | 'protected' | 'conflict' | 'invalid' | 'duplicate';

export type Value = string | number;

export interface Change {
	/** As Zoom names it; `custom_attributes.<key>` for one of the account's own. */
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
	/** Zoom's ID; pending users have none and are known by their e-mail. */
	readonly userId?: string;
	/** How somebody new gets in: Zoom's `action` of POST /users. */
	readonly createAction?: string;
	readonly before?: Before;
	/** E-mail of who gets what is transferred. */
	readonly transferTo?: string;
	/** Such as `transfer_meeting`. */
	readonly transfer?: readonly string[];
	/** A guard stops it; says why. */
	readonly blocked?: string;
	/** Positions in the input; empty for people whom the input does not list. */
	readonly items: readonly number[];
}

export const isAction = (action: string): action is Action => (ACTIONS as readonly string[]).includes(action);

/** A row that would be carried out. */
export const isOpen = (row: PlanRow): row is PlanRow & { action: Action } =>
	isAction(row.action) && row.blocked === undefined;
