import fc from 'fast-check';
import { normalized } from '../../../../zoom/values/emailAddress';
import { applyPlan, type ResultRow } from '../../../../zoom/sync/apply';
import type { Row } from '../../../../zoom/sync/cells';
import { handOverIn } from '../../../../zoom/sync/phone/handOver';
import { readPeople, type Mapping } from '../../../../zoom/sync/people';
import { PHONE_PARTS, phoneFieldIn, type PhonePart } from '../../../../zoom/sync/phone/fields';
import { markedFor } from '../../../../zoom/sync/phone/recipient';
import { isShown } from '../../../../zoom/sync/phone/system';
import { planSync } from '../../../../zoom/sync/plan';
import { isOpen, isRemoval, type PlanRow } from '../../../../zoom/sync/planRow';
import type { LeaverNumbers, Rules } from '../../../../zoom/sync/rules';
import { FakeAccount, type StoredUser } from './account';
import { account, copy, emailOf, NAMES, rules } from './arbitraries';
import { writing, type Form } from './brokenRows';
import type { StoredNumber, StoredPhone, StoredPhones } from './phone';
import { MAPPING } from './rules';
import { crash, fail, isProtected, isReadable, isStaying, NOW, review, sleep, status } from './story';

/**
 * The promise about telephones, as a property of any account, any list, any choice, any moment at which a sync is cut off, and
 * two syncs at once: no number is lost, given twice, or taken from somebody who stays, and the next run finishes what was begun.
 */

interface ListedRow {
	readonly name: string;
	readonly form: Form;
	readonly status: string;
	readonly cells: Readonly<Record<PhonePart, string>>;
	readonly row: Row;
}

interface Story {
	readonly users: readonly StoredUser[];
	readonly phones: Required<StoredPhones>;
	readonly rows: readonly ListedRow[];
	readonly columns: readonly PhonePart[];
	readonly rules: Rules;
	readonly approved: boolean;
	readonly twice: boolean;
	readonly crashes: ReadonlyArray<{ after: number; takesEffect: boolean }>;
	readonly lostAnswers: readonly number[];
	readonly delays: readonly number[];
}

const SITES = [{ id: 'berlin', name: 'Berlin' }];
const QUEUES = [{ id: 'sales', name: 'Sales' }];
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
		)
		.map(([ids, details, extensions, owners, bought]) => {
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
			return { people, numbers, plans, sites: SITES, queues: QUEUES };
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
		})
		.map(({ name, written, status: said, manager, ...cells }) => ({
			name,
			form: written.form,
			status: said,
			cells,
			row: { email: written.spoil(emailOf(name)), status: said, manager, ...cells },
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
			rules: chosenRules,
			approved: fc.boolean(),
			twice: fc.boolean(),
			crashes: fc.array(crash, { maxLength: 2 }),
			lostAnswers: fc.subarray([0, 1, 2, 3, 4, 5]),
			delays: fc.array(fc.nat(3), { maxLength: 5 }),
		}),
	),
);

function planOf(zoom: FakeAccount, { rows, columns, rules: chosen }: Story): PlanRow[] {
	const mapping: Mapping = {
		...MAPPING,
		fields: [],
		phone: Object.fromEntries(columns.map((part) => [part, part])),
	};
	const people = readPeople(
		rows.map(({ row }) => row),
		mapping,
	);
	return planSync(people, zoom.directory(), mapping.match, chosen);
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
	return await applyPlan(told.approved ? review(zoom, plan, told.rules) : plan, {
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
	const runs = async (): Promise<void> => {
		const each = Array.from({ length: told.twice ? 2 : 1 }, async () => await run(zoom, told));
		const results = await Promise.all(each);
		checkNumbers(zoom, told);
		checkPeople(zoom, told);
		for (const row of results.flat()) if (row.result === 'done') checkDone(row, zoom);
	};
	for (const one of told.crashes) {
		zoom.restart(one);
		await runs();
	}
	zoom.restart();
	await runs();
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
	const goesOn = chosen.to === 'manager' || chosen.to === 'queue';
	if (goesOn && isGone(user, zoom)) fail(now.owner === undefined, `${what}, and the account is gone`);
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
		if (!phoneFieldIn(change.field)) continue;
		const now = user && system.of({ id: user.id, email: user.email });
		fail(!now || !isShown(change, now), `${told}, but not ${change.field}`);
	}
	if (isRemoval(row) && user) fail(user.status !== 'inactive', told);
}

async function checkSettled(zoom: FakeAccount, told: Story): Promise<void> {
	const alone = { ...told, twice: false };
	for (let attempt = 1; attempt <= 4; attempt++) {
		const results = await run(zoom, alone);
		const [failed] = results.filter(({ result }) => result === 'failed');
		const isLost = String(failed?.error).includes('Lost');
		fail(
			failed !== undefined && !isLost,
			`${failed?.action} of ${failed?.email} failed: ${String(failed?.error)}`,
		);
	}
	const [open] = planOf(zoom, told).filter(isOpen);
	fail(open !== undefined, `${open?.action} of ${open?.email} is never over: ${open?.reason}`);
	const marked = zoom.phone.numbers.filter(({ displayName = '' }) => markedFor(displayName));
	const asked = planOf(zoom, told).filter(({ reason }) => reason.includes('was on its way'));
	fail(marked.length > asked.length, `${marked.map(({ number }) => number).join()} is still on its way`);
}
