import { DateTime } from 'luxon';
import { approvalOf } from './approval';
import type { Stage } from './stage';
import { jsonOf, type TemplateRun, type TemplateTest } from './templateRun';

const lastWeek = DateTime.utc().minus({ weeks: 1 }).toISODate();
const longAgo = DateTime.utc().minus({ days: 45 }).toISODate();
const hosted = { meetings: 2, participants: 6, minutes: 60 };

async function types({ zoom }: Stage): Promise<Record<string, number>> {
	const users = await zoom.control.users();
	return Object.fromEntries(users.map(({ email, type }) => [email.split('@')[0] ?? '', type]));
}

const BEFORE = { owner: 2, admin: 2, busy: 2, idle: 2, past: 2, basic: 1 };

async function untilTheQuestion(run: TemplateRun) {
	const id = await run.start('Every month');
	const approval = await approvalOf(run);
	expect(approval.plan.mail.text).toMatch(/^Approval needed: 2 people will become Basic users/);
	for (const who of ['idle@example.com', 'past@example.com']) expect(approval.plan.page).toContain(who);
	for (const who of ['busy@example.com', 'basic@example.com']) expect(approval.plan.page).not.toContain(who);
	expect(await types(run.stage)).toEqual(BEFORE);
	return { id, approval };
}

export const licenseReclaim: TemplateTest = {
	scene: async ({ zoom }) => {
		const users = ['busy', 'idle', 'past'].map((name) => ({
			email: `${name}@example.com`,
			type: 2 as const,
		}));
		await zoom.control.seed({
			users: [
				...users,
				{ email: 'admin@example.com', type: 2, role_id: '1' },
				{ email: 'basic@example.com', type: 1 },
			],
			activity: [
				{ email: 'busy@example.com', date: lastWeek, ...hosted },
				{ email: 'past@example.com', date: longAgo, ...hosted },
			],
		});
		return {};
	},
	stories: {
		'takes the licenses nobody used in 30 days back after the approval': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			await approval.answer('Approve');
			const execution = await run.finished(id);
			expect(await types(run.stage)).toEqual({ ...BEFORE, idle: 1, past: 1 });
			const rows = jsonOf(execution, 'Take the licenses back');
			expect(rows.map(({ email, result }) => [email, result])).toEqual([
				['idle@example.com', 'done'],
				['past@example.com', 'done'],
			]);
		},
		'leaves every license where it is when the approver declines': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			await approval.answer('Decline');
			await run.finished(id);
			expect(await types(run.stage)).toEqual(BEFORE);
		},
	},
};
