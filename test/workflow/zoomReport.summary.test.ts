import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../simulator';
import { logIn } from '../simulator/support/caller';
import type { NodeOutcome } from '../support/workflow';
import {
	day,
	fileOf,
	jsonOf,
	minutesOf,
	rawMeetings,
	rawUsers,
	reportRunner,
	within,
	type RawMeeting,
	type RawUser,
} from './support/reportWorld';

jest.setTimeout(60_000);

const people = rawUsers(60);
const meetings = rawMeetings(people.slice(0, 40), 100);
/** Hosted meetings and was deleted since. */
const GONE = people[7] as RawUser;
const users = people.filter((user) => user !== GONE);
const GROUPS = {
	East: users.filter((_user, index) => index % 3 === 0),
	West: users.filter((_user, index) => index % 5 === 0),
};
const [FROM, TO] = [day(45), day(2)];
const DAYS = 44;
const [BEFORE_FROM, BEFORE_TO] = [day(89), day(46)];

/** Everything below is counted from the raw meetings alone. */
const sum = (list: readonly RawMeeting[]) => ({
	meetings: list.length,
	participants: list.reduce((total, { participants }) => total + participants.length, 0),
	meetingMinutes: list.reduce((total, meeting) => total + minutesOf(meeting), 0),
});
const of = (list: readonly RawMeeting[], hosts: readonly RawUser[]): RawMeeting[] =>
	list.filter(({ host }) => hosts.some(({ email }) => email === host));
const hostsIn = (list: readonly RawMeeting[]): RawUser[] =>
	users.filter(({ email }) => list.some(({ host }) => host === email));
const percent = (now: number, before: number): number => Math.round(((now - before) / before) * 1000) / 10;

const now = within(meetings, FROM, TO);
const before = within(meetings, BEFORE_FROM, BEFORE_TO);

/** The owner of the account is licensed, in no group and no department, never logged in, and hosted nothing. */
const OWNER = 1;

const partOf = (members: readonly RawUser[], more = 0) => ({
	users: members.length + more,
	activeHosts: hostsIn(of(now, members)).length,
	...sum(of(now, members)),
});

const PARTS = {
	department: {
		...Object.fromEntries(
			['Sales', 'IT', 'Legal'].map((name) => [name, partOf(users.filter(({ dept }) => dept === name))]),
		),
		'': partOf(
			users.filter(({ dept }) => dept === ''),
			OWNER,
		),
	},
	group: {
		East: partOf(GROUPS.East),
		West: partOf(GROUPS.West),
		'': partOf(
			users.filter((user) => !GROUPS.East.includes(user) && !GROUPS.West.includes(user)),
			OWNER,
		),
	},
};

