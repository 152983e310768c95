import { ZoomUser } from '../../nodes/ZoomUser/ZoomUser.node';
import { byEmail, byId, UserNode } from './support/userNode';

const node = new UserNode().install();
const ana = { userId: byEmail('ana@example.com') };
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

beforeEach(async () => {
	await node.zoom.control.seed({
		users: [
			{ email: 'ana@example.com', type: 2, dept: 'Sales' },
			{ email: 'ben@example.com', type: 2 },
			{ email: 'old@example.com', status: 'inactive' },
			{ email: 'new@example.com', status: 'pending' },
		],
	});
});

const userNamed = async (email: string) =>
	(await node.zoom.control.users()).find((user) => user.email === email);

describe('a user’s status', () => {
	it('is set to inactive and back to active', async () => {
		expect(await node.output('user', 'deactivate', ana)).toEqual([
			{ userId: 'ana@example.com', status: 'inactive' },
		]);
		expect(await userNamed('ana@example.com')).toMatchObject({ status: 'inactive', type: 1 });
		await node.output('user', 'activate', ana);
		expect(await userNamed('ana@example.com')).toMatchObject({ status: 'active' });
	});

	it('of an admin cannot be changed, in Zoom’s words', async () => {
		const { error } = await node.run('user', 'deactivate', { userId: byId('me') });
		expect(error?.message).toContain('Admin users');
	});
});

describe('a list of users', () => {
	it('is not of everybody where an expression of a filter gives nothing, and the other items go on', async () => {
		const { error } = await node.run('user', 'getAll', {
			filters: { roleId: { __rl: true, mode: 'id', value: '={{ $json.none }}' } },
		});
		expect(error?.message).toBe('"Role" is empty');
		const { outputs } = await node.run(
			'user',
			'getAll',
			{ returnAll: true, filters: { roleId: '={{ $json.role }}' } },
			{ items: [{}, { role: '0' }], onError: 'continueRegularOutput' },
		);
		expect(outputs[0]?.map(({ json: { error: failed, email } }) => failed ?? email)).toEqual([
			'"Role" comes out as nothing: fill it in or remove it',
			expect.stringContaining('@'),
		]);
	});
});

describe('deleting a pending user', () => {
	const pending = { userId: byEmail('new@example.com') };

	it.each([
		['its own words', undefined],
		['another language', { code: 300, message: 'アカウント内の保留中ユーザーは削除できません。' }],
		['a missing invitation', { code: 1120, message: 'A valid invitation was not found.' }],
	])('says what is the case, where Zoom refuses it in %s', async (_, body) => {
		if (body) await node.zoom.control.fault({ on: 'DELETE /users/{userId}', status: 400, body });
		const { error } = await node.run('user', 'delete', { ...pending, deleteAction: 'delete' });
		expect(error?.message).toBe(
			'The user new@example.com has not accepted the invitation yet, so there is no user to delete',
		);
		expect(error?.description).toContain('"Disassociate"');
		expect(await userNamed('new@example.com')).toBeDefined();
	});

	it('leaves other refusals as they are', async () => {
		const body = { code: 300, message: 'Something else.' };
		await node.zoom.control.fault({ on: 'DELETE /users/{userId}', status: 400, body });
		expect((await node.run('user', 'delete', { ...ana, deleteAction: 'delete' })).error?.message).toBe(
			'User ana@example.com: Something else.',
		);
	});
});

