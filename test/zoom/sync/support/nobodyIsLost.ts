import { createHmac } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { MemoryNotes } from '../../../../zoom/store/notes';
import { isEmailAddress, normalized } from '../../../../zoom/values/emailAddress';
import { applyPlan, type ResultRow } from '../../../../zoom/sync/execution/apply';
import { assignmentIn, isAssignment, KINDS, type Kind } from '../../../../zoom/sync/assignments/fields';
import type { Row } from '../../../../zoom/sync/input/cells';
import { lookAtChanges, lookAtRows } from '../../../../zoom/sync/looks/look';
import { SettledRows } from '../../../../zoom/sync/looks/settledRows';
import { isMembership, membershipIn, newGroupIn } from '../../../../zoom/sync/membership/joinables';
import { readPeople, type Mapping } from '../../../../zoom/sync/input/people';
import { planSync } from '../../../../zoom/sync/plan';
import { isOpen, isRemoval, type PlanRow } from '../../../../zoom/sync/model/planRow';
import type { Rules } from '../../../../zoom/sync/model/rules';
import { isSameValue } from '../../../../zoom/sync/model/sameValue';
import { FakeAccount, type StoredUser } from './account';
import { account, copy, emailOf, NAMES, rules } from './arbitraries';
import { keyWriting, writing, type Form } from './brokenRows';
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
 * The promise of the sync, as a property of any account, any list with any share of broken rows, any mode, any moment at
 * which it is cut off, and two syncs at once.
 */

interface ListedRow {
	readonly name: string;
	readonly form: Form;
	readonly keyForm: Form;
	readonly status: string;
	readonly groups: Cell;
	/** The ID that the cell names; undefined where it names none that can be given. */
	readonly assigned: Readonly<Record<Kind, string | undefined>>;
	readonly profile: ProfileCells;
	readonly row: Row;
}

/** What the list decides about: the groups, and how its cells name them. */
interface Groups {
	readonly managed: readonly string[];
	readonly emptyMeansNone: boolean;
}

interface Story {
	readonly users: readonly StoredUser[];
	readonly rows: readonly ListedRow[];
	readonly groups: Groups;
	/** IDs of the roles and divisions that the list governs. */
	readonly assigned: Readonly<Record<Kind, readonly string[]>>;
	/** Fields of the profile that take a look, as far as the list governs them. */
	readonly profile: readonly ProfileField[];
	/** Whether only people whose row has changed are looked at. */
	readonly remembers: boolean;
	/** Matched by employee ID, else by email. */
	readonly byId: boolean;
	readonly rules: Rules;
	readonly approved: boolean;
	readonly twice: boolean;
	readonly crashes: ReadonlyArray<{ after: number; takesEffect: boolean }>;
	readonly lostAnswers: readonly number[];
	readonly delays: readonly number[];
}

const employeeIdOf = (name: string): string => `00${NAMES.indexOf(name) + 11}`;

const GROUPS = ['Sales', 'IT', 'Board'].map((name) => ({ id: `id of ${name}`, name }));
/** One that is yet to be created. */
const NEW = 'New';

interface Cell {
	readonly cell: unknown;
	readonly names: readonly string[];
	/** Something in it cannot be read, or means nothing in Zoom. */
	readonly broken?: true;
}

/** Ways to write no group, one, or several; and what cannot be read. */
const CELLS: readonly Cell[] = [
	{ cell: undefined, names: [] },
	{ cell: '', names: [] },
	{ cell: 'Sales', names: ['Sales'] },
	{ cell: ' sales\u200B', names: ['Sales'] },
	{ cell: 'id of IT', names: ['IT'] },
	{ cell: 'IT; Sales', names: ['IT', 'Sales'] },
	{ cell: ['Sales', 'New'], names: ['Sales', 'New'] },
	{ cell: 'New', names: ['New'] },
	{ cell: 'Board', names: ['Board'] },
	{ cell: [null, 'IT'], names: ['IT'] },
	{ cell: 'IT, None', names: ['IT'], broken: true },
	{ cell: 'Salse', names: [], broken: true },
	{ cell: '#REF!', names: [], broken: true },
	{ cell: { name: 'IT' }, names: [], broken: true },
];

