import { applyPlan, planned, type ResultRow } from '../../../../zoom/sync/execution/apply';
import { reviewPlan } from '../../../../zoom/sync/approval/approved';
import type { Row } from '../../../../zoom/sync/input/cells';
import { Joinables } from '../../../../zoom/sync/membership/joinables';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { readPlanRow } from '../../../../zoom/sync/approval/returnedRow';
import { stampPlan } from '../../../../zoom/sync/approval/stamp';
import { FakeAccount } from '../support/account';
import type { StoredPhones, StoredQueue } from '../support/phone';
import { person, plan, short, user } from '../support/planning';
import { GUARDS } from '../support/rules';

const idOf = (name: string): string => `id of ${name}@example.com`;
const users = () => ['ana', 'ben', 'cleo'].map((name) => user(`${name}@example.com`));
const SALES: StoredQueue = { id: 'sales', name: 'Sales', extension: '901', members: [idOf('ana')] };
const SUPPORT: StoredQueue = { id: 'support', name: 'Support', extension: '902' };
const BOARD: StoredQueue = { id: 'board', name: 'Board', extension: '903', members: [idOf('ana')] };

/** Cleo has no telephone. */
const phonesWith = (...queues: StoredQueue[]): StoredPhones => ({
	people: ['ana', 'ben'].map((name, index) => ({
		userId: idOf(name),
		extension: String(801 + index),
		siteId: 'main',
		plans: [100],
	})),
	plans: [{ type: 100, name: 'Metered', bought: 9 }],
	queues,
});
const PHONES = phonesWith(SALES, SUPPORT, BOARD);
const MANAGED = ['Sales', '902'];
const COLUMN = { column: 'queues', emptyMeansNone: false };
const MAPPING = { memberships: { queue: COLUMN } };

const planOf = (rows: readonly Row[], rest: Parameters<typeof plan>[2] = {}): PlanRow[] =>
	plan(users(), rows, {
		mapping: MAPPING,
		queues: MANAGED,
		phones: PHONES,
		...rest,
		rules: { leavers: 'listed', ...rest.rules },
	});

