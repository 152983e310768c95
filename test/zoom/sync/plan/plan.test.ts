import type { Row } from '../../../../zoom/sync/input/cells';
import type { Mapping } from '../../../../zoom/sync/input/people';
import { ACTIONS, type PlanRow } from '../../../../zoom/sync/model/planRow';
import type { Rules } from '../../../../zoom/sync/model/rules';
import { accountUser, Directory } from '../../../../zoom/sync/directory/users';
import { verify } from '../../../../zoom/sync/approval/verify';
import { person, plan, short, user } from '../support/planning';
import { GUARDS, MAPPING } from '../support/rules';

const byEmployeeId: { mapping: Partial<Mapping> } = { mapping: { match: { by: 'employeeId' } } };

describe('matching by employee ID', () => {
	it('finds a person whose address has changed, and changes it', () => {
		const users = [user('old@example.com', { employee_unique_id: 'E1' })];
		const rows = plan(users, [person('new@example.com', { employeeId: 'e1' })], byEmployeeId);
		expect(rows).toMatchObject([
			{ action: 'update', changes: [{ field: 'email', from: 'old@example.com', to: 'new@example.com' }] },
		]);
	});

	it('leaves the decision to a person when the new address belongs to another user, and removes neither', () => {
		const users = [user('old@example.com', { employee_unique_id: 'E1' }), user('new@example.com')];
		const rows = plan(users, [person('new@example.com', { employeeId: 'E1' })], byEmployeeId);
		expect(short(rows)).toEqual(['conflict new@example.com']);
		expect(rows[0]?.reason).toBe('The new address belongs to another Zoom user');
	});

	it('leaves the decision to a person when the new address looks like another user’s, and removes neither', () => {
		const users = [
			user('old@example.com', { employee_unique_id: 'E1' }),
			user('juergen@example.com', { employee_unique_id: 'E2' }),
		];
		const rows = plan(users, [person('jürgen@example.com', { employeeId: 'E1' })], byEmployeeId);
		expect(short(rows)).toEqual(['conflict jürgen@example.com']);
		expect(rows[0]?.reason).toBe('Looks like juergen@example.com in Zoom, but is another address');
	});

	it('takes a user with the address and no ID for the person', () => {
		const rows = plan([user('a@example.com')], [person('a@example.com', { employeeId: 'E1' })], byEmployeeId);
		expect(short(rows)).toEqual(['unchanged a@example.com']);
	});

	it('leaves the decision to a person when address and ID belong to two people, and removes neither', () => {
		const users = [user('a@example.com', { employee_unique_id: 'E9' })];
		const rows = plan(users, [person('a@example.com', { employeeId: 'E1' })], byEmployeeId);
		expect(short(rows)).toEqual(['conflict a@example.com']);
	});

	it('needs an address for a new person, and none for one who has left', () => {
		const rows = plan(
			[user('a@example.com')],
			[person('', { employeeId: 'E1' }), { email: '', employeeId: 'E2', status: 'left' }],
			{ ...byEmployeeId, rules: { leavers: 'listed' } },
		);
		expect(rows.map(({ action, reason }) => [action, reason])).toEqual([
			['conflict', 'Has no account, and the row has no email for a new one'],
			['unchanged', 'Has left, and has no account'],
		]);
	});

	it('does not guess when several users have the same ID', () => {
		const users = ['a', 'b'].map((name) => user(`${name}@example.com`, { employee_unique_id: 'E1' }));
		const rows = plan(users, [person('a@example.com', { employeeId: 'E1' })], byEmployeeId);
		expect(short(rows)).toEqual(['conflict a@example.com']);
		expect(rows[0]?.reason).toContain('b@example.com');
	});

	it('says that two different people cannot have one address', () => {
		const rows = plan(
			[],
			[person('a@example.com', { employeeId: 'E1' }), person('A@example.com', { employeeId: 'E2' })],
			byEmployeeId,
		);
		expect(short(rows)).toEqual(['create a@example.com', 'conflict A@example.com']);
		expect(rows[1]?.reason).toBe('Row 1 has the same address, but means somebody else');
	});
});

