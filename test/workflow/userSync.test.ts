import type { SimulatorOptions } from '../../simulator';
import { UserNode } from './support/userNode';

const node = new UserNode().install();

const MAPPING = {
	fieldMapping: {
		row: [
			{ zoomField: 'first_name', column: 'name' },
			{ zoomField: 'dept', column: 'department' },
			{ zoomField: 'type', column: 'license' },
		],
	},
	accountColumn: 'status',
	accountValues: 'active',
};

const HR = [
	{ email: 'Ana@Example.com', name: 'Ana', department: 'Sales', license: 'Licensed', status: 'active' },
	{ email: 'new@example.com', name: 'Neo', department: 'IT', status: 'active' },
	{ email: 'back@example.com', name: 'Bo', status: 'active' },
	{ email: 'gone@example.com', status: 'left', manager: 'ana@example.com' },
	{ email: 'nostatus@example.com' },
	{ email: 'new@example.com', name: 'Neo', department: 'Finance', status: 'active' },
];

beforeEach(async () => {
	await node.zoom.control.seed({
		users: [
			{ email: 'ana@example.com', first_name: 'Ana', dept: 'IT', type: 1 },
			{ email: 'back@example.com', first_name: 'Bo', status: 'inactive' },
			{ email: 'gone@example.com', type: 2 },
			{ email: 'invited@example.com', status: 'pending' },
			{ email: 'stranger@example.com' },
		],
	});
});

const sync = async (mode: string, parameters: object = {}, items: object[] = HR) =>
	await node.output(
		'user',
		'sync',
		{ mode, ...(mode !== 'applyPlan' && MAPPING), ...parameters },
		{ items: items as Array<Record<string, unknown>> },
	);

const short = (rows: Array<Record<string, unknown>>) =>
	rows.map(({ email, action, result }) => [email, action, result]);

const users = async () =>
	Object.fromEntries(
		(await node.zoom.control.users()).map((user) => [
			user.email,
			[user.status, user.type, user.first_name, user.dept],
		]),
	);

/** The account is small: 10 % of it is nobody. */
const LIMIT = { removalLimit: 10 };
const everybody = { leavers: 'absent', leaverAction: 'deactivate', ...LIMIT };

describe('a plan', () => {
	it('says what would be done about everybody, and sends nothing', async () => {
		const rows = await sync('plan', everybody);
		expect(short(rows)).toEqual([
			['ana@example.com', 'changeLicense', 'planned'],
			['new@example.com', 'create', 'planned'],
			['back@example.com', 'reactivate', 'planned'],
			['gone@example.com', 'deactivate', 'planned'],
			['nostatus@example.com', 'invalid', 'none'],
			['new@example.com', 'duplicate', 'none'],
			['owner@example.com', 'protected', 'none'],
			['stranger@example.com', 'deactivate', 'planned'],
			['invited@example.com', 'disassociate', 'planned'],
		]);
		expect(rows[0]?.['changes']).toEqual([
			{ field: 'dept', from: 'IT', to: 'Sales' },
			{ field: 'type', from: 1, to: 2 },
		]);
		expect(await node.changes()).toEqual([]);
	});

	it('pairs each row with the item it comes from, and leavers with none', async () => {
		const { outputs } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...MAPPING, ...everybody },
			{ items: HR },
		);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([
			...HR.map((_, item) => [{ item }]),
			[],
			[],
			[],
		]);
	});

	it('comes as one item with numbers, the rows that change something, and a page to mail', async () => {
		const { outputs } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...MAPPING, ...everybody, output: 'summary' },
			{ items: HR },
		);
		const [item] = outputs[0] ?? [];
		expect(item?.json).toMatchObject({ mode: 'plan', people: 9, changes: 6, removals: 3, stopped: [] });
		expect(item?.json['rows']).toHaveLength(6);
		const page = Buffer.from(item?.binary?.['table']?.data ?? '', 'base64').toString();
		expect(item?.binary?.['table']).toMatchObject({ mimeType: 'text/html', fileName: 'zoom-users.html' });
		expect(page).toContain('>stranger@example.com</td>');
		expect(page).toContain('department: <del>IT</del> → <ins>Sales</ins>');
	});

	it('of 10,000 people needs no call a person: only the list of users, 300 in a call', async () => {
		await node.zoom.control.seed({ users: 10_000 });
		const inZoom = (await node.zoom.control.users()).slice(6);
		const items = inZoom.map(({ email }) => ({ email, name: 'Other', status: 'active' }));
		const rows = await sync('plan', everybody, items);
		expect(rows.filter(({ result }) => result === 'planned').length).toBeGreaterThan(9_000);
		const { routes } = await node.zoom.control.counters();
		expect(Object.keys(routes).sort()).toEqual(['GET /users', 'POST /oauth/token']);
		// The last page of each of three statuses is not full.
		expect(routes['GET /users']?.[200]).toBeLessThanOrEqual(Math.ceil(10_006 / 300) + 2);
	});
});

