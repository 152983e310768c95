import { ZoomRefusedError } from '../../../zoom/errors';
import { applyPlan, planned, type ResultRow } from '../../../zoom/sync/execution/apply';
import { reviewPlan } from '../../../zoom/sync/approval/approved';
import type { Row } from '../../../zoom/sync/input/cells';
import { isOpen, isRemoval, type PlanRow } from '../../../zoom/sync/model/planRow';
import { readPlanRow } from '../../../zoom/sync/approval/returnedRow';
import { stampPlan } from '../../../zoom/sync/approval/stamp';
import { Directory } from '../../../zoom/sync/directory/users';
import { FakeAccount, type StoredUser } from './support/account';
import { person, plan, user } from './support/planning';
import { GUARDS } from './support/rules';

/** What an adversarial review found; each of these fails on the code it was written against. */

const CARL = 'carl@example.com';
const TEAM = ['ana@example.com', 'bob@example.com', CARL, 'dave@example.com'].map((email) => user(email));
const REST = ['ana', 'bob', 'dave'].map((name) => person(`${name}@example.com`));

const removed = (rows: readonly PlanRow[]): string[] =>
	rows.filter((row) => isOpen(row) && isRemoval(row)).map(({ email }) => email);
const created = (rows: readonly PlanRow[]): string[] =>
	rows.filter(({ action }) => action === 'create').map(({ email }) => email);

const apply = async (rows: readonly PlanRow[], zoom: FakeAccount['zoom']): Promise<ResultRow[]> =>
	await applyPlan(rows, { zoom, concurrency: 1, sleep: async () => await Promise.resolve(), now: () => 0 });

/** The account, but these routes answer with a refusal of that code. */
const refusing = (account: FakeAccount, codes: Readonly<Record<string, number>>): FakeAccount['zoom'] => ({
	request: async (...call) => {
		const code = codes[call[0]];
		if (code !== undefined) throw new ZoomRefusedError('Refused', { status: 404, zoomCode: code });
		return await account.zoom.request(...call);
	},
});

describe('whoever stands in any cell of a clean list is not absent', () => {
	it.each([
		'“carl@example.com”',
		'„carl@example.com“',
		'‘carl@example.com’',
		'«carl@example.com»',
		'*carl@example.com*',
		'_carl@example.com_',
		'→carl@example.com',
		'Carl•carl@example.com',
		'carl@example.com–Carl',
		'carl@example.com、x',
		'carl@example.com。',
		'carl@example.com!',
		'carl@example.com#home',
		"carl@example.com's",
		'carl@example.com+bob@example.com',
		'carl@example.com&nbsp;',
		'https://hr.example/?mail=carl@example.com&x=1',
		'https://hr.example/?mail=carl%40example.com',
		'carl&#64;example.com',
		'carl @ example.com',
		'carl [at] example.com',
		'саrl@example.com',
	])('%s', (note) => {
		const [ana, bob, dave] = REST;
		expect(removed(plan(TEAM, [ana ?? {}, bob ?? {}, { ...dave, note }]))).toEqual([]);
	});
});

describe('an address written otherwise makes no second account and removes nobody', () => {
	it.each([
		['percent encoding', CARL, 'c%61rl@example.com'],
		['a percent-encoded mailto:', CARL, 'mailto%3Acarl@example.com'],
		['a percent-encoded space', CARL, 'carl%20@example.com'],
		['a percent-encoded address as the local part', CARL, 'carl%40example.com@example.com'],
		['what is left of a JSON escape', CARL, 'u003ccarl@example.com'],
		['what is left of an HTML entity', CARL, 'lt&carl@example.com'],
		['UTF-7', CARL, 'c+AGE-rl@example.com'],
		['a domain in Punycode', 'ana@müller.example', 'ana@xn--mller-kva.example'],
		['ue for ü', 'jürgen@example.com', 'juergen@example.com'],
		['ss for ß', 'strauß@example.com', 'strauss@example.com'],
	])('%s', (_what, inZoom, written) => {
		const others = REST.map(({ email }) => user(String(email)));
		const rows = plan([...others, user(inZoom)], [...REST, person(written)]);
		expect([created(rows), removed(rows)]).toEqual([[], []]);
	});
});

