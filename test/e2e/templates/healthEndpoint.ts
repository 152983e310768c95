import { LOGIN } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';

const WRONG_SECRET = 'wrongSecretOfTheTest';
const PERSON = { username: LOGIN.user, password: LOGIN.password };
const AUTHORIZATION = `Basic ${Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64')}`;

function addressOf({ stage, workflow }: TemplateRun): string {
	const hook = workflow.nodes.find(({ name }) => name === 'Who asks');
	return `${stage.n8n.instance.origin}/webhook/${hook?.parameters['path'] as string}`;
}

/** As an uptime monitor asks. */
async function ask(run: TemplateRun, headers: HeadersInit = { authorization: AUTHORIZATION }) {
	const response = await fetch(addressOf(run), { headers });
	const text = await response.text();
	return { status: response.status, cache: response.headers.get('cache-control'), text };
}

/** As a person opens it. */
async function open(run: TemplateRun): Promise<{ status: number | undefined; words: string }> {
	const page = await run.stage.browser.newPage({ httpCredentials: PERSON });
	try {
		const response = await page.goto(addressOf(run));
		return { status: response?.status(), words: await page.locator('body').innerText() };
	} finally {
		await page.close();
	}
}

const reportOf = ({ text }: { text: string }) => JSON.parse(text) as Record<string, unknown>;
const scene: TemplateTest['scene'] = async () => await Promise.resolve({});

export const healthEndpoint: TemplateTest = {
	scene,
	stories: {
		'answers 200 with the report while Zoom works, and shows a browser a page': async (run) => {
			await run.publish();
			const answer = await ask(run);
			expect(answer).toMatchObject({ status: 200, cache: 'no-store' });
			expect(reportOf(answer)).toMatchObject({ status: 'healthy', problems: [] });
			const { status, words } = await open(run);
			expect(status).toBe(200);
			expect(words).toContain('Zoom: everything works');
		},
		'stays healthy however often it is asked by an app without the scope': async (run) => {
			await run.publish();
			await run.stage.zoom.control.configureApp({ kind: 'server-to-server', scopes: [] });
			await run.stage.zoom.control.revokeTokens();
			for (let times = 1; times <= 6; times++) {
				expect(reportOf(await ask(run))).toMatchObject({ status: 'healthy', problems: [] });
			}
		},
		'answers 503 and says what to do once the app is deactivated': async (run) => {
			await run.publish();
			await run.stage.zoom.control.configureApp({ kind: 'server-to-server', activated: false });
			const answer = await ask(run);
			expect(answer.status).toBe(503);
			expect(reportOf(answer)).toMatchObject({ status: 'down', problems: [{ part: 'login' }] });
			expect(answer.text).toContain('activate it');
			const { status, words } = await open(run);
			expect(status).toBe(503);
			expect(words).toContain('activate it');
		},
		'tells nobody who does not log in': async (run) => {
			const { control } = run.stage.zoom;
			await run.publish();
			const { total } = await control.counters();
			expect((await ask(run, {})).status).toBe(401);
			expect((await control.counters()).total).toBe(total);
		},
	},
};

export const healthEndpointWrongSecret: TemplateTest = {
	scene,
	credential: { clientSecret: WRONG_SECRET },
	stories: {
		'answers 503 and says what to do when the secret is wrong, without the secret': async (run) => {
			await run.publish();
			const answer = await ask(run);
			expect(answer.status).toBe(503);
			expect(answer.text).toContain('Client Secret');
			const { status, words } = await open(run);
			expect(status).toBe(503);
			expect(words).toContain('Client Secret');
			expect(answer.text + words).not.toContain(WRONG_SECRET);
		},
	},
};

export const healthEndpointMalformed: TemplateTest = {
	scene,
	credential: { clientId: 'half:pasted' },
	stories: {
		'answers 503 with the reason when the check itself fails, also to a browser': async (run) => {
			await run.publish();
			const answer = await ask(run);
			expect(answer.status).toBe(503);
			const message = 'The client ID must not contain a colon';
			const next = expect.stringContaining('Open the credential') as string;
			expect(reportOf(answer)).toEqual({
				status: 'down',
				summary: message,
				checkedAt: expect.any(String) as string,
				problems: [{ part: 'check', status: 'down', message, next }],
			});
			const { status, words } = await open(run);
			expect(status).toBe(503);
			expect(words).toContain(message);
		},
	},
};