describe('applying', () => {
	it('brings the account to what the input says, and finds nothing to do the second time', async () => {
		const rows = await sync('apply', everybody);
		expect(rows.filter(({ result }) => result === 'done')).toHaveLength(6);
		expect(await users()).toEqual({
			'owner@example.com': ['active', 2, 'Olivia', undefined],
			'ana@example.com': ['active', 2, 'Ana', 'Sales'],
			'back@example.com': ['active', 1, 'Bo', undefined],
			'gone@example.com': ['inactive', 1, '', undefined],
			'stranger@example.com': ['inactive', 1, '', undefined],
			'new@example.com': ['pending', 1, 'Neo', undefined],
		});
		const again = await sync('apply', everybody);
		expect(again.filter(({ result }) => !['none'].includes(String(result)))).toEqual([]);
	});

	it('touches nobody who is not in the input unless asked to', async () => {
		await sync('apply');
		expect(Object.keys(await users())).toHaveLength(7);
		expect(await users()).toMatchObject({ 'gone@example.com': ['active', 2, '', undefined] });
	});

	it('hands over what a leaver has to the manager, or keeps the leaver when there is nobody', async () => {
		const deletion = {
			leavers: 'absent',
			leaverAction: 'delete',
			removalLimit: 10,
			transferWhat: ['transfer_meeting'],
			managerColumn: 'manager',
		};
		const rows = await sync('apply', deletion);
		expect(rows.find(({ email }) => email === 'gone@example.com')).toMatchObject({
			result: 'done',
			transferTo: 'ana@example.com',
		});
		expect(rows.find(({ email }) => email === 'stranger@example.com')).toMatchObject({ action: 'conflict' });
		expect(Object.keys(await users())).toContain('stranger@example.com');
		// The invitation that is taken back may go first.
		const requests = await node.zoom.control.requests({ method: 'DELETE' });
		const [handover, other] = requests.filter(({ query }) => Object.keys(query).length > 0);
		expect(handover?.query).toMatchObject({ transfer_email: 'ana@example.com', transfer_meeting: 'true' });
		expect(other).toBeUndefined();
	});

	it('does not delete anybody when it is said who takes over, but not what', async () => {
		const deletion = { leavers: 'absent', leaverAction: 'delete', transferTo: 'ana@example.com' };
		const { error } = await node.run(
			'user',
			'sync',
			{ mode: 'apply', ...MAPPING, ...deletion },
			{ items: HR },
		);
		expect(error?.message).toContain('"Hand Over" is empty');
		expect(await node.changes()).toEqual([]);
	});

	it.each([
		['nobody leaves', { leavers: 'nobody', leaverAction: 'delete' }],
		['accounts are only deactivated', { leavers: 'absent', leaverAction: 'deactivate' }],
	])('does not ask what is handed over where %s', async (_, chosen) => {
		const parameters = { mode: 'plan', ...MAPPING, ...chosen, transferTo: 'ana@example.com' };
		const { error } = await node.run('user', 'sync', parameters, { items: HR });
		expect(error).toBeUndefined();
	});

	it('keeps a custom attribute that was chosen from the list', async () => {
		const chosen = { __rl: true, mode: 'list', value: 'cbf_team', cachedResultName: 'Team' };
		const row = { zoomField: 'custom_attribute', column: 'department', attributeKey: chosen };
		const mapping = { fieldMapping: { row: [row] }, accountColumn: '' };
		const [ana] = HR;
		const items = [ana ?? {}];
		const [first] = await sync('apply', mapping, items);
		expect(first?.['changes']).toEqual([{ field: 'custom_attributes.cbf_team', from: null, to: 'Sales' }]);
		expect(await sync('apply', mapping, items)).toMatchObject([{ action: 'unchanged' }]);
	});

	it('removes nobody when more would go than allowed, does the rest, and says so', async () => {
		const rows = await sync('apply', { ...everybody, removalLimit: 2 });
		const stopped = rows.filter(({ result }) => result === 'blocked');
		expect(stopped).toHaveLength(3);
		expect(stopped[0]?.['blocked']).toContain('3 people would lose their account, more than the 2 allowed');
		expect((await users())['stranger@example.com']?.[0]).toBe('active');
		expect(await users()).toHaveProperty(['new@example.com']);
	});

	it('takes an input that names nobody for a mistake and not for the end of the company', async () => {
		const rows = await sync('apply', { ...everybody, removalLimit: 100 }, [{}]);
		expect(await node.changes()).toEqual([]);
		expect(rows.filter(({ result }) => result === 'blocked').length).toBeGreaterThan(0);
	});

	it('gives no more licenses than there are', async () => {
		const items = ['a', 'b', 'c'].map((name) => ({
			email: `${name}@example.com`,
			license: 2,
			status: 'active',
		}));
		const rows = await sync('apply', { options: { licenses: 3 } }, items);
		expect(short(rows)).toEqual([
			['a@example.com', 'create', 'done'],
			['b@example.com', 'create', 'blocked'],
			['c@example.com', 'create', 'blocked'],
		]);
	});

	it('reports whom Zoom refuses, with what to do, and goes on with the others', async () => {
		const settings: Partial<SimulatorOptions> = { blockedDomains: ['blocked.example'] };
		await node.zoom.control.configureAccount(settings);
		const items = ['x@blocked.example', 'y@example.com'].map((email) => ({ email, status: 'active' }));
		const rows = await sync('apply', {}, items);
		expect(rows).toMatchObject([
			{ email: 'x@blocked.example', result: 'failed', error: 'Email domain is blocked.' },
			{ email: 'y@example.com', result: 'done' },
		]);
		expect(rows[0]?.['next']).toEqual(expect.stringContaining('domain'));
	});

	it('does not try the others once Zoom takes no new users today', async () => {
		await node.zoom.control.configureAccount({ usedToday: { 'POST /users': 9_999 } });
		const items = Array.from({ length: 60 }, (_, index) => ({
			email: `p${index}@example.com`,
			status: 'active',
		}));
		const rows = await sync('apply', { options: { concurrency: 1 } }, items);
		expect(rows.filter(({ result }) => result === 'done')).toHaveLength(1);
		expect(rows.filter(({ result }) => result === 'failed')).toHaveLength(59);
		const creations = await node.zoom.control.requests({ route: 'POST /users' });
		expect(creations.length).toBeLessThan(5);
	});
});

