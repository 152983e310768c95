import { logIn } from '../../simulator/support/caller';
import { ended, HOST, MEETING, pastSession, TOPIC } from './pastSession';
import type { TemplateTest } from './templateRun';

const person = (name: string) => ({ email: `${name}@example.com`, first_name: name, last_name: 'Example' });

export const noShowFollowUp: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({
			users: [{ email: HOST, type: 2 }],
			meetings: [{ host: HOST, id: MEETING, topic: TOPIC, settings: { approval_type: 0 } }],
			pastMeetings: [
				pastSession({
					Helen: { email: HOST },
					'ben Example': { email: 'ben@example.com' },
					'cy Example': { email: 'cy@example.com', left: 10 },
				}),
			],
		});
		const { call } = await logIn(zoom);
		for (const name of ['ana', 'ben', 'cy']) {
			await call('POST', `/meetings/${MEETING}/registrants`, person(name));
		}
		return { 'Zoom Event Trigger': { subscription: 'no-shows' } };
	},
	stories: {
		'writes to those who did not come and to those who left early, and to nobody else': async (run) => {
			await run.publish();
			await run.push(ended());
			await run.executions();
			const mails = [await run.stage.mail.next(), await run.stage.mail.next()];
			const told = Object.fromEntries(mails.map(({ to, subject }) => [to?.[0]?.address, subject]));
			expect(told).toEqual({
				'ana@example.com': `We missed you: ${TOPIC}`,
				'cy@example.com': `Thank you for coming: ${TOPIC}`,
			});
			expect(run.stage.mail.waiting).toBe(0);
		},
	},
};
