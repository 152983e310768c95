import { startSimulator, type Simulator } from '../../../simulator';
import { logIn, type Caller, type Reply } from '../support/caller';

let zoom: Simulator;
let call: Caller['call'];
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(async () => {
	await zoom.control.reset();
	({ call } = await logIn(zoom));
});
afterAll(() => zoom.close());

interface Row {
	id?: string;
	email: string;
	status: string;
}
interface UserList {
	users: Row[];
	next_page_token: string;
	total_records: number;
	page_count: number;
	page_size: number;
}

const list = (query: string): Promise<Reply<UserList>> => call('GET', `/users?${query}`);
const create = (info: object, action = 'create'): Promise<Reply> =>
	call('POST', '/users', { action, user_info: { type: 1, ...info } });
const at = (email: string): string => `/users/${encodeURIComponent(email)}`;

/** Every page of a list, with the same query. */
async function allPages(query: string): Promise<Row[]> {
	const rows: Row[] = [];
	let token = '';
	do {
		const { body } = await list(`${query}&next_page_token=${token}`);
		rows.push(...body.users);
		token = body.next_page_token;
	} while (token);
	return rows;
}

describe('listing users', () => {
	test('shows active users unless another status is asked for', async () => {
		await zoom.control.seed({
			users: [
				{ email: 'pending@example.com', status: 'pending' },
				{ email: 'inactive@example.com', status: 'inactive' },
			],
		});
		expect((await list('')).body.users.map(({ email }) => email)).toEqual(['owner@example.com']);
		expect((await list('status=inactive')).body.users.map(({ email }) => email)).toEqual([
			'inactive@example.com',
		]);
		const [pending] = (await list('status=pending')).body.users;
		expect(pending?.email).toBe('pending@example.com');
		expect(pending).not.toHaveProperty('id');
	});

	test('gives every user exactly once over its pages, and an empty token at the end', async () => {
		await zoom.control.seed({ users: 250 });
		const all = (await zoom.control.users()).filter(({ status }) => status === 'active');
		const rows = await allPages('page_size=30');
		expect(rows.map(({ email }) => email)).toEqual(all.map(({ email }) => email));
		const { body } = await list('page_size=30');
		expect(body).toMatchObject({
			total_records: all.length,
			page_count: Math.ceil(all.length / 30),
			page_size: 30,
		});
	});

	test('skips nobody when users of an earlier page are deleted meanwhile', async () => {
		await zoom.control.seed({
			users: Array.from({ length: 20 }, (_, index) => ({ email: `u${index}@example.com` })),
		});
		const { body } = await list('page_size=10');
		await call('DELETE', at('u1@example.com'));
		const rest = await list(`page_size=10&next_page_token=${body.next_page_token}`);
		expect(rest.body.users[0]?.email).toBe('u9@example.com');
	});

	test('gives at most 2,000 users a page', async () => {
		await zoom.control.seed({ users: 2_500 });
		const { body } = await list('page_size=5000');
		expect([body.users.length, body.page_size]).toEqual([2_000, 2_000]);
	});

	test.each([
		['another query', async () => await Promise.resolve('page_size=11')],
		[
			'more than 15 minutes later',
			async () => {
				await zoom.control.advanceClock(15 * 60_000);
				return 'page_size=10';
			},
		],
		[
			'after the control ended all page tokens',
			async () => {
				await zoom.control.expirePageTokens();
				return 'page_size=10';
			},
		],
	])('refuses a page token with %s', async (_what, change) => {
		await zoom.control.seed({ users: 40 });
		const { next_page_token: token } = (await list('page_size=10')).body;
		const { status, body } = await list(`${await change()}&next_page_token=${token}`);
		expect([status, body]).toEqual([
			400,
			{ code: 300, message: 'The next page token is invalid or expired.' },
		]);
	});

	test('still knows page numbers', async () => {
		await zoom.control.seed({ users: 50 });
		const first = await list('page_size=20&page_number=1');
		const second = await list('page_size=20&page_number=2');
		expect(second.body.users).not.toEqual(first.body.users);
		const byToken = await list(`page_size=20&next_page_token=${first.body.next_page_token}`);
		expect(byToken.body.users).toEqual(second.body.users);
	});
});

