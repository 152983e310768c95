import { ZoomRefusedError } from '../../../../zoom/errors';
import { applyPlan } from '../../../../zoom/sync/execution/apply';
import type { Row } from '../../../../zoom/sync/input/cells';
import { lookAtChanges, lookAtRows } from '../../../../zoom/sync/looks/look';
import { readPeople, type Mapping } from '../../../../zoom/sync/input/people';
import { planSync } from '../../../../zoom/sync/plan';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import type { Rules } from '../../../../zoom/sync/model/rules';
import { FakeAccount, type StoredUser } from '../support/account';
import { person, short, user } from '../support/planning';
import { MAPPING, RULES } from '../support/rules';
import { ScriptedZoom } from '../support/scripted';
import { NOW, review, sleep } from '../support/story';

/** Fields of the profile that only a look at the user shows. */

const BOSS = user('boss@example.com');
const ANA = user('ana@example.com', { job_title: 'Clerk', cost_center: '1', manager: 'boss@example.com' });

const TOOLS = { concurrency: 2, sleep, now: () => NOW };
const LOOK = 'GET /users/{userId}';
const CHANGE = 'PATCH /users/{userId}';

const COLUMNS = (['job_title', 'cost_center', 'manager'] as const).map((field) => ({
	field,
	column: field,
	default: '',
	allowed: [],
}));
const READ: Mapping = { ...MAPPING, managerColumn: '', fields: [...MAPPING.fields, ...COLUMNS] };

interface Chosen {
	readonly mapping?: Partial<Mapping>;
	readonly rules?: Partial<Rules>;
	readonly zoom?: FakeAccount;
}

async function planOf(
	users: readonly StoredUser[],
	rows: readonly Row[],
	{ mapping = {}, rules = {}, zoom = new FakeAccount([...users]) }: Chosen = {},
): Promise<PlanRow[]> {
	const chosen = { ...READ, ...mapping };
	const people = readPeople(rows, chosen);
	const directory = await lookAtRows(people, zoom.directory(chosen.match), undefined, {
		...TOOLS,
		zoom: zoom.zoom,
	});
	return planSync(people, directory, chosen.match, { ...RULES, leavers: 'nobody', ...rules });
}

