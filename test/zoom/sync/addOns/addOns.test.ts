import { ALREADY, FeatureRefusedError } from '../../../../zoom/account/featureCalls';
import { poolsOf } from '../../../../zoom/account/pools';
import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import { ADD_ONS, addOnWritten, noneOf } from '../../../../zoom/sync/addOns/catalog';
import { addOnsNeeded, checkAddOns, freeAddOns } from '../../../../zoom/sync/addOns/pools';
import { addOnsShown } from '../../../../zoom/sync/addOns/shown';
import { applyPlan } from '../../../../zoom/sync/execution/apply';
import { lookAtChanges, lookAtRows } from '../../../../zoom/sync/looks/look';
import type { Row } from '../../../../zoom/sync/input/cells';
import { readPeople } from '../../../../zoom/sync/input/people';
import { planSync } from '../../../../zoom/sync/plan';
import type { Change, PlanRow } from '../../../../zoom/sync/model/planRow';
import type { Rules } from '../../../../zoom/sync/model/rules';
import { FakeAccount, type StoredUser } from '../support/account';
import type { AddOnHabits } from '../support/addOns';
import { person, short, user } from '../support/planning';
import { GUARDS, MAPPING, RULES } from '../support/rules';
import { ScriptedZoom } from '../support/scripted';
import { review } from '../support/story';

/** The add-on licenses of people who stay. */

const ANA = user('ana@example.com', { add_ons: { webinar: 500, zoom_whiteboard: true } });
const BO = user('bo@example.com');

const READ = { ...MAPPING, addOns: { column: 'addOns', emptyMeansNone: false } };
const TOOLS = {
	concurrency: 2,
	sleep: async () => {
		await Promise.resolve();
	},
	now: () => 0,
};

interface Chosen {
	readonly rules?: Partial<Rules>;
	readonly emptyMeansNone?: boolean;
	readonly zoom?: FakeAccount;
}

async function planOf(
	users: readonly StoredUser[],
	rows: readonly Row[],
	{ rules = {}, emptyMeansNone = false, zoom = new FakeAccount([...users]) }: Chosen = {},
): Promise<PlanRow[]> {
	const mapping = { ...READ, addOns: { column: 'addOns', emptyMeansNone } };
	const people = readPeople(rows, mapping);
	const listed = zoom.directory(mapping.match, { addOns: ['webinar', 'large_meeting'] });
	const directory = await lookAtRows(people, listed, undefined, { ...TOOLS, zoom: zoom.zoom });
	return planSync(people, directory, mapping.match, { ...RULES, leavers: 'nobody', ...rules });
}

const ana = async (addOns: unknown, chosen: Chosen = {}) =>
	await planOf([ANA], [person(ANA.email, { addOns })], chosen);

