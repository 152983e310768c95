import { disposeZoomProcess } from '../../nodes/adapter/process';
import { startSimulator, type Simulator } from '../../simulator';
import { loadOpenApi } from '../support/openapi';
import type { NodeOutcome } from '../support/workflow';
import {
	day,
	hintsOf,
	jsonOf,
	minutesOf,
	rawMeetings,
	rawUsers,
	reportRunner,
	within,
} from './support/reportWorld';

jest.setTimeout(60_000);

const openApi = loadOpenApi();
const users = rawUsers(60);
const hosts = users.slice(0, 40);
/** Six months of generated activity: about 4,000 meetings. */
const meetings = rawMeetings(hosts, 170);

const FROM = day(150);
const TO = day(3);
const long = { period: 'between', from: FROM, to: TO, returnAll: true };
const utc = { timezone: 'UTC' };

describe('the Zoom Report node in n8n’s engine', () => {
	let zoom: Simulator;
	let run: ReturnType<typeof reportRunner>;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		await zoom.control.seed({ users, pastMeetings: meetings });
		run = reportRunner(zoom);
	});

	afterAll(async () => {
		disposeZoomProcess();
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	afterEach(async () => {
		if (!openApi) return;
		const faults = (await zoom.control.requests()).flatMap(({ method, route, query, status }) => {
			const path = route?.split(' ')[1] ?? '';
			if (!/^\/(report|metrics)/.test(path) || status !== 200) return [];
			return openApi.validateRequest({ method, path, query });
		});
		expect(faults).toEqual([]);
	});

	const ok = ({ error, ...outcome }: NodeOutcome): NodeOutcome => {
		expect(error).toBeUndefined();
		return { error, ...outcome };
	};

	it('gives every meeting of all hosts over five months once, across all seams', async () => {
		const rows = jsonOf(ok(await run('account', 'hostMeetings', { ...long, options: utc })));
		// Zoom leaves those with a single participant out.
		const expected = within(meetings, FROM, TO).filter(({ participants }) => participants.length > 1);
		expect(expected.length).toBeGreaterThan(2000);
		expect(rows.map(({ uuid }) => uuid).sort()).toEqual(expected.map(({ uuid }) => uuid).sort());
	});

	it('asks only for hosts who hosted something, and stays within the limits', async () => {
		const before = (await zoom.control.counters()).routes['GET /report/users/{userId}/meetings']?.[200] ?? 0;
		ok(await run('account', 'hostMeetings', { ...long, from: day(20), options: utc }));
		const { routes, refused } = await zoom.control.counters();
		expect((routes['GET /report/users/{userId}/meetings']?.[200] ?? 0) - before).toBe(hosts.length);
		expect(refused).toEqual({});
	});

	it('adds the participants of each meeting, webinars too, whatever their UUIDs look like', async () => {
		const userIds = [hosts[1], hosts[2]].map((host) => host?.email).join(', ');
		const chosen = { hosts: 'some', userIds, period: 'between', from: day(12), to: day(2) };
		const rows = jsonOf(
			ok(await run('account', 'hostMeetings', { ...chosen, addParticipants: true, options: utc })),
		);
		const expected = within(meetings, day(12), day(2)).filter(
			({ host, participants }) => userIds.includes(host) && participants.length > 1,
		);
		expect(rows.length).toBe(expected.length);
		for (const { uuid, participants } of rows) {
			const raw = expected.find((meeting) => meeting.uuid === uuid);
			expect((participants as unknown[]).length).toBe(raw?.participants.length);
		}
	});

	it('stops at the daily limit with what it has, says where to go on, and loses and repeats nothing when it does', async () => {
		const budget = 'HEAVY + RESOURCE-INTENSIVE';
		await zoom.control.configureAccount({ usedToday: { [budget]: 60_000 - 60 } });
		const first = ok(await run('account', 'hostMeetings', { ...long, from: day(80), options: utc }));
		const items = jsonOf(first);
		const last = items.pop();
		expect(last).toMatchObject({ incomplete: true, resumeFrom: expect.any(String) as string });
		expect(items.length).toBeGreaterThan(0);
		expect(hintsOf(first).join(' ')).toContain('stopped at a rate limit');

		disposeZoomProcess();
		await zoom.control.configureAccount({ usedToday: { [budget]: 0 } });
		const options = { ...utc, resumeFrom: String(last?.['resumeFrom']) };
		const rest = jsonOf(ok(await run('account', 'hostMeetings', { period: 'lastWeek', options })));
		const expected = within(meetings, day(80), TO).filter(({ participants }) => participants.length > 1);
		expect([...items, ...rest].map(({ uuid }) => uuid).sort()).toEqual(
			expected.map(({ uuid }) => uuid).sort(),
		);
	});

	it('sums up the whole account: every figure is the one counted from the raw meetings', async () => {
		const [from, to] = [day(45), day(2)];
		const [summary] = jsonOf(
			ok(
				await run('account', 'usageSummary', {
					period: 'between',
					from,
					to,
					options: { ...utc, topHosts: 5 },
				}),
			),
		);
		const mine = within(meetings, from, to);
		const sum = (list: typeof mine) => ({
			meetings: list.length,
			participants: list.reduce((total, { participants }) => total + participants.length, 0),
			meetingMinutes: list.reduce((total, meeting) => total + minutesOf(meeting), 0),
		});
		const hostOf = (email: string) => mine.filter(({ host }) => host === email);
		const others = jsonOf(
			ok(await run('account', 'activeHosts', { period: 'between', from, to, returnAll: true })),
		).filter(({ email }) => !users.some((user) => user.email === email));
		// The owner of the account has a meeting of today at most.
		expect(others).toEqual([]);
		const active = users.filter(({ email }) => hostOf(email).length > 0);
		expect(summary).toMatchObject({ from, to, ...sum(mine), activeHosts: active.length });
		const licensed = users.filter(({ type }) => type === 2);
		const idle = licensed.filter((user) => !active.includes(user));
		expect(summary?.['licences']).toEqual({
			// The owner is licensed, has never logged in and hosted nothing.
			assigned: licensed.length + 1,
			active: licensed.length - idle.length,
			inactive: idle.filter(({ lastLoginAt }) => lastLoginAt !== undefined).length,
			neverUsed: idle.filter(({ lastLoginAt }) => lastLoginAt === undefined).length + 1,
		});
		expect(summary?.['byDay']).toEqual(
			Array.from({ length: 44 }, (_nothing, index) => {
				const date = day(45 - index);
				return { date, ...sum(within(mine, date, date)) };
			}),
		);
		const byPart = summary?.['byPart'] as Array<Record<string, unknown>>;
		expect(new Map(byPart.map(({ name, ...part }) => [name, part]))).toEqual(
			new Map(
				['Sales', 'IT', 'Legal', ''].map((name) => {
					const people = users.filter(({ dept }) => dept === name);
					const theirs = mine.filter(({ host }) => people.some(({ email }) => email === host));
					const owner = name === '' ? 1 : 0;
					const hosting = people.filter((person) => active.includes(person)).length;
					return [name, { users: people.length + owner, activeHosts: hosting, ...sum(theirs) }];
				}),
			),
		);
		const busiest = active
			.map(({ email }) => sum(hostOf(email)).meetingMinutes)
			.sort((one, other) => other - one)
			.slice(0, 5);
		const top = summary?.['topHosts'] as Array<{ meetingMinutes: number }>;
		expect(top.map(({ meetingMinutes }) => meetingMinutes)).toEqual(busiest);
		const before = within(meetings, day(89), day(46));
		expect(summary?.['previous']).toMatchObject({ from: day(89), to: day(46), ...sum(before) });
		const change = Math.round(((mine.length - before.length) / before.length) * 1000) / 10;
		expect(summary?.['trend']).toMatchObject({ meetings: change });
	});

	it('finds the days also for apps that cannot have the scope of the daily report', async () => {
		const chosen = { period: 'between', from: day(9), to: day(2), options: utc };
		const withDaily = jsonOf(ok(await run('account', 'usageSummary', chosen)));
		const scopes = ['report:read:list_users:admin', 'user:read:list_users:admin'];
		await zoom.control.configureApp({ kind: 'server-to-server', scopes });
		await zoom.control.revokeTokens();
		disposeZoomProcess();
		const without = jsonOf(ok(await run('account', 'usageSummary', chosen)));
		expect(without).toEqual(withDaily);
	});
});
