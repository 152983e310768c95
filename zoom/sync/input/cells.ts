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

/** Control characters, half ones, those without a width, and marks of a reading direction do not belong to a name. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u200B\u2060\uFEFF\u00AD]/gu;

/** They keep words apart, as a space does. */
const LINE_BREAKS = /[\t-\r\u0085\u2028\u2029]+/g;

/** A no-break space and its like look as a space does. */
const OTHER_SPACES = /\p{Zs}/gu;

/** A value to be written to Zoom. @throws RowFault */
function valueAt(row: Row, column: string): string {
	const text = writable(textAt(row, column));
	const cell = cellAt(row, column);
	if (BROKEN.test(text) || (typeof cell === 'number' && isCutNumber(cell))) throw insteadOf(column, text);
	return text;
}

/** The same for a text that Zoom takes whatever it is. @throws RowFault for a number as a spreadsheet shows it that lost digits */
export function wholeValueAt(row: Row, column: string): string {
	const text = valueAt(row, column);
	if (SHOWN_CUT.test(text)) throw insteadOf(column, text);
	return text;
}

/** As Zoom gets a text: on one line, without what nobody sees. */
export function writable(text: string): string {
	const line = text.replace(LINE_BREAKS, ' ').replace(HIDDEN, '').replace(OTHER_SPACES, ' ').trim();
	return cleaned(line) === '' ? '' : line;
}

/** Whether a text is what a broken expression or formula leaves. */
export const isBroken = (text: string): boolean => BROKEN.test(text);

/** Signs alone (a braille blank is one), `&nbsp;`, `\\N`, `N/A`, `(none)`, `<null>`: nobody's name is written like that. */
const PLACEHOLDER =
	/^(?:[\p{P}\p{Sm}\p{Sk}\s\u2800]+|(?:&nbsp;\s*)+|\\N|\(?n\s*[/\\]\s*a\.?\)?|[<([{]\s*(?:na|none|null|nil|nan|blank|empty|undefined)\s*[>)\]}])$/iu;
/** As databases and programs write it. A person whose name it is writes `Null`. */
const NULLS = ['null', 'NULL'];

/**
 * Whether a text stands for "there is nothing".
 * @param words whether a plain word such as `none` or `NA` does too; it may be a surname, or North America
 */
export const isPlaceholder = (text: string, words: boolean): boolean =>
	PLACEHOLDER.test(text) ||
	NULLS.includes(text) ||
	// One letter is a grade or a flag.
	(words && bare(text).length > 1 && NOTHING.has(bare(text)));

/** Whether nothing stands in any of the cells, as in the last line of a sheet. */
export const isEmpty = (row: Row): boolean =>
	Object.values(row).every(
		(cell) => cell === null || cell === undefined || (typeof cell === 'string' && cleaned(cell) === ''),
	);

/** Whether a cell holds a number, or true or false, and no text. */
export const kindAt = (row: Row, column: string): string => typeof cellAt(row, column);

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
/** As a spreadsheet shows such a number, and nobody writes a code. */
const SHOWN_CUT = /^[+-]?\d(?:[.,]\d+)?e\+\d{2,}$/i;
/** One whose digits nobody knows. */
const isCutNumber = (value: number): boolean =>
	!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value));

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
	return text !== '' && (bare(text) === '' || NOTHING.has(bare(text)) || PLACEHOLDER.test(text));
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
	if (BROKEN.test(status) || isNothing(status) || UNSAID.has(bare(status))) throw insteadOf(column, status);
	checkKind(values, status, column);
	const twin = values.find((value) => bare(value) === bare(status) || looksLike(value, status));
	if (twin !== undefined)
		throw new RowFault(`"${asTyped(status)}" in "${column}" looks like "${twin}", but is something else`);
	return false;
}

/** What HR systems and exports write where no status was entered. */
const UNSAID = new Set([
	'blank',
	'ka',
	'keineangabe',
	'nodata',
	'notapplicable',
	'notavailable',
	'notset',
	'notspecified',
	'tba',
	'tbc',
	'unspecified',
]);

/** What a status may be written as, and nobody takes for a word: a column with the one is not one with the other. */
const KINDS_OF_STATUS: ReadonlyArray<readonly [words: string, pattern: RegExp]> = [
	['true or false', /^(?:true|false)$/i],
	['a date', /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/],
	['a number', /^[+-]?(?:\d+(?:[.,]\d+)?(?:e[+-]?\d+)?|infinity)$/i],
];
/** No status is that long. */
const MAX_STATUS = 200;

/** The wrong column makes no leavers. @throws RowFault for a status of another kind than all those that stay */
function checkKind(values: readonly string[], status: string, column: string): void {
	if (status.length > MAX_STATUS || /[\r\n]/.test(status))
		throw new RowFault(`"${column}" holds more than a status: a long text, or several lines`);
	const [kind, pattern] = KINDS_OF_STATUS.find(([, one]) => one.test(status)) ?? [];
	if (!pattern || values.some((value) => pattern.test(value))) return;
	throw new RowFault(
		`"${asTyped(status)}" in "${column}" is ${kind}, and none of the values of those who stay is: perhaps it is another column`,
	);
}

function looksLike(a: string, b: string): boolean {
	const looks = skeletons(a);
	return [...skeletons(b)].some((look) => looks.has(look));
}
