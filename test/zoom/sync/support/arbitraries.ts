import fc from 'fast-check';
import type { Row } from '../../../../zoom/sync/input/cells';
import type { Rules } from '../../../../zoom/sync/model/rules';
import type { FakeAccount, StoredUser } from './account';
import { RULES } from './rules';

/** Any account, any input, any decisions: small, so that everything meets everything. */

export const NAMES = ['ana', 'ben', 'cleo', 'dan', 'eva', 'finn', 'gil', 'hana'];
export const emailOf = (name: string): string => `${name}@example.com`;

const people = fc.subarray(NAMES, { minLength: 0 });
const department = fc.constantFrom('', 'Sales', 'IT');

/** Zoom takes the license of whoever is deactivated. */
const withoutLostLicense = (
	user: Omit<StoredUser, 'things'> & { things: readonly string[] },
): StoredUser => ({
	...user,
	things: [...user.things],
	...(user.status === 'inactive' && { type: 1 }),
});

export const account = people
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
					role_id: fc.constantFrom('2', '2', '2', '1', '0', 'desk', 'help', 'audi'),
					first_name: fc.constantFrom('', name),
					last_name: fc.constant(''),
					dept: department,
					employee_unique_id: fc.constant(''),
					things: fc.constant([`meeting of ${name}`]),
				}),
			),
		),
	)
	.map((users) => users.map(withoutLostLicense));

export const input: fc.Arbitrary<Row[]> = fc.array(
	fc.record({
		email: fc.oneof(
			{ weight: 12, arbitrary: fc.constantFrom(...NAMES.map(emailOf)) },
			{ weight: 1, arbitrary: fc.constantFrom('', 'not an address') },
		),
		name: fc.constantFrom('Ana', 'Bo', 'x'.repeat(65)),
		department,
		license: fc.constantFrom('', 'Basic', 'Licensed', 'gold'),
		status: fc.constantFrom('active', 'active', 'active', 'left'),
		manager: fc.constantFrom('', ...NAMES.map(emailOf)),
	}),
	{ maxLength: 12 },
);

const limit = fc.constantFrom(
	{ unit: 'automatic' as const },
	{ unit: 'people' as const, max: 100 },
	{ unit: 'people' as const, max: 1 },
);

export const rules: fc.Arbitrary<Rules> = fc.record({
	wanted: fc.constant(RULES.wanted),
	createAction: fc.constant('create'),
	newUserType: fc.constantFrom(1, 2),
	leavers: fc.constantFrom('nobody' as const, 'listed' as const, 'absent' as const),
	leaverAction: fc.constantFrom('deactivate' as const, 'disassociate' as const, 'delete' as const),
	minListedPercent: fc.constantFrom(0, 0, 50),
	transfer: fc.record({
		what: fc.constantFrom([], ['transfer_meeting', 'transfer_recording']),
		to: fc.constantFrom('', emailOf('hana')),
	}),
	leaverNumbers: fc.constant({ to: 'notManaged' as const }),
	guards: fc.record({
		protectedEmails: fc.subarray(NAMES).map((names) => new Set(names.slice(0, 2).map(emailOf))),
		protectedRoles: fc.constantFrom(new Set<string>(), new Set(['desk'])),
		removals: fc.oneof(
			fc.constant({ unit: 'automatic' as const }),
			fc.record({
				max: fc.constantFrom(0, 1, 3, 100),
				unit: fc.constantFrom('people' as const, 'percent' as const),
			}),
		),
		memberships: fc.record({ group: limit, queue: limit }),
		assignments: fc.record({ role: limit, division: limit }),
		phones: fc.constant({ unit: 'people' as const, max: 100 }),
		licenses: fc.constantFrom(undefined, undefined, 2, 5),
		addOns: limit,
		freeAddOns: fc.constant(undefined),
	}),
});

export const copy = (users: readonly StoredUser[]): StoredUser[] =>
	users.map((user) => ({
		...user,
		things: [...user.things],
		...(user.add_ons && { add_ons: { ...user.add_ons } }),
		...(user.group_ids && { group_ids: [...user.group_ids] }),
		...(user.division_ids && { division_ids: [...user.division_ids] }),
	}));

/** Who is there, IDs left aside, which are made up anew. */
export const state = ({ users }: FakeAccount) =>
	copy(users)
		.map(({ id: _id, created_at: _created, things, ...user }) => ({ ...user, things: things.sort() }))
		.sort((a, b) => (a.email < b.email ? -1 : 1));
