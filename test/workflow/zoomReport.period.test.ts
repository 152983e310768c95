import { DAY_MS, day, hintsOf, jsonOf } from './support/reportWorld';
import { between, ok, ReportOffice } from './support/reportOffice';

jest.setTimeout(60_000);

const office = new ReportOffice().install();
const { run, rows } = office;

describe('the period of a report', () => {
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
		const before = (await office.zoom.control.counters()).total;
		const some = { ...between(day(150), day(3)), limit: 5 };
		const few = jsonOf(ok(await run('account', 'operationLogs', some)));
		expect(few).toHaveLength(5);
		expect((await office.zoom.control.counters()).total - before).toBe(1);
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
});
