import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../simulator';
import { fileOf, jsonOf } from './support/reportWorld';
import { StatusWorld, SUBSCRIPTION } from './support/statusWorld';

jest.setTimeout(60_000);

let zoom: Simulator;
let status: StatusWorld;

beforeAll(async () => {
	zoom = await startSimulator();
	process.env['ZOOM_ORIGIN'] = zoom.origin;
	status = new StatusWorld(zoom);
});
beforeEach(async () => {
	await zoom.control.reset();
	await zoom.control.seed({ users: [{ email: 'ana@example.com', type: 2 }] });
});
afterEach(() => {
	disposeZoomSdk();
});
afterAll(async () => {
	delete process.env['ZOOM_ORIGIN'];
	await zoom.close();
});

describe('Zoom Status in n8n’s engine', () => {
	it('says that everything works, with the scopes of the app and how long Zoom took', async () => {
		const [report] = jsonOf(await status.check());
		expect(report).toMatchObject({
			status: 'healthy',
			summary: 'Everything works',
			problems: [],
			api: { answeredInMs: expect.any(Number) as number },
			callsLastHour: { total: 0, failed: 0, failureRate: 0 },
		});
		const { login } = report as { login: { expiresAt: string; scopes: string[] } };
		expect(Date.parse(login.expiresAt)).toBeGreaterThan(Date.now());
		expect(login.scopes.length).toBeGreaterThan(10);
	});

	it('tells a wrong secret as a result, with what to do, and without the secret', async () => {
		const outcome = await status.check({}, { clientSecret: 'wrongSecretOfTheTest' });
		expect(outcome.error).toBeUndefined();
		const [report] = jsonOf(outcome);
		expect(report).toMatchObject({
			status: 'down',
			problems: [{ part: 'login', status: 'down', next: expect.stringContaining('Client Secret') as string }],
		});
		expect(report).not.toHaveProperty('login');
		expect(report).not.toHaveProperty('api');
		expect(JSON.stringify(report)).not.toContain('wrongSecretOfTheTest');
	});

	it('fails on demand, so that the error workflow alerts', async () => {
		const { error } = await status.check({ failWhen: 'down' }, { clientSecret: 'wrongSecretOfTheTest' });
		expect(error?.description).toContain('Client Secret');
		expect(jsonOf(await status.check({ failWhen: 'degraded' }))).toMatchObject([{ status: 'healthy' }]);
	});

	it('notices with a new login that the app was deactivated, which the old token does not show', async () => {
		expect(jsonOf(await status.check())).toMatchObject([{ status: 'healthy' }]);
		await zoom.control.fault({ on: 'POST /oauth/token', status: 400, body: { error: 'invalid_client' } });
		expect(jsonOf(await status.check())).toMatchObject([{ status: 'healthy' }]);
		expect(jsonOf(await status.check({ logInAnew: true }))).toMatchObject([
			{ status: 'down', problems: [{ part: 'login' }] },
		]);
	});

	it('says whether a trigger is connected, and since when nobody listens', async () => {
		const get = async () =>
			jsonOf(await status.run('eventSubscription', 'get', { subscription: SUBSCRIPTION }));
		expect(await get()).toMatchObject([
			{ status: 'down', message: 'No workflow listens to this event subscription' },
		]);
		const leave = await status.listen();
		expect(await get()).toMatchObject([
			{ status: 'healthy', connection: 'live', workflows: 1, received: 0, dropped: 0 },
		]);
		expect(jsonOf(await status.check({ subscription: SUBSCRIPTION }))).toMatchObject([
			{ status: 'healthy', events: { connection: 'live' } },
		]);
		await leave();
		expect(await get()).toMatchObject([
			{
				status: 'down',
				message: expect.stringContaining('has listened to this event subscription since') as string,
			},
		]);
	});

	it('counts what failed in the last hour, by kind, and not its own checks', async () => {
		await zoom.control.fault({ on: 'GET /users/*', status: 404, body: { code: 1001, message: 'No' } });
		await expect(status.call()).rejects.toThrow('No');
		await status.check();
		expect(jsonOf(await status.run('usage', 'get'))).toMatchObject([
			{
				callsLastHour: { total: 1, failed: 1, failureRate: 1, failures: { REFUSED: 1 } },
				dailyLimits: [{ name: 'HEAVY', used: 0, limit: 30_000 }],
			},
		]);
	});

	it('gives the metrics in Prometheus’s text format, and asks Zoom nothing', async () => {
		const leave = await status.listen();
		await status.call();
		await zoom.control.fault({ on: 'GET /users/*', status: 404, body: { code: 1001, message: 'No' } });
		await expect(status.call()).rejects.toThrow('No');
		const { total } = await zoom.control.counters();
		const [report] = jsonOf(
			await status.run('health', 'getMetrics', { options: { subscription: SUBSCRIPTION } }),
		);
		const { metrics, contentType } = report as { metrics: string; contentType: string };
		await leave();
		expect((await zoom.control.counters()).total).toBe(total);
		expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
		const lines = metrics.split('\n');
		const expected = [
			'zoom_api_calls_total{class="LIGHT",outcome="ok"} 1',
			'zoom_api_calls_total{class="LIGHT",outcome="REFUSED"} 1',
			'zoom_api_requests_total{class="LIGHT",status="200"} 1',
			'zoom_api_requests_total{class="LIGHT",status="404"} 1',
			'zoom_api_limit_calls_per_second{class="MEDIUM"} 20',
			'zoom_api_daily_calls_limit{budget="HEAVY"} 30000',
			'zoom_token_requests_total{grant="account_credentials",result="ok"} 1',
			'zoom_event_connections_total{after="none"} 1',
			'zoom_event_connection_up 1',
			'zoom_event_connection_state{state="live"} 1',
			'zoom_event_workflows 1',
		];
		expect(expected.filter((line) => !lines.includes(line))).toEqual([]);
		expect(metrics).not.toContain('ana@example.com');
		expect(metrics).not.toContain(SUBSCRIPTION);
	});

	it('says how a login is doing: the token, who requested it, and the last day', async () => {
		const get = async (secret?: string) =>
			jsonOf(await status.run('login', 'get', {}, secret === undefined ? {} : { clientSecret: secret }))[0];
		expect(await get()).toMatchObject({
			status: 'healthy',
			logins: [{ grant: 'account_credentials', state: 'unused', lastToken: null }],
		});
		await status.call();
		const report = await get();
		expect(report).toMatchObject({
			status: 'healthy',
			logins: [
				{
					state: 'fresh',
					scopes: expect.arrayContaining([expect.any(String)]) as string[],
					lastToken: { process: expect.stringMatching(/^[0-9a-f]{12}$/) as string },
					last24Hours: { tokens: 1, refused: 0, failed: 0, rejected: 0 },
				},
			],
		});
		expect(report).not.toHaveProperty('connectedAs');
		await status.check({}, { clientSecret: 'wrongSecretOfTheTest' });
		expect(await get('wrongSecretOfTheTest')).toMatchObject({
			status: 'down',
			logins: [
				{
					state: 'refused',
					next: expect.stringContaining('Force a New Login') as string,
					lastRefusal: { why: 'client' },
				},
			],
		});
		// The right secret is another login.
		expect(await get()).toMatchObject({ status: 'healthy' });
	});

	it('draws a page that holds what the report says', async () => {
		const outcome = await status.check({ page: true }, { clientSecret: 'wrongSecretOfTheTest' });
		const { name, type, text: html } = fileOf(outcome);
		expect([name, type]).toEqual(['zoom-health.html', 'text/html']);
		expect(html).toContain('<h1>Zoom: down</h1>');
		expect(html).toContain('Client Secret');
		expect(html).not.toContain('wrongSecretOfTheTest');
		// Its policy lets in nothing inline but the style sheet.
		expect(html).toContain(`content="default-src 'self'; style-src 'self' 'sha256-`);
		expect(html).not.toMatch(/ style=|<script| on\w+=/);
	});

	it('leaves the events out when the subscription is empty, as from an expression without a value', async () => {
		const [report] = jsonOf(await status.check({ subscription: '' }));
		expect(report).toMatchObject({ status: 'healthy' });
		expect(report).not.toHaveProperty('events');
		const [{ metrics }] = jsonOf(
			await status.run('health', 'getMetrics', { options: { subscription: '' } }),
		) as [{ metrics: string }];
		expect(metrics).not.toContain('zoom_event_connection_up');
	});

	it('refuses a subscription that is none before it asks Zoom anything', async () => {
		const { error } = await status.check({ subscription: 'https://example.com/ws' });
		expect(error?.message).toContain('subscription ID is missing');
		expect(await zoom.control.requests()).toEqual([]);
	});
});
