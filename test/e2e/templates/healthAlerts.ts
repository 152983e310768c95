import type { Email } from 'postal-mime';
import type { TemplateRun, TemplateTest } from './templateRun';

const scene: TemplateTest['scene'] = async () => await Promise.resolve({});
const onCall = 'Every 5 minutes';

/** The mail of a look, which no second one follows in two more. */
async function onlyMail(run: TemplateRun): Promise<Email> {
	for (let looks = 0; looks < 3; looks += 1) await run.look();
	const mail = await run.stage.mail.next();
	expect(mail.to).toMatchObject([{ address: 'it@example.com' }]);
	expect(run.stage.mail.waiting).toBe(0);
	return mail;
}

/** Login and API are two kinds of trouble. */
const NO_LOGIN = { on: 'POST /oauth/token', status: 400, body: { error: 'invalid_client' } };
const NO_API = { on: 'GET /users', status: 400, body: { code: 300, message: 'Zoom is closed today' } };

export const healthAlerts: TemplateTest = {
	scene,
	onCall,
	stories: {
		'mails once when the credentials stop working, with what to do, and once when all works again': async (
			run,
		) => {
			const { control } = run.stage.zoom;
			await run.publish();
			await run.look();
			await run.look();
			expect(run.stage.mail.waiting).toBe(0);

			await control.fault({ ...NO_LOGIN, forever: true });
			const broken = await onlyMail(run);
			expect(broken.subject).toBe('Zoom: something does not work (login)');
			expect(broken.text).toContain('Client Secret');
			expect(broken.text).not.toContain(run.stage.zoom.credentials.clientSecret);

			await control.clearFaults();
			expect((await onlyMail(run)).subject).toBe('Zoom: everything works again');
		},
		'mails again when something else breaks': async (run) => {
			const { control } = run.stage.zoom;
			await control.fault({ ...NO_LOGIN, forever: true });
			await run.publish();
			await run.look();
			expect((await run.stage.mail.next()).subject).toBe('Zoom: something does not work (login)');

			await control.clearFaults();
			await control.fault({ ...NO_API, forever: true });
			const { subject, text } = await onlyMail(run);
			expect(subject).toBe('Zoom: something does not work (api)');
			expect(text).toContain('Zoom is closed today');
		},
		'mails at the next check what the mail server did not take': async (run) => {
			const { mail, zoom } = run.stage;
			await zoom.control.fault({ ...NO_LOGIN, forever: true });
			mail.refuse(1);
			await run.publish();
			await run.look();
			await run.look();
			expect((await mail.next()).subject).toBe('Zoom: something does not work (login)');
			const ended = await run.ended(2);
			expect(ended.map(({ status }) => status)).toEqual(['error', 'success']);
		},
	},
};

export const healthAlertsMalformed: TemplateTest = {
	scene,
	onCall,
	credential: { clientId: 'half:pasted' },
	stories: {
		'mails once when the check itself fails': async (run) => {
			await run.publish();
			const { subject, text } = await onlyMail(run);
			expect(subject).toBe('Zoom: something does not work (check)');
			expect(text).toContain('The client ID must not contain a colon');
			expect(text).toContain('Open the credential');
		},
	},
};
