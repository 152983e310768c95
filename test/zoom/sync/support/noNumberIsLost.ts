import fc from 'fast-check';
import { normalized } from '../../../../zoom/values/emailAddress';
import { applyPlan, type ResultRow } from '../../../../zoom/sync/execution/apply';
import type { Row } from '../../../../zoom/sync/input/cells';
import { membershipIn } from '../../../../zoom/sync/membership/joinables';
import { handOverIn } from '../../../../zoom/sync/phone/handOver';
import { readPeople, type Mapping } from '../../../../zoom/sync/input/people';
import { PHONE_PARTS, phoneFieldIn, type PhonePart } from '../../../../zoom/sync/phone/fields';
import { markedFor } from '../../../../zoom/sync/phone/recipient';
import { isShown } from '../../../../zoom/sync/phone/system';
import { planSync } from '../../../../zoom/sync/plan';
import { isOpen, isRemoval, takesFromLeaver, type PlanRow } from '../../../../zoom/sync/model/planRow';
import type { Directory } from '../../../../zoom/sync/directory/users';
import type { LeaverNumbers, Rules } from '../../../../zoom/sync/model/rules';
import { FakeAccount, type StoredUser } from './account';
import { account, copy, emailOf, NAMES, rules } from './arbitraries';
import { writing, type Form } from './brokenRows';
import type { StoredNumber, StoredPhone, StoredPhones, StoredQueue } from './phone';
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
 * The promise about telephones and call queues, as a property of any account, any list, any choice, any moment at which a sync is cut off, and
 * two syncs at once: no number is lost, given twice, or taken from somebody who stays, nobody leaves a call queue without a word of the list that
 * governs it, and the next run finishes what was begun.
 */

interface ListedRow {
	readonly name: string;
	readonly form: Form;
	readonly status: string;
	readonly cells: Readonly<Record<PhonePart, string>>;
	readonly queues: QueueCell;
	readonly row: Row;
}

interface Story {
	readonly users: readonly StoredUser[];
	readonly phones: Required<StoredPhones>;
	readonly rows: readonly ListedRow[];
	readonly columns: readonly PhonePart[];
	readonly queues: { readonly managed: readonly string[]; readonly emptyMeansNone: boolean };
	readonly rules: Rules;
	readonly approved: boolean;
	readonly twice: boolean;
	readonly crashes: ReadonlyArray<{ after: number; takesEffect: boolean }>;
	readonly lostAnswers: readonly number[];
	readonly delays: readonly number[];
}

const SITES = [{ id: 'berlin', name: 'Berlin' }];
const QUEUES = [
	{ id: 'sales', name: 'Sales', extension: '901' },
	{ id: 'support', name: 'Support', extension: '902' },
	{ id: 'board', name: 'Board', extension: '903' },
];

interface QueueCell {
	readonly cell: unknown;
	/** IDs of those that it names. */
	readonly names: readonly string[];
	/** Something in it cannot be read, or means nothing in Zoom. */
	readonly broken?: true;
}

const QUEUE_CELLS: readonly QueueCell[] = [
	{ cell: '', names: [] },
	{ cell: '', names: [] },
	{ cell: 'sales', names: ['sales'] },
	{ cell: 902, names: ['support'] },
	{ cell: 'Support; 901', names: ['support', 'sales'] },
	{ cell: ['Sales', 'Board'], names: ['sales', 'board'] },
	{ cell: 'Salse', names: [], broken: true },
	{ cell: ['Sales', '#REF!'], names: ['sales'], broken: true },
];
const DIGITS = ['+14155550101', '+14155550102', '+14155550103', '+49305550104', '+49305550105'] as const;

const phone = fc.record({
	siteId: fc.constantFrom('main', 'berlin'),
	plans: fc.constantFrom<number[][]>([], [100], [100], [200], [100, 300]),
});