describe('rows with a mistake', () => {
	it.each([
		[{ email: '', status: 'active' }, '"email" is empty'],
		[{ email: 'a@example.com' }, '"status" is empty'],
		[person('ana at example.com'), 'is not an email address'],
		[person('a@example.com', { name: 'x'.repeat(65) }), "longer than Zoom's 64 characters"],
		[person('a@example.com', { license: 'gold' }), '"gold" in "license" is no user type'],
		[person('a@example.com', { department: 'Slaes' }), '"Slaes" is not an allowed value of "department"'],
	])('are told apart: %j', (row, reason) => {
		const fields = MAPPING.fields.map((field) =>
			field.field === 'dept' ? { ...field, allowed: ['Sales', 'IT'] } : field,
		);
		const rows = plan([], [row], { mapping: { fields } });
		expect(rows).toMatchObject([{ action: 'invalid' }]);
		expect(rows[0]?.reason).toContain(reason);
	});

	it('do not make a leaver of the person', () => {
		const rows = plan(
			[user('a@example.com')],
			[person('b@example.com'), person('a@example.com', { license: 'gold' })],
		);
		expect(short(rows)).toEqual(['create b@example.com', 'invalid a@example.com']);
	});

	it('count once for somebody with two contracts, of which one has ended', () => {
		const rows = plan(
			[],
			[{ email: 'a@example.com', status: 'left' }, person('A@example.com', { department: 'IT' })],
		);
		expect(short(rows)).toEqual(['duplicate a@example.com', 'create A@example.com']);
	});
});

describe('who takes over', () => {
	const rules: Partial<Rules> = {
		leaverAction: 'delete',
		transfer: { what: ['transfer_meeting'], to: 'it@example.com' },
	};
	const left = (email: string, manager = ''): Row => ({ email, status: 'left', manager });
	const users = ['a', 'b', 'c', 'it'].map((name) => user(`${name}@example.com`));
	const heirOf = (rows: PlanRow[], email: string) => rows.find((row) => row.email === email)?.transferTo;

	it('is the manager, or the manager’s manager when that one leaves too', () => {
		const rows = plan(
			users,
			[
				left('a@example.com', 'B@example.com'),
				left('b@example.com', 'c@example.com'),
				person('c@example.com'),
				person('it@example.com'),
			],
			{ rules },
		);
		expect([heirOf(rows, 'a@example.com'), heirOf(rows, 'b@example.com')]).toEqual([
			'c@example.com',
			'c@example.com',
		]);
	});

	it('is the manager of a manager whose account is gone already, as the row of that one still says', () => {
		const there = users.filter(({ email }) => email !== 'b@example.com');
		const chain = (ofB: string, ...more: Row[]): PlanRow[] =>
			plan(
				there,
				[
					left('a@example.com', 'b@example.com'),
					left('B@example.com', ofB),
					...more,
					person('c@example.com'),
					person('it@example.com'),
				],
				{ rules },
			);
		expect(heirOf(chain('c@example.com'), 'a@example.com')).toBe('c@example.com');
		const longer = chain('d@example.com', left('d@example.com', 'c@example.com'));
		expect(heirOf(longer, 'a@example.com')).toBe('c@example.com');
		const circle = chain('d@example.com', left('d@example.com', 'b@example.com'));
		expect(heirOf(circle, 'a@example.com')).toBe('it@example.com');
	});

	it('is the person named for all when managers lead nowhere, or in a circle', () => {
		const rows = plan(
			users,
			[
				left('a@example.com', 'b@example.com'),
				left('b@example.com', 'a@example.com'),
				person('it@example.com'),
				person('c@example.com'),
			],
			{ rules },
		);
		expect(heirOf(rows, 'a@example.com')).toBe('it@example.com');
	});

	it('is nobody when that person leaves too: then the leaver stays until somebody decides', () => {
		const rows = plan(
			users,
			[left('a@example.com'), left('it@example.com'), person('b@example.com'), person('c@example.com')],
			{ rules },
		);
		expect(short(rows)).toContain('conflict a@example.com');
	});
});

