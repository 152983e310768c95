import { byEmail, byId, UserNode } from './support/userNode';
import { hintsOf } from './support/reportWorld';
import { short, userSync } from './support/userSync';

const node = new UserNode().install();

const groupIds: Record<string, string> = {};

beforeEach(async () => {
	const emails = ['ana', 'ben', 'cleo'].map((name) => `${name}@example.com`);
	await node.zoom.control.seed({ users: emails.map((email) => ({ email, first_name: 'A' })) });
	for (const name of ['Sales', 'IT', 'Board']) {
		const [group] = await node.output('group', 'create', { name });
		groupIds[name] = String(group?.['id']);
	}
	await put('ana@example.com', 'Sales');
	await put('ana@example.com', 'Board');
	await put('ben@example.com', 'IT');
	await put('cleo@example.com', 'Sales');
});

const put = async (email: string, group: string): Promise<unknown> =>
	await node.output('group', 'addMembers', { groupId: byId(groupIds[group] ?? ''), userId: byEmail(email) });

const COLUMNS = {
	groupsColumn: 'groups',
	managedGroups: ['Sales', 'IT'],
	options: { maxLeavingGroups: 5 },
};

const LIST = [
	{ email: 'ana@example.com', groups: 'IT' },
	{ email: 'ben@example.com', groups: ['IT', 'Sales'] },
	{ email: 'cleo@example.com', groups: '' },
];

const { sync, changesSince, refusal } = userSync(node, COLUMNS, LIST);

/** The names of the groups that each person is in. */
async function memberships(): Promise<Record<string, string[]>> {
	const groups = await node.output('group', 'getAll', { returnAll: true });
	const nameOf = new Map(groups.map(({ id, name }) => [id, String(name)]));
	return Object.fromEntries(
		(await node.zoom.control.users())
			.filter(({ group_ids: ids }) => ids.length > 0)
			.map(({ email, group_ids: ids }) => [email, ids.map((id) => nameOf.get(id) ?? id).sort()]),
	);
}

