import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import { applyPlan, planned, type ResultRow } from '../../../../zoom/sync/execution/apply';
import { reviewPlan } from '../../../../zoom/sync/approval/approved';
import type { Row } from '../../../../zoom/sync/input/cells';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { readPlanRow } from '../../../../zoom/sync/approval/returnedRow';
import type { LeaverNumbers, Rules } from '../../../../zoom/sync/model/rules';
import { stampPlan } from '../../../../zoom/sync/approval/stamp';
import { callsOf, FakeAccount } from '../support/account';
import type { StoredNumber, StoredPhone, StoredPhones } from '../support/phone';
import { person, plan, user } from '../support/planning';
import { GUARDS } from '../support/rules';

/** The phone numbers of people who leave. */

const ANA = user('ana@example.com');
const BOSS = user('boss@example.com');
const CHIEF = user('chief@example.com');
const NUMBER = '+14155550101';

const on = (userId: string, extension: string, plans: number[] = [100]): StoredPhone => ({
	userId,
	extension,
	siteId: 'main',
	plans,
});

const number = (owner?: string, displayName = ''): StoredNumber => ({
	id: 'n1',
	number: NUMBER,
	siteId: 'main',
	owner,
	displayName,
});

const PHONES: StoredPhones = {
	people: [on(ANA.id, '801'), on(BOSS.id, '802'), on(CHIEF.id, '803')],
	numbers: [number(ANA.id, 'Front desk')],
	plans: [{ type: 100, name: 'Metered', bought: 5 }],
	queues: [{ id: 'sales', name: 'Sales' }],
};

const TO_MANAGER: LeaverNumbers = { to: 'manager' };
const TO_QUEUE: LeaverNumbers = { to: 'queue', id: 'sales' };
const FREE: LeaverNumbers = { to: 'free' };

const LIST = [
	person(ANA.email, { status: 'left', manager: BOSS.email }),
	person(BOSS.email, { manager: CHIEF.email }),
	person(CHIEF.email),
];

const users = () => [{ ...ANA }, { ...BOSS }, { ...CHIEF }];

const planOf = (
	leaverNumbers: LeaverNumbers,
	phones: StoredPhones = {},
	rules: Partial<Rules> = {},
	list: readonly Row[] = LIST,
): PlanRow[] => plan(users(), list, { phones: { ...PHONES, ...phones }, rules: { leaverNumbers, ...rules } });

const removal = (rows: readonly PlanRow[]): PlanRow | undefined =>
	rows.find(({ email }) => email === ANA.email);

describe('the phone numbers of somebody who leaves', () => {
	it('are freed by Zoom, and the plan says so, where nothing was chosen', () => {
		expect(removal(planOf({ to: 'notManaged' }))).toMatchObject({
			action: 'deactivate',
			changes: [],
			reason: `Marked as left in the input; Zoom frees ${NUMBER} and the extension number 801: nothing says who gets the phone number`,
		});
	});

	it('are not spoken of where somebody has none', () => {
		const reasonWith = (phones: StoredPhones) => removal(planOf(TO_MANAGER, phones))?.reason;
		expect(reasonWith({ people: [], numbers: [] })).toBe('Marked as left in the input');
		expect(reasonWith({ people: [on(ANA.id, '')], numbers: [] })).toBe('Marked as left in the input');
		expect(reasonWith({ numbers: [] })).toBe(
			'Marked as left in the input; Zoom frees the extension number 801',
		);
	});

	it.each<[string, LeaverNumbers, string]>([
		['the manager', TO_MANAGER, BOSS.email],
		['a call queue', TO_QUEUE, 'call queue Sales'],
		['nobody', FREE, 'unassigned'],
	])('go to %s', (_, chosen, to) => {
		const row = removal(planOf(chosen));
		expect(row?.changes).toMatchObject([{ from: NUMBER, to }]);
		expect(row?.reason).toBe('Marked as left in the input; Zoom frees the extension number 801');
	});

	it('go to the manager’s manager where the manager has no calling plan, or leaves too', () => {
		const people = [on(ANA.id, '801'), on(BOSS.id, '802', []), on(CHIEF.id, '803')];
		expect(removal(planOf(TO_MANAGER, { people }))?.changes).toMatchObject([{ to: CHIEF.email }]);
		const both = [LIST[0] ?? {}, { ...LIST[1], status: 'left' }, LIST[2] ?? {}];
		expect(removal(planOf(TO_MANAGER, {}, {}, both))?.changes).toMatchObject([{ to: CHIEF.email }]);
	});

	it('keep somebody whose numbers nobody could take over', () => {
		const row = removal(planOf(TO_MANAGER, { people: [on(ANA.id, '801'), on(BOSS.id, '802', [])] }));
		expect(row).toMatchObject({ action: 'conflict', changes: [] });
		expect(row?.reason).toContain(
			`but nobody who stays, is active and has a calling plan could take over ${NUMBER}`,
		);
	});

	it('of somebody who stays are not touched', () => {
		const stays = [{ ...LIST[0], status: 'active' }, ...LIST.slice(1)];
		expect(planOf(TO_MANAGER, {}, {}, stays).every(({ changes }) => changes.length === 0)).toBe(true);
	});
});