describe('who takes over although not in the list', () => {
	const users = ['a', 'b', 'it'].map((name) => user(`${name}@example.com`));
	const rules: Partial<Rules> = {
		leaverAction: 'delete',
		transfer: { what: ['transfer_meeting'], to: 'it@example.com' },
	};
	const leaver: Row = { email: 'a@example.com', status: 'left' };

	it.each<[string, readonly Row[], Partial<Rules>]>([
		['while nobody is removed for being absent', [person('b@example.com')], { leavers: 'listed' }],
		['while a row holds such removals up', [person('b@example.com'), person('nobody')], {}],
		['because another row names the address', [person('b@example.com', { note: 'it@example.com' })], {}],
	])('stays, %s', (_, others, more) => {
		const [first] = plan(users, [leaver, ...others], { rules: { ...rules, ...more } });
		expect(first).toMatchObject({ action: 'delete', transferTo: 'it@example.com' });
	});
});

it('somebody protected takes over, whatever the list says of them: they stay', () => {
	const users = ['a', 'b', 'c'].map((name) => user(`${name}@example.com`));
	const guards = { ...GUARDS, protectedEmails: new Set(['b@example.com']) };
	const rules: Partial<Rules> = {
		leaverAction: 'delete',
		transfer: { what: ['transfer_meeting'], to: '' },
		guards,
	};
	const rows = plan(
		users,
		[
			{ email: 'a@example.com', status: 'left', manager: 'b@example.com' },
			{ email: 'b@example.com', status: 'left', manager: 'c@example.com' },
			person('c@example.com'),
		],
		{ rules },
	);
	expect(short(rows)).toEqual(['delete a@example.com', 'protected b@example.com', 'unchanged c@example.com']);
	expect(rows[0]).toMatchObject({ transferTo: 'b@example.com' });
});

describe('nobody takes over, and nothing is asked,', () => {
	const rules = { transfer: { what: ['transfer_meeting'], to: '' } };
	const left = (status: 'active' | 'pending', leaverAction: Rules['leaverAction']) =>
		plan(
			[user('a@example.com', { status }), user('b@example.com')],
			[{ email: 'a@example.com', status: 'left', manager: 'b@example.com' }, person('b@example.com')],
			{ rules: { ...rules, leaverAction } },
		)[0];

	it('where the account is only deactivated: everything stays in it', () => {
		expect(left('active', 'deactivate')).toMatchObject({ action: 'deactivate' });
		expect(left('active', 'deactivate')).not.toHaveProperty('transferTo');
	});

	it('where the invitation was never accepted', () => {
		expect(left('pending', 'delete')).toMatchObject({ action: 'disassociate' });
		expect(left('pending', 'delete')).not.toHaveProperty('transferTo');
	});
});

const allBut = (...actions: string[]): Partial<Rules> => ({
	wanted: new Set(ACTIONS.filter((action) => !actions.includes(action))),
});

describe('changes of a license and other changes are switched off one without the other', () => {
	const row = person('a@example.com', { department: 'Sales', license: 'Licensed' });
	it.each([
		['update', 'changeLicense', 'type', 'Differs in license'],
		['changeLicense', 'update', 'dept', 'Differs in department'],
	])('%s: the %s goes', (off, action, field, reason) => {
		expect(plan([user('a@example.com')], [row], { rules: allBut(off) })).toMatchObject([
			{ action, reason, changes: [{ field }] },
		]);
	});
});

it('who comes back is told as deactivated, with what differs', () => {
	const inactive = [user('a@example.com', { status: 'inactive' })];
	const reason = (cells: Row) => plan(inactive, [person('a@example.com', cells)])[0]?.reason;
	expect(reason({})).toBe('Deactivated');
	expect(reason({ department: 'Sales' })).toBe('Deactivated; differs in department');
});

