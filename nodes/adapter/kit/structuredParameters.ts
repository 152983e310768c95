import type { INodeProperties } from 'n8n-workflow';
import { DateTime } from 'luxon';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { snakeCase, toZoomFields, type SnakeCase } from './zoomFields';
import { joinMethods } from './methods';
import {
	boolean,
	byDisplayName,
	defaultsOf,
	type GroupValues,
	type Parameter,
	type Parameters,
	type ReadContext,
	type Words,
} from './parameters';
import { isNothing, isRecord } from '../../../zoom/values';

/** Fields that hold more than one plain value. */

/**
 * A date and time as text: as n8n's picker gives it, without a zone; an expression's date is an instant and comes with
 * its offset. Empty when nothing was chosen.
 */
export const dateTime = (words: Words): Parameter<string> => ({
	property: { ...words, type: 'dateTime', default: '' },
	parse(raw) {
		const instant = raw instanceof Date ? DateTime.fromJSDate(raw).toUTC() : raw;
		// One that an expression could not read, such as DateTime.fromISO('soon'), is a mistake and not an empty field.
		if (DateTime.isDateTime(instant) && instant.isValid) return instant.toISO() ?? '';
		if (raw === undefined || raw === null) return '';
		if (typeof raw === 'string') return raw.trim();
		throw new ZoomInvalidInputError(`"${words.displayName}" is not a date and time`, words.displayName);
	},
});

/** Several texts in one field, with commas, semicolons or line breaks between; an expression may give a list. */
export const textList = (words: Words): Parameter<string[]> => ({
	property: { ...words, type: 'string', default: '' },
	parse(raw, context) {
		const parts: unknown[] = Array.isArray(raw) ? raw : typeof raw === 'string' ? raw.split(/[,;\n]/) : [raw];
		const texts = parts
			.filter((part) => part !== undefined && part !== null)
			.map((part) => textIn(part, words).trim());
		return checkEmpty(
			texts.filter((part) => part !== ''),
			words,
			context,
		);
	},
});

/** @throws ZoomInvalidInputError for a list without entries where that is a mistake or would remove everything */
function checkEmpty<Item>(
	list: Item[],
	{ displayName, required }: Words,
	context: ReadContext | undefined,
): Item[] {
	if (list.length > 0) return list;
	if (required) throw new ZoomInvalidInputError(`"${displayName}" is empty`, displayName);
	if (context?.emptyLists === 'refuse') {
		throw new ZoomInvalidInputError(
			`"${displayName}" is empty, which would remove everything in that list. If you mean that, turn on "${CLEAR_LISTS}" under Options`,
			displayName,
		);
	}
	return list;
}

export const CLEAR_LISTS = 'Clear Empty Lists';

/** For operations that replace lists: an expression that gives nothing must not empty them. */
export const clearLists = () =>
	flag(
		CLEAR_LISTS,
		'a list that comes out empty removes everything from that list in Zoom. Without it an empty list is refused.',
	);

function textIn(part: unknown, { displayName }: Words): string {
	if (typeof part === 'string' || typeof part === 'number') return String(part);
	throw new ZoomInvalidInputError(`"${displayName}" holds something that is not a text`, displayName);
}

/** An object or a list of objects as JSON; an expression may give the value itself. */
export const json = (words: Words & { default?: string }): Parameter<unknown> => ({
	property: { ...words, type: 'json', default: words.default ?? '{}' },
	parse(raw) {
		if (typeof raw !== 'string') return raw;
		const value = parsedJson(raw);
		if (value !== undefined) return value;
		throw new ZoomInvalidInputError(`"${words.displayName}" is not valid JSON`, words.displayName);
	},
});

function parsedJson(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}

export interface RowWords extends Words {
	/** What one row is called, such as "Room". */
	row: string;
}

/** A row in Zoom's names. An expression may give more of Zoom's fields than are declared. */
export type Row<P extends Parameters> = {
	readonly [Name in keyof GroupValues<P> as SnakeCase<Name & string>]: GroupValues<P>[Name];
} & Readonly<Record<string, unknown>>;

/** n8n's lint wants so many fields of a row in the order of their names; fewer come as a person fills them in. */
const SORTED_FROM = 5;