const changes = ([row]: readonly PlanRow[]) =>
	row?.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to}`);

describe('an add-on in a cell', () => {
	it.each([
		['Webinar 500', 'Webinar 500'],
		[' webinar\u00A01,000 ', 'Webinar 1000'],
		['webinar1000', 'Webinar 1000'],
		['large_meeting 500', 'Large Meeting 500'],
		['concurrent meetings plus', 'Concurrent Meetings Plus'],
		['zoom_whiteboard', 'Whiteboard'],
		['Events 10.000', 'Events 10000'],
	])('is recognized: %s', (written, name) => {
		expect(addOnWritten(written)?.name).toBe(name);
	});

	it.each(['Webinar', 'Webinar 501', 'Webinar 5', 'None', 'Phone', '500'])('is none: %s', (written) => {
		expect(addOnWritten(written)).toBeUndefined();
	});

	it('has a name of its own, and a value with which Zoom takes it away', () => {
		expect(new Set(ADD_ONS.map(({ name }) => name)).size).toBe(ADD_ONS.length);
		expect(noneOf('webinar')).toEqual({ feature: 'webinar', value: '0' });
		expect(noneOf('concurrent_meeting')).toEqual({ feature: 'concurrent_meeting', value: 'None' });
		expect(noneOf('zoom_whiteboard')).toEqual({ feature: 'zoom_whiteboard', value: 'false' });
	});
});

it('what Zoom shows is read by kind; without the section nothing is known', () => {
	const feature = {
		webinar: true,
		webinar_capacity: 500,
		large_meeting: false,
		large_meeting_capacity: 100,
		concurrent_meeting: 'Plus',
		zoom_events: true,
		zoom_whiteboard: 'false',
	};
	expect(addOnsShown({ feature })).toEqual({
		'addOn.webinar': 'Webinar 500',
		'addOn.concurrent_meeting': 'Concurrent Meetings Plus',
		'addOn.zoom_events': 'Events',
	});
	expect(addOnsShown({ feature: { concurrent_meeting: 'None' } })).toEqual({});
	expect(addOnsShown({})).toBeUndefined();
});

describe('the add-ons of a person', () => {
	it.each<[string, unknown, string[]]>([
		['another capacity', 'Webinar 1000', ['addOn.webinar: Webinar 500 -> Webinar 1000']],
		[
			'one of another kind',
			'Large Meeting 500',
			['addOn.webinar: Webinar 500 -> ', 'addOn.large_meeting:  -> Large Meeting 500'],
		],
		[
			'several in one text',
			'webinar 500, large meeting 1,000',
			['addOn.large_meeting:  -> Large Meeting 1000'],
		],
		[
			'several in a list',
			['Webinar 500', 'Large Meeting 500'],
			['addOn.large_meeting:  -> Large Meeting 500'],
		],
	])('change as the cell says: %s', async (_, cell, expected) => {
		const rows = await ana(cell);
		expect(changes(rows)?.sort()).toEqual([...expected].sort());
		expect(rows[0]).toMatchObject({ action: 'changeLicense', reason: 'Differs in add-on licenses' });
	});

	it.each<[string, unknown]>([
		['are as the cell says', 'Webinar 500'],
		['have an empty cell', ''],
		['have no cell', undefined],
	])('stay where they %s', async (_, cell) => {
		expect(short(await ana(cell))).toEqual(['unchanged ana@example.com']);
	});

	it('are taken with an empty cell only where that is to mean it; a missing column is a mistake then', async () => {
		expect(changes(await ana('', { emptyMeansNone: true }))).toEqual(['addOn.webinar: Webinar 500 -> ']);
		expect((await ana(undefined, { emptyMeansNone: true }))[0]).toMatchObject({
			action: 'invalid',
			reason: 'There is no "addOns"',
		});
	});

	it('are never touched where the list does not govern the kind', async () => {
		const [row] = await ana('Webinar 500, Events 500');
		expect(row).toMatchObject({ action: 'unchanged', changes: [] });
		expect(row?.reason).toBe('As it should be; the list does not govern "Events 500"');
		expect(changes(await ana('', { emptyMeansNone: true }))).not.toContainEqual(
			expect.stringContaining('whiteboard'),
		);
	});

	it('stay where the cell names one that Zoom does not have; others are given', async () => {
		expect((await ana('Webniar 500'))[0]).toMatchObject({ action: 'conflict', changes: [] });
		const rows = await ana('Webniar 500; Large Meeting 500');
		expect(changes(rows)).toEqual(['addOn.large_meeting:  -> Large Meeting 500']);
		expect(rows[0]?.reason).toBe(
			'Differs in add-on licenses; Zoom has no add-on license "Webniar 500", so none is taken: write one such as "Webinar 500"',
		);
	});

	it.each<[string, unknown, string]>([
		[
			'two capacities of one kind',
			'Webinar 500, Webinar 1000',
			'"addOns" names Webinar 500 and Webinar 1000, and a person has one of them',
		],
		['a broken cell', '#N/A', '"addOns" holds "#N/A" instead of a value'],
		['an object', { name: 'Webinar 500' }, '"addOns" holds neither a text nor a number'],
	])('make the row invalid with %s', async (_, cell, reason) => {
		expect((await ana(cell))[0]).toMatchObject({ action: 'invalid', reason });
	});

	it('stay where Zoom does not show them, or their capacity', async () => {
		const answer = (feature: unknown) => new ScriptedZoom({ 'GET /users/{userId}/settings': [{ feature }] });
		for (const [feature, reason] of [
			[undefined, 'As it should be; Zoom does not show the add-on licenses, so they stay'],
			[{ webinar: true }, 'As it should be; Zoom does not show the capacity of "Webinar", which stays'],
		] as const) {
			const zoom = new FakeAccount([ANA]);
			const scripted = answer(feature);
			const listed = zoom.directory(READ.match, { addOns: ['webinar'] });
			const people = readPeople([person(ANA.email, { addOns: 'Webinar 500' })], READ);
			const shown = await lookAtRows(people, listed, undefined, { ...TOOLS, zoom: scripted.calls });
			expect(planSync(people, shown, READ.match, RULES)[0]).toMatchObject({
				action: 'conflict',
				reason,
				changes: [],
			});
		}
	});

	it('stay while a second row may mean the same person, and what else differs is changed', async () => {
		const rows = await planOf(
			[ANA],
			[
				person(ANA.email, { addOns: 'Webinar 1000', department: 'Sales' }),
				person('', { note: 'ana@example.com' }),
			],
		);
		expect(rows[0]).toMatchObject({ action: 'update', changes: [{ field: 'dept' }] });
		expect(rows[0]?.reason).toContain(
			'add-on licenses stay as they are, because row 2 may mean the same person',
		);
		const only = await planOf(
			[ANA],
			[person(ANA.email, { addOns: 'Webinar 1000' }), person('', { note: 'ana@example.com' })],
		);
		expect(only[0]).toMatchObject({ action: 'conflict', changes: [] });
	});

	it('follow once an invitation is accepted, without a look', async () => {
		const zoom = new FakeAccount([user(BO.email, { status: 'pending' })]);
		const rows = await planOf([], [person(BO.email, { addOns: 'Webinar 500' })], { zoom });
		expect(rows[0]?.reason).toBe(
			'Has not accepted the invitation yet; add-on licenses will follow once the invitation is accepted',
		);
		expect(zoom.calls).toEqual([]);
	});

	it('are not looked at of people whose cell says nothing, or who leave', async () => {
		const zoom = new FakeAccount([ANA, BO]);
		await planOf([], [person(ANA.email, { addOns: '' }), person(BO.email, { status: 'left', addOns: 'x' })], {
			zoom,
		});
		expect(zoom.calls).toEqual([]);
	});

	it('stay with everybody when more people would lose one than allowed; a larger one is no loss', async () => {
		const guards = { ...GUARDS, addOns: { unit: 'people' as const, max: 0 } };
		const lost = await ana('Large Meeting 500', { rules: { guards } });
		expect(lost[0]?.blocked).toBe(
			'1 people would lose an add-on license or get a smaller one, more than the 0 allowed: nobody does. If all of them should, set "Maximum Losing Add-Ons" to 1',
		);
		expect((await ana('Webinar 100', { rules: { guards } }))[0]?.blocked).toContain('smaller one');
		expect((await ana('Webinar 1000', { rules: { guards } }))[0]?.blocked).toBeUndefined();
	});
});

describe('how many add-ons there are', () => {
	const row = (email: string, from: string | null, to: string): PlanRow => ({
		action: 'changeLicense',
		email,
		reason: '',
		changes: [{ field: 'addOn.webinar', from, to }],
		items: [],
	});
	const blocked = (rows: readonly PlanRow[]) => rows.map((one) => one.blocked !== undefined);

	it('stops the last for whom none is left, and counts those that come back', () => {
		const rows = [
			row('a', null, 'Webinar 500'),
			row('b', null, 'Webinar 500'),
			row('c', null, 'Webinar 500'),
			row('d', 'Webinar 500', ''),
		];
		const checked = checkAddOns(rows, new Map([['Webinar 500', 1]]));
		expect(blocked(checked)).toEqual([false, false, true, false]);
		expect(checked[2]?.blocked).toBe(
			'3 "Webinar 500" licenses are needed and 2 are free: none is left for this person',
		);
	});

	it('does not count what somebody would give back who gets nothing', () => {
		const rows = [row('a', 'Webinar 500', 'Webinar 1000'), row('b', null, 'Webinar 500')];
		const free = new Map([
			['Webinar 500', 0],
			['Webinar 1000', 0],
		]);
		expect(blocked(checkAddOns(rows, free))).toEqual([true, true]);
		expect(blocked(checkAddOns(rows, new Map([...free, ['Webinar 1000', 1]])))).toEqual([false, false]);
	});

	it('is not checked where nobody knows', () => {
		expect(blocked(checkAddOns([row('a', null, 'Webinar 500')], new Map()))).toEqual([false]);
		expect(blocked(checkAddOns([row('a', null, 'Webinar 500')], undefined))).toEqual([false]);
	});

	it('is as typed, less those that people of the list have; else as Zoom tells', async () => {
		const zoom = new FakeAccount([ANA, BO]);
		const people = readPeople(
			[ANA, BO].map(({ email }) => person(email, { addOns: 'Webinar 500' })),
			READ,
		);
		const directory = await lookAtRows(people, zoom.directory(), undefined, { ...TOOLS, zoom: zoom.zoom });
		const needed = addOnsNeeded([row('a', null, 'Webinar 500'), row('b', null, 'Webinar 1000')]);
		const pools = poolsOf({
			plan_webinar: [
				{ type: 'webinar500_yearly', hosts: 9, usage: 2 },
				{ type: 'webinar1000_yearly', hosts: 4, usage: 1 },
			],
		});
		expect([...freeAddOns(needed, directory.users, new Map([['Webinar 500', 3]]), pools)]).toEqual([
			['Webinar 500', 2],
			['Webinar 1000', 3],
		]);
		expect([...freeAddOns(needed, directory.users, new Map(), [])]).toEqual([]);
	});
});

describe('applying', () => {
	const carryOut = async (users: StoredUser[], rows: readonly Row[], addOns: AddOnHabits = {}) => {
		const zoom = new FakeAccount(users, { addOns });
		const plan = await planOf([], rows, { zoom });
		const before = zoom.calls.length;
		const results = await applyPlan(plan, { ...TOOLS, zoom: zoom.zoom });
		return { results, calls: zoom.calls.slice(before), zoom };
	};
	const copyOf = (one: StoredUser): StoredUser => ({ ...one, add_ons: { ...one.add_ons } });

	it('sends 30 people in a call, what is given back first, and looks at each', async () => {
		const team = Array.from({ length: 31 }, (_, at) => user(`p${at}@example.com`));
		const rows = team.map(({ email }) => person(email, { addOns: 'Webinar 500' }));
		const leaver = copyOf({ ...ANA, add_ons: { webinar: 500, large_meeting: 500 } });
		const { results, calls } = await carryOut(
			[...team, leaver],
			[...rows, person(ANA.email, { addOns: 'Large Meeting 500' })],
			{ seats: { webinar500: 31 } },
		);
		expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['done']));
		expect(calls.filter((route) => route === 'POST /users/features')).toHaveLength(3);
		expect(calls.filter((route) => route === 'GET /users/{userId}/settings')).toHaveLength(32);
		expect(calls.slice(0, 2)).toEqual(['POST /users/features', 'GET /users/{userId}/settings']);
	});

	it('gives what another capacity gives back to who waits for it', async () => {
		const larger = copyOf(ANA);
		const { results, calls } = await carryOut(
			[user(BO.email), larger],
			[person(BO.email, { addOns: 'Webinar 500' }), person(ANA.email, { addOns: 'Webinar 1000' })],
			{ seats: { webinar500: 1, webinar1000: 1 } },
		);
		expect(results.map(({ result }) => result)).toEqual(['done', 'done']);
		expect(calls.filter((route) => route === 'POST /users/features')).toHaveLength(3);
	});

	it('says for whom Zoom has none left', async () => {
		const { results } = await carryOut([user(BO.email)], [person(BO.email, { addOns: 'Webinar 500' })], {
			seats: { webinar500: 0 },
		});
		expect(results[0]).toMatchObject({ result: 'failed' });
		expect(results[0]?.error).toEqual(
			new FeatureRefusedError(
				'Zoom did not give bo@example.com the license "Webinar 500": Not enough seats',
				'Not enough seats',
			),
		);
	});

	it('looks at everybody when the answer is lost', async () => {
		const { results } = await carryOut([user(BO.email)], [person(BO.email, { addOns: 'Webinar 500' })], {
			lostAnswers: [0],
		});
		expect(results[0]).toMatchObject({ result: 'done' });
	});

	const rowOf = (change: Partial<Change> = {}): PlanRow => ({
		action: 'changeLicense',
		email: BO.email,
		userId: BO.id,
		reason: '',
		changes: [{ field: 'addOn.webinar', from: null, to: 'Webinar 500', ...change }],
		items: [0],
	});
	const apply = async (rows: readonly PlanRow[], zoom: ScriptedZoom) =>
		await applyPlan(rows, { ...TOOLS, zoom: zoom.calls });
	const SHOWN = { feature: { webinar: true, webinar_capacity: 100 } };

	it.each([
		['took it', { success_user_ids: [BO.id] }],
		['says that nothing is to be done', { fail_details: [{ user_ids: [BO.id], reason: ALREADY }] }],
		['says nothing', {}],
	])('is not done when Zoom %s and shows something else', async (_, answer) => {
		const zoom = new ScriptedZoom({
			'POST /users/features': [answer],
			'GET /users/{userId}/settings': [SHOWN, SHOWN, SHOWN],
		});
		const [result] = await apply([rowOf()], zoom);
		expect(result).toMatchObject({ result: 'failed' });
		expect(String(result?.error)).toContain('but still shows "Webinar 100"');
	});

	it('is done when Zoom shows it a moment later', async () => {
		const zoom = new ScriptedZoom({
			'POST /users/features': [{ success_user_ids: [BO.id] }],
			'GET /users/{userId}/settings': [SHOWN, { feature: { webinar: true, webinar_capacity: 500 } }],
		});
		expect(await apply([rowOf()], zoom)).toMatchObject([{ result: 'done' }]);
	});

	it('is done when Zoom says that nothing is to be done, and shows it', async () => {
		const zoom = new ScriptedZoom({
			'POST /users/features': [{ fail_details: [{ user_ids: [BO.id], reason: ALREADY }] }],
			'GET /users/{userId}/settings': [{ feature: { webinar: true, webinar_capacity: 500 } }],
		});
		expect(await apply([rowOf()], zoom)).toMatchObject([{ result: 'done' }]);
	});

	it('finds Zoom’s reason for somebody known by the address, whom Zoom names by ID', async () => {
		const { userId: _userId, ...byAddress } = rowOf();
		const zoom = new ScriptedZoom({
			'POST /users/features': [{ fail_details: [{ user_ids: ['id7'], reason: 'Unpaid user' }] }],
			'GET /users/{userId}/settings': [{ feature: {} }],
			'GET /users/{userId}': [{ id: 'id7' }],
		});
		const [result] = await apply([byAddress], zoom);
		expect(String(result?.error)).toContain('Unpaid user');
	});

	it('does not send again what Zoom refuses for everybody, and sends the rest', async () => {
		const refusal = new ZoomRefusedError('Not enabled', { status: 400, zoomCode: 200 });
		const many = Array.from({ length: 31 }, (_, at): PlanRow => ({ ...rowOf(), userId: `p${at}` }));
		const zoom = new ScriptedZoom({ 'POST /users/features': [refusal] });
		const results = await apply(many, zoom);
		expect(new Set(results.map(({ error }) => error))).toEqual(new Set([refusal]));
		expect(zoom.routes).toEqual(['POST /users/features']);
	});

	it('fails with what was lost when Zoom does not show it', async () => {
		const lost = new ZoomConnectionError('Lost', true);
		const zoom = new ScriptedZoom({
			'POST /users/features': [lost],
			'GET /users/{userId}/settings': [{ feature: {} }],
		});
		expect(await apply([rowOf()], zoom)).toMatchObject([{ result: 'failed', error: lost }]);
	});

	it('fails for a license that Zoom does not have', async () => {
		const zoom = new ScriptedZoom();
		expect(await apply([rowOf({ to: 'Webinar 7' })], zoom)).toMatchObject([{ result: 'failed' }]);
		expect(zoom.routes).toEqual([]);
	});
});

describe('an approved plan', () => {
	const reviewed = async (plan: readonly PlanRow[], now: StoredUser, isLooked = true) => {
		const zoom = new FakeAccount([now]);
		const looked = isLooked ? plan : [];
		const directory = await lookAtChanges(looked, zoom.directory(), { ...TOOLS, zoom: zoom.zoom });
		return review(zoom, plan, RULES, directory);
	};

	it('goes on where nothing has changed, and leaves out what has, is done, or is not shown', async () => {
		const plan = await ana('Webinar 1000');
		expect(await reviewed(plan, ANA)).toMatchObject([{ changes: [{ to: 'Webinar 1000' }] }]);
		expect(await reviewed(plan, { ...ANA, add_ons: { webinar: 100 } })).toEqual([]);
		expect(await reviewed(plan, { ...ANA, add_ons: { webinar: 1000 } })).toEqual([]);
		expect(await reviewed(plan, ANA, false)).toEqual([]);
	});

	it('gives a new person what an earlier run that was cut off did not', async () => {
		const plan = await planOf([], [person(BO.email, { addOns: 'Webinar 500' })], {
			rules: { createAction: 'ssoCreate' },
		});
		const created = user(BO.email, { created_at: '2026-11-29T00:00:00Z' });
		expect(await reviewed(plan, created)).toMatchObject([
			{ action: 'update', changes: [{ field: 'addOn.webinar' }] },
		]);
	});
});
