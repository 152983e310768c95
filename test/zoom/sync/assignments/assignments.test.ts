import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import { applyPlan, planned, type ResultRow } from '../../../../zoom/sync/execution/apply';
import { reviewPlan } from '../../../../zoom/sync/approval/approved';
import { Assignables, divisionsIn, rolesIn } from '../../../../zoom/sync/assignments/fields';
import type { Row } from '../../../../zoom/sync/input/cells';
import { checkProtection } from '../../../../zoom/sync/plan/guards';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { readPlanRow } from '../../../../zoom/sync/approval/returnedRow';
import type { Guards } from '../../../../zoom/sync/model/rules';
import { stampPlan } from '../../../../zoom/sync/approval/stamp';
import { callsOf, FakeAccount, STANDARD_ROLES, type StoredUser } from '../support/account';
import { person, plan, short, user } from '../support/planning';
import { GUARDS } from '../support/rules';

/** Roles and divisions: what a person has one of. */

const role = (name: string, id = `id of ${name}`) => ({ id, name, standard: false });
const DESK = role('Help Desk');
const AUDITOR = role('Auditor');
const IDENTITY = role('Identity');
const ROLES = [DESK, AUDITOR, IDENTITY];
const ALL = [...STANDARD_ROLES, ...ROLES];

const ana = (roleId = '2'): StoredUser => user('ana@example.com', { role_id: roleId });
const MAPPING = { assigned: { role: 'role' } };
const MANAGED = { all: ROLES, managed: ['Help Desk', 'Auditor'] };

const planOf = (
	users: readonly StoredUser[],
	rows: readonly Row[],
	rest: Parameters<typeof plan>[2] = {},
): PlanRow[] => plan(users, rows, { mapping: MAPPING, roles: MANAGED, ...rest });

const wanting = (cell: unknown, email = 'ana@example.com'): Row => person(email, { role: cell });