describe('an employee ID that a spreadsheet spoilt, beside a new address, makes no second account', () => {
	it.each<[string, string, unknown]>([
		['scientific notation', '120000', '1.2E+05'],
		['scientific notation that lost digits', '12345678901234567890', '1.23457E+19'],
		['a number beyond what a float holds', '12345678901234567890', Number('12345678901234567890')],
		['decimals', '00123', '123.0'],
		['decimals with a comma', '00123', '123,00'],
		['digits of another script', '00123', '١٢٣'],
		['a letter of another alphabet', 'A1', 'А1'],
		['no value', '00123', 'N/A'],
	])('%s', (_what, key, written) => {
		const team = [
			user('ana@example.com', { employee_unique_id: '7' }),
			user(CARL, { employee_unique_id: key }),
		];
		const list = [
			person('ana@example.com', { employeeId: '7' }),
			person('carl.new@example.com', { employeeId: written }),
		];
		const rows = plan(team, list, { mapping: { match: { by: 'employeeId' } } });
		expect([created(rows), removed(rows)]).toEqual([[], []]);
	});
});

describe('a status that cannot be read, or looks like one that stays, makes no leaver', () => {
	it.each([
		'#¡REF!',
		'#¿NOMBRE?',
		'#ÜBERLAUF!',
		'#ЗНАЧ!',
		'#名前?',
		'#GETTING_DATA',
		'#ERROR: x',
		'#VALUE! (row 3)',
		'########',
		'Err:502',
		'Loading...',
		'N/A',
		'-',
		'?',
		'None',
		'(null)',
		'<null>',
		'\\N',
		'[null]',
		'[object Array]',
		'undefined undefined',
		'=VLOOKUP(A1;B:B;2)',
		'={{ $json.status }}',
		'Invalid DateTime',
		'аctive',
		'"active"',
		'active;',
		'active.',
	])('%j', (status) => {
		const rows = plan(TEAM, [...REST, { email: CARL, status }], { rules: { leavers: 'listed' } });
		expect(removed(rows)).toEqual([]);
	});

	it('a hyphen that does not break is a hyphen', () => {
		const mapping = { staying: { column: 'status', values: ['full-time'] } };
		const rows = plan([user(CARL)], [{ email: CARL, status: 'full\u2011time' }], {
			mapping,
			rules: { leavers: 'listed' },
		});
		expect(removed(rows)).toEqual([]);
	});
});

describe('a cell that cannot be read changes nobody', () => {
	const field = (name: 'first_name' | 'dept' | 'type', column: string, fallback = '') => ({
		field: name,
		column,
		default: fallback,
		allowed: [],
	});
	const mapping = {
		fields: [
			field('first_name', 'name'),
			field('dept', 'department', 'General'),
			field('type', 'license', 'Basic'),
		],
	};
	const carl = user(CARL, { type: 2, first_name: 'Carl', dept: 'IT' });
	const right = { name: 'Carl', department: 'IT', license: 'Licensed' };

	it.each<[string, Row]>([
		['a license in a list: no "If Empty" takes the license', { license: ['Licensed'] }],
		['a license in an object', { license: { value: 'Licensed' } }],
		['a department in a list', { department: ['IT'] }],
		['a spreadsheet error for a name', { name: '#N/A' }],
		['"undefined" for a name', { name: 'undefined' }],
		['"[object Object]" for a name', { name: '[object Object]' }],
		['an expression that was not worked out', { name: '{{ $json.name }}' }],
		['NUL and a zero-width space in a name', { name: 'Ca\u200Brl\0' }],
	])('%s', (_what, cell) => {
		const rows = plan([carl], [person(CARL, { ...right, ...cell })], { mapping });
		expect(rows.flatMap(({ changes }) => changes)).toEqual([]);
	});
});

