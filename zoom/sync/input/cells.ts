import { cleaned, lettersAndDigits, normalized, skeletons } from '../../values/emailAddress';
import { asTyped } from '../../values/excerpt';

/** Reads the cells of a row; what cannot be read is a fault of the row, never a value. */

/** A row of the input, as an HR system or a sheet gives it. */
export type Row = Readonly<Record<string, unknown>>;

export class RowFault extends Error {}

/** What spreadsheets and workflow tools leave where they could not work out a value, in any language. */
const BROKEN =
	/^(?:#.*|=.*|err(?:or)?:.*|\{\{.*|.*\[object .*|(?:undefined|nan|invalid date(?:time)?)(?: undefined| nan)*|loading\W*)$/is;
/** Words for "there is nothing". */
const NOTHING = new Set([
	'na',
	'none',
	'null',
	'nil',
	'nan',
	'n',
	'undefined',
	'unknown',
	'empty',
	'missing',
	'tbd',
]);

/** Empty where the row has no such field. @throws RowFault for a list or an object */
export function textAt(row: Row, column: string): string {
	const value = cellAt(row, column);
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (value === undefined || value === null) return '';
	throw new RowFault(`"${column}" holds neither a text nor a number`);
}

/** Dots lead into objects, unless they belong to the name itself. */
const cellAt = (row: Row, column: string): unknown =>
	Object.hasOwn(row, column) ? row[column] : column.split('.').reduce<unknown>(fieldOf, row);

const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;

/** As far as it can be read, for showing it. */
export function shownAt(row: Row, column: string): string {
	try {
		return asTyped(textAt(row, column));
	} catch {
		return '';
	}
}

/** Control characters and those without a width do not belong to a name. */
const HIDDEN = /[\p{Cc}\u200B\u2060\uFEFF\u00AD]/gu;

/** They keep words apart, as a space does. */
const LINE_BREAKS = /[\t-\r\u0085\u2028\u2029]+/g;

/** A value to be written to Zoom. @throws RowFault */
export function valueAt(row: Row, column: string): string {
	const text = textAt(row, column).replace(LINE_BREAKS, ' ').replace(HIDDEN, '').trim();
	if (BROKEN.test(text)) throw insteadOf(column, text);
	return text;
}

/** The entries of a list, or the lines of a plain cell; none where there is nothing. @throws RowFault */
export function listAt(row: Row, column: string): string[] {
	const cell = cellAt(row, column);
	const entries: unknown[] = Array.isArray(cell)
		? cell
		: typeof cell === 'string'
			? cell.split(/[\r\n]+/)
			: [cell];
	return entries.map((entry) => valueAt({ [column]: entry }, column)).filter((text) => text !== '');
}

export const hasCell = (row: Row, column: string): boolean => cellAt(row, column) !== undefined;

const insteadOf = (column: string, text: string): RowFault =>
	new RowFault(`"${column}" holds "${asTyped(text)}" instead of a value`);

/** A number that lost digits, or one that a spreadsheet cut: `1.2E+05`. */
const CUT_NUMBER = /^[+-]?\d+(?:[.,]\d+)?e[+-]?\d+$/i;

/** An address or a key. @throws RowFault for what cannot be one */
export function identityAt(row: Row, column: string): string {
	const text = textAt(row, column);
	const cell = cellAt(row, column);
	const isCut = CUT_NUMBER.test(text) || (typeof cell === 'number' && !Number.isSafeInteger(cell));
	if (isCut || BROKEN.test(text) || isNothing(text) || /^(?:true|false)$/i.test(text)) {
		throw insteadOf(column, text);
	}
	return text;
}

const bare = (text: string): string => lettersAndDigits(normalized(text));

function isNothing(text: string): boolean {
	return text !== '' && (bare(text) === '' || NOTHING.has(bare(text)));
}

/**
 * Whether a status is one of those that stay.
 * @throws RowFault where it cannot be read, or could be taken for one that stays
 */
export function isAmong(values: readonly string[], row: Row, column: string): boolean {
	const status = textAt(row, column);
	// A missing column must not turn everyone into a leaver.
	if (cleaned(status) === '') throw new RowFault(`"${column}" is empty`);
	if (values.some((value) => normalized(value) === normalized(status))) return true;
	if (BROKEN.test(status) || isNothing(status)) throw insteadOf(column, status);
	const twin = values.find((value) => bare(value) === bare(status) || looksLike(value, status));
	if (twin !== undefined)
		throw new RowFault(`"${asTyped(status)}" in "${column}" looks like "${twin}", but is something else`);
	return false;
}

function looksLike(a: string, b: string): boolean {
	const looks = skeletons(a);
	return [...skeletons(b)].some((look) => looks.has(look));
}