const ROLES = ['Help Desk', 'Auditor', 'Identity'].map((name) => ({
	id: name.toLowerCase().slice(0, 4),
	name,
	standard: false,
}));
const DIVISIONS = ['Main', 'North', 'South'].map((name) => ({
	id: name.toLowerCase(),
	name: `${name} Division`,
	standard: name === 'Main',
}));

/** Ways to write no role or one; what no sync gives, and what cannot be read. */
const ASSIGNED_CELLS: Readonly<Record<Kind, ReadonlyArray<{ cell: unknown; id?: string }>>> = {
	role: [
		{ cell: undefined },
		{ cell: '' },
		{ cell: 'Help Desk', id: 'help' },
		{ cell: ' help desk\u200B', id: 'help' },
		{ cell: 'audi', id: 'audi' },
		{ cell: 'AUDI' },
		{ cell: ['Auditor'], id: 'audi' },
		{ cell: 'Identity', id: 'iden' },
		{ cell: 'Member', id: '2' },
		{ cell: 'Admin' },
		{ cell: 1 },
		{ cell: 'Owner' },
		{ cell: 'Helpdesk' },
		{ cell: 'Help Desk, Auditor' },
		{ cell: ['Help Desk', 'Auditor'] },
		{ cell: '#N/A' },
	],
	division: [
		{ cell: undefined },
		{ cell: 'North Division', id: 'north' },
		{ cell: 'south', id: 'south' },
		{ cell: 'main division', id: 'main' },
		{ cell: 'Sauth' },
		{ cell: {} },
	],
};

type ProfileField = 'job_title' | 'cost_center' | 'manager';
const PROFILE: readonly ProfileField[] = ['job_title', 'cost_center', 'manager'];

/** What a row says, the manager by name; undefined: nothing, or nothing that can be set. */
type ProfileCells = Readonly<Record<ProfileField, string | undefined>>;

/** Ways to name a manager; and what names nobody. */
const MANAGER_CELLS = [
	{ write: () => '' },
	...[emailOf, (name: string) => emailOf(name).toUpperCase(), (name: string) => `id-${name}`].map(
		(write) => ({
			write,
			means: true,
		}),
	),
	{ write: () => 'nobody@example.com' },
	{ write: (name: string) => `Boss ${name}` },
	{ write: () => '#N/A' },
];

const profileCells = fc
	.record({
		title: fc.constantFrom('', ' Clerk\u200B', 'Boss'),
		cost: fc.constantFrom<string | number>('', 4711),
		manager: fc.record({ name: fc.constantFrom(...NAMES), cell: fc.constantFrom(...MANAGER_CELLS) }),
	})
	.map(({ title, cost, manager: { name, cell } }) => ({
		cells: { job_title: title, cost_center: cost, boss: cell.write(name) },
		says: {
			job_title: title.replace('\u200B', '').trim() || undefined,
			cost_center: String(cost) || undefined,
			manager: 'means' in cell ? name : undefined,
		},
	}));

const listedRow = (share: number): fc.Arbitrary<ListedRow> =>
	fc
		.record({
			name: fc.constantFrom(...NAMES),
			written: writing(share),
			key: keyWriting(share),
			status,
			department: fc.constantFrom('', 'Sales', 'IT'),
			license: fc.constantFrom('', '', 'Basic', 'Licensed', 'gold'),
			manager: fc.constantFrom('', '', ...NAMES.map(emailOf)),
			groups: fc.constantFrom(...CELLS),
			role: fc.constantFrom(...ASSIGNED_CELLS.role),
			division: fc.constantFrom(...ASSIGNED_CELLS.division),
			profile: profileCells,
		})
		.map(({ name, written, key, status: said, groups, role, division, profile, ...rest }) => ({
			name,
			groups,
			assigned: { role: role.id, division: division.id },
			profile: profile.says,
			form: written.form,
			keyForm: key.form,
			status: said,
			row: {
				email: written.spoil(emailOf(name)),
				employeeId: key.spoil(employeeIdOf(name)),
				status: said,
				...(groups.cell !== undefined && { groups: groups.cell }),
				role: role.cell,
				division: division.cell,
				...profile.cells,
				...rest,
			},
		}));