/** Everybody who has a telephone is active; nobody shares an extension number. */
const phonesOf = (users: readonly StoredUser[]): fc.Arbitrary<Required<StoredPhones>> => {
	const active = users.filter((user) => user.status === 'active').map(({ id }) => id);
	return fc
		.tuple(
			fc.subarray(active, { minLength: Math.ceil(active.length / 2) }),
			fc.array(phone, { minLength: NAMES.length, maxLength: NAMES.length }),
			fc.shuffledSubarray([...Array(NAMES.length).keys()], { minLength: NAMES.length }),
			fc.array(fc.nat(7), { minLength: DIGITS.length, maxLength: DIGITS.length }),
			fc.constantFrom(1, 3, 9),
			fc.array(fc.nat(5), {
				minLength: NAMES.length * QUEUES.length,
				maxLength: NAMES.length * QUEUES.length,
			}),
		)
		.map(([ids, details, extensions, owners, bought, chances]) => {
			const people = ids.map((userId, index): StoredPhone => ({
				userId,
				extension: String(801 + (extensions[index] ?? 0)),
				...(details[index] ?? { siteId: 'main', plans: [] }),
			}));
			const numbers = DIGITS.map((number, index): StoredNumber => {
				const owner = owners[index] ?? 0;
				return {
					id: `n${index}`,
					number,
					siteId: index < 3 ? 'main' : 'berlin',
					// Somebody, the queue, a room outside of the list, or nobody.
					owner: owner < 4 ? people[owner]?.userId : [undefined, undefined, 'sales', 'lobby'][owner - 4],
					...(index === 1 && { displayName: 'Front desk' }),
				};
			});
			const plans = [100, 200, 300].map((type) => ({
				type,
				name: `Plan ${type}`,
				bought: bought + people.length,
			}));
			// Of six people one manages a queue, and two are members.
			const queues = QUEUES.map((queue, at): StoredQueue => {
				const chanceOf = (index: number): number => chances[at * NAMES.length + index] ?? 0;
				const those = (is: (chance: number) => boolean): string[] =>
					ids.filter((_, index) => is(chanceOf(index)));
				return {
					...queue,
					managers: those((chance) => chance === 0),
					members: those((chance) => chance === 1 || chance === 2),
				};
			});
			return { people, numbers, plans, sites: SITES, queues };
		});
};

const EXTENSIONS = NAMES.map((_, index) => String(801 + index));

const listedRow = (share: number): fc.Arbitrary<ListedRow> =>
	fc
		.record({
			name: fc.constantFrom(...NAMES),
			written: writing(share),
			status,
			site: fc.constantFrom('', '', 'Berlin', 'main site', 'Rome'),
			callingPlan: fc.constantFrom('', 'Plan 100', '200', 'Plan 999'),
			extension: fc.constantFrom('', ...EXTENSIONS, '80a'),
			// Of all numbers a few are named, so that others are free.
			number: fc.constantFrom(
				'',
				'next free',
				'next free',
				'next free in 415',
				'Next free in berlin',
				'none',
				DIGITS[0],
				DIGITS[3],
			),
			manager: fc.constantFrom('', ...NAMES.map(emailOf), ...NAMES.map(emailOf)),
			queues: fc.constantFrom(...QUEUE_CELLS),
		})
		.map(({ name, written, status: said, manager, queues, ...cells }) => ({
			name,
			form: written.form,
			status: said,
			cells,
			queues,
			row: { email: written.spoil(emailOf(name)), status: said, manager, queues: queues.cell, ...cells },
		}));

const leaverNumbers = fc.constantFrom<LeaverNumbers[]>(
	{ to: 'manager' },
	{ to: 'manager' },
	{ to: 'queue', id: 'sales' },
	{ to: 'free' },
	{ to: 'notManaged' },
);

/** Such that there is much to do: most people may leave, and most telephones may change. */
const chosenRules = fc
	.record({
		chosen: rules,
		numbers: leaverNumbers,
		createAction: fc.constantFrom('create', 'ssoCreate'),
		leavers: fc.constantFrom('listed' as const, 'listed' as const, 'absent' as const, 'nobody' as const),
		removals: fc.constantFrom(100, 100, 1),
		phones: fc.constantFrom(100, 100, 1),
	})
	.map(({ chosen, numbers, createAction, leavers, removals, phones }): Rules => {
		const people = (max: number) => ({ unit: 'people' as const, max });
		const guards = { ...chosen.guards, removals: people(removals), phones: people(phones) };
		return { ...chosen, createAction, leavers, leaverNumbers: numbers, minListedPercent: 0, guards };
	});

/** One in three of those who are admins or owners stays one. */
const mostlyMembers = (users: readonly StoredUser[]): StoredUser[] =>
	users.map((user, index) => (index % 3 === 0 ? user : { ...user, role_id: '2' }));