const sleep = async (): Promise<void> => {
	await Promise.resolve();
};

const apply = async (
	zoom: Parameters<typeof applyPlan>[1]['zoom'],
	rows: readonly PlanRow[],
): Promise<ResultRow[]> => await applyPlan(rows, { zoom, concurrency: 3, sleep, now: () => 0 });

const result = (rows: readonly ResultRow[]) => rows.find(({ email }) => email === ANA.email);

const account = (phones: StoredPhones = {}) => new FakeAccount(users(), { phones: { ...PHONES, ...phones } });

describe('applying', () => {
	it.each(['deactivate', 'disassociate', 'delete'] as const)(
		'hands them over before a %s',
		async (leaverAction) => {
			const zoom = account();
			const rows = planOf(TO_MANAGER, {}, { leaverAction });
			expect(result(await apply(zoom.zoom, rows))?.result).toBe('done');
			expect(zoom.phone.numbers).toMatchObject([{ owner: BOSS.id, displayName: 'Front desk' }]);
			expect(zoom.calls.at(-1)).toBe(
				leaverAction === 'deactivate' ? 'PUT /users/{userId}/status' : 'DELETE /users/{userId}',
			);
			expect(zoom.find(ANA.id)?.status).toBe(leaverAction === 'deactivate' ? 'inactive' : undefined);
		},
	);

	it('gives them to the call queue, or to nobody', async () => {
		const queue = account();
		await apply(queue.zoom, planOf(TO_QUEUE));
		expect(queue.phone.numbers).toMatchObject([{ owner: 'sales', displayName: 'Front desk' }]);
		const free = account();
		await apply(free.zoom, planOf(FREE));
		expect(free.phone.numbers).toMatchObject([{ owner: undefined, displayName: 'Front desk' }]);
		expect(free.calls).toContain('DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}');
	});

	it('gives the number back where whoever is to get it is refused, and keeps the account', async () => {
		const zoom = account();
		const calls = callsOf(async (...call) => {
			if (call[0] === 'POST /phone/users/{userId}/phone_numbers' && call[1].userId === BOSS.id)
				throw new ZoomRefusedError('No more numbers.', { status: 400, zoomCode: 300 });
			return await zoom.zoom.request(...call);
		});
		expect(result(await apply(calls, planOf(TO_MANAGER)))).toMatchObject({
			result: 'failed',
			error: { message: 'No more numbers.' },
		});
		expect(zoom.phone.numbers).toMatchObject([{ owner: ANA.id, displayName: 'Front desk' }]);
		expect(zoom.find(ANA.id)?.status).toBe('active');
	});

	it.each([
		'DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}',
		'POST /phone/users/{userId}/phone_numbers',
	])('looks where the answer to %s was lost', async (route) => {
		const zoom = account();
		const calls = callsOf(async (...call) => {
			const answer = await zoom.zoom.request(...call);
			if (call[0] === route) throw new ZoomConnectionError('Lost', true);
			return answer;
		});
		const told = result(await apply(calls, planOf(TO_MANAGER)))?.result;
		expect(told).toBe(route.startsWith('POST') ? 'done' : 'failed');
		expect(zoom.find(ANA.id)?.status).toBe(told === 'done' ? 'inactive' : 'active');
		expect([BOSS.id, undefined]).toContain(zoom.phone.numbers[0]?.owner);
	});

	it('keeps the account of somebody who got another number since the plan', async () => {
		const zoom = account();
		const rows = planOf(TO_MANAGER);
		zoom.phone.numbers.push({ id: 'n2', number: '+14155550102', siteId: 'main', owner: ANA.id });
		expect(result(await apply(zoom.zoom, rows))).toMatchObject({
			result: 'changed',
			why: 'the user has got the phone number +14155550102 meanwhile',
		});
		expect(zoom.phone.numbersOf(ANA.id)).toHaveLength(2);
	});

	it('leaves a number alone that somebody else has by now', async () => {
		const zoom = account();
		const rows = planOf(TO_MANAGER);
		for (const one of zoom.phone.numbers) one.owner = CHIEF.id;
		expect(result(await apply(zoom.zoom, rows))?.result).toBe('changed');
		expect(zoom.phone.numbers[0]?.owner).toBe(CHIEF.id);
		expect(zoom.find(ANA.id)?.status).toBe('active');
	});

	it('is a failure where Zoom says that it gave the number, and shows nobody with it', async () => {
		const zoom = account();
		const calls = callsOf(async (...call) =>
			call[0] === 'POST /phone/users/{userId}/phone_numbers' ? {} : await zoom.zoom.request(...call),
		);
		const told = result(await apply(calls, planOf(TO_MANAGER)));
		expect(told?.result).toBe('failed');
		expect(String(told?.error)).toContain(`does not show ${NUMBER} with ${BOSS.email}`);
		expect(zoom.find(ANA.id)?.status).toBe('active');
	});
});

