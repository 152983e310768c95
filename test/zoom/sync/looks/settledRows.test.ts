import { createHmac } from 'node:crypto';
import { MemoryNotes, type Notes } from '../../../../zoom/store/notes';
import type { AddOnKind } from '../../../../zoom/sync/addOns/catalog';
import type { Row } from '../../../../zoom/sync/input/cells';
import { lookAtRows } from '../../../../zoom/sync/looks/look';
import { SettledRows } from '../../../../zoom/sync/looks/settledRows';
import { readPeople } from '../../../../zoom/sync/input/people';
import { planSync } from '../../../../zoom/sync/plan';
import { FakeAccount } from '../support/account';
import { person, short, user } from '../support/planning';
import { MAPPING, RULES } from '../support/rules';

/** Who is looked at again, and who was found as the row says. */

const DAY = 86_400_000;
const MANAGED: readonly AddOnKind[] = ['webinar', 'large_meeting'];
const PROFILE = (['job_title', 'manager'] as const).map((field) => ({
	field,
	column: field,
	default: '',
	allowed: [],
}));

const ADD_ONS = 'GET /users/{userId}/settings';
const PROFILES = 'GET /users/{userId}';

class World {
	now = 0;
	readonly zoom = new FakeAccount([
		user('ana@example.com', { add_ons: { webinar: 500 }, job_title: 'Clerk', manager: 'bo@example.com' }),
		user('bo@example.com', { add_ons: { webinar: 1000 } }),
	]);
	notes: Notes = new MemoryNotes(() => this.now);
	readonly written: string[] = [];
	readonly settled = new SettledRows({
		notes: {
			read: async (key) => await this.notes.read(key),
			write: async (key, text, ttlMs) => {
				this.written.push(`${key} ${text}`);
				await this.notes.write(key, text, ttlMs);
			},
		},
		sign: (text) => createHmac('sha256', 'secret').update(text).digest('base64url'),
		now: () => this.now,
		maxAgeMs: 7 * DAY,
	});

	/** @returns the plan, and how many people were looked at */
	async plan(rows: readonly Row[], managed = MANAGED) {
		const { plan, calls } = await this.planned(rows, managed);
		return { plan: short(plan), looks: calls.length };
	}

	/** @returns the plan, and the calls of looking */
	async planned(rows: readonly Row[], managed = MANAGED) {
		const people = readPeople(rows, {
			...MAPPING,
			fields: [...MAPPING.fields, ...PROFILE],
			addOns: { column: 'addOns', emptyMeansNone: false },
		});
		const listed = this.zoom.directory({ by: 'email' }, { addOns: managed });
		const before = this.zoom.calls.length;
		const directory = await lookAtRows(people, listed, this.settled, {
			zoom: this.zoom.zoom,
			concurrency: 2,
		});
		const plan = planSync(people, directory, { by: 'email' }, { ...RULES, leavers: 'nobody' });
		return { plan, calls: this.zoom.calls.slice(before) };
	}
}

const ROWS = [
	person('ana@example.com', { addOns: 'Webinar 500' }),
	person('bo@example.com', { addOns: 'Webinar 500' }),
];
const PLAN = ['unchanged ana@example.com', 'changeLicense bo@example.com'];

it('only whom Zoom showed as the row says is not looked at again', async () => {
	const world = new World();
	expect(await world.plan(ROWS)).toEqual({ plan: PLAN, looks: 2 });
	expect(await world.plan(ROWS)).toEqual({ plan: PLAN, looks: 1 });
});

it('a row that says the same in other words has not changed; one that says something else has', async () => {
	const world = new World();
	await world.plan(ROWS);
	const [first, second] = ROWS.map((row) => ({ ...row }));
	const written = [{ ...first, addOns: ['webinar500'] }, { ...second }];
	expect(await world.plan(written)).toEqual({ plan: PLAN, looks: 1 });
	const other = [{ ...first, addOns: 'Webinar 1000' }, { ...second }];
	expect(await world.plan(other)).toMatchObject({
		plan: ['changeLicense ana@example.com', PLAN[1]],
		looks: 2,
	});
	// What was found then is not forgotten by the way back.
	expect(await world.plan(ROWS)).toEqual({ plan: PLAN, looks: 2 });
});

it('everybody is looked at again after a while, and when the list governs another kind', async () => {
	const world = new World();
	await world.plan(ROWS);
	world.now = 7 * DAY - 1;
	expect((await world.plan(ROWS)).looks).toBe(1);
	world.now = 7 * DAY;
	expect((await world.plan(ROWS)).looks).toBe(2);
	expect((await world.plan(ROWS, ['webinar'])).looks).toBe(2);
});

it('who was deactivated since is looked at, and so is everybody while nothing can be remembered', async () => {
	const world = new World();
	await world.plan(ROWS);
	const [ana] = world.zoom.users;
	if (ana) ana.status = 'inactive';
	expect((await world.plan(ROWS)).looks).toBe(2);
	const away = new World();
	away.notes = {
		read: async () => await Promise.resolve(undefined),
		write: async () => await Promise.resolve(),
	};
	await away.plan(ROWS);
	expect((await away.plan(ROWS)).looks).toBe(2);
});

