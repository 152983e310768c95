import type { Action } from './planRow';

/** What an administrator has decided about a sync. */
export interface Rules {
	/** Which actions are wanted at all, removals left out: those follow from `leavers`. */
	readonly wanted: ReadonlySet<Action>;
	/** How somebody new gets in: Zoom's `action` of POST /users. */
	readonly createAction: string;
	/** Zoom's user type of somebody new whose row says nothing about it. */
	readonly newUserType: number;
	/** Who has left: nobody, the rows that say so, or whoever is not in the input as well. */
	readonly leavers: 'nobody' | 'listed' | 'absent';
	readonly leaverAction: 'deactivate' | 'disassociate' | 'delete';
	readonly transfer: Transfer;
	readonly guards: Guards;
}

export interface Transfer {
	/** Such as `transfer_meeting`; empty: nothing is transferred. */
	readonly what: readonly string[];
	/** E-mail of who gets it when there is no manager who could. Empty: nobody. */
	readonly to: string;
}

export interface Guards {
	/** E-mails in small letters. */
	readonly protectedEmails: ReadonlySet<string>;
	/** Beside owner and admins. */
	readonly protectedRoles: ReadonlySet<string>;
	/** More removals than this and nobody is removed. */
	readonly removals: { readonly most: number; readonly unit: 'people' | 'percent' };
	/** Licenses that the account has bought; undefined: not checked. */
	readonly licenses: number | undefined;
}
