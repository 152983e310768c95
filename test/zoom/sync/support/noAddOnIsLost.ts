import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { poolsOf } from '../../../../zoom/account/pools';
import { ADD_ONS, type AddOnKind } from '../../../../zoom/sync/addOns/catalog';
import { addOnIn } from '../../../../zoom/sync/addOns/fields';
import { addOnsNeeded, freeAddOns } from '../../../../zoom/sync/addOns/pools';
import { applyPlan, type ResultRow } from '../../../../zoom/sync/execution/apply';
import type { Row } from '../../../../zoom/sync/input/cells';
import { keepToPools } from '../../../../zoom/sync/plan/guards';
import { lookAtChanges, lookAtRows } from '../../../../zoom/sync/looks/look';
import { readPeople, type Mapping } from '../../../../zoom/sync/input/people';
import { planSync } from '../../../../zoom/sync/plan';
import { isOpen, isRemoval, type PlanRow } from '../../../../zoom/sync/model/planRow';
import type { Rules } from '../../../../zoom/sync/model/rules';
import type { Directory } from '../../../../zoom/sync/directory/users';
import { normalized } from '../../../../zoom/values/emailAddress';
import { FakeAccount, type StoredUser } from './account';
import type { StoredAddOns } from './addOns';
import { account, copy, emailOf, NAMES, rules } from './arbitraries';
import { writing, type Form } from './brokenRows';
import { MAPPING } from './rules';
import {
	crash,
	fail,
	isProtected,
	isReadable,
	isStaying,
	NOW,
	review,
	sleep,
	status,
	throughCrashes,
} from './story';

/**
 * The promise about add-on licenses, as a property of any account, any list, any moment at which a sync is cut off, and two
 * syncs at once: nobody gets or loses one that the list does not govern, or without a word of the list, and a later run
 * finishes what was begun.
 */

type Kind = keyof StoredAddOns;
const KINDS: readonly Kind[] = ['webinar', 'large_meeting', 'zoom_whiteboard'];

interface Cell {
	readonly cell: unknown;
	readonly names: StoredAddOns;
	/** Something in it cannot be read, or means nothing in Zoom. */
	readonly broken?: true;
}

const CELLS: readonly Cell[] = [
	{ cell: undefined, names: {} },
	{ cell: '', names: {} },
	{ cell: 'Webinar 500', names: { webinar: 500 } },
	{ cell: ' webinar\u200B 1,000', names: { webinar: 1000 } },
	{ cell: 'webinar1000; Large Meeting 500', names: { webinar: 1000, large_meeting: 500 } },
	{ cell: ['large_meeting 500', 'Whiteboard'], names: { large_meeting: 500, zoom_whiteboard: true } },
	{ cell: 'zoom whiteboard', names: { zoom_whiteboard: true } },
	{ cell: 'Webinar', names: {}, broken: true },
	{ cell: 'Webinar 501, Large Meeting 500', names: { large_meeting: 500 }, broken: true },
	{ cell: 'Webinar 500, Webinar 1000', names: {}, broken: true },
	{ cell: '#REF!', names: {}, broken: true },
	{ cell: { name: 'Webinar 500' }, names: {}, broken: true },
];

interface ListedRow {
	readonly name: string;
	readonly form: Form;
	readonly status: string;
	readonly addOns: Cell;
	readonly row: Row;
}

interface Story {
	readonly users: readonly StoredUser[];
	readonly rows: readonly ListedRow[];
	readonly managed: readonly Kind[];
	readonly emptyMeansNone: boolean;
	/** How many `Webinar 500` and `Webinar 1000` are free at first; undefined: enough. */
	readonly spare: readonly [number, number] | undefined;
	/** Whether Zoom tells how many there are. */
	readonly told: boolean;
	readonly rules: Rules;
	readonly approved: boolean;
	readonly twice: boolean;
	readonly crashes: ReadonlyArray<{ after: number; takesEffect: boolean }>;
	readonly lostAnswers: readonly number[];
	readonly delays: readonly number[];
}

const has: fc.Arbitrary<StoredAddOns> = fc
	.record({
		webinar: fc.constantFrom(undefined, 500, 500, 1000, 501),
		large_meeting: fc.constantFrom(undefined, undefined, 500),
		zoom_whiteboard: fc.constantFrom(undefined, true as const),
	})
	.map((all) => Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)));

