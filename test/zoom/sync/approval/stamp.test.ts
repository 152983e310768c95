import { createHmac } from 'node:crypto';
import { planned } from '../../../../zoom/sync/execution/apply';
import { reviewPlan, type Review } from '../../../../zoom/sync/approval/approved';
import type { Row } from '../../../../zoom/sync/input/cells';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { readPlanRow } from '../../../../zoom/sync/approval/returnedRow';
import { stampPlan, type PlanOrigin } from '../../../../zoom/sync/approval/stamp';
import { FakeAccount, type StoredUser } from '../support/account';
import { person, plan, user } from '../support/planning';
import { GUARDS } from '../support/rules';

const signer =
	(key: string) =>
	(text: string): string =>
		createHmac('sha256', key).update(text).digest('base64url');

const ORIGIN: PlanOrigin = { account: 'owner', sign: signer('secret') };
const PLANNED_AT = Date.parse('2026-11-01T00:00:00Z');
const DAY = 86_400_000;

const boss = user('boss@example.com');
const TEAM = [
	user('ana@example.com', { dept: 'IT' }),
	user('gone@example.com', { things: ['a meeting'] }),
	boss,
];
const LIST = [
	person('ana@example.com', { department: 'Sales' }),
	{ email: 'gone@example.com', status: 'left', manager: 'boss@example.com' },
	person('boss@example.com'),
	person('new@example.com', { name: 'Neo', department: 'IT' }),
];
const RULES = {
	leavers: 'listed' as const,
	leaverAction: 'delete' as const,
	transfer: { what: ['transfer_meeting'], to: '' },
	createAction: 'ssoCreate',
};

const items = (origin = ORIGIN): Row[] =>
	stampPlan(plan(TEAM, LIST, { rules: RULES }), origin, PLANNED_AT)
		.filter(({ action }) => action !== 'unchanged')
		.map((row) => JSON.parse(JSON.stringify(planned(row))) as Row);

const item = (action: string): Row => items().find((row) => row['action'] === action) ?? {};

function review(rows: readonly Row[], users: readonly StoredUser[] = TEAM, rest: Partial<Review> = {}) {
	const { rows: reviewed, settled } = reviewPlan(
		rows.map((row, index) => readPlanRow(row, index)),
		{
			directory: new FakeAccount([...users]).directory(),
			guards: GUARDS,
			origin: ORIGIN,
			now: PLANNED_AT + DAY,
			maxAgeMs: 14 * DAY,
			...rest,
		},
	);
	return reviewed.map((row): [string, string, string?] => {
		const { result, why } = settled.get(row) ?? { result: 'go', why: undefined };
		return why === undefined ? [row.action, result] : [row.action, result, why];
	});
}

const verdict = (row: Row, ...rest: [(readonly StoredUser[])?, Partial<Review>?]) =>
	review([row], ...rest)[0];

