import { startSimulator, type Simulator } from '../../../simulator';
import { logIn, type Caller } from '../support/caller';

let zoom: Simulator;
let call: Caller['call'];
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(async () => {
	await zoom.control.reset();
	await zoom.control.stopClock();
	await zoom.control.setClock(Date.UTC(2026, 10, 20, 12));
	({ call } = await logIn(zoom));
});
afterAll(() => zoom.close());

interface HostReport {
	from: string;
	to: string;
	total_records: number;
	total_meetings: number;
	total_participants: number;
	total_meeting_minutes: number;
	next_page_token: string;
	users: Array<{ email: string; meetings: number; participants: number; meeting_minutes: number }>;
}
const hosts = (query: string) => call<HostReport>('GET', `/report/users?${query}`);

const rows = [
	{ email: 'ada@example.com', date: '2026-11-02', meetings: 2, participants: 5, minutes: 90 },
	{ email: 'ada@example.com', date: '2026-11-09', meetings: 1, participants: 3, minutes: 30 },
	{ email: 'bob@example.com', date: '2026-11-09', meetings: 1, participants: 2, minutes: 20 },
];
const people = [{ email: 'ada@example.com' }, { email: 'bob@example.com' }, { email: 'cid@example.com' }];

describe('the report of hosts', () => {
	beforeEach(() => zoom.control.seed({ users: people, activity: rows }));

	test('adds up what active hosts did from the first to the last day', async () => {
		const { body } = await hosts('from=2026-11-02&to=2026-11-09&type=active');
		expect(body).toMatchObject({
			from: '2026-11-02',
			to: '2026-11-09',
			total_records: 2,
			total_meetings: 4,
			total_participants: 10,
			total_meeting_minutes: 140,
		});
		expect(body.users).toEqual([
			expect.objectContaining({
				email: 'ada@example.com',
				meetings: 3,
				participants: 8,
				meeting_minutes: 120,
			}),
			expect.objectContaining({
				email: 'bob@example.com',
				meetings: 1,
				participants: 2,
				meeting_minutes: 20,
			}),
		]);
	});

	test('names everybody else inactive', async () => {
		const { body } = await hosts('from=2026-11-02&to=2026-11-05&type=inactive');
		expect(body.users.map(({ email }) => email)).toEqual([
			'owner@example.com',
			'bob@example.com',
			'cid@example.com',
		]);
		expect(body.total_meetings).toBe(0);
	});

	test('gives the last month of a longer period', async () => {
		const { body } = await hosts('from=2026-08-01&to=2026-11-09&type=active');
		expect([body.from, body.to]).toEqual(['2026-10-09', '2026-11-09']);
	});

	test.each([
		['no period', ''],
		['no end', 'from=2026-11-01'],
		['a date that does not exist', 'from=2026-02-30&to=2026-03-01'],
		['an end before the start', 'from=2026-11-09&to=2026-11-02'],
		['a start more than six months ago', 'from=2026-05-19&to=2026-05-25'],
		['an unknown type', 'from=2026-11-02&to=2026-11-09&type=both'],
	])('is refused with %s', async (_what, query) => {
		const { status, body } = await hosts(query);
		expect([status, (body as unknown as { code: number }).code]).toEqual([400, 300]);
	});

	test('comes in pages with the same totals on each', async () => {
		const first = (await hosts('from=2026-11-02&to=2026-11-09&type=active&page_size=1')).body;
		const query = `from=2026-11-02&to=2026-11-09&type=active&page_size=1&next_page_token=${first.next_page_token}`;
		const second = (await hosts(query)).body;
		expect([...first.users, ...second.users].map(({ email }) => email)).toEqual([
			'ada@example.com',
			'bob@example.com',
		]);
		expect(second.total_meetings).toBe(first.total_meetings);
		expect(second.next_page_token).toBe('');
	});
});

describe('the daily report', () => {
	test('has a row for each day, of the current month until today', async () => {
		await zoom.control.seed({ users: people, activity: rows });
		const { body } = await call<{ dates: Array<Record<string, unknown>> }>('GET', '/report/daily');
		expect(body).toMatchObject({ year: 2026, month: 11 });
		expect(body.dates).toHaveLength(20);
		expect(body.dates[8]).toEqual({
			date: '2026-11-09',
			new_users: 0,
			meetings: 2,
			participants: 5,
			meeting_minutes: 50,
		});
		// The seeded users came today, the owner long ago.
		expect(body.dates[19]).toMatchObject({ date: '2026-11-20', new_users: 3 });
	});

	test.each([
		['2026', '6', 200],
		['2026', '5', 400],
		['2026', '12', 400],
	])('of %s-%s answers %s', async (year, month, status) => {
		expect((await call('GET', `/report/daily?year=${year}&month=${month}`)).status).toBe(status);
	});

	test('has no granular scope, so that the refusal names the classic one', async () => {
		await zoom.control.configureApp({ kind: 'server-to-server', scopes: ['report:read:list_users:admin'] });
		({ call } = await logIn(zoom));
		expect((await hosts('from=2026-11-02&to=2026-11-09')).status).toBe(200);
		expect((await call('GET', '/report/daily')).body).toEqual({
			code: 4711,
			message: 'Invalid access token, does not contain scopes:[report:read:admin].',
		});
	});
});

test('reports need a paid plan', async () => {
	await zoom.control.configureAccount({ plan: 'free' });
	expect((await call('GET', '/report/daily')).body).toEqual({ code: 200, message: 'No permission.' });
});

test('generated activity is the same for the same seed, and as large as asked for', async () => {
	const seed = { users: 80, activity: { hosts: 60, days: 40 }, random: 7 };
	const report = async (): Promise<HostReport> =>
		(await hosts('from=2026-10-21&to=2026-11-20&type=active&page_size=300')).body;
	await zoom.control.seed(seed);
	const first = await report();
	await zoom.control.reset();
	await zoom.control.stopClock();
	await zoom.control.setClock(Date.UTC(2026, 10, 20, 12));
	({ call } = await logIn(zoom));
	await zoom.control.seed(seed);
	const { next_page_token: _token, ...second } = await report();
	expect(first).toMatchObject(second);
	expect(first.total_records).toBe(60);
});
