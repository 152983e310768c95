import fc from 'fast-check';
import { attendanceOf, type AttendanceRow } from '../../../zoom/reports/attendance';

const MINUTE = 60_000;

const row = (name: string, start: number, end: number, more: Partial<AttendanceRow> = {}): AttendanceRow => ({
	name,
	email: '',
	userId: '',
	registrantId: '',
	joinId: '',
	estimated: false,
	room: '',
	start: start * MINUTE,
	end: end * MINUTE,
	...more,
});

const signedIn = (name: string) => ({ userId: `id-${name}`, email: `${name}@example.com` });

/** Rows of signed-in people, in whole minutes of an hour. */
const someRows = fc.array(
	fc
		.tuple(
			fc.constantFrom('ana', 'ben', 'chloe', 'dan'),
			fc.nat({ max: 59 }),
			fc.integer({ min: 1, max: 40 }),
		)
		.map(([name, start, length]) => row(name, start, start + length, signedIn(name))),
	{ maxLength: 14 },
);

describe('people instead of join and leave rows', () => {
	it('counts each minute of a person once, and the most people at once, as counting minute by minute does', () => {
		fc.assert(
			fc.property(someRows, (rows) => {
				const { people, peak } = attendanceOf(rows);
				let most = 0;
				const minutes = new Map<string, number>();
				for (let minute = 0; minute < 100; minute += 1) {
					const here = new Set(
						rows
							.filter(({ start, end }) => start <= minute * MINUTE && end > minute * MINUTE)
							.map(({ name }) => name),
					);
					for (const name of here) minutes.set(name, (minutes.get(name) ?? 0) + 1);
					most = Math.max(most, here.size);
				}
				expect(peak.count).toBe(most);
				expect(new Map(people.map(({ name, attended }) => [name, attended / MINUTE]))).toEqual(minutes);
			}),
		);
	});

	it('does not depend on the order of the rows', () => {
		fc.assert(
			fc.property(someRows, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (rows, chance) => {
				const shuffled: AttendanceRow[] = rows
					.map((one) => ({ one, at: Number(chance.next().value) }))
					.sort((a, b) => a.at - b.at)
					.map(({ one }) => one);
				expect(attendanceOf(shuffled)).toEqual(attendanceOf(rows));
			}),
		);
	});

	it('makes one person of somebody who joined again, with all joins and the time in between left out', () => {
		const { people } = attendanceOf([
			row('Ana', 0, 10, signedIn('ana')),
			row('Ana (phone)', 30, 45, { email: 'ANA@example.com' }),
		]);
		expect(people).toEqual([expect.objectContaining({ name: 'Ana', joins: 2, attended: 25 * MINUTE })]);
	});

	it('knows of each person the first name, address and registration that Zoom shows, when they came and when they left', () => {
		const { people } = attendanceOf([
			row('', 20, 30, { userId: 'id-ana', registrantId: 'r1', estimated: true }),
			row('Ana', 5, 10, { userId: 'id-ana' }),
			row('Ana B.', 12, 40, { userId: 'id-ana', email: 'ana@example.com', registrantId: 'r2' }),
			row('Ben', 1, 2, { email: 'ben@example.com' }),
		]);
		expect(people).toMatchObject([
			{ name: 'Ben', email: 'ben@example.com', registrantId: '', guest: true, estimated: false },
			{
				name: 'Ana',
				email: 'ana@example.com',
				registrantId: 'r2',
				guest: false,
				estimated: true,
				firstJoin: 5 * MINUTE,
				lastLeave: 40 * MINUTE,
				attended: 33 * MINUTE,
			},
		]);
	});

	it('lists people in the order in which they came, and those who came together by name', () => {
		const { people } = attendanceOf([
			row('Cleo', 3, 9, signedIn('cleo')),
			row('Ben', 3, 5, signedIn('ben')),
			row('Ana', 4, 5, signedIn('ana')),
		]);
		expect(people.map(({ name }) => name)).toEqual(['Ben', 'Cleo', 'Ana']);
	});

	it('takes a guest for expected by name only where Zoom shows neither address nor registration', () => {
		const expected = [{ name: 'Ana  Ruiz', email: 'ana@example.com', registrantId: 'r1' }];
		const absent = (more: Partial<AttendanceRow>): number =>
			attendanceOf([row('ana ruiz', 0, 9, more)], expected).noShows.length;
		expect(absent({})).toBe(0);
		expect(absent({ email: 'other@example.com' })).toBe(1);
		expect(absent({ registrantId: 'r9' })).toBe(1);
		expect(absent({ email: 'ANA@example.com' })).toBe(0);
		expect(absent({ registrantId: 'r1' })).toBe(0);
	});

	it('puts rows together that only a third one connects', () => {
		const { people } = attendanceOf([
			row('A', 0, 5, { userId: 'u1' }),
			row('B', 5, 10, { email: 'a@example.com' }),
			row('C', 10, 15, { userId: 'u1', email: 'a@example.com' }),
		]);
		expect(people).toHaveLength(1);
	});

	it('takes guests of one name for one person who came again, and for two when they are there at once', () => {
		expect(attendanceOf([row('John', 0, 10), row('john ', 12, 20)]).people).toHaveLength(1);
		expect(attendanceOf([row('John', 0, 10), row('John', 5, 20)]).people).toHaveLength(2);
	});

	it('does not count the time in a breakout room twice', () => {
		const { people, peak } = attendanceOf([row('Guest', 0, 60), row('Guest', 20, 40, { room: 'room-1' })]);
		expect(people).toEqual([expect.objectContaining({ joins: 1, attended: 60 * MINUTE, guest: true })]);
		expect(peak.count).toBe(1);
	});

	it('does not count two who hand over as two at once', () => {
		expect(attendanceOf([row('A', 0, 10), row('B', 10, 20)]).peak).toMatchObject({ count: 1, at: 0 });
	});

	it('finds who was expected by registration, e-mail or, for guests without one, by name', () => {
		const expected = [
			{ name: 'Ana', email: 'ana@example.com', registrantId: '' },
			{ name: 'Reg', email: 'reg@example.com', registrantId: 'r1' },
			{ name: 'Hidden Guest', email: 'hidden@example.com', registrantId: 'r2' },
			{ name: 'Nobody', email: 'nobody@example.com', registrantId: 'r3' },
		];
		const { people, noShows } = attendanceOf(
			[
				row('Ana B.', 0, 9, signedIn('ana')),
				row('Somebody', 0, 9, { registrantId: 'r1' }),
				row('hidden  guest', 0, 9),
				row('Stranger', 0, 9),
			],
			expected,
		);
		expect(noShows.map(({ name }) => name)).toEqual(['Nobody']);
		expect(people.filter((person) => !person.expected).map(({ name }) => name)).toEqual(['Stranger']);
	});

	it('says nothing about who was expected when nobody was', () => {
		expect(attendanceOf([row('Ana', 0, 1)]).people[0]?.expected).toBeUndefined();
		expect(attendanceOf([])).toEqual({
			people: [],
			noShows: [],
			peak: { count: 0, at: undefined, steps: [] },
		});
	});
});

describe('one joining', () => {
	const joined = (name: string, start: number, end: number, joinId = 'join') =>
		row(name, start, end, { joinId });

	it('is one person, renamed or repeated', () => {
		const { people, peak } = attendanceOf([
			joined('iPhone', 0, 10),
			joined('Ana Cruz', 0, 10),
			joined('Ana Cruz', 10, 30),
		]);
		expect(people).toHaveLength(1);
		expect(people[0]).toMatchObject({ name: 'iPhone', joins: 1, attended: 30 * MINUTE });
		expect(peak.count).toBe(1);
	});

	it('is no second person where a device comes back within a minute of its own absence', () => {
		const again = attendanceOf([joined('Ana', 0, 10, 'one'), joined('Ana', 9, 30, 'two')]);
		expect([again.people.length, again.peak.count]).toEqual([1, 1]);
		const two = attendanceOf([joined('Ana', 0, 10, 'one'), joined('Ana', 8, 30, 'two')]);
		expect([two.people.length, two.peak.count]).toEqual([2, 2]);
	});
});