/** Rows of the same fields, as Zoom names them. An expression may give the list itself, in our names or in Zoom's. */
export function rows<const P extends Parameters>(
	{ row, ...words }: RowWords,
	fields: P,
): Parameter<Array<Row<P>>> {
	const entries = Object.entries(fields);
	const names = new Set(entries.flatMap(([name]) => [name, snakeCase(name)]));
	const shown = entries.map(([name, { property, shownWhen }]): INodeProperties => ({
		...property,
		name,
		...(shownWhen && { displayOptions: { show: shownWhen } }),
	}));
	return {
		property: {
			...words,
			placeholder: words.placeholder ?? `Add ${row}`,
			type: 'fixedCollection',
			typeOptions: { multipleValues: true },
			default: {},
			options: [
				{
					displayName: row,
					name: 'row',
					values: shown.length < SORTED_FROM ? shown : shown.sort(byDisplayName),
				},
			],
		},
		methods: joinMethods(entries.map(([, { methods }]) => methods)),
		parse(raw, context) {
			const within = context && { ...context, emptyLists: 'allow' as const };
			const records = rowsIn(raw, { row, ...words }).map((one) => {
				const others = Object.entries(one).filter(([name]) => !names.has(name));
				const parsed = entries.flatMap(([name, field]) => {
					const key = name in one ? name : snakeCase(name);
					return isLeftAlone(field, one, key) ? [] : [[name, field.parse(one[key], within)] as const];
				});
				return toZoomFields(
					Object.fromEntries([...others, ...defaultsOf(fields, within), ...parsed]),
				) as Row<P>;
			});
			return checkEmpty(records, words, context);
		},
	};
}

/**
 * As n8n has rows, or as an expression gives them: a list of objects, or one of them.
 * @throws ZoomInvalidInputError for anything else, which is never taken for an empty list, or for one with fewer rows
 */
function rowsIn(raw: unknown, { displayName, row }: RowWords): Array<Record<string, unknown>> {
	const value = isRecord(raw) && 'row' in raw ? raw['row'] : raw;
	if (isNothing(value) || (isRow(value) && Object.keys(value).length === 0)) return [];
	const list: unknown[] = Array.isArray(value) ? value : [value];
	if (list.every(isRow)) return list;
	throw new ZoomInvalidInputError(
		`"${displayName}" holds something that is no ${row.toLowerCase()}: expected a list of objects`,
		displayName,
	);
}

/** A date or a map is no row, and Luxon's have fields of their own; objects of expressions come from another realm. */
function isRow(value: unknown): value is Record<string, unknown> {
	if (!isRecord(value)) return false;
	const prototype: unknown = Object.getPrototypeOf(value);
	return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether a cell says nothing, so that its field is left out of the row. */
function isLeftAlone(
	{ property, readsNothing, shownWhen }: Parameter<unknown>,
	row: Readonly<Record<string, unknown>>,
	name: string,
): boolean {
	// One that is hidden is empty.
	if (property.required === true && !shownWhen) return false;
	return row[name] === '' || (row[name] === undefined && !(readsNothing === true && name in row));
}

/** The same field; the operation receives another form of its value. */
export const mapped = <Value, Other>(
	parameter: Parameter<Value>,
	change: (value: Value) => Other,
): Parameter<Other> => ({
	...parameter,
	parse: (raw, context) => change(parameter.parse(raw, context)),
});

/** A yes or no whose description only has to say what happens: `flag('Mute Upon Entry', 'people join muted')`. */
export const flag = (displayName: string, whether: string): Parameter<boolean> =>
	boolean({ displayName, description: `Whether ${whether}` });

/** The fields of several groups in one object; `breakoutRoom__enable` means `enable` within `breakoutRoom`. */
export function nested(groups: ReadonlyArray<Readonly<Record<string, unknown>>>): Record<string, unknown> {
	const result: Record<string, unknown> = {};
	for (const [name, value] of groups.flatMap((group) => Object.entries(group))) {
		const [outer = name, inner] = name.split('__');
		if (inner === undefined) result[outer] = value;
		else result[outer] = { ...(isRecord(result[outer]) ? result[outer] : {}), [inner]: value };
	}
	return result;
}