const changes = (row: PlanRow | undefined) =>
	row?.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to}`);

const ana = async (cells: Row, chosen: Chosen = {}, others: readonly StoredUser[] = [BOSS]) => {
	const [row] = await planOf([ANA, ...others], [person(ANA.email, cells)], chosen);
	return row;
};

describe('the profile of a person', () => {
	it('changes as the row says, in one call with what the list shows', async () => {
		const row = await ana({ job_title: 'Accountant', cost_center: 4711, department: 'Finance' });
		expect(changes(row)).toEqual([
			'dept:  -> Finance',
			'job_title: Clerk -> Accountant',
			'cost_center: 1 -> 4711',
		]);
		expect(row).toMatchObject({
			action: 'update',
			reason: 'Differs in department, job title, cost center',
		});
	});

	it.each<[string, Row]>([
		['is as the row says', { job_title: 'Clerk', manager: 'BOSS@example.com' }],
		['has empty cells', { job_title: '', manager: '' }],
		['has no cells', {}],
	])('stays where it %s', async (_, cells) => {
		expect(await ana(cells)).toMatchObject({ action: 'unchanged', reason: 'As it should be' });
	});

	it('is never looked at, nor touched, without a column', async () => {
		const zoom = new FakeAccount([ANA, BOSS]);
		const rows = [person(ANA.email, { job_title: 'Boss', manager: 'nobody' })];
		const plan = await planOf([], rows, { zoom, mapping: { fields: MAPPING.fields } });
		expect(short(plan)).toEqual(['unchanged ana@example.com']);
		expect(zoom.calls).toEqual([]);
	});

	it('takes one look at each person whose row says something, and none at leavers and invitations', async () => {
		const invited = user('new@example.com', { status: 'pending' });
		const zoom = new FakeAccount([ANA, BOSS, invited]);
		const rows = [
			person(ANA.email, { job_title: 'Clerk', manager: BOSS.email }),
			person(BOSS.email),
			person('gone@example.com', { job_title: 'Clerk', status: 'left' }),
			person(invited.email, { job_title: 'Clerk' }),
		];
		const plan = await planOf([], rows, { zoom });
		expect(zoom.calls).toEqual([LOOK]);
		expect(plan[3]).toMatchObject({
			action: 'unchanged',
			reason: 'Has not accepted the invitation yet; job title will follow once the invitation is accepted',
		});
	});

	it('takes a default, and keeps to what is allowed and to Zoom’s length', async () => {
		const [title] = COLUMNS;
		if (!title) throw new Error('no column');
		const with_ = async (cells: Row, more: object) =>
			await ana(cells, { mapping: { fields: [{ ...title, ...more }] } });
		expect(changes(await with_({}, { default: 'Staff' }))).toEqual(['job_title: Clerk -> Staff']);
		expect(await with_({ job_title: 'King' }, { allowed: ['Clerk'] })).toMatchObject({
			action: 'invalid',
			reason: '"King" is not an allowed value of "job_title" (Clerk)',
		});
		expect(await with_({ job_title: 'x'.repeat(129) }, {})).toMatchObject({ action: 'invalid' });
	});

	it('is the same where Zoom composes an accented letter otherwise', async () => {
		const zoom = new FakeAccount([{ ...ANA, job_title: 'Chargé' }]);
		const [row] = await planOf([], [person(ANA.email, { job_title: 'Charge\u0301' })], { zoom });
		expect(row).toMatchObject({ action: 'unchanged', reason: 'As it should be' });
	});

	it('keeps the words of two lines apart', async () => {
		expect(changes(await ana({ job_title: 'Head of Sales\r\nEurope' }))).toEqual([
			'job_title: Clerk -> Head of Sales Europe',
		]);
	});

	it('is left alone where Zoom does not show it, and the rest is changed', async () => {
		const zoom = new FakeAccount([ANA, BOSS]);
		const people = readPeople([person(ANA.email, { job_title: 'Boss', department: 'IT' })], READ);
		const scripted = new ScriptedZoom({ [LOOK]: [new ZoomRefusedError('No access.', { zoomCode: 1002 })] });
		const directory = await lookAtRows(people, zoom.directory(), undefined, {
			...TOOLS,
			zoom: scripted.calls,
		});
		const [row] = planSync(people, directory, READ.match, { ...RULES, leavers: 'nobody' });
		expect(changes(row)).toEqual(['dept:  -> IT']);
		expect(row?.reason).toBe(
			'Differs in department; Zoom does not show the profile (No access): job title left alone',
		);
	});
});

describe('the manager in a cell', () => {
	const LEE = user('lee@example.com');

	it.each<[string, unknown, Chosen]>([
		['an address', 'lee@example.com', {}],
		['an address in another case, with a character that nobody sees', 'L\u200BEE@example.com', {}],
		['an ID of Zoom’s', 'id of lee@example.com', {}],
	])('is found by %s', async (_, manager, chosen) => {
		const row = await ana({ manager }, chosen, [BOSS, LEE]);
		expect(changes(row)).toEqual(['manager: boss@example.com -> lee@example.com']);
	});

	it('is found by what people are matched with', async () => {
		const [row] = await planOf(
			[
				{ ...ANA, employee_unique_id: '0007' },
				{ ...LEE, employee_unique_id: '0042' },
			],
			[person(ANA.email, { employeeId: '0007', manager: '0042' })],
			{ mapping: { match: { by: 'employeeId' } } },
		);
		expect(changes(row)).toEqual(['manager: boss@example.com -> lee@example.com']);
	});

	it.each<[string, unknown, readonly StoredUser[], string]>([
		['nobody', 'lee@example.com', [], 'Zoom has no user "lee@example.com"'],
		['a name', 'Lee Boss', [], 'Zoom has no user "Lee Boss"'],
		[
			'the person',
			'ANA@example.com',
			[],
			'nobody is their own manager, and "ANA@example.com" is the person’s own',
		],
		[
			'somebody who is deactivated',
			LEE.email,
			[{ ...LEE, status: 'inactive' }],
			'"lee@example.com" is deactivated',
		],
	])('that means %s changes nothing, and a person has to decide', async (_, manager, others, why) => {
		expect(await ana({ manager }, {}, others)).toMatchObject({
			action: 'conflict',
			changes: [],
			reason: `As it should be; ${why}, so the manager stays`,
		});
		const row = await ana({ manager, job_title: 'Boss' }, {}, others);
		expect(changes(row)).toEqual(['job_title: Clerk -> Boss']);
		expect(row?.reason).toContain(why);
	});

	it('that several have changes nothing', async () => {
		const [row] = await planOf(
			[
				{ ...ANA, employee_unique_id: '0007' },
				{ ...LEE, employee_unique_id: '0042' },
				{ ...BOSS, employee_unique_id: '0042' },
			],
			[person(ANA.email, { employeeId: '0007', manager: '0042' })],
			{ mapping: { match: { by: 'employeeId' } } },
		);
		expect(row).toMatchObject({ action: 'conflict', changes: [] });
		expect(row?.reason).toContain('Zoom has several users "0042", so the manager stays');
	});

	it.each<[string, readonly StoredUser[]]>([
		['is created by the same plan', []],
		['is reactivated by the same plan', [{ ...LEE, status: 'inactive' }]],
		['has not accepted the invitation yet', [{ ...LEE, status: 'pending' }]],
	])('who %s follows in a later run', async (_, others) => {
		const rows = [person(ANA.email, { manager: LEE.email }), person(LEE.email)];
		const [row] = await planOf([ANA, ...others], rows);
		expect(row).toMatchObject({
			action: 'unchanged',
			reason: 'As it should be; the manager follows once Zoom has an active user "lee@example.com"',
		});
	});

	it('who leaves in the same plan is given to nobody; one who only should leave is', async () => {
		const rows = [
			person(ANA.email, { manager: LEE.email, job_title: 'Boss' }),
			person(LEE.email, { status: 'left' }),
		];
		const [row] = await planOf([ANA, LEE], rows, { rules: { leavers: 'listed' } });
		expect(changes(row)).toEqual(['job_title: Clerk -> Boss']);
		expect(row?.reason).toContain('lee@example.com leaves, so the manager stays');
		const [only] = await planOf([ANA, LEE], [person(ANA.email, { manager: LEE.email }), rows[1] ?? {}], {
			rules: { leavers: 'listed' },
		});
		expect(only).toMatchObject({ action: 'conflict', changes: [] });
		const [kept] = await planOf([ANA, LEE], rows);
		expect(changes(kept)).toContain('manager: boss@example.com -> lee@example.com');
	});

	it('whose address changes in the same plan follows in the next run', async () => {
		const users = [
			{ ...ANA, employee_unique_id: '7' },
			{ ...LEE, employee_unique_id: '8' },
		];
		const rows = (manager: string) => [
			person(ANA.email, { employeeId: '7', manager }),
			person('lee@new.example.com', { employeeId: '8' }),
		];
		const mapping = { match: { by: 'employeeId' as const } };
		const [old] = await planOf(users, rows('8'), { mapping });
		expect(old?.reason).toContain('the manager follows once the address of lee@example.com has changed');
		const [now] = await planOf(users, rows('lee@new.example.com'), { mapping });
		expect(now?.reason).toContain('the manager follows once Zoom has an active user "lee@new.example.com"');
		expect([old, now]).toMatchObject([{ changes: [] }, { changes: [] }]);
	});

	it('makes the row invalid where it is no value', async () => {
		expect(await ana({ manager: '#REF!' })).toMatchObject({ action: 'invalid' });
		expect(await ana({ manager: { email: LEE.email } })).toMatchObject({ action: 'invalid' });
	});
});

describe('a new person', () => {
	const rows = [person('new@example.com', { job_title: 'Clerk', manager: BOSS.email, name: 'New' })];

	it('gets what a creation does not take in one call afterwards', async () => {
		const zoom = new FakeAccount([BOSS]);
		const plan = await planOf([], rows, { zoom, rules: { createAction: 'ssoCreate' } });
		expect(await applyPlan(plan, { ...TOOLS, zoom: zoom.zoom })).toMatchObject([{ result: 'done' }]);
		expect(zoom.find('new@example.com')).toMatchObject({ job_title: 'Clerk', manager: BOSS.email });
		expect(zoom.calls).toEqual(['POST /users', CHANGE, LOOK]);
		expect(short(await planOf([], rows, { zoom }))).toEqual(['unchanged new@example.com']);
	});

	it('who is invited gets it once the invitation is accepted', async () => {
		const [row] = await planOf([BOSS], rows);
		expect(row?.changes.map(({ field }) => field)).toEqual(['type', 'first_name']);
		expect(row?.reason).toBe(
			'Has no Zoom account yet; job title, manager will follow once the invitation is accepted',
		);
	});

	it('is not their own manager', async () => {
		const own = [person('new@example.com', { manager: 'NEW@example.com' })];
		const [row] = await planOf([BOSS], own, { rules: { createAction: 'ssoCreate' } });
		expect(changes(row)).toEqual(['type:  -> 1']);
		expect(row?.reason).toContain('nobody is their own manager');
	});
});

describe('applying', () => {
	const row = (...own: PlanRow['changes']): PlanRow => ({
		action: 'update',
		email: ANA.email,
		userId: ANA.id,
		reason: '',
		before: { email: ANA.email, status: 'active', type: 1, roleId: '2' },
		changes: own,
		items: [0],
	});
	const TITLE = { field: 'job_title', from: 'Clerk', to: 'Boss' };
	const apply = async (one: PlanRow, zoom: ScriptedZoom) => {
		const [result] = await applyPlan([one], { ...TOOLS, zoom: zoom.calls });
		return result;
	};

	it('is done when Zoom shows it, perhaps a moment later', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [{ job_title: 'Clerk' }, { job_title: 'Boss' }] });
		expect(await apply(row(TITLE), zoom)).toMatchObject({ result: 'done' });
		expect(zoom.routes).toEqual([CHANGE, LOOK, LOOK]);
	});

	it('fails when Zoom took it and shows something else, and says what', async () => {
		const manager = { field: 'manager', from: null, to: BOSS.email };
		const shown = { job_title: 'Clerk', manager: '' };
		const zoom = new ScriptedZoom({ [LOOK]: [shown, shown, shown] });
		const result = await apply(row(TITLE, manager), zoom);
		expect(result).toMatchObject({ result: 'failed' });
		expect(String(result?.error)).toContain(
			'Zoom took the change, but shows the job title "Clerk", no manager',
		);
	});

	it('is done when Zoom shows the language in another case, and then is as it should be', async () => {
		const language = { field: 'language', from: null, to: 'en-us' };
		const zoom = new ScriptedZoom({ [LOOK]: [{ language: 'en-US' }] });
		expect(await apply(row(language), zoom)).toMatchObject({ result: 'done' });
		const mapping = {
			fields: [{ field: 'language' as const, column: 'language', default: '', allowed: [] }],
		};
		const [next] = await planOf([{ ...ANA, language: 'en-US' }], [person(ANA.email, { language: 'EN-us' })], {
			mapping,
		});
		expect(next).toMatchObject({ action: 'unchanged', reason: 'As it should be' });
	});

	const GROUP = { field: 'group.G1', from: null, to: 'Sales' };
	const MANAGED = { field: 'manager', from: null, to: BOSS.email };
	const JOIN = 'POST /groups/{groupId}/members';
	const NO_MANAGER = new ZoomRefusedError('Invalid manager.', { status: 400, zoomCode: 300 });

	it('goes on with all else of a person where Zoom shows something else', async () => {
		const shown = { job_title: 'Clerk' };
		const zoom = new ScriptedZoom({ [LOOK]: [shown, shown, shown], [JOIN]: [{ ids: ANA.id }] });
		const moved = { field: 'email', from: ANA.email, to: 'anna@example.com' };
		expect(await apply(row(TITLE, moved, GROUP), zoom)).toMatchObject({ result: 'failed' });
		expect(zoom.routes).toEqual([CHANGE, 'PUT /users/{userId}/email', JOIN, LOOK, LOOK, LOOK]);
	});

	it('goes on with all else of a person where Zoom refuses a field, and names the field', async () => {
		const zoom = new ScriptedZoom({
			[CHANGE]: [NO_MANAGER, {}, {}, NO_MANAGER],
			[JOIN]: [{ ids: ANA.id }],
		});
		const license = { field: 'type', from: 1, to: 2 };
		const result = await apply(row(license, TITLE, MANAGED, GROUP), zoom);
		expect(zoom.asked.map(({ parameters: { body } }) => body)).toEqual([
			{ type: 2, job_title: 'Boss', manager: BOSS.email },
			{ type: 2 },
			{ members: [expect.anything()] },
			{ job_title: 'Boss' },
			{ manager: BOSS.email },
		]);
		expect(result).toMatchObject({ result: 'failed' });
		expect(String(result?.error)).toContain(
			'Zoom did not take the manager "boss@example.com": Invalid manager.',
		);
	});

	it('sends nothing again where Zoom refuses the person, or what its list shows', async () => {
		const gone = new ScriptedZoom({ [CHANGE]: [new ZoomRefusedError('No user.', { status: 404 })] });
		expect(await apply(row(TITLE, MANAGED), gone)).toMatchObject({ result: 'failed' });
		expect(gone.routes).toEqual([CHANGE]);
		const bad = new ScriptedZoom({ [CHANGE]: [NO_MANAGER, NO_MANAGER] });
		const license = { field: 'type', from: 1, to: 2 };
		expect(await apply(row(license), bad)).toMatchObject({ result: 'failed' });
		expect(bad.routes).toEqual([CHANGE]);
	});

	it('takes no look where nothing of it changes', async () => {
		const zoom = new ScriptedZoom();
		expect(await apply(row({ field: 'dept', from: '', to: 'IT' }), zoom)).toMatchObject({ result: 'done' });
		expect(zoom.routes).toEqual([CHANGE]);
	});
});

describe('an approved plan', () => {
	const reviewed = async (plan: readonly PlanRow[], now: readonly StoredUser[], isLooked = true) => {
		const zoom = new FakeAccount([...now]);
		const looked = isLooked ? plan : [];
		const directory = await lookAtChanges(looked, zoom.directory(), { ...TOOLS, zoom: zoom.zoom });
		return review(zoom, plan, RULES, directory);
	};
	const LEE = user('lee@example.com');
	const planned = async () =>
		await planOf([ANA, BOSS, LEE], [person(ANA.email, { job_title: 'Boss', manager: LEE.email })]);

	it('goes on where nothing has changed, with what is left', async () => {
		const plan = await planned();
		expect((await reviewed(plan, [ANA, BOSS, LEE])).map(changes)).toEqual([
			['job_title: Clerk -> Boss', 'manager: boss@example.com -> lee@example.com'],
		]);
		const half = { ...ANA, manager: 'LEE@example.com' };
		expect((await reviewed(plan, [half, BOSS, LEE])).map(changes)).toEqual([['job_title: Clerk -> Boss']]);
	});

	it.each<[string, readonly StoredUser[], boolean]>([
		['somebody has changed it since', [{ ...ANA, job_title: 'Intern' }, BOSS, LEE], true],
		['it is done', [{ ...ANA, job_title: 'Boss', manager: LEE.email }, BOSS, LEE], true],
		['Zoom does not show it', [ANA, BOSS, LEE], false],
		['the manager is gone', [ANA, BOSS], true],
		['the manager was deactivated', [ANA, BOSS, { ...LEE, status: 'inactive' }], true],
	])('leaves the row out when %s', async (_, now, isLooked) => {
		expect(await reviewed(await planned(), now, isLooked)).toEqual([]);
	});
});
