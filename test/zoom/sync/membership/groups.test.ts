import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import { applyPlan, planned, type ResultRow } from '../../../../zoom/sync/execution/apply';
import { reviewPlan } from '../../../../zoom/sync/approval/approved';
import type { Row } from '../../../../zoom/sync/input/cells';
import { Joinables } from '../../../../zoom/sync/membership/joinables';
import { readPeople } from '../../../../zoom/sync/input/people';
import { planSync } from '../../../../zoom/sync/plan';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { readPlanRow } from '../../../../zoom/sync/approval/returnedRow';
import { stampPlan } from '../../../../zoom/sync/approval/stamp';
import { Directory } from '../../../../zoom/sync/directory/users';
import { callsOf, FakeAccount, type StoredUser } from '../support/account';
import { person, plan, short, user } from '../support/planning';
import { GUARDS, MAPPING as RULE_MAPPING, RULES } from '../support/rules';
import { review } from '../support/story';

const SALES = { id: 'id of Sales', name: 'Sales' };
const IT = { id: 'id of IT', name: 'IT' };
const BOARD = { id: 'id of Board', name: 'Board' };
const ALL = [SALES, IT, BOARD];

const MAPPING = { memberships: { group: { column: 'groups', emptyMeansNone: false } } };
const EMPTY_IS_NONE = { memberships: { group: { column: 'groups', emptyMeansNone: true } } };
const MANAGED = { all: ALL, managed: ['Sales', 'IT'] };

const ana = (...groups: ReadonlyArray<{ id: string }>): StoredUser =>
	user('ana@example.com', { group_ids: groups.map(({ id }) => id) });

const planOf = (
	users: readonly StoredUser[],
	rows: readonly Row[],
	rest: Parameters<typeof plan>[2] = {},
): PlanRow[] => plan(users, rows, { mapping: MAPPING, groups: MANAGED, ...rest });