describe('creating or updating', () => {
	const person = {
		email: 'cleo@example.com',
		type: 2,
		updateFields: { firstName: 'Cleo', dept: 'IT' },
		customAttributes: {
			mappingMode: 'defineBelow',
			value: { cbf_1: 'Blue' },
			schema: [{ id: 'cbf_1', displayName: 'Team', type: 'string', required: false, display: true }],
		},
	};

	it('invites somebody who is not there, with all fields', async () => {
		const [result] = await node.output('user', 'createOrUpdate', person);
		expect(result).toMatchObject({ email: 'cleo@example.com', created: true, updated: false });
		expect(await userNamed('cleo@example.com')).toMatchObject({
			custom_attributes: [{ key: 'cbf_1', name: 'Team', value: 'Blue' }],
			first_name: 'Cleo',
			dept: 'IT',
			type: 2,
			status: 'pending',
		});
	});

	it('changes somebody who is there, whatever the status', async () => {
		const [result] = await node.output('user', 'createOrUpdate', { ...person, email: 'new@example.com' });
		expect(result).toEqual({ userId: 'new@example.com', created: false, updated: true });
		expect(await userNamed('new@example.com')).toMatchObject({ first_name: 'Cleo', dept: 'IT', type: 2 });
	});

	it('sends what was filled in and nothing else, and nothing at all where nothing was', async () => {
		const { customAttributes: _, ...plain } = { ...person, email: 'ana@example.com' };
		await node.output('user', 'createOrUpdate', plain);
		expect(await node.changes()).toEqual([
			['PATCH /users/ana@example.com', { first_name: 'Cleo', dept: 'IT', type: 2 }],
		]);
		const [result] = await node.output('user', 'createOrUpdate', { email: 'ana@example.com' });
		expect(result).toEqual({ userId: 'ana@example.com', created: false, updated: false });
		expect(await node.changes()).toHaveLength(1);
	});

	it('changes somebody who was created meanwhile, and fails where another account has the address', async () => {
		const unknown = { code: 1001, message: 'User does not exist.' };
		const unseen = async (times: number) => {
			await node.zoom.control.fault({ on: 'GET /users/{userId}', status: 404, body: unknown, times });
		};
		const there = { ...person, email: 'ana@example.com', customAttributes: undefined };
		await unseen(1);
		const [result] = await node.output('user', 'createOrUpdate', there);
		expect(result).toEqual({ userId: 'ana@example.com', created: false, updated: true });
		expect(await userNamed('ana@example.com')).toMatchObject({ first_name: 'Cleo' });
		await unseen(2);
		const { error } = await node.run('user', 'createOrUpdate', there);
		expect(error?.message).toContain('ana@example.com');
		expect((await node.changes()).map(([call]) => call)).toEqual([
			'POST /users',
			'PATCH /users/ana@example.com',
			'POST /users',
		]);
	});
});

describe('changing licenses', () => {
	const known = [{ email: 'ana@example.com' }, { email: 'ben@example.com' }];
	const items = [known[0] ?? {}, { email: 'nobody@example.com' }, known[1] ?? {}];
	const change = { userId: byEmail('={{ $json.email }}'), type: 1 };

	it('takes one call for all, and single calls only for those who failed', async () => {
		const { outputs } = await node.run('user', 'changeLicense', change, {
			items,
			onError: 'continueRegularOutput',
		});
		expect(outputs[0]?.map(({ json, pairedItem }) => [json['updated'] ?? json['error'], pairedItem])).toEqual(
			[
				[true, { item: 0 }],
				['Zoom knows no user nobody@example.com in this account', { item: 1 }],
				[true, { item: 2 }],
			],
		);
		expect(await userNamed('ana@example.com')).toMatchObject({ type: 1 });
		const [first] = await node.changes();
		expect(first?.[0]).toBe('POST /users/features');
	});

	it('is one call where all goes well', async () => {
		await node.output('user', 'changeLicense', change, { items: known });
		expect((await node.changes()).map(([call]) => call)).toEqual(['POST /users/features']);
	});

	it('goes on with single calls where nobody knows what became of the one for all', async () => {
		await node.zoom.control.fault({ on: 'POST /users/features', status: 504, body: {}, forever: true });
		const changed = await node.output('user', 'changeLicense', change, { items: known });
		expect(changed.map(({ updated }) => updated)).toEqual([true, true]);
		expect(await userNamed('ben@example.com')).toMatchObject({ type: 1 });
	});

	it.each([
		{ success_user_ids: null, fail_details: null },
		{},
		{ success_user_ids: ['somebody'], fail_details: [] },
	])('goes on with single calls for those of whom Zoom says nothing: %j', async (body) => {
		await node.zoom.control.fault({ on: 'POST /users/features', status: 201, body });
		await node.output('user', 'changeLicense', change, { items: known });
		expect(await userNamed('ana@example.com')).toMatchObject({ type: 1 });
		expect(await userNamed('ben@example.com')).toMatchObject({ type: 1 });
	});

	it('works without the scope of the call for many', async () => {
		const scopes = ['user:update:user:admin'];
		await node.zoom.control.configureApp({ kind: 'server-to-server', scopes });
		await node.output('user', 'changeLicense', change, { items: known });
		expect(await userNamed('ben@example.com')).toMatchObject({ type: 1 });
	});
});

