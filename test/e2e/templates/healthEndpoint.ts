import { CONTENT_SECURITY_POLICY } from '../../../nodes/page/html';
import { startCaddy } from '../../support/caddy';
import { LOGIN } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';

const WRONG_SECRET = 'wrongSecretOfTheTest';
const PERSON = { username: LOGIN.user, password: LOGIN.password };
const AUTHORIZATION = `Basic ${Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64')}`;

const PATHS = ['zoom/health', 'zoom/oauth/status', 'zoom/ws/status', 'zoom/metrics'] as const;
type Path = (typeof PATHS)[number];
/** Those that show a browser a page whatever is set up. */
const PAGES: readonly Path[] = ['zoom/health', 'zoom/oauth/status'];

const n8nOf = ({ stage }: TemplateRun): string => `${stage.n8n.instance.origin}/webhook`;

/** As an uptime monitor asks. */
async function ask(
	run: TemplateRun,
	{ path = 'zoom/health', base = n8nOf(run), headers = { authorization: AUTHORIZATION } }: Asked = {},
) {
	const response = await fetch(`${base}/${path}`, { headers });
	const text = await response.text();
	return { status: response.status, headers: response.headers, text };
}

interface Asked {
	readonly path?: Path;
	readonly base?: string;
	readonly headers?: Record<string, string>;
}

const SIZE_OF_HEADLINE =
	"document.querySelector('h1') ? getComputedStyle(document.querySelector('h1')).fontSize : 'none'";

/** As a person opens it. */
async function open(
	run: TemplateRun,
	{ path = 'zoom/health', base = n8nOf(run) }: Omit<Asked, 'headers'> = {},
): Promise<{ status: number | undefined; words: string; headline: string }> {
	const page = await run.stage.browser.newPage({ httpCredentials: PERSON });
	try {
		const response = await page.goto(`${base}/${path}`);
		return {
			status: response?.status(),
			words: await page.locator('body').innerText(),
			headline: await page.evaluate<string>(SIZE_OF_HEADLINE),
		};
	} finally {
		await page.close();
	}
}

/** What n8n lets a workflow set, and what only the proxy can. */
const FROM_N8N = {
	'cache-control': 'no-store',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'x-content-type-options': 'nosniff',
};
const FROM_PROXY = {
	...FROM_N8N,
	'strict-transport-security': 'max-age=31536000',
	'content-security-policy': `${CONTENT_SECURITY_POLICY}; sandbox`,
};
const headersOf = (headers: Headers, names: object): Record<string, string | null> =>
	Object.fromEntries(Object.keys(names).map((name) => [name, headers.get(name)]));

const reportOf = ({ text }: { text: string }) => JSON.parse(text) as Record<string, unknown>;
const scene: TemplateTest['scene'] = async () => await Promise.resolve({});

export const healthEndpoint: TemplateTest = {
	scene,
	stories: {
		'answers 200 with the report while Zoom works, and shows a browser a page': async (run) => {
			await run.publish();
			const answer = await ask(run);
			expect(answer.status).toBe(200);
			expect(reportOf(answer)).toMatchObject({ status: 'healthy', problems: [] });
			const { status, words, headline } = await open(run);
			expect(status).toBe(200);
			expect(words).toContain('Zoom: everything works');
			// The page’s own policy lets its style sheet in.
			expect(headline).toBe('26px');
			const login = await open(run, { path: 'zoom/oauth/status' });
			expect(login).toMatchObject({ status: 200, headline: '26px' });
			expect(login.words).toContain('Zoom login: healthy');
			expect(login.words).toMatch(/\bfresh\b/);
		},
		'answers how the login is doing, who listens to events, and the metrics': async (run) => {
			await run.publish();
			await ask(run);
			const login = await ask(run, { path: 'zoom/oauth/status' });
			expect(login.status).toBe(200);
			expect(reportOf(login)).toMatchObject({
				status: 'healthy',
				logins: [{ grant: 'account_credentials', state: 'fresh' }],
			});
			const events = await ask(run, { path: 'zoom/ws/status' });
			expect(events.status).toBe(503);
			expect(reportOf(events)).toMatchObject({
				status: 'down',
				summary: '"Subscription" is empty',
			});
			const metrics = await ask(run, { path: 'zoom/metrics' });
			expect(metrics.status).toBe(200);
			// n8n orders the parts of the type in its own way.
			expect(metrics.headers.get('content-type')).toBe('text/plain; charset=utf-8; version=0.0.4');
			expect(metrics.text).toMatch(
				/^zoom_token_requests_total\{grant="account_credentials",result="ok"\} [1-9]\d*$/m,
			);
		},
		'carries the headers that browsers and proxies heed: three from n8n, all five through production/Caddyfile':
			async (run) => {
				await run.publish();
				const caddy = await startCaddy(run.stage.n8n.instance.origin);
				try {
					for (const path of PATHS) {
						const direct = await ask(run, { path });
						expect([path, headersOf(direct.headers, FROM_N8N)]).toEqual([path, FROM_N8N]);
						// n8n drops these two from a workflow’s answer, and puts a policy of its own there.
						expect(direct.headers.get('strict-transport-security')).toBeNull();
						expect(direct.headers.get('content-security-policy')).toMatch(/^sandbox /);

						const proxied = await ask(run, { path, base: caddy.origin });
						expect([path, headersOf(proxied.headers, FROM_PROXY)]).toEqual([path, FROM_PROXY]);
						expect(proxied.status).toBe(direct.status);
						// Also where n8n itself answers.
						const refused = await ask(run, { path, base: caddy.origin, headers: {} });
						expect(refused.status).toBe(401);
						expect(headersOf(refused.headers, FROM_PROXY)).toEqual(FROM_PROXY);
					}
					for (const path of PAGES)
						expect(await open(run, { path, base: caddy.origin })).toMatchObject({ headline: '26px' });
				} finally {
					await caddy.stop();
				}
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
			expect(answer.text).toContain('Activate it');
			const { status, words } = await open(run);
			expect(status).toBe(503);
			expect(words).toContain('Activate it');
		},
		'tells nobody who does not log in': async (run) => {
			const { control } = run.stage.zoom;
			await run.publish();
			const { total } = await control.counters();
			expect((await ask(run, { headers: {} })).status).toBe(401);
			expect((await control.counters()).total).toBe(total);
		},
	},
};

export const healthEndpointListening: TemplateTest = {
	scene: async () =>
		await Promise.resolve({
			Settings: {
				assignments: {
					assignments: [
						{ id: 'subscription', name: 'subscription', value: 'nobody-listens', type: 'string' },
					],
				},
			},
		}),
	stories: {
		'looks at the events of the subscription in Settings, at each address': async (run) => {
			await run.publish();
			const events = await ask(run, { path: 'zoom/ws/status' });
			expect(events.status).toBe(503);
			expect(reportOf(events)).toMatchObject({
				status: 'down',
				message: 'No workflow listens to this event subscription',
			});
			const page = await open(run, { path: 'zoom/ws/status' });
			expect(page).toMatchObject({ status: 503, headline: '26px' });
			expect(page.words).toContain('Zoom events: down');
			expect(page.words).toContain('No workflow listens to this event subscription');
			expect(reportOf(await ask(run))).toMatchObject({ status: 'down', problems: [{ part: 'events' }] });
			expect((await ask(run, { path: 'zoom/metrics' })).text).toContain('\nzoom_event_connection_up 0\n');
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
