import type { Stage } from './stage';
import { approvalOf } from './approval';
import { jsonOf, type TemplateRun, type TemplateTest } from './templateRun';

const TRIGGER = 'Every day at midnight';
const PEOPLE = '/employees';

const person = (name: string, status = 'active') => ({
	email: `${name}@example.com`,
	firstName: name,
	lastName: 'Example',
	department: 'Sales',
	status,
});

const user = { first_name: 'Old', last_name: 'Example', dept: 'Sales' };
const USERS = [
	{ email: 'known@example.com', ...user, first_name: 'known' },
	{ email: 'changed@example.com', ...user },
	{ email: 'gone@example.com', ...user },
	{ email: 'stranger@example.com', ...user },
];

const HR = [
	person('known'),
	person('changed'),
	person('new'),
	person('gone', 'left'),
	person('not an address'),
];

async function users({ zoom }: Stage): Promise<Record<string, string>> {
	const found = (await zoom.control.users()).filter(({ email }) => email !== zoom.credentials.ownerEmail);
	return Object.fromEntries(found.map(({ email, first_name, status }) => [email, `${first_name} ${status}`]));
}

const BEFORE_THE_ANSWER = {
	'known@example.com': 'known active',
	'changed@example.com': 'changed active',
	'new@example.com': 'new pending',
	'gone@example.com': 'Old active',
	'stranger@example.com': 'Old active',
};

async function untilTheQuestion(run: TemplateRun) {
	const id = await run.start(TRIGGER);
	const approval = await approvalOf(run);
	expect(approval.plan.mail).toMatchObject({ to: [{ address: 'it@example.com' }] });
	expect(approval.plan.mail.text).toMatch(/^Approval needed: 1 person will lose their Zoom account/);
	expect(approval.plan.page).toContain('gone@example.com');
	expect(approval.plan.page).not.toContain('stranger@example.com');
	expect(await users(run.stage)).toEqual(BEFORE_THE_ANSWER);
	return { id, approval };
}

export const dailyUserSync: TemplateTest = {
	scene: async ({ zoom, pages }) => {
		await zoom.control.seed({ users: USERS });
		return { 'Get employees from HR': { url: pages.json(PEOPLE, HR) } };
	},
	stories: {
		'adds and changes people at once, and deactivates who left after the approval': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			await approval.answer('Approve');
			const execution = await run.finished(id);
			expect(await users(run.stage)).toEqual({ ...BEFORE_THE_ANSWER, 'gone@example.com': 'Old inactive' });
			expect(jsonOf(execution, 'Summary')).toMatchObject([
				{ employees: 5, created: 1, changed: 1, failed: 1 },
			]);
			expect(jsonOf(execution, 'Remove who left')).toMatchObject([
				{ email: 'gone@example.com', action: 'deactivate', result: 'done' },
			]);
		},
		'leaves everybody alone when the approver declines': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			await approval.answer('Decline');
			const execution = await run.finished(id);
			expect(await users(run.stage)).toEqual(BEFORE_THE_ANSWER);
			expect(jsonOf(execution, 'Remove who left')).toEqual([]);
		},
		'fails and says who is left when Zoom refuses to deactivate somebody': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			const refusal = { code: 200, message: 'Not this one.' };
			await run.stage.zoom.control.fault({ on: 'PUT /users/{userId}/status', status: 400, body: refusal });
			await approval.answer('Approve');
			await expect(run.finished(id)).rejects.toThrow(/gone@example.com \(.*Not this one/);
		},
		'asks nobody when nobody left': async (run) => {
			run.stage.pages.json(
				PEOPLE,
				HR.filter(({ status }) => status === 'active'),
			);
			await run.toEnd(TRIGGER);
			expect(run.stage.mail.waiting).toBe(0);
		},
	},
};