describe('an approved plan', () => {
	it('is carried out as it was, and once', async () => {
		const plan = (await sync('plan', everybody)).filter(({ result }) => result === 'planned');
		expect((await sync('applyPlan', LIMIT, plan)).map(({ result }) => result)).toEqual(Array(6).fill('done'));
		expect(await users()).toMatchObject({ 'ana@example.com': ['active', 2, 'Ana', 'Sales'] });
		const before = (await node.changes()).length;
		expect((await sync('applyPlan', LIMIT, plan)).map(({ result }) => result)).toEqual(
			Array(6).fill('alreadyDone'),
		);
		expect(await node.changes()).toHaveLength(before);
	});

	it('stops at people whom somebody has changed since', async () => {
		const plan = (await sync('plan', everybody)).filter(({ result }) => result === 'planned');
		const change = { updateFields: { dept: 'Board' } };
		await node.output('user', 'update', { userId: 'ana@example.com', ...change });
		await node.output('user', 'deactivate', { userId: 'stranger@example.com' });
		const rows = await sync('applyPlan', LIMIT, plan);
		expect(rows[0]).toMatchObject({ result: 'changed', why: 'the department has another value now' });
		expect(short(rows)).toContainEqual(['stranger@example.com', 'deactivate', 'alreadyDone']);
		expect((await users())['ana@example.com']?.[3]).toBe('Board');
	});

	it('keeps the guards, whatever the plan says', async () => {
		const plan = (await sync('plan', everybody)).filter(({ action }) => action === 'deactivate');
		const rows = await sync('applyPlan', { removalLimit: 1 }, plan);
		expect(rows.map(({ result }) => result)).toEqual(['blocked', 'blocked']);
		const safe = { ...LIMIT, options: { protectedEmails: 'gone@example.com' } };
		expect((await sync('applyPlan', safe, plan)).map(({ result }) => result)).toEqual(['changed', 'done']);
	});

	it('is refused as a whole when the items are no plan', async () => {
		const { error } = await node.run('user', 'sync', { mode: 'applyPlan' }, { items: [{ name: 'Ana' }] });
		expect(error?.message).toContain('Item 0: This is not a row of a plan');
	});

	it('is not carried out as somebody edited it', async () => {
		const plan = (await sync('plan', everybody)).filter(({ result }) => result === 'planned');
		const edited = plan.map((row) =>
			row['email'] === 'stranger@example.com' ? { ...row, email: 'ana@example.com' } : row,
		);
		const rows = await sync('applyPlan', LIMIT, edited);
		expect(rows.filter(({ result }) => result === 'refused')).toMatchObject([
			{ email: 'ana@example.com', why: expect.stringContaining('was edited after it was planned') as string },
		]);
		expect((await users())['stranger@example.com']?.[0]).toBe('active');
	});
});