describe('a run that was cut off', () => {
	const CALLS = 8;
	const again = (zoom: FakeAccount, leaverNumbers: LeaverNumbers): PlanRow[] =>
		plan(zoom.users, LIST, {
			phones: { ...PHONES, people: zoom.phone.people, numbers: zoom.phone.numbers },
			rules: { leaverNumbers },
		});

	it.each(Array.from({ length: 2 * CALLS }, (_, index) => index))(
		'at any call, this one is %d, is finished by the next one',
		async (at) => {
			for (const chosen of [TO_MANAGER, TO_QUEUE]) {
				const zoom = account();
				zoom.restart({ after: Math.floor(at / 2), takesEffect: at % 2 === 1 });
				await apply(zoom.zoom, planOf(chosen));
				zoom.restart();
				await apply(zoom.zoom, again(zoom, chosen));
				expect(zoom.phone.numbers[0]?.owner).toBe(chosen === TO_MANAGER ? BOSS.id : 'sales');
				expect(zoom.phone.numbers[0]?.displayName).not.toContain('n8n');
				expect(zoom.find(ANA.id)?.status).toBe('inactive');
			}
		},
	);

	it('has a row of its own for a number on its way', () => {
		const rows = planOf(TO_MANAGER, { numbers: [number(undefined, `n8n u:${BOSS.id}`)] });
		expect(rows.find(({ action }) => action === 'handOverNumber')).toMatchObject({
			email: '',
			changes: [{ from: NUMBER, to: BOSS.email }],
		});
	});

	it('has one too where the list says that whoever is to get it has left, and nobody is removed', () => {
		const numbers = [number(undefined, `n8n u:${BOSS.id}`)];
		const list = [person(ANA.email), person(BOSS.email, { status: 'left' }), person(CHIEF.email)];
		const actions = (leavers: Rules['leavers']) =>
			planOf(TO_MANAGER, { numbers }, { leavers }, list)
				.filter(({ email }) => email === '')
				.map(({ action }) => action);
		expect(actions('nobody')).toEqual(['handOverNumber']);
		expect(actions('listed')).toEqual(['conflict']);
	});

	it('asks a person where whoever was to get it cannot any more', () => {
		const numbers = [number(undefined, 'n8n u:gone')];
		expect(planOf(TO_MANAGER, { numbers }).find(({ action }) => action === 'conflict')?.reason).toContain(
			`${NUMBER} was on its way to somebody who cannot take it any more`,
		);
	});

	it('asks a person where it is still with who was to leave, and that person does not leave any more', () => {
		const numbers = [number(ANA.id, `n8n u:${CHIEF.id}`)];
		expect(planOf(TO_MANAGER, { numbers }).filter(({ action }) => action === 'conflict')).toEqual([]);
		const [row, ...others] = planOf(TO_MANAGER, { numbers }, {}, [
			person(ANA.email),
			...LIST.slice(1),
		]).filter(({ action }) => action === 'conflict');
		expect(row?.reason).toMatch(
			/was on its way to chief@example\.com, but is still with .*: if it is to stay/,
		);
		expect(others).toEqual([]);
	});

	it('leaves its number to nobody else', () => {
		const mapping = { phone: { number: 'phone' } };
		const list = [person(CHIEF.email, { phone: 'next free' }), person(BOSS.email, { phone: NUMBER })];
		const phones = { ...PHONES, numbers: [number(undefined, `n8n u:${ANA.id}`)] };
		const rows = plan(users(), list, { mapping, phones, rules: { leavers: 'nobody' } });
		const gained = rows.filter(({ action }) => action === 'update');
		expect(gained).toEqual([]);
	});
});

