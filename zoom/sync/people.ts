import { cleaned, isEmailAddress, normalized } from '../emailAddress';
import { NamedAddresses } from './evidence';
import type { PlanRow, Value } from './planRow';
import { attributeField, LICENSED, type ListedField, type Match } from './users';
import { fieldInWords } from './words';

/** From the rows of an HR system to the people who are meant. */

export interface FieldMapping {
	readonly field: ListedField | ReturnType<typeof attributeField>;
	/** Name in the row; dots lead into objects. */
	readonly column: string;
	/** Taken where the row has nothing. Empty: then the field stays as it is. */
	readonly default: string;
	/** When given, other values are a mistake of the row. */
	readonly allowed: readonly string[];
}

export interface Mapping {
	readonly match: Match;
	readonly emailColumn: string;
	/** What people are matched with, where that is not the email. */
	readonly keyColumn: string;
	/** Email of the manager; empty: unknown. */
	readonly managerColumn: string;
	/** Which rows should have an account: all, or those with one of the values in the column. */
	readonly staying: { readonly column: string; readonly values: readonly string[] } | undefined;
	readonly fields: readonly FieldMapping[];
}

export type Row = Readonly<Record<string, unknown>>;

export interface Person {
	/** What they are matched with, normalized. */
	readonly key: string;
	/** Cleaned; empty where the row has none and people are matched with something else. */
	readonly email: string;
	/** The address held characters that cannot be in one: good enough to recognize somebody, not to write it to Zoom. */
	readonly retouched: boolean;
	/** Should have an account. */
	readonly stays: boolean;
	readonly manager: string;
	readonly fields: Readonly<Record<string, Value>>;
	readonly item: number;
}

export interface People {
	readonly rows: readonly Row[];
	readonly people: readonly Person[];
	/** Rows that mean nobody, or somebody a second time. */
	readonly remarks: readonly PlanRow[];
	/** Keys of people in rows that have another mistake, with the row's position: the input does list these people. */
	readonly listed: ReadonlyMap<string, number>;
	/** Positions of rows that cannot be tied to a person. */
	readonly unclear: ReadonlySet<number>;
	readonly named: NamedAddresses;
}

const MAX_LENGTH: Partial<Record<string, number>> = { first_name: 64, last_name: 64, display_name: 128 };
const TYPES: Readonly<Record<string, number>> = {
	'1': 1,
	basic: 1,
	'2': LICENSED,
	licensed: LICENSED,
	'4': 4,
	unassigned: 4,
};

class RowFault extends Error {}
/** It is not even certain who is meant. */
class IdentityFault extends RowFault {}

export function readPeople(rows: readonly Row[], mapping: Mapping): People {
	const read: Person[] = [];
	const remarks: PlanRow[] = [];
	const listed = new Map<string, number>();
	const unclear = new Set<number>();
	rows.forEach((row, item) => {
		try {
			read.push(readPerson(row, item, mapping));
		} catch (error) {
			if (!(error instanceof RowFault)) throw error;
			remarks.push(remark('invalid', shownEmail(row, mapping), error.message, item));
			if (error instanceof IdentityFault) unclear.add(item);
			const key = keyIn(row, mapping);
			if (key !== '') listed.set(key, item);
		}
	});
	const conflict = (person: Person, reason: string): void => {
		remarks.push(remark('conflict', person.email, reason, person.item));
		unclear.add(person.item);
		listed.set(person.key, person.item);
	};
	const people = oneEmailEach(unique(read, remarks, conflict), conflict);
	return { rows, people, remarks, listed, unclear, named: new NamedAddresses(rows) };
}

const shownEmail = (row: Row, { emailColumn }: Mapping): string => textAt(row, emailColumn) ?? '';

/** Empty where the row has none. */
const keyIn = (row: Row, { match, emailColumn, keyColumn }: Mapping): string =>
	normalized(textAt(row, match.by === 'email' ? emailColumn : keyColumn) ?? '');

function readPerson(row: Row, item: number, mapping: Mapping): Person {
	const { match, emailColumn, keyColumn, managerColumn } = mapping;
	const written = identityAt(row, emailColumn);
	const email = cleaned(written);
	const key = match.by === 'email' ? normalized(email) : normalized(identityAt(row, keyColumn));
	if (key === '') throw new IdentityFault(`"${match.by === 'email' ? emailColumn : keyColumn}" is empty`);
	if (email !== '' && !isEmailAddress(email)) {
		throw new IdentityFault(`"${written}" is not an email address`);
	}
	const stays = isStaying(row, mapping);
	return {
		key,
		email,
		retouched: email !== written,
		stays,
		manager: managerColumn === '' ? '' : (textAt(row, managerColumn) ?? ''),
		// Of somebody who left only the account matters.
		fields: stays ? readFields(row, mapping.fields) : {},
		item,
	};
}