const moves = ([row]: readonly PlanRow[]) =>
	row?.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to}`);

const ana = (queues: unknown) => person('ana@example.com', { queues });

describe('the call queues of a person', () => {
	it.each<[string, unknown]>([
		['a name', ' support'],
		['an extension number', 902],
		['an ID', 'support'],
		['a list', ['Support']],
	])('are read from %s', (_, queues) => {
		const rows = planOf([ana(queues)]);
		expect(moves(rows)).toEqual(['callQueue.sales: Sales -> ', 'callQueue.support:  -> Support']);
		expect(rows[0]).toMatchObject({ action: 'update', reason: 'Differs in call queues' });
	});

	it('are several in a cell, and stay as they are where it is empty, unless that is to mean none', () => {
		expect(moves(planOf([ana('Sales; 902')]))).toEqual(['callQueue.support:  -> Support']);
		expect(moves(planOf([ana('')]))).toEqual([]);
		const mapping = { memberships: { queue: { ...COLUMN, emptyMeansNone: true } } };
		expect(moves(planOf([ana('')], { mapping }))).toEqual(['callQueue.sales: Sales -> ']);
		expect(planOf([person('ana@example.com')], { mapping })).toMatchObject([
			{ action: 'invalid', reason: 'There is no "queues"' },
		]);
	});

	it('outside of those that the list governs are never touched', () => {
		const rows = planOf([ana('Sales, Board')]);
		expect(rows).toMatchObject([{ action: 'unchanged', changes: [] }]);
		expect(rows[0]?.reason).toContain('the list does not govern "Board"');
	});

	it('that Zoom does not have are a decision for a person, and nothing is taken', () => {
		expect(planOf([ana('Salse')])).toMatchObject([
			{
				action: 'conflict',
				changes: [],
				reason:
					'As it should be; Zoom has no call queue "Salse", so no membership is taken: create it in Zoom, or correct the row',
			},
		]);
	});

	it('are not guessed where two have the name', () => {
		const twins = phonesWith(SALES, { id: 'one', name: 'Support' }, { id: 'other', name: 'Support' });
		const [unclear] = planOf([ana('Support')], { phones: twins, queues: ['Sales', 'one'] });
		expect(unclear).toMatchObject({ action: 'conflict', changes: [] });
		expect(unclear?.reason).toContain(
			'several call queues "Support", so no membership is taken: give the ID',
		);
	});

	it('are not guessed where two sites have the extension number', () => {
		const twins = phonesWith(SALES, { ...SUPPORT, id: 'north' }, { ...SUPPORT, id: 'south', name: 'Care' });
		const [unclear] = planOf([ana('902')], { phones: twins, queues: ['Sales', 'north'] });
		expect(unclear).toMatchObject({ action: 'conflict', changes: [] });
		expect(unclear?.reason).toContain('several call queues "902"');
		expect(() => planOf([ana('Sales')], { phones: twins })).toThrow(
			'"902" under "Managed Call Queues" means several',
		);
	});

	it('may have separators in their names, alone and among others', () => {
		const phones = phonesWith(SALES, SUPPORT, { id: 'emea', name: 'Sales, EMEA' });
		const queues = ['Sales', 'Support', 'emea'];
		const wanted = (cell: string) =>
			moves(planOf([person('ben@example.com', { queues: cell })], { phones, queues }));
		expect(wanted('Sales, EMEA; Support')).toEqual([
			'callQueue.support:  -> Support',
			'callQueue.emea:  -> Sales, EMEA',
		]);
		expect(wanted('902|sales, emea')).toEqual(wanted('Sales, EMEA; Support'));
		expect(wanted('Sales, Support')).toEqual([
			'callQueue.sales:  -> Sales',
			'callQueue.support:  -> Support',
		]);
	});

	it.each(['#REF!', { name: 'Sales' }])('make the row invalid when they are %j', (queues) => {
		expect(planOf([ana(queues)])).toMatchObject([{ action: 'invalid', changes: [] }]);
	});

	it('are for people with Zoom Phone, also if they get it in the same run', () => {
		const row = person('cleo@example.com', { queues: 'Sales', extension: '803' });
		expect(planOf([row])).toMatchObject([{ action: 'conflict', changes: [] }]);
		expect(planOf([row])[0]?.reason).toContain('has no Zoom Phone, so joins no call queue');
		const mapping = { ...MAPPING, phone: { extension: 'extension' } };
		expect(moves(planOf([row], { mapping }))).toEqual([
			'callQueue.sales:  -> Sales',
			'extension_number:  -> 803',
		]);
	});

	it('are not for people without Zoom Phone who get something else in the same run', () => {
		const [row] = planOf([person('cleo@example.com', { queues: 'Sales', role: 'Desk' })], {
			mapping: { ...MAPPING, assigned: { role: 'role' } },
			roles: { all: [{ id: 'desk', name: 'Desk', standard: false }], managed: ['Desk'] },
		});
		expect(row?.changes.map(({ field }) => field)).toEqual(['role.desk']);
		expect(row?.reason).toContain('has no Zoom Phone, so joins no call queue');
	});

	it('keep their manager', () => {
		const phones = phonesWith({ ...SALES, members: [], managers: [idOf('ana')] }, SUPPORT);
		const [row] = planOf([ana('Support')], { phones });
		expect(row?.changes.map(({ field }) => field)).toEqual(['callQueue.support']);
		expect(row?.reason).toContain('manages the call queue "Sales"');
		const none = { memberships: { queue: { ...COLUMN, emptyMeansNone: true } } };
		expect(planOf([ana('')], { phones, mapping: none })).toMatchObject([{ action: 'conflict' }]);
	});

	it('stay while another row may mean the same person', () => {
		const rows = planOf([ana('Support'), person('Ana <ana@example.com>')]);
		expect(rows[0]).toMatchObject({ action: 'conflict', changes: [] });
		expect(rows[0]?.reason).toContain('no call queue is joined, because row 2 may mean the same person');
	});

	it('follow an invitation, and come with an account of single sign-on that has a telephone', () => {
		const neo = [person('neo@example.com', { queues: 'Sales', extension: '804' })];
		const mapping = { ...MAPPING, phone: { extension: 'extension' } };
		expect(planOf(neo, { mapping })[0]?.reason).toContain('will follow once the invitation is accepted');
		const [row] = planOf(neo, { mapping, rules: { createAction: 'ssoCreate' } });
		expect(row?.changes.map(({ field }) => field)).toEqual(['type', 'callQueue.sales', 'extension_number']);
	});
});

describe('somebody who leaves', () => {
	const left = person('ana@example.com', { status: 'left', queues: 'Sales' });

	it('leaves the governed call queues first', () => {
		expect(moves(planOf([left]))).toEqual(['callQueue.sales: Sales -> ']);
		expect(moves(planOf([left], { mapping: {}, queues: [] }))).toEqual([]);
	});

	it('stays as long as nobody else manages the call queue', () => {
		const phones = phonesWith({ ...SALES, members: [], managers: [idOf('ana')] }, SUPPORT);
		const rows = planOf([left], { phones });
		expect(rows).toMatchObject([{ action: 'conflict', changes: [] }]);
		expect(rows[0]?.reason).toContain('make somebody else the manager in Zoom first');
	});

	it('counts for the removal limit, not for that of call queues', () => {
		const queue = { unit: 'people' as const, max: 0 };
		const guards = { ...GUARDS, memberships: { ...GUARDS.memberships, queue } };
		expect(short(planOf([left], { rules: { guards } }))).toEqual(['deactivate ana@example.com']);
	});
});

it('when more people would leave a call queue than allowed, nobody does', () => {
	const queue = { unit: 'people' as const, max: 0 };
	const guards = { ...GUARDS, memberships: { ...GUARDS.memberships, queue } };
	const rows = planOf([ana('Support'), person('ben@example.com', { queues: 'Sales' })], {
		rules: { guards },
	});
	expect(short(rows)).toEqual(['update ana@example.com (blocked)', 'update ben@example.com']);
	expect(rows[0]?.blocked).toContain(
		'1 people would lose a membership in a call queue, more than the 0 allowed: nobody does. If all of them should, set "Maximum Leaving Queues" to 1',
	);
});

describe('Managed Call Queues', () => {
	it.each<[string, string]>([
		['Slaes', 'is no call queue of this Zoom account: correct it, take it out, or create it in Zoom'],
		['901', 'means several call queues'],
	])('does not take %s', (written, message) => {
		const all = [SALES, { id: 'odd', name: '901' }];
		expect(() => new Joinables('queue', all, [written])).toThrow(message);
	});
});

const sleep = async (): Promise<void> => {
	await Promise.resolve();
};

const apply = async (zoom: FakeAccount, rows: readonly PlanRow[]): Promise<ResultRow[]> =>
	await applyPlan(rows, { zoom: zoom.zoom, concurrency: 3, sleep, now: () => 0 });

const membersOf = (zoom: FakeAccount, queue: string) => zoom.phone.membersOf(queue).map(({ id }) => id);

describe('applying', () => {
	it('puts people in after their telephone is set up, takes them out last, and has nothing to do then', async () => {
		const zoom = new FakeAccount(users(), { phones: PHONES });
		const mapping = { ...MAPPING, phone: { extension: 'extension', callingPlan: 'plan' } };
		const list = [
			ana('Support'),
			person('cleo@example.com', { queues: 'Sales, Support', extension: '803', plan: 'Metered' }),
		];
		const results = await apply(zoom, planOf(list, { mapping }));
		expect(results.map(({ result }) => result)).toEqual(['done', 'done']);
		expect(membersOf(zoom, 'sales')).toEqual([idOf('cleo')]);
		expect(membersOf(zoom, 'support')).toEqual([idOf('ana'), idOf('cleo')]);
		expect(membersOf(zoom, 'board')).toEqual([idOf('ana')]);
		const writes = zoom.calls.filter((route) => !route.startsWith('GET'));
		expect(writes).toEqual([
			'POST /phone/users/batch',
			'POST /phone/users/{userId}/calling_plans',
			'POST /phone/call_queues/{callQueueId}/members',
			'POST /phone/call_queues/{callQueueId}/members',
			'DELETE /phone/call_queues/{callQueueId}/members/{memberId}',
		]);
	});

	it('sends ten people in a call, one call at a time', async () => {
		const many = Array.from({ length: 23 }, (_, index) => user(`p${index}@example.com`));
		const people = many.map(({ id }, index) => ({
			userId: id,
			extension: String(700 + index),
			siteId: 'main',
			plans: [],
		}));
		const phones = { people, queues: [SUPPORT] };
		const zoom = new FakeAccount(many, { phones });
		const rows = plan(
			many,
			many.map(({ email }) => person(email, { queues: 'Support' })),
			{ mapping: MAPPING, queues: ['support'], phones },
		);
		expect((await apply(zoom, rows)).every(({ result }) => result === 'done')).toBe(true);
		expect(membersOf(zoom, 'support')).toHaveLength(23);
		expect(zoom.calls.filter((route) => route.startsWith('POST'))).toHaveLength(3);
	});

	it('is done when another run was faster', async () => {
		const zoom = new FakeAccount(users(), {
			phones: phonesWith({ ...SALES, members: [] }, SUPPORT, BOARD),
		});
		const [row] = await apply(zoom, planOf([person('ana@example.com', { queues: 'Support' })]));
		expect(row).toMatchObject({ result: 'done' });
	});

	it('fails in one call for everybody whose call queue was deleted since, and says so', async () => {
		const zoom = new FakeAccount(users(), { phones: phonesWith(SALES, BOARD) });
		const rows = planOf([ana('Support'), person('ben@example.com', { queues: 'Support' })]);
		const results = await apply(zoom, rows);
		expect(results.map(({ error }) => (error as Error).message)).toEqual([
			'Zoom has no call queue "Support" any more',
			'Zoom has no call queue "Support" any more',
		]);
		expect(zoom.calls.filter((route) => !route.startsWith('GET'))).toEqual([
			'POST /phone/call_queues/{callQueueId}/members',
		]);
		expect(membersOf(zoom, 'sales')).toEqual([idOf('ana')]);
	});

	it('fails for a manager, and says what to do', async () => {
		const zoom = new FakeAccount(users(), {
			phones: phonesWith({ ...SALES, members: [], managers: [idOf('ana')] }, SUPPORT),
		});
		const [row] = await apply(zoom, planOf([ana('Support')]));
		expect(row).toMatchObject({ result: 'failed' });
		expect((row?.error as Error).message).toContain('make somebody else the manager in Zoom first');
	});

	it('is not told as done while Zoom shows something else', async () => {
		const zoom = new FakeAccount(users(), { phones: PHONES });
		const deaf = {
			request: async (...[route, parameters]: Parameters<typeof zoom.zoom.request>) =>
				/^(?:POST|DELETE)/.test(route) ? {} : await zoom.zoom.request(route, parameters),
		};
		const rows = planOf([ana('Sales, Support'), person('ben@example.com', { queues: 'Support' })]);
		const results = await applyPlan(rows, { zoom: deaf, concurrency: 3, sleep, now: () => 0 });
		expect(results.map(({ error }) => (error as Error).message)).toEqual([
			'Zoom did not put ana@example.com into the call queue "Support"',
			'Zoom did not put ben@example.com into the call queue "Support"',
		]);
		const [leaving] = await applyPlan(
			planOf([ana('')], { mapping: { memberships: { queue: { ...COLUMN, emptyMeansNone: true } } } }),
			{ zoom: deaf, concurrency: 3, sleep, now: () => 0 },
		);
		expect((leaving?.error as Error).message).toContain(
			'still shows ana@example.com in the call queue "Sales"',
		);
	});

	it('takes a leaver out before the account goes', async () => {
		const zoom = new FakeAccount(users(), { phones: PHONES });
		const [row] = await apply(zoom, planOf([person('ana@example.com', { status: 'left' })]));
		expect(row).toMatchObject({ action: 'deactivate', result: 'done' });
		const writes = zoom.calls.filter((route) => !route.startsWith('GET'));
		expect(writes).toEqual([
			'DELETE /phone/call_queues/{callQueueId}/members/{memberId}',
			'PUT /users/{userId}/status',
		]);
	});
});

describe('an approved plan', () => {
	const ORIGIN = { account: 'owner', sign: (text: string) => Buffer.from(text).toString('base64url') };
	const review = (rows: readonly PlanRow[], phones: StoredPhones): string[] => {
		const mailed = stampPlan(rows, ORIGIN, 0).map((row, item) =>
			readPlanRow(JSON.parse(JSON.stringify(planned(row))) as Row, item),
		);
		const directory = new FakeAccount(users(), { phones }).directory();
		const { rows: reviewed, settled } = reviewPlan(mailed, {
			directory,
			guards: GUARDS,
			origin: ORIGIN,
			now: 1,
			maxAgeMs: 1000,
		});
		return reviewed.map((row) => {
			const { result, why } = settled.get(row) ?? { result: 'go', why: undefined };
			return [result, why ?? row.changes.map(({ field }) => field).join(' ')].join(': ');
		});
	};
	const rows = planOf([ana('Support')]);

	it('is carried out as it was planned, goes on where it was cut off, and is over then', () => {
		expect(review(rows, PHONES)).toEqual(['go: callQueue.sales callQueue.support']);
		const half = phonesWith(SALES, { ...SUPPORT, members: [idOf('ana')] });
		expect(review(rows, half)).toEqual(['go: callQueue.sales']);
		const done = phonesWith({ ...SALES, members: [] }, { ...SUPPORT, members: [idOf('ana')] });
		expect(review(rows, done)).toEqual(['alreadyDone: callQueue.sales callQueue.support']);
	});

	it('stops where the call queue is gone, or the person manages it now', () => {
		expect(review(rows, phonesWith(SALES))).toEqual(['changed: the call queue "Support" does not exist']);
		const managing = phonesWith({ ...SALES, members: [], managers: [idOf('ana')] }, SUPPORT);
		expect(review(rows, managing)[0]).toContain('changed: the user manages the call queue "Sales"');
	});

	it('removes a leaver whose call queue is gone', () => {
		const leaving = planOf([person('ana@example.com', { status: 'left' })]);
		expect(review(leaving, phonesWith(SUPPORT))).toEqual(['go: callQueue.sales']);
		const managing = phonesWith({ ...SALES, members: [], managers: [idOf('ana')] }, SUPPORT);
		expect(review(leaving, managing)[0]).toContain('changed: the user manages the call queue "Sales"');
	});
});