export const story: fc.Arbitrary<Story> = fc.constantFrom(0, 0, 5, 30).chain((share) =>
	account.map(mostlyMembers).chain((users) =>
		fc.record({
			users: fc.constant(users),
			phones: phonesOf(users),
			rows: fc.array(listedRow(share), { maxLength: 12 }),
			columns: fc.subarray([...PHONE_PARTS]),
			queues: fc.record({ managed: fc.subarray(['sales', 'support']), emptyMeansNone: fc.boolean() }),
			rules: chosenRules,
			approved: fc.boolean(),
			twice: fc.boolean(),
			crashes: fc.array(crash, { maxLength: 2 }),
			lostAnswers: fc.subarray([0, 1, 2, 3, 4, 5]),
			delays: fc.array(fc.nat(3), { maxLength: 5 }),
		}),
	),
);

function planOf(zoom: FakeAccount, { rows, columns, queues, rules: chosen }: Story): PlanRow[] {
	const { managed, emptyMeansNone } = queues;
	const mapping: Mapping = {
		...MAPPING,
		fields: [],
		memberships: { ...(managed.length > 0 && { queue: { column: 'queues', emptyMeansNone } }) },
		phone: Object.fromEntries(columns.map((part) => [part, part])),
	};
	const people = readPeople(
		rows.map(({ row }) => row),
		mapping,
	);
	const planWith = (readsAllQueues: boolean): PlanRow[] => {
		const directory = zoom.directory(mapping.match, { queues: managed, readsAllQueues });
		return planSync(people, directory, mapping.match, chosen);
	};
	const plan = planWith(false);
	return plan.some(takesFromLeaver) ? planWith(true) : plan;
}

/** As it is read before an approved plan is carried out. */
function directoryFor(plan: readonly PlanRow[], zoom: FakeAccount): Directory {
	const named = plan.flatMap(({ changes }) => changes.map(({ field }) => membershipIn(field)));
	const queues = named.flatMap((one) => (one?.kind === 'queue' && one.id !== undefined ? [one.id] : []));
	return zoom.directory({ by: 'email' }, { queues, readsAllQueues: plan.some(takesFromLeaver) });
}

/** No number is in two rows, and none that somebody else has. */
function checkPlan(plan: readonly PlanRow[], zoom: FakeAccount): void {
	const seen = new Set<string>();
	for (const row of plan.filter(isOpen)) {
		for (const { field } of row.changes) {
			const part = phoneFieldIn(field);
			const id = part?.part === 'number' ? part.id : handOverIn(field)?.numberId;
			if (id === undefined) continue;
			fail(seen.has(id), `${id} is in two rows of the plan`);
			seen.add(id);
			const owner = zoom.phone.numbers.find((number) => number.id === id)?.owner;
			if (part) fail(owner !== undefined, `${id} is planned for ${row.email} and belongs to ${owner}`);
		}
	}
}

async function run(zoom: FakeAccount, told: Story): Promise<ResultRow[]> {
	const plan = planOf(zoom, told);
	checkPlan(plan, zoom);
	const rows = told.approved ? review(zoom, plan, told.rules, directoryFor(plan, zoom)) : plan;
	return await applyPlan(rows, {
		zoom: zoom.zoom,
		concurrency: 3,
		sleep,
		now: () => NOW,
	});
}

/** @throws Error that says what was broken */
export async function checkStory(told: Story): Promise<void> {
	const zoom = new FakeAccount(copy(told.users), {
		phones: told.phones,
		delays: told.delays,
		lostPhoneAnswers: told.lostAnswers,
		now: () => NOW,
	});
	const check = (results: readonly ResultRow[]): void => {
		checkNumbers(zoom, told);
		checkPeople(zoom, told);
		checkQueues(zoom, told);
		for (const row of results) if (row.result === 'done') checkDone(row, zoom);
	};
	await throughCrashes(zoom, told, () => run(zoom, told), check);
	await checkSettled(zoom, told);
}

const rowsAbout = ({ email }: StoredUser, { rows }: Story): ListedRow[] =>
	rows.filter(({ name }) => normalized(email) === emailOf(name));

const isGone = (user: StoredUser, zoom: FakeAccount): boolean => {
	const now = zoom.find(user.id);
	return !now || now.status === 'inactive';
};

