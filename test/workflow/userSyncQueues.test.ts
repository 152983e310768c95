import { ZoomPhone } from '../../nodes/ZoomPhone/ZoomPhone.node';
import { UserNode } from './support/userNode';
import { userSync } from './support/userSync';

/** The call queues of a sync. */

const node = new UserNode().install();

const METERED = 'US/CA Metered Calling Plan';

beforeEach(async () => {
	await node.zoom.control.seed({
		users: ['ana', 'ben', 'cleo'].map((name) => ({ email: `${name}@example.com`, first_name: name })),
		phone: {
			users: [
				{ email: 'ana@example.com', extension: 801, callingPlans: [100] },
				{ email: 'ben@example.com', extension: 802, callingPlans: [100] },
			],
			plans: [{ type: 100, name: METERED, subscribed: 5 }],
			queues: [
				{ name: 'Sales', members: ['ana@example.com'] },
				{ name: 'Support', managers: ['ben@example.com'] },
				{ name: 'Board', members: ['ana@example.com'] },
			],
		},
	});
});

const COLUMNS = {
	queuesColumn: 'queues',
	managedQueues: ['Sales', 'Support'],
	options: { maxLeavingQueues: 5 },
};
const LIMIT = { options: { maxLeavingQueues: 5 } };

const LIST = [
	{ email: 'ana@example.com', queues: 'Support' },
	{ email: 'ben@example.com', queues: ['Sales', 'Support'] },
	{ email: 'cleo@example.com', queues: 'Sales' },
];

const { sync, changesSince, refusal } = userSync(node, COLUMNS, LIST);

async function onPhone(
	operation: string,
	parameters: Record<string, unknown>,
): Promise<Array<Record<string, unknown>>> {
	const { outputs, error } = await node.run('callQueue', operation, parameters, { node: new ZoomPhone() });
	if (error) throw error;
	return (outputs[0] ?? []).map(({ json }) => json);
}

/** The first names of the members of each queue. */
async function members(): Promise<Record<string, unknown[]>> {
	const found: Record<string, unknown[]> = {};
	for (const { id, name } of await onPhone('getAll', { returnAll: true })) {
		const callQueueId = { __rl: true, mode: 'id', value: id };
		const people = await onPhone('getMembers', { callQueueId, returnAll: true });
		found[String(name)] = people.map((person) => person['name']).sort();
	}
	return found;
}

