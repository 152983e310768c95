import { hintsOf } from './support/reportWorld';
import { UserNode } from './support/userNode';

const node = new UserNode().install();

const MAPPING = {
	mode: 'apply',
	fieldMapping: {
		row: [
			{ zoomField: 'first_name', column: 'name' },
			{ zoomField: 'dept', column: 'department', allowedValues: 'Sales, IT' },
		],
	},
	accountColumn: 'status',
	accountValues: 'active',
	leavers: 'listed',
	leaverAction: 'disassociate',
	removalLimit: 10,
};

const active = (email: string, more: object = {}) => ({ email, status: 'active', ...more });
const left = (email: string) => ({ email, status: 'left' });

const ROWS = [
	active('good@example.com', { name: 'Good', department: 'Sales' }),
	active(''),
	active('ana at example.com'),
	active('Good@Example.com', { name: 'Gut' }),
	active('long@example.com', { name: 'x'.repeat(65) }),
	active('typo@example.com', { department: 'Slaes' }),
	{ email: 'nostatus@example.com' },
	active('elsewhere@example.com'),
	active('blocked@blocked.example'),
	left('managed@managed.example'),
	left('invited@example.com'),
	left('owner@example.com'),
	left('nobody@example.com'),
	active('last@example.com'),
];

beforeEach(async () => {
	await node.zoom.control.configureAccount({
		managedDomains: ['managed.example'],
		blockedDomains: ['blocked.example'],
	});
	await node.zoom.control.seed({ accounts: 1, users: [{ email: 'elsewhere@example.com' }] });
	await node.zoom.control.seed({
		users: [
			{ email: 'managed@managed.example', status: 'active' },
			{ email: 'invited@example.com', status: 'pending' },
			{ email: 'stranger@example.com', status: 'active' },
		],
	});
});

it('gives a clear row to each kind of bad input and to each refusal, and does the rest', async () => {
	const rows = await node.output('user', 'sync', MAPPING, { items: ROWS });
	const told = rows.map(({ email, action, result, reason, error }) =>
		[email, action, result, error ?? reason].join(' | '),
	);
	expect(told).toEqual([
		'good@example.com | create | done | Has no Zoom account yet; department will follow once the invitation is accepted',
		' | invalid | none | "email" is empty',
		'ana at example.com | invalid | none | "ana at example.com" is not an email address',
		'Good@Example.com | duplicate | none | The same person as in row 1, whose row counts, which says something else about first name',
		'long@example.com | invalid | none | "name" is longer than Zoom\'s 64 characters',
		'typo@example.com | invalid | none | "Slaes" is not an allowed value of "department" (Sales, IT)',
		'nostatus@example.com | invalid | none | "status" is empty',
		'elsewhere@example.com | create | failed | There is an active Zoom account for user elsewhere@example.com already',
		'blocked@blocked.example | create | failed | Email domain is blocked.',
		'managed@managed.example | disassociate | failed | You can not disassociate a user with managed domain.',
		'invited@example.com | disassociate | done | Marked as left in the input',
		'owner@example.com | protected | none | Owner of the account: left alone',
		'nobody@example.com | unchanged | none | Has left, and has no account',
		'last@example.com | create | done | Has no Zoom account yet',
	]);
	const emails = (await node.zoom.control.users()).map(({ email }) => email);
	expect(emails).toEqual(expect.arrayContaining(['good@example.com', 'last@example.com']));
	expect(emails).not.toContain('invited@example.com');
});

it('tells what to do about each refusal', async () => {
	const rows = await node.output('user', 'sync', MAPPING, { items: ROWS });
	const next = rows.filter(({ result }) => result === 'failed').map((row) => row['next']);
	expect(next).toEqual([
		expect.stringContaining('a Zoom account elsewhere'),
		expect.stringContaining('domain'),
		expect.stringContaining('delete the user instead of disassociating'),
	]);
});

