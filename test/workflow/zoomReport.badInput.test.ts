import { DAY_MS, day, hintsOf, jsonOf } from './support/reportWorld';
import { ALONE, at, between, byId, ok, ReportOffice } from './support/reportOffice';

const MINUTE_MS = 60_000;

jest.setTimeout(60_000);

const office = new ReportOffice().install();
const { run, rows } = office;

describe('what Zoom Report says about what cannot be had', () => {
	it('says what to do about a meeting that is still running, and which instance an ID means', async () => {
		const host = 'ana@example.com';
		await office.zoom.control.seed({
			meetings: [{ host, id: 85555555555, status: 'started', startsAt: at(0) }],
		});
		const { error } = await run('meeting', 'details', byId('85555555555'));
		expect(error).toMatchObject({
			message: 'Zoom has no report on meeting 85555555555',
			description: expect.stringContaining('still running') as string,
		});
		const person = { name: 'Ana', email: host };
		const weeks = [2, 1].map((week) => at(0) - week * 7 * DAY_MS);
		await office.zoom.control.seed({
			pastMeetings: weeks.map((startsAt) => ({
				host,
				id: 86666666666,
				startsAt,
				endsAt: startsAt + MINUTE_MS,
				participants: [
					{ ...person, joinedAt: startsAt, leftAt: startsAt + MINUTE_MS },
					{ name: 'Ben', joinedAt: startsAt, leftAt: startsAt + MINUTE_MS },
				],
			})),
		});
		const latest = ok(await run('meeting', 'attendance', { ...byId('86666666666'), output: 'summary' }));
		expect(jsonOf(latest)[0]).toMatchObject({
			start: new Date(weeks[1] ?? 0).toISOString().replace('.000', ''),
		});
		const uuid = String(jsonOf(latest)[0]?.['meetingUuid']);
		const said = `the latest instance, which began ${day(4 + 7)}`;
		expect(hintsOf(latest).join()).toContain(said);
		const one = { meetingId: { __rl: true, mode: 'uuid', value: uuid }, output: 'summary' };
		expect(hintsOf(ok(await run('meeting', 'attendance', one))).join()).not.toContain('latest instance');
	});

	it('finds a meeting with a single participant in the dashboard, and says so where it is not', async () => {
		const { error } = await run('meeting', 'participants', byId(ALONE));
		expect(error).toMatchObject({
			message: 'Zoom has no report on meeting 82222222222',
			description: expect.stringContaining('take the resource Dashboard') as string,
		});
		const alone = { ...byId(ALONE), type: 'pastOne' };
		expect(await rows('dashboard', 'participants', alone)).toHaveLength(1);
		const list = await rows('dashboard', 'meetings', between(day(5), day(3)));
		expect(list.filter(({ id }) => id === ALONE)).toHaveLength(1);
	});

	it.each([
		['the end before the start', between(day(3), day(9)), /is after "To"/],
		['a period in the future', between(day(3), day(-9)), /is in the future/],
		['what Zoom no longer keeps', between(day(400), day(300)), /Start on .* or later/],
		['no date', between('soon', day(3)), /"soon" is not a date/],
	])('refuses %s before anything is sent', async (_what, period, message) => {
		const before = (await office.zoom.control.counters()).total;
		const { error } = await run('account', 'signInActivities', period);
		expect(error?.message).toMatch(message);
		expect((await office.zoom.control.counters()).total).toBe(before);
	});

	it('says what to do about an invoice that is none, a meeting of long ago, and a place to go on that is none', async () => {
		const [bill] = jsonOf(ok(await run('account', 'billing')));
		const lines = jsonOf(ok(await run('account', 'invoices', { billingId: bill?.['id'] })));
		expect(lines[0]).toMatchObject({ billing_id: bill?.['id'], currency: 'USD' });
		const { error } = await run('account', 'invoices', { billingId: 'none' });
		expect(error).toMatchObject({
			message: 'Zoom has no billing report none',
			description: expect.stringContaining('Get Billing Reports') as string,
		});
		const long = at(-400 * 24 * 60);
		await office.zoom.control.seed({
			pastMeetings: [
				{ host: 'ana@example.com', id: 83333333333, startsAt: long, endsAt: long + 1, participants: [] },
			],
		});
		const old = await run('meeting', 'details', byId('83333333333'));
		expect(old.error?.message).toBe('meeting 83333333333 was more than a year ago');
		const resumed = await run('account', 'hostMeetings', { options: { resumeFrom: 'there' } });
		expect(resumed.error?.message).toContain('is not a place to go on');
	});

	it('names hosts whom Zoom does not know, named by the person or deleted meanwhile, and gives those of the others', async () => {
		const all = await rows('account', 'hostMeetings', between(day(9), day(3)));
		const known = String(all[0]?.['user_email']);
		const named = {
			...between(day(9), day(3)),
			hosts: 'some',
			userIds: `${known}, nobody@example.com`,
		};
		const some = await rows('account', 'hostMeetings', named);
		expect(some.length).toBeGreaterThan(1);
		expect(some.at(-1)).toMatchObject({
			skipped: true,
			reason: expect.stringContaining('Zoom knows no user nobody@example.com') as string,
			next: expect.stringContaining('address or ID') as string,
		});
		const only = await run('account', 'hostMeetings', { ...named, userIds: 'nobody@example.com' });
		expect(only.error?.message).toBe('Zoom knows no user nobody@example.com in this account');
		await office.zoom.control.fault({
			on: 'GET /report/users/{userId}/meetings',
			status: 404,
			body: { code: 1001, message: 'User does not exist: x.' },
		});
		const others = await rows('account', 'hostMeetings', between(day(9), day(3)));
		const given = others.filter(({ skipped }) => skipped !== true);
		expect(given.length).toBeLessThan(all.length);
		expect(given.length).toBeGreaterThan(0);
		expect(others.length - given.length).toBe(1);
	});

	it('gives the meetings of hosts with participants when one of them is refused, and says which', async () => {
		const chosen = { ...between(day(9), day(3)), addParticipants: true };
		const all = await rows('account', 'hostMeetings', chosen);
		await office.zoom.control.fault({
			on: 'GET /report/meetings/{meetingId}/participants',
			status: 400,
			body: { code: 200, message: 'No permission.' },
		});
		const some = await rows('account', 'hostMeetings', chosen);
		expect(some.map(({ uuid }) => uuid)).toEqual(all.map(({ uuid }) => uuid));
		const without = some.filter(({ participantsMissing }) => participantsMissing !== undefined);
		expect(without).toHaveLength(1);
		expect(without[0]).toMatchObject({
			participants: [],
			participantsMissing: expect.stringContaining('No permission. Check that the role') as string,
		});
	});

	it('gives every meeting that Zoom lists without a UUID, and no participants of another one', async () => {
		const meetings = ['A', 'B'].map((topic) => ({ uuid: null, id: 1, topic, type: 2 }));
		await office.zoom.control.fault({
			on: 'GET /report/users/{userId}/meetings',
			status: 200,
			body: { meetings },
		});
		const chosen = { ...between(day(9), day(9)), hosts: 'some', addParticipants: true };
		const some = await rows('account', 'hostMeetings', { ...chosen, userIds: 'ana@example.com' });
		const missing = expect.stringContaining('without the UUID') as string;
		expect(some).toMatchObject([
			{ topic: 'A', participants: [], participantsMissing: missing },
			{ topic: 'B', participants: [], participantsMissing: missing },
		]);
	});

	it('gives every row of the history that has no UUID', async () => {
		const history = ['A', 'B'].map((topic) => ({ meeting_uuid: '', topic }));
		await office.zoom.control.fault({
			on: 'GET /report/history_meetings',
			status: 200,
			body: { history_meetings: history },
		});
		const found = await rows('account', 'historyMeetings', { ...between(day(9), day(9)), returnAll: true });
		expect(found.map(({ topic }) => topic)).toEqual(['A', 'B']);
	});

	it('says that the scope for participants is missing where no list can be had, with rows of hosts who were done by then or without', async () => {
		await office.zoom.control.fault({
			on: 'GET /report/*/participants',
			forever: true,
			status: 400,
			body: { code: 4711, message: 'Invalid access token, does not contain scopes:[a:b:admin].' },
		});
		const chosen = { ...between(day(9), day(3)), addParticipants: true };
		const { error, outputs } = await run('account', 'hostMeetings', chosen);
		// Ten refusals end it; how many hosts are done by then hangs on how many meetings each has had, which changes with the day.
		const told = [error?.message ?? '', ...(outputs[0] ?? []).map(({ json }) => json['participantsMissing'])];
		expect(told.find((words) => words)).toContain('The Zoom app lacks the scope "a:b:admin"');
	});

	it('says what a plan without reports, and an app without the scope, needs', async () => {
		await office.zoom.control.configureAccount({ plan: 'free' });
		const { error } = await run('account', 'operationLogs', between(day(9), day(3)));
		expect(error).toMatchObject({
			message: 'Operation logs: No permission.',
			description: expect.stringContaining('plan of the account') as string,
		});
		await office.zoom.control.configureAccount({ plan: 'business' });
		await office.zoom.control.configureApp({ kind: 'server-to-server', scopes: ['user:read:user:admin'] });
		await office.zoom.control.revokeTokens();
		const lacking = await run('account', 'operationLogs', between(day(9), day(3)));
		expect(lacking.error?.message).toBe('The Zoom app lacks the scope "report:read:operation_logs:admin"');
	});
});
