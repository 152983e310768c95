import { byEmail, byId, UserNode } from './support/userNode';

const node = new UserNode().install();

const settings = (value: object) => JSON.stringify(value);
const groupNamed = async (name: string): Promise<string> => {
	const [group] = await node.output('group', 'create', { name });
	return String(group?.['id']);
};
const callsOf = async () => (await node.changes()).map(([call]) => call);

describe('settings of a group', () => {
	it('are changed, and read back', async () => {
		const groupId = byId(await groupNamed('Sales'));
		const change = { groupId, settings: settings({ in_meeting: { chat: false } }) };
		expect(await node.output('group', 'updateSettings', change)).toMatchObject([{ updated: true }]);
		expect(await node.output('group', 'getSettings', { groupId, options: { only: 'chat' } })).toEqual([
			{ in_meeting: { chat: false } },
		]);
		const security = { groupId, part: 'meeting_security' };
		const meetingSecurity = { meeting_security: { waiting_room: true } };
		await node.output('group', 'updateSettings', { ...security, settings: settings(meetingSecurity) });
		expect(await node.output('group', 'getSettings', security)).toMatchObject([meetingSecurity]);
	});

	it('that the account has locked are named, and are not said to be updated', async () => {
		const groupId = byId(await groupNamed('Sales'));
		await node.output('account', 'updateLockSettings', {
			settings: settings({ in_meeting: { chat: true } }),
		});
		const change = { groupId, settings: settings({ in_meeting: { chat: false, polling: false } }) };
		const { error } = await node.run('group', 'updateSettings', change);
		expect(error?.message).toMatch(/still shows other values of in_meeting.chat$/);
		expect(error?.description).toContain('locked');
	});

	it('are locked and unlocked', async () => {
		const groupId = byId(await groupNamed('Sales'));
		const lock = { in_meeting: { private_chat: true } };
		await node.output('group', 'updateLockSettings', { groupId, settings: settings(lock) });
		expect(await node.output('group', 'getLockSettings', { groupId })).toMatchObject([lock]);
		const part = 'meeting_security';
		const security = { meeting_security: { waiting_room: true } };
		await node.output('group', 'updateLockSettings', { groupId, part, settings: settings(security) });
		expect(await node.output('group', 'getLockSettings', { groupId, part })).toMatchObject([security]);
	});

	it.each([
		['no settings', '{}', 'nothing to update'],
		['a list', '[]', 'not an object'],
		['an empty list', '{"recording":{"archive":[]}}', 'Clear Empty Lists'],
	])('are not changed by %s', async (_, given, words) => {
		const groupId = byId(await groupNamed('Sales'));
		const { error } = await node.run('group', 'updateSettings', { groupId, settings: given });
		expect(error?.message).toContain(words);
		expect((await callsOf()).filter((call) => call.startsWith('PATCH'))).toEqual([]);
	});
});

describe('the account', () => {
	it('has settings, of which those that are named are changed', async () => {
		const change = { recording: { auto_delete_cmr_days: 60 } };
		await node.output('account', 'updateSettings', { settings: settings(change) });
		expect(
			await node.output('account', 'getSettings', { options: { only: 'auto_delete_cmr_days' } }),
		).toEqual([change]);
		const security = { security: { hide_billing_info: false } };
		await node.output('account', 'updateSettings', { part: 'security', settings: settings(security) });
		expect(await node.output('account', 'getSettings', { part: 'security' })).toMatchObject([security]);
	});

	const lock = { settings: settings({ in_meeting: { chat: true } }) };

	it('has locks, which are changed and read back', async () => {
		expect(await node.output('account', 'updateLockSettings', lock)).toEqual([
			{ updated: true, checked: true },
		]);
		expect(await node.output('account', 'getLockSettings')).toMatchObject([{ in_meeting: { chat: true } }]);
	});

	it('has locks that an app may change without being able to read them', async () => {
		const scopes = ['account:update:lock_settings:admin'];
		await node.zoom.control.configureApp({ kind: 'server-to-server', scopes });
		const { outputs, run } = await node.run('account', 'updateLockSettings', lock);
		expect(outputs[0]?.map(({ json }) => json)).toEqual([{ updated: true, checked: false }]);
		const hints = run.data.resultData.runData['Zoom User']?.[0]?.hints ?? [];
		expect(hints.map(({ message }) => message)).toEqual([
			'Zoom accepted the change of locks. The app has no scope to read them, so it was not checked.',
		]);
	});

	it('has managed and trusted domains', async () => {
		await node.zoom.control.configureAccount({
			managedDomains: ['a.example'],
			trustedDomains: ['b.example'],
		});
		expect(await node.output('account', 'getManagedDomains')).toMatchObject([{ domain: 'a.example' }]);
		expect(await node.output('account', 'getTrustedDomains')).toEqual([{ domain: 'b.example' }]);
	});
});

