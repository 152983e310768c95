import { LICENSED, normal, type ListedField, type Match } from './users';
import type { PlanRow, Value } from './planRow';
import { fieldInWords } from './words';

/** From the rows of an HR system to the people who are meant. */

export interface FieldMapping {
	readonly field: ListedField | `custom_attributes.${string}`;
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
	/** What people are matched with, where that is not the e-mail. */
	readonly keyColumn: string;
	/** E-mail of the manager; empty: unknown. */
	readonly managerColumn: string;
	/** Which rows should have an account: all, or those with one of the values in the column. */
	readonly staying: { readonly column: string; readonly values: readonly string[] } | undefined;
	readonly fields: readonly FieldMapping[];
}

export type Row = Readonly<Record<string, unknown>>;

export interface Person {
	/** What they are matched with, in small letters. */
	readonly key: string;
	/** Empty where the row has none and people are matched with something else. */
	readonly email: string;
	/** Should have an account. */
	readonly stays: boolean;
	readonly manager: string;
	readonly fields: Readonly<Record<string, Value>>;
	readonly item: number;
}

export interface People {
	readonly people: readonly Person[];
	/** Rows that mean nobody, or somebody a second time. */
	readonly remarks: readonly PlanRow[];
	/** Keys of rows that have another mistake: the input does list these people. */
	readonly listed: ReadonlySet<string>;
}

const LONGEST: Partial<Record<string, number>> = { first_name: 64, last_name: 64, display_name: 128 };
const LONGEST_EMAIL = 128;
const E_MAIL = /^[^\s@<>",;]+@[^\s@<>",;]+\.[^\s@<>",;.]+$/;
const TYPES: Readonly<Record<string, number>> = {
	'1': 1,
	basic: 1,
	'2': LICENSED,
	licensed: LICENSED,
	'4': 4,
	unassigned: 4,
};

class RowFault extends Error {}

export function readPeople(rows: readonly Row[], mapping: Mapping): People {
	const read: Person[] = [];
	const remarks: PlanRow[] = [];
	const listed = new Set<string>();
	rows.forEach((row, item) => {
		try {
			read.push(readPerson(row, item, mapping));
		} catch (error) {
			if (!(error instanceof RowFault)) throw error;
			remarks.push(remark('invalid', textAt(row, mapping.emailColumn), error.message, item));
			listed.add(keyIn(row, mapping));
		}
	});
	const people = oneEmailEach(unique(read, remarks), remarks);
	const counted = new Set(people.map(({ key }) => key));
	for (const { key } of read) if (!counted.has(key)) listed.add(key);
	return { people, remarks, listed };
}

/** In small letters; empty where the row has none. */
const keyIn = (row: Row, { match, emailColumn, keyColumn }: Mapping): string =>
	normal(textAt(row, match.by === 'email' ? emailColumn : keyColumn));

function readPerson(row: Row, item: number, mapping: Mapping): Person {
	const email = textAt(row, mapping.emailColumn);
	const key = keyIn(row, mapping);
	if (key === '') {
		throw new RowFault(
			`"${mapping.match.by === 'email' ? mapping.emailColumn : mapping.keyColumn}" is empty`,
		);
	}
	if (email !== '' && (!E_MAIL.test(email) || email.length > LONGEST_EMAIL)) {
		throw new RowFault(`"${email}" is not an e-mail address`);
	}
	const stays = isStaying(row, mapping);
	return {
		key,
		email,
		stays,
		manager: mapping.managerColumn === '' ? '' : textAt(row, mapping.managerColumn),
		// Of somebody who left only the account matters.
		fields: stays ? readFields(row, mapping.fields) : {},
		item,
	};
}

function isStaying(row: Row, { staying }: Mapping): boolean {
	if (!staying) return true;
	const status = normal(textAt(row, staying.column));
	// A missing column must not make leavers of everybody.
	if (status === '') throw new RowFault(`"${staying.column}" is empty`);
	return staying.values.some((value) => normal(value) === status);
}

function readFields(row: Row, mappings: readonly FieldMapping[]): Record<string, Value> {
	const fields: Record<string, Value> = {};
	for (const { field, column, default: fallback, allowed } of mappings) {
		const value = textAt(row, column) || fallback.trim();
		if (value === '') continue;
		if (allowed.length > 0 && !allowed.some((one) => normal(one) === normal(value))) {
			throw new RowFault(`"${value}" is not an allowed value of "${column}" (${allowed.join(', ')})`);
		}
		const longest = LONGEST[field];
		if (longest !== undefined && Array.from(value).length > longest) {
			throw new RowFault(`"${column}" is longer than Zoom's ${longest} characters`);
		}
		fields[field] = field === 'type' ? typeIn(value, column) : value;
	}
	return fields;
}

function typeIn(value: string, column: string): number {
	const type = TYPES[normal(value)];
	if (type === undefined) {
		throw new RowFault(
			`"${value}" in "${column}" is no user type (Basic or 1, Licensed or 2, Unassigned or 4)`,
		);
	}
	return type;
}

/** A person with two contracts has two rows: the first that stays counts, else the first. */
function unique(read: readonly Person[], remarks: PlanRow[]): Person[] {
	const byKey = new Map<string, Person>();
	for (const person of read) {
		const known = byKey.get(person.key);
		if (!known || (person.stays && !known.stays)) byKey.set(person.key, person);
	}
	for (const person of read) {
		const counted = byKey.get(person.key);
		if (!counted || counted === person) continue;
		remarks.push(remark('duplicate', person.email, duplicateReason(person, counted), person.item));
	}
	return [...byKey.values()];
}

function duplicateReason(person: Person, counted: Person): string {
	const other = Object.keys(person.fields).filter((field) => person.fields[field] !== counted.fields[field]);
	const difference =
		other.length > 0 ? `, which says something else about ${other.map(fieldInWords).join(', ')}` : '';
	return `The same person as in row ${counted.item + 1}, whose row counts${difference}`;
}

/** Two different people cannot share an address. */
function oneEmailEach(people: readonly Person[], remarks: PlanRow[]): Person[] {
	const byEmail = new Map<string, Person>();
	return people.filter((person) => {
		if (person.email === '' || !person.stays) return true;
		const owner = byEmail.get(normal(person.email));
		if (!owner) byEmail.set(normal(person.email), person);
		else {
			const reason = `The address is that of row ${owner.item + 1} too, who is somebody else`;
			remarks.push(remark('conflict', person.email, reason, person.item));
		}
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

function textAt(row: Row, column: string): string {
	const value = column in row ? row[column] : column.split('.').reduce<unknown>(fieldOf, row);
	if (typeof value === 'string') return value.trim();
	return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

const fieldOf = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
