import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { applyPlan, planned } from '../../../../zoom/sync/execution/apply';
import { reviewPlan, type Review } from '../../../../zoom/sync/approval/approved';
import type { Row } from '../../../../zoom/sync/input/cells';
import { readPeople } from '../../../../zoom/sync/input/people';
import { planSync } from '../../../../zoom/sync/plan';
import { isOpen, type PlanRow } from '../../../../zoom/sync/model/planRow';
import { readPlanRow, type ReturnedRow } from '../../../../zoom/sync/approval/returnedRow';
import { stampPlan } from '../../../../zoom/sync/approval/stamp';
import { FakeAccount, type StoredUser } from '../support/account';
import { account, copy, input, rules, state } from '../support/arbitraries';
import { casesOr } from '../support/cases';
import { user as userOf } from '../support/planning';
import { MAPPING } from '../support/rules';

const ORIGIN = {
	account: 'owner',
	sign: (text: string) => createHmac('sha256', 'secret').update(text).digest('base64url'),
};
const PLANNED_AT = Date.parse('2026-11-01T00:00:00Z');
const DAY = 86_400_000;

/** As a plan comes back from mail, a sheet or a form. */
const mailed = (plan: readonly PlanRow[]): ReturnedRow[] =>
	stampPlan(plan, ORIGIN, PLANNED_AT)
		.filter(isOpen)
		.map((row, index) => {
			const { items: _items, ...shown } = planned(row);
			return readPlanRow(JSON.parse(JSON.stringify(shown)) as Row, index);
		});

const sleep = async (): Promise<void> => {
	await Promise.resolve();
};

async function apply(
	zoom: FakeAccount,
	plan: readonly ReturnedRow[],
	guards: Review['guards'],
	review: Partial<Review> = {},
) {
	const { rows, settled } = reviewPlan(plan, {
		directory: zoom.directory(),
		guards,
		origin: ORIGIN,
		now: PLANNED_AT + DAY,
		maxAgeMs: 14 * DAY,
		...review,
	});
	const left = rows.filter((row) => !settled.has(row));
	const results = await applyPlan(left, {
		zoom: zoom.zoom,
		concurrency: 3,
		sleep,
		now: () => PLANNED_AT + 1000,
	});
	return { results, settled: [...settled.values()] };
}

const withClock = (users: readonly StoredUser[]) =>
	new FakeAccount(copy(users), { now: () => PLANNED_AT + 1000 });

const crash = fc.record({ after: fc.nat(10), takesEffect: fc.boolean() });

/** What somebody may do to a user between the plan and its approval. */
const INTERVENTIONS = {
	'another department': (user: StoredUser) => {
		user.dept = 'Board';
	},
	'the role of an admin': (user: StoredUser) => {
		user.role_id = '1';
	},
	'another role': (user: StoredUser) => {
		user.role_id = 'helpers';
	},
};

describe('an approved plan, whatever the plan and the account', () => {
	it('is carried out exactly, wherever it is cut off in between', async () => {
		await fc.assert(
			fc.asyncProperty(
				// One that is empty was not read rightly, and its rows are told as changed.
				account.map((users) => [...users, userOf('owner@example.com', { role_id: '0' })]),
				input,
				rules,
				fc.array(crash, { maxLength: 3 }),
				async (users, rows, chosen, crashes) => {
					const smooth = withClock(users);
					const plan = planSync(readPeople(rows, MAPPING), smooth.directory(), MAPPING.match, chosen);
					await applyPlan(plan, { zoom: smooth.zoom, concurrency: 3, sleep, now: () => PLANNED_AT + 1000 });

					const bumpy = withClock(users);
					const approved = mailed(plan);
					for (const one of crashes) {
						bumpy.restart(one);
						await apply(bumpy, approved, chosen.guards);
					}
					bumpy.restart();
					const { results, settled } = await apply(bumpy, approved, chosen.guards);
					expect(results.filter(({ result }) => result === 'failed')).toEqual([]);
					expect(settled.filter(({ result }) => result === 'changed')).toEqual([]);
					expect(state(bumpy)).toEqual(state(smooth));
				},
			),
			{ numRuns: casesOr(1000) },
		);
	});

	it('leaves out whom somebody has changed since, and does the rest', async () => {
		const kinds = Object.keys(INTERVENTIONS) as Array<keyof typeof INTERVENTIONS>;
		await fc.assert(
			fc.asyncProperty(
				account,
				input,
				rules,
				fc.constantFrom(...kinds),
				fc.nat(),
				async (users, rows, chosen, kind, which) => {
					const zoom = withClock(users);
					const plan = planSync(readPeople(rows, MAPPING), zoom.directory(), MAPPING.match, chosen);
					const concerned = plan.filter(isOpen).filter(({ action, changes }) => {
						if (action === 'create') return false;
						if (kind === 'the role of an admin') return true;
						const removal = changes.length === 0 && action !== 'reactivate';
						return kind === 'another role' ? removal : changes.some(({ field }) => field === 'dept');
					});
					const victim = concerned[which % Math.max(1, concerned.length)];
					if (!victim) return;
					const user = zoom.find(victim.email);
					if (user) INTERVENTIONS[kind](user);
					const before = copy(user ? [user] : []);
					const { results, settled } = await apply(zoom, mailed(plan), chosen.guards);

					const now = zoom.find(user?.id);
					expect(now).toMatchObject({
						...before[0],
						things: expect.arrayContaining(before[0]?.things ?? []) as string[],
					});
					const left = settled.filter(({ result }) => result === 'changed');
					expect(left.map(({ email }) => email)).toEqual([user?.email]);
					const others = results.filter((row) => isOpen(row));
					expect(others.filter(({ result }) => result !== 'done')).toEqual([]);
				},
			),
			{ numRuns: casesOr(500) },
		);
	});
});
