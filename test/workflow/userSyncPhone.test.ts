import { ZoomPhone } from '../../nodes/ZoomPhone/ZoomPhone.node';
import { byEmail, UserNode } from './support/userNode';
import { userSync } from './support/userSync';

/** The telephones of a sync. */

const node = new UserNode().install();

const [FIRST, SECOND, THIRD] = ['+14155550101', '+14155550102', '+14155550103'] as const;
const METERED = 'US/CA Metered Calling Plan';

beforeEach(async () => {
	await node.zoom.control.seed({
		users: ['ana', 'ben', 'cleo'].map((name) => ({ email: `${name}@example.com`, first_name: name })),
		phone: {
			sites: ['Berlin'],
			users: [
				{ email: 'ana@example.com', extension: 801, numbers: [FIRST], callingPlans: [100] },
				{ email: 'ben@example.com', extension: 802, callingPlans: [100] },
			],
			numbers: [SECOND, THIRD],
			plans: [
				{ type: 100, name: METERED, subscribed: 5 },
				{ type: 200, name: 'US/CA Unlimited Calling Plan', subscribed: 5 },
			],
		},
	});
});

const COLUMNS = {
	extensionColumn: 'extension',
	phoneSiteColumn: 'office',
	callingPlanColumn: 'plan',
	phoneNumberColumn: 'phone',
	options: { maxChangingPhones: 5 },
};
const LIMIT = { options: { maxChangingPhones: 5 } };

const LIST = [
	{ email: 'ana@example.com', extension: 801, office: 'Berlin', plan: 'US/CA Unlimited Calling Plan' },
	{ email: 'ben@example.com', phone: 'next free in 415' },
	{ email: 'cleo@example.com', extension: 803, office: 'Main Site', plan: METERED, phone: 'next free' },
];

const { sync, changesSince, refusal } = userSync(node, COLUMNS, LIST);

async function phoneOf(name: string): Promise<Record<string, unknown>> {
	const userId = byEmail(`${name}@example.com`);
	const { outputs, error } = await node.run('user', 'get', { userId }, { node: new ZoomPhone() });
	if (error) throw error;
	return outputs[0]?.[0]?.json ?? {};
}

describe('a sync with telephones', () => {
	it('plans in the calls of listing: users, phones, sites, plans, numbers', async () => {
		const rows = await sync('plan');
		expect(rows.map(({ email, action }) => [email, action])).toEqual([
			['ana@example.com', 'update'],
			['ben@example.com', 'update'],
			['cleo@example.com', 'update'],
		]);
		const said = rows.map(({ changes }) =>
			(changes as Array<Record<string, unknown>>).map(({ from, to }) => [from, to]),
		);
		expect(said).toEqual([
			[
				['Main Site', 'Berlin'],
				[METERED, 'US/CA Unlimited Calling Plan'],
			],
			[[null, SECOND]],
			[
				[null, 'Main Site'],
				[null, '803'],
				[null, METERED],
				[null, THIRD],
			],
		]);
		const calls = (await node.zoom.control.requests()).map(({ route }) => route);
		expect(calls.filter((route) => route !== 'POST /oauth/token' && route !== 'GET /users').sort()).toEqual([
			'GET /number_management/numbers',
			'GET /phone/calling_plans',
			'GET /phone/sites',
			'GET /phone/users',
		]);
	});

	it('asks nothing of Zoom Phone without its columns', async () => {
		await node.output('user', 'sync', { mode: 'plan' }, { items: LIST });
		const calls = (await node.zoom.control.requests()).map(({ route }) => route);
		expect(calls.filter((route) => /phone|number/.test(route ?? ''))).toEqual([]);
	});

	it('sets them up, and finds nothing to do the second time', async () => {
		const rows = await sync('apply');
		expect(rows.map(({ result }) => result)).toEqual(['done', 'done', 'done']);
		expect(await phoneOf('ana')).toMatchObject({
			calling_plans: [{ type: 200 }],
			phone_numbers: [{ number: FIRST }],
		});
		expect(await phoneOf('ben')).toMatchObject({ phone_numbers: [{ number: SECOND }] });
		expect(await phoneOf('cleo')).toMatchObject({
			extension_number: 803,
			calling_plans: [{ type: 100 }],
			phone_numbers: [{ number: THIRD }],
		});
		const before = (await node.changes()).length;
		expect((await sync('apply')).map(({ result }) => result)).toEqual(['none', 'none', 'none']);
		expect(await changesSince(before)).toEqual([]);
	});

	it('carries an approved plan out, once', async () => {
		const plan = await sync('plan');
		const rows = await sync('applyPlan', LIMIT, plan);
		expect(rows.map(({ result }) => result)).toEqual(['done', 'done', 'done']);
		const again = await sync('applyPlan', LIMIT, plan);
		expect(again.map(({ result }) => result)).toEqual(['alreadyDone', 'alreadyDone', 'alreadyDone']);
	});

	it('changes no telephone when more would than allowed', async () => {
		const rows = await sync('apply', { options: { maxChangingPhones: 0 } });
		expect(rows[0]?.['blocked']).toContain('set "Maximum Phone Changes" to 1');
		expect(rows.slice(1).map(({ result }) => result)).toEqual(['done', 'done']);
	});

	it('shows before and after in words on the page for the approver', async () => {
		const { outputs } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...COLUMNS, output: 'summary' },
			{ items: LIST },
		);
		const [item] = outputs[0] ?? [];
		expect(item?.json).toMatchObject({ changes: 3, phoneChanges: 1 });
		const page = Buffer.from(item?.binary?.['table']?.data ?? '', 'base64').toString();
		expect(page).toContain('Whose telephone changes: 1');
		expect(page).toContain('site: <del>Main Site</del> → <ins>Berlin</ins>');
		expect(page).toContain('check the emergency address');
		expect(page).toContain(`phone number: <ins>${SECOND}</ins>`);
		expect(page).toContain('extension number: <ins>803</ins>');
	});

	it('says which telephone could not be set up, and why', async () => {
		await node.zoom.control.fault({
			on: 'POST /phone/users/batch',
			status: 400,
			body: { code: 300, message: 'Validation Failed.' },
			times: 2,
		});
		const rows = await sync('apply');
		expect(rows[2]).toMatchObject({ result: 'failed' });
		expect(rows[2]?.['error']).toContain('Validation Failed.');
		expect(rows.slice(0, 2).map(({ result }) => result)).toEqual(['done', 'done']);
	});

	it.each([
		['a column', { phoneNumberColumn: '={{ $json.none }}' }, 'Phone Number Column'],
		['the limit', { options: { maxChangingPhones: '={{ $json.none }}' } }, 'Maximum Phone Changes'],
	])('is refused before anything is sent when %s comes out as nothing', async (_, parameters, message) => {
		const refused = await refusal(parameters);
		expect(refused.message).toContain(message);
		expect(refused.changes).toEqual([]);
	});
});

