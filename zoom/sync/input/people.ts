import { cleaned, isEmailAddress, isUsual, normalized } from '../../values/emailAddress';
import { asTyped } from '../../values/excerpt';
import {
	hasCell,
	identityAt,
	isAmong,
	isEmpty,
	isPlaceholder,
	listAt,
	RowFault,
	shownAt,
	textAt,
	type Row,
} from './cells';
import { readAddOns, type WrittenAddOns } from '../addOns/cell';
import { NamedAddresses } from './evidence';
import { readFields, type FieldMapping } from './fields';
import { KINDS, type Kind } from '../assignments/fields';
import { MEMBERSHIP_WORDS, MEMBERSHIPS, type MembershipKind } from '../membership/joinables';
import { PHONE_PARTS, PHONE_WORDS, type PhonePart } from '../phone/fields';
import { digitsOf } from '../phone/system';
import type { PlanRow, Value } from '../model/planRow';
import type { Match } from '../directory/users';
import { ADD_ON_LICENSES, fieldInWords } from '../model/words';

/** From the rows of an HR system to the people who are meant. */

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
	/** Where the groups and the call queues of a person stand; what has no column stays as it is. */
	readonly memberships: Readonly<Partial<Record<MembershipKind, ListColumn>>>;
	/** Columns of the role and of the division; without one it stays as it is. */
	readonly assigned: Readonly<Partial<Record<Kind, string>>>;
	/** Columns of the telephone; what has none stays as it is. */
	readonly phone: Readonly<Partial<Record<PhonePart, string>>>;
	/** Where the add-on licenses of a person stand; undefined: they stay as they are. */
	readonly addOns: ListColumn | undefined;
}

/** A column whose cells name several. */
interface ListColumn {
	readonly column: string;
	/** Whether an empty cell means none at all; otherwise it says nothing. */
	readonly emptyMeansNone: boolean;
}

/** Whom a row means. */
export interface Identity {
	/** What they are matched with, normalized. */
	readonly key: string;
	/** Cleaned; empty where the row has none and people are matched with something else. */
	readonly email: string;
	/** The address holds suspicious characters: good enough to recognize a person, not to send to Zoom. */
	readonly doubtful: boolean;
	readonly item: number;
}

export interface Person extends Identity {
	/** Should have an account. */
	readonly stays: boolean;
	/** Email; empty where there is none; undefined where it cannot be read. */
	readonly manager: string | undefined;
	readonly fields: Readonly<Record<string, Value>>;
	/** Groups and call queues as written, each entry perhaps several, as far as the row says something about them. */
	readonly memberships: Readonly<Partial<Record<MembershipKind, readonly string[]>>>;
	/** Role and division as written, as far as the row says which. */
	readonly assigned: Readonly<Partial<Record<Kind, string>>>;
	/** Of the telephone, as written, what the row says. */
	readonly phone: Readonly<Partial<Record<PhonePart, string>>>;
	/** As far as the row says something about them. */
	readonly addOns: WrittenAddOns | undefined;
}

export interface People {
	readonly rows: readonly Row[];
	readonly people: readonly Person[];
	/** Rows that match no one, or a person for the second time. */
	readonly remarks: readonly PlanRow[];
	/** Whom rows with another mistake mean: the input does list these people. */
	readonly listed: readonly Identity[];
	/** Positions of rows that cannot be tied to a person, each with its key as far as it can be read. */
	readonly unclear: ReadonlyMap<number, string>;
	readonly named: NamedAddresses;
	/** Digits of the phone numbers in any row: nobody else gets one of them as the next free one. */
	readonly numbers: ReadonlySet<string>;
}

export function readPeople(rows: readonly Row[], mapping: Mapping): People {
	const read: Person[] = [];
	const remarks: PlanRow[] = [];
	const listed: Identity[] = [];
	const unclear = new Map<number, string>();
	rows.forEach((row, item) => {
		let identity: Identity | undefined;
		try {
			identity = readIdentity(row, item, mapping);
			read.push(readPerson(row, identity, mapping));
		} catch (error) {
			if (!(error instanceof RowFault)) throw error;
			remarks.push(remark('invalid', shownAt(row, mapping.emailColumn), error.message, item));
			if (identity) listed.push(identity);
			else unclear.set(item, normalized(shownAt(row, keyColumnOf(mapping))));
		}
	});
	const conflict = (person: Person, reason: string): void => {
		remarks.push(remark('conflict', person.email, reason, person.item));
		unclear.set(person.item, person.key);
		listed.push(person);
	};
	const people = oneEmailEach(unique(read, remarks, listed, conflict), conflict);
	const column = mapping.phone.number;
	const numbers = new Set(column === undefined ? [] : rows.map((row) => digitsOf(shownAt(row, column))));
	return { rows, people, remarks, listed, unclear, named: new NamedAddresses(rows), numbers };
}

const keyColumnOf = ({ match, emailColumn, keyColumn }: Mapping): string =>
	match.by === 'email' ? emailColumn : keyColumn;

