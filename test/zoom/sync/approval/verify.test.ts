import type { Action, Change, PlanRow } from '../../../../zoom/sync/model/planRow';
import type { Guards } from '../../../../zoom/sync/model/rules';
import { verify, type Verdict } from '../../../../zoom/sync/approval/verify';
import { FakeAccount, type StoredUser } from '../support/account';
import { user } from '../support/planning';
import { GUARDS } from '../support/rules';

const PLANNED_AT = Date.parse('2026-11-01T00:00:00Z');
const MINUTE = 60_000;

const before = { email: 'anna@example.com', status: 'active', type: 1, roleId: '2' };

function row(
	action: Action,
	changes: readonly Change[] = [],
	rest: Partial<PlanRow> = {},
): PlanRow & { action: Action } {
	const known = action === 'create' ? {} : { userId: 'id of anna@example.com', before };
	return { email: 'anna@example.com', reason: '', items: [0], ...known, ...rest, action, changes };
}

const moved: Change = { field: 'email', from: 'anna@example.com', to: 'anna.new@example.com' };
const toSales: Change = { field: 'dept', from: 'Board', to: 'Sales' };
const named: Change = { field: 'first_name', from: null, to: 'Anna' };

const anna = (rest: Partial<StoredUser> = {}) => user('anna@example.com', { dept: 'Board', ...rest });
const boss = (rest: Partial<StoredUser> = {}) => user('boss@example.com', rest);

const judged = (
	planned: PlanRow & { action: Action },
	users: StoredUser[],
	guards: Partial<Guards> = {},
): Verdict =>
	verify(planned, {
		directory: new FakeAccount(users).directory(),
		guards: { ...GUARDS, ...guards },
		plannedAt: PLANNED_AT,
		creating: new Set(),
	});

const changed = (why: string): Verdict => ({ kind: 'changed', why });

describe('a removal that was approved', () => {
	it.each(['deactivate', 'disassociate', 'delete'] as const)(
		'to %s goes while Zoom is as it was',
		(action) => {
			const planned = row(action);
			expect(judged(planned, [anna(), boss()])).toEqual({ kind: 'go', row: planned });
		},
	);

	it.each(['disassociate', 'delete'] as const)('to %s is done when the user is gone', (action) => {
		expect(judged(row(action), [boss()])).toEqual({ kind: 'done' });
	});

	it('to deactivate is not done when the user is gone, but when they are inactive', () => {
		expect(judged(row('deactivate'), [boss()])).toEqual(changed('the user is gone'));
		expect(judged(row('deactivate'), [anna({ status: 'inactive' })])).toEqual({ kind: 'done' });
	});

	it('is not believed to be done when Zoom shows nobody, or the address has another user', () => {
		expect(judged(row('delete'), [])).toEqual(changed('Zoom shows no users at all'));
		expect(judged(row('delete'), [anna({ id: 'another' })])).toEqual(
			changed('another user has the address now'),
		);
	});

	it.each([
		['the address', { email: 'other@example.com' }, 'the address is other@example.com now'],
		['the status', { status: 'inactive' }, 'the status is inactive now'],
		['the role', { role_id: 'helpers' }, 'the user has another role now'],
	] as const)('is left when %s is another one', (_, rest, why) => {
		expect(judged(row('delete'), [anna(rest), boss()])).toEqual(changed(why));
	});

	it.each([
		['an admin', { role_id: '1' }, {}, 'Admin of the account: left alone'],
		['the owner', { role_id: '0' }, {}, 'Owner of the account: left alone'],
		[
			'on the list',
			{},
			{ protectedEmails: new Set(['anna@example.com']) },
			'On the list of protected people: left alone',
		],
		[
			'of a protected role',
			{ role_id: 'vip' },
			{ protectedRoles: new Set(['vip']) },
			'Has a protected role: left alone',
		],
	] as const)('is left when the user is %s now', (_, rest, guards, why) => {
		expect(judged(row('delete'), [anna(rest), boss()], guards)).toEqual(changed(why));
	});

	it('goes while who takes over is active, and is left otherwise', () => {
		const planned = row('delete', [], { transferTo: 'boss@example.com' });
		const gone = changed('boss@example.com, who is to take over, is not active any more');
		expect(judged(planned, [anna(), boss()])).toEqual({ kind: 'go', row: planned });
		expect(judged(planned, [anna(), boss({ status: 'inactive' })])).toEqual(gone);
		expect(judged(planned, [anna()])).toEqual(gone);
	});

	it('finds somebody who is invited, and has no ID, by the address', () => {
		const planned = row('delete', [], {
			userId: 'anna@example.com',
			before: { ...before, status: 'pending' },
		});
		expect(judged(planned, [anna({ status: 'pending' }), boss()])).toEqual({ kind: 'go', row: planned });
		expect(judged(planned, [anna(), boss()])).toEqual(changed('the status is active now'));
		const known = row('delete', [], { before: { ...before, status: 'pending' } });
		expect(judged(known, [anna({ id: 'another' }), boss()])).toEqual(
			changed('another user has the address now'),
		);
	});
});

