import { byEmail, byId, UserNode } from './support/userNode';

const node = new UserNode().install();
const EMAILS = Array.from({ length: 65 }, (_, index) => `member${index}@example.com`);
const items = EMAILS.map((email) => ({ email }));
const each = { userId: byEmail('={{ $json.email }}') };

beforeEach(async () => {
	await node.zoom.control.seed({ users: EMAILS.map((email) => ({ email, type: 2 })) });
});

const callsOf = async () => (await node.changes()).map(([call]) => call);

describe('groups', () => {
	const makeGroup = async (): Promise<string> => {
		const [group] = await node.output('group', 'create', { name: 'Sales' });
		return String(group?.['id']);
	};

	it('are made, renamed, listed and deleted', async () => {
		const groupId = byId(await makeGroup());
		await node.output('group', 'update', { groupId, name: 'Field' });
		expect(await node.output('group', 'get', { groupId })).toMatchObject([
			{ name: 'Field', total_members: 0 },
		]);
		expect(await node.output('group', 'getAll', { returnAll: true })).toMatchObject([{ name: 'Field' }]);
		await node.output('group', 'delete', { groupId });
		const { error } = await node.run('group', 'get', { groupId });
		expect(error?.message).toContain('does not exist');
	});

	it('take members 30 at a time, with one output an item', async () => {
		const id = await makeGroup();
		const { outputs } = await node.run('group', 'addMembers', { groupId: byId(id), ...each }, { items });
		expect(outputs[0]?.map(({ json, pairedItem }) => [json['userId'], pairedItem])).toEqual(
			EMAILS.map((email, item) => [email, { item }]),
		);
		expect((await callsOf()).filter((call) => call.endsWith('/members'))).toHaveLength(3);
		const members = await node.output('group', 'getMembers', { groupId: byId(id), returnAll: true });
		expect(members).toHaveLength(65);
		await node.output('group', 'removeMember', { groupId: byId(id), userId: byEmail(EMAILS[0] ?? '') });
		const two = await node.output('group', 'getMembers', { groupId: byId(id), limit: 2 });
		expect(two.map(({ email }) => email)).toEqual(EMAILS.slice(1, 3));
	});

	it('say whom Zoom left out, and keep the others', async () => {
		const groupId = byId(await makeGroup());
		const three = [{ email: EMAILS[0] }, { email: 'nobody@example.com' }, { email: EMAILS[0] }];
		const { outputs } = await node.run(
			'group',
			'addMembers',
			{ groupId, ...each },
			{ items: three, onError: 'continueRegularOutput' },
		);
		expect(outputs[0]?.map(({ json }) => json['added'] ?? json['error'])).toEqual([
			true,
			'Zoom knows no user nobody@example.com in this account',
			true,
		]);
	});

	const ON_MEMBERS = { on: 'POST /groups/{groupId}/members' };

	it('take one member after the other where nobody knows what became of 30', async () => {
		const groupId = byId(await makeGroup());
		await node.zoom.control.fault({ ...ON_MEMBERS, status: 500, body: {} });
		const added = await node.output('group', 'addMembers', { groupId, ...each }, { items });
		expect(added.filter((item) => item['added'] === true)).toHaveLength(65);
		expect((await callsOf()).filter((call) => call.endsWith('/members'))).toHaveLength(3 + 30);
		expect(await node.output('group', 'getMembers', { groupId, returnAll: true })).toHaveLength(65);
	});

	it('keep what other batches did when one fails for all of its people', async () => {
		const groupId = byId(await makeGroup());
		const body = { code: 4711, message: 'Invalid access token, does not contain scopes:[group:write].' };
		await node.zoom.control.fault({ ...ON_MEMBERS, status: 400, body });
		const { outputs } = await node.run(
			'group',
			'addMembers',
			{ groupId, ...each },
			{ items, onError: 'continueRegularOutput' },
		);
		const results = outputs[0]?.map(({ json }) => json['added'] ?? json['error']) ?? [];
		expect(results.filter((result) => result === true)).toHaveLength(35);
		const lacking = 'The Zoom app lacks the scope "group:write"';
		expect(results.filter((result) => result === lacking)).toHaveLength(30);
		expect((await callsOf()).filter((call) => call.endsWith('/members'))).toHaveLength(3);
	});

	it('end the run at the first failure unless told to go on', async () => {
		const { error } = await node.run(
			'group',
			'addMembers',
			{ groupId: byId('none'), ...each },
			{ items: items.slice(0, 20) },
		);
		expect(await callsOf()).toEqual(['POST /groups/none/members']);
		expect(error?.message).toContain('does not exist');
	});
});