describe('a sync with groups', () => {
	it('plans who joins and leaves in the calls of listing: users, groups, members of each managed group', async () => {
		const before = (await node.zoom.control.requests()).length;
		const rows = await sync('plan');
		expect(short(rows)).toEqual([
			['ana@example.com', 'update', 'planned'],
			['ben@example.com', 'update', 'planned'],
			['cleo@example.com', 'unchanged', 'none'],
		]);
		expect(rows[0]?.['changes']).toEqual([
			{ field: `group.${groupIds['Sales']}`, from: 'Sales', to: '' },
			{ field: `group.${groupIds['IT']}`, from: null, to: 'IT' },
		]);
		const calls = (await node.zoom.control.requests()).slice(before).map(({ route }) => route);
		expect(calls.filter((route) => route !== 'POST /oauth/token').sort()).toEqual([
			'GET /groups',
			'GET /groups/{groupId}/members',
			'GET /groups/{groupId}/members',
			'GET /users',
			'GET /users',
			'GET /users',
		]);
	});

	it('moves people, leaves other groups alone, and finds nothing to do the second time', async () => {
		const rows = await sync('apply');
		expect(rows.map(({ result }) => result)).toEqual(['done', 'done', 'none']);
		expect(await memberships()).toEqual({
			'ana@example.com': ['Board', 'IT'],
			'ben@example.com': ['IT', 'Sales'],
			'cleo@example.com': ['Sales'],
		});
		const before = (await node.changes()).length;
		expect((await sync('apply')).map(({ result }) => result)).toEqual(['none', 'none', 'none']);
		expect(await changesSince(before)).toEqual([]);
	});

	it('leaves a group aside whose members Zoom does not show, with a hint, and does all else', async () => {
		const refused = {
			on: 'GET /groups/{groupId}/members',
			containing: groupIds['Sales'] ?? '',
			status: 404,
			times: 9,
			body: { code: 4130, message: 'A group with this ID does not exist.' },
		};
		await node.zoom.control.fault(refused);
		const parameters = { mode: 'apply', ...COLUMNS };
		const outcome = await node.run('user', 'sync', parameters, { items: LIST });
		const rows = (outcome.outputs[0] ?? []).map(({ json }) => json);
		expect(short(rows)).toEqual([
			['ana@example.com', 'update', 'done'],
			['ben@example.com', 'conflict', 'none'],
			['cleo@example.com', 'unchanged', 'none'],
		]);
		expect(rows[1]?.['reason']).toContain('Zoom does not show who is in "Sales"');
		expect(hintsOf(outcome)).toEqual([
			expect.stringContaining('Zoom does not show who is in the group "Sales", so nobody joins or leaves it'),
		]);
		expect(await memberships()).toMatchObject({
			'ana@example.com': ['Board', 'IT', 'Sales'],
			'ben@example.com': ['IT'],
			'cleo@example.com': ['Sales'],
		});
	});

	it('stops before anything is changed when the app may not read members at all', async () => {
		const message = 'Invalid access token, does not contain scopes:[group:read:list_members:admin].';
		const noScope = { status: 400, body: { code: 4711, message } };
		await node.zoom.control.fault({ on: 'GET /groups/{groupId}/members', forever: true, ...noScope });
		const refused = await refusal({});
		expect(refused.message).toContain('Zoom does not show who is in the group "Sales"');
		expect(refused.changes).toEqual([]);
	});

	it('takes people out of all managed groups only where an empty cell is to mean that', async () => {
		const options = { ...COLUMNS.options, emptyGroups: true };
		const rows = await sync('apply', { options });
		expect(rows[2]).toMatchObject({ email: 'cleo@example.com', result: 'done' });
		expect(await memberships()).toMatchObject({ 'ana@example.com': ['Board', 'IT'] });
		expect(await memberships()).not.toHaveProperty(['cleo@example.com']);
	});

	it('takes no membership when more people would lose one than allowed', async () => {
		const before = (await node.changes()).length;
		const rows = await sync('apply', { options: { maxLeavingGroups: 0 } });
		expect(rows[0]).toMatchObject({ result: 'blocked' });
		expect(rows[0]?.['blocked']).toContain('set "Maximum Leaving Groups" to 1');
		expect(await changesSince(before)).toEqual([`POST /groups/${groupIds['Sales']}/members`]);
	});

	it('creates a missing group as a row of its own, after approval', async () => {
		const parameters = {
			managedGroups: ['Sales', 'Field'],
			options: { ...COLUMNS.options, createGroups: true },
		};
		const items = [
			{ email: 'ana@example.com', groups: 'Field' },
			{ email: 'ben@example.com', groups: 'Field' },
		];
		const plan = await sync('plan', parameters, items);
		expect(short(plan)).toEqual([
			['ana@example.com', 'update', 'planned'],
			['ben@example.com', 'update', 'planned'],
			['', 'createGroup', 'planned'],
		]);
		const before = (await node.changes()).length;
		const limit = { options: { maxLeavingGroups: 5 } };
		expect((await sync('applyPlan', limit, plan)).map(({ result }) => result)).toEqual(Array(3).fill('done'));
		expect(await memberships()).toMatchObject({
			'ana@example.com': ['Board', 'Field'],
			'ben@example.com': ['Field', 'IT'],
		});
		expect(await changesSince(before)).toHaveLength(3);
		expect((await sync('applyPlan', limit, plan)).map(({ result }) => result)).toEqual(
			Array(3).fill('alreadyDone'),
		);
		expect(await changesSince(before)).toHaveLength(3);
	});

	it('gives a new person the groups with the account', async () => {
		const items = [{ email: 'neo@example.com', groups: 'IT' }];
		const rows = await sync('apply', { createAction: 'ssoCreate' }, items);
		expect(rows).toMatchObject([{ action: 'create', result: 'done' }]);
		expect(await memberships()).toMatchObject({ 'neo@example.com': ['IT'] });
	});

	it('shows groups in words on the page for the approver', async () => {
		const { outputs } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...COLUMNS, output: 'summary' },
			{ items: LIST },
		);
		const [item] = outputs[0] ?? [];
		expect(item?.json).toMatchObject({ people: 3, changes: 2, membershipLosses: 1 });
		const page = Buffer.from(item?.binary?.['table']?.data ?? '', 'base64').toString();
		expect(page).toContain('Who leaves a group: 1');
		expect(page).toContain('groups: <del>Sales</del> → <ins>IT</ins>');
	});

	it.each<[string, object, string]>([
		['Managed Groups is empty', { managedGroups: [] }, '"Managed Groups" is empty'],
		['Managed Groups comes out as nothing', { managedGroups: '={{ [] }}' }, '"Managed Groups" is empty'],
		[
			'a managed group does not exist',
			{ managedGroups: ['Slaes'] },
			'"Slaes" under "Managed Groups" is no group',
		],
	])('is refused before anything is sent when %s', async (_, parameters, message) => {
		const refused = await refusal(parameters);
		expect(refused.message).toContain(message);
		expect(refused.changes).toEqual([]);
	});
});