/** A number that changes hands goes from who leaves to where the list says, or from nobody to who is to get it. */
function checkNumbers(zoom: FakeAccount, told: Story): void {
	for (const before of told.phones.numbers) {
		const now = zoom.phone.numbers.find(({ id }) => id === before.id);
		fail(now?.number !== before.number, `${before.number} is lost`);
		if (!now || now.owner === before.owner) continue;
		const what = `${now.number} went from ${before.owner ?? 'nobody'} to ${now.owner ?? 'nobody'}`;
		if (before.owner !== undefined) checkTaken(before.owner, now, zoom, told, what);
		const to = now.owner === undefined ? undefined : zoom.users.find(({ id }) => id === now.owner);
		if (to && before.owner === undefined) fail(!isGivenTo(to, now.number, told), `${what} without a word`);
	}
}

function checkTaken(owner: string, now: StoredNumber, zoom: FakeAccount, told: Story, what: string): void {
	const user = told.users.find(({ id }) => id === owner);
	fail(!user, `${what}, and no list decides about it`);
	if (!user) return;
	const { leaverNumbers: chosen, leavers } = told.rules;
	fail(isProtected(user, told.rules) || leavers === 'nobody', `${what}, although nobody leaves`);
	const stays = rowsAbout(user, told).some(
		({ form, status: said }) => form === 'unclear' || (isReadable(form) && said !== 'left'),
	);
	fail(stays, `${what}, although a row speaks for the person`);
	const { queues } = told.phones;
	const manages = queues.some(({ managers = [] }) => managers.includes(owner));
	fail(chosen.to !== 'notManaged' && manages, `${what}, who manages a call queue and cannot be removed`);
	const goesOn = chosen.to === 'manager' || chosen.to === 'queue';
	// A run that is cut off leaves its mark: the next one goes on.
	const isLost = now.owner === undefined && markedFor(now.displayName ?? '') === undefined;
	if (goesOn && isGone(user, zoom)) fail(isLost, `${what}, and the account is gone`);
	if (chosen.to === 'queue') fail(![undefined, 'sales'].includes(now.owner), what);
}

const isGivenTo = (user: StoredUser, number: string, told: Story): boolean =>
	told.columns.includes('number') &&
	!isProtected(user, told.rules) &&
	rowsAbout(user, told).some(
		({ status: said, cells, form }) =>
			isReadable(form) && isStaying(said) && (cells.number === number || /^next free/i.test(cells.number)),
	);

/** A telephone changes in the parts that have a column, and as a clear row says. */
function checkPeople(zoom: FakeAccount, told: Story): void {
	for (const user of zoom.users) {
		const now = zoom.phone.of(user.id);
		if (!now) continue;
		const before = told.phones.people.find(({ userId }) => userId === user.id);
		const rows = rowsAbout(user, told);
		const says = (part: PhonePart, is: (cell: string) => boolean): boolean =>
			told.columns.includes(part) &&
			!isProtected(user, told.rules) &&
			!rows.some(({ form }) => form === 'unclear') &&
			rows.some(({ form, status: said, cells }) => isReadable(form) && isStaying(said) && is(cells[part]));
		const what = `the telephone of ${user.email} changed`;
		if (now.extension !== before?.extension)
			fail(!says('extension', (cell) => cell === now.extension), `${what}: ${now.extension}`);
		if (before && now.siteId !== before.siteId)
			fail(!says('site', (cell) => cell.toLowerCase().startsWith(now.siteId)), `${what}: ${now.siteId}`);
		const gained = now.plans.filter((type) => !before?.plans.includes(type));
		for (const type of gained)
			fail(!says('callingPlan', (cell) => cell.endsWith(String(type))), `${what}: plan ${type}`);
		const lost = before?.plans.filter((type) => !now.plans.includes(type)) ?? [];
		fail(lost.length > gained.length, `${what}: plan ${lost.join()} was taken`);
		const given = told.phones.numbers.filter(
			({ id, owner }) =>
				owner === undefined && zoom.phone.numbers.some((one) => one.id === id && one.owner === user.id),
		);
		const wanted = rows.filter(({ cells }) => cells.number.startsWith('+')).length;
		fail(given.length > 1 + wanted, `${user.email} got ${given.map(({ number }) => number).join()}`);
	}
}

const isMember = (queueId: string, userId: string, zoom: FakeAccount): boolean =>
	zoom.phone.membersOf(queueId).some(({ id }) => id === userId);

