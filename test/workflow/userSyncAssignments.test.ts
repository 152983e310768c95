import { byEmail, byId, UserNode } from './support/userNode';
import { short, userSync } from './support/userSync';

/** The roles and divisions of a sync. */

const node = new UserNode().install();

const roleIds: Record<string, string> = {};

beforeEach(async () => {
	const emails = ['ana', 'ben', 'cleo'].map((name) => `${name}@example.com`);
	await node.zoom.control.seed({
		users: emails.map((email) => ({ email, first_name: 'A' })),
		divisions: ['North', 'South'],
	});
	for (const name of ['Help Desk', 'Auditor', 'Identity']) await node.output('role', 'create', { name });
	for (const { id, name } of await node.output('role', 'getAll', { returnAll: true }))
		roleIds[String(name)] = String(id);
	await give('ben@example.com', 'Help Desk');
	await give('cleo@example.com', 'Identity');
});

const give = async (email: string, role: string): Promise<unknown> =>
	await node.output('role', 'assign', { roleId: byId(roleIds[role] ?? ''), userId: byEmail(email) });

const COLUMNS = {
	roleColumn: 'role',
	managedRoles: ['Help Desk', 'Auditor', 'Member'],
	divisionColumn: 'division',
	managedDivisions: ['North', 'South'],
	options: { maxChangingRoles: 5 },
};

const LIMIT = { options: { maxChangingRoles: 5 } };

const LIST = [
	{ email: 'ana@example.com', role: 'Auditor', division: 'North' },
	{ email: 'ben@example.com', role: 'member', division: '' },
	{ email: 'cleo@example.com', role: 'Auditor', division: 'Sauth' },
];

const { sync, changesSince, refusal } = userSync(node, COLUMNS, LIST);

/** The name of the role that each person has. */
async function rolesNow(): Promise<Record<string, string>> {
	const nameOf = new Map(Object.entries(roleIds).map(([name, id]) => [id, name]));
	return Object.fromEntries(
		(await node.zoom.control.users())
			.filter(({ email }) => email.endsWith('@example.com') && !email.startsWith('owner'))
			.map(({ email, role_id: id }) => [email.slice(0, email.indexOf('@')), nameOf.get(id) ?? id]),
	);
}