describe('creating a user', () => {
	test('leaves them pending after create, and active after the three other actions', async () => {
		const { status, body } = await create({
			email: 'Ada@example.com',
			first_name: 'Ada',
			last_name: 'L',
			type: 2,
		});
		expect(status).toBe(201);
		expect(body).toEqual({
			id: expect.any(String) as string,
			email: 'Ada@example.com',
			first_name: 'Ada',
			last_name: 'L',
			type: 2,
		});
		expect((await call('GET', at('ada@example.com'))).body).toMatchObject({ status: 'pending', verified: 0 });
		for (const action of ['autoCreate', 'custCreate', 'ssoCreate']) {
			await create({ email: `${action}@example.com`, password: 'Ab3-defgh' }, action);
			expect((await call('GET', at(`${action}@example.com`))).body).toMatchObject({ status: 'active' });
		}
	});

	test('is refused for an e-mail of the account, whatever its letters’ case', async () => {
		await create({ email: 'ada@example.com' });
		const { status, body } = await create({ email: 'ADA@example.com' });
		expect([status, body]).toEqual([
			409,
			{ code: 1005, message: 'Email "ADA@example.com" has already been used.' },
		]);
	});

	test('is refused for somebody who has an account elsewhere', async () => {
		const { accounts } = await zoom.control.seed({ accounts: 1 });
		const email = accounts[0]?.ownerEmail ?? '';
		const { status, body } = await create({ email });
		expect([status, body]).toEqual([
			400,
			{ code: 1009, message: `The user ${email} already holds an active account.` },
		]);
	});

	test.each([
		['no action', { user_info: { email: 'a@example.com', type: 1 } }, ['action']],
		['an unknown action', { action: 'make', user_info: { email: 'a@example.com', type: 1 } }, ['action']],
		['no user', { action: 'create' }, ['user_info']],
		['no e-mail', { action: 'create', user_info: { type: 1 } }, ['user_info.email']],
		['what is no e-mail', { action: 'create', user_info: { email: 'a@', type: 1 } }, ['user_info.email']],
		['no type', { action: 'create', user_info: { email: 'a@example.com' } }, ['user_info.type']],
		[
			'names that are too long',
			{
				action: 'create',
				user_info: {
					email: 'a@example.com',
					type: 1,
					first_name: 'x'.repeat(65),
					display_name: 'x'.repeat(129),
				},
			},
			['user_info.first_name', 'user_info.display_name'],
		],
		[
			'more than five Chinese characters',
			{ action: 'create', user_info: { email: 'a@example.com', type: 1, first_name: '一二三四五六' } },
			['user_info.first_name'],
		],
		[
			'type 99 without single sign-on',
			{ action: 'create', user_info: { email: 'a@example.com', type: 99 } },
			['user_info.type'],
		],
	])('is refused with %s, and the fields are named', async (_what, sent, fields) => {
		const { status, body } = await call('POST', '/users', sent);
		expect(status).toBe(400);
		expect(body).toEqual({
			code: 300,
			message: 'Validation Failed.',
			errors: fields.map((field) => ({ field, message: 'Invalid field.' })),
		});
		expect(await zoom.control.users()).toHaveLength(1);
	});

	test('is refused when no license is left', async () => {
		await zoom.control.configureAccount({ licensedSeats: 1, basicSeats: 0 });
		expect((await create({ email: 'a@example.com', type: 2 })).body).toMatchObject({ code: 2034 });
		expect((await create({ email: 'a@example.com', type: 1 })).body).toMatchObject({ code: 2033 });
	});

	test('is refused for domains that the account does not allow', async () => {
		await zoom.control.configureAccount({ limitedDomains: ['example.com'], blockedDomains: ['bad.example'] });
		expect((await create({ email: 'a@other.example' })).body).toMatchObject({ code: 1116 });
		expect((await create({ email: 'a@bad.example' })).body).toMatchObject({ code: 1107 });
	});

	test('is refused without single sign-on where the account has none', async () => {
		await zoom.control.configureAccount({ sso: false });
		expect((await create({ email: 'a@example.com' }, 'ssoCreate')).body).toMatchObject({ code: 2002 });
	});

	test.each([
		['free', 50],
		['pro', 1_500],
		['business', 10_000],
	] as const)('is refused after the day’s invitations on plan %s', async (plan, cap) => {
		await zoom.control.configureAccount({ plan, usedToday: { 'POST /users': cap - 1 } });
		expect((await create({ email: 'last@example.com' })).status).toBe(201);
		const { status, body, headers } = await create({ email: 'over@example.com' });
		expect([status, body['code']]).toEqual([429, 429]);
		expect(body['message']).toContain('maximum daily rate limit');
		const resetsAt = Date.parse(headers.get('retry-after') ?? '');
		expect(new Date(resetsAt).toISOString()).toMatch(/T00:00:00/);
		await zoom.control.setClock(resetsAt + 1);
		({ call } = await logIn(zoom));
		expect((await create({ email: 'tomorrow@example.com' })).status).toBe(201);
	});
});