describe('changes that were approved', () => {
	it('go, those alone that are still to make', () => {
		const planned = row('update', [toSales, named]);
		expect(judged(planned, [anna()])).toEqual({ kind: 'go', row: planned });
		expect(judged(planned, [anna({ first_name: 'Anna' })])).toEqual({
			kind: 'go',
			row: { ...planned, changes: [toSales] },
		});
	});

	it('are done when all are made', () => {
		expect(judged(row('update', [toSales, named]), [anna({ dept: 'Sales', first_name: 'Anna' })])).toEqual({
			kind: 'done',
		});
	});

	it.each([
		['department', { dept: 'Support' }],
		['first name', { first_name: 'Anne' }],
	])('are left when the %s has a third value', (words, rest) => {
		expect(judged(row('update', [toSales, named]), [anna(rest)])).toEqual(
			changed(`the ${words} has another value now`),
		);
	});

	it.each(['update', 'changeLicense'] as const)('to %s are left when the status is another one', (action) => {
		expect(judged(row(action, [toSales]), [anna({ status: 'inactive' })])).toEqual(
			changed('the status is inactive now'),
		);
	});

	it('are left when the address is a third one, and go on when it is the new one already', () => {
		const planned = row('update', [toSales, moved]);
		const at = (email: string) => ({ ...anna(), email });
		expect(judged(planned, [at('third@example.com')])).toEqual(
			changed('the address is third@example.com now'),
		);
		expect(judged(row('update', [toSales]), [at('third@example.com')])).toEqual(
			changed('the address is third@example.com now'),
		);
		expect(judged(planned, [at('anna.new@example.com')])).toEqual({
			kind: 'go',
			row: { ...planned, changes: [toSales] },
		});
	});

	it('are left when the new address belongs to somebody else, and go while nobody has it', () => {
		const planned = row('update', [moved]);
		expect(judged(planned, [anna(), boss()])).toEqual({ kind: 'go', row: planned });
		expect(judged(planned, [anna(), user('anna.new@example.com')])).toEqual(
			changed('anna.new@example.com belongs to another user now'),
		);
	});

	it('are no removal: the user who is gone is told of', () => {
		expect(judged(row('update', [toSales]), [boss()])).toEqual(changed('the user is gone'));
	});
});

describe('a reactivation that was approved', () => {
	const inactive = { ...before, status: 'inactive' };

	it('goes while the user is inactive, also without any other change', () => {
		for (const changes of [[], [toSales]]) {
			const planned = row('reactivate', changes, { before: inactive });
			expect(judged(planned, [anna({ status: 'inactive' })])).toEqual({ kind: 'go', row: planned });
		}
	});

	it('is done when the user is active and as planned', () => {
		expect(judged(row('reactivate', [toSales], { before: inactive }), [anna({ dept: 'Sales' })])).toEqual({
			kind: 'done',
		});
	});

	it('is an update when the user is active already and changes are left', () => {
		const planned = row('reactivate', [toSales], { before: inactive });
		expect(judged(planned, [anna()])).toEqual({ kind: 'go', row: { ...planned, action: 'update' } });
	});
});

describe('a creation that was approved', () => {
	const intoSales: Change = { ...toSales, from: null };
	const planned = row('create', [named, intoSales]);
	const created = (rest: Partial<StoredUser> = {}) =>
		anna({ first_name: 'Anna', dept: '', created_at: new Date(PLANNED_AT + MINUTE).toISOString(), ...rest });

	it('goes while nobody has the address', () => {
		expect(judged(planned, [boss()])).toEqual({ kind: 'go', row: planned });
	});

	it('is done when the user is there, and as planned', () => {
		expect(judged(planned, [created({ dept: 'Sales' })])).toEqual({ kind: 'done' });
	});

	it('is completed where it was cut off', () => {
		const early = new Date(PLANNED_AT - 5 * MINUTE).toISOString();
		const rest = { ...planned, action: 'update', userId: 'id of anna@example.com', changes: [intoSales] };
		expect(judged(planned, [created()])).toEqual({ kind: 'go', row: rest });
		expect(judged(planned, [created({ created_at: early })])).toEqual({ kind: 'go', row: rest });
	});

	it('is left when this plan did not create who has the address now', () => {
		const why = 'there is a user with this address whom this plan did not create';
		const earlier = new Date(PLANNED_AT - 6 * MINUTE).toISOString();
		expect(judged(planned, [created({ created_at: earlier })])).toEqual(changed(why));
		const { created_at: _, ...unknown } = created();
		expect(judged(planned, [unknown])).toEqual(changed(why));
	});

	it('is left when who has the address is not active', () => {
		expect(judged(planned, [created({ status: 'inactive' })])).toEqual(
			changed('there is a user with this address who is not active'),
		);
	});

	it.each([
		['first name', { first_name: 'Anne' }],
		['first name', { first_name: '' }],
		['department', { dept: 'Support' }],
	])('is left when who has the address differs in the %s', (words, rest) => {
		expect(judged(planned, [created(rest)])).toEqual(
			changed(`there is a user with this address who differs in ${words}`),
		);
	});

	it('is left when the address is protected, or its user is', () => {
		const list = { protectedEmails: new Set(['anna@example.com']) };
		expect(judged(planned, [boss()], list)).toEqual(changed('On the list of protected people: left alone'));
		expect(judged(planned, [created({ role_id: '1' })])).toEqual(changed('Admin of the account: left alone'));
	});
});

describe('a division that was approved', () => {
	const toSouth = row('update', [{ field: 'division.south', from: 'North', to: 'South' }]);
	const divisions = [
		{ id: 'north', name: 'North', standard: false },
		{ id: 'south', name: 'South', standard: false },
	];
	const judgedIn = (ids: string[]): Verdict =>
		verify(toSouth, {
			directory: new FakeAccount([anna({ division_ids: ids })], { divisions }).directory(),
			guards: GUARDS,
			plannedAt: PLANNED_AT,
			creating: new Set(),
		});

	it.each([
		['goes while the user is in the one before', ['north'], { kind: 'go' }],
		['is done when the user is in it', ['south'], { kind: 'done' }],
		[
			'is left when the user is in several by now, also when the first is it',
			['south', 'north'],
			{ kind: 'changed' },
		],
		['is left when the user is in another one', ['west'], { kind: 'changed' }],
	])('%s', (_, ids, verdict) => {
		expect(judgedIn(ids)).toMatchObject(verdict);
	});
});