describe('roles', () => {
	it('are made with privileges, changed and deleted', async () => {
		const additionalFields = { description: 'Helps', privileges: 'User:Read, User:Edit' };
		const [made] = await node.output('role', 'create', { name: 'Desk', additionalFields });
		expect(made).toMatchObject({ name: 'Desk', description: 'Helps' });
		const roleId = byId(String(made?.['id']));
		const updateFields = { name: 'Service desk', privileges: ['User:Read'] };
		expect(await node.output('role', 'update', { roleId, updateFields })).toMatchObject([{ updated: true }]);
		expect(await node.output('role', 'get', { roleId })).toMatchObject([updateFields]);
		expect(await node.output('role', 'delete', { roleId })).toMatchObject([{ deleted: true }]);
		const { error } = await node.run('role', 'get', { roleId });
		expect(error?.message).toContain('does not exist');
	});

	it('that people have are not deleted, unless that is meant', async () => {
		await node.zoom.control.seed({ users: [{ email: 'ana@example.com' }] });
		const [made] = await node.output('role', 'create', { name: 'Desk' });
		const roleId = byId(String(made?.['id']));
		await node.output('role', 'assign', { roleId, userId: byEmail('ana@example.com') });
		const { error } = await node.run('role', 'delete', { roleId });
		expect(error?.message).toMatch(/was not deleted: 1 users have it/);
		expect((await callsOf()).filter((call) => call.startsWith('DELETE'))).toEqual([]);
		const options = { deleteAssigned: true };
		expect(await node.output('role', 'delete', { roleId, options })).toMatchObject([{ deleted: true }]);
	});

	it('whose number of people Zoom does not tell are not deleted', async () => {
		const [made] = await node.output('role', 'create', { name: 'Desk' });
		const roleId = byId(String(made?.['id']));
		await node.zoom.control.fault({
			on: 'GET /roles/{roleId}',
			status: 200,
			body: { name: 'Desk' },
			times: 1,
		});
		const { error } = await node.run('role', 'delete', { roleId });
		expect(error?.message).toBe(
			`The role ${roleId.value} was not deleted: Zoom does not say how many users have it`,
		);
		expect((await callsOf()).filter((call) => call.startsWith('DELETE'))).toEqual([]);
	});

	it('that Zoom still shows after the deletion are not told as deleted', async () => {
		const [made] = await node.output('role', 'create', { name: 'Desk' });
		const roleId = byId(String(made?.['id']));
		await node.zoom.control.fault({ on: 'DELETE /roles/{roleId}', status: 200, body: {} });
		const { error } = await node.run('role', 'delete', { roleId });
		expect(error?.message).toContain(
			`Zoom accepted the deletion of role ${roleId.value}, but still shows it`,
		);
	});

	it('never lose all privileges by an expression that gives nothing', async () => {
		const [made] = await node.output('role', 'create', { name: 'Desk' });
		const roleId = byId(String(made?.['id']));
		const { error } = await node.run('role', 'update', { roleId, updateFields: { privileges: '' } });
		expect(error?.message).toContain('"Privileges" is empty');
	});
});