it('a row that cannot be read in part is never taken for settled', async () => {
	const world = new World();
	const twice = [
		person('ana@example.com', { addOns: 'Webinar 500, Webinr 1000' }),
		person('bo@example.com', { addOns: 'Webinar 1000' }),
	];
	await world.plan(twice);
	expect((await world.plan(twice)).looks).toBe(1);
});

it('each part is looked at and remembered by itself', async () => {
	const world = new World();
	const row = (more: Row) => [
		person('ana@example.com', {
			addOns: 'Webinar 500',
			job_title: 'Clerk',
			manager: 'BO@example.com',
			...more,
		}),
	];
	expect((await world.planned(row({}))).calls.sort()).toEqual([PROFILES, ADD_ONS].sort());
	expect((await world.planned(row({}))).calls).toEqual([]);
	expect((await world.planned(row({ addOns: 'Webinar 1000' }))).calls).toEqual([ADD_ONS]);
	const { plan, calls } = await world.planned(row({ job_title: 'Boss' }));
	expect(calls.filter((call) => call === PROFILES)).toHaveLength(1);
	expect(plan[0]?.changes).toEqual([{ field: 'job_title', from: 'Clerk', to: 'Boss' }]);
});

it('whose manager is written otherwise has not changed; whose manager has another address has', async () => {
	const world = new World();
	const rows = [person('ana@example.com', { manager: 'bo@example.com' })];
	await world.plan(rows);
	expect((await world.plan([person('ana@example.com', { manager: 'id of bo@example.com' })])).looks).toBe(0);
	const [, bo] = world.zoom.users;
	if (bo) bo.email = 'bob@example.com';
	const byId = [person('ana@example.com', { manager: 'id of bo@example.com' })];
	expect(await world.plan(byId)).toEqual({ plan: ['update ana@example.com'], looks: 1 });
});

it('whose manager was deleted and is back under the same address is looked at again', async () => {
	const world = new World();
	const rows = [person('ana@example.com', { manager: 'bo@example.com' })];
	await world.plan(rows);
	const [ana, bo] = world.zoom.users;
	if (ana) ana.manager = '';
	if (bo) bo.id = 'another';
	expect(await world.plan(rows)).toEqual({ plan: ['update ana@example.com'], looks: 1 });
});

it('whose manager Zoom does not know is looked at again', async () => {
	const world = new World();
	const rows = [person('ana@example.com', { job_title: 'Clerk', manager: 'nobody@example.com' })];
	await world.plan(rows);
	expect((await world.plan(rows)).looks).toBe(1);
});

it('who was deactivated is not remembered, although Zoom still shows the licenses: reactivated, they have none', async () => {
	const world = new World();
	const [ana] = world.zoom.users;
	if (ana) ana.status = 'inactive';
	await world.plan(ROWS);
	if (ana) Object.assign(ana, { status: 'active', add_ons: {} });
	expect(await world.plan(ROWS)).toEqual({ plan: ['changeLicense ana@example.com', PLAN[1]], looks: 2 });
});

it('what is remembered of somebody is forgotten with a change that a run without it makes, such as an approved plan', async () => {
	const world = new World();
	const rows = [person('ana@example.com', { job_title: 'Clerk' })];
	await world.plan(rows);
	const [ana] = world.zoom.users;
	const change = { field: 'job_title', from: 'Clerk', to: 'Boss' };
	await world.settled.forget([
		{
			action: 'update',
			email: 'ana@example.com',
			userId: ana?.id ?? '',
			reason: '',
			changes: [change],
			items: [],
		},
	]);
	if (ana) ana.job_title = 'Boss';
	expect(await world.plan(rows)).toEqual({ plan: ['update ana@example.com'], looks: 1 });
});

it('a change of something else, and one that a guard stops, forgets nothing; a removal forgets all', async () => {
	const world = new World();
	const rows = [person('ana@example.com', { addOns: 'Webinar 500', job_title: 'Clerk' })];
	await world.plan(rows);
	const title = { field: 'job_title', from: 'Clerk', to: 'Boss' };
	const row = {
		action: 'update' as const,
		email: 'ana@example.com',
		userId: 'id of ana@example.com',
		reason: '',
		changes: [title],
		items: [],
	};
	await world.settled.forget([
		{ ...row, changes: [{ ...title, field: 'dept' }] },
		{ ...row, blocked: 'No' },
	]);
	expect((await world.plan(rows)).looks).toBe(0);
	await world.settled.forget([row]);
	expect((await world.planned(rows)).calls).toEqual([PROFILES]);
	await world.settled.forget([{ ...row, action: 'deactivate', changes: [] }]);
	expect((await world.plan(rows)).looks).toBe(2);
});

it('neither people nor what is said of them stands in what is kept', async () => {
	const world = new World();
	await world.plan([
		...ROWS.slice(1),
		person('ana@example.com', { addOns: 'Webinar 500', job_title: 'Clerk', manager: 'bo@example.com' }),
	]);
	expect(world.written).toHaveLength(3);
	for (const note of world.written) expect(note).not.toMatch(/ana|bo@|example|webinar|500|clerk/i);
});