describe('address and password', () => {
	it('change, in an account with a managed domain', async () => {
		const { error } = await node.run('user', 'updateEmail', { ...ana, email: 'anna@example.com' });
		expect(error?.message).toContain('Only an account administrator');
		await node.zoom.control.configureAccount({ managedDomains: ['example.com'] });
		await node.output('user', 'updateEmail', { ...ana, email: 'anna@example.com' });
		expect(await userNamed('anna@example.com')).toBeDefined();
	});

	it('says which rule a password breaks, and never repeats the password', async () => {
		const weak = await node.run('user', 'updatePassword', { ...ana, password: 'only-letters' });
		expect(weak.error?.message).toContain('number');
		const short = await node.run('user', 'updatePassword', { ...ana, password: 'Sh0rt' });
		expect(short.error?.message).toContain('shorter');
		const words = [weak.error, short.error].map((error) => `${error?.message} ${error?.description}`);
		expect(words.join()).not.toMatch(/only-letters|Sh0rt/);
		await node.output('user', 'updatePassword', { ...ana, password: 'L0ng-enough' });
		expect(await userNamed('ana@example.com')).toMatchObject({ password: 'L0ng-enough' });
	});

	it('checks whether an address is taken', async () => {
		expect(await node.output('user', 'checkEmail', { email: 'ana@example.com' })).toEqual([
			{ email: 'ana@example.com', exists: true },
		]);
		expect(await node.output('user', 'checkEmail', { email: 'nobody@example.com' })).toEqual([
			{ email: 'nobody@example.com', exists: false },
		]);
	});
});

describe('settings, permissions and presence', () => {
	it('sets and reads settings, all of them or some', async () => {
		const settings = '{ "in_meeting": { "waiting_room": true } }';
		await node.output('user', 'updateSettings', { ...ana, settings });
		const [all] = await node.output('user', 'getSettings', ana);
		expect(all).toMatchObject({ in_meeting: { waiting_room: true, chat: true } });
		const [some] = await node.output('user', 'getSettings', { ...ana, options: { only: 'waiting_room' } });
		expect(some).toEqual({ in_meeting: { waiting_room: true } });
		const [security] = await node.output('user', 'getSettings', { ...ana, part: 'meeting_security' });
		expect(security).toHaveProperty('meeting_security');
	});

	it('refuses settings that are no object', async () => {
		const { error } = await node.run('user', 'updateSettings', { ...ana, settings: '[]' });
		expect(error?.message).toContain('"Settings"');
	});

	it('reads permissions', async () => {
		const [result] = await node.output('user', 'getPermissions', ana);
		expect(result).toEqual({ userId: 'ana@example.com', permissions: ['User:Read'] });
	});

	it('sets and reads the presence', async () => {
		const quiet = { ...ana, status: 'Do_No_Disturb', duration: 5 };
		await node.output('user', 'setPresence', quiet);
		expect(await node.output('user', 'getPresence', ana)).toEqual([
			{ userId: 'ana@example.com', status: 'Do_Not_Disturb' },
		]);
	});

	it('sends no duration with a status that has none', async () => {
		await node.output('user', 'setPresence', { ...ana, status: 'Away' });
		expect(await node.changes()).toEqual([
			['PUT /users/ana@example.com/presence_status', { status: 'Away' }],
		]);
	});
});

describe('deleting', () => {
	it('does not take somebody to hand over to without anything to hand over', async () => {
		const additionalFields = { transferEmail: 'ben@example.com' };
		const { error } = await node.run('user', 'delete', { ...ana, additionalFields });
		expect(error?.message).toContain('add what to transfer, such as "Transfer Meetings"');
		expect(await node.changes()).toEqual([]);
	});
});

describe('pictures', () => {
	const file = { data: { mimeType: 'image/png', fileName: 'ana.png', data: PNG.toString('base64') } };

	it('go up from a binary field, and away', async () => {
		await node.output('user', 'uploadPicture', ana, { binary: [file] });
		expect((await userNamed('ana@example.com'))?.picture).toBe(PNG.toString('base64'));
		await node.output('user', 'deletePicture', ana);
		expect((await userNamed('ana@example.com'))?.picture).toBeUndefined();
	});

	it('are refused before anything is sent when there is none, or it is no picture', async () => {
		const none = await node.run('user', 'uploadPicture', ana);
		expect(none.error?.message).toContain('binary field "data"');
		const text = { data: { ...file.data, mimeType: 'text/plain', fileName: 'a.txt' } };
		const wrong = await node.run('user', 'uploadPicture', ana, { binary: [text] });
		expect(wrong.error?.message).toContain('"a.txt" is text/plain');
		expect(await node.changes()).toEqual([]);
	});
});

describe('tokens and sessions', () => {
	it('gives a ZAK, and n8n is told that it is secret', async () => {
		const [result] = await node.output('user', 'getToken', { ...ana, options: { ttl: 60 } });
		expect(result).toMatchObject({ userId: 'ana@example.com', type: 'zak' });
		expect(result?.['token']).toEqual(expect.any(String));
		expect(new ZoomUser().description.sensitiveOutputFields).toContain('token');
	});

	it('signs a user out', async () => {
		expect(await node.output('user', 'signOut', ana)).toEqual([
			{ userId: 'ana@example.com', signedOut: true },
		]);
		expect(await node.changes()).toEqual([['DELETE /users/ana@example.com/token', undefined]]);
	});
});