describe('roles', () => {
	it('are listed, given to 30 users at a time and taken away', async () => {
		const roles = await node.output('role', 'getAll', { returnAll: true });
		expect(roles.map(({ name }) => name)).toEqual(['Owner', 'Admin', 'Member']);
		const admin = { roleId: byId('1') };
		expect(await node.output('role', 'get', admin)).toMatchObject([{ name: 'Admin' }]);
		await node.output('role', 'assign', { ...admin, ...each }, { items: items.slice(0, 40) });
		expect(await callsOf()).toEqual(['POST /roles/1/members', 'POST /roles/1/members']);
		const first = { userId: byEmail(EMAILS[0] ?? '') };
		await node.output('role', 'unassign', { ...admin, ...first });
		expect(await node.output('role', 'getMembers', { ...admin, returnAll: true })).toHaveLength(39);
	});

	it('of the owner cannot be given away, in Zoom’s words', async () => {
		const { error } = await node.run(
			'role',
			'assign',
			{ roleId: byId('0'), ...each },
			{ items: items.slice(0, 1) },
		);
		expect(error?.message).toContain('Owner roles');
	});
});

describe('assistants and schedulers', () => {
	const boss = { userId: byEmail(EMAILS[0] ?? '') };
	const assistantId = byEmail('={{ $json.email }}');

	it('are two sides of one thing', async () => {
		await node.output('assistant', 'add', { ...boss, assistantId }, { items: items.slice(1, 4) });
		expect(await callsOf()).toEqual([`POST /users/${EMAILS[0]}/assistants`]);
		expect(await node.output('assistant', 'getAll', { ...boss, returnAll: true })).toHaveLength(3);
		const second = { userId: byEmail(EMAILS[1] ?? '') };
		const schedulers = await node.output('scheduler', 'getAll', { ...second, returnAll: true });
		expect(schedulers.map(({ email }) => email)).toEqual([EMAILS[0]]);
		await node.output('scheduler', 'remove', { ...second, schedulerId: byEmail(EMAILS[0] ?? '') });
		await node.output('assistant', 'remove', { ...boss, assistantId: byEmail(EMAILS[2] ?? '') });
		expect(await node.output('assistant', 'getAll', { ...boss, returnAll: true })).toHaveLength(1);
		await node.output('assistant', 'removeAll', boss);
		expect(await node.output('assistant', 'getAll', { ...boss, returnAll: true })).toEqual([]);
	});

	it('can be added from the other side, and twice without harm', async () => {
		const add = { userId: byEmail(EMAILS[5] ?? ''), schedulerId: byEmail('={{ $json.email }}') };
		for (let time = 0; time < 2; time++) {
			const rows = await node.output('scheduler', 'add', add, { items: items.slice(0, 2) });
			expect(rows.map(({ added }) => added)).toEqual([true, true]);
		}
		const user = { userId: byEmail(EMAILS[5] ?? '') };
		expect(await node.output('scheduler', 'getAll', { ...user, returnAll: true })).toHaveLength(2);
		await node.output('scheduler', 'removeAll', user);
		expect(await node.output('scheduler', 'getAll', { ...user, returnAll: true })).toEqual([]);
	});

	it('are known as such, in whatever language Zoom refuses them a second time', async () => {
		await node.output('assistant', 'add', { ...boss, assistantId }, { items: items.slice(1, 2) });
		const body = { code: 200, message: 'このユーザーには既にスケジュール権限が付与されています。' };
		const refusal = { on: 'POST /users/*/assistants', status: 400, body };
		await node.zoom.control.fault({ ...refusal, times: 2 });
		const rows = await node.output(
			'assistant',
			'add',
			{ ...boss, assistantId },
			{ items: items.slice(1, 2) },
		);
		expect(rows.map(({ added }) => added)).toEqual([true]);
		const { error } = await node.run(
			'assistant',
			'add',
			{ ...boss, assistantId },
			{ items: items.slice(2, 3) },
		);
		expect(error?.message).toContain(body.message);
	});

	it('are known by Zoom’s words where the app may not read the list', async () => {
		await node.output('assistant', 'add', { ...boss, assistantId }, { items: items.slice(1, 2) });
		await node.zoom.control.configureApp({
			kind: 'server-to-server',
			scopes: ['user:write:assistant:admin'],
		});
		await node.zoom.control.revokeTokens();
		const rows = await node.output(
			'assistant',
			'add',
			{ ...boss, assistantId },
			{ items: items.slice(1, 2) },
		);
		expect(rows.map(({ added }) => added)).toEqual([true]);
	});

	it('are not told as allowed to manage private events where Zoom leaves that as it is', async () => {
		await node.output('assistant', 'add', { ...boss, assistantId }, { items: items.slice(1, 2) });
		const privateEvents = { ...boss, assistantId, options: { privateEvents: true } };
		const { error } = await node.run('assistant', 'add', privateEvents, { items: items.slice(1, 2) });
		expect(error?.message).toContain('already, who may not manage private events');
	});

	it('need a license: who has none fails, the others are added', async () => {
		await node.zoom.control.seed({ users: [{ email: 'basic@example.com', type: 1 }] });
		const { outputs } = await node.run(
			'assistant',
			'add',
			{ ...boss, assistantId },
			{ items: [...items.slice(1, 3), { email: 'basic@example.com' }], onError: 'continueRegularOutput' },
		);
		expect(outputs[0]?.map(({ json }) => json['added'] ?? json['error'])).toEqual([
			true,
			true,
			expect.stringContaining('Licensed'),
		]);
	});
});
