import { DateTime } from 'luxon';
import type { Row } from '../../../../zoom/sync/input/cells';
import { checkFields, type FieldMapping } from '../../../../zoom/sync/input/fields';
import { columnsThere, missingColumns } from '../../../../zoom/sync/input/missingColumns';
import { readPeople, type Mapping } from '../../../../zoom/sync/input/people';
import { person } from '../support/planning';
import { MAPPING } from '../support/rules';

const NAMES = ['first_name', 'last_name', 'display_name'] as const;
const FREE = ['location', 'custom_attributes.cbf_1'] as const;
const OTHERS = [
	'company',
	'cost_center',
	'dept',
	'job_title',
	'language',
	'manager',
	'pronouns',
	'timezone',
	'type',
] as const;
const ALL = [...NAMES, ...FREE, ...OTHERS];

const mapped = (field: FieldMapping['field'], rest: Partial<FieldMapping> = {}): FieldMapping => ({
	field,
	column: 'cell',
	default: '',
	allowed: [],
	...rest,
});

const read = (row: Row, mapping: Partial<Mapping> = {}) =>
	readPeople([person('ana@example.com', row)], { ...MAPPING, fields: [], ...mapping });

/** What is written to Zoom of a cell; the reason where the row is invalid. */
function written(cell: unknown, field: FieldMapping['field'], rest: Partial<FieldMapping> = {}): unknown {
	const { people, remarks } = read({ cell }, { fields: [mapped(field, rest)] });
	return remarks[0]?.reason ?? people[0]?.fields[field];
}

describe('a cell that says there is nothing', () => {
	const NOTHING: readonly unknown[] = [
		...[null, undefined, '', '   ', '\n', '\u00a0', '\u200b', '\u3164', '\u2800', '&nbsp;'],
		...['null', 'NULL', '<null>', '(null)', '\\N', '(blank)', '[none]', '{empty}'],
		...['N/A', 'n/a', 'n / a', '(N/A)', '-', '--', '–', '—', '?', '???', '...', '…', '/', '\u200e-'],
	];

	it.each(ALL)('leaves %s as it is in Zoom, or gives it the default', (field) => {
		const usual = field === 'type' ? 'Basic' : 'Usual';
		for (const cell of NOTHING) {
			expect([cell, written(cell, field)]).toEqual([cell, undefined]);
			expect([cell, written(cell, field, { default: usual })]).toEqual([cell, field === 'type' ? 1 : usual]);
		}
	});

	it.each(OTHERS)('may say so with a word in %s', (field) => {
		for (const cell of ['NA', 'na', 'None', 'Null', 'nil', 'n.a.', 'TBD', 'unknown'])
			expect([cell, written(cell, field)]).toEqual([cell, undefined]);
	});

	it.each([...NAMES, ...FREE])(
		'does not say so with a word in %s: people and places are called that',
		(field) => {
			for (const cell of ['Null', 'None', 'Na', 'NA', 'Nil', 'N.A.', 'O’-', 'N'])
				expect([cell, written(cell, field)]).toEqual([cell, cell]);
		},
	);

	it('is a value where it is among the allowed ones', () => {
		for (const cell of ['NA', 'N/A', '-'])
			expect(written(cell, 'dept', { allowed: ['N/A', 'na', '-'] })).toBe(cell);
	});

	it.each(['role', 'division'] as const)('names no %s', (kind) => {
		for (const cell of NOTHING.filter((one) => one !== '\\N'))
			expect([cell, read({ cell }, { assigned: { [kind]: 'cell' } }).people[0]?.assigned]).toEqual([
				cell,
				{},
			]);
	});

	it.each(['site', 'callingPlan', 'extension', 'number'] as const)(
		'says nothing of the %s of a telephone',
		(part) => {
			for (const cell of ['-', 'N/A', 'null'])
				expect(read({ cell }, { phone: { [part]: 'cell' } }).people[0]?.phone).toEqual({});
		},
	);

	it('says nothing of groups, and takes none where an empty cell would', () => {
		for (const cell of ['-', 'N/A', 'null', ['-', 'n/a']]) {
			const group = { column: 'cell', emptyMeansNone: false };
			expect(read({ cell }, { memberships: { group } }).people[0]?.memberships).toEqual({});
			const taking = { ...group, emptyMeansNone: true };
			expect(read({ cell }, { memberships: { group: taking } }).people[0]?.memberships.group).not.toEqual([]);
		}
	});
});

describe('a cell with something that cannot be meant', () => {
	const OBJECTS: readonly unknown[] = [
		...[{}, { a: 1 }, [], ['x'], new Date(), new Date(Number.NaN), Buffer.from('x'), new Map(), 10n],
		...[DateTime.now(), DateTime.invalid('soon')],
	];
	const BROKEN: readonly unknown[] = [
		...[Number.NaN, Number.POSITIVE_INFINITY, 1e21, 2 ** 60],
		...[
			'#REF!',
			'#N/A',
			'=A1',
			'undefined',
			'NaN',
			'[object Object]',
			'{{ $json.x }}',
			'1.2E+05',
			'4,93E+11',
		],
	];

	it.each(ALL)('makes the row invalid, whatever is in %s', (field) => {
		for (const cell of [...OBJECTS, ...BROKEN, 'x'.repeat(100_000)])
			expect(String(written(cell, field))).toMatch(/^".*"|^Zoom/);
		for (const cell of [...OBJECTS, ...BROKEN])
			expect(read({ cell }, { fields: [mapped(field)] }).people).toEqual([]);
	});

	it.each([...NAMES, ...OTHERS, 'location'] as const)(
		'makes the row invalid with true or false in %s',
		(field) => {
			for (const cell of [true, false])
				expect(written(cell, field)).toMatch(/true or false instead of a text/);
		},
	);

	it('takes a yes or no of an attribute, and numbers where they may be meant', () => {
		expect(written(true, 'custom_attributes.cbf_1')).toBe('true');
		expect(written(4711, 'dept')).toBe('4711');
		expect(written('1E5', 'cost_center')).toBe('1E5');
		expect(written(45_992, 'last_name')).toMatch(/a number instead of a name/);
	});

	it('is told in few words', () => {
		for (const field of ALL) expect(String(written('word '.repeat(20_000), field)).length).toBeLessThan(300);
	});
});

