import fc from 'fast-check';
import { applyPlan } from '../../../zoom/sync/execution/apply';
import type { Row } from '../../../zoom/sync/input/cells';
import { readPeople, type Mapping } from '../../../zoom/sync/input/people';
import { planSync } from '../../../zoom/sync/plan';
import { isOpen } from '../../../zoom/sync/model/planRow';
import type { Rules } from '../../../zoom/sync/model/rules';
import { FakeAccount } from './support/account';
import { account, copy, input, NAMES, rules } from './support/arbitraries';
import { casesOr } from './support/cases';
import { MAPPING } from './support/rules';

const BY_ID: Mapping = { ...MAPPING, match: { by: 'employeeId' } };
const employeeId = fc.constantFrom('', ...NAMES.map((name) => `E-${name}`));

/** IDs that belong to nobody, to one person or, by mistake, to several. */
const withIds = fc.tuple(account, fc.array(employeeId, { minLength: NAMES.length })).map(([users, ids]) =>
	users.map((user, index) => ({
		...user,
		// Single sign-on sets it; a pending user has never signed on.
		employee_unique_id: user.status === 'pending' ? '' : (ids[index] ?? ''),
	})),
);

const inputWithIds = fc
	.tuple(input, fc.array(employeeId, { minLength: 12 }))
	.map(([rows, ids]) => rows.map((row, index): Row => ({ ...row, employeeId: ids[index] ?? '' })));

const planFor = (zoom: FakeAccount, rows: readonly Row[], chosen: Rules) =>
	planSync(readPeople(rows, BY_ID), zoom.directory(BY_ID.match), BY_ID.match, chosen);

const crash = fc.record({ after: fc.nat(12), takesEffect: fc.boolean() });

describe('a sync by employee ID, whatever the IDs and addresses', () => {
	it('never means one user by two rows, nor two users by one', () => {
		fc.assert(
			fc.property(withIds, inputWithIds, rules, (users, rows, chosen) => {
				const plan = planFor(new FakeAccount(copy(users)), rows, chosen);
				const items = plan.flatMap((row) => row.items).sort((a, b) => a - b);
				expect(items).toEqual(rows.map((_, index) => index));
				const open = plan.filter(isOpen).flatMap(({ userId }) => userId ?? []);
				expect(new Set(open).size).toBe(open.length);
			}),
			{ numRuns: casesOr(1000) },
		);
	});

	it('gives no address to two users, and nobody a second account', async () => {
		await fc.assert(
			fc.asyncProperty(withIds, inputWithIds, rules, crash, async (users, rows, chosen, moment) => {
				const zoom = new FakeAccount(copy(users));
				for (const one of [moment, undefined]) {
					zoom.restart(one);
					const plan = planFor(zoom, rows, chosen);
					const results = await applyPlan(plan, {
						zoom: zoom.zoom,
						concurrency: 3,
						sleep: async () => {},
						now: () => 0,
					});
					if (!one) expect(results.filter(({ result }) => result === 'failed')).toEqual([]);
				}
				const emails = zoom.users.map(({ email }) => email.toLowerCase());
				expect(emails.filter((email, index) => emails.indexOf(email) !== index)).toEqual([]);
			}),
			{ numRuns: casesOr(1000) },
		);
	});
});
