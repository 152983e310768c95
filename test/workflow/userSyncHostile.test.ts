import { UserNode } from './support/userNode';

/** What an adversarial review found with the node in n8n's engine; each fails on the code it was written against. */

const node = new UserNode().install();

beforeEach(async () => {
	await node.zoom.control.seed({
		users: ['ana', 'bob', 'carl', 'dave'].map((name) => ({ email: `${name}@example.com`, first_name: name })),
	});
});

const LIST = [{ email: 'ana@example.com' }, { email: 'bob@example.com' }];
const ABSENT = { leavers: 'absent', leaverAction: 'deactivate', removalLimit: 10 };

const sync = async (parameters: object, items: object[] = LIST) =>
	await node.run(
		'user',
		'sync',
		{ mode: 'apply', ...ABSENT, ...parameters },
		{ items: items as Array<Record<string, unknown>> },
	);
const rowsOf = ({ outputs }: Awaited<ReturnType<typeof sync>>) => (outputs[0] ?? []).map(({ json }) => json);

describe('an option that is there and comes out as nothing stops the run', () => {
	it.each<[string, Record<string, unknown>]>([
		['Protected Emails: a missing column', { protectedEmails: '={{ $json.nothing }}' }],
		['Protected Emails: null', { protectedEmails: '={{ null }}' }],
		['Protected Emails: a missing path', { protectedEmails: '={{ $json.a?.b?.c }}' }],
		['Protected Roles: a missing column', { protectedRoles: '={{ $json.nothing }}' }],
		['Protected Roles: null', { protectedRoles: '={{ null }}' }],
		['Protected Emails: one of a list is empty', { protectedEmails: '={{ ["ana@example.com", ""] }}' }],
		['Licenses in the Account', { licenses: '={{ $json.nothing }}' }],
		['Minimum Share Listed', { minListed: '={{ $json.nothing }}' }],
	])('%s', async (_what, options) => {
		const { error } = await sync({ options });
		expect([error?.message, await node.changes()]).toEqual([expect.any(String), []]);
	});

	it('a Status Column that comes out as nothing', async () => {
		const { error } = await sync({ accountColumn: '={{ $json.nothing }}' });
		expect(error?.message).toEqual(expect.any(String));
	});
});

describe('a field that is read once gives nobody the value of another person', () => {
	it('Value If Empty', async () => {
		const row = [{ zoomField: 'first_name', column: '', default: '={{ $json.name }}' }];
		const items = ['ana', 'bob'].map((name) => ({ email: `${name}@example.com`, name }));
		await sync({ leavers: 'nobody', fieldMapping: { row } }, items);
		const bob = (await node.zoom.control.users()).find(({ email }) => email === 'bob@example.com');
		expect(bob?.first_name).toBe('bob');
	});

	it('Fallback Recipient Email', async () => {
		const items = [
			{ email: 'ana@example.com', status: 'active', boss: 'bob@example.com' },
			{ email: 'carl@example.com', status: 'left', boss: 'dave@example.com' },
		];
		const outcome = await sync(
			{
				mode: 'plan',
				leavers: 'listed',
				leaverAction: 'delete',
				accountColumn: 'status',
				transferWhat: ['transfer_meeting'],
				transferTo: '={{ $json.boss }}',
			},
			items,
		);
		expect(rowsOf(outcome).find(({ email }) => email === 'carl@example.com')?.['transferTo']).not.toBe(
			'bob@example.com',
		);
	});
});

describe('a list of users that cannot be Zoom’s stops the run', () => {
	const list = {
		createAction: 'ssoCreate',
		fieldMapping: { row: [{ zoomField: 'dept', column: 'department' }] },
	};
	const items = ['ana', 'owner'].map((name) => ({ email: `${name}@example.com`, department: 'Sales' }));

	it.each<[string, unknown]>([
		['an empty object', {}],
		['no list', { users: null }],
		['a code without a message', { code: 300 }],
		['a code as text', { code: '401', message: 'Invalid token' }],
		['a list instead of an object', []],
		['texts for users', { users: ['x'] }],
		['a user without an address', { users: [{ id: 'q', role_id: '2' }] }],
	])('%s', async (_what, body) => {
		await node.zoom.control.fault({ on: 'GET /users', status: 200, body, forever: true });
		const { error } = await sync(list, items);
		expect([error?.message, await node.changes()]).toEqual([expect.any(String), []]);
	});

	it('and the owner is not changed by a creation', async () => {
		await node.zoom.control.fault({ on: 'GET /users', status: 200, body: {}, forever: true });
		await sync({ ...list, newUserType: 2 }, items);
		const owner = (await node.zoom.control.users()).find(({ email }) => email === 'owner@example.com');
		expect(owner?.dept).toBeUndefined();
	});

	it.each<[string, unknown]>([
		['null among the users', { users: [null] }],
		['null', null],
	])('with words and no TypeError: %s', async (_what, body) => {
		await node.zoom.control.fault({ on: 'GET /users', status: 200, body, forever: true });
		const { error } = await sync(list, items);
		expect(error?.message ?? '').not.toContain('Cannot read properties');
	});
});

describe('an approved plan', () => {
	it('with an unknown action that n8n hands on gives a summary and no TypeError', async () => {
		const [first] = rowsOf(await sync({ mode: 'plan' }));
		const { error } = await sync({ mode: 'applyPlan', output: 'summary' }, [
			{ ...first, action: 'toString' },
		]);
		expect(error?.message ?? '').not.toContain('is not a function');
	});
});
