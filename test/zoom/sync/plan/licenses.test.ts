import { licensesWith, needsLicenses } from '../../../../zoom/sync/plan/guards';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import type { RemovalLimit } from '../../../../zoom/sync/model/rules';
import { FakeAccount } from '../support/account';
import { person, plan, user } from '../support/planning';
import { GUARDS } from '../support/rules';

/** How many licenses there are stops those for whom none is left. */

const licensed = (email: string, rest: object = {}) => user(email, { type: 2, ...rest });

const stopped = (rows: readonly PlanRow[]): Array<[string, string]> =>
	rows.flatMap(({ email, blocked }) => (blocked === undefined ? [] : [[email, blocked] as [string, string]]));

const withLicenses = (licenses: number, rules: object = {}) => ({
	rules: { ...rules, guards: { ...GUARDS, licenses } },
});

const NEW = ['x@example.com', 'y@example.com', 'z@example.com'].map((email) =>
	person(email, { license: 'Licensed' }),
);
const noneLeft = (needed: number, free: number) =>
	`${needed} licenses are needed and ${free} are free: none is left for this person`;

it('goes to the first rows until none is left, and says how many were free', () => {
	const rows = plan([licensed('ana@example.com')], [person('ana@example.com'), ...NEW], withLicenses(3));
	expect(stopped(rows)).toEqual([['z@example.com', noneLeft(3, 2)]]);
});

it('is needed by those who are to get one, whatever else happens to others', () => {
	const left = { email: 'ana@example.com', status: 'left' };
	const list = [left, person('ben@example.com', { department: 'IT' }), ...NEW];
	const guards = { ...GUARDS, licenses: 1, protectedEmails: new Set(['z@example.com']) };
	const rows = plan([user('ana@example.com'), user('ben@example.com')], list, { rules: { guards } });
	expect(stopped(rows)).toEqual([['y@example.com', noneLeft(2, 1)]]);
});

it('has none free when more are in use than there are, not less than none', () => {
	const team = ['ana@example.com', 'ben@example.com'].map((email) => licensed(email));
	const rows = plan(team, [...team.map(({ email }) => person(email)), ...NEW.slice(0, 1)], withLicenses(1));
	expect(stopped(rows)).toEqual([['x@example.com', noneLeft(1, 0)]]);
});

it.each([
	['is removed', { status: 'left' }, licensed('ana@example.com'), true],
	['becomes Basic', { license: 'Basic' }, licensed('ana@example.com'), true],
	['stays Licensed', { license: 'Licensed' }, licensed('ana@example.com'), false],
	['changes the department only', { department: 'Sales' }, licensed('ana@example.com'), false],
	['had none and is removed', { status: 'left' }, user('ana@example.com'), false],
	['had none and becomes Unassigned', { license: '4' }, user('ana@example.com'), false],
	[
		'is deactivated and removed for good',
		{ status: 'left' },
		licensed('ana@example.com', { status: 'inactive' }),
		false,
	],
])('comes free when somebody %s, or not', (_, cells, before, isFree) => {
	const all = licensed('boss@example.com');
	const inUse = before.type === 2 && before.status === 'active' ? 2 : 1;
	const list = [person('boss@example.com'), person('ana@example.com', cells), ...NEW.slice(0, 1)];
	const rows = plan([all, before], list, withLicenses(inUse, { leaverAction: 'delete' }));
	expect(stopped(rows).length).toBe(isFree ? 0 : 1);
});

it('stays with who may not be removed', () => {
	const guards = { ...GUARDS, licenses: 1, protectedEmails: new Set(['ana@example.com']) };
	const list = [person('ana@example.com', { status: 'left' }), ...NEW.slice(0, 1)];
	const rows = plan([licensed('ana@example.com')], list, { rules: { guards } });
	expect(stopped(rows)).toEqual([['x@example.com', noneLeft(1, 0)]]);
});

it('matters only when somebody who is not stopped is to become Licensed', () => {
	expect(needsLicenses(plan([], NEW))).toBe(true);
	expect(needsLicenses(plan([], [person('x@example.com', { license: 'Basic' })]))).toBe(false);
	expect(needsLicenses(plan([], NEW, withLicenses(0)))).toBe(false);
	expect(needsLicenses([])).toBe(false);
});

it('is counted with those in use: deactivated people have lost theirs', () => {
	const team = [
		licensed('ana@example.com'),
		licensed('ben@example.com', { status: 'pending' }),
		licensed('cleo@example.com', { status: 'inactive' }),
		user('dan@example.com'),
	];
	expect(licensesWith(5, new FakeAccount(team).directory())).toBe(7);
});

describe('the removal limit', () => {
	const team = (count: number) => Array.from({ length: count }, (_, at) => user(`p${at}@example.com`));
	const leaving = (count: number, of: number, removals: RemovalLimit) => {
		const list = team(of).map(({ email }, at) => person(email, { status: at < count ? 'left' : 'active' }));
		return stopped(plan(team(of), list, { rules: { leavers: 'listed', guards: { ...GUARDS, removals } } }));
	};

	it.each([
		['10% of the people by itself', { unit: 'automatic' }, 3, 30, 4],
		['but 10 people at most', { unit: 'automatic' }, 10, 200, 11],
		['and one at least', { unit: 'automatic' }, 1, 5, 2],
		['a number of people', { unit: 'people', max: 4 }, 4, 10, 5],
		['a percentage, rounded down', { unit: 'percent', max: 25 }, 2, 11, 3],
	] as const)('is %s', (_, removals, most, of, tooMany) => {
		expect(leaving(most, of, removals)).toEqual([]);
		expect(leaving(tooMany, of, removals)).toHaveLength(tooMany);
	});

	it('says which rule it follows', () => {
		const [[, ofPercent] = ['', '']] = leaving(3, 11, { unit: 'percent', max: 25 });
		expect(ofPercent).toContain('(25% of the 11 who can lose one)');
		const [[, ofPeople] = ['', '']] = leaving(5, 10, { unit: 'people', max: 4 });
		expect(ofPeople).not.toContain('(');
	});
});
