import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { PlanRow } from '../model/planRow';

/**
 * Rows of a plan leave our hands until they are approved. Each carries a stamp: `1.<plan>.<account>.<time>.<mac>`.
 * It is keyed by the credential, so that rows may be left out but not edited, made up, or taken to another account.
 */

/** @returns a MAC of the text as base64url, by a key that follows from the credential */
export type Sign = (text: string) => string;

export interface PlanOrigin {
	readonly sign: Sign;
	/** Tells one Zoom account from another: the owner's ID. */
	readonly account: string;
}

const VERSION = '1';

/** @param now epoch ms */
export function stampPlan(rows: readonly PlanRow[], { sign, account }: PlanOrigin, now: number): PlanRow[] {
	const plan = randomUUID();
	const head = [VERSION, plan, accountMark(account, sign), now.toString(36)].join('.');
	return rows.map((row) => ({ ...row, stamp: `${head}.${sign(signedText(head, row))}` }));
}

export type StampVerdict =
	| { readonly kind: 'genuine'; /** Epoch ms. */ readonly plannedAt: number }
	| { readonly kind: 'refused'; readonly why: string };

const EDITED = 'the row was edited after it was planned, or the credential has changed: plan again';

/** Whether this very row was planned for this account with this credential. */
export function checkStamp(row: PlanRow, { sign, account }: PlanOrigin): StampVerdict {
	const parts = row.stamp?.split('.') ?? [];
	const [version, , mark, time, mac] = parts;
	if (parts.length !== 5 || version !== VERSION || mac === undefined || time === undefined) {
		return refused('the row has no stamp of a plan: only rows of a plan made by this node are carried out');
	}
	if (!isEqual(mark ?? '', accountMark(account, sign)))
		return refused('the plan was made for another Zoom account or with another credential');
	const head = parts.slice(0, 4).join('.');
	if (!isEqual(mac, sign(signedText(head, row)))) return refused(EDITED);
	return { kind: 'genuine', plannedAt: parseInt(time, 36) };
}

const refused = (why: string): StampVerdict => ({ kind: 'refused', why });

const accountMark = (account: string, sign: Sign): string => sign(`account ${account}`).slice(0, 12);

/** All that a row says, in one order, so that the way a workflow lists the fields does not matter. */
function signedText(head: string, row: PlanRow): string {
	const { action, email, reason, userId, createAction, before, transferTo, transfer, blocked } = row;
	const changes = row.changes.map(({ field, from, to }) => [field, from, to]);
	const was = before && [before.email, before.status, before.type, before.roleId];
	const said = [action, email, reason, userId, createAction, was, changes, transferTo, transfer, blocked];
	return JSON.stringify([head, ...said.map((value) => value ?? null)]);
}

function isEqual(a: string, b: string): boolean {
	const [left, right] = [Buffer.from(a), Buffer.from(b)];
	return left.length === right.length && timingSafeEqual(left, right);
}
