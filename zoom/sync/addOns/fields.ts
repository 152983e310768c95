import { ADD_ON_KINDS, addOnNamed, type AddOnKind } from './catalog';

/** How a plan writes an add-on license. */

const PREFIX = 'addOn.';

/** Its values are names such as `Webinar 500`; `to` is empty where it is taken. */
export const addOnField = (kind: AddOnKind): string => `${PREFIX}${kind}`;

/** Undefined for another field. */
export const addOnIn = (field: string): AddOnKind | undefined =>
	field.startsWith(PREFIX) ? ADD_ON_KINDS.find((kind) => addOnField(kind) === field) : undefined;

export const isAddOn = (field: string): boolean => addOnIn(field) !== undefined;

interface Values {
	readonly field: string;
	readonly from: string | number | null;
	readonly to: string | number;
}

/** Whether somebody would have less than before: nothing of the kind, or a smaller one. */
export function takesAddOn({ field, from, to }: Values): boolean {
	if (!isAddOn(field) || from === null || from === '') return false;
	const [before, after] = [from, to].map(addOnNamed);
	return after === undefined || before === undefined || after.size < before.size;
}

export const noSuchAddOn = ({ to }: Pick<Values, 'to'>): string => `Zoom has no add-on license "${to}"`;