describe('a sync with call queues', () => {
	it('plans in the calls of listing: users, phones, queues, and each managed queue', async () => {
		const rows = await sync('plan');
		expect(rows.map(({ email, action }) => [email, action])).toEqual([
			['ana@example.com', 'update'],
			['ben@example.com', 'update'],
			['cleo@example.com', 'conflict'],
		]);
		expect(rows[2]?.['reason']).toContain('has no Zoom Phone, so joins no call queue');
		const calls = (await node.zoom.control.requests()).map(({ route }) => route);
		expect(calls.filter((route) => route !== 'POST /oauth/token' && route !== 'GET /users').sort()).toEqual([
			'GET /phone/call_queues',
			'GET /phone/call_queues/{callQueueId}',
			'GET /phone/call_queues/{callQueueId}',
			'GET /phone/users',
		]);
	});

	it('moves people, leaves other queues alone, and finds nothing to do the second time', async () => {
		const rows = await sync('apply');
		expect(rows.map(({ result }) => result)).toEqual(['done', 'done', 'none']);
		expect(await members()).toEqual({ Board: ['ana'], Sales: ['ben'], Support: ['ana', 'ben'] });
		const before = (await node.changes()).length;
		expect((await sync('apply')).map(({ result }) => result)).toEqual(['none', 'none', 'none']);
		expect(await changesSince(before)).toEqual([]);
	});

	it('puts somebody in whose telephone is set up in the same run', async () => {
		const columns = { extensionColumn: 'extension', callingPlanColumn: 'plan' };
		const list = [{ email: 'cleo@example.com', extension: 820, plan: METERED, queues: 'Sales' }];
		expect(await sync('apply', columns, list)).toMatchObject([{ result: 'done' }]);
		expect(await members()).toMatchObject({ Sales: ['ana', 'cleo'] });
	});

	it('gives a newcomer account, telephone and queue in one run', async () => {
		const columns = { extensionColumn: 'extension', createAction: 'ssoCreate' };
		const list = [{ email: 'neo@example.com', extension: 821, queues: 'Sales' }];
		expect(await sync('apply', columns, list)).toMatchObject([{ action: 'create', result: 'done' }]);
		expect((await members())['Sales']).toHaveLength(2);
		expect(await sync('apply', columns, list)).toMatchObject([{ action: 'unchanged', result: 'none' }]);
	});

	it('carries an approved plan out, once', async () => {
		const plan = await sync('plan');
		expect((await sync('applyPlan', LIMIT, plan)).map(({ result }) => result)).toEqual([
			'done',
			'done',
			'none',
		]);
		expect((await sync('applyPlan', LIMIT, plan)).map(({ result }) => result)).toEqual([
			'alreadyDone',
			'alreadyDone',
			'none',
		]);
	});

	it('takes nobody out when more people would leave than allowed', async () => {
		const rows = await sync('apply', { options: { maxLeavingQueues: 0 } });
		expect(rows[0]?.['blocked']).toContain('set "Maximum Leaving Queues" to 1');
		expect(await members()).toMatchObject({ Sales: ['ana', 'ben'] });
	});

	it('takes nobody out for an empty cell unless that is to mean none, and never a manager', async () => {
		const list = ['ana', 'ben'].map((name) => ({ email: `${name}@example.com`, queues: '' }));
		expect((await sync('apply', {}, list)).map(({ result }) => result)).toEqual(['none', 'none']);
		const options = { ...COLUMNS.options, emptyQueues: true };
		const rows = await sync('apply', { options }, list);
		expect(rows.map(({ action, result }) => [action, result])).toEqual([
			['update', 'done'],
			['conflict', 'none'],
		]);
		expect(rows[1]?.['reason']).toContain('make somebody else the manager in Zoom first');
		expect(await members()).toEqual({ Board: ['ana'], Sales: [], Support: ['ben'] });
	});

	it('names a call queue that Zoom does not have, and creates none', async () => {
		const list = [{ email: 'ana@example.com', queues: 'Sales, Salse' }];
		const [row] = await sync('apply', {}, list);
		expect(row).toMatchObject({ action: 'conflict', result: 'none' });
		expect(row?.['reason']).toContain('no call queue "Salse", so no membership is taken: create it in Zoom');
		expect(Object.keys(await members())).toEqual(['Sales', 'Support', 'Board']);
	});

	it('takes a leaver out of the managed queues before the account goes', async () => {
		const leaving = { accountColumn: 'status', accountValues: 'active', leavers: 'listed' };
		const list = [
			{ email: 'ana@example.com', status: 'left', queues: '' },
			{ email: 'ben@example.com', status: 'left' },
			{ email: 'cleo@example.com', status: 'active' },
		];
		const before = (await node.changes()).length;
		const rows = await sync('apply', { ...leaving, removalLimit: 2, options: {} }, list);
		expect(rows.map(({ action, result }) => [action, result])).toEqual([
			['deactivate', 'done'],
			['conflict', 'none'],
			['unchanged', 'none'],
		]);
		const calls = await changesSince(before);
		expect(calls).toHaveLength(2);
		expect(calls[0]).toMatch(/^DELETE \/phone\/call_queues\//);
	});

	it('shows call queues in words on the page for the approver', async () => {
		const { outputs } = await node.run(
			'user',
			'sync',
			{ mode: 'plan', ...COLUMNS, output: 'summary' },
			{ items: LIST },
		);
		const [item] = outputs[0] ?? [];
		expect(item?.json).toMatchObject({ changes: 2, queueLosses: 1, membershipLosses: 0 });
		const page = Buffer.from(item?.binary?.['table']?.data ?? '', 'base64').toString();
		expect(page).toContain('Who leaves a call queue: 1');
		expect(page).toContain('call queues: <del>Sales</del> → <ins>Support</ins>');
	});

	it.each<[string, object, string]>([
		['Managed Call Queues is empty', { managedQueues: [] }, '"Managed Call Queues" is empty'],
		[
			'a managed call queue does not exist',
			{ managedQueues: ['Slaes'] },
			'"Slaes" under "Managed Call Queues" is no call queue',
		],
		['the column comes out as nothing', { queuesColumn: '={{ $json.none }}' }, 'Call Queues Column'],
	])('is refused before anything is sent when %s', async (_, parameters, message) => {
		const refused = await refusal(parameters);
		expect(refused.message).toContain(message);
		expect(refused.changes).toEqual([]);
	});
});