const nameOf = ({ email }: StoredUser): string => normalized(email).replace('@example.com', '');

const users = fc
	.tuple(
		account,
		fc.array(fc.integer({ min: 0, max: 19 }), { minLength: NAMES.length, maxLength: NAMES.length }),
		fc.array(fc.subarray(GROUPS.map(({ id }) => id)), { minLength: NAMES.length, maxLength: NAMES.length }),
		fc.array(
			fc.subarray(
				DIVISIONS.map(({ id }) => id),
				{ maxLength: 2 },
			),
			{
				minLength: NAMES.length,
				maxLength: NAMES.length,
			},
		),
		fc.array(
			fc.record({
				job_title: fc.constantFrom('', 'Clerk'),
				cost_center: fc.constantFrom('', '1', '4711'),
				manager: fc.constantFrom('', ...NAMES.map(emailOf)),
			}),
			{ minLength: NAMES.length, maxLength: NAMES.length },
		),
	)
	// Zoom may not say which role somebody has.
	.map(([list, chance, groups, divisions, profiles]) =>
		list.map((user, index) => ({
			...user,
			...(user.status !== 'pending' && profiles[index]),
			group_ids: [...(groups[index] ?? [])],
			division_ids: [...(divisions[index] ?? [])],
			...(chance[index] === 0 && { role_id: '' }),
			// Single sign-on sets it; a pending user has never signed on.
			...(user.status !== 'pending' &&
				(chance[index] ?? 0) > 4 && { employee_unique_id: employeeIdOf(nameOf(user)) }),
		})),
	);

export const story: fc.Arbitrary<Story> = fc.constantFrom(0, 5, 30, 80).chain((share) =>
	fc.record({
		users,
		rows: fc.array(listedRow(share), { maxLength: 12 }),
		rules: rules.chain((chosen) =>
			fc
				.constantFrom('create', 'create', 'ssoCreate')
				.map((createAction): Rules => ({ ...chosen, createAction })),
		),
		groups: fc.record({ managed: fc.subarray(['Sales', 'IT', NEW]), emptyMeansNone: fc.boolean() }),
		assigned: fc.record({
			role: fc.subarray(['2', 'help', 'audi']),
			division: fc.subarray(['main', 'north', 'south']),
		}),
		profile: fc.subarray([...PROFILE]),
		remembers: fc.boolean(),
		byId: fc.boolean(),
		approved: fc.boolean(),
		twice: fc.boolean(),
		crashes: fc.array(crash, { maxLength: 2 }),
		lostAnswers: fc.subarray([0, 1, 2]),
		delays: fc.array(fc.nat(3), { maxLength: 5 }),
	}),
);

/** An account and what is remembered of looks at it. */
interface World {
	readonly zoom: FakeAccount;
	readonly settled: SettledRows | undefined;
}

const settledRows = (): SettledRows =>
	new SettledRows({
		notes: new MemoryNotes(() => NOW),
		sign: (text) => createHmac('sha256', 'secret').update(text).digest('base64url'),
		now: () => NOW,
		maxAgeMs: 1000,
	});

const tools = ({ zoom }: FakeAccount) => ({ zoom, concurrency: 3, sleep, now: () => NOW });

const column = (field: ProfileField) => ({
	field,
	column: field === 'manager' ? 'boss' : field,
	default: '',
	allowed: [],
});