const moves = ([row]: readonly PlanRow[]) =>
	row?.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to}`);

describe('a group whose members Zoom does not show', () => {
	const WHY = new Map([[SALES.id, 'No permission']]);
	const shownOf = (users: readonly StoredUser[]) => {
		const directory = new FakeAccount([...users], { groups: ALL }).directory(
			{ by: 'email' },
			{ groups: ['IT'] },
		);
		const group = new Joinables('group', ALL, ['Sales', 'IT']).withUnshown(WHY);
		return new Directory(directory.users, { by: 'email' }, { group });
	};
	const planned = (users: readonly StoredUser[], groups: string) =>
		planSync(
			readPeople([person('ana@example.com', { groups })], { ...RULE_MAPPING, ...MAPPING }),
			shownOf(users),
			{ by: 'email' },
			{ ...RULES, leavers: 'nobody' },
		);

	it('is left as it is: nobody joins or leaves it, and a row that names it says why', () => {
		expect(moves(planned([ana(SALES)], 'IT'))).toEqual(['group.id of IT:  -> IT']);
		const [row] = planned([ana()], 'Sales');
		expect(row).toMatchObject({ action: 'conflict', changes: [] });
		expect(row?.reason).toBe(
			'As it should be; Zoom does not show who is in "Sales" (No permission), so nobody joins or leaves it, and no membership is taken',
		);
	});

	it('keeps who is to be in it in the groups that they have', () => {
		expect(moves(planned([ana(IT)], 'Sales'))).toEqual([]);
		expect(moves(planned([ana()], 'Sales, IT'))).toEqual(['group.id of IT:  -> IT']);
	});

	it('stops an approved row about it', () => {
		const rows = planOf([ana(SALES)], [person('ana@example.com', { groups: 'IT' })]);
		const account = new FakeAccount([ana(SALES)], { groups: ALL });
		expect(review(account, rows, RULES, account.directory())).toHaveLength(1);
		expect(review(account, rows, RULES, shownOf([ana(SALES)]))).toEqual([]);
	});
});

describe('the groups of a person', () => {
	it.each<[string, unknown]>([
		['a name', 'IT'],
		['a name in other letters', ' it '],
		['an ID', 'id of IT'],
		['a list', ['IT']],
	])('are read from %s', (_, groups) => {
		const rows = planOf([ana(SALES)], [person('ana@example.com', { groups })]);
		expect(moves(rows)).toEqual(['group.id of Sales: Sales -> ', 'group.id of IT:  -> IT']);
		expect(rows[0]).toMatchObject({ action: 'update', reason: 'Differs in groups' });
	});

	it.each(['Sales, IT', 'Sales;IT', 'Sales | IT', 'Sales\nIT'])('are several in a cell: %j', (groups) => {
		expect(moves(planOf([ana()], [person('ana@example.com', { groups })]))).toEqual([
			'group.id of Sales:  -> Sales',
			'group.id of IT:  -> IT',
		]);
	});

	it('may have a comma in the name', () => {
		const group = { id: 'g', name: 'Sales, North' };
		const groups = { all: [...ALL, group], managed: ['g'] };
		const rows = planOf([ana()], [person('ana@example.com', { groups: 'Sales, North' })], { groups });
		expect(moves(rows)).toEqual(['group.g:  -> Sales, North']);
	});

	it('stay as they are where the cell is empty, unless that is to mean none', () => {
		const list = [person('ana@example.com', { groups: '' })];
		expect(moves(planOf([ana(SALES, BOARD)], list))).toEqual([]);
		const none = planOf([ana(SALES, BOARD)], list, { mapping: EMPTY_IS_NONE });
		expect(moves(none)).toEqual(['group.id of Sales: Sales -> ']);
	});

	it('stay as they are where the column is missing, also if an empty cell means none', () => {
		const rows = planOf([ana(SALES)], [person('ana@example.com')], { mapping: EMPTY_IS_NONE });
		expect(rows).toMatchObject([{ action: 'invalid', reason: 'There is no "groups"', changes: [] }]);
	});

	it('outside of those that the list governs are never touched', () => {
		const rows = planOf([ana(BOARD)], [person('ana@example.com', { groups: 'Sales, Board' })]);
		expect(moves(rows)).toEqual(['group.id of Sales:  -> Sales']);
		expect(rows[0]?.reason).toBe('Differs in groups; the list does not govern "Board"');
		expect(moves(planOf([ana()], [person('ana@example.com', { groups: 'Board' })]))).toEqual([]);
	});

	it('that Zoom does not have are named, and nothing is taken: it may be a misspelt one', () => {
		const some = planOf([ana(SALES)], [person('ana@example.com', { groups: 'IT, Salse' })]);
		expect(moves(some)).toEqual(['group.id of IT:  -> IT']);
		expect(some[0]?.reason).toContain('Zoom has no group "Salse", so no membership is taken');
		const none = planOf([ana(SALES)], [person('ana@example.com', { groups: 'Salse' })]);
		expect(none).toMatchObject([{ action: 'conflict', changes: [] }]);
	});

	it.each<[string, unknown]>([
		['a spreadsheet error', '#REF!'],
		['an object', { name: 'IT' }],
		['a list with an object', ['IT', {}]],
	])('make the row invalid when they are %s', (_, groups) => {
		expect(planOf([ana(SALES)], [person('ana@example.com', { groups })])).toMatchObject([
			{ action: 'invalid', changes: [] },
		]);
	});

	it('are not taken while another row may mean the same person', () => {
		const moving = person('ana@example.com', { groups: 'IT' });
		const second = planOf([ana(SALES)], [moving, person('ana@example.com', { groups: 'Sales' })]);
		expect(moves(second)).toEqual(['group.id of IT:  -> IT']);
		expect(second[0]?.reason).toContain('row 2 may mean the same person');
		const unclear = planOf([ana(SALES)], [moving, person('Ana <ana@example.com>')]);
		expect(moves(unclear)).toEqual(['group.id of IT:  -> IT']);
	});

	it('of somebody who is absent, protected or pending stay', () => {
		const users = [
			ana(SALES),
			user('admin@example.com', { role_id: '1', group_ids: [SALES.id] }),
			user('new@example.com', { status: 'pending' }),
		];
		const list = ['admin', 'new'].map((name) => person(`${name}@example.com`, { groups: 'IT' }));
		const rows = planOf(users, list, { rules: { leavers: 'nobody' } });
		expect(short(rows)).toEqual(['protected admin@example.com', 'unchanged new@example.com']);
		expect(rows[1]?.reason).toContain('groups will follow once the invitation is accepted');
	});

	it('come with a new account, or after the invitation', () => {
		const list = [person('neo@example.com', { groups: 'IT' })];
		const sso = planOf([], list, { rules: { createAction: 'ssoCreate' } });
		expect(moves(sso)).toEqual(['type:  -> 1', 'group.id of IT:  -> IT']);
		const invited = planOf([], list);
		expect(moves(invited)).toEqual(['type:  -> 1']);
		expect(invited[0]?.reason).toContain('groups will follow once the invitation is accepted');
	});
});

describe('when more people would lose a membership than allowed', () => {
	const team = Array.from({ length: 30 }, (_, index) =>
		user(`p${index}@example.com`, { group_ids: [SALES.id] }),
	);
	const moving = (count: number) =>
		team.map(({ email }, index) => person(email, { groups: index < count ? 'IT' : 'Sales' }));
	const blocked = (count: number, memberships = GUARDS.memberships.group) =>
		planOf(team, moving(count), {
			rules: { guards: { ...GUARDS, memberships: { ...GUARDS.memberships, group: memberships } } },
		}).filter((row) => row.blocked !== undefined);

	it('nobody does, and the rows say which number to set', () => {
		expect(blocked(3, { unit: 'automatic' })).toEqual([]);
		const rows = blocked(4, { unit: 'automatic' });
		expect(rows).toHaveLength(4);
		expect(rows[0]?.blocked).toBe(
			'4 people would lose a membership in a group, more than the 3 allowed (10 people or 10% of the 30 who can lose one): nobody does. If all of them should, set "Maximum Leaving Groups" to 4',
		);
		expect(blocked(4, { unit: 'people', max: 4 })).toEqual([]);
	});
});

describe('Managed Groups', () => {
	it.each(['Slaes', 'A4ql1FjgL913r_ab-cdefg'])('does not take %s, which is no group', (written) => {
		expect(() => new Joinables('group', ALL, [written])).toThrow('is no group of this Zoom account');
	});

	it('takes no ID for the name of a group to create', () => {
		expect(() => new Joinables('group', ALL, ['A4ql1FjgL913r_ab-cdefg'], true)).toThrow(
			'is no group of this Zoom account',
		);
	});

	it('asks for the ID where a name means several groups', () => {
		const twins = [SALES, { id: 'other', name: 'SALES' }];
		expect(() => new Joinables('group', twins, ['sales'])).toThrow('means several groups');
		expect(new Joinables('group', twins, ['Sales']).managed).toEqual([
			{ name: 'Sales', field: 'group.id of Sales' },
		]);
	});
});

const sleep = async (): Promise<void> => {
	await Promise.resolve();
};

const apply = async (
	zoom: Parameters<typeof applyPlan>[1]['zoom'],
	rows: readonly PlanRow[],
): Promise<ResultRow[]> => await applyPlan(rows, { zoom, concurrency: 3, sleep, now: () => 0 });

const results = (rows: readonly ResultRow[]) => rows.map(({ email, result }) => `${email} ${result}`);

describe('applying', () => {
	const people = (count: number, ...groups: string[]): StoredUser[] =>
		Array.from({ length: count }, (_, index) => user(`p${index}@example.com`, { group_ids: groups }));

	it('puts 30 people into a group in a call', async () => {
		const zoom = new FakeAccount(people(70), { groups: ALL });
		const list = zoom.users.map(({ email }) => person(email, { groups: 'IT' }));
		await apply(zoom.zoom, planOf(zoom.users, list));
		expect(zoom.calls).toEqual(Array(3).fill('POST /groups/{groupId}/members'));
		expect(zoom.users.every(({ group_ids: ids }) => ids?.includes(IT.id))).toBe(true);
	});

	it('takes nobody out of a group who could not be put into the new one', async () => {
		const zoom = new FakeAccount([ana(SALES)], { groups: ALL });
		const rows = planOf(zoom.users, [person('ana@example.com', { groups: 'IT' })]);
		zoom.groups.splice(1, 1);
		expect(results(await apply(zoom.zoom, rows))).toEqual(['ana@example.com failed']);
		expect(zoom.users[0]?.group_ids).toEqual([SALES.id]);
	});

	it('fails only for the one whom Zoom leaves out', async () => {
		const zoom = new FakeAccount(people(3), { groups: ALL });
		const list = zoom.users.map(({ email }) => person(email, { groups: 'IT' }));
		const rows = planOf(zoom.users, list);
		zoom.users.splice(1, 1);
		expect(results(await apply(zoom.zoom, rows))).toEqual([
			'p0@example.com done',
			'p1@example.com failed',
			'p2@example.com done',
		]);
	});

	it('looks whether somebody is in the group when the answer was lost', async () => {
		const zoom = new FakeAccount([ana()], { groups: ALL });
		const calls = callsOf(async (...call) => {
			const answer = await zoom.zoom.request(...call);
			if (call[0] === 'POST /groups/{groupId}/members') throw new ZoomConnectionError('Lost', true);
			return answer;
		});
		const rows = planOf(zoom.users, [person('ana@example.com', { groups: 'IT' })]);
		expect(results(await apply(calls, rows))).toEqual(['ana@example.com done']);
	});

	it('is done for somebody who is not in the group any more, and a failure while Zoom shows the membership', async () => {
		const zoom = new FakeAccount([ana(SALES)], { groups: ALL });
		const rows = planOf(zoom.users, [person('ana@example.com', { groups: '' })], { mapping: EMPTY_IS_NONE });
		const calls = callsOf(async (...call) => {
			if (call[0].startsWith('DELETE')) throw new ZoomRefusedError('No member', { zoomCode: 4131 });
			return await zoom.zoom.request(...call);
		});
		expect(results(await apply(calls, rows))).toEqual(['ana@example.com failed']);
		zoom.users[0] = ana();
		expect(results(await apply(calls, rows))).toEqual(['ana@example.com done']);
	});
});

describe('a managed group that does not exist', () => {
	const NEW = { all: ALL, managed: ['Sales', 'New'], create: true };
	const list = [person('ana@example.com', { groups: 'New' })];

	it('is a row of the plan, once, and only if somebody is to be in it', () => {
		const users = [ana(SALES), user('bob@example.com')];
		const both = [...list, person('bob@example.com', { groups: 'new' })];
		const rows = planOf(users, both, { groups: NEW });
		expect(short(rows)).toEqual(['createGroup ', 'update ana@example.com', 'update bob@example.com']);
		expect(rows[0]).toMatchObject({
			reason: 'Zoom has no group of this name; the list puts 2 people into it',
			changes: [{ field: 'newGroup.New', from: null, to: 'New' }],
			items: [],
		});
		const nobody = [person('ana@example.com', { groups: 'Sales' })];
		expect(short(planOf([ana(SALES)], nobody, { groups: NEW }))).toEqual(['unchanged ana@example.com']);
	});

	it('may have a comma in its name, alone and among others', () => {
		const groups = { all: ALL, managed: ['Sales', 'New, North'], create: true };
		for (const cell of ['New, North', 'new, north; Board']) {
			const rows = planOf([ana()], [person('ana@example.com', { groups: cell })], { groups });
			expect(rows.flatMap(({ changes }) => changes.map(({ to }) => to))).toEqual([
				'New, North',
				'New, North',
			]);
		}
	});

	it('is not created while everybody who is to be in it is stopped', () => {
		const guards = {
			...GUARDS,
			memberships: { ...GUARDS.memberships, group: { unit: 'people' as const, max: 0 } },
		};
		const rows = planOf([ana(SALES)], list, { groups: NEW, rules: { guards } });
		expect(short(rows)).toEqual(['update ana@example.com (blocked)']);
	});

	it('is created before people are put into it', async () => {
		const zoom = new FakeAccount([ana(SALES)], { groups: ALL });
		const rows = planOf(zoom.users, list, { groups: NEW });
		expect(results(await apply(zoom.zoom, rows))).toEqual([' done', 'ana@example.com done']);
		expect(zoom.users[0]?.group_ids).toEqual(['group of New']);
	});

	it('is that of another run when that was faster, or when the answer was lost', async () => {
		const faster = new FakeAccount([ana()], { groups: [...ALL, { id: 'theirs', name: 'New' }] });
		await apply(faster.zoom, planOf([ana()], list, { groups: NEW }));
		expect(faster.users[0]?.group_ids).toEqual(['theirs']);
		const lost = new FakeAccount([ana()], { groups: ALL, lostAnswers: [0] });
		await apply(lost.zoom, planOf([ana()], list, { groups: NEW }));
		expect(lost.users[0]?.group_ids).toEqual(['group of New']);
	});
});

describe('an approved plan', () => {
	const ORIGIN = { account: 'owner', sign: (text: string) => Buffer.from(text).toString('base64url') };
	const NEW = { all: ALL, managed: ['Sales', 'New'], create: true };
	const rows = (cell = 'New', groups = NEW) =>
		stampPlan(planOf([ana(SALES)], [person('ana@example.com', { groups: cell })], { groups }), ORIGIN, 0).map(
			(row) => JSON.parse(JSON.stringify(planned(row))) as Row,
		);

	const review = (items: readonly Row[], zoom: FakeAccount): string[] => {
		const { rows: reviewed, settled } = reviewPlan(
			items.map((row, index) => readPlanRow(row, index)),
			{
				directory: zoom.directory(),
				guards: GUARDS,
				origin: ORIGIN,
				now: 1,
				maxAgeMs: 1000,
			},
		);
		return reviewed.map((row) => {
			const { result, why } = settled.get(row) ?? { result: 'go', why: undefined };
			const moved = row.changes.map(({ field }) => field).join(' ');
			return [row.action, result, why ?? moved].join(': ');
		});
	};

	it('is carried out as it was planned', () => {
		expect(review(rows(), new FakeAccount([ana(SALES)], { groups: ALL }))).toEqual([
			'createGroup: go: newGroup.New',
			'update: go: group.id of Sales newGroup.New',
		]);
	});

	it('creates each of several groups, and none of them twice', () => {
		const two = { ...NEW, managed: ['New', 'Newer'] };
		const zoom = () => new FakeAccount([ana(SALES)], { groups: ALL });
		const both = rows('New, Newer', two);
		expect(review(both, zoom())).toEqual([
			'createGroup: go: newGroup.New',
			'createGroup: go: newGroup.Newer',
			'update: go: newGroup.New newGroup.Newer',
		]);
		expect(review([...both.slice(0, 1), ...both], zoom())[1]).toBe(
			'createGroup: refused: about the same group as item 0',
		);
	});

	it('puts nobody into a group of which the row was left out', () => {
		expect(review(rows().slice(1), new FakeAccount([ana(SALES)], { groups: ALL }))).toEqual([
			'update: changed: the group "New" does not exist',
		]);
	});

	it('goes on where an earlier run was cut off, and is over then', () => {
		const groups = [...ALL, { id: 'made', name: 'New' }];
		expect(review(rows(), new FakeAccount([ana(SALES)], { groups }))).toEqual([
			'createGroup: alreadyDone: newGroup.New',
			'update: go: group.id of Sales group.made',
		]);
		expect(review(rows(), new FakeAccount([ana({ id: 'made' })], { groups }))).toEqual([
			'createGroup: alreadyDone: newGroup.New',
			'update: alreadyDone: group.id of Sales newGroup.New',
		]);
	});

	it('stops where a group is gone', () => {
		expect(review(rows(), new FakeAccount([ana()], { groups: [IT] }))).toContain(
			'update: changed: the group "Sales" does not exist',
		);
	});

	it('is refused where another group was written into a row', () => {
		const [, second] = rows();
		const edited = JSON.parse(JSON.stringify(second).replaceAll('id of Sales', 'id of Board')) as Row;
		const [told] = review([edited], new FakeAccount([ana(BOARD)], { groups: ALL }));
		expect(told).toContain('update: refused: the row was edited');
	});

	it('keeps the limit of memberships', () => {
		const guards = {
			...GUARDS,
			memberships: { ...GUARDS.memberships, group: { unit: 'people' as const, max: 0 } },
		};
		const zoom = new FakeAccount([ana(SALES)], { groups: [...ALL, { id: 'made', name: 'New' }] });
		const { rows: reviewed } = reviewPlan(
			rows().map((row, index) => readPlanRow(row, index)),
			{
				directory: zoom.directory(),
				guards,
				origin: ORIGIN,
				now: 1,
				maxAgeMs: 1000,
			},
		);
		expect(reviewed[1]?.blocked).toContain('1 people would lose a membership');
	});
});
