import { overlap, peakOf, total, union, type Interval, type Peak } from './intervals';
import type { Stay } from './stay';

/** People instead of join and leave rows. Everything here is about one instance of a meeting or webinar. */

export interface AttendanceRow extends Stay {
	/** Zoom's `user_id`: of one joining, also when the person takes another name; empty where Zoom gives none. */
	readonly joinId: string;
	readonly name: string;
	/** Empty where Zoom does not show it. */
	readonly email: string;
	/** Zoom's id of a person who was signed in; empty for guests. */
	readonly userId: string;
	readonly registrantId: string;
	/** The breakout room, or empty: time in a room is also time in the meeting. */
	readonly room: string;
}

/** Somebody who registered or was invited. */
export interface Expected {
	readonly name: string;
	readonly email: string;
	readonly registrantId: string;
}

export interface Attendee {
	readonly name: string;
	readonly email: string;
	/** Was not signed in to Zoom. */
	readonly guest: boolean;
	/** How many times the person joined. */
	readonly joins: number;
	readonly firstJoin: number;
	readonly lastLeave: number;
	/** A time of joining or leaving is worked out, because Zoom gives none. */
	readonly estimated: boolean;
	/** ms in the meeting; time in two places at once counts once. */
	readonly attended: number;
	readonly registrantId: string;
	/** Undefined when no one was expected by name. */
	readonly expected: boolean | undefined;
	readonly presence: readonly Interval[];
}

export interface Attendance {
	readonly people: readonly Attendee[];
	readonly noShows: readonly Expected[];
	readonly peak: Peak;
}

/** @param expected undefined when it is not known who was expected */
export function attendanceOf(rows: readonly AttendanceRow[], expected?: readonly Expected[]): Attendance {
	const groups = samePeople([...rows].sort((one, other) => one.start - other.start || one.end - other.end));
	const matches = expected && matchExpected(groups, expected);
	const people = groups
		.map((group) => attendee(group, matches?.present.has(group)))
		.sort((one, other) => one.firstJoin - other.firstJoin || (one.name < other.name ? -1 : 1));
	return {
		people,
		noShows: matches?.absent ?? [],
		peak: peakOf(people.map(({ presence }) => presence)),
	};
}

type Rows = readonly AttendanceRow[];

function attendee(rows: Rows, expected: boolean | undefined): Attendee {
	const presence = union(rows);
	const first = (field: 'name' | 'email' | 'registrantId'): string =>
		rows.find((row) => row[field] !== '')?.[field] ?? '';
	return {
		name: first('name'),
		email: first('email'),
		guest: rows.every(({ userId }) => userId === ''),
		joins: joinsIn(rows),
		firstJoin: Math.min(...rows.map(({ start }) => start)),
		lastLeave: Math.max(...rows.map(({ end }) => end)),
		estimated: rows.some(({ estimated }) => estimated),
		attended: total(presence),
		registrantId: first('registrantId'),
		expected,
		presence,
	};
}

/** Several rows may be of one joining; breakout rooms are in the meeting. */
function joinsIn(rows: Rows): number {
	const joins = rows.filter(({ room }) => room === '').map(({ joinId }, index) => joinId || index);
	return Math.max(1, new Set(joins).size);
}

/** Rows that share an id, an e-mail or a joining are one person; where neither is known, name and time tell them apart. */
function samePeople(rows: Rows): AttendanceRow[][] {
	const groups: AttendanceRow[][] = [];
	const byKey = new Map<string, AttendanceRow[]>();
	for (const row of rows) {
		const known = keysOf(row).map((key) => byKey.get(key));
		const [group = newGroup(groups), ...others] = [...new Set(known.filter((one) => one !== undefined))];
		group.push(row);
		for (const other of others) {
			group.push(...other);
			groups.splice(groups.indexOf(other), 1);
		}
		for (const member of group) for (const key of keysOf(member)) byKey.set(key, group);
	}
	const isKnown = (group: Rows): boolean => group.some((row) => identitiesOf(row).length > 0);
	return [...groups.filter(isKnown), ...guestsByName(groups.filter((group) => !isKnown(group)))];
}

function newGroup(groups: AttendanceRow[][]): AttendanceRow[] {
	const group: AttendanceRow[] = [];
	groups.push(group);
	return group;
}

const identitiesOf = ({ userId, email, registrantId }: AttendanceRow): string[] => [
	...(userId ? [`user:${userId}`] : []),
	...(registrantId ? [`registrant:${registrantId}`] : []),
	...(email ? [`email:${email.toLowerCase()}`] : []),
];

const keysOf = (row: AttendanceRow): string[] => [
	...identitiesOf(row),
	...(row.joinId ? [`join:${row.joinId}`] : []),
];

/** A device that comes back before Zoom has seen it leave is there twice for a moment, ms. */
const MAX_LAG_MS = 60_000;

/** Two guests of one name who are in the same room at the same time are two people. */
function guestsByName(joins: readonly AttendanceRow[][]): AttendanceRow[][] {
	const byName = new Map<string, AttendanceRow[][]>();
	for (const join of joins) {
		const name = nameKey(join[0]?.name ?? '');
		const namesakes = byName.get(name) ?? [];
		byName.set(name, namesakes);
		const same = namesakes.find((group) =>
			group.every((other) => join.every((row) => canFollow(other, row))),
		);
		if (same) same.push(...join);
		else namesakes.push([...join]);
	}
	return [...byName.values()].flat();
}

const canFollow = (other: AttendanceRow, row: AttendanceRow): boolean =>
	other.room !== row.room || overlap(other, row) <= MAX_LAG_MS;

/** Zoom writes a name with other spaces in a transcript than in a report, and devices compose letters differently. */
export const nameKey = (name: string): string =>
	name.normalize('NFC').trim().toLocaleLowerCase().replace(/\s+/g, ' ');

/** By registrant id or e-mail; a guest whose e-mail Zoom hides is matched by the full name. */
function matchExpected(groups: readonly Rows[], expected: readonly Expected[]) {
	const present = new Set<Rows>();
	const absent = expected.filter((person) => {
		const found = groups.filter((group) => isPerson(group, person));
		for (const group of found) present.add(group);
		return found.length === 0;
	});
	return { present, absent };
}

function isPerson(rows: Rows, { name, email, registrantId }: Expected): boolean {
	return rows.some(
		(row) =>
			(registrantId !== '' && row.registrantId === registrantId) ||
			(email !== '' && row.email.toLowerCase() === email.toLowerCase()) ||
			(row.email === '' && row.registrantId === '' && name !== '' && nameKey(row.name) === nameKey(name)),
	);
}
