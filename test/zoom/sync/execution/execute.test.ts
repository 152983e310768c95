import type { ZoomClient } from '../../../../zoom/api/client/client';
import {
	ZoomConnectionError,
	ZoomCredentialsError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';
import { applyPlan, type ResultRow } from '../../../../zoom/sync/execution/apply';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { callsOf, FakeAccount, type StoredUser } from '../support/account';
import { person, plan, user } from '../support/planning';
import { GUARDS } from '../support/rules';

type Calls = Pick<ZoomClient, 'request'>;
type Answer = Error | Record<string, unknown> | undefined;

const sleep = async (): Promise<void> => {
	await Promise.resolve();
};

const refusal = (zoomCode: number, status = 400) =>
	new ZoomRefusedError(`Code ${zoomCode}`, { status, zoomCode });

/** The account, but for calls that are answered otherwise: `METHOD /route` with what to answer, in turns. */
function answering(account: FakeAccount, answers: Record<string, Answer[]>): Calls {
	return callsOf(async (...call) => {
		const answer = answers[call[0]]?.shift();
		if (answer === undefined) return await account.zoom.request(...call);
		if (answer instanceof Error) throw answer;
		return answer;
	});
}

const apply = async (zoom: Calls, rows: readonly PlanRow[]): Promise<ResultRow[]> =>
	await applyPlan(rows, { zoom, concurrency: 1, sleep, now: () => 0 });

const short = (rows: readonly ResultRow[]) => rows.map(({ email, result }) => `${email} ${result}`);

const removal = (users: StoredUser[], rules: object = {}) =>
	plan(users, [person('boss@example.com'), { email: 'gone@example.com', status: 'left' }], {
		rules: { leavers: 'listed', leaverAction: 'delete', ...rules },
	}).filter(({ action }) => action === 'delete' || action === 'disassociate');

describe('"no such user" on a removal', () => {
	const team = () => [user('boss@example.com'), user('gone@example.com')];

	it('is done when nobody is found by ID and by address', async () => {
		const account = new FakeAccount(team());
		const rows = removal(account.users);
		account.users.pop();
		expect(short(await apply(account.zoom, rows))).toEqual(['gone@example.com done']);
		expect(account.calls).toEqual(['DELETE /users/{userId}', 'GET /users/{userId}', 'GET /users/{userId}']);
	});

	it('is a failure while the user is found by ID', async () => {
		const account = new FakeAccount(team());
		const zoom = answering(account, { 'DELETE /users/{userId}': [refusal(1001, 404)] });
		expect(short(await apply(zoom, removal(account.users)))).toEqual(['gone@example.com failed']);
	});

	it('is a failure while somebody has the address', async () => {
		const account = new FakeAccount(team());
		const rows = removal(account.users);
		account.users.pop();
		account.users.push(user('gone@example.com', { id: 'another' }));
		expect(short(await apply(account.zoom, rows))).toEqual(['gone@example.com failed']);
		expect(account.find('another')).toBeDefined();
	});

	it('is never done where something was to be handed over', async () => {
		const account = new FakeAccount(team());
		const rows = removal(account.users, { transfer: { what: ['transfer_meeting'], to: 'boss@example.com' } });
		account.users.pop();
		expect(short(await apply(account.zoom, rows))).toEqual(['gone@example.com failed']);
	});
});

describe('an invitation that is taken back', () => {
	const team = () => [user('boss@example.com'), user('gone@example.com', { status: 'pending' })];

	it('is sent without a query, and done when it is gone', async () => {
		const account = new FakeAccount(team());
		expect(short(await apply(account.zoom, removal(account.users)))).toEqual(['gone@example.com done']);
		expect(account.find('gone@example.com')).toBeUndefined();
	});

	it('is a failure when Zoom still shows it', async () => {
		const account = new FakeAccount(team());
		const zoom = answering(account, { 'DELETE /users/{userId}': [{}] });
		const [row] = await apply(zoom, removal(account.users));
		expect(row).toMatchObject({ result: 'failed', error: { code: 'UNCONFIRMED' } });
	});

	it('is done when it shows a little later that it is gone', async () => {
		const account = new FakeAccount(team());
		const rows = removal(account.users);
		const pending = { status: 'pending' };
		const zoom = answering(account, { 'GET /users/{userId}': [pending, pending, pending] });
		expect(short(await apply(zoom, rows))).toEqual(['gone@example.com done']);
	});

	it('is left when it was accepted in the meantime', async () => {
		const account = new FakeAccount(team());
		const rows = removal(account.users);
		account.users[1]!.status = 'active';
		const [row] = await apply(account.zoom, rows);
		expect(row).toMatchObject({ result: 'changed', why: 'the invitation has been accepted meanwhile' });
		expect(account.find('gone@example.com')).toBeDefined();
	});
});

describe('a creation whose answer was lost', () => {
	const rules = { createAction: 'ssoCreate' };
	const newcomer = () => plan([], [person('new@example.com', { name: 'Neo', department: 'IT' })], { rules });

	it.each([
		['the connection broke', new ZoomConnectionError('Reset', true)],
		['Zoom failed', new ZoomUnexpectedAnswerError('Zoom answered 500', { status: 500 })],
	])('is looked up and completed in the same run: %s', async (_what, error) => {
		const account = new FakeAccount([]);
		const zoom = callsOf(async (...call) => {
			const answer = await account.zoom.request(...call);
			if (call[0] === 'POST /users') throw error;
			return answer;
		});
		expect(short(await apply(zoom, newcomer()))).toEqual(['new@example.com done']);
		expect(account.find('new@example.com')).toMatchObject({ first_name: 'Neo', dept: 'IT' });
	});

	it.each([
		['nobody is found', undefined, new ZoomConnectionError('Reset', true)],
		['the connection never opened', user('new@example.com'), new ZoomConnectionError('No route', false)],
		['somebody with another name is found', user('new@example.com', { first_name: 'X' }), refusal(1005, 409)],
		[
			'somebody who was deactivated is found',
			user('new@example.com', { status: 'inactive' }),
			refusal(1005, 409),
		],
	])('is a failure where %s', async (_what, there, error) => {
		const account = new FakeAccount(there ? [there] : []);
		const zoom = answering(account, { 'POST /users': [error] });
		expect(short(await apply(zoom, newcomer()))).toEqual(['new@example.com failed']);
	});

	it('is done where another sync was faster with the same person', async () => {
		const account = new FakeAccount([]);
		const rows = newcomer();
		expect((await Promise.all([apply(account.zoom, rows), apply(account.zoom, rows)])).map(short)).toEqual([
			['new@example.com done'],
			['new@example.com done'],
		]);
		expect(account.users).toHaveLength(1);
	});
});

describe('in one sync', () => {
	it('the first newcomer that is refused keeps nobody else waiting', async () => {
		const account = new FakeAccount([]);
		const rows = plan([], [person('a@example.com'), person('b@example.com')]);
		const zoom = answering(account, { 'POST /users': [refusal(1005, 409)] });
		expect(short(await apply(zoom, rows))).toEqual(['a@example.com failed', 'b@example.com done']);
	});

	it('what was done is told when Zoom takes the credentials no more, and nothing further is sent', async () => {
		const account = new FakeAccount([]);
		const rows = plan([], [person('a@example.com'), person('b@example.com'), person('c@example.com')]);
		const gone = new ZoomCredentialsError('Zoom does not accept the token', 'token');
		const zoom = answering(account, { 'POST /users': [{}, gone] });
		expect(short(await apply(zoom, rows))).toEqual([
			'a@example.com done',
			'b@example.com failed',
			'c@example.com failed',
		]);
		expect(account.calls).not.toContain('POST /users');
	});

	it.each([
		['daily', ['failed', 'failed', 'failed']],
		['host', ['failed', 'done', 'done']],
	] as const)(
		'where one newcomer meets the limit of Zoom’s kind %j, the newcomers are %j and other people go on',
		async (kind, told) => {
			const team = [user('old@example.com')];
			const account = new FakeAccount(team);
			const newcomers = ['a', 'b', 'c'].map((name) => person(`${name}@example.com`));
			const rows = plan(team, [...newcomers, person('old@example.com', { department: 'IT' })]);
			const limit = new ZoomRateLimitError('Too many', kind, undefined);
			const zoom = answering(account, { 'POST /users': [limit] });
			const results = await apply(zoom, rows);
			expect(results.map(({ result }) => result)).toEqual([...told, 'done']);
			expect(account.calls.filter((route) => route === 'POST /users')).toHaveLength(
				told.filter((result) => result === 'done').length,
			);
		},
	);

	it('licenses are given back before they are taken', async () => {
		const team = [
			user('old@example.com', { type: 2 }),
			user('down@example.com', { type: 2 }),
			user('up@example.com'),
		];
		const list = [
			person('new@example.com', { license: 'Licensed' }),
			person('up@example.com', { license: 'Licensed' }),
			person('down@example.com', { license: 'Basic' }),
			{ email: 'old@example.com', status: 'left' },
		];
		const account = new FakeAccount(team, { licenses: 2 });
		const rows = plan(team, list, { rules: { guards: { ...GUARDS, licenses: 2 } } });
		expect(short(await apply(account.zoom, rows))).toEqual([
			'new@example.com done',
			'up@example.com done',
			'down@example.com done',
			'old@example.com done',
		]);
	});

	it('the old license of somebody deactivated counts as free, and is asked for anew', () => {
		const team = [user('back@example.com', { type: 2, status: 'inactive' })];
		const rules = { guards: { ...GUARDS, licenses: 1 } };
		const both = [person('back@example.com', { license: 2 }), person('new@example.com', { license: 2 })];
		const rows = plan(team, both, { rules });
		expect(rows[0]?.changes).toEqual([{ field: 'type', from: 1, to: 2 }]);
		expect(rows.map(({ blocked }) => blocked !== undefined)).toEqual([false, true]);
	});
});
