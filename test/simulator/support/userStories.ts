import type { Contract } from './contract';

const USER = '/users/{userId}';
const ANA = '/users/ana@example.com';
const GROUP = '/groups/{groupId}';
const ROLE = '/roles/{roleId}';
const PNG = Buffer.from('89504e470d0a1a0a', 'hex');

const people = async ({ zoom }: Contract): Promise<void> => {
	const users = ['ana', 'ben', 'cleo'].map((name) => ({ email: `${name}@example.com`, type: 2 as const }));
	await zoom.control.seed({ users });
};

/** What belongs to a user beside the profile, and groups, roles, assistants. */
export const USER_STORIES: Record<string, (contract: Contract) => Promise<void>> = {
	"a user's address and password": async (contract) => {
		const { zoom, call } = contract;
		await people(contract);
		const email = { path: `${ANA}/email`, body: { email: 'ana.new@example.com' } };
		expect((await call('PUT', `${USER}/email`, email)).status).toBe(400);
		await zoom.control.configureAccount({ managedDomains: ['example.com'] });
		expect((await call('PUT', `${USER}/email`, email)).status).toBe(204);
		const path = '/users/ben@example.com/password';
		for (const password of ['short1A', '12345678', 'Abcdefgh', 'abcdefg1', '11111111']) {
			expect((await call('PUT', `${USER}/password`, { path, body: { password } })).status).toBe(400);
		}
		const good = { path, body: { password: 'Str0ng-Word' } };
		expect((await call('PUT', `${USER}/password`, good)).status).toBe(204);
		expect((await call('PUT', `${USER}/password`, good)).status).toBe(400);
		await call('PUT', `${USER}/password`, { ...good, path: '/users/me/password' });
	},

	'presence, once a minute': async (contract) => {
		const { zoom, call } = contract;
		await people(contract);
		const path = `${ANA}/presence_status`;
		const template = `${USER}/presence_status`;
		await call('GET', template, { path });
		expect((await call('PUT', template, { path, body: { status: 'Away' } })).status).toBe(204);
		expect((await call('PUT', template, { path, body: { status: 'Busy' } })).status).toBe(429);
		await zoom.control.advanceClock(60_000);
		const quiet = { status: 'Do_No_Disturb', duration: 30 };
		expect((await call('PUT', template, { path, body: quiet })).status).toBe(204);
		expect((await call('GET', template, { path })).body).toEqual({ status: 'Do_Not_Disturb' });
	},

	'tokens, permissions and pictures': async (contract) => {
		const { call } = contract;
		await people(contract);
		await call('GET', `${USER}/token`, { path: `${ANA}/token`, query: '?type=zak&ttl=600' });
		await call('DELETE', `${USER}/token`, { path: `${ANA}/token` });
		await call('GET', `${USER}/permissions`, { path: '/users/me/permissions' });
		const form = new FormData();
		form.set('pic_file', new Blob([PNG], { type: 'image/png' }), 'ana.png');
		const path = `${ANA}/picture`;
		expect((await call('POST', `${USER}/picture`, { path, body: form })).status).toBe(201);
		const text = new FormData();
		text.set('pic_file', new Blob(['no picture']), 'ana.png');
		expect((await call('POST', `${USER}/picture`, { path, body: text })).status).toBe(400);
		expect((await call('DELETE', `${USER}/picture`, { path })).status).toBe(204);
	},

	'user types of many at once, every ten seconds': async (contract) => {
		const { zoom, call } = contract;
		await people(contract);
		const users = [{ email: 'ana@example.com' }, { email: 'nobody@example.com' }];
		const body = { feature_type: 'user_type', feature_value: '1', users };
		const { body: answer } = await call('POST', '/users/features', { body });
		expect(answer).toMatchObject({ fail_details: [{ reason: 'Users not found' }] });
		expect((await call('POST', '/users/features', { body })).status).toBe(429);
		await zoom.control.advanceClock(10_000);
		expect((await call('POST', '/users/features', { body })).status).toBe(201);
	},

	'assistants and schedulers': async (contract) => {
		const { zoom, call } = contract;
		await people(contract);
		await zoom.control.seed({ users: [{ email: 'basic@example.com', type: 1 }] });
		const template = `${USER}/assistants`;
		const add = async (email: string) =>
			await call('POST', template, { path: `${ANA}/assistants`, body: { assistants: [{ email }] } });
		expect((await add('ben@example.com')).status).toBe(201);
		for (const email of ['ben@example.com', 'ana@example.com', 'basic@example.com', 'nobody@example.com']) {
			expect((await add(email)).status).toBe(400);
		}
		await call('GET', template, { path: `${ANA}/assistants` });
		const ben = '/users/ben@example.com/schedulers';
		const listed = await call<{ schedulers: unknown[] }>('GET', `${USER}/schedulers`, { path: ben });
		expect(listed.body.schedulers).toHaveLength(1);
		await call('DELETE', `${USER}/schedulers/{schedulerId}`, { path: `${ben}/ana@example.com` });
		await call('DELETE', `${USER}/schedulers`, { path: ben });
		await add('cleo@example.com');
		const one = { path: `${ANA}/assistants/cleo@example.com` };
		await call('DELETE', `${template}/{assistantId}`, one);
		await call('DELETE', template, { path: `${ANA}/assistants` });
		expect((await call('GET', template, { path: `${ANA}/assistants` })).body).toEqual({ assistants: [] });
	},

	'groups and who is in them': async (contract) => {
		const { call } = contract;
		await people(contract);
		const { body: group } = await call<{ id: string }>('POST', '/groups', { body: { name: 'Sales' } });
		expect((await call('POST', '/groups', { body: { name: 'sales' } })).status).toBe(409);
		expect((await call('POST', '/groups', { body: { name: ' ' } })).status).toBe(400);
		const path = `/groups/${group.id}`;
		const members = [{ email: 'ana@example.com' }, { email: 'ben@example.com' }];
		await call('POST', `${GROUP}/members`, { path: `${path}/members`, body: { members } });
		expect((await call('GET', GROUP, { path })).body).toMatchObject({ total_members: 2 });
		await call('GET', `${GROUP}/members`, { path: `${path}/members`, query: '?page_size=1' });
		const member = { path: `${path}/members/ana@example.com` };
		expect((await call('DELETE', `${GROUP}/members/{memberId}`, member)).status).toBe(204);
		expect((await call('DELETE', `${GROUP}/members/{memberId}`, member)).status).toBe(404);
		expect((await call('PATCH', GROUP, { path, body: { name: 'Field' } })).status).toBe(204);
		await call('GET', '/groups', { query: '?page_size=300' });
		expect((await call('DELETE', GROUP, { path })).status).toBe(204);
		expect((await call('GET', GROUP, { path })).status).toBe(404);
	},

	'roles and who has them': async (contract) => {
		const { call } = contract;
		await people(contract);
		expect((await call('POST', '/roles', { body: { name: 'Help desk' } })).status).toBe(200);
		expect((await call('POST', '/roles', { body: { name: 'Help desk' } })).status).toBe(400);
		const listed = await call<{ roles: Array<{ id: string; name: string }> }>('GET', '/roles');
		const role = listed.body.roles.find(({ name }) => name === 'Help desk');
		const path = `/roles/${role?.id}`;
		await call('GET', ROLE, { path });
		const body = { members: [{ email: 'ana@example.com' }] };
		expect((await call('POST', `${ROLE}/members`, { path: `${path}/members`, body })).status).toBe(201);
		expect((await call('POST', `${ROLE}/members`, { path: '/roles/2/members', body })).status).toBe(400);
		await call('GET', `${ROLE}/members`, { path: `${path}/members` });
		const member = { path: `${path}/members/ana@example.com` };
		expect((await call('DELETE', `${ROLE}/members/{memberId}`, member)).status).toBe(204);
		expect((await call('GET', ROLE, { path: '/roles/nobody' })).status).toBe(400);
		const change = { name: 'Service desk', privileges: ['User:Read'] };
		expect((await call('PATCH', ROLE, { path, body: change })).status).toBe(200);
		expect((await call('PATCH', ROLE, { path, body: { name: 'Admin' } })).status).toBe(400);
		expect((await call('GET', ROLE, { path })).body).toMatchObject(change);
		expect((await call('DELETE', ROLE, { path: '/roles/1' })).status).toBe(400);
		expect((await call('DELETE', ROLE, { path })).status).toBe(204);
		expect((await call('GET', ROLE, { path })).status).toBe(400);
	},

	'divisions and who is in them': async (contract) => {
		const { call } = contract;
		await people(contract);
		const created = await call<{ division_id: string }>('POST', '/divisions', {
			body: { division_name: 'North' },
		});
		expect(created.status).toBe(201);
		expect((await call('POST', '/divisions', { body: { division_name: 'North' } })).status).toBe(409);
		expect((await call('POST', '/divisions', { body: {} })).status).toBe(400);
		const assign = async (id: string, users: unknown) =>
			await call<{ ids: string }>('POST', '/divisions/{divisionId}/users', {
				path: `/divisions/${id}/users`,
				body: { users },
			});
		const users = [{ user_email: 'ana@example.com' }, { user_email: 'nobody@example.com' }];
		const { body } = await assign(created.body.division_id, users);
		expect(body.ids.split(',')).toHaveLength(1);
		expect((await assign('nothing', users)).status).toBe(404);
		expect((await assign(created.body.division_id, Array(31).fill(users[0]))).status).toBe(400);
		const listed = await call<{ divisions: unknown[] }>('GET', '/divisions', { query: '?page_size=300' });
		expect(listed.body.divisions).toMatchObject([
			{ is_main_division: true },
			{ division_name: 'North', total_members: 1 },
		]);
	},
};