it('takes back invitations when leavers are deleted: Zoom deletes no pending users', async () => {
	const rows = await node.output(
		'user',
		'sync',
		{ ...MAPPING, leaverAction: 'delete' },
		{ items: [active('good@example.com'), left('invited@example.com'), left('managed@managed.example')] },
	);
	expect(rows.map(({ action, result }) => [action, result])).toEqual([
		['create', 'done'],
		['disassociate', 'done'],
		['delete', 'done'],
	]);
});

it('does not decide between two rows that mean one user', async () => {
	await node.zoom.control.seed({ users: [{ email: 'ana@example.com', employee_unique_id: 'E1' }] });
	const byEmployee = { ...MAPPING, matchBy: 'employeeId', keyColumn: 'number' };
	const rows = await node.output('user', 'sync', byEmployee, {
		items: [
			active('ana@example.com', { number: 'E1', name: 'Ana' }),
			active('ana@example.com', { number: 'E2', name: 'Anna' }),
		],
	});
	expect(rows.map(({ action, result }) => [action, result])).toEqual([
		['update', 'done'],
		['conflict', 'none'],
	]);
});

describe('fields of the node that cannot be meant', () => {
	const field = (rest: object) => ({
		fieldMapping: { row: [{ zoomField: 'dept', column: 'department' }, rest] },
	});

	it.each<[string, Record<string, unknown>, string]>([
		[
			'a number of people for percent',
			{ removalLimit: 150, removalLimitUnit: 'percent' },
			'"Removal Limit" is 150 percent, more than everybody',
		],
		[
			'a field twice',
			field({ zoomField: 'dept', column: 'team' }),
			'"dept" under "Field Mapping" stands there twice',
		],
		[
			'a default that is no type',
			field({ zoomField: 'type', column: 'license', default: 'Gold' }),
			'"Gold" in "Value If Empty" is no user type',
		],
		[
			'a default that an expression could not work out',
			field({ zoomField: 'company', column: 'company', default: 'undefined' }),
			'has the default "undefined", which is no value',
		],
		[
			'allowed values without a value',
			field({ zoomField: 'company', column: 'company', allowedValues: ' , ;' }),
			'"Values Allowed" of "company" under "Field Mapping" holds no value',
		],
	])('are refused before anything is sent: %s', async (_what, fields, words) => {
		const { error } = await node.run('user', 'sync', { ...MAPPING, ...fields }, { items: ROWS });
		expect(error?.message).toContain(words);
		expect((await node.zoom.control.requests()).filter(({ path }) => path.startsWith('/v2/'))).toEqual([]);
	});
});

it('names a column that no row has, where nobody would hear of it', async () => {
	const outcome = await node.run(
		'user',
		'sync',
		{ ...MAPPING, mode: 'plan', fieldMapping: { row: [{ zoomField: 'dept', column: 'departement' }] } },
		{ items: ROWS },
	);
	expect(hintsOf(outcome).join()).toContain('No item of the input has the field "departement"');
	expect(hintsOf(outcome).join()).toContain('"department"');
});

it('of several misspelled columns a hint names each, of very many the first twenty and how many more', async () => {
	const row = Array.from({ length: 22 }, (_, index) => ({
		zoomField: 'custom_attribute',
		column: `column${index}`,
		attributeKey: { __rl: true, mode: 'id', value: `key${index}` },
	}));
	const hints = async (some: object[]): Promise<string> => {
		const outcome = await node.run(
			'user',
			'sync',
			{ ...MAPPING, mode: 'plan', fieldMapping: { row: some } },
			{ items: ROWS },
		);
		return hintsOf(outcome).join();
	};
	expect(await hints(row.slice(0, 2))).toContain(
		'No item of the input has any of the fields "column0", "column1", so nothing is read from them. Check how the columns are written: the items have ',
	);
	expect(await hints(row)).toContain('"column18", "column19" and 2 more, so nothing is read from them');
});