describe('a plan that was approved', () => {
	it('is carried out, also when rows were left out or come in another order, with notes of the approver', () => {
		const [ana, gone, neo] = items();
		expect(review([neo ?? {}, { ...gone, comment: 'ok' }, ana ?? {}])).toEqual([
			['create', 'go'],
			['delete', 'go'],
			['update', 'go'],
		]);
	});

	it.each<[string, string, Row]>([
		['another action', 'delete', { action: 'deactivate' }],
		['another address', 'delete', { email: 'boss@example.com' }],
		['another user', 'delete', { userId: 'id of boss@example.com' }],
		['another heir', 'delete', { transferTo: 'ana@example.com' }],
		['less to hand over', 'delete', { transfer: ['transfer_webinar'] }],
		['another value', 'update', { changes: [{ field: 'dept', from: 'IT', to: 'Board' }] }],
		['another reason', 'update', { reason: 'Because' }],
		['another way to create', 'create', { createAction: 'create' }],
		['another status before', 'delete', { before: { ...boss, roleId: '2', status: 'inactive', type: 1 } }],
	])('is not carried out where somebody edited it: %s', (_what, action, edit) => {
		const [, result, why] = verdict({ ...item(action), ...edit }) ?? [];
		expect([result, why]).toEqual(['refused', expect.stringContaining('was edited after it was planned')]);
	});

	it.each<[string, Row]>([
		['text instead of a list', { transfer: 'transfer_meeting' }],
		['a list as JSON text', { transfer: '["transfer_meeting"]' }],
		['something unknown', { transfer: ['transfer_house'] }],
		['nothing for somebody', { transfer: [] }],
		['something for nobody', { transferTo: null }],
	])('deletes nobody whose hand-over cannot be read back: %s', (_what, edit) => {
		const [, result, why] = verdict({ ...item('delete'), ...edit }) ?? [];
		expect([result, why]).toEqual(['refused', 'the row has a hand-over that cannot be read: plan again']);
	});

	it.each<[string, Row]>([
		['an unknown field', { changes: [{ field: 'role_id', from: '2', to: '0' }] }],
		['changes as text', { changes: 'dept' }],
		['no state before', { before: undefined }],
		['a user ID that is no text', { userId: 7 }],
		['a change that is none', { changes: [null] }],
		['a change that is a text', { changes: ['dept'] }],
		['a change without a new value', { changes: [{ field: 'dept', from: 'IT' }] }],
		['a change whose old value is a list', { changes: [{ field: 'dept', from: [], to: 'IT' }] }],
	])('is not carried out with %s', (_what, edit) => {
		expect(verdict({ ...item('update'), ...edit })?.[1]).toBe('refused');
	});

	it.each(['Delete', 'delete ', 'promote', '', 'constructor'])(
		'is not passed over in silence where it says %j in place of what to do',
		(action) => {
			const [, result, why] = verdict({ ...item('delete'), action }) ?? [];
			expect([result, why]).toEqual([
				'refused',
				expect.stringContaining('an action that this node does not know'),
			]);
		},
	);

	it('is not carried out when it was made up, made for another account, or with another credential', () => {
		const { stamp: _stamp, ...madeUp } = item('delete');
		expect(verdict(madeUp)).toEqual(['delete', 'refused', expect.stringContaining('has no stamp of a plan')]);
		const elsewhere = expect.stringContaining('another Zoom account or with another credential') as string;
		const other = (origin: PlanOrigin) => verdict(items(origin)[0] ?? {});
		expect(other({ ...ORIGIN, account: 'other' })).toEqual(['update', 'refused', elsewhere]);
		expect(other({ ...ORIGIN, sign: signer('other') })).toEqual(['update', 'refused', elsewhere]);
	});

	it.each<[string, Row, string]>([
		['how a user is created', { ...item('create'), createAction: undefined }, 'how the user is created'],
		['which group is created', { ...item('update'), action: 'createGroup' }, 'which group it is about'],
		[
			'which number is handed over',
			{ ...item('update'), action: 'handOverNumber' },
			'which phone number it is about',
		],
		[
			'anything about the number that is handed over',
			{ ...item('update'), action: 'handOverNumber', changes: [] },
			'which phone number it is about',
		],
	])('is not carried out where it does not say %s', (_what, row, why) => {
		expect(verdict(row)?.slice(1)).toEqual(['refused', `the row does not say ${why}: plan again`]);
	});

	it.each<[string, (stamp: string) => string]>([
		['of another version', (stamp) => stamp.replace(/^1/, '2')],
		['with a part too many', (stamp) => `${stamp}.x`],
		['with a part too few', (stamp) => stamp.slice(0, stamp.lastIndexOf('.'))],
		['that is a word', () => 'approved'],
	])('is not carried out with a stamp %s', (_what, edit) => {
		const row = item('delete');
		const [, result, why] = verdict({ ...row, stamp: edit(String(row['stamp'])) }) ?? [];
		expect([result, why]).toEqual(['refused', expect.stringContaining('has no stamp of a plan')]);
	});

	it('takes no stamp from another row', () => {
		expect(verdict({ ...item('delete'), stamp: item('update')['stamp'] })?.[1]).toBe('refused');
	});

	it('is carried out once, when a row comes twice', () => {
		const row = item('delete');
		expect(review([row, { ...row }])).toEqual([
			['delete', 'go'],
			['delete', 'refused', 'about the same person as item 0'],
		]);
	});

	it('is not carried out when it is too old, and what is done already is told as done', () => {
		const late = { now: PLANNED_AT + 15 * DAY };
		expect(verdict(item('update'), TEAM, late)).toEqual([
			'update',
			'refused',
			'the plan is 15 days old: plan again',
		]);
		expect(verdict(item('delete'), [boss], late)).toEqual(['delete', 'alreadyDone']);
	});

	it('hands nothing over to somebody who leaves in the same plan', () => {
		const rows = plan(TEAM, LIST, { rules: RULES }).filter(({ action }) => action === 'delete');
		const heir: PlanRow = {
			...rows[0]!,
			email: 'boss@example.com',
			userId: boss.id,
			transferTo: 'ana@example.com',
		};
		const stamped = stampPlan([...rows, heir], ORIGIN, PLANNED_AT).map((row) => ({ ...planned(row) }));
		expect(review(stamped)[0]).toEqual([
			'delete',
			'refused',
			'boss@example.com, who is to take over, leaves in the same plan',
		]);
	});

	it('does not take another user for the person who has the address now', () => {
		const again = [boss, user('gone@example.com', { id: 'another' })];
		expect(verdict(item('delete'), again)).toEqual(['delete', 'changed', 'another user has the address now']);
		const moved = [boss, user('moved@example.com', { id: 'id of gone@example.com' })];
		expect(verdict(item('delete'), moved)).toEqual([
			'delete',
			'changed',
			'the address is moved@example.com now',
		]);
	});
});

describe('a planned creation touches nobody who exists', () => {
	const created = (rest: Partial<StoredUser>) =>
		verdict(item('create'), [
			...TEAM,
			user('new@example.com', {
				first_name: 'Neo',
				created_at: new Date(PLANNED_AT + 1000).toISOString(),
				...rest,
			}),
		]);

	it('but to finish what it began', () => {
		expect(created({})).toEqual(['update', 'go']);
		expect(created({ dept: 'IT' })).toEqual(['create', 'alreadyDone']);
	});

	it.each<[string, Partial<StoredUser>]>([
		['was there before', { created_at: new Date(PLANNED_AT - DAY).toISOString() }],
		['was made at a time Zoom does not tell', { created_at: undefined as unknown as string }],
		['has another name', { first_name: 'Nea' }],
		['has no name, so that somebody else made it', { first_name: '' }],
		['has been deactivated', { status: 'inactive' }],
		['is an admin', { role_id: '1' }],
		['has a role that Zoom does not tell', { role_id: '' }],
	])('who %s', (_what, rest) => {
		expect(created(rest)?.[1]).toBe('changed');
	});

	it('who is on the list of protected people', () => {
		const guards = { ...GUARDS, protectedEmails: new Set(['new@example.com']) };
		expect(verdict(item('create'), TEAM, { guards })?.[1]).toBe('changed');
	});
});

it('tells an item that is no row of a plan at all', () => {
	expect(() => readPlanRow({ name: 'Ana' }, 3)).toThrow('Item 3: This is not a row of a plan');
});
