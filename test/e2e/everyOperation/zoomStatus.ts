import { among, someText, type Example, type Story } from './example';

const users = [{ email: 'ana@example.com', type: 2 as const }];
const healthy = { status: 'healthy', summary: 'Everything works', problems: [] };

const examples = (login: object): Example[] => [
	{
		operation: 'health check',
		parameters: { options: { page: true } },
		shows: [{ ...healthy, ...login, api: { answeredInMs: expect.any(Number) as unknown } }],
		files: [{ fileName: 'zoom-health.html', mimeType: 'text/html' }],
	},
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
		examples: examples({ login: { expiresAt: someText, scopes: expect.any(Array) as unknown } }),
	},
	{ name: 'a person', seed: { users }, asOwner: true, examples: examples({}) },
];