describe('nobody is lost', () => {
	it('when a field of the node cannot be worked out for some items and the node goes on when items fail', async () => {
		const items = [
			{ email: 'ana@example.com', status: 'active' },
			{ email: 'stranger@example.com', status: 'active', broken: true },
			{ email: 'gone@example.com', status: 'active' },
		];
		const emailColumn = '={{ $json.broken ? undefined.name : "email" }}';
		const { outputs, error } = await node.run(
			'user',
			'sync',
			{ mode: 'apply', ...MAPPING, ...everybody, emailColumn },
			{ items, onError: 'continueRegularOutput' },
		);
		expect(error).toBeUndefined();
		const rows = (outputs[0] ?? []).map(({ json }) => json);
		expect(short(rows).filter(([, action]) => action === 'deactivate')).toEqual([]);
		expect((await users())['stranger@example.com']?.[0]).toBe('active');
	});

	it('when an upstream node failed for somebody and handed on an error instead of the person', async () => {
		const items = [
			{ email: 'ana@example.com', status: 'active' },
			{ email: 'gone@example.com', status: 'active' },
			{ error: 'Could not read stranger' },
		];
		const rows = await sync('apply', everybody, items);
		expect(rows.filter(({ result }) => result === 'blocked').map(({ email }) => email)).toEqual([
			'stranger@example.com',
			'invited@example.com',
		]);
		expect(rows[2]).toMatchObject({ action: 'invalid', reason: '"email" is empty' });
	});

	it.each([
		['Protected Emails', { protectedEmails: '' }, '"Protected Emails" comes out as nothing'],
		['Protected Emails', { protectedEmails: [] }, '"Protected Emails" was added but is empty'],
		['Protected Emails', { protectedEmails: 'the boss' }, '"the boss" under "Protected Emails" is not'],
		['Protected Emails', { protectedEmails: 'nobody@example.com' }, 'is not a user of this Zoom account'],
		['Protected Roles', { protectedRoles: [] }, '"Protected Roles" was added but is empty'],
		['Protected Roles', { protectedRoles: ['Admin'] }, 'No user of this Zoom account has the role "Admin"'],
	])('when %s protect nobody: %j', async (_field, options, message) => {
		for (const mode of ['plan', 'apply']) {
			const { error } = await node.run(
				'user',
				'sync',
				{ mode, ...MAPPING, ...everybody, options },
				{ items: HR },
			);
			expect(error?.message).toContain(message);
		}
		expect(await node.changes()).toEqual([]);
	});

	it.each([
		['Manager Column', { managerColumn: '={{ $json.nothing }}' }],
		['Hand Over', { transferWhat: '={{ $json.nothing }}', managerColumn: '' }],
		['Fallback Recipient Email', { transferTo: '={{ $json.nothing }}' }],
		['Removal Limit', { removalLimit: '={{ $json.nothing }}' }],
		['Changes', { options: { actions: '={{ $json.nothing }}' } }],
		['From Column', { fieldMapping: { row: [{ column: '={{ $json.nothing }}', default: 'Ana' }] } }],
		['Value If Empty', { fieldMapping: { row: [{ column: 'name', default: '={{ $json.nothing }}' }] } }],
		[
			'Values Allowed',
			{ fieldMapping: { row: [{ column: 'name', allowedValues: '={{ $json.nothing }}' }] } },
		],
	])('when an expression under %s gives nothing', async (field, parameters) => {
		const deletion = {
			leavers: 'listed',
			leaverAction: 'delete',
			...LIMIT,
			transferWhat: ['transfer_meeting'],
			managerColumn: 'manager',
			transferTo: 'stranger@example.com',
		};
		const { error } = await node.run(
			'user',
			'sync',
			{ mode: 'apply', ...MAPPING, ...deletion, ...parameters },
			{ items: HR },
		);
		expect(error?.message).toBe(`"${field}" comes out as nothing: fill it in or remove it`);
		expect(await node.changes()).toEqual([]);
	});

	it('when what is handed over comes as a text from an expression: it is read as a list', async () => {
		const deletion = {
			leavers: 'listed',
			leaverAction: 'delete',
			...LIMIT,
			transferWhat: 'transfer_meeting, transfer_recording',
			managerColumn: 'manager',
		};
		await sync('apply', deletion);
		const [request] = await node.zoom.control.requests({ method: 'DELETE' });
		expect(request?.query).toMatchObject({ transfer_meeting: 'true', transfer_recording: 'true' });
	});
});