async function planOf({ zoom, settled }: World, told: Story): Promise<PlanRow[]> {
	const { rows, byId, groups, assigned, profile, rules: chosen } = told;
	const { managed, emptyMeansNone } = groups;
	const governed = (kind: Kind): boolean => assigned[kind].length > 0;
	const mapping: Mapping = {
		...MAPPING,
		fields: [...MAPPING.fields, ...profile.map(column)],
		memberships: { ...(managed.length > 0 && { group: { column: 'groups', emptyMeansNone } }) },
		assigned: Object.fromEntries(KINDS.filter(governed).map((kind) => [kind, kind])),
		...(byId && { match: { by: 'employeeId' } }),
	};
	const people = readPeople(
		rows.map(({ row }) => row),
		mapping,
	);
	const names = { groups: managed, createGroups: true, ...assigned };
	const listed = zoom.directory(mapping.match, names);
	const directory = await lookAtRows(people, listed, settled, tools(zoom));
	const plan = planSync(people, directory, mapping.match, chosen);
	checkManagers(plan);
	return plan;
}

/** Zoom would not know a manager who has left when the others are changed. */
function checkManagers(plan: readonly PlanRow[]): void {
	const leaving = new Set(plan.filter((row) => isOpen(row) && isRemoval(row)).map(({ email }) => email));
	for (const { email, changes } of plan.filter(isOpen)) {
		const to = String(changes.find(({ field }) => field === 'manager')?.to);
		fail(leaving.has(to), `${to} leaves and is to be the manager of ${email}`);
	}
}

/** One run as the node makes it: list, plan, perhaps have it approved, carry out. */
async function run(world: World, told: Story): Promise<ResultRow[]> {
	const { zoom } = world;
	const plan = await planOf(world, told);
	if (!told.approved) return await applyPlan(plan, tools(zoom));
	const directory = await lookAtChanges(plan, zoom.directory(), tools(zoom));
	return await applyPlan(review(zoom, plan, told.rules, directory), tools(zoom));
}

/** @throws Error that says what was broken */
export async function checkStory(told: Story): Promise<void> {
	const { twice, rules: chosen } = told;
	const licenses = chosen.guards.licenses;
	const held = told.users.filter(({ type, status: is }) => type === 2 && is !== 'inactive').length;
	const zoom = new FakeAccount(copy(told.users), {
		delays: told.delays,
		groups: GROUPS,
		roles: ROLES,
		divisions: DIVISIONS,
		lostAnswers: told.lostAnswers,
		now: () => NOW,
		// Two syncs at once do not know of each other's licenses.
		...(licenses !== undefined && !twice && { licenses: Math.max(licenses, held) }),
	});
	const world = { zoom, settled: told.remembers ? settledRows() : undefined };
	await throughCrashes(
		zoom,
		told,
		() => run(world, told),
		(results) => {
			checkAccount(zoom, told, results);
		},
	);
	await checkSettled(world, told);
}

function checkAccount(zoom: FakeAccount, told: Story, results: readonly ResultRow[]): void {
	const unsure = told.rows.some((listed) =>
		told.byId
			? listed.form === 'unclear' || hasUnclearKey(listed, told)
			: listed.form === 'unclear' || listed.form === 'nothing',
	);
	for (const user of told.users) {
		const now = zoom.find(user.id);
		const gone = !now || (now.status === 'inactive' && user.status !== 'inactive');
		if (!gone) continue;
		const rows = told.rows.filter(({ name }) => normalized(user.email) === emailOf(name));
		fail(isProtected(user, told.rules), `${user.email} is protected and lost the account`);
		fail(rows.some(speaksFor(user, told)), `${user.email} is in the list and lost the account`);
		fail(rows.length === 0 && unsure, `${user.email} lost the account for being absent from an unclear list`);
		fail(rows.length === 0 && told.rules.leavers !== 'absent', `${user.email} is not listed as left`);
		fail(told.rules.leavers === 'nobody', `${user.email} lost the account, and nobody should`);
	}
	for (const user of told.users.filter((one) => isProtected(one, told.rules))) {
		const { things: _things, ...was } = user;
		fail(!isDeepStrictEqual(was, without(zoom.find(user.id))), `${user.email} is protected and was changed`);
	}
	checkMemberships(zoom, told);
	for (const kind of KINDS) checkAssigned(kind, zoom, told);
	checkProfiles(zoom, told);
	const addresses = zoom.users.map(({ email }) => normalized(email));
	fail(new Set(addresses).size < addresses.length, 'somebody has two accounts');
	fail(!zoom.users.every(({ email }) => isEmailAddress(email)), 'a broken address has an account');
	for (const row of results) if (row.result === 'done') checkDone(row, zoom);
}