/** Who has no account yet, or none any more, has no add-ons. */
const users = fc
	.tuple(account, fc.array(has, { minLength: NAMES.length, maxLength: NAMES.length }))
	.map(([list, addOns]) =>
		list.map((user, index): StoredUser => ({
			...user,
			role_id: index % 3 === 0 ? user.role_id : '2',
			add_ons: user.status === 'active' ? (addOns[index] ?? {}) : {},
		})),
	);

const listedRow = (share: number): fc.Arbitrary<ListedRow> =>
	fc
		.record({
			name: fc.constantFrom(...NAMES),
			written: writing(share),
			status,
			addOns: fc.constantFrom(...CELLS),
		})
		.map(({ name, written, status: said, addOns }) => ({
			name,
			form: written.form,
			status: said,
			addOns,
			row: {
				email: written.spoil(emailOf(name)),
				status: said,
				...(addOns.cell !== undefined && { addOns: addOns.cell }),
			},
		}));

export const story: fc.Arbitrary<Story> = fc.constantFrom(0, 0, 5, 30).chain((share) =>
	fc.record({
		users,
		rows: fc.array(listedRow(share), { maxLength: 12 }),
		managed: fc.subarray([...KINDS]),
		emptyMeansNone: fc.boolean(),
		spare: fc.constantFrom(undefined, undefined, [0, 0] as const, [1, 2] as const, [3, 0] as const),
		told: fc.boolean(),
		rules: rules.chain((chosen) =>
			fc.constantFrom('create', 'ssoCreate').map((createAction): Rules => ({ ...chosen, createAction })),
		),
		approved: fc.boolean(),
		twice: fc.boolean(),
		crashes: fc.array(crash, { maxLength: 2 }),
		lostAnswers: fc.subarray([0, 1, 2]),
		delays: fc.array(fc.nat(3), { maxLength: 5 }),
	}),
);

const TOOLS = { concurrency: 3, sleep, now: () => NOW };

/** What Zoom tells of its pools. */
const poolsNow = (zoom: FakeAccount, seats: Readonly<Record<string, number>>) =>
	poolsOf({
		plan_webinar: [500, 1000].map((capacity) => ({
			type: `webinar${capacity}_yearly`,
			hosts: seats[`webinar${capacity}`],
			usage: zoom.addOns.held(`webinar${capacity}`),
		})),
	});

async function planOf(zoom: FakeAccount, told: Story): Promise<PlanRow[]> {
	const { rows, managed, emptyMeansNone, rules: chosen } = told;
	const mapping: Mapping = {
		...MAPPING,
		fields: [],
		addOns: managed.length > 0 ? { column: 'addOns', emptyMeansNone } : undefined,
	};
	const people = readPeople(
		rows.map(({ row }) => row),
		mapping,
	);
	const listed = zoom.directory(mapping.match, { addOns: managed });
	const directory = await lookAtRows(people, listed, undefined, { ...TOOLS, zoom: zoom.zoom });
	const plan = planSync(people, directory, mapping.match, chosen);
	const { guards } = withFree(plan, directory, zoom, told);
	const kept = keepToPools(plan, directory, guards);
	checkPools(kept, guards.freeAddOns ?? new Map());
	return kept;
}

/** No more are given than are free or come back. */
function checkPools(plan: readonly PlanRow[], free: ReadonlyMap<string, number>): void {
	const changes = plan.filter(isOpen).flatMap((row) => row.changes);
	for (const [name, count] of free) {
		const given = changes.filter(({ to }) => to === name).length;
		const back = changes.filter(({ from }) => from === name).length;
		fail(
			given > Math.max(0, count + back),
			`${given} are to get ${name}: ${count} are free, ${back} come back`,
		);
	}
}

function withFree(rows: readonly PlanRow[], directory: Directory, zoom: FakeAccount, told: Story): Rules {
	const seats = seatsOf(told);
	const pools = seats && told.told ? poolsNow(zoom, seats) : [];
	const free = freeAddOns(addOnsNeeded(rows), directory.users, new Map(), pools);
	return { ...told.rules, guards: { ...told.rules.guards, freeAddOns: free } };
}

function seatsOf({ spare, users: all }: Story): Readonly<Record<string, number>> | undefined {
	if (!spare) return undefined;
	const held = (capacity: number) => all.filter(({ add_ons: own }) => own?.webinar === capacity).length;
	return { webinar500: held(500) + spare[0], webinar1000: held(1000) + spare[1] };
}