it.each([
	['a\nb', 'a b'],
	['a\u00a0b', 'a b'],
	['\u200eAna\u202e', 'Ana'],
	['An\ud800a', 'Ana'],
	['Ａｎａ', 'Ａｎａ'],
	['😀', '😀'],
	['👩‍👩‍👧', '👩‍👩‍👧'],
])('writes %j to Zoom as %j', (cell, value) => {
	expect(written(cell, 'dept')).toBe(value);
});

it('says of an empty row, such as the last line of a sheet, that it is empty', () => {
	for (const row of [{}, { email: '', name: ' ' }, { email: null, name: '\u00a0' }]) {
		const { remarks } = readPeople([row], MAPPING);
		expect(remarks[0]?.reason).toBe('The row is empty: delete it in the source');
	}
});

describe('a status of another kind than those that stay', () => {
	const of = (status: unknown, values: string[]) =>
		readPeople([{ email: 'ana@example.com', status }], { ...MAPPING, staying: { column: 'status', values } });

	it.each<[unknown, string]>([
		[true, '"true" in "status" is true or false'],
		['FALSE', '"FALSE" in "status" is true or false'],
		[0, '"0" in "status" is a number'],
		[46_357, '"46357" in "status" is a number'],
		['1e5', 'is a number'],
		[Number.POSITIVE_INFINITY, 'is a number'],
		['2026-12-01', 'is a date'],
		['31/12/2026', 'is a date'],
		['2026-12-01T00:00:00.000Z', 'is a date'],
		['active\nleft', 'more than a status'],
		['word '.repeat(2_000), 'more than a status'],
		['(blank)', 'instead of a value'],
		['&nbsp;', 'instead of a value'],
		['not available', 'instead of a value'],
		['k.A.', 'instead of a value'],
	])('makes nobody a leaver: %j', (status, reason) => {
		const { people, remarks } = of(status, ['active']);
		expect(people).toEqual([]);
		expect(remarks[0]?.reason).toContain(reason);
	});

	it.each([
		[true, ['true'], true],
		[false, ['true'], false],
		[1, ['1', '2'], true],
		['0', ['1'], false],
		['terminated', ['active'], false],
		['on leave', ['active', 'on leave'], true],
	])('is one of them or not: %j', (status, values, stays) => {
		expect(of(status, values).people[0]?.stays).toBe(stays);
	});
});

describe('the fields under "Field Mapping"', () => {
	it.each<[string, FieldMapping[]]>([
		[
			'"dept" under "Field Mapping" stands there twice',
			[mapped('dept'), mapped('dept', { column: 'other' })],
		],
		['has the default "undefined", which is no value', [mapped('dept', { default: 'undefined' })]],
		['has the default "#REF!", which is no value', [mapped('dept', { default: '#REF!' })]],
		['"Gold" in "Value If Empty" is no user type', [mapped('type', { default: 'Gold' })]],
		[
			'"Value If Empty" is longer than Zoom\'s 64 characters',
			[mapped('first_name', { default: 'x'.repeat(65) })],
		],
		[
			'"IT" is not an allowed value of "Value If Empty" (Sales)',
			[mapped('dept', { default: 'IT', allowed: ['Sales'] })],
		],
	])('are refused before any row is read: %s', (words, fields) => {
		expect(() => checkFields(fields)).toThrow(words);
	});

	it('are taken with what they say', () => {
		const fields = [
			mapped('dept', { default: ' Sales\n' }),
			mapped('custom_attributes.a'),
			mapped('custom_attributes.b'),
		];
		expect(checkFields(fields).map((one) => one.default)).toEqual(['Sales', '', '']);
	});
});

describe('columns that no row has', () => {
	const mapping: Mapping = {
		...MAPPING,
		fields: [mapped('dept', { column: 'department' }), mapped('first_name', { column: '' })],
		memberships: { group: { column: 'teams', emptyMeansNone: false } },
		assigned: { role: 'role' },
		phone: { extension: 'ext' },
		addOns: { column: 'addOns', emptyMeansNone: false },
	};

	it('are all found, whatever they are for', () => {
		const rows = [
			{ email: 'a@example.com', Department: 'x' },
			{ email: '', status: null },
		];
		expect(missingColumns(rows, mapping)).toEqual(
			expect.arrayContaining(['department', 'teams', 'role', 'ext', 'addOns']),
		);
		expect(missingColumns(rows, mapping)).not.toContain('email');
		expect(missingColumns(rows, mapping)).not.toContain('status');
		expect(columnsThere(rows)).toEqual(['email', 'Department', 'status']);
	});

	it('are none where one row has them, or there are no rows', () => {
		const row = {
			department: '',
			teams: '',
			role: '',
			ext: '',
			addOns: '',
			email: '',
			status: '',
			manager: '',
		};
		expect(missingColumns([{}, row], mapping)).toEqual([]);
		expect(missingColumns([], mapping)).toEqual([]);
	});
});
