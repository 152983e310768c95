import { among, someText, type Example, type Story } from './example';

const users = [{ email: 'ana@example.com', type: 2 as const }];
const healthy = { status: 'healthy', summary: 'Everything works', problems: [] };

const examples = (login: { health: object; status: object }): Example[] => [
	{
		operation: 'health check',
		parameters: { options: { page: true } },
		shows: [{ ...healthy, ...login.health, api: { answeredInMs: expect.any(Number) as unknown } }],
		files: [{ fileName: 'zoom-health.html', mimeType: 'text/html' }],
	},
	{
		operation: 'health getMetrics',
		shows: [
			{
				metrics: expect.stringContaining('# TYPE zoom_api_limit_calls_per_second gauge') as unknown,
				contentType: 'text/plain; version=0.0.4; charset=utf-8',
			},
		],
	},
	{ operation: 'login get', shows: [{ status: 'healthy', ...login.status }] },
	{
		operation: 'eventSubscription get',
		parameters: { subscription: 'nobody-listens' },
		shows: [{ status: 'down', message: 'No workflow listens to this event subscription', next: someText }],
	},
	{
		operation: 'usage get',
		shows: [{ callsLastHour: { total: 0, failed: 0 }, dailyLimits: [{ name: 'HEAVY', used: 0 }] }],
	},
	{
		operation: 'account verify',
		parameters: { operations: ['zoomUser/user/get'], options: { pageField: 'data' } },
		shows: among(
			{ check: 'login', result: 'ok' },
			{ check: 'zoomUser/user/get', result: 'ok' },
			{ check: 'GET /users', result: 'ok', title: 'List users' },
			{ check: 'rateLimits', result: 'ok' },
		),
		files: [{ fileName: 'zoom-verify.html', mimeType: 'text/html' }],
	},
];

export const ZOOM_STATUS: readonly Story[] = [
	{
		name: 'an app',
		seed: { users },
		examples: examples({
			health: { login: { expiresAt: someText, scopes: expect.any(Array) as unknown } },
			status: { logins: [{ grant: 'account_credentials', state: 'fresh' }] },
		}),
	},
	{
		name: 'a person',
		seed: { users },
		asOwner: true,
		examples: examples({
			health: {},
			status: {
				connectedAs: expect.stringMatching(/^.\*\*\*@/) as unknown,
				logins: [{ grant: 'refresh_token' }, { grant: 'client_credentials' }],
			},
		}),
	},
];