/** Only a managed group is joined or left, and only on the word of every row that may mean the person. */
function checkMemberships(zoom: FakeAccount, told: Story): void {
	const nameOfGroup = (id: string): string => zoom.groups.find((group) => group.id === id)?.name ?? '';
	for (const now of zoom.users) {
		const before = told.users.find(({ id }) => id === now.id)?.group_ids ?? [];
		const rows = told.rows.filter(({ name }) => normalized(now.email) === emailOf(name));
		const is = now.group_ids ?? [];
		for (const group of before.filter((id) => !is.includes(id)).map(nameOfGroup)) {
			fail(
				!told.groups.managed.includes(group),
				`${now.email} lost ${group}, which the list does not govern`,
			);
			fail(!rows.some(isClearly(told)), `${now.email} lost ${group}, and no clear row says so`);
			fail(rows.some(speaksForMembership(group)), `${now.email} lost ${group} against a row`);
		}
		for (const group of is.filter((id) => !before.includes(id)).map(nameOfGroup)) {
			const named = rows.some(({ groups }) => groups.names.includes(group));
			fail(!told.groups.managed.includes(group) || !named, `${now.email} was put into ${group}`);
		}
	}
}

const assignedIn: Readonly<Record<Kind, (user: StoredUser) => readonly string[]>> = {
	role: ({ role_id: id }) => [id],
	division: ({ division_ids: ids = [] }) => ids,
};
const FROM_ANYBODY: Readonly<Record<Kind, string>> = { role: '2', division: 'main' };

/** From a managed one to a managed one, and only on the word of every row that may mean the person. */
function checkAssigned(kind: Kind, zoom: FakeAccount, told: Story): void {
	const managed = told.assigned[kind];
	for (const now of zoom.users) {
		const before = told.users.find(({ id }) => id === now.id);
		const had = before ? assignedIn[kind](before) : kind === 'role' ? ['2'] : [];
		const [has = ''] = assignedIn[kind](now);
		if (isDeepStrictEqual(had, assignedIn[kind](now))) continue;
		const what = `${now.email} went from ${kind} ${had.join()} to ${has}`;
		fail(had.length > 1, what);
		for (const one of had) fail(one !== FROM_ANYBODY[kind] && !managed.includes(one), what);
		fail(!managed.includes(has) || has === '0' || has === '1', what);
		const rows = told.rows.filter(({ name }) => normalized(now.email) === emailOf(name));
		const says = (listed: ListedRow): boolean => listed.assigned[kind] === has;
		fail(
			!rows.some((listed) => isStaying(listed.status) && says(listed)),
			`${what}, and no clear row says so`,
		);
		const against = rows.some(
			(listed) =>
				listed.form === 'unclear' ||
				(isReadable(listed.form) && listed.status !== 'left' && !(isStaying(listed.status) && says(listed))),
		);
		fail(against, `${what} against a row`);
	}
}

/** Only what the list governs changes, on the word of a row that can be read; nobody becomes their own manager. */
function checkProfiles(zoom: FakeAccount, told: Story): void {
	for (const now of zoom.users) {
		const before = told.users.find(({ id }) => id === now.id);
		const rows = told.rows.filter(({ name }) => normalized(now.email) === emailOf(name));
		for (const field of PROFILE) {
			const [had = '', has = ''] = [before?.[field], now[field]];
			if (had === has) continue;
			const what = `${now.email} went from ${field} "${had}" to "${has}"`;
			fail(!told.profile.includes(field), `${what}, which the list does not govern`);
			const says = ({ status: said, profile: { [field]: value = '' } }: ListedRow): boolean =>
				isStaying(said) && (field === 'manager' ? emailOf(value) : value) === normalizedIf(field, has);
			fail(!rows.some(says), `${what}, and no clear row says so`);
			fail(field === 'manager' && has === now.email, what);
		}
	}
}

