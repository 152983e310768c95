import { WITH_LOGIN } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';

async function send(run: TemplateRun): Promise<void> {
	const page = await run.form(WITH_LOGIN);
	await page.getByLabel('Candidate', { exact: false }).first().fill('Noa Levi');
	await page.getByLabel('Candidate email').fill('noa@client.example');
	await page.getByLabel('Interviewer email').fill('boss@example.com');
	await page.getByLabel('Start').fill('2099-03-02 09:00');
	await page.getByLabel('Time zone').fill('Europe/Madrid');
	await page.getByRole('button', { name: 'Submit' }).click();
}

export const interviewScheduling: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({ users: [{ email: 'boss@example.com', type: 2, timezone: 'Europe/Madrid' }] });
		return {};
	},
	stories: {
		'makes one meeting however often the form is sent, and mails both its link': async (run) => {
			await run.publish();
			await send(run);
			await run.executions(1);
			await send(run);
			await run.executions(2);
			const meetings = await run.stage.zoom.control.meetings();
			expect(meetings).toMatchObject([
				{ topic: 'Interview: Noa Levi', startsAt: Date.parse('2099-03-02T08:00:00Z') },
			]);
			const mails = [await run.stage.mail.next(), await run.stage.mail.next()];
			expect(mails.map(({ to }) => to?.[0]?.address).sort()).toEqual([
				'boss@example.com',
				'noa@client.example',
			]);
			for (const { text } of mails) expect(text).toContain(String(meetings[0]?.id));
		},
	},
};
