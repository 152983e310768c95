import fc from 'fast-check';
import { applyPlan } from '../../../zoom/sync/apply';
import { readPeople, type Row } from '../../../zoom/sync/people';
import { planSync } from '../../../zoom/sync/plan';
import { isOpen, REMOVALS } from '../../../zoom/sync/planRow';
import type { Rules } from '../../../zoom/sync/rules';
import { FakeAccount, type StoredUser } from './support/account';
import { MAPPING, RULES } from './support/rules';

const NAMES = ['ana', 'ben', 'cleo', 'dan', 'eva', 'finn', 'gil', 'hana'];
const emailOf = (name: string): string => `${name}@example.com`;

const people = fc.subarray(NAMES, { minLength: 0 });
const department = fc.constantFrom('', 'Sales', 'IT');

/** Zoom takes the licence of whoever is deactivated. */
const withoutLostLicence = (
	user: Omit<StoredUser, 'things'> & { things: readonly string[] },
): StoredUser => ({
	...user,
	things: [...user.things],
	...(user.status === 'inactive' && { type: 1 }),
});

const account = people
	.chain((names) =>
		fc.tuple(
			...names.map((name) =>
				fc.record({
					id: fc.constant(`id-${name}`),
					email: fc.constantFrom(emailOf(name), emailOf(name).toUpperCase()),
					status: fc.constantFrom(
						'active' as const,
						'active' as const,
						'inactive' as const,
						'pending' as const,
					),
					type: fc.constantFrom(1, 2),
					role_id: fc.constantFrom('2', '2', '2', '1', '0', 'desk'),
					first_name: fc.constantFrom('', name),
					last_name: fc.constant(''),
					dept: department,
					employee_unique_id: fc.constant(''),
					things: fc.constant([`meeting of ${name}`]),
				}),
			),
		),
	)
	.map((users) => users.map(withoutLostLicence));

const input: fc.Arbitrary<Row[]> = fc.array(
	fc.record({
		email: fc.oneof(
			{ weight: 12, arbitrary: fc.constantFrom(...NAMES.map(emailOf)) },
			{ weight: 1, arbitrary: fc.constantFrom('', 'not an address') },
		),
		name: fc.constantFrom('Ana', 'Bo', 'x'.repeat(65)),
		department,
		licence: fc.constantFrom('', 'Basic', 'Licensed', 'gold'),
		status: fc.constantFrom('active', 'active', 'active', 'left'),
		manager: fc.constantFrom('', ...NAMES.map(emailOf)),
	}),
	{ maxLength: 12 },
);

const rules: fc.Arbitrary<Rules> = fc.record({
	wanted: fc.constant(RULES.wanted),
	createAction: fc.constant('create'),
	newUserType: fc.constantFrom(1, 2),
	leavers: fc.constantFrom('nobody' as const, 'listed' as const, 'absent' as const),
	leaverAction: fc.constantFrom('deactivate' as const, 'disassociate' as const, 'delete' as const),
	transfer: fc.record({
		what: fc.constantFrom([], ['transfer_meeting', 'transfer_recording']),
		to: fc.constantFrom('', emailOf('hana')),
	}),
	guards: fc.record({
		protectedEmails: fc.subarray(NAMES).map((names) => new Set(names.slice(0, 2).map(emailOf))),
		protectedRoles: fc.constantFrom(new Set<string>(), new Set(['desk'])),
		removals: fc.record({
			most: fc.constantFrom(0, 1, 3, 100),
			unit: fc.constantFrom('people' as const, 'percent' as const),
		}),
		licences: fc.constantFrom(undefined, undefined, 2, 5),
	}),
});

const crash = fc.record({ after: fc.nat(12), takesEffect: fc.boolean() });

/** One run: list, plan, carry out, perhaps cut off in the middle. */
async function sync(zoom: FakeAccount, rows: readonly Row[], chosen: Rules) {
	const plan = planSync(readPeople(rows, MAPPING), zoom.directory(), MAPPING.match, chosen);
	const results = await applyPlan(plan, { zoom: zoom.zoom, concurrency: 3 });
	return { plan, results };
}

const copy = (users: readonly StoredUser[]): StoredUser[] =>
	users.map((user) => ({ ...user, things: [...user.things] }));

