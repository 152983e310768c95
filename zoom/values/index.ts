/** A JSON object, and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The records in a field that Zoom documents as a list of them; what is none is left out, and so is an absent field. */
export const recordsIn = (list: unknown): Array<Record<string, unknown>> =>
	Array.isArray(list) ? list.filter(isRecord) : [];

/** A text field of Zoom's; empty where it is absent. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A field that Zoom writes as text here and as a number there, such as an ID; empty where it is absent. */
export const textOrNumber = (value: unknown): string =>
	typeof value === 'number' ? String(value) : textOf(value);

/** A number of Zoom's, which comes as text here and there; NaN where it is absent. */
export const numberOf = (value: unknown): number =>
	typeof value === 'string' && value.trim() !== '' ? Number(value) : typeof value === 'number' ? value : NaN;

/** What a table holds under a name from outside; a name such as `constructor` finds nothing. */
export const entryOf = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
	Object.hasOwn(table, name) ? table[name] : undefined;

/** A JSON object of Zoom's. */
export type ZoomRecord = Record<string, unknown>;

/** What an empty field or cell holds, and an expression on a field that is missing. */
export const isNothing = (value: unknown): value is undefined | null | '' =>
	value === undefined || value === null || value === '';