describe('one user', () => {
	beforeEach(async () => {
		await zoom.control.seed({
			users: [{ email: 'ada+test@example.com', first_name: 'Ada', employee_unique_id: 'E7' }],
		});
	});

	test('is found by id, by e-mail in any case, by employee id, and as me', async () => {
		const { body } = await call<{ id: string }>('GET', at('ADA+test@example.com'));
		expect((await call('GET', `/users/${body.id}`)).body).toEqual(body);
		expect((await call('GET', '/users/E7?search_by_unique_id=true')).body).toEqual(body);
		expect((await call('GET', '/users/me')).body).toMatchObject({ email: 'owner@example.com' });
	});

	test('is told to be missing with its name', async () => {
		const { status, body } = await call('GET', at('ghost@example.com'));
		expect([status, body]).toEqual([404, { code: 1001, message: 'User does not exist: ghost@example.com.' }]);
	});

	test('keeps what was not sent when it is updated', async () => {
		const path = at('ada+test@example.com');
		expect((await call('PATCH', path, { dept: 'IT', last_name: 'Lovelace' })).status).toBe(204);
		expect(
			(await call('PATCH', path, { custom_attributes: [{ key: 'k', name: 'Team', value: 'Blue' }] })).text,
		).toBe('');
		expect((await call('GET', path)).body).toMatchObject({
			first_name: 'Ada',
			last_name: 'Lovelace',
			display_name: 'Ada Lovelace',
			dept: 'IT',
			custom_attributes: [{ key: 'k', name: 'Team', value: 'Blue' }],
		});
	});

	test.each([
		['a name that is too long', { last_name: 'x'.repeat(65) }],
		['a host key of letters', { host_key: 'abcdef' }],
		['a personal meeting ID of nine digits', { pmi: 123456789 }],
		['four phone numbers', { phone_numbers: [{}, {}, {}, {}] }],
		['six custom attributes', { custom_attributes: Array.from({ length: 6 }, () => ({ key: 'k' })) }],
	])('is not updated with %s', async (_what, body) => {
		const before = await zoom.control.users();
		expect((await call('PATCH', at('ada+test@example.com'), body)).body).toMatchObject({ code: 300 });
		expect(await zoom.control.users()).toEqual(before);
	});

	test('loses its license when it is deactivated, and comes back Basic', async () => {
		const path = at('ada+test@example.com');
		await call('PATCH', path, { type: 2 });
		expect((await call('PUT', `${path}/status`, { action: 'deactivate' })).status).toBe(200);
		expect((await call('GET', path)).body).toMatchObject({ status: 'inactive', type: 1 });
		await call('PUT', `${path}/status`, { action: 'activate' });
		expect((await call('GET', path)).body).toMatchObject({ status: 'active', type: 1 });
	});

	test('is known to the e-mail check', async () => {
		const check = (email: string) => call('GET', `/users/email?email=${encodeURIComponent(email)}`);
		expect((await check('ada+test@example.com')).body).toEqual({ existed_email: true });
		expect((await check('ghost@example.com')).body).toEqual({ existed_email: false });
		expect((await call('GET', '/users/email')).body).toEqual({ code: 300, message: 'Email is required.' });
	});
});

