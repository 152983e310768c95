import type { TemplateTest } from './templateRun';

export const meetingAlerts: TemplateTest = {
	scene: async () => await Promise.resolve({ 'Zoom Event Trigger': { subscription: 'alerts' } }),
	stories: {
		'mails IT which meeting has which trouble': async (run) => {
			await run.publish();
			const issues = ['Unstable audio quality', 'High CPU occupation'];
			const object = { id: '98765432100', topic: 'Board', host_id: 'the-host', issues };
			const at = Date.parse('2026-11-20T10:00:00Z');
			await run.push({ event: 'meeting.started', object }, { event: 'meeting.alert', event_ts: at, object });
			const { subject, text, to } = await run.stage.mail.next();
			expect(to).toMatchObject([{ address: 'it@example.com' }]);
			expect(subject).toBe('Zoom meeting 98765432100: Unstable audio quality, High CPU occupation');
			for (const words of ['Board', '98765432100', '2026-11-20T10:00', ...issues])
				expect(text).toContain(words);
			await run.executions();
			expect(run.stage.mail.waiting).toBe(0);
		},
	},
};
