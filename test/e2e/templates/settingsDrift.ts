import { linkOf } from './mailbox';
import { jsonOf, type TemplateRun, type TemplateTest } from './templateRun';

const TRIGGER = 'Every night at 2';
const SETTINGS = '/accounts/me/settings';
/** n8n gives programs that only look at links an empty page; people have a browser. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0' };

/** Every story begins with an account whose settings are approved as they are. */
async function approveAll(run: TemplateRun): Promise<void> {
	const { client } = run.stage.n8n;
	const { id: project } = await client.request<{ id: string }>('GET', '/rest/projects/personal');
	const tables = `/rest/projects/${project}/data-tables`;
	const { data } = await client.request<{ data: Array<{ id: string; name: string }> }>('GET', tables);
	const old = data.find(({ name }) => name === 'Zoom approved settings');
	if (old) await client.request('DELETE', `${tables}/${old.id}`);
	const first = await run.toEnd(TRIGGER);
	expect(jsonOf(first, 'Keep as approved')).toHaveLength(1);
	expect(run.stage.mail.waiting).toBe(0);
}

const change = async ({ admin }: TemplateRun, body: object, query = ''): Promise<void> => {
	const { status } = await admin.call('PATCH', `${SETTINGS}${query}`, body);
	expect(status).toBe(204);
};

const chatOf = async ({ admin }: TemplateRun): Promise<unknown> => {
	const { body } = await admin.call<{ in_meeting: { chat: boolean } }>('GET', SETTINGS);
	return body.in_meeting.chat;
};

async function answer(run: TemplateRun, button: 'Approve' | 'Decline'): Promise<string> {
	const mail = await run.stage.mail.next();
	await run.asleep(); // The mail may be quicker than n8n's note that it waits.
	const response = await fetch(linkOf(mail, button), { headers: BROWSER });
	expect(response.ok).toBe(true);
	return `${mail.subject ?? ''}\n${mail.text ?? ''}\n${mail.html ?? ''}`;
}

export const settingsDrift: TemplateTest = {
	scene: async () => await Promise.resolve({ 'Zoom Event Trigger': { subscription: 'settings' } }),
	stories: {
		'keeps the settings of the first night as approved, and is silent as long as they stay': async (run) => {
			await approveAll(run);
			await run.toEnd(TRIGGER);
			expect(run.stage.mail.waiting).toBe(0);
			const [row] = await run.tableRows('Zoom approved settings');
			expect(JSON.parse(row?.['document'] as string)).toMatchObject({ version: 1 });
		},
		'mails what differs and puts it back after the approval; security stays': async (run) => {
			await approveAll(run);
			await change(run, { in_meeting: { chat: false } });
			await change(run, { security: { hide_billing_info: false } }, '?option=security');
			const id = await run.start(TRIGGER);
			const mail = await answer(run, 'Approve');
			expect(mail).toContain('2 settings are not as approved');
			expect(mail).toContain('in meeting → chat: approved on, now off');
			expect(mail).toMatch(/hide billing info: approved on, now off \(stays:/);
			const execution = await run.finished(id);
			expect(jsonOf(execution, 'Put it back')).toMatchObject([{ results: { done: 1, blocked: 1 } }]);
			expect(await chatOf(run)).toBe(true);
		},
		'leaves everything as it is when the approver declines': async (run) => {
			await approveAll(run);
			await change(run, { in_meeting: { chat: false } });
			const id = await run.start(TRIGGER);
			await answer(run, 'Decline');
			await run.finished(id);
			expect(await chatOf(run)).toBe(false);
		},
		'changes nothing and fails when something else has changed until the approval': async (run) => {
			await approveAll(run);
			await change(run, { in_meeting: { chat: false } });
			const id = await run.start(TRIGGER);
			await run.asleep();
			await change(run, { in_meeting: { polling: false } });
			await answer(run, 'Approve');
			await expect(run.finished(id)).rejects.toThrow(/Not put back: .*not the changes that were approved/);
			expect(await chatOf(run)).toBe(false);
		},
		'starts at once when Zoom tells of a change': async (run) => {
			await approveAll(run);
			await change(run, { in_meeting: { chat: false } });
			await run.publish();
			await run.push({ event: 'account.settings_updated', event_ts: Date.now(), object: { id: 'account' } });
			expect(await answer(run, 'Approve')).toContain('in meeting → chat');
			await run.executions(1);
			expect(await chatOf(run)).toBe(true);
		},
	},
};