describe('the usage summary in n8n’s engine', () => {
	let zoom: Simulator;
	let run: ReturnType<typeof reportRunner>;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		await zoom.control.seed({ users: people, pastMeetings: meetings });
		await zoom.control.seed({
			users: [
				{ email: 'invited@example.com', status: 'pending', type: 2 },
				{ email: 'asleep@example.com', status: 'inactive', type: 2 },
			],
		});
		const { call } = await logIn(zoom);
		for (const [name, members] of Object.entries(GROUPS)) {
			const { body } = await call<{ id: string }>('POST', '/groups', { name });
			await call('POST', `/groups/${body.id}/members`, { members: members.map(({ id }) => ({ id })) });
		}
		await call('DELETE', `/users/${GONE.id}?action=delete`);
		run = reportRunner(zoom);
	});

	afterAll(async () => {
		disposeZoomSdk();
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	const ok = ({ error, ...outcome }: NodeOutcome): NodeOutcome => {
		expect(error).toBeUndefined();
		return { error, ...outcome };
	};
	const chosen = { period: 'between', from: FROM, to: TO, options: { timezone: 'UTC', topHosts: 5 } };

	it.each(['department', 'group'] as const)(
		'split by %s: every figure is the one counted from the raw meetings',
		async (splitBy) => {
			const [summary] = jsonOf(ok(await run('account', 'usageSummary', { ...chosen, splitBy })));
			const active = hostsIn(now);
			const activeBefore = hostsIn(before);
			const licensed = users.filter(({ type }) => type === 2);
			const idle = licensed.filter((user) => !active.includes(user));
			const topHosts = active
				.map(({ id, email, dept }) => ({
					id,
					email,
					department: dept,
					...sum(now.filter(({ host }) => host === email)),
				}))
				.sort((one, other) => other.meetingMinutes - one.meetingMinutes || other.meetings - one.meetings)
				.slice(0, 5);
			const { byPart, ...rest } = summary ?? {};
			expect(rest).toEqual({
				from: FROM,
				to: TO,
				// The meetings of the host who is gone are among them.
				...sum(now),
				activeHosts: active.length,
				inactiveHosts: users.length - active.length + OWNER,
				licenses: {
					assigned: licensed.length + OWNER,
					active: licensed.length - idle.length,
					inactive: idle.filter(({ lastLoginAt }) => lastLoginAt !== undefined).length,
					neverUsed: idle.filter(({ lastLoginAt }) => lastLoginAt === undefined).length + OWNER,
				},
				byDay: Array.from({ length: DAYS }, (_nothing, index) => {
					const date = day(45 - index);
					return { date, ...sum(within(now, date, date)) };
				}),
				topHosts: topHosts.map((host) => expect.objectContaining(host) as unknown),
				previous: { from: BEFORE_FROM, to: BEFORE_TO, ...sum(before), activeHosts: activeBefore.length },
				trend: {
					meetings: percent(sum(now).meetings, sum(before).meetings),
					participants: percent(sum(now).participants, sum(before).participants),
					meetingMinutes: percent(sum(now).meetingMinutes, sum(before).meetingMinutes),
					activeHosts: percent(active.length, activeBefore.length),
				},
			});
			const rows = byPart as Array<{ name: string; meetingMinutes: number }>;
			expect(Object.fromEntries(rows.map(({ name, ...part }) => [name, part]))).toEqual(PARTS[splitBy]);
			const minutes = rows.map(({ meetingMinutes }) => meetingMinutes);
			expect(minutes).toEqual([...minutes].sort((one, other) => other - one));
		},
	);

	it('counts more than one person who is in two groups, once in each', () => {
		const both = GROUPS.East.filter((user) => GROUPS.West.includes(user));
		expect(hostsIn(of(now, both)).length).toBeGreaterThan(1);
	});

	it('shows the groups on the page by their names', async () => {
		const page = fileOf(
			ok(await run('account', 'usageSummary', { ...chosen, splitBy: 'group', output: 'page' })),
		).text;
		for (const [name, part] of Object.entries(PARTS.group)) {
			expect(page).toContain(`>${name || 'No group'}</td>`);
			expect(page).toContain(`>${part.meetings.toLocaleString('en-US')}</td>`);
		}
	});

	it.each(['csv', 'summary', 'page'])(
		'says in the item which days are missing, as %s too',
		async (output) => {
			const long = { period: 'between', from: day(260), to: day(2), options: { timezone: 'UTC' }, output };
			const [item] = jsonOf(ok(await run('account', 'usageSummary', long)));
			expect(item?.['notAvailable']).toMatchObject([
				{ from: day(260), reason: 'Zoom keeps this report for 6 months' },
			]);
		},
	);

	it('counts a license that Zoom writes as text', async () => {
		const licensed = [{ id: 'u1', email: 'one@example.com', type: '2' }];
		await zoom.control.fault({ on: 'GET /users', status: 200, body: { users: licensed } });
		const [summary] = jsonOf(ok(await run('account', 'usageSummary', chosen)));
		expect(summary?.['licenses']).toMatchObject({ assigned: 1 });
	});

	it('finds the days also for apps that cannot have the scope of the daily report, and the groups by their IDs', async () => {
		const short = { period: 'between', from: day(9), to: day(2), options: { timezone: 'UTC' } };
		const withDaily = jsonOf(ok(await run('account', 'usageSummary', short)));
		const scopes = ['report:read:list_users:admin', 'user:read:list_users:admin'];
		await zoom.control.configureApp({ kind: 'server-to-server', scopes });
		await zoom.control.revokeTokens();
		disposeZoomSdk();
		const [without] = jsonOf(ok(await run('account', 'usageSummary', short)));
		// What a deleted host did is in the daily report only.
		const week = within(meetings, day(9), day(2));
		const known = sum(of(week, users));
		expect(without).toMatchObject(known);
		expect({ ...withDaily[0], ...known, byDay: 0, previous: 0, trend: 0 }).toEqual({
			...without,
			byDay: 0,
			previous: 0,
			trend: 0,
		});
		const [byGroup] = jsonOf(ok(await run('account', 'usageSummary', { ...short, splitBy: 'group' })));
		const names = (byGroup?.['byPart'] as Array<{ name: string }>).map(({ name }) => name);
		expect(names).toHaveLength(3);
		expect(names).not.toContain('East');
	});
});