describe('settings as code', () => {
	const exported = async () => {
		const [item] = await node.output('account', 'exportSettings');
		expect(item?.['missing']).toEqual([]);
		return item?.['document'];
	};
	const document = (value: unknown) => ({ document: JSON.stringify(value) });

	it('is the same document as long as nothing changes', async () => {
		await groupNamed('Sales');
		const before = await exported();
		expect(before).toMatchObject({
			version: 1,
			account: {
				general: { in_meeting: { chat: true } },
				security: { security: { hide_billing_info: true } },
				locks: { in_meeting: { chat: false } },
			},
			groups: { Sales: { general: { in_meeting: { chat: true } } } },
			roles: { Admin: { role: { privileges: expect.arrayContaining(['Role:Edit']) as unknown } } },
		});
		expect(JSON.stringify(await exported())).toBe(JSON.stringify(before));
		expect(await node.output('account', 'compareSettings', document(before))).toEqual([
			{ same: true, count: 0, security: 0, differences: [], missing: [] },
		]);
	});

	const SETTINGS = ['general', 'meeting_authentication', 'meeting_security', 'recording_authentication'];
	const LOCKS = ['locks', 'meeting_security_locks'];

	it.each([
		['account', { account: [...SETTINGS, 'security'] }],
		['groups', { groups: SETTINGS }],
		['locks', { account: LOCKS }],
		['roles', { roles: ['role'] }],
		['groups and locks', { account: LOCKS, groups: [...SETTINGS, ...LOCKS] }],
	])('holds %s where that is chosen, and nothing else', async (chosen, expected) => {
		await groupNamed('Sales');
		const include = chosen.split(' and ');
		const [item] = await node.output('account', 'exportSettings', { include });
		const { account, groups, roles } = item?.['document'] as Record<string, object | undefined>;
		const partsOf = (parts: object | undefined) => parts && Object.keys(parts).sort();
		const [group] = Object.values(groups ?? {}) as object[];
		const [role] = Object.values(roles ?? {}) as object[];
		const sorted = Object.entries(expected).map(([name, parts]) => [name, [...parts].sort()]);
		expect({ account: partsOf(account), groups: partsOf(group), roles: partsOf(role) }).toEqual(
			Object.fromEntries(sorted),
		);
	});

	it('says of each difference where it is, what was approved and what is now', async () => {
		const groupId = byId(await groupNamed('Sales'));
		const before = await exported();
		const change = { groupId, settings: settings({ in_meeting: { polling: false } }) };
		await node.output('group', 'updateSettings', change);
		const [comparison] = await node.output('account', 'compareSettings', document(before));
		expect(comparison?.['differences']).toEqual([
			{
				words: 'Group "Sales": in meeting → polling: approved on, now off',
				kind: 'changed',
				of: 'group',
				name: 'Sales',
				part: 'general',
				setting: 'in_meeting.polling',
				approved: true,
				now: false,
				security: false,
			},
		]);
		const { groups: _, ...without } = before as Record<string, unknown>;
		const [gone] = await node.output('account', 'compareSettings', {
			...document({ ...without, groups: { Sales: {}, Support: {} } }),
		});
		expect(gone?.['differences']).toEqual([
			{
				words: expect.stringContaining('Group "Support"') as unknown,
				kind: expect.any(String) as unknown,
				of: 'group',
				name: 'Support',
				approved: 'Support',
				now: null,
				security: false,
			},
		]);
	});

	it('says what differs, and puts it back after a plan', async () => {
		const groupId = byId(await groupNamed('Sales'));
		const before = await exported();
		await node.output('account', 'updateSettings', { settings: settings({ in_meeting: { chat: false } }) });
		await node.output('group', 'updateSettings', {
			groupId,
			settings: settings({ in_meeting: { polling: false } }),
		});
		await node.output('account', 'updateSettings', {
			part: 'security',
			settings: settings({ security: { hide_billing_info: false } }),
		});
		const [comparison] = await node.output('account', 'compareSettings', document(before));
		expect(comparison).toMatchObject({ same: false, count: 3, security: 1 });
		expect((comparison?.['differences'] as Array<{ words: string }>).map(({ words }) => words)).toEqual([
			'Account: in meeting → chat: approved on, now off',
			'Account: security → hide billing info: approved on, now off',
			'Group "Sales": in meeting → polling: approved on, now off',
		]);
		const changed = (await node.changes()).length;
		const [plan] = await node.output('account', 'applySettings', document(before));
		expect(plan).toMatchObject({ mode: 'plan', results: { planned: 2, blocked: 1, done: 0 } });
		expect(await node.changes()).toHaveLength(changed);
		const [applied] = await node.output('account', 'applySettings', {
			...document(before),
			mode: 'apply',
			options: { planId: plan?.['planId'] },
		});
		expect(applied).toMatchObject({ results: { done: 2, blocked: 1, failed: 0, unconfirmed: 0 } });
		const [security] = await node.output('account', 'applySettings', {
			...document(before),
			mode: 'apply',
			options: { allowSecurity: true },
		});
		expect(security).toMatchObject({ results: { done: 1, blocked: 0 } });
		expect(JSON.stringify(await exported())).toBe(JSON.stringify(before));
	});

	it('changes nothing when too much would change, or other things than were approved', async () => {
		const before = await exported();
		const change = { settings: settings({ in_meeting: { chat: false, polling: false } }) };
		await node.output('account', 'updateSettings', change);
		const changed = (await node.changes()).length;
		const apply = { ...document(before), mode: 'apply' };
		const [tooMany] = await node.output('account', 'applySettings', { ...apply, maxChanges: 1 });
		expect(tooMany).toMatchObject({ results: { done: 0, blocked: 2 } });
		const [other] = await node.output('account', 'applySettings', {
			...apply,
			options: { planId: 'another' },
		});
		expect(other).toMatchObject({ results: { done: 0, blocked: 2 } });
		expect(await node.changes()).toHaveLength(changed);
	});

	it('tells what Zoom refuses, and does the rest', async () => {
		const before = await exported();
		await node.output('account', 'updateSettings', {
			settings: settings({ in_meeting: { chat: false }, recording: { local_recording: false } }),
		});
		const refusal = { code: 200, message: 'Only available for paid accounts.' };
		await node.zoom.control.fault({ on: 'PATCH /accounts/{accountId}/settings', status: 400, body: refusal });
		const [applied] = await node.output('account', 'applySettings', { ...document(before), mode: 'apply' });
		expect(applied).toMatchObject({
			results: { done: 1, failed: 1 },
			rows: [
				{ result: 'failed', error: expect.stringContaining('paid accounts') as unknown },
				{ result: 'done' },
			],
		});
	});

	it('says of what Zoom then shows otherwise that it is not done', async () => {
		const groupId = byId(await groupNamed('Sales'));
		const before = await exported();
		await node.output('group', 'updateSettings', {
			groupId,
			settings: settings({ in_meeting: { chat: false } }),
		});
		await node.output('account', 'updateLockSettings', {
			settings: settings({ in_meeting: { chat: true } }),
		});
		const withoutLocks = { ...(before as object), account: {} };
		const [applied] = await node.output('account', 'applySettings', {
			...document(withoutLocks),
			mode: 'apply',
		});
		expect(applied).toMatchObject({ results: { unconfirmed: 1, done: 0 } });
	});

	it('names what could not be read, and compares the rest', async () => {
		const before = await exported();
		const refusal = { code: 200, message: 'No permission.' };
		const refuse = async () => {
			await node.zoom.control.fault({
				on: 'GET /accounts/{accountId}/lock_settings',
				status: 400,
				body: refusal,
			});
		};
		await refuse();
		const [comparison] = await node.output('account', 'compareSettings', document(before));
		expect(comparison).toMatchObject({
			same: false,
			count: 0,
			missing: [{ skipped: true, subject: expect.stringContaining('locks') as unknown }],
		});
		await refuse();
		const [plan] = await node.output('account', 'applySettings', document(before));
		expect(plan).toMatchObject({ same: false, count: 0, rows: [], missing: [{ skipped: true }] });
		await refuse();
		const [part] = await node.output('account', 'exportSettings', { include: ['locks'] });
		expect(part).toMatchObject({ missing: [{ skipped: true }] });
		expect((part?.['document'] as { account: object }).account).not.toHaveProperty('locks');
	});

	it('compares two documents without asking Zoom', async () => {
		const before = await exported();
		const asked = (await node.zoom.control.requests()).length;
		const other = JSON.stringify({ version: 1, roles: {} });
		const [comparison] = await node.output('account', 'compareSettings', {
			...document(before),
			options: { other },
		});
		expect(comparison).toMatchObject({ same: false, count: 3 });
		expect(await node.zoom.control.requests()).toHaveLength(asked);
	});

	it.each([
		['nothing', '{}'],
		['a document without settings', '{"version":1}'],
	])('takes no %s for a document', async (_, given) => {
		const { error } = await node.run('account', 'applySettings', { document: given, mode: 'apply' });
		expect(error?.message).toContain('"Approved Settings"');
		expect(await node.changes()).toEqual([]);
	});
});
