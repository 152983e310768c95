import fc from 'fast-check';
import { applyPlan } from '../../../zoom/sync/execution/apply';
import type { Row } from '../../../zoom/sync/input/cells';
import { readPeople } from '../../../zoom/sync/input/people';
import { planSync } from '../../../zoom/sync/plan';
import { isOpen, REMOVALS } from '../../../zoom/sync/model/planRow';
import type { Rules } from '../../../zoom/sync/model/rules';
import { FakeAccount, type StoredUser } from './support/account';
import { account, copy, input, rules, state } from './support/arbitraries';
import { casesOr } from './support/cases';
import { MAPPING } from './support/rules';

const sleep = async (): Promise<void> => {
	await Promise.resolve();
};

const crash = fc.record({ after: fc.nat(12), takesEffect: fc.boolean() });

/** Whoever is created or brought back raises what a limit in percent allows: that needs another run. */
const withFixedLimit = (chosen: Rules): Rules => {
	const { removals } = chosen.guards;
	const fixed = removals.unit === 'people' ? removals : { unit: 'people' as const, max: 3 };
	return { ...chosen, guards: { ...chosen.guards, removals: fixed } };
};

/** One run: list, plan, carry out, perhaps cut off in the middle. */
async function sync(zoom: FakeAccount, rows: readonly Row[], chosen: Rules) {
	const plan = planSync(readPeople(rows, MAPPING), zoom.directory(), MAPPING.match, chosen);
	const results = await applyPlan(plan, { zoom: zoom.zoom, concurrency: 3, sleep, now: () => 0 });
	return { plan, results };
}

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
				async (users, rows, decided, crashes) => {
					const chosen = withFixedLimit(decided);
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
			{ numRuns: casesOr(1000) },
		);
	});

	it('keeps its guards: protected people, the removal limit, the licenses, and nothing handed over is lost', async () => {
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

				const { removals } = chosen.guards;
				const removable = users.filter((user) => user.status !== 'inactive' && !protectedBy(chosen)(user));
				const limit =
					removals.unit === 'automatic'
						? Math.max(1, Math.min(10, removable.length / 10))
						: removals.unit === 'people'
							? removals.max
							: (removable.length * removals.max) / 100;
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
				if (chosen.guards.licenses !== undefined) {
					expect(licensed(zoom.users)).toBeLessThanOrEqual(Math.max(chosen.guards.licenses, licensed(users)));
				}

				const nobodyStays = !readPeople(rows, MAPPING).people.some(({ stays }) => stays);
				const unlisted = plan.filter(
					(row) => isOpen(row) && REMOVALS.has(row.action) && row.items.length === 0,
				);
				if (nobodyStays || chosen.leavers !== 'absent') expect(unlisted).toEqual([]);
			}),
			{ numRuns: casesOr(1000) },
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
			{ numRuns: casesOr(1000) },
		);
	});
});