const normalizedIf = (field: ProfileField, value: string): string =>
	field === 'manager' ? normalized(value) : value;

const isClearly =
	({ groups: { emptyMeansNone } }: Story) =>
	({ status: said, groups }: ListedRow): boolean =>
		isStaying(said) && !groups.broken && (groups.names.length > 0 || emptyMeansNone);

/** A row that names the group; or one of the person in which something cannot be read. */
const speaksForMembership =
	(group: string) =>
	(listed: ListedRow): boolean => {
		const { form, status: said, groups } = listed;
		if (form === 'unclear') return true;
		if (!isReadable(form) || said === 'left') return false;
		return !isStaying(said) || groups.broken === true || groups.names.includes(group);
	};

/** Whoever stays, in whatever form; and whoever has a row that is not certain to say that they left. */
const speaksFor =
	(user: StoredUser, told: Story) =>
	(listed: ListedRow): boolean => {
		const { form, keyForm, status: said } = listed;
		const byAddress = isReadable(form) || form === 'unclear';
		const { byId } = told;
		const byKey = byId && user.employee_unique_id !== '' && isReadable(keyForm);
		const sure = form !== 'unclear' && !(byId && hasUnclearKey(listed, told));
		return (byAddress || byKey) && (said !== 'left' || !sure);
	};

/** A spoilt ID shows only where there is no ID at all, or where Zoom has the right one. */
const hasUnclearKey = ({ name, keyForm, row }: ListedRow, { users: known }: Story): boolean =>
	keyForm === 'unclear' &&
	(!/^[\d-]+$/.test(String(row['employeeId'])) ||
		Array.isArray(row['employeeId']) ||
		known.some(({ employee_unique_id: key }) => key === employeeIdOf(name)));

function checkDone(row: ResultRow, zoom: FakeAccount): void {
	if (row.action === 'createGroup') {
		const [change] = row.changes;
		fail(!zoom.groups.some(({ name }) => name === change?.to), `${change?.to} is told as created`);
		return;
	}
	const user = zoom.find(row.userId) ?? zoom.find(row.email);
	const told = `${row.action} of ${row.email} is told as done`;
	if (isRemoval(row)) {
		const gone = row.action === 'deactivate' ? user?.status === 'inactive' : user === undefined;
		fail(!gone, told);
		return;
	}
	fail(user === undefined || user.status === 'inactive', told);
	const fields = { ...user } as Record<string, unknown>;
	for (const { field, to } of row.changes) {
		const done = isMembership(field)
			? isMember(user, field, zoom) === (to !== '')
			: isAssignment(field)
				? isAssignedTo(user, field)
				: isSameValue(field, String(fields[field]), String(to));
		fail(!done, `${told}, but not ${field}`);
	}
}

function isMember(user: StoredUser | undefined, field: string, { groups }: FakeAccount): boolean {
	const id = membershipIn(field)?.id ?? groups.find(({ name }) => name === newGroupIn(field))?.id;
	return id !== undefined && user?.group_ids?.includes(id) === true;
}

function isAssignedTo(user: StoredUser | undefined, field: string): boolean {
	const assignment = assignmentIn(field);
	if (!user || !assignment) return false;
	return isDeepStrictEqual(assignedIn[assignment.kind](user), [assignment.id]);
}

/** A later run finds nothing to do, unless it brought back somebody who can take over what a leaver has. */
async function checkSettled(world: World, told: Story): Promise<void> {
	const alone = { ...told, twice: false };
	for (let attempt = 1; attempt <= 3; attempt++) {
		const results = await run(world, alone);
		const [failed] = results.filter(({ result }) => result === 'failed');
		fail(failed !== undefined, `${failed?.action} of ${failed?.email} failed: ${String(failed?.error)}`);
	}
	const [open] = (await planOf(world, told)).filter(isOpen);
	fail(open !== undefined, `${open?.action} of ${open?.email} is never over: ${open?.reason}`);
}

const without = (user: StoredUser | undefined): unknown => {
	if (!user) return undefined;
	const { things: _things, ...rest } = user;
	return rest;
};