describe('the phone numbers of people who leave', () => {
	const LEAVING = [
		{ email: 'ana@example.com', status: 'left', manager: 'ben@example.com' },
		{ email: 'ben@example.com', status: 'active' },
		{ email: 'cleo@example.com', status: 'active' },
	];
	const leaving = {
		extensionColumn: '',
		phoneSiteColumn: '',
		callingPlanColumn: '',
		phoneNumberColumn: '',
		accountColumn: 'status',
		accountValues: 'active',
		leavers: 'listed',
		leaverAction: 'delete',
		options: {},
	};
	const numberOf = async (number: string): Promise<unknown> => {
		const { outputs } = await node.run(
			'number',
			'getAll',
			{ returnAll: true, simplify: false },
			{ node: new ZoomPhone() },
		);
		const found = outputs[0]?.find(({ json }) => json['number'] === number)?.json;
		const [owner] = (found?.['assigned_list'] ?? []) as Array<Record<string, unknown>>;
		return owner?.['assigned_to_name'] ?? 'nobody';
	};

	it.each([
		['the manager', { leaverNumbers: 'manager', managerColumn: 'manager' }, 'ben'],
		['nobody', { leaverNumbers: 'free' }, 'nobody'],
	])('go to %s before the account goes', async (_, chosen, owner) => {
		const rows = await sync('apply', { ...leaving, ...chosen }, LEAVING);
		expect(rows[0]).toMatchObject({ email: 'ana@example.com', action: 'delete', result: 'done' });
		expect(await numberOf(FIRST)).toBe(owner);
		expect((await node.zoom.control.users()).some(({ email }) => email === 'ana@example.com')).toBe(false);
	});

	it('go to a call queue, in an approved plan too, and the page says so', async () => {
		await node.zoom.control.seed({ phone: { queues: [{ name: 'Sales' }] } });
		const { outputs } = await node.run('callQueue', 'getAll', { returnAll: true }, { node: new ZoomPhone() });
		const leaverQueue = { __rl: true, mode: 'id', value: outputs[0]?.[0]?.json['id'] };
		const chosen = { ...leaving, leaverNumbers: 'queue', leaverQueue };
		const { outputs: summary } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...chosen, output: 'summary' },
			{ items: LEAVING },
		);
		const page = Buffer.from(summary[0]?.[0]?.binary?.['table']?.data ?? '', 'base64').toString();
		expect(page).toContain(`phone number: <del>${FIRST}</del> → <ins>call queue Sales</ins>`);
		const plan = await sync('plan', chosen, LEAVING);
		expect((await sync('applyPlan', { options: {} }, plan))[0]).toMatchObject({ result: 'done' });
		expect(await numberOf(FIRST)).toBe('Sales');
	});

	it('stay with somebody who manages a call queue, governed or not: Zoom would not remove the account', async () => {
		const managed = { name: 'Desk', managers: ['ana@example.com'] };
		await node.zoom.control.seed({ phone: { queues: [managed] } });
		const before = (await node.changes()).length;
		const chosen = { ...leaving, leaverNumbers: 'free' };
		const [row] = await sync('apply', chosen, LEAVING);
		expect(row).toMatchObject({ email: 'ana@example.com', action: 'conflict', result: 'none', changes: [] });
		expect(row?.['reason']).toContain(
			'manages the call queue "Desk", and Zoom takes no manager out: make somebody else the manager in Zoom first',
		);
		expect(await changesSince(before)).toEqual([]);
		expect(await numberOf(FIRST)).toBe('ana');
	});

	it('stay with somebody who manages a call queue since the plan was made', async () => {
		const plan = await sync('plan', { ...leaving, leaverNumbers: 'free' }, LEAVING);
		expect(plan[0]).toMatchObject({ action: 'delete', result: 'planned' });
		const managed = { name: 'Desk', managers: ['ana@example.com'] };
		await node.zoom.control.seed({ phone: { queues: [managed] } });
		const before = (await node.changes()).length;
		const [row] = await sync('applyPlan', { options: {} }, plan);
		expect(row).toMatchObject({ result: 'changed' });
		expect(row?.['why']).toContain('the user manages the call queue "Desk"');
		expect(await changesSince(before)).toEqual([]);
	});

	it('stay as long as Zoom does not show who manages a call queue', async () => {
		const chosen = { ...leaving, leaverNumbers: 'free' };
		await node.zoom.control.seed({ phone: { queues: [{ name: 'Desk', managers: ['ana@example.com'] }] } });
		const route = 'GET /phone/call_queues/{callQueueId}';
		const noAccess = { status: 403, times: 1, body: { code: 403, message: 'No access to this queue.' } };
		await node.zoom.control.fault({ on: route, ...noAccess });
		const before = (await node.changes()).length;
		const [row] = await sync('apply', chosen, LEAVING);
		expect(row).toMatchObject({ email: 'ana@example.com', action: 'conflict', result: 'none', changes: [] });
		expect(row?.['reason']).toContain(
			'Zoom does not show who manages the call queue "Desk", and removes no manager: nothing is taken',
		);
		expect(await changesSince(before)).toEqual([]);
	});

	it('stay in an approved plan as long as Zoom does not show who manages a call queue', async () => {
		await node.zoom.control.seed({ phone: { queues: [{ name: 'Desk' }] } });
		const plan = await sync('plan', { ...leaving, leaverNumbers: 'free' }, LEAVING);
		const route = 'GET /phone/call_queues/{callQueueId}';
		const noAccess = { status: 403, times: 1, body: { code: 403, message: 'No access to this queue.' } };
		await node.zoom.control.fault({ on: route, ...noAccess });
		const before = (await node.changes()).length;
		const [row] = await sync('applyPlan', { options: {} }, plan);
		expect(row).toMatchObject({ result: 'changed' });
		expect(row?.['why']).toContain('Zoom does not show who manages the call queue "Desk"');
		expect(await changesSince(before)).toEqual([]);
	});

	it('cost no call for each call queue while nobody leaves', async () => {
		await node.zoom.control.seed({ phone: { queues: [{ name: 'Desk' }] } });
		const stay = LEAVING.map((row) => ({ ...row, status: 'active' }));
		await sync('plan', { ...leaving, leaverNumbers: 'free' }, stay);
		const route = 'GET /phone/call_queues/{callQueueId}';
		expect(await node.zoom.control.requests({ route })).toEqual([]);
	});

	it('are freed by Zoom, and a plan that reads Zoom Phone says so, where nothing is chosen', async () => {
		const [row] = await sync('plan', { ...leaving, extensionColumn: 'extension' }, LEAVING);
		expect(row?.['reason']).toContain(`Zoom frees ${FIRST} and the extension number 801`);
	});

	it('keep the account when Zoom refuses the recipient', async () => {
		await node.zoom.control.fault({
			on: 'POST /phone/users/{userId}/phone_numbers',
			status: 400,
			body: { code: 300, message: 'Too many numbers.' },
		});
		const chosen = { ...leaving, leaverNumbers: 'manager', managerColumn: 'manager' };
		const rows = await sync('apply', chosen, LEAVING);
		expect(rows[0]).toMatchObject({ result: 'failed' });
		expect(rows[0]?.['error']).toContain('Too many numbers.');
		expect((await node.zoom.control.users()).some(({ email }) => email === 'ana@example.com')).toBe(true);
		expect(await numberOf(FIRST)).toBe('ana');
	});

	it('are refused for a call queue that is not there', async () => {
		const leaverQueue = { __rl: true, mode: 'id', value: 'none' };
		const before = (await node.changes()).length;
		const { error } = await node.run(
			'user',
			'sync',
			{ mode: 'apply', ...COLUMNS, ...leaving, leaverNumbers: 'queue', leaverQueue },
			{ items: LEAVING },
		);
		expect(error?.message).toContain('"none" under "Call Queue" is no call queue of this Zoom account');
		expect(await changesSince(before)).toEqual([]);
	});
});