/** One run is enough, unless it brings somebody back who can take over what a leaver has. @throws when it never ends */
async function settle(zoom: FakeAccount, rows: readonly Row[], chosen: Rules): Promise<void> {
	for (let run = 1; run <= 3; run++) {
		const { results } = await sync(zoom, rows, chosen);
		expect(results.filter(({ result }) => result === 'failed')).toEqual([]);
		const again = planSync(readPeople(rows, MAPPING), zoom.directory(), MAPPING.match, chosen).filter(isOpen);
		const waitedForAnHeir = again.every(({ transferTo }) => transferTo !== undefined);
		expect(again.filter(() => run === 3 || !waitedForAnHeir)).toEqual([]);
	}
}

const state = ({ users }: FakeAccount) =>
	copy(users)
		.map(({ id: _id, things, ...user }) => ({ ...user, things: things.sort() }))
		.sort((a, b) => (a.email < b.email ? -1 : 1));

const protectedBy = (chosen: Rules) => (user: StoredUser) =>
	['0', '1'].includes(user.role_id) ||
	chosen.guards.protectedRoles.has(user.role_id) ||
	chosen.guards.protectedEmails.has(user.email.toLowerCase());

describe('a sync, whatever the input, the account and the moment it is cut off', () => {
	it('ends in the same state as one that was not cut off, after which there is nothing left to do', async () => {
		await fc.assert(
			fc.asyncProperty(
				account,
				input,
				rules,
				fc.array(crash, { maxLength: 3 }),
				async (users, rows, chosen, crashes) => {
					const smooth = new FakeAccount(copy(users));
					await settle(smooth, rows, chosen);
					const bumpy = new FakeAccount(copy(users));
					for (const one of crashes) {
						bumpy.restart(one);
						await sync(bumpy, rows, chosen);
					}
					bumpy.restart();
					await settle(bumpy, rows, chosen);
					expect(state(bumpy)).toEqual(state(smooth));
				},
			),
			{ numRuns: 1000 },
		);
	});

	it('keeps its guards: protected people, the removal limit, the licences, and nothing handed over is lost', async () => {
		await fc.assert(
			fc.asyncProperty(account, input, rules, crash, async (users, rows, chosen, moment) => {
				const zoom = new FakeAccount(copy(users));
				zoom.restart(moment);
				const { plan } = await sync(zoom, rows, chosen);

				const untouched = users.filter(protectedBy(chosen));
				for (const user of untouched)
					expect(zoom.find(user.id)).toMatchObject({
						...user,
						things: expect.arrayContaining(user.things) as string[],
					});

				const { most, unit } = chosen.guards.removals;
				const limit = unit === 'people' ? most : (users.length * most) / 100;
				const gone = users.filter((user) => {
					const now = zoom.find(user.id);
					return !now || (now.status === 'inactive' && user.status !== 'inactive');
				});
				expect(gone.length).toBeLessThanOrEqual(limit);

				const emails = zoom.users.map(({ email }) => email.toLowerCase());
				expect(new Set(emails).size).toBe(emails.length);

				if (chosen.transfer.what.length > 0) {
					const kept = new Set(zoom.users.flatMap(({ things }) => things));
					const lost = users.filter(
						({ status, things }) => status !== 'pending' && !things.every((thing) => kept.has(thing)),
					);
					expect(lost).toEqual([]);
				}

				const licensed = (list: readonly StoredUser[]) =>
					list.filter(({ type, status }) => type === 2 && status !== 'inactive').length;
				if (chosen.guards.licences !== undefined) {
					expect(licensed(zoom.users)).toBeLessThanOrEqual(Math.max(chosen.guards.licences, licensed(users)));
				}

				const nobodyStays = !readPeople(rows, MAPPING).people.some(({ stays }) => stays);
				const unlisted = plan.filter(
					(row) => isOpen(row) && REMOVALS.has(row.action) && row.items.length === 0,
				);
				if (nobodyStays || chosen.leavers !== 'absent') expect(unlisted).toEqual([]);
			}),
			{ numRuns: 1000 },
		);
	});

	it('speaks of every row of the input exactly once, and never of a user twice', () => {
		fc.assert(
			fc.property(account, input, rules, (users, rows, chosen) => {
				const zoom = new FakeAccount(copy(users));
				const plan = planSync(readPeople(rows, MAPPING), zoom.directory(), MAPPING.match, chosen);
				const items = plan.flatMap((row) => row.items).sort((a, b) => a - b);
				expect(items).toEqual(rows.map((_, index) => index));
				const open = plan.filter(isOpen).map(({ email }) => email.toLowerCase());
				expect(new Set(open).size).toBe(open.length);
			}),
			{ numRuns: 1000 },
		);
	});
});
