import { overlaps, peakOf, total, union, type Interval, type Peak } from './intervals';

/** People instead of join and leave rows. Everything here is about one instance of a meeting or webinar. */

export interface AttendanceRow extends Interval {
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
	/** ms in the meeting; time in two places at once counts once. */
	readonly attended: number;
	readonly registrantId: string;
	/** Undefined when nobody was expected by name. */
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
		joins: Math.max(1, rows.filter(({ room }) => room === '').length),
		firstJoin: Math.min(...rows.map(({ start }) => start)),
		lastLeave: Math.max(...rows.map(({ end }) => end)),
		attended: total(presence),
		registrantId: first('registrantId'),
		expected,
		presence,
	};
}

/** Rows that share an id or an e-mail are one person; rows with neither are told apart by name and time. */
function samePeople(rows: Rows): AttendanceRow[][] {
	const known: AttendanceRow[][] = [];
	const byKey = new Map<string, AttendanceRow[]>();
	for (const row of rows) {
		const keys = keysOf(row);
		if (keys.length === 0) continue;
		const groups = [...new Set(keys.map((key) => byKey.get(key)).filter((group) => group !== undefined))];
		const [group = newGroup(known), ...others] = groups;
		group.push(row);
		for (const other of others) {
			group.push(...other);
			known.splice(known.indexOf(other), 1);
		}
		for (const member of group) for (const key of keysOf(member)) byKey.set(key, group);
	}
	return [...known, ...guestsByName(rows.filter((row) => keysOf(row).length === 0))];
}

function newGroup(groups: AttendanceRow[][]): AttendanceRow[] {
	const group: AttendanceRow[] = [];
	groups.push(group);
	return group;
}

const keysOf = ({ userId, email, registrantId }: AttendanceRow): string[] => [
	...(userId ? [`user:${userId}`] : []),
	...(registrantId ? [`registrant:${registrantId}`] : []),
	...(email ? [`email:${email.toLowerCase()}`] : []),
];

/** Two guests of one name who are in the same room at the same time are two people. */
function guestsByName(rows: Rows): AttendanceRow[][] {
	const byName = new Map<string, AttendanceRow[][]>();
	for (const row of rows) {
		const name = nameKey(row.name);
		const namesakes = byName.get(name) ?? [];
		byName.set(name, namesakes);
		const same = namesakes.find((group) =>
			group.every((other) => other.room !== row.room || !overlaps(other, row)),
		);
		if (same) same.push(row);
		else namesakes.push([row]);
	}
	return [...byName.values()].flat();
}

const nameKey = (name: string): string => name.trim().toLocaleLowerCase().replace(/\s+/g, ' ');

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
