import { approvalOf } from './approval';
import { attachmentOf } from './mailbox';
import { jsonOf, type TemplateRun, type TemplateTest } from './templateRun';

const TRIGGER = 'Every weekday at 6';
const PEOPLE = '/people';
const [NEW, BOSS, GONE] = ['new@example.com', 'boss@example.com', 'gone@example.com'] as const;
const [FREE, OF_GONE] = ['+14155550150', '+14155550151'] as const;
const PLAN = 'US/CA Metered Calling Plan';

const HR = [
	{
		...{ email: NEW, firstName: 'New', lastName: 'Example', status: 'active', managerEmail: BOSS },
		...{ extension: 820, office: 'Main Site', callingPlan: PLAN, phone: 'next free in 415', queues: 'Sales' },
	},
	{ email: BOSS, firstName: 'Boss', lastName: 'Example', status: 'active', queues: 'Salse' },
	{ email: GONE, firstName: 'Gone', lastName: 'Example', status: 'left', managerEmail: BOSS },
];

/** The phones, as an admin sees them: whose number is whose, and the members of Sales. */
async function phones({ admin: { call } }: TemplateRun) {
	const { body: listed } = await call<{ users: Array<Record<string, unknown>> }>('GET', '/phone/users');
	const { body: queues } = await call<{ call_queues: Array<{ id: string; name: string }> }>(
		'GET',
		'/phone/call_queues',
	);
	const sales = queues.call_queues.find(({ name }) => name === 'Sales')?.id ?? '';
	const { body: members } = await call<{ call_queue_members: Array<{ name: string }> }>(
		'GET',
		`/phone/call_queues/${sales}/members`,
	);
	return {
		numbers: Object.fromEntries(
			listed.users.map(({ email, phone_numbers: numbers }) => [
				email,
				((numbers ?? []) as Array<{ number: string }>).map(({ number }) => number),
			]),
		),
		sales: members.call_queue_members.map(({ name }) => name),
	};
}

const BEFORE = { numbers: { [BOSS]: [], [GONE]: [OF_GONE] }, sales: ['Gone Example'] };

async function untilTheQuestion(run: TemplateRun) {
	const id = await run.start(TRIGGER);
	const approval = await approvalOf(run);
	expect(approval.plan.mail.subject).toBe('Zoom Phone: plan for 2 changes');
	expect(approval.plan.mail.text).toMatch(/^Approval needed: 2 changes to Zoom accounts and telephones/);
	expect(approval.plan.mail.text).toContain('Zoom has no call queue "Salse"');
	for (const part of [FREE, PLAN, 'Sales', OF_GONE, BOSS]) expect(approval.plan.page).toContain(part);
	expect(await phones(run)).toEqual(BEFORE);
	return { id, approval };
}

export const phoneProvisioning: TemplateTest = {
	scene: async ({ zoom, pages }) => {
		const user = { last_name: 'Example', dept: '' };
		await zoom.control.seed({
			users: [
				{ email: BOSS, first_name: 'Boss', ...user },
				{ email: GONE, first_name: 'Gone', ...user },
			],
			phone: {
				users: [
					{ email: BOSS, extension: 801, callingPlans: [100] },
					{ email: GONE, extension: 802, callingPlans: [100], numbers: [OF_GONE] },
				],
				numbers: [FREE],
				queues: [{ name: 'Sales', members: [GONE] }, { name: 'Support' }],
				plans: [{ type: 100, name: PLAN, subscribed: 5 }],
			},
		});
		return {
			'Get people from HR': { url: pages.json(PEOPLE, HR) },
			'Plan accounts and phones': { createAction: 'ssoCreate' },
		};
	},
	stories: {
		'sets up account, telephone and call queue, and hands the number of who left over, after the approval':
			async (run) => {
				const { id, approval } = await untilTheQuestion(run);
				await approval.answer('Approve');
				const execution = await run.finished(id);
				expect(jsonOf(execution, 'Carry out the plan')).toMatchObject([{ results: { done: 2, failed: 0 } }]);
				expect(await phones(run)).toEqual({
					numbers: { [NEW]: [FREE], [BOSS]: [OF_GONE], [GONE]: [] },
					sales: ['New Example'],
				});
				const statuses = (await run.stage.zoom.control.users()).map(({ email, status }) => [email, status]);
				expect(Object.fromEntries(statuses)).toMatchObject({ [NEW]: 'active', [GONE]: 'inactive' });
				const done = await run.stage.mail.next();
				expect(done.subject).toBe('Zoom Phone: 2 done');
				expect(attachmentOf(done).text).toContain('What was done with the Zoom users');
			},
		'changes nothing when the approver declines': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			await approval.answer('Decline');
			const execution = await run.finished(id);
			expect(jsonOf(execution, 'Carry out the plan')).toEqual([]);
			expect(await phones(run)).toEqual(BEFORE);
		},
		'mails and says what Zoom refused, and does the rest': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			const refusal = { code: 300, message: 'No telephone for you.' };
			await run.stage.zoom.control.fault({ on: 'POST /phone/users/batch', status: 400, body: refusal });
			await approval.answer('Approve');
			await expect(run.finished(id)).rejects.toThrow(/new@example.com: .*No telephone for you/);
			const done = await run.stage.mail.next();
			expect(done.subject).toBe('Zoom Phone: 1 done, 1 to look at');
			expect(done.text).toContain('No telephone for you');
			expect((await phones(run)).numbers).toEqual({ [BOSS]: [OF_GONE], [GONE]: [] });
		},
		'asks nobody when there is nothing to do': async (run) => {
			run.stage.pages.json(
				PEOPLE,
				HR.filter(({ email }) => email === BOSS),
			);
			await run.toEnd(TRIGGER);
			expect(run.stage.mail.waiting).toBe(0);
		},
	},
};
