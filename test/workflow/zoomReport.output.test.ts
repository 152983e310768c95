import { parse } from 'papaparse';
import { DAY_MS, day, fileOf, hintsOf, jsonOf } from './support/reportWorld';
import { at, between, byId, ok, ReportOffice, STAND_UP } from './support/reportOffice';

jest.setTimeout(60_000);

const office = new ReportOffice().install();
const { run, rows } = office;

describe('what Zoom Report gives', () => {
	it('writes a CSV file that gives the same rows back and runs nothing in a spreadsheet', async () => {
		const polls = ok(await run('meeting', 'polls', { ...byId(STAND_UP.id), output: 'csv' }));
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

	it('puts every row into a file unless told otherwise, and says what it has left out', async () => {
		const period = between(day(150), day(3));
		const all = await rows('account', 'operationLogs', period);
		expect(all.length).toBeGreaterThan(50);
		const whole = ok(await run('account', 'operationLogs', { ...period, output: 'csv' }));
		expect(jsonOf(whole)).toEqual([expect.objectContaining({ rows: all.length })]);
		expect(jsonOf(whole)[0]).not.toHaveProperty('more');
		expect(hintsOf(whole)).toEqual([]);

		const options = { ...period.options, mostRows: 60 };
		const cut = ok(await run('account', 'operationLogs', { ...period, output: 'csv', options }));
		expect(jsonOf(cut)).toEqual([expect.objectContaining({ rows: 60, more: true })]);
		expect(fileOf(cut).text.trim().split('\n')).toHaveLength(61);
		expect(hintsOf(cut)).toEqual([expect.stringContaining('Only the first 60 rows are in the file')]);

		const items = ok(await run('account', 'operationLogs', period));
		expect(jsonOf(items)).toHaveLength(50);
		expect(hintsOf(items)).toEqual([expect.stringContaining('Only the first 50 are here')]);
	});

	it('gives one row for each answer, with who it was and which meeting', async () => {
		const expected = {
			name: 'Ana',
			email: 'ana@example.com',
			question: 'Good?',
			answer: '=Yes',
			meeting_uuid: STAND_UP.uuid,
		};
		for (const operation of ['polls', 'qa', 'survey']) {
			const [row] = jsonOf(ok(await run('meeting', operation, byId('812 3456 7890'))));
			expect(row).toMatchObject(expected);
		}
	});

	it('makes people of join and leave rows', async () => {
		const parameters = {
			meetingId: { __rl: true, mode: 'uuid', value: STAND_UP.uuid },
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
		const attendance = ok(await run('meeting', 'attendance', { ...byId(STAND_UP.id), output: 'page' }));
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

	it('looks ahead', async () => {
		const startsAt = Date.now() + 3 * DAY_MS;
		await office.zoom.control.seed({ meetings: [{ host: 'ana@example.com', topic: 'Soon', startsAt }] });
		const events = await rows('account', 'upcomingEvents', { period: 'nextDays', days: 45 });
		expect(events).toEqual([expect.objectContaining({ topic: 'Soon' })]);
	});
});