const moves = ([row]: readonly PlanRow[]) =>
	row?.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to}`);

describe('the role of a person', () => {
	it.each<[string, unknown]>([
		['a name', 'Help Desk'],
		['a name in other letters', ' help desk\u200B'],
		['an ID', 'id of Help Desk'],
		['a list of one', ['Help Desk']],
	])('is read from %s', (_, cell) => {
		const rows = planOf([ana()], [wanting(cell)]);
		expect(moves(rows)).toEqual(['role.id of Help Desk: Member -> Help Desk']);
		expect(rows[0]).toMatchObject({ action: 'update', reason: 'Differs in role' });
	});

	it('changes from one managed role to another', () => {
		expect(moves(planOf([ana(DESK.id)], [wanting('Auditor')]))).toEqual([
			'role.id of Auditor: Help Desk -> Auditor',
		]);
	});

	it('stays where the cell is empty, the column is missing, or it is that role already', () => {
		for (const row of [wanting(''), wanting(null), person('ana@example.com'), wanting('help desk')])
			expect(short(planOf([ana(DESK.id)], [row]))).toEqual(['unchanged ana@example.com']);
	});

	it('is taken away only where Member is managed', () => {
		const kept = planOf([ana(DESK.id)], [wanting('Member')]);
		expect(kept).toMatchObject([
			{ action: 'unchanged', changes: [], reason: 'As it should be; the list does not govern "Member"' },
		]);
		const roles = { all: ROLES, managed: ['Help Desk', 'Member'] };
		expect(moves(planOf([ana(DESK.id)], [wanting('Member')], { roles }))).toEqual([
			'role.2: Help Desk -> Member',
		]);
	});

	it('is not changed by a list that does not govern the role that the person has', () => {
		expect(planOf([ana(IDENTITY.id)], [wanting('Auditor')])).toMatchObject([
			{
				action: 'conflict',
				changes: [],
				reason: 'As it should be; has the role "Identity", which the list does not govern, so it stays',
			},
		]);
	});

	it('is not one that the list does not govern', () => {
		expect(planOf([ana()], [wanting('Identity')])).toMatchObject([
			{ action: 'unchanged', changes: [], reason: 'As it should be; the list does not govern "Identity"' },
		]);
	});

	it.each(['Helpdesk', 'ID OF HELP DESK', 'none', 'Help Desk, Auditor'])(
		'that Zoom does not have makes a conflict: %j',
		(cell) => {
			expect(planOf([ana(DESK.id)], [wanting(cell)])).toMatchObject([
				{
					action: 'conflict',
					changes: [],
					reason: `As it should be; Zoom has no role "${cell}", so the role stays`,
				},
			]);
		},
	);

	it('that Zoom does not have is told beside what else differs', () => {
		const [row] = planOf([ana()], [{ ...wanting('Helpdesk'), department: 'Sales' }]);
		expect(row).toMatchObject({ action: 'update', changes: [{ field: 'dept' }] });
		expect(row?.reason).toContain('Zoom has no role "Helpdesk"');
	});

	it('that two roles could be asks for the ID', () => {
		const roles = { all: [DESK, role('HELP DESK', 'other')], managed: [DESK.id] };
		expect(planOf([ana()], [wanting('help desk')], { roles })).toMatchObject([
			{ action: 'conflict', changes: [] },
		]);
	});

	it.each(['Admin', 'admin', '1', 1, 'Owner', '0'])('is never %j by a sync', (cell) => {
		const [row] = planOf([ana()], [wanting(cell)]);
		expect(row).toMatchObject({ action: 'conflict', changes: [] });
		expect(row?.reason).toContain('a sync never gives the role');
	});

	it.each<[string, unknown]>([
		['a spreadsheet error', '#REF!'],
		['an object', { name: 'Auditor' }],
		['a list of two', ['Auditor', 'Help Desk']],
		['two lines', 'Auditor\nHelp Desk'],
	])('makes the row invalid when it is %s', (_, cell) => {
		expect(planOf([ana(DESK.id)], [wanting(cell)])).toMatchObject([{ action: 'invalid', changes: [] }]);
	});

	it('of an owner, an admin, somebody protected, or whose role Zoom does not tell, stays', () => {
		for (const roleId of ['0', '1', '']) {
			const [row] = planOf([ana(roleId)], [wanting('Help Desk')]);
			expect(row?.changes).toEqual([]);
			expect(row?.action).toBe('unchanged');
		}
		const guards: Guards = { ...GUARDS, protectedEmails: new Set(['ana@example.com']) };
		expect(short(planOf([ana()], [wanting('Help Desk')], { rules: { guards } }))).toEqual([
			'protected ana@example.com',
		]);
		const byRole: Guards = { ...GUARDS, protectedRoles: new Set([IDENTITY.id]) };
		expect(short(planOf([ana(IDENTITY.id)], [wanting('Help Desk')], { rules: { guards: byRole } }))).toEqual([
			'unchanged ana@example.com',
		]);
	});

	it('stays while another row may mean the same person', () => {
		const second = planOf([ana()], [wanting('Help Desk'), wanting('Auditor')]);
		expect(second[0]).toMatchObject({
			action: 'conflict',
			changes: [],
			reason: 'Differs in role; the role stays, because row 2 may mean the same person',
		});
		expect(second[1]?.reason).toContain('which says something else about role');
		const licensed = { ...wanting('Help Desk'), license: 'Licensed' };
		expect(planOf([ana()], [licensed, wanting('Auditor')])[0]).toMatchObject({
			action: 'changeLicense',
			changes: [{ field: 'type', to: 2 }],
		});
		const unclear = planOf([ana()], [wanting('Help Desk'), person('Ana <ana@example.com>')]);
		expect(moves(unclear)).toEqual([]);
	});

	it('comes with a new account or after the invitation, and not while another row may mean the same person', () => {
		const neo = wanting('Auditor', 'neo@example.com');
		const sso = { rules: { createAction: 'ssoCreate' } };
		expect(moves(planOf([], [neo], sso))).toEqual(['type:  -> 1', 'role.id of Auditor:  -> Auditor']);
		const invited = planOf([], [neo]);
		expect(moves(invited)).toEqual(['type:  -> 1']);
		expect(invited[0]?.reason).toContain('role will follow once the invitation is accepted');
		const others = [
			person('neo@example.com', { role: '#REF!' }),
			person('n\u00E9o@example.com'),
			person('Neo <neo@example.com>'),
		];
		for (const other of others) expect(moves(planOf([], [neo, other], sso))).toEqual(['type:  -> 1']);
	});
});

it('roles and divisions are read as Zoom lists them, with the one that everybody has by itself', () => {
	const roles = [
		{ id: '0', name: 'Owner' },
		{ id: '2', name: 'Member' },
		{ id: 'R1', name: '' },
	];
	expect(rolesIn(roles)).toEqual([
		{ id: '0', name: 'Owner', standard: false },
		{ id: '2', name: 'Member', standard: true },
		{ id: 'R1', name: 'R1', standard: false },
	]);
	const divisions = [
		{ division_id: 'D1', division_name: 'Main', is_main_division: true },
		{ division_id: 'D2', division_name: 'North', is_main_division: false },
		{ division_id: 'D3' },
	];
	expect(divisionsIn(divisions)).toEqual([
		{ id: 'D1', name: 'Main', standard: true },
		{ id: 'D2', name: 'North', standard: false },
		{ id: 'D3', name: 'D3', standard: false },
	]);
});

describe('Managed Roles', () => {
	it.each(['Owner', 'admin', '0', '1'])('does not take %s', (written) => {
		expect(() => new Assignables('role', ALL, [written])).toThrow(
			`"${written}" under "Managed Roles" is never given or taken by a sync`,
		);
		expect(() => new Assignables('role', ROLES, [written])).toThrow('under "Managed Roles"');
	});

	it.each(['Helpdesk', 'ID OF HELP DESK'])('does not take %s, which is no role', (written) => {
		expect(() => new Assignables('role', ALL, [written])).toThrow('is no role of this Zoom account');
	});

	it('asks for the ID where a name means several roles', () => {
		const twins = [...ALL, role('HELP DESK', 'other')];
		expect(() => new Assignables('role', twins, ['help desk'])).toThrow('is the name of several roles');
	});

	it('and Protected Roles do not have the same role', () => {
		const users = [ana(DESK.id)];
		const directory = new FakeAccount(users, { roles: ROLES }).directory(undefined, { role: ['Help Desk'] });
		const guards = { ...GUARDS, protectedRoles: new Set([DESK.id]) };
		expect(() => {
			checkProtection(guards, directory);
		}).toThrow('"Help Desk" is under "Managed Roles" and under "Protected Roles"');
	});
});

describe('when more people would get another role than allowed', () => {
	const team = Array.from({ length: 30 }, (_, index) => user(`p${index}@example.com`));
	const blocked = (count: number, limit: Guards['removals'], users = team) => {
		const list = team.map(({ email }, index) => wanting(index < count ? 'Auditor' : '', email));
		const guards = { ...GUARDS, assignments: { ...GUARDS.assignments, role: limit } };
		const rules = { guards, createAction: 'ssoCreate' };
		return planOf(users, list, { rules }).filter((row) => row.blocked !== undefined);
	};

	it('nobody does, and the rows say which number to set', () => {
		expect(blocked(3, { unit: 'automatic' })).toEqual([]);
		const rows = blocked(4, { unit: 'automatic' });
		expect(rows).toHaveLength(4);
		expect(rows[0]?.blocked).toBe(
			'4 people would get another role, more than the 3 allowed (10 people or 10% of the 30 who can lose one): nobody does. If all of them should, set "Maximum Role Changes" to 4',
		);
		expect(blocked(4, { unit: 'people', max: 4 })).toEqual([]);
	});

	it('new people count as well', () => {
		expect(blocked(2, { unit: 'people', max: 1 }, team.slice(2))).toHaveLength(2);
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
const messageOf = ([row]: readonly ResultRow[]): string =>
	row?.error instanceof Error ? row.error.message : '';

const WITH_MEMBER = { all: ROLES, managed: ['Help Desk', 'Auditor', 'Member'] };

describe('applying', () => {
	const people = (count: number): StoredUser[] =>
		Array.from({ length: count }, (_, index) => user(`p${index}@example.com`));

	it.each([30, 31, 61])('gives %d people the role 30 in a call, after a look at each', async (count) => {
		const zoom = new FakeAccount(people(count), { roles: ROLES });
		const rows = planOf(
			zoom.users,
			zoom.users.map(({ email }) => wanting('Auditor', email)),
		);
		await apply(zoom.zoom, rows);
		const calls = (route: string) => zoom.calls.filter((call) => call === route).length;
		expect(calls('POST /roles/{roleId}/members')).toBe(Math.ceil(count / 30));
		expect(calls('GET /users/{userId}')).toBe(count);
		expect(zoom.users.every(({ role_id: id }) => id === AUDITOR.id)).toBe(true);
	});

	it('takes a role away by leaving it, because nobody can be put into Member', async () => {
		const zoom = new FakeAccount([ana(DESK.id)], { roles: ROLES });
		const rows = planOf(zoom.users, [wanting('Member')], { roles: WITH_MEMBER });
		expect(results(await apply(zoom.zoom, rows))).toEqual(['ana@example.com done']);
		expect(zoom.calls).toEqual(['GET /users/{userId}', 'DELETE /roles/{roleId}/members/{memberId}']);
		expect(zoom.users[0]?.role_id).toBe('2');
	});

	it('leaves somebody alone who has become an admin since the users were listed', async () => {
		const zoom = new FakeAccount([ana(), user('bo@example.com')], { roles: ROLES });
		const rows = planOf(zoom.users, [wanting('Auditor'), wanting('Auditor', 'bo@example.com')]);
		zoom.users[0] = ana('1');
		const done = await apply(zoom.zoom, rows);
		expect(results(done)).toEqual(['ana@example.com failed', 'bo@example.com done']);
		expect(messageOf(done)).toBe('ana@example.com has got another role meanwhile: it was left alone');
		expect(zoom.users.map(({ role_id: id }) => id)).toEqual(['1', AUDITOR.id]);
	});

	it('is done without a call for somebody who has got the role in the meantime', async () => {
		const zoom = new FakeAccount([ana()], { roles: ROLES });
		const rows = planOf(zoom.users, [wanting('Auditor')]);
		zoom.users[0] = ana(AUDITOR.id);
		expect(results(await apply(zoom.zoom, rows))).toEqual(['ana@example.com done']);
		expect(zoom.calls).toEqual(['GET /users/{userId}']);
	});

	it('fails only for the one whom Zoom leaves out', async () => {
		const zoom = new FakeAccount(people(3), { roles: ROLES });
		const rows = planOf(
			zoom.users,
			zoom.users.map(({ email }) => wanting('Auditor', email)),
		);
		const calls = callsOf(async (...call) => {
			const answer = await zoom.zoom.request(...call);
			if (call[0] !== 'POST /roles/{roleId}/members') return answer;
			const left = zoom.find('p1@example.com');
			if (left) left.role_id = '2';
			return { ids: String(answer['ids']).replace('id of p1@example.com', '') };
		});
		expect(results(await apply(calls, rows))).toEqual([
			'p0@example.com done',
			'p1@example.com failed',
			'p2@example.com done',
		]);
	});

	it('is a failure where Zoom says that it took somebody, who still has the former role', async () => {
		const zoom = new FakeAccount([ana(DESK.id)], { roles: ROLES });
		const rows = planOf(zoom.users, [wanting('Auditor')]);
		const calls = callsOf(async (...call) =>
			call[0].startsWith('POST') ? { ids: ana().id } : await zoom.zoom.request(...call),
		);
		const done = await apply(calls, rows);
		expect(results(done)).toEqual(['ana@example.com failed']);
		expect(messageOf(done)).toBe('Zoom did not give ana@example.com the role "Auditor"');
	});

	it('fails where Zoom refuses to take a role away, and the others go on', async () => {
		const zoom = new FakeAccount([ana(DESK.id), user('bo@example.com', { role_id: AUDITOR.id })], {
			roles: ROLES,
		});
		const list = [wanting('Member'), wanting('Member', 'bo@example.com')];
		const rows = planOf(zoom.users, list, { roles: WITH_MEMBER });
		const calls = callsOf(async (...call) => {
			if (call[0].startsWith('DELETE') && call[1].roleId === DESK.id)
				throw new ZoomRefusedError('No permission.', { status: 400, zoomCode: 300 });
			return await zoom.zoom.request(...call);
		});
		const done = await apply(calls, rows);
		expect(results(done)).toEqual(['ana@example.com failed', 'bo@example.com done']);
		expect(messageOf(done)).toBe('No permission.');
		expect(zoom.users.map(({ role_id: id }) => id)).toEqual([DESK.id, '2']);
	});

	it.each([
		['has left it by now', '2', 'done'],
		['still has it', DESK.id, 'failed'],
		['has got another one', AUDITOR.id, 'failed'],
	])('looks where Zoom refuses to take a role away: somebody who %s', async (_, now, result) => {
		const zoom = new FakeAccount([ana(DESK.id)], { roles: ROLES });
		const rows = planOf(zoom.users, [wanting('Member')], { roles: WITH_MEMBER });
		const calls = callsOf(async (...call) => {
			if (!call[0].startsWith('DELETE')) return await zoom.zoom.request(...call);
			zoom.users[0] = ana(now);
			throw new ZoomRefusedError('No such member.', { status: 404, zoomCode: 1001 });
		});
		expect(results(await apply(calls, rows))).toEqual([`ana@example.com ${result}`]);
	});

	it('names the role that somebody has got meanwhile, where Zoom does', async () => {
		const zoom = new FakeAccount([ana()], { roles: ROLES });
		const rows = planOf(zoom.users, [wanting('Auditor')]);
		zoom.users[0] = Object.assign(ana(DESK.id), { role_name: 'Help Desk' });
		expect(messageOf(await apply(zoom.zoom, rows))).toBe(
			'ana@example.com has got another role meanwhile, Help Desk: it was left alone',
		);
	});

	it('looks whether somebody has the role when the answer was lost', async () => {
		const zoom = new FakeAccount([ana()], { roles: ROLES });
		const calls = callsOf(async (...call) => {
			const answer = await zoom.zoom.request(...call);
			if (call[0].startsWith('POST')) throw new ZoomConnectionError('Lost', true);
			return answer;
		});
		const rows = planOf(zoom.users, [wanting('Auditor')]);
		expect(results(await apply(calls, rows))).toEqual(['ana@example.com done']);
	});

	it('gives no role to somebody who could not be put into the group: the next run does both', async () => {
		const zoom = new FakeAccount([ana()], { roles: ROLES });
		const rows = planOf(zoom.users, [person('ana@example.com', { role: 'Auditor', groups: 'Sales' })], {
			mapping: { ...MAPPING, memberships: { group: { column: 'groups', emptyMeansNone: false } } },
			groups: { all: [{ id: 'gone', name: 'Sales' }], managed: ['Sales'] },
		});
		expect(results(await apply(zoom.zoom, rows))).toEqual(['ana@example.com failed']);
		expect(zoom.users[0]?.role_id).toBe('2');
	});

	it('gives a new account its role', async () => {
		const zoom = new FakeAccount([], { roles: ROLES });
		const list = [wanting('Auditor', 'neo@example.com')];
		const rows = planOf([], list, { rules: { createAction: 'ssoCreate' } });
		expect(results(await apply(zoom.zoom, rows))).toEqual(['neo@example.com done']);
		expect(zoom.users[0]?.role_id).toBe(AUDITOR.id);
	});
});

describe('an approved plan', () => {
	const ORIGIN = { account: 'owner', sign: (text: string) => Buffer.from(text).toString('base64url') };
	const mailed = (roleId: string, cell: string): Row[] =>
		stampPlan(planOf([ana(roleId)], [wanting(cell)], { roles: WITH_MEMBER }), ORIGIN, 0).map(
			(row) => JSON.parse(JSON.stringify(planned(row))) as Row,
		);

	const review = (
		items: readonly Row[],
		now: StoredUser,
		guards: Guards = GUARDS,
		roles = ROLES,
	): string[] => {
		const { rows, settled } = reviewPlan(
			items.map((row, index) => readPlanRow(row, index)),
			{
				directory: new FakeAccount([now], { roles }).directory(),
				guards,
				origin: ORIGIN,
				now: 1,
				maxAgeMs: 1000,
			},
		);
		return rows.map((row) => {
			const { result, why } = settled.get(row) ?? { result: 'go', why: row.blocked };
			return [result, why].filter(Boolean).join(': ');
		});
	};

	it('gives the role, and is over then', () => {
		expect(review(mailed('2', 'Auditor'), ana())).toEqual(['go']);
		expect(review(mailed('2', 'Auditor'), ana(AUDITOR.id))).toEqual(['alreadyDone']);
		expect(review(mailed(DESK.id, 'Member'), ana())).toEqual(['alreadyDone']);
	});

	it('leaves out somebody who has another role now, an admin above all', () => {
		expect(review(mailed('2', 'Auditor'), ana(DESK.id))).toEqual(['changed: the role has another value now']);
		expect(review(mailed(DESK.id, 'Auditor'), ana())).toEqual(['changed: the role has another value now']);
		expect(review(mailed('2', 'Auditor'), ana('1'))).toEqual(['changed: Admin of the account: left alone']);
	});

	it('gives a new person who was created before the run was cut off the role that is left', () => {
		const list = [wanting('Auditor', 'neo@example.com')];
		const rows = planOf([], list, { rules: { createAction: 'ssoCreate' } });
		const items = stampPlan(rows, ORIGIN, 0).map((row) => JSON.parse(JSON.stringify(planned(row))) as Row);
		const neo = (roleId: string) =>
			user('neo@example.com', { role_id: roleId, created_at: '1970-01-01T00:00:00Z' });
		expect(review(items, neo('2'))).toEqual(['go']);
		expect(review(items, neo(AUDITOR.id))).toEqual(['alreadyDone']);
		expect(review(items, neo(DESK.id))).toEqual([
			'changed: there is a user with this address who differs in role',
		]);
	});

	it('stops where the role is gone, also when another one has its name', () => {
		const again = [role('Auditor', 'a new one'), DESK];
		expect(review(mailed('2', 'Auditor'), ana(), GUARDS, again)).toEqual([
			'changed: the role "Auditor" does not exist',
		]);
	});

	it('gives no role that is protected by now', () => {
		const guards = { ...GUARDS, protectedRoles: new Set([AUDITOR.id]) };
		expect(review(mailed('2', 'Auditor'), ana(), guards)).toEqual([
			'changed: the role "Auditor" is a protected one',
		]);
	});

	it.each<[string, (text: string) => string, string]>([
		['another role', (text) => text.replaceAll('id of Auditor', 'id of Identity'), 'was edited'],
		['the role of an admin', (text) => text.replaceAll('role.id of Auditor', 'role.1'), 'does not know'],
		['the role of the owner', (text) => text.replaceAll('role.id of Auditor', 'role.0'), 'does not know'],
		[
			'another former role',
			(text) => text.replace('"roleId":"2"', '"roleId":"id of Identity"'),
			'was edited',
		],
	])('is refused where %s was written into a row', (_, edit, why) => {
		const items = mailed('2', 'Auditor').map((row) => JSON.parse(edit(JSON.stringify(row))) as Row);
		const [told] = review(items, ana());
		expect(told).toContain('refused: ');
		expect(told).toContain(why);
	});

	it('keeps the limit of roles', () => {
		const none = {
			...GUARDS,
			assignments: { ...GUARDS.assignments, role: { unit: 'people', max: 0 } as const },
		};
		expect(review(mailed('2', 'Auditor'), ana(), none)[0]).toContain('1 people would get another role');
	});
});

describe('the division of a person', () => {
	const division = (name: string, standard = false) => ({ id: `id of ${name}`, name, standard });
	const MAIN = division('Main', true);
	const [NORTH, SOUTH, EAST] = ['North', 'South', 'East'].map((name) => division(name)) as [
		typeof MAIN,
		typeof MAIN,
		typeof MAIN,
	];
	const DIVISIONS = [MAIN, NORTH, SOUTH, EAST];
	const chosen = {
		mapping: { assigned: { division: 'division' } },
		divisions: { all: DIVISIONS, managed: ['North', 'South'] },
	};
	const inDivision = (...divisions: ReadonlyArray<typeof MAIN>): StoredUser =>
		user('ana@example.com', { division_ids: divisions.map(({ id }) => id) });
	const list = [person('ana@example.com', { division: 'North' })];

	it.each([
		['none', [], ''],
		['the main one', [MAIN], 'Main'],
		['another managed one', [SOUTH], 'South'],
	])('changes from %s to a managed one', (_, divisions, from) => {
		expect(moves(plan([inDivision(...divisions)], list, chosen))).toEqual([
			`division.id of North: ${from} -> North`,
		]);
	});

	it.each([
		['one that the list does not govern', [EAST], 'has the division "East", which the list does not govern'],
		['one that Zoom does not list', [division('West')], 'has the division "id of West"'],
		['several', [MAIN, SOUTH], 'has several divisions in Zoom, which stay'],
	])('stays where the person is in %s', (_, divisions, reason) => {
		const [row] = plan([inDivision(...divisions)], list, chosen);
		expect(row).toMatchObject({ action: 'conflict', changes: [] });
		expect(row?.reason).toContain(reason);
	});

	it('counts for its limit where somebody leaves one', () => {
		const guards = {
			...GUARDS,
			assignments: { ...GUARDS.assignments, division: { unit: 'people', max: 0 } as const },
		};
		const rules = { guards };
		expect(short(plan([inDivision(SOUTH)], list, { ...chosen, rules }))).toEqual([
			'update ana@example.com (blocked)',
		]);
		expect(short(plan([inDivision()], list, { ...chosen, rules }))).toEqual(['update ana@example.com']);
	});

	it('is given 30 people in a call, and fails for whom Zoom leaves out', async () => {
		const users = Array.from({ length: 31 }, (_, index) =>
			user(`p${index}@example.com`, { division_ids: [] }),
		);
		const zoom = new FakeAccount(users, { divisions: DIVISIONS });
		const rows = plan(
			zoom.users,
			zoom.users.map(({ email }) => person(email, { division: 'South' })),
			chosen,
		);
		zoom.users.splice(0, 1);
		const done = await apply(zoom.zoom, rows);
		expect(done.filter(({ result }) => result !== 'done').map(({ email }) => email)).toEqual([
			'p0@example.com',
		]);
		expect(zoom.users.every(({ division_ids: ids }) => String(ids) === SOUTH.id)).toBe(true);
	});

	it('of an approved plan is left out where somebody has moved meanwhile', () => {
		const origin = { account: 'owner', sign: (text: string) => Buffer.from(text).toString('base64url') };
		const review = (now: StoredUser) => {
			const items = stampPlan(plan([inDivision(SOUTH)], list, chosen), origin, 0);
			const { rows, settled } = reviewPlan(
				items.map((row, index) => readPlanRow(JSON.parse(JSON.stringify(row)) as Row, index)),
				{
					directory: new FakeAccount([now], { divisions: DIVISIONS }).directory(),
					guards: GUARDS,
					origin,
					now: 1,
					maxAgeMs: 1000,
				},
			);
			return rows.map((row) => settled.get(row)?.result ?? 'go');
		};
		expect(review(inDivision(SOUTH))).toEqual(['go']);
		expect(review(inDivision(NORTH))).toEqual(['alreadyDone']);
		expect(review(inDivision(EAST))).toEqual(['changed']);
		expect(review(inDivision())).toEqual(['changed']);
		expect(review(inDivision(SOUTH, MAIN))).toEqual(['changed']);
	});
});