describe('what is left alone says why', () => {
	const reasons = (users: Parameters<typeof plan>[0], row: Row, rules: Partial<Rules>) =>
		plan(users, [row], { rules }).map(({ action, reason }) => [action, reason]);

	it.each<[string, Parameters<typeof plan>[0], Row, Partial<Rules>]>([
		[
			'As it should be',
			[user('a@example.com', { dept: 'IT' })],
			person('a@example.com', { department: 'IT' }),
			allBut('update'),
		],
		[
			'Differs, but this kind of change is switched off',
			[user('a@example.com', { dept: 'IT' })],
			person('a@example.com', { department: 'Sales' }),
			allBut('update'),
		],
		[
			'Differs, but this kind of change is switched off',
			[user('a@example.com', { status: 'inactive' })],
			person('a@example.com'),
			allBut('reactivate'),
		],
		['Has no account; creating is switched off', [], person('a@example.com'), allBut('create')],
		['Has left, and has no account', [], { email: 'a@example.com', status: 'left' }, {}],
		[
			'Marked as left in the input; leavers keep their account',
			[user('a@example.com')],
			{ email: 'a@example.com', status: 'left' },
			{ leavers: 'nobody' },
		],
		[
			'Marked as left in the input; deactivated already',
			[user('a@example.com', { status: 'inactive' })],
			{ email: 'a@example.com', status: 'left' },
			{},
		],
	])('%s', (reason, users, row, rules) => {
		expect(reasons(users, row, rules)).toEqual([['unchanged', reason]]);
	});

	it('an address that looks like several users’ names all of them', () => {
		const users = ['\u0430na@example.com', 'an\u0430@example.com'].map((email) => user(email));
		expect(reasons(users, person('ana@example.com'), {})).toEqual([
			['conflict', 'Looks like \u0430na@example.com, an\u0430@example.com in Zoom, but is another address'],
		]);
	});
});

describe('guards', () => {
	it('count the removal limit in percent of all users', () => {
		const users = Array.from({ length: 10 }, (_, index) => user(`u${index}@example.com`));
		const staying = users.slice(0, 8).map(({ email }) => person(email));
		const with10 = { rules: { guards: { ...GUARDS, removals: { max: 10, unit: 'percent' as const } } } };
		expect(plan(users, staying, with10).filter(({ blocked }) => blocked)).toHaveLength(2);
		const with20 = { rules: { guards: { ...GUARDS, removals: { max: 20, unit: 'percent' as const } } } };
		expect(plan(users, staying, with20).filter(({ blocked }) => blocked)).toEqual([]);
	});

	it('use a license that becomes free in the same sync', () => {
		const users = [user('old@example.com', { type: 2 })];
		const rules = { guards: { ...GUARDS, licenses: 1 } };
		const rows = plan(users, [person('new@example.com', { license: 'Licensed' })], { rules });
		expect(rows.filter(({ blocked }) => blocked)).toEqual([]);
	});
});

it('takes two names of one time zone for the same, when planning and when looking again', () => {
	const mapping = {
		fields: [{ field: 'timezone' as const, column: 'zone', default: '', allowed: [] }],
	};
	const users = [user('ana@example.com', { timezone: 'Asia/Calcutta' })];
	const rows = (zone: string) => plan(users, [person('ana@example.com', { zone })], { mapping });
	expect(short(rows('Asia/Kolkata'))).toEqual(['unchanged ana@example.com']);
	const [row] = rows('Europe/Madrid');
	expect(row).toMatchObject({ action: 'update', changes: [{ field: 'timezone', to: 'Europe/Madrid' }] });
	const kolkata = [{ field: 'timezone', from: 'Europe/Madrid', to: 'Asia/Kolkata' }];
	const directory = new Directory(users.flatMap((one) => accountUser(one) ?? []));
	const open = { ...row, action: 'update', changes: kolkata } as Parameters<typeof verify>[0];
	expect(verify(open, { directory, guards: GUARDS, plannedAt: 0, creating: new Set() })).toEqual({
		kind: 'done',
	});
});
