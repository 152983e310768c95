import { phoneRecipientIn, type PhoneRecipient } from './recipient';

/** What becomes of the phone numbers of somebody who leaves, as a plan writes it. */

const PREFIX = 'numberTo.';
/** Nobody gets it; it stays in the account. */
const FREE = 'free';

/** Its values are the number, and who or what gets it in words. */
export const handOverField = (numberId: string, to: PhoneRecipient | undefined): string =>
	`${PREFIX}${numberId}.${to?.key ?? FREE}`;

interface HandOver {
	readonly numberId: string;
	/** Undefined: nobody. */
	readonly to: PhoneRecipient | undefined;
}

/** Undefined for another field. */
export function handOverIn(field: string): HandOver | undefined {
	if (!field.startsWith(PREFIX)) return undefined;
	const text = field.slice(PREFIX.length);
	const end = text.indexOf('.');
	const key = text.slice(end + 1);
	const to = phoneRecipientIn(key);
	return end < 1 || (to === undefined && key !== FREE) ? undefined : { numberId: text.slice(0, end), to };
}

export const isHandOver = (field: string): boolean => handOverIn(field) !== undefined;

/** For the value of a change. */
export const UNASSIGNED = 'unassigned';