describe('who takes over', () => {
	const team = [
		user(CARL, { employee_unique_id: '1' }),
		user('boss@example.com', { employee_unique_id: '2' }),
		user('it@example.com', { employee_unique_id: '3' }),
	];
	it.each<[string, Row]>([
		['whose row has no address', { email: '' }],
		['whose row has another address than Zoom', { email: 'carl.old@example.com' }],
		['whose manager is written with a name', { email: CARL, manager: 'Boss <boss@example.com>' }],
		['whose manager is a list', { email: CARL, manager: ['boss@example.com'] }],
	])('is the manager of a leaver %s, never the one for all others', (_what, row) => {
		const leaver = { employeeId: '1', status: 'left', manager: 'boss@example.com', ...row };
		const [first] = plan(team, [leaver], {
			mapping: { match: { by: 'employeeId' } },
			rules: {
				leavers: 'listed',
				leaverAction: 'delete',
				transfer: { what: ['transfer_meeting'], to: 'it@example.com' },
			},
		});
		expect(first?.transferTo).not.toBe('it@example.com');
	});
});

describe('what is told as done is so', () => {
	const removal = (users: readonly StoredUser[]) =>
		plan(users, [person('ana@example.com'), { email: CARL, status: 'left' }], {
			rules: { leaverAction: 'delete' },
		});

	it('a removal that Zoom answers with "no such user" and the look with 1120', async () => {
		const account = new FakeAccount([user('ana@example.com'), user(CARL)]);
		const codes = { 'DELETE /users/{userId}': 1001, 'GET /users/{userId}': 1120 };
		const results = await apply(removal(account.users), refusing(account, codes));
		expect(account.find(CARL)).toBeDefined();
		expect(results.find(({ email }) => email === CARL)?.result).not.toBe('done');
	});

	it('an invitation that Zoom refuses to take back with 1001, and shows with 1120', async () => {
		const account = new FakeAccount([user('ana@example.com'), user(CARL, { status: 'pending' })]);
		const codes = { 'DELETE /users/{userId}': 1001, 'GET /users/{userId}': 1120 };
		const results = await apply(removal(account.users), refusing(account, codes));
		expect(account.find(CARL)).toBeDefined();
		expect(results.find(({ email }) => email === CARL)?.result).not.toBe('done');
	});

	it('a creation whose profile Zoom refuses with 1120', async () => {
		const account = new FakeAccount([]);
		const rows = plan([], [person('new@example.com', { department: 'IT' })], {
			rules: { createAction: 'ssoCreate' },
		});
		const [first] = await apply(rows, refusing(account, { 'PATCH /users/{userId}': 1120 }));
		expect(account.find('new@example.com')?.dept).toBe('');
		expect(first?.result === 'done' && first.changes.some(({ field }) => field === 'dept')).toBe(false);
	});
});

it('a creation changes no admin whom the list did not show', async () => {
	const account = new FakeAccount([user('new@example.com', { role_id: '1', dept: 'Board' })]);
	const rows = plan([], [person('new@example.com', { department: 'IT' })], {
		rules: { createAction: 'ssoCreate' },
	});
	const [first] = await apply(rows, account.zoom);
	expect([account.find('new@example.com')?.dept, first?.result]).toEqual(['Board', 'failed']);
});

describe('an approved plan', () => {
	const ORIGIN = { account: 'owner', sign: (text: string) => `${text.length}` };
	const back = (rows: readonly PlanRow[]) =>
		stampPlan(rows, ORIGIN, 1000).map((row) => JSON.parse(JSON.stringify(planned(row))) as Row);
	const review = (rows: readonly Row[], directory: Directory) =>
		reviewPlan(
			rows.map((row, item) => readPlanRow(row, item)),
			{ directory, guards: GUARDS, origin: ORIGIN, now: 2000, maxAgeMs: 10_000 },
		);

	it('that mixes two plans does not carry out two rows about the same person', () => {
		const ana = user('ana@example.com', { dept: 'IT' });
		const of = (department: string) => back(plan([ana], [person(ana.email, { department })]));
		const { rows, settled } = review([...of('Sales'), ...of('Board')], new FakeAccount([ana]).directory());
		expect(rows.filter((row) => !settled.has(row))).toHaveLength(1);
	});

	it('is not told as done because the list of users came out empty', () => {
		const rows = back(
			plan([user('ana@example.com'), user(CARL)], [person('ana@example.com')], {
				rules: { leaverAction: 'delete' },
			}),
		);
		const { settled } = review(rows, new Directory([]));
		expect([...settled.values()].map(({ result }) => result)).not.toContain('alreadyDone');
	});
});
