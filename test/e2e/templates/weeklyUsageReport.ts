import { DateTime } from 'luxon';
import { attachmentOf } from './mailbox';
import { jsonOf, type TemplateTest } from './templateRun';

const monday = DateTime.utc().minus({ weeks: 1 }).startOf('week');
const from = monday.toISODate();
const to = monday.plus({ days: 6 }).toISODate();

const ROWS = [
	{ email: 'ana@example.com', date: from, meetings: 3, participants: 12, minutes: 240 },
	{ email: 'ana@example.com', date: to, meetings: 1, participants: 5, minutes: 100 },
	{
		email: 'bo@example.com',
		date: monday.plus({ days: 2 }).toISODate(),
		meetings: 2,
		participants: 4,
		minutes: 60,
	},
];
const BEFORE = {
	email: 'cy@example.com',
	date: monday.minus({ days: 1 }).toISODate(),
	meetings: 9,
	participants: 90,
	minutes: 900,
};

const sum = (what: 'meetings' | 'participants' | 'minutes'): number =>
	ROWS.reduce((total, row) => total + row[what], 0);

export const weeklyUsageReport: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({
			users: ['ana', 'bo', 'cy'].map((name) => ({ email: `${name}@example.com`, type: 2 })),
			activity: [...ROWS, BEFORE],
		});
		return {
			'Mail the page': { fromEmail: 'zoom@example.com', toEmail: 'boss@example.com' },
			'Save the page': {},
		};
	},
	stories: {
		'adds up last week, mails the page with charts and saves it': async (run) => {
			const execution = await run.toEnd('Every Monday at 6');
			const totals = {
				meetings: sum('meetings'),
				participants: sum('participants'),
				meetingMinutes: sum('minutes'),
			};
			expect(jsonOf(execution, 'Totals')).toMatchObject([
				{ from, to, activeHosts: 2, inactiveHosts: 2, ...totals },
			]);

			const mail = await run.stage.mail.next();
			expect(mail).toMatchObject({
				to: [{ address: 'boss@example.com' }],
				subject: `Zoom usage, ${from} to ${to}`,
			});
			expect(mail.html).toContain(`${totals.meetings} meetings, ${totals.participants} participants`);
			const { name, text } = attachmentOf(mail);
			expect(text).toContain('<svg');
			expect(text).toContain(`<strong>${totals.participants}</strong>`);
			expect(run.stage.read(name ?? '')).toBe(text);
		},
	},
};