describe('listing and counting', () => {
	it('filters by license and group, which Zoom cannot', async () => {
		const filters = { type: 1, status: 'all' };
		const rows = await node.output('user', 'getAll', { returnAll: true, filters });
		expect(rows.map(({ email }) => email)).toEqual(['old@example.com', 'new@example.com']);
		const [one] = await node.output('user', 'getAll', { limit: 1, filters });
		expect(one).toMatchObject({ email: 'old@example.com' });
		expect(await node.output('user', 'getAll', { filters: { groupId: byId('none') } })).toEqual([]);
	});

	it('filters by a group and a role as they are chosen from the lists', async () => {
		const [group] = await node.output('group', 'create', { name: 'Sales' });
		const groupId = { __rl: true, mode: 'list', value: group?.['id'], cachedResultName: 'Sales' };
		await node.output('group', 'addMembers', { groupId, ...ana });
		const roleId = { __rl: true, mode: 'list', value: '0', cachedResultName: 'Owner' };
		const emails = async (filters: object) =>
			(await node.output('user', 'getAll', { filters })).map(({ email }) => email);
		expect(await emails({ groupId })).toEqual(['ana@example.com']);
		expect(await emails({ roleId })).toEqual([node.zoom.credentials.ownerEmail]);
	});

	it('includes both of the fields that Zoom gives one at a time', async () => {
		const attributes = [{ key: 'cbf_1', name: 'Team', value: 'Blue' }];
		await node.zoom.control.seed({
			users: [
				{ email: 'both@example.com', host_key: '111111', custom_attributes: attributes },
				{ email: 'key@example.com', host_key: '222222' },
				{ email: 'none@example.com', status: 'inactive' },
			],
		});
		const both = { simplify: false, options: { includeFields: ['custom_attributes', 'host_key'] } };
		const all = { ...both, returnAll: true, filters: { status: 'all' } };
		const rows = await node.output('user', 'getAll', all);
		const row = (email: string) => rows.find((one) => one['email'] === email);
		expect(rows).toHaveLength((await node.zoom.control.users()).length);
		expect(row('both@example.com')).toMatchObject({ host_key: '111111', custom_attributes: attributes });
		expect(row('key@example.com')).toMatchObject({ host_key: '222222' });
		expect(row('none@example.com')).not.toHaveProperty('host_key');
		const asked = await node.zoom.control.requests({ route: 'GET /users' });
		expect(new Set(asked.map(({ query }) => query['include_fields']))).toEqual(
			new Set(['custom_attributes', 'host_key']),
		);
		// A limit holds for both readings.
		const some = await node.output('user', 'getAll', { ...both, limit: 2 });
		expect(some).toHaveLength(2);
		const plain = await node.output('user', 'getAll', { simplify: false, limit: 2 });
		expect(some.map(({ id }) => id)).toEqual(plain.map(({ id }) => id));
	});

	it('finds users by a type that Zoom writes as text', async () => {
		const users = [
			{ id: 'u1', email: 'one@example.com', type: '2' },
			{ id: 'u2', email: 'two@example.com', type: '1' },
		];
		await node.zoom.control.fault({ on: 'GET /users', status: 200, body: { users } });
		const found = await node.output('user', 'getAll', { filters: { type: 2 } });
		expect(found.map(({ email }) => email)).toEqual(['one@example.com']);
	});

	it('lists nobody rather than everybody when a filter was added and nothing chosen', async () => {
		const empty = { __rl: true, mode: 'list', value: '' };
		const { error } = await node.run('user', 'getAll', { filters: { groupId: empty } });
		expect(error?.message).toBe('"Group" is empty');
	});

	it('counts users by license', async () => {
		expect(await node.output('user', 'getSummary')).toMatchObject([
			{ licensed_users_count: 3, pending_users_count: 1 },
		]);
	});
});

it('sets custom attributes as the mapper gives them', async () => {
	await node.output('user', 'update', {
		...ana,
		customAttributes: {
			mappingMode: 'defineBelow',
			value: { cbf_1: 'Blue' },
			schema: [{ id: 'cbf_1', displayName: 'Team', type: 'string', required: false, display: true }],
		},
	});
	expect((await userNamed('ana@example.com'))?.custom_attributes).toEqual([
		{ key: 'cbf_1', name: 'Team', value: 'Blue' },
	]);
});