/** Only a managed queue is joined or left, and only on the word of every row that may mean the person. */
function checkQueues(zoom: FakeAccount, told: Story): void {
	const { managed, emptyMeansNone } = told.queues;
	for (const { id, members = [], managers = [] } of told.phones.queues) {
		const before = new Set([...members, ...managers]);
		for (const user of zoom.users) {
			const is = isMember(id, user.id, zoom);
			if (is === before.has(user.id) || user.status === 'inactive') continue;
			const what = `${user.email} ${is ? 'joined' : 'left'} the call queue ${id}`;
			fail(!managed.includes(id), `${what}, which the list does not govern`);
			fail(isProtected(user, told.rules), `${what} and is protected`);
			fail(managers.includes(user.id), `${what} and manages it`);
			const rows = rowsAbout(user, told).filter(({ form }) => form !== 'nothing');
			const says = (means: (cell: QueueCell) => boolean): boolean =>
				rows.some(({ form, status: said, queues }) => isReadable(form) && isStaying(said) && means(queues));
			if (is) {
				fail(!says(({ names }) => names.includes(id)), `${what} without a word`);
				fail(!zoom.phone.of(user.id), `${what} without a telephone`);
			} else if (!isLeaving(rows, told)) {
				const clearly = ({ names, broken }: QueueCell): boolean =>
					!broken && !names.includes(id) && (names.length > 0 || emptyMeansNone);
				fail(!says(clearly), `${what}, and no clear row says so`);
				const against = rows.some(
					({ form, status: said, queues: { names, broken } }) =>
						form === 'unclear' ||
						(said !== 'left' && (!isStaying(said) || broken === true || names.includes(id))),
				);
				fail(against, `${what} against a row`);
			}
		}
	}
}

/** Whoever leaves leaves the governed queues first; a run may be cut off in between. */
const isLeaving = (rows: readonly ListedRow[], { rules: { leavers } }: Story): boolean =>
	leavers !== 'nobody' &&
	(leavers === 'absent' || rows.length > 0) &&
	rows.every(({ form, status: said }) => isReadable(form) && said === 'left');

function checkDone(row: ResultRow, zoom: FakeAccount): void {
	const told = `${row.action} of ${row.email} is told as done`;
	const { system } = zoom.phone;
	const user = zoom.find(row.userId) ?? zoom.find(row.email);
	for (const change of row.changes) {
		const handOver = handOverIn(change.field);
		if (handOver) {
			const number = zoom.phone.numbers.find(({ id }) => id === handOver.numberId);
			fail(markedFor(number?.displayName ?? '') !== undefined, `${told}, but ${change.from} is on its way`);
			// Whoever got it may have left in the same run of somebody else.
			if (handOver.to?.kind === 'queue')
				fail(number?.owner !== handOver.to.id, `${told}, but not ${change.from}`);
		}
		const queueId = membershipIn(change.field)?.id;
		if (queueId !== undefined && user)
			fail(isMember(queueId, user.id, zoom) !== (change.to !== ''), `${told}, but not ${change.field}`);
		if (!phoneFieldIn(change.field)) continue;
		const now = user && system.of({ id: user.id, email: user.email });
		fail(!now || !isShown(change, now), `${told}, but not ${change.field}`);
	}
	if (isRemoval(row) && user) fail(user.status !== 'inactive', told);
}

/** Zoom removes no manager of a call queue: where nothing is taken before, its refusal is soon enough. */
const isStuck = (row: PlanRow, zoom: FakeAccount): boolean =>
	isRemoval(row) && row.changes.length === 0 && zoom.phone.manages(row.userId ?? '');

async function checkSettled(zoom: FakeAccount, told: Story): Promise<void> {
	const alone = { ...told, twice: false };
	for (let attempt = 1; attempt <= 4; attempt++) {
		const results = await run(zoom, alone);
		const [failed] = results.filter((row) => row.result === 'failed' && !isStuck(row, zoom));
		const isLost = String(failed?.error).includes('Lost');
		fail(
			failed !== undefined && !isLost,
			`${failed?.action} of ${failed?.email} failed: ${String(failed?.error)}`,
		);
	}
	const [open] = planOf(zoom, told).filter((row) => isOpen(row) && !isStuck(row, zoom));
	fail(open !== undefined, `${open?.action} of ${open?.email} is never over: ${open?.reason}`);
	const marked = zoom.phone.numbers.filter(({ displayName = '' }) => markedFor(displayName));
	const asked = planOf(zoom, told).filter(({ reason }) => reason.includes('was on its way'));
	fail(marked.length > asked.length, `${marked.map(({ number }) => number).join()} is still on its way`);
}
