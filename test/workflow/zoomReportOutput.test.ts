import { parse } from 'papaparse';
import { disposeZoomProcess } from '../../nodes/adapter/process';
import { startSimulator, type Simulator } from '../../simulator';
import type { NodeOutcome } from '../support/workflow';
import { DAY_MS, day, fileOf, hintsOf, jsonOf, reportRunner } from './support/reportWorld';

jest.setTimeout(60_000);

const MINUTE_MS = 60_000;
const START = Date.parse(`${day(4)}T09:00:00Z`);
const at = (minute: number): number => START + minute * MINUTE_MS;
const UUID = '/stand//up+0123456789A==';
const byId = (value: string) => ({ meetingId: { __rl: true, mode: 'id', value } });
const answers = [{ name: 'Ana', email: 'ana@example.com', answers: [{ question: 'Good?', answer: '=Yes' }] }];

describe('what Zoom Report gives and says', () => {
	let zoom: Simulator;
	let run: ReturnType<typeof reportRunner>;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		run = reportRunner(zoom);
		await zoom.control.seed({ users: 40, activity: { hosts: 12, days: 330 } });
		const host = zoom.credentials.ownerEmail;
		const person = (name: string, from: number, to: number, email = `${name.toLowerCase()}@example.com`) => ({
			name,
			email,
			joinedAt: at(from),
			leftAt: at(to),
		});
		await zoom.control.seed({
			users: [{ email: 'ana@example.com' }, { email: 'ben@example.com' }],
			pastMeetings: [
				{
					host,
					id: 81234567890,
					uuid: UUID,
					topic: 'Stand <up> & more',
					startsAt: START,
					endsAt: at(60),
					polls: answers,
					questions: answers,
					survey: answers,
					participants: [
						person('Ana', 0, 20),
						person('Ana', 30, 60),
						person('Ben', 12, 60),
						person('Guest', 0, 30, ''),
						person('Guest', 10, 40, ''),
						{ ...person('Waiting', 0, 5, ''), status: 'in_waiting_room' },
					],
				},
				{
					host,
					id: 82222222222,
					startsAt: START,
					endsAt: at(30),
					participants: [person('Ana', 0, 30)],
				},
			],
		});
	});

	afterAll(async () => {
		disposeZoomProcess();
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	const ok = ({ error, ...outcome }: NodeOutcome): NodeOutcome => {
		expect(error).toBeUndefined();
		return { error, ...outcome };
	};
	const between = (from: string, to: string) => ({
		period: 'between',
		from,
		to,
		options: { timezone: 'UTC' },
	});
	const rows = async (resource: string, operation: string, parameters: object) =>
		jsonOf(ok(await run(resource, operation, { returnAll: true, ...parameters })));

	it.each([
		['account', 'telephone'],
		['account', 'cloudRecording'],
		['account', 'operationLogs'],
		['account', 'signInActivities'],
		['account', 'historyMeetings'],
		['account', 'meetingActivities'],
		['account', 'dailyUsage'],
		['dashboard', 'webinars'],
	])('%s %s: the whole is what its parts are, wherever it is cut', async (resource, operation) => {
		const whole = await rows(resource, operation, between(day(120), day(3)));
		const first = await rows(resource, operation, between(day(120), day(71)));
		const second = await rows(resource, operation, between(day(70), day(3)));
		const lines = (list: object[]) => list.map((row) => JSON.stringify(row)).sort();
		expect(whole.length).toBeGreaterThan(50);
		expect(lines(whole)).toEqual(lines([...first, ...second]));
	});

	it('gives the first rows only when a limit is set, and asks no more windows than it takes', async () => {
		const before = (await zoom.control.counters()).total;
		const some = { ...between(day(150), day(3)), limit: 5 };
		const few = jsonOf(ok(await run('account', 'operationLogs', some)));
		expect(few).toHaveLength(5);
		expect((await zoom.control.counters()).total - before).toBe(1);
	});

	it('says which part of a long period Zoom no longer keeps, as an item, a hint, or a failure', async () => {
		const { options, ...old } = between(day(300), day(3));
		const answered = ok(await run('account', 'signInActivities', { ...old, options, returnAll: true }));
		const items = jsonOf(answered);
		expect(items.at(-1)).toMatchObject({
			notAvailable: true,
			from: day(300),
			reason: 'Zoom keeps this report for 6 months',
		});
		expect(items.length).toBeGreaterThan(100);
		expect(hintsOf(answered).join()).toContain('Zoom keeps this report for 6 months');
		const hintOnly = { ...options, ifIncomplete: 'hint' };
		const rest = await rows('account', 'signInActivities', { ...old, options: hintOnly });
		expect(rest).toEqual(items.slice(0, -1));
		const all = { ...options, ifIncomplete: 'fail' };
		const { error } = await run('account', 'signInActivities', { ...old, options: all });
		expect(error?.message).toContain('Not all of the period can be had');
	});

	it.each(['operationLogs', 'historyMeetings'])(
		'gives %s of more than six months, because Zoom names no end for them',
		async (operation) => {
			const whole = await rows('account', operation, between(day(300), day(3)));
			const recent = await rows('account', operation, between(day(150), day(3)));
			const older = await rows('account', operation, between(day(300), day(151)));
			const lines = (list: object[]) => list.map((row) => JSON.stringify(row)).sort();
			expect(older.length).toBeGreaterThan(100);
			expect(lines(whole)).toEqual(lines([...older, ...recent]));
		},
	);

	it('says which days were asked for in vain, where Zoom names no end and keeps six months all the same', async () => {
		const { options, ...old } = between(day(300), day(3));
		const items = await rows('account', 'telephone', { ...old, options });
		expect(items.at(-1)).toMatchObject({
			notAvailable: true,
			from: day(300),
			reason: expect.stringContaining('promises the last six months only') as string,
		});
		const gap = items.at(-1)?.['to'] as string;
		const first = items.map(({ start_time: start }) => String(start).slice(0, 10)).sort()[0] ?? '';
		expect(gap < first).toBe(true);
		expect(Date.parse(first) - Date.parse(gap)).toBeLessThan(7 * DAY_MS);
		const { error } = await run('account', 'telephone', {
			...old,
			options: { ...options, ifIncomplete: 'fail' },
		});
		expect(error?.message).toContain('Not all of the period can be had');
	});

	it('says that reports lag behind, when the period goes on until today', async () => {
		const options = { timezone: 'UTC' };
		for (const operation of [
			'dailyUsage',
			'signInActivities',
			'activeHosts',
			'hostMeetings',
			'usageSummary',
		]) {
			const open = ok(await run('account', operation, { period: 'thisMonth', options }));
			expect(hintsOf(open).join()).toContain('what happened today may not be in them yet');
			const closed = ok(await run('account', operation, { period: 'lastDays', days: 2, options }));
			expect(hintsOf(closed).join()).not.toContain('lag');
		}
	});

	it('says what to do about a meeting that is still running, and which instance an ID means', async () => {
		const host = 'ana@example.com';
		await zoom.control.seed({ meetings: [{ host, id: 85555555555, status: 'started', startsAt: START }] });
		const { error } = await run('meeting', 'details', byId('85555555555'));
		expect(error).toMatchObject({
			message: 'Zoom has no report on meeting 85555555555',
			description: expect.stringContaining('still running') as string,
		});
		const person = { name: 'Ana', email: host };
		const weeks = [2, 1].map((week) => START - week * 7 * DAY_MS);
		await zoom.control.seed({
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

	it('writes a CSV file that gives the same rows back and runs nothing in a spreadsheet', async () => {
		const polls = ok(await run('meeting', 'polls', { ...byId('81234567890'), output: 'csv' }));
		const file = fileOf(polls);
		expect(file).toMatchObject({ name: 'zoom-polls.csv', type: 'text/csv' });
		expect(file.text).toContain("'=Yes");
		const hosts = between(day(40), day(3));
		const csv = fileOf(ok(await run('account', 'activeHosts', { ...hosts, returnAll: true, output: 'csv' })));
		const parsed = parse<Record<string, string>>(csv.text.replace('\uFEFF', ''), { header: true });
		const items = await rows('account', 'activeHosts', hosts);
		expect(parsed.data.map(({ id, meetings }) => [id, Number(meetings)])).toEqual(
			items.map(({ id, meetings }) => [id, meetings]),
		);
	});

	it('gives one row for each answer, with who it was and which meeting', async () => {
		const expected = {
			name: 'Ana',
			email: 'ana@example.com',
			question: 'Good?',
			answer: '=Yes',
			meeting_uuid: UUID,
		};
		for (const operation of ['polls', 'qa', 'survey']) {
			const [row] = jsonOf(ok(await run('meeting', operation, byId('812 3456 7890'))));
			expect(row).toMatchObject(expected);
		}
	});

	it('makes people of join and leave rows', async () => {
		const parameters = {
			meetingId: { __rl: true, mode: 'uuid', value: UUID },
			compareWith: 'list',
			expectedEmails: 'ana@example.com, chloe@example.com',
		};
		const people = jsonOf(ok(await run('meeting', 'attendance', parameters)));
		expect(
			people.map(({ name, email, status, minutes, joins, guest, late, leftEarly, expected }) => ({
				who: name || email,
				status,
				minutes,
				joins,
				guest,
				late,
				leftEarly,
				expected,
			})),
		).toEqual([
			{
				who: 'Ana',
				status: 'attended',
				minutes: 50,
				joins: 2,
				guest: false,
				late: false,
				leftEarly: false,
				expected: true,
			},
			{
				who: 'Guest',
				status: 'attended',
				minutes: 30,
				joins: 1,
				guest: true,
				late: false,
				leftEarly: true,
				expected: false,
			},
			{
				who: 'Guest',
				status: 'attended',
				minutes: 30,
				joins: 1,
				guest: true,
				late: true,
				leftEarly: true,
				expected: false,
			},
			{
				who: 'Ben',
				status: 'attended',
				minutes: 48,
				joins: 1,
				guest: false,
				late: true,
				leftEarly: false,
				expected: false,
			},
			{
				who: 'chloe@example.com',
				status: 'noShow',
				minutes: 0,
				joins: 0,
				guest: undefined,
				late: undefined,
				leftEarly: undefined,
				expected: true,
			},
		]);
		const [summary] = jsonOf(ok(await run('meeting', 'attendance', { ...parameters, output: 'summary' })));
		expect(summary).toMatchObject({
			attendees: 4,
			guests: 2,
			expected: 2,
			noShowCount: 1,
			late: 2,
			leftEarly: 2,
			peak: { count: 4, at: new Date(at(12)).toISOString() },
		});
	});

	it('makes pages without anything from elsewhere, on which the numbers are those of the items', async () => {
		const usage = ok(await run('account', 'usageSummary', { ...between(day(20), day(3)), output: 'page' }));
		const attendance = ok(await run('meeting', 'attendance', { ...byId('81234567890'), output: 'page' }));
		for (const outcome of [usage, attendance]) {
			const { text, type } = fileOf(outcome);
			expect(type).toBe('text/html');
			expect(text).not.toMatch(/<script|<link|<img|url\(|https?:\/\//);
		}
		const [summary] = jsonOf(usage);
		const page = fileOf(usage).text;
		for (const figure of ['meetings', 'participants', 'meetingMinutes', 'activeHosts']) {
			expect(page).toContain(`<strong>${Number(summary?.[figure]).toLocaleString('en-US')}</strong>`);
		}
		for (const { meetings, meetingMinutes } of summary?.['topHosts'] as Array<Record<string, number>>) {
			expect(page).toContain(`>${meetings?.toLocaleString('en-US')}</td>`);
			expect(page).toContain(`>${meetingMinutes?.toLocaleString('en-US')}<`);
		}
		const bars = [...page.matchAll(/<title>\d+ \w+: ([\d,]+)<\/title>/g)].map(([, value]) =>
			Number(value?.replace(',', '')),
		);
		const days = (summary?.['byDay'] as Array<Record<string, number>>).map(({ meetings }) => meetings);
		expect(bars.slice(0, days.length)).toEqual(days);
		expect(fileOf(attendance).text).toContain('Stand &lt;up&gt; &amp; more');
		expect(fileOf(attendance).text).not.toContain('<up>');
	});

	it('finds a meeting with a single participant in the dashboard, and says so where it is not', async () => {
		const { error } = await run('meeting', 'participants', byId('82222222222'));
		expect(error).toMatchObject({
			message: 'Zoom has no report on meeting 82222222222',
			description: expect.stringContaining('take the resource Dashboard') as string,
		});
		const alone = { ...byId('82222222222'), type: 'pastOne' };
		expect(await rows('dashboard', 'participants', alone)).toHaveLength(1);
		const list = await rows('dashboard', 'meetings', between(day(5), day(3)));
		expect(list.filter(({ id }) => id === 82222222222)).toHaveLength(1);
	});

	it.each([
		['the end before the start', between(day(3), day(9)), /is after "To"/],
		['a period in the future', between(day(3), day(-9)), /is in the future/],
		['what Zoom no longer keeps', between(day(400), day(300)), /Start on .* or later/],
		['no date', between('soon', day(3)), /"soon" is not a date/],
	])('refuses %s before anything is sent', async (_what, period, message) => {
		const before = (await zoom.control.counters()).total;
		const { error } = await run('account', 'signInActivities', period);
		expect(error?.message).toMatch(message);
		expect((await zoom.control.counters()).total).toBe(before);
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
		await zoom.control.seed({
			pastMeetings: [
				{ host: 'ana@example.com', id: 83333333333, startsAt: long, endsAt: long + 1, participants: [] },
			],
		});
		const old = await run('meeting', 'details', byId('83333333333'));
		expect(old.error?.message).toBe('meeting 83333333333 was more than a year ago');
		const resumed = await run('account', 'hostMeetings', { options: { resumeFrom: 'there' } });
		expect(resumed.error?.message).toContain('is not a place to go on');
	});

	it('names the host whom Zoom does not know, and goes on when one of all hosts was deleted meanwhile', async () => {
		const named = {
			...between(day(9), day(3)),
			hosts: 'some',
			userIds: 'ana@example.com, nobody@example.com',
		};
		const { error } = await run('account', 'hostMeetings', named);
		expect(error?.message).toBe('Zoom knows no user nobody@example.com in this account');
		const all = await rows('account', 'hostMeetings', between(day(9), day(3)));
		await zoom.control.fault({
			on: 'GET /report/users/{userId}/meetings',
			status: 404,
			body: { code: 1001, message: 'User does not exist: x.' },
		});
		const others = await rows('account', 'hostMeetings', between(day(9), day(3)));
		expect(others.length).toBeLessThan(all.length);
		expect(others.length).toBeGreaterThan(0);
	});

	it('looks ahead', async () => {
		const startsAt = Date.now() + 3 * DAY_MS;
		await zoom.control.seed({ meetings: [{ host: 'ana@example.com', topic: 'Soon', startsAt }] });
		const events = await rows('account', 'upcomingEvents', { period: 'nextDays', days: 45 });
		expect(events).toEqual([expect.objectContaining({ topic: 'Soon' })]);
	});

	it('says what a plan without reports, and an app without the scope, needs', async () => {
		await zoom.control.configureAccount({ plan: 'free' });
		const { error } = await run('account', 'operationLogs', between(day(9), day(3)));
		expect(error).toMatchObject({
			message: 'No permission.',
			description: expect.stringContaining('plan of the account') as string,
		});
		await zoom.control.configureAccount({ plan: 'business' });
		await zoom.control.configureApp({ kind: 'server-to-server', scopes: ['user:read:user:admin'] });
		await zoom.control.revokeTokens();
		const lacking = await run('account', 'operationLogs', between(day(9), day(3)));
		expect(lacking.error?.message).toBe('The Zoom app lacks the scope "report:read:operation_logs:admin"');
	});
});