describe('an approved plan', () => {
	const ORIGIN = { account: 'owner', sign: (text: string) => Buffer.from(text).toString('base64url') };
	const review = (
		phones: StoredPhones,
		edit = (text: string): string => text,
		first: StoredPhones = {},
		to = TO_MANAGER,
	) => {
		const items = stampPlan(planOf(to, first), ORIGIN, 0).map((row, index) =>
			readPlanRow(JSON.parse(edit(JSON.stringify(planned(row)))) as Row, index),
		);
		const { rows, settled } = reviewPlan(items, {
			directory: account(phones).directory(),
			guards: GUARDS,
			origin: ORIGIN,
			now: 1,
			maxAgeMs: 1000,
		});
		return rows
			.filter(({ action }) => action === 'deactivate' || action === 'handOverNumber')
			.map((row) => {
				const { result: told, why } = settled.get(row) ?? { result: 'go', why: undefined };
				return [told, why].filter(Boolean).join(': ');
			});
	};

	it('hands over, also what is on its way already', () => {
		expect(review({})).toEqual(['go']);
		expect(review({ numbers: [number(undefined, `n8n u:${BOSS.id}`)] })).toEqual(['go']);
		const onItsWay = { numbers: [number(undefined, `n8n u:${BOSS.id}`)] };
		expect(review(onItsWay, undefined, onItsWay)).toEqual(['go', 'go']);
		const two = ['n1', 'n2'].map((id) => ({ ...number(undefined, `n8n u:${BOSS.id}`), id, number: id }));
		expect(review({ numbers: two }, undefined, { numbers: two })).toEqual(['go', 'go', 'go']);
	});

	it('makes a number free that is still with who leaves, or is free already', () => {
		for (const numbers of [[number(ANA.id)], [number()]])
			expect(review({ numbers }, undefined, {}, FREE)).toEqual(['go']);
		expect(review({ numbers: [number(CHIEF.id)] }, undefined, {}, FREE)[0]).toContain('changed: ');
	});

	it('stops where somebody else has the number, or whoever was to get it cannot', () => {
		expect(review({ numbers: [number(CHIEF.id)] })).toEqual([
			`changed: the phone number ${NUMBER} belongs to ${CHIEF.id} now`,
		]);
		expect(review({ people: [on(ANA.id, '801')] })).toEqual([
			`changed: ${BOSS.email}, who is to get the phone number ${NUMBER}, cannot take it any more`,
		]);
		expect(review({ numbers: [] })).toEqual([`changed: the phone number ${NUMBER} does not exist`]);
	});

	it('is refused where somebody else was written into a row', () => {
		expect(review({}, (text) => text.replaceAll(`u:${BOSS.id}`, `u:${CHIEF.id}`))[0]).toContain(
			'refused: the row was edited',
		);
	});
});