/** What an upstream node or a spreadsheet leaves where it could not work out a value. */
const NO_VALUE = /^(?:#[A-Z/0]+[!?A]?|undefined|null|nan|\[object object\]|\{\{.*)$/i;

/** @throws IdentityFault for what is neither a text nor a number */
function identityAt(row: Row, column: string): string {
	const text = textAt(row, column);
	if (text === undefined) throw new IdentityFault(`"${column}" holds neither a text nor a number`);
	if (NO_VALUE.test(text)) throw new IdentityFault(`"${column}" holds "${text}" instead of a value`);
	return text;
}

function isStaying(row: Row, { staying }: Mapping): boolean {
	if (!staying) return true;
	const status = normalized(textAt(row, staying.column) ?? '');
	// A missing column must not make leavers of everybody.
	if (status === '') throw new RowFault(`"${staying.column}" is empty`);
	if (NO_VALUE.test(status)) throw new RowFault(`"${staying.column}" holds "${status}" instead of a value`);
	return staying.values.some((value) => normalized(value) === status);
}

function readFields(row: Row, mappings: readonly FieldMapping[]): Record<string, Value> {
	const fields: Record<string, Value> = {};
	for (const { field, column, default: fallback, allowed } of mappings) {
		const value = (textAt(row, column) ?? '') || fallback.trim();
		if (value === '') continue;
		if (allowed.length > 0 && !allowed.some((one) => normalized(one) === normalized(value))) {
			throw new RowFault(`"${value}" is not an allowed value of "${column}" (${allowed.join(', ')})`);
		}
		const max = MAX_LENGTH[field];
		if (max !== undefined && Array.from(value).length > max) {
			throw new RowFault(`"${column}" is longer than Zoom's ${max} characters`);
		}
		fields[field] = field === 'type' ? typeIn(value, column) : value;
	}
	return fields;
}

function typeIn(value: string, column: string): number {
	const type = TYPES[normalized(value)];
	if (type === undefined) {
		throw new RowFault(
			`"${value}" in "${column}" is no user type (Basic or 1, Licensed or 2, Unassigned or 4)`,
		);
	}
	return type;
}

/** A person with two contracts has two rows: the first that stays counts, else the first. */
function unique(
	read: readonly Person[],
	remarks: PlanRow[],
	conflict: (person: Person, reason: string) => void,
): Person[] {
	const byKey = new Map<string, Person>();
	for (const person of read) {
		const known = byKey.get(person.key);
		if (!known || (person.stays && !known.stays)) byKey.set(person.key, person);
	}
	for (const person of read) {
		const counted = byKey.get(person.key);
		if (!counted || counted === person) continue;
		if (haveDifferentAddresses(person, counted)) {
			conflict(person, `Has the key of row ${counted.item + 1}, but another address`);
		} else {
			remarks.push(remark('duplicate', person.email, duplicateReason(person, counted), person.item));
		}
	}
	return [...byKey.values()];
}

const haveDifferentAddresses = (a: Person, b: Person): boolean =>
	a.email !== '' && b.email !== '' && normalized(a.email) !== normalized(b.email);

function duplicateReason(person: Person, counted: Person): string {
	const other = Object.keys(person.fields).filter((field) => person.fields[field] !== counted.fields[field]);
	const difference =
		other.length > 0 ? `, which says something else about ${other.map(fieldInWords).join(', ')}` : '';
	return `The same person as in row ${counted.item + 1}, whose row counts${difference}`;
}

/** Two different people cannot share an address. */
function oneEmailEach(
	people: readonly Person[],
	conflict: (person: Person, reason: string) => void,
): Person[] {
	const byEmail = new Map<string, Person>();
	return people.filter((person) => {
		if (person.email === '') return true;
		const owner = byEmail.get(normalized(person.email));
		if (!owner) byEmail.set(normalized(person.email), person);
		else conflict(person, `Row ${owner.item + 1} has the same address, but means somebody else`);
		return !owner;
	});
}

const remark = (action: PlanRow['action'], email: string, reason: string, item: number): PlanRow => ({
	action,
	email,
	reason,
	changes: [],
	items: [item],
});

/** Empty where the row has no such field; undefined for a list or an object. */
function textAt(row: Row, column: string): string | undefined {
	const value = Object.hasOwn(row, column) ? row[column] : column.split('.').reduce<unknown>(fieldOf, row);
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	return value === undefined || value === null ? '' : undefined;
}

const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null && Object.hasOwn(value, name)
		? (value as Record<string, unknown>)[name]
		: undefined;
