import { disposeZoomProcess, zoomProcess } from '../../nodes/adapter/process';
import { ZoomStatus } from '../../nodes/ZoomStatus/ZoomStatus.node';
import { startSimulator, type Simulator } from '../../simulator';
import { runInN8n, type NodeOutcome } from '../support/workflow';
import { jsonOf } from './support/reportWorld';

jest.setTimeout(60_000);

let zoom: Simulator;

beforeAll(async () => {
	zoom = await startSimulator();
	process.env['ZOOM_ORIGIN'] = zoom.origin;
});
beforeEach(async () => {
	await zoom.control.reset();
	await zoom.control.seed({ users: [{ email: 'ana@example.com', type: 2 }] });
});
afterEach(() => {
	disposeZoomProcess();
});
afterAll(async () => {
	delete process.env['ZOOM_ORIGIN'];
	await zoom.close();
});

interface Chosen {
	clientSecret?: string;
	onError?: 'continueRegularOutput';
	items?: Array<Record<string, unknown>>;
}

const credentials = ({ clientSecret = zoom.credentials.clientSecret }: Chosen = {}) => ({
	...zoom.credentials,
	clientSecret,
	environment: 'commercial' as const,
	plan: 'pro' as const,
	redisUrl: '',
});

async function run(
	resource: string,
	operation: string,
	fields: Record<string, unknown> = {},
	chosen: Chosen = {},
): Promise<NodeOutcome> {
	return await runInN8n({
		node: new ZoomStatus(),
		parameters: { authentication: 'serverToServer', resource, operation, ...fields },
		credentials: { type: 'zoomServerToServerApi', data: credentials(chosen) },
		...chosen,
	});
}

const check = async (options: Record<string, unknown> = {}, chosen: Chosen = {}): Promise<NodeOutcome> =>
	await run('health', 'check', { options }, chosen);

/** As an active workflow with a Zoom Trigger. */
async function listen(): Promise<() => Promise<void>> {
	const hub = zoomProcess().events.hub(credentials(), 'account_credentials', 'status-test');
	const membership = await hub.join({
		scope: 'workflow',
		production: true,
		pings: false,
		wants: () => true,
		maxWaiting: 10,
		concurrency: 1,
		emit: () => undefined,
		connected: () => undefined,
		replaced: () => undefined,
		trouble: () => undefined,
		fatal: () => undefined,
	});
	await hub.ready(10_000);
	return async () => await membership.leave();
}

describe('Zoom Status in n8n’s engine', () => {
	it('says that everything works, with the scopes of the app and how long Zoom took', async () => {
		const [report] = jsonOf(await check());
		expect(report).toMatchObject({
			status: 'healthy',
			summary: 'Everything works',
			problems: [],
			api: { answeredInMs: expect.any(Number) as number },
			callsLastHour: { total: 1, failed: 0, failureRate: 0 },
		});
		const { login } = report as { login: { expiresAt: string; scopes: string[] } };
		expect(Date.parse(login.expiresAt)).toBeGreaterThan(Date.now());
		expect(login.scopes.length).toBeGreaterThan(10);
	});

	it('tells a wrong secret as a result, with what to do, and without the secret', async () => {
		const outcome = await check({}, { clientSecret: 'wrongSecretOfTheTest' });
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
		const { error } = await check({ failWhen: 'down' }, { clientSecret: 'wrongSecretOfTheTest' });
		expect(error?.description).toContain('Client Secret');
		expect(jsonOf(await check({ failWhen: 'degraded' }))).toMatchObject([{ status: 'healthy' }]);
	});

	it('notices with a new login that the app was deactivated, which the old token does not show', async () => {
		expect(jsonOf(await check())).toMatchObject([{ status: 'healthy' }]);
		await zoom.control.fault({ on: 'POST /oauth/token', status: 400, body: { error: 'invalid_client' } });
		expect(jsonOf(await check())).toMatchObject([{ status: 'healthy' }]);
		expect(jsonOf(await check({ logInAnew: true }))).toMatchObject([
			{ status: 'down', problems: [{ part: 'login' }] },
		]);
	});

	it('says whether a trigger is connected, and since when nobody listens', async () => {
		const get = async () => jsonOf(await run('eventSubscription', 'get', { subscription: 'status-test' }));
		expect(await get()).toMatchObject([
			{ status: 'down', message: 'No workflow listens to this event subscription' },
		]);
		const leave = await listen();
		expect(await get()).toMatchObject([
			{ status: 'healthy', connection: 'live', workflows: 1, received: 0, dropped: 0 },
		]);
		expect(jsonOf(await check({ subscription: 'status-test' }))).toMatchObject([
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

	it('counts what failed in the last hour, by kind', async () => {
		await zoom.control.fault({ on: 'GET /users', status: 404, body: { code: 1001, message: 'No' } });
		await check();
		expect(jsonOf(await run('usage', 'get'))).toMatchObject([
			{
				callsLastHour: { total: 1, failed: 1, failureRate: 1, failures: { REFUSED: 1 } },
				dailyLimits: [{ name: 'HEAVY', used: 0, limit: 30_000 }],
			},
		]);
	});

	it('draws a page that holds what the report says', async () => {
		const outcome = await check({ page: true }, { clientSecret: 'wrongSecretOfTheTest' });
		const file = outcome.outputs[0]?.[0]?.binary?.['data'];
		expect(file).toMatchObject({ fileName: 'zoom-health.html', mimeType: 'text/html' });
		const html = Buffer.from(file?.data ?? '', 'base64').toString();
		expect(html).toContain('something does not work');
		expect(html).toContain('Client Secret');
		expect(html).not.toContain('wrongSecretOfTheTest');
	});

	it('refuses a subscription that is none before it asks Zoom anything', async () => {
		const { error } = await check({ subscription: 'https://example.com/ws' });
		expect(error?.message).toContain('subscription ID is missing');
		expect(await zoom.control.requests()).toEqual([]);
	});
});