describe('removing a user', () => {
	beforeEach(async () => {
		await zoom.control.seed({
			users: [
				{ email: 'leaver@example.com' },
				{ email: 'heir@example.com', type: 2 },
				{ email: 'pending@example.com', status: 'pending' },
				{ email: 'admin@example.com', role_id: '1' },
			],
			meetings: [
				{ host: 'leaver@example.com', topic: 'Handover' },
				{ host: 'leaver@example.com', topic: 'Launch', type: 5 },
			],
			recordings: [{ host: 'leaver@example.com', topic: 'Talk', startsAt: Date.now() - 3_600_000 }],
		});
	});

	const topicsOf = async (email: string, what = 'meetings'): Promise<string[]> => {
		const { body } = await call<Record<string, Array<{ topic: string }>>>('GET', `${at(email)}/${what}`);
		const things = body[what === 'recordings' ? 'meetings' : what] ?? [];
		return things.map(({ topic }) => topic);
	};

	test('transfers the meetings when asked to', async () => {
		const query = '?action=delete&transfer_email=heir@example.com&transfer_meeting=true';
		expect((await call('DELETE', at('leaver@example.com') + query)).status).toBe(204);
		expect(await topicsOf('heir@example.com')).toEqual(['Handover']);
		expect((await call('GET', at('leaver@example.com'))).status).toBe(404);
	});

	test.each([
		['transfer_meeting', [['Handover'], [], []]],
		['transfer_webinar', [[], ['Launch'], []]],
		['transfer_recording', [[], [], ['Talk']]],
	])('hands over with %s what it names, and nothing else', async (flag, left) => {
		const query = `?action=delete&transfer_email=heir@example.com&${flag}=true`;
		expect((await call('DELETE', at('leaver@example.com') + query)).status).toBe(204);
		const kinds = ['meetings', 'webinars', 'recordings'].map(
			async (what) => await topicsOf('heir@example.com', what),
		);
		expect(await Promise.all(kinds)).toEqual(left);
	});

	test('drops the meetings when not', async () => {
		await call('DELETE', `${at('leaver@example.com')}?action=delete&transfer_email=heir@example.com`);
		expect(await topicsOf('heir@example.com')).toEqual([]);
		expect(await zoom.control.meetings()).toEqual([]);
	});

	test.each([
		['a transfer to nobody', 'leaver', '?transfer_meeting=true', 400, 300],
		['a transfer to themselves', 'leaver', '?transfer_email=leaver@example.com', 400, 300],
		['a transfer to a stranger', 'leaver', '?transfer_email=ghost@example.com', 404, 1001],
		['deleting somebody pending', 'pending', '?action=delete', 400, 300],
		['an admin', 'admin', '', 400, 1117],
		['the owner', 'owner', '?action=delete', 400, 200],
		['somebody unknown', 'ghost', '', 404, 1001],
	])('is refused for %s', async (_what, who, query, status, code) => {
		const reply = await call('DELETE', at(`${who}@example.com`) + query);
		expect([reply.status, reply.body['code']]).toEqual([status, code]);
		expect(await zoom.control.users()).toHaveLength(5);
	});

	test('disassociates somebody pending', async () => {
		expect((await call('DELETE', at('pending@example.com'))).status).toBe(204);
	});

	test('keeps whoever manages a call queue', async () => {
		await zoom.control.seed({
			phone: {
				users: [{ email: 'leaver@example.com' }, { email: 'heir@example.com' }],
				queues: [{ name: 'Sales', managers: ['leaver@example.com'], members: ['heir@example.com'] }],
			},
		});
		const refused = await call('DELETE', `${at('leaver@example.com')}?action=delete`);
		expect([refused.status, refused.body['code']]).toEqual([400, 1000]);
		expect((await call('DELETE', at('heir@example.com'))).status).toBe(204);
	});

	test('of a managed domain only deletes', async () => {
		await zoom.control.configureAccount({ managedDomains: ['example.com'] });
		expect((await call('DELETE', at('leaver@example.com'))).body).toMatchObject({ code: 1107 });
		expect((await call('DELETE', `${at('leaver@example.com')}?action=delete`)).status).toBe(204);
	});
});

test('an admin cannot be deactivated', async () => {
	expect((await call('PUT', '/users/me/status', { action: 'deactivate' })).body).toMatchObject({ code: 200 });
});

test('the summary counts users by license', async () => {
	await zoom.control.seed({
		users: [
			{ email: 'a@example.com', type: 2 },
			{ email: 'b@example.com', type: 4 },
			{ email: 'c@example.com', status: 'pending' },
		],
	});
	expect((await call('GET', '/users/summary')).body).toEqual({
		licensed_users_count: 2,
		basic_users_count: 1,
		on_prem_users_count: 0,
		room_users_count: 0,
		pending_users_count: 1,
		join_only_users_count: 1,
		total_users_count: 4,
	});
});

test('settings keep what was not sent', async () => {
	const path = '/users/me/settings';
	const before = await call<{ in_meeting: object }>('GET', path);
	await call('PATCH', path, { in_meeting: { chat: false } });
	const after = await call<{ in_meeting: object }>('GET', path);
	expect(after.body.in_meeting).toEqual({ ...before.body.in_meeting, chat: false });
});