/** One run as the node makes it. */
async function run(zoom: FakeAccount, told: Story): Promise<ResultRow[]> {
	const plan = await planOf(zoom, told);
	if (!told.approved) return await applyPlan(plan, { ...TOOLS, zoom: zoom.zoom });
	const directory = await lookAtChanges(plan, zoom.directory(), { ...TOOLS, zoom: zoom.zoom });
	const rows = review(zoom, plan, withFree(plan, directory, zoom, told), directory);
	return await applyPlan(rows, { ...TOOLS, zoom: zoom.zoom });
}

/** @throws Error that says what was broken */
export async function checkStory(told: Story): Promise<void> {
	const seats = seatsOf(told);
	const zoom = new FakeAccount(copy(told.users), {
		addOns: { lostAnswers: told.lostAnswers, ...(seats && { seats }) },
		delays: told.delays,
		now: () => NOW,
	});
	const check = (results: readonly ResultRow[]): void => {
		checkAddOns(zoom, told);
		// Of two runs at once one may undo what the other has done, where rows contradict each other.
		for (const row of results) if (row.result === 'done') checkDone(row, zoom);
	};
	await throughCrashes(zoom, told, () => run(zoom, told), check);
	await checkSettled(zoom, told);
}

/** Only a managed kind changes, and only on the word of every row that may mean the person. */
function checkAddOns(zoom: FakeAccount, told: Story): void {
	for (const now of zoom.users) {
		const before = told.users.find(({ id }) => id === now.id);
		// Deactivating somebody takes the licenses.
		if (now.status === 'inactive') continue;
		const rows = told.rows.filter(({ name }) => normalized(now.email) === emailOf(name));
		for (const kind of KINDS) {
			const [had, has] = [before?.add_ons?.[kind], now.add_ons?.[kind]];
			if (had === has) continue;
			const what = `${now.email} went from ${kind} ${had ?? 'none'} to ${has ?? 'none'}`;
			fail(!told.managed.includes(kind), `${what}, which the list does not govern`);
			fail(before !== undefined && isProtected(before, told.rules), `${what} and is protected`);
			const says = ({ addOns: { names, broken } }: ListedRow): boolean => {
				if (has !== undefined) return names[kind] === has;
				const isClear = !broken && (Object.keys(names).length > 0 || told.emptyMeansNone);
				return isClear && names[kind] === undefined;
			};
			const clearly = rows.some(
				(listed) => isReadable(listed.form) && isStaying(listed.status) && says(listed),
			);
			fail(!clearly, `${what}, and no clear row says so`);
			const against = rows.some(
				(listed) =>
					listed.form === 'unclear' ||
					(isReadable(listed.form) &&
						listed.status !== 'left' &&
						!(isStaying(listed.status) && says(listed))),
			);
			fail(against, `${what} against a row`);
		}
	}
}

const nameOf = (kind: AddOnKind, user: StoredUser | undefined): string => {
	const value = user?.add_ons?.[kind as Kind];
	const one = ADD_ONS.find((addOn) => addOn.kind === kind && (value === true || addOn.size === value));
	return value === undefined ? '' : (one?.name ?? `${kind} ${value}`);
};

function checkDone(row: ResultRow, zoom: FakeAccount): void {
	if (isRemoval(row)) return;
	const user = zoom.find(row.userId) ?? zoom.find(row.email);
	for (const { field, to } of row.changes) {
		const kind = addOnIn(field);
		if (kind === undefined) continue;
		fail(nameOf(kind, user) !== to, `${row.action} of ${row.email} is told as done, but not ${field}`);
	}
}

/** Two people who would have to swap what is left of the licenses wait for each other: Zoom says so. */
const isOfSeats = (error: unknown): boolean => String(error).includes('Not enough seats');

async function checkSettled(zoom: FakeAccount, told: Story): Promise<void> {
	const alone = { ...told, twice: false };
	let waiting = false;
	for (let attempt = 1; attempt <= 4; attempt++) {
		const results = await run(zoom, alone);
		const failed = results.filter(({ result }) => result === 'failed');
		waiting = failed.some(({ error }) => isOfSeats(error));
		const other = failed.find(({ error }) => !isOfSeats(error) && !String(error).includes('Lost'));
		fail(other !== undefined, `${other?.action} of ${other?.email} failed: ${String(other?.error)}`);
	}
	const plan = await planOf(zoom, told);
	const open = plan.filter(isOpen).find(({ changes }) => changes.some(({ field }) => addOnIn(field)));
	fail(open !== undefined && !waiting, `${open?.action} of ${open?.email} is never over: ${open?.reason}`);
	const again = await planOf(zoom, told);
	fail(!isDeepStrictEqual(plan, again), 'the same account gives two plans');
}
