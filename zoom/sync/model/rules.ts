import type { FreeAddOns } from '../addOns/pools';
import type { Kind } from '../assignments/fields';
import type { MembershipKind } from '../membership/joinables';
import type { Action } from './planRow';

/** What an administrator has decided about a sync. */
export interface Rules {
	/** Which actions are wanted at all, removals left out: those follow from `leavers`. */
	readonly wanted: ReadonlySet<Action>;
	/** How a new user is created: Zoom's `action` of POST /users. */
	readonly createAction: string;
	/** Zoom's user type for a new user whose row has none. */
	readonly newUserType: number;
	/** Who has left: no one, the rows that say so, or also everyone missing from the input. */
	readonly leavers: 'nobody' | 'listed' | 'absent';
	readonly leaverAction: 'deactivate' | 'disassociate' | 'delete';
	/** With `absent`, the share of the account that the input has to name before anyone counts as absent, percent. */
	readonly minListedPercent: number;
	readonly transfer: Transfer;
	readonly leaverNumbers: LeaverNumbers;
	readonly guards: Guards;
}

export interface Transfer {
	/** Such as `transfer_meeting`; empty: nothing is transferred. */
	readonly what: readonly string[];
	/** Email of the fallback recipient where no manager can receive it. Empty: none. */
	readonly to: string;
}

/**
 * Who gets the phone numbers of leavers: whoever gets what is handed over, a call queue, or nobody. `notManaged`: Zoom frees
 * them with the account.
 */
export type LeaverNumbers =
	| { readonly to: 'notManaged' | 'free' | 'manager' }
	| { readonly to: 'queue'; /** Of the call queue. */ readonly id: string };

/**
 * With more removals than this, no one is removed. `percent` is of the people who can lose an account; `automatic` is 10
 * people or 10 % of them, whichever is less, and at least one.
 */
export type RemovalLimit =
	{ readonly unit: 'automatic' } | { readonly unit: 'people' | 'percent'; readonly max: number };

export interface Guards {
	/** Normalized addresses. */
	readonly protectedEmails: ReadonlySet<string>;
	/** Beside owner and admins. */
	readonly protectedRoles: ReadonlySet<string>;
	readonly removals: RemovalLimit;
	/** With more people than this losing a membership of a kind, nobody loses one; counted as for removals. */
	readonly memberships: Readonly<Record<MembershipKind, RemovalLimit>>;
	/** With more people than this getting another role, or another division, nobody does; counted as for removals. */
	readonly assignments: Readonly<Record<Kind, RemovalLimit>>;
	/** With more people than this getting another site, calling plan or extension number, nobody does; counted as for removals. */
	readonly phones: RemovalLimit;
	/** Licenses that the account has bought; undefined: not checked. */
	readonly licenses: number | undefined;
	/** With more people than this losing an add-on license, nobody does; counted as for removals. */
	readonly addOns: RemovalLimit;
	/** Undefined: not checked. */
	readonly freeAddOns: FreeAddOns | undefined;
}