/** @throws RowFault when it is not certain who is meant */
function readIdentity(row: Row, item: number, mapping: Mapping): Identity {
	if (isEmpty(row)) throw new RowFault('The row is empty: delete it in the source');
	const written = identityAt(row, mapping.emailColumn);
	const email = cleaned(written);
	const keyColumn = keyColumnOf(mapping);
	const key = normalized(identityAt(row, keyColumn));
	if (key === '') throw new RowFault(`"${keyColumn}" is empty`);
	if (email !== '' && !isEmailAddress(email))
		throw new RowFault(`"${asTyped(written)}" is not an email address`);
	return { key, email, doubtful: email !== written || (email !== '' && !isUsual(email)), item };
}

/** @throws RowFault when something else about the person cannot be read */
function readPerson(row: Row, identity: Identity, mapping: Mapping): Person {
	const { managerColumn, staying } = mapping;
	const stays = !staying || isAmong(staying.values, row, staying.column);
	return {
		...identity,
		stays,
		manager: managerColumn === '' ? '' : managerAt(row, managerColumn),
		// Of a leaver only the account matters.
		fields: stays ? readFields(row, mapping.fields) : {},
		memberships: stays ? readMemberships(row, mapping.memberships) : {},
		assigned: stays ? readSingle(row, mapping.assigned, KINDS, (kind) => `one ${kind}`) : {},
		phone: stays ? readSingle(row, mapping.phone, PHONE_PARTS, (part) => `one ${PHONE_WORDS[part]}`) : {},
		addOns: stays ? addOnsAt(row, mapping.addOns) : undefined,
	};
}

/** @throws RowFault */
function readMemberships(row: Row, columns: Mapping['memberships']): Person['memberships'] {
	const read: Partial<Record<MembershipKind, readonly string[]>> = {};
	for (const kind of MEMBERSHIPS) {
		const column = columns[kind];
		const named = column && namesIn(row, column);
		if (named) read[kind] = named;
	}
	return read;
}

function namesIn(row: Row, { column, emptyMeansNone }: ListColumn): string[] | undefined {
	const names = listAt(row, column);
	const isNamed = emptyMeansNone || !names.every((name) => isPlaceholder(name, false));
	if (names.length > 0) return isNamed ? names : undefined;
	if (!emptyMeansNone) return undefined;
	// A missing column must not take everything from everybody.
	if (!hasCell(row, column)) throw new RowFault(`There is no "${column}"`);
	return [];
}

/** @throws RowFault */
function addOnsAt(row: Row, column: ListColumn | undefined): WrittenAddOns | undefined {
	const named = column && namesIn(row, column);
	return named && readAddOns(named, column.column);
}

/** What a person has one of. @param inWords such as `one role` @throws RowFault for a cell that holds several */
function readSingle<Kind extends string>(
	row: Row,
	columns: Readonly<Partial<Record<Kind, string>>>,
	kinds: readonly Kind[],
	inWords: (kind: Kind) => string,
): Readonly<Partial<Record<Kind, string>>> {
	const read: Partial<Record<Kind, string>> = {};
	for (const kind of kinds) {
		const column = columns[kind];
		if (column === undefined) continue;
		const [one, other] = listAt(row, column);
		if (other !== undefined)
			throw new RowFault(`"${column}" names several, and a person has ${inWords(kind)}`);
		if (one !== undefined && !isPlaceholder(one, false)) read[kind] = one;
	}
	return read;
}

function managerAt(row: Row, column: string): string | undefined {
	try {
		const manager = cleaned(textAt(row, column));
		return manager === '' || isEmailAddress(manager) ? manager : undefined;
	} catch {
		return undefined;
	}
}

/** A person with two contracts has two rows: the first that stays counts, else the first. */
function unique(
	read: readonly Person[],
	remarks: PlanRow[],
	listed: Identity[],
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
			// It may name an address that the row that counts does not.
			if (person.stays) listed.push(person);
			remarks.push(remark('duplicate', person.email, duplicateReason(person, counted), person.item));
		}
	}
	return [...byKey.values()];
}

const haveDifferentAddresses = (person: Person, counted: Person): boolean =>
	person.email !== '' &&
	(counted.email !== '' || person.doubtful) &&
	normalized(person.email) !== normalized(counted.email);

function duplicateReason(person: Person, counted: Person): string {
	const other = Object.keys(person.fields).filter((field) => person.fields[field] !== counted.fields[field]);
	const aspects = other.map(fieldInWords);
	const memberships = MEMBERSHIPS.filter(
		(kind) => String(person.memberships[kind]) !== String(counted.memberships[kind]),
	);
	aspects.push(...memberships.map((kind) => `${MEMBERSHIP_WORDS[kind]}s`));
	aspects.push(...KINDS.filter((kind) => person.assigned[kind] !== counted.assigned[kind]));
	const parts = PHONE_PARTS.filter((part) => person.phone[part] !== counted.phone[part]);
	aspects.push(...parts.map((part) => PHONE_WORDS[part]));
	if (JSON.stringify(person.addOns) !== JSON.stringify(counted.addOns)) aspects.push(ADD_ON_LICENSES);
	const difference = aspects.length > 0 ? `, which says something else about ${aspects.join(', ')}` : '';
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
