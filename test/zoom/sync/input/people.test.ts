import type { Row } from '../../../../zoom/sync/input/cells';
import { readPeople, type Mapping } from '../../../../zoom/sync/input/people';
import { person } from '../support/planning';
import { MAPPING } from '../support/rules';

const read = (rows: readonly Row[], mapping: Partial<Mapping> = {}) =>
	readPeople(rows, { ...MAPPING, ...mapping });
const memberships = { group: { column: 'teams', emptyMeansNone: true } };

describe('two rows of one person', () => {
	const reasons = (rows: readonly Row[], mapping: Partial<Mapping> = {}) =>
		read(rows, mapping).remarks.map(({ action, reason, items }) => [action, reason, ...items]);

	it('are told apart by the row that counts', () => {
		expect(reasons([person('ana@example.com'), person('ana@example.com')])).toEqual([
			['duplicate', 'The same person as in row 1, whose row counts', 1],
		]);
	});

	it('of which one has left: the other counts', () => {
		const rows = [person('ana@example.com', { status: 'left' }), person('ana@example.com')];
		expect(reasons(rows)).toEqual([['duplicate', 'The same person as in row 2, whose row counts', 0]]);
		expect(reasons([...rows].reverse())).toEqual([
			['duplicate', 'The same person as in row 1, whose row counts', 1],
		]);
	});

	it.each([
		['the one that counts', 'ana@example.com', ''],
		['the other', '', 'ana@example.com'],
	])('are one person where only %s has an address', (_, first, second) => {
		const rows = [person(first, { employeeId: 'E1' }), person(second, { employeeId: 'E1' })];
		expect(reasons(rows, { match: { by: 'employeeId' } })).toEqual([
			['duplicate', 'The same person as in row 1, whose row counts', 1],
		]);
	});

	it('with two addresses are a decision for a person', () => {
		const rows = ['ana@example.com', 'ann@example.com'].map((email) => person(email, { employeeId: 'E1' }));
		expect(reasons(rows, { match: { by: 'employeeId' } })).toEqual([
			['conflict', 'Has the key of row 1, but another address', 1],
		]);
	});

	it('tell what they do not agree on', () => {
		const rows = [
			person('ana@example.com', { name: 'Ana', department: 'Sales', teams: 'Support' }),
			person('ana@example.com', { name: 'Anna', department: 'Sales', teams: 'Sales' }),
		];
		expect(reasons(rows, { memberships })).toEqual([
			[
				'duplicate',
				'The same person as in row 1, whose row counts, which says something else about first name, groups',
				1,
			],
		]);
	});
});

describe('a cell', () => {
	it.each([[['ana@example.com']], [{ address: 'ana@example.com' }]])(
		'that holds neither a text nor a number names nobody, and says so: %j',
		(email) => {
			expect(read([person(email)]).remarks).toMatchObject([
				{ action: 'invalid', email: '', reason: '"email" holds neither a text nor a number' },
			]);
		},
	);

	const fieldsOf = (row: Row, mapping: Partial<Mapping> = {}) =>
		read([person('ana@example.com', row)], mapping);

	it('that is empty takes the default, also where there is no column', () => {
		const field = { field: 'dept' as const, column: 'department', default: ' Sales ', allowed: [] };
		for (const column of ['department', '']) {
			const { people } = fieldsOf({ department: ' ' }, { fields: [{ ...field, column }] });
			expect(people[0]?.fields).toEqual({ dept: 'Sales' });
		}
	});

	it('that is empty and has no default changes nothing', () => {
		expect(fieldsOf({ department: '' }).people[0]?.fields).toEqual({});
	});

	it('holds an allowed value however it is written', () => {
		const fields = [
			{ field: 'dept' as const, column: 'department', default: '', allowed: ['Sales', 'Support'] },
		];
		expect(fieldsOf({ department: 'SALES' }, { fields }).people[0]?.fields).toEqual({ dept: 'SALES' });
		expect(fieldsOf({ department: 'Marketing' }, { fields }).remarks).toMatchObject([
			{
				action: 'invalid',
				reason: '"Marketing" is not an allowed value of "department" (Sales, Support)',
				items: [0],
			},
		]);
	});

	it.each([
		['Basic', 1],
		['licensed', 2],
		['4', 4],
	])('"%s" for the license means type %i', (license, type) => {
		expect(fieldsOf({ license }).people[0]?.fields).toEqual({ type });
	});

	it('with another license is told with what can stand there', () => {
		expect(fieldsOf({ license: 'Gold' }).remarks[0]?.reason).toBe(
			'"Gold" in "license" is no user type (Basic or 1, Licensed or 2, Unassigned or 4)',
		);
	});

	it('longer than Zoom takes is told, one that is just not longer is not', () => {
		expect(fieldsOf({ name: '👩'.repeat(65) }).remarks[0]?.reason).toMatch(
			/"name" is longer than Zoom's \d+/,
		);
		expect(fieldsOf({ name: '👩'.repeat(64) }).remarks).toEqual([]);
	});

	it.each([
		['', ''],
		[null, ''],
		['nobody', undefined],
		[{ name: 'Boss' }, undefined],
	])('%j names no manager, and that is no mistake of the row', (manager, read) => {
		const { people, remarks } = fieldsOf({ manager });
		expect(remarks).toEqual([]);
		expect(people[0]?.manager).toBe(read);
	});

	it('names the manager', () => {
		expect(fieldsOf({ manager: ' Boss@example.com ' }).people[0]?.manager).toBe('Boss@example.com');
	});

	it('without groups means none only where that was chosen, and never where the column is missing', () => {
		expect(fieldsOf({ teams: '' }, { memberships }).people[0]?.memberships.group).toEqual([]);
		const unset = { group: { ...memberships.group, emptyMeansNone: false } };
		expect(fieldsOf({ teams: '' }, { memberships: unset }).people[0]?.memberships.group).toBeUndefined();
		expect(fieldsOf({}, { memberships: unset }).people[0]?.memberships.group).toBeUndefined();
		expect(fieldsOf({}, { memberships }).remarks[0]?.reason).toBe('There is no "teams"');
		expect(fieldsOf({ teams: 'Sales\nSupport' }, { memberships }).people[0]?.memberships.group).toEqual([
			'Sales',
			'Support',
		]);
	});
});