describe('a sync with roles and divisions', () => {
	it('plans in the calls of listing: users, roles, divisions', async () => {
		const before = (await node.zoom.control.requests()).length;
		const rows = await sync('plan');
		expect(short(rows)).toEqual([
			['ana@example.com', 'update', 'planned'],
			['ben@example.com', 'update', 'planned'],
			['cleo@example.com', 'conflict', 'none'],
		]);
		expect(rows[0]?.['changes']).toEqual([
			{ field: `role.${roleIds['Auditor']}`, from: 'Member', to: 'Auditor' },
			{ field: expect.stringMatching(/^division\./) as unknown, from: null, to: 'North' },
		]);
		expect(rows[1]?.['changes']).toEqual([{ field: 'role.2', from: 'Help Desk', to: 'Member' }]);
		expect(rows[2]?.['reason']).toBe(
			'As it should be; has the role "Identity", which the list does not govern, so it stays; Zoom has no division "Sauth", so the division stays',
		);
		const calls = (await node.zoom.control.requests()).slice(before).map(({ route }) => route);
		expect(calls.filter((route) => route !== 'POST /oauth/token').sort()).toEqual([
			'GET /divisions',
			'GET /roles',
			'GET /users',
			'GET /users',
			'GET /users',
		]);
	});

	it('gives and takes them, leaves other roles alone, and finds nothing to do the second time', async () => {
		const rows = await sync('apply');
		expect(rows.map(({ result }) => result)).toEqual(['done', 'done', 'none']);
		expect(await rolesNow()).toMatchObject({ ana: 'Auditor', ben: 'Member', cleo: 'Identity' });
		const ana = (await node.zoom.control.users()).find(({ email }) => email === 'ana@example.com');
		expect(ana?.division_ids).toHaveLength(1);
		const before = (await node.changes()).length;
		expect((await sync('apply')).map(({ result }) => result)).toEqual(['none', 'none', 'none']);
		expect(await changesSince(before)).toEqual([]);
	});

	it('carries an approved plan out, once, and leaves out an admin of the meantime', async () => {
		const plan = await sync('plan');
		await give('ana@example.com', 'Admin');
		const rows = await sync('applyPlan', LIMIT, plan);
		expect(short(rows)).toEqual([
			['ana@example.com', 'update', 'changed'],
			['ben@example.com', 'update', 'done'],
			['cleo@example.com', 'conflict', 'none'],
		]);
		expect(await rolesNow()).toMatchObject({ ana: 'Admin', ben: 'Member', cleo: 'Identity' });
		expect((await sync('applyPlan', LIMIT, plan))[1]).toMatchObject({ result: 'alreadyDone' });
	});

	it('refuses rows in which another role was written', async () => {
		const before = (await node.changes()).length;
		const [row] = await sync('plan');
		for (const id of ['0', '1', roleIds['Identity'] ?? '']) {
			const edited = JSON.parse(
				JSON.stringify(row).replace(`role.${roleIds['Auditor']}`, `role.${id}`),
			) as Record<string, unknown>;
			expect(await sync('applyPlan', LIMIT, [edited])).toMatchObject([{ result: 'refused' }]);
		}
		expect((await changesSince(before)).filter((call) => call.includes('members'))).toEqual([]);
	});

	it('gives nobody a role when more people would get one than allowed', async () => {
		const before = (await node.changes()).length;
		const rows = await sync('apply', { options: { maxChangingRoles: 1 } });
		expect(rows[0]?.['blocked']).toContain('set "Maximum Role Changes" to 2');
		expect(await changesSince(before)).toEqual([]);
	});

	it('gives a new person role and division with the account', async () => {
		const items = [{ email: 'neo@example.com', role: 'Auditor', division: 'South' }];
		const rows = await sync('apply', { createAction: 'ssoCreate' }, items);
		expect(rows).toMatchObject([{ action: 'create', result: 'done' }]);
		expect(await rolesNow()).toMatchObject({ neo: 'Auditor' });
	});

	it('shows roles in words, and first, on the page for the approver', async () => {
		const { outputs } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...COLUMNS, output: 'summary' },
			{ items: LIST },
		);
		const [item] = outputs[0] ?? [];
		expect(item?.json).toMatchObject({ changes: 2, roleChanges: 2, divisionChanges: 0 });
		const page = Buffer.from(item?.binary?.['table']?.data ?? '', 'base64').toString();
		expect(page).toContain('Who gets another role: 2');
		expect(page).toContain('role: <del>Member</del> → <ins>Auditor</ins>');
		expect(page).toContain('division: <ins>North</ins>');
	});

	it.each<[string, object, string]>([
		['Managed Roles is empty', { managedRoles: [] }, '"Managed Roles" is empty'],
		['Managed Roles comes out as nothing', { managedRoles: '={{ $json.none }}' }, 'Managed Role'],
		['Managed Roles comes out as an empty list', { managedRoles: '={{ [] }}' }, '"Managed Roles" is empty'],
		[
			'a managed role does not exist',
			{ managedRoles: ['Auditer'] },
			'"Auditer" under "Managed Roles" is no role',
		],
		[
			'Admin is managed',
			{ managedRoles: ['Auditor', 'Admin'] },
			'"Admin" under "Managed Roles" is never given',
		],
		['the owner is managed by ID', { managedRoles: ['0'] }, '"0" under "Managed Roles" is never given'],
		['Role Column comes out as nothing', { roleColumn: '={{ $json.none }}' }, 'Role Column'],
		['Managed Divisions is empty', { managedDivisions: [] }, '"Managed Divisions" is empty'],
		[
			'a managed division does not exist',
			{ managedDivisions: ['Sauth'] },
			'"Sauth" under "Managed Divisions"',
		],
		[
			'the limit comes out as nothing',
			{ options: { maxChangingRoles: '={{ $json.none }}' } },
			'Maximum Role Changes',
		],
	])('is refused before anything is sent when %s', async (_, parameters, message) => {
		const refused = await refusal(parameters);
		expect(refused.message).toContain(message);
		expect(refused.changes).toEqual([]);
	});

	it('is refused when a role is managed and protected', async () => {
		const before = (await node.changes()).length;
		const options = { protectedRoles: [roleIds['Help Desk']] };
		const { error } = await node.run('user', 'sync', { mode: 'apply', ...COLUMNS, options }, { items: LIST });
		expect(error?.message).toContain('"Help Desk" is under "Managed Roles" and under "Protected Roles"');
		expect(await changesSince(before)).toEqual([]);
	});
});
