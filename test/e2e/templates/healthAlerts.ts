import type { Email } from 'postal-mime';
import type { TemplateRun, TemplateTest } from './templateRun';

/** So often the template checks here, in seconds. */
const EVERY = 4;

const scene: TemplateTest['scene'] = async () =>
	await Promise.resolve({
		'Every 5 minutes': { rule: { interval: [{ field: 'seconds', secondsInterval: EVERY }] } },
	});

/** Waits for checks that began from now on. */
async function checks(run: TemplateRun, count: number): Promise<void> {
	const before = await run.ended(0);
	// One of them may have begun before.
	const ended = await run.ended(before.length + count + 1);
	expect(ended.filter(({ status }) => status !== 'success')).toEqual([]);
}

/** The next mail, which no second one follows in two more checks. */
async function onlyMail(run: TemplateRun): Promise<Email> {
	const mail = await run.stage.mail.next();
	expect(mail.to).toMatchObject([{ address: 'it@example.com' }]);
	await checks(run, 2);
	expect(run.stage.mail.waiting).toBe(0);
	return mail;
}

/** Login and API are two kinds of trouble. */
const NO_LOGIN = { on: 'POST /oauth/token', status: 400, body: { error: 'invalid_client' } };
const NO_API = { on: 'GET /users', status: 400, body: { code: 300, message: 'Zoom is closed today' } };

export const healthAlerts: TemplateTest = {
	scene,
	stories: {
		'mails once when the credentials stop working, with what to do, and once when all works again': async (
			run,
		) => {
			const { control } = run.stage.zoom;
			await run.publish();
			await checks(run, 2);
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
			expect((await mail.next()).subject).toBe('Zoom: something does not work (login)');
			const ended = await run.ended(2);
			expect(ended.map(({ status }) => status).slice(0, 2)).toEqual(['error', 'success']);
		},
	},
};

export const healthAlertsMalformed: TemplateTest = {
	scene,
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
