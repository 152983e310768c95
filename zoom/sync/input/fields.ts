import { ZoomInvalidInputError } from '../../errors';
import { normalized } from '../../values/emailAddress';
import { asTyped } from '../../values/excerpt';
import { attributeKey, LICENSED, type ProfileField } from '../directory/users';
import type { Value } from '../model/planRow';
import { isBroken, isPlaceholder, kindAt, RowFault, wholeValueAt, writable, type Row } from './cells';

/** The fields of the profile that a list keeps in line. */

export interface FieldMapping {
	readonly field: ProfileField | `custom_attributes.${string}`;
	/** Name in the row; dots lead into objects. */
	readonly column: string;
	/** Taken where the row has nothing. Empty: then the field stays as it is. */
	readonly default: string;
	/** When given, other values are a mistake of the row. */
	readonly allowed: readonly string[];
}

const MAX_LENGTH: Partial<Record<string, number>> = {
	first_name: 64,
	last_name: 64,
	display_name: 128,
	company: 255,
	job_title: 128,
	location: 256,
};
/** Zoom documents none for the others; no department is longer. */
const MAX_OTHER = 1_000;
const TYPES: Readonly<Record<string, number>> = {
	'1': 1,
	basic: 1,
	'2': LICENSED,
	licensed: LICENSED,
	'4': 4,
	unassigned: 4,
};

/**
 * What the node says of the fields, before any row is read.
 * @throws ZoomInvalidInputError for a field that is set twice, or a default that no row could have
 */
export function checkFields(mappings: readonly FieldMapping[]): readonly FieldMapping[] {
	const seen = new Set<string>();
	return mappings.map((mapping) => {
		const { field } = mapping;
		const name = attributeKey(field) ?? field;
		const refused = (why: string): ZoomInvalidInputError =>
			new ZoomInvalidInputError(`"${name}" under "Field Mapping" ${why}`, 'Field Mapping');
		if (seen.has(field)) throw refused('stands there twice: take one of the two out');
		seen.add(field);
		const fallback = writable(mapping.default);
		if (isBroken(fallback)) throw refused(`has the default "${asTyped(fallback)}", which is no value`);
		try {
			if (fallback !== '') checkedValue(fallback, mapping, '"Value If Empty"');
		} catch (error) {
			if (!(error instanceof RowFault)) throw error;
			throw refused(`has a default that no row could have: ${error.message}`);
		}
		return { ...mapping, default: fallback };
	});
}

/** @throws RowFault */
export function readFields(row: Row, mappings: readonly FieldMapping[]): Record<string, Value> {
	const fields: Record<string, Value> = {};
	for (const mapping of mappings) {
		const { field, column, default: fallback } = mapping;
		const value = (column === '' ? '' : fieldAt(row, mapping)) || writable(fallback);
		if (value !== '') fields[field] = checkedValue(value, mapping, `"${column}"`);
	}
	return fields;
}

/** People have names that mean nothing elsewhere, such as Null and Na. */
const NAMES: ReadonlySet<string> = new Set(['first_name', 'last_name', 'display_name']);
/** North America, Namibia. */
const LOCATION = 'location';
const isAttribute = (field: string): boolean => attributeKey(field) !== undefined;

/** Empty where the cell says that there is nothing. @throws RowFault */
function fieldAt(row: Row, { field, column, allowed }: FieldMapping): string {
	const kind = kindAt(row, column);
	if (kind === 'boolean' && !isAttribute(field))
		throw new RowFault(`"${column}" holds true or false instead of a text: perhaps it is another column`);
	if (kind === 'number' && (field === 'first_name' || field === 'last_name'))
		throw new RowFault(`"${column}" holds a number instead of a name: perhaps it is another column`);
	const value = wholeValueAt(row, column);
	if (isAllowed(value, allowed) && allowed.length > 0) return value;
	return isPlaceholder(value, !NAMES.has(field) && field !== LOCATION && !isAttribute(field)) ? '' : value;
}

const isAllowed = (value: string, allowed: readonly string[]): boolean =>
	allowed.length === 0 || allowed.some((one) => normalized(one) === normalized(value));

/**
 * A value as Zoom takes it.
 * @param where a person finds it, for the message
 * @throws RowFault
 */
function checkedValue(value: string, { field, allowed }: FieldMapping, where: string): Value {
	if (!isAllowed(value, allowed)) {
		throw new RowFault(`"${asTyped(value)}" is not an allowed value of ${where} (${allowed.join(', ')})`);
	}
	const max = MAX_LENGTH[field] ?? MAX_OTHER;
	if (Array.from(value).length > max) {
		const whose = field in MAX_LENGTH ? "Zoom's " : '';
		throw new RowFault(`${where} is longer than ${whose}${max} characters`);
	}
	return field === 'type' ? typeIn(value, where) : value;
}

function typeIn(value: string, where: string): number {
	const type = TYPES[normalized(value)];
	if (type === undefined) {
		throw new RowFault(
			`"${asTyped(value)}" in ${where} is no user type (Basic or 1, Licensed or 2, Unassigned or 4)`,
		);
	}
	return type;
}
