import { disposeZoomSdk, zoomSdk } from '../../nodes/adapter/login/sdk';
import { needsOf } from '../../nodes/adapter/status/needs';
import { startSimulator, type Simulator } from '../../simulator';
import type { ZoomHttpRequest, ZoomHttpResponse } from '../../zoom/api/client/sender';
import { ASKED_ROUTES } from '../../zoom/verify/questions';
import { connect } from '../simulator/support/person';
import { StatusWorld, SUBSCRIPTION } from './support/statusWorld';
import {
	linesOf,
	pageOf,
	PERSONAL,
	reportOf,
	rowsOf,
	VerifyWorld,
	withResult,
	type Row,
} from './support/verifyWorld';

jest.setTimeout(100_000);

const APP = { kind: 'server-to-server' } as const;
const REPORTS = [
	'GET /report/users',
	'GET /report/daily',
	'GET /report/cloud_recording',
	'GET /report/upcoming_events',
	'GET /report/activities',
	'GET /report/operationlogs',
	'GET /report/history_meetings',
];
const DASHBOARDS = ['GET /metrics/meetings', 'GET /metrics/quality'];

let zoom: Simulator;
let world: VerifyWorld;

beforeAll(async () => {
	zoom = await startSimulator();
	process.env['ZOOM_ORIGIN'] = zoom.origin;
	world = new VerifyWorld(zoom);
});
beforeEach(async () => {
	await zoom.control.reset();
	await world.seed();
	disposeZoomSdk();
});
afterEach(disposeZoomSdk);
afterAll(async () => {
	delete process.env['ZOOM_ORIGIN'];
	await zoom.close();
});

const named = (rows: readonly Row[], check: string): Row => {
	const row = rows.find((one) => one.check === check);
	if (!row) throw new Error(`There is no row for ${check}`);
	return row;
};

describe('an account that allows everything', () => {
	it('is ok in every check, with no more than 60 calls, none of which writes', async () => {
		const before = (await zoom.control.requests()).length;
		const rows = rowsOf(await world.run({ options: { subscription: 'verify-test' } }));
		expect(rows.filter(({ result }) => result !== 'ok')).toEqual([]);
		expect(rows.map(({ check }) => check)).toEqual(
			expect.arrayContaining([
				'login',
				'me',
				'reportPermission',
				'rateLimits',
				'dailyLimits',
				'GET /users',
				'GET /groups',
				'GET /roles',
				'GET /meetings/{meetingId}',
				'GET /users/{userId}/recordings',
				'GET /report/meetings/{meetingId}/participants',
				...REPORTS,
				...DASHBOARDS,
				'oldestDay:hosts',
				'socket',
			]),
		);
		expect(rows.map(({ check }) => check)).not.toContain('notAsked');
		expect(rows.every(({ next }) => next === '')).toBe(true);
		const sent = (await zoom.control.requests())
			.slice(before)
			.filter(({ route }) => route?.includes('{') || route?.includes(' /'));
		const rest = sent.filter(({ route }) => !route?.includes('/oauth/'));
		expect(new Set(rest.map(({ route }) => route))).toEqual(new Set(ASKED_ROUTES));
		expect(rest.length).toBeGreaterThan(20);
		expect(rest.length).toBeLessThanOrEqual(60);
		expect(new Set(rest.map(({ method }) => method))).toEqual(new Set(['GET']));
	});

	it('tells the oldest day to the day, whether “me” is the owner, and what the limits are', async () => {
		const rows = rowsOf(await world.run());
		const { days } = named(rows, 'oldestDay:hosts').details as { days: number };
		expect(days).toBeGreaterThan(178);
		expect(days).toBeLessThan(186);
		expect(named(rows, 'me').details).toEqual({ topRole: true });
		expect(named(rows, 'rateLimits').details).toMatchObject({ limits: { LIGHT: 80, MEDIUM: 60, HEAVY: 40 } });
	});

	it('has a page that a person can look at', async () => {
		const html = pageOf(await world.run());
		expect(html).toContain('Zoom: everything is allowed');
		expect(html).toContain('Report on active hosts');
	});
});

describe('a fresh app without any scope', () => {
	beforeEach(async () => {
		await zoom.control.configureApp({ ...APP, scopes: [] });
	});

	it('lacks the scope of every call, and nothing else is wrong', async () => {
		const rows = rowsOf(await world.run());
		expect(withResult(rows, 'refused')).toEqual([]);
		expect(withResult(rows, 'differs')).toEqual([]);
		expect(withResult(rows, 'missing')).toEqual(
			expect.arrayContaining([
				'login',
				'add',
				'me',
				'GET /users/{userId}/permissions',
				'GET /users',
				'GET /users/summary',
				'GET /groups',
				'GET /roles',
				...REPORTS,
				...DASHBOARDS,
			]),
		);
		expect(withResult(rows, 'ok')).toEqual(['rateLimits', 'dailyLimits', 'notAsked']);
		expect(named(rows, 'GET /users').message).toContain('user:read:list_users:admin');
		expect(named(rows, 'GET /users').next).toContain('Add Scopes');
		expect(named(rows, 'GET /report/daily').next).toContain('granular scopes only');
	});

	it('gets a list of scopes to paste for what was chosen, and for nothing else', async () => {
		const rows = rowsOf(
			await world.run({ operations: ['zoomUser/group/addMembers', 'zoomReport/account/activeHosts'] }),
		);
		expect(linesOf(named(rows, 'add').message)).toEqual([
			'group:write:member:admin',
			'report:read:list_users:admin',
			'user:read:user:admin',
		]);
		expect(named(rows, 'zoomUser/group/addMembers')).toMatchObject({
			result: 'missing',
			details: { lacking: ['GET /users/{userId}', 'POST /groups/{groupId}/members'] },
		});
	});

	it('gets it on the page, too', async () => {
		const html = pageOf(await world.run({ scopesFor: 'all' }));
		expect(html).toContain('<pre>');
		expect(html).toContain('user:write:user:admin');
	});
});

describe('an account on the Free plan', () => {
	beforeEach(async () => {
		await zoom.control.configureAccount({ plan: 'free' });
	});

	it('is refused reports and dashboards for its plan, and nothing else', async () => {
		const rows = rowsOf(await world.run({}, { plan: 'free' }));
		expect([...withResult(rows, 'refused')].sort()).toEqual([...REPORTS, ...DASHBOARDS].sort());
		expect(withResult(rows, 'missing')).toEqual([]);
		expect(withResult(rows, 'differs')).toEqual([]);
		expect(named(rows, 'GET /metrics/meetings').next).toContain('plan does not include this');
		expect(rows.map(({ check }) => check)).not.toContain('oldestDay:hosts');
	});
});

it('tells a person whose credential names a larger plan than the account has', async () => {
	await zoom.control.configureAccount({ plan: 'pro' });
	const rows = rowsOf(await world.run());
	expect(named(rows, 'rateLimits')).toMatchObject({
		result: 'differs',
		message: expect.stringContaining('those of Pro, but the credential says Business') as string,
		next: expect.stringContaining('choose the plan') as string,
	});
});

describe('an app made by somebody whose role has no reports', () => {
	beforeEach(async () => {
		await zoom.control.configureApp({ ...APP, madeBy: PERSONAL.role });
	});

	it('is refused reports and dashboards for the role, and nothing else', async () => {
		const rows = rowsOf(await world.run());
		expect([...withResult(rows, 'refused')].sort()).toEqual(
			['reportPermission', ...REPORTS, ...DASHBOARDS].sort(),
		);
		expect(withResult(rows, 'missing')).toEqual([]);
		expect(withResult(rows, 'differs')).toEqual([]);
		for (const check of ['reportPermission', ...REPORTS, ...DASHBOARDS]) {
			expect(named(rows, check).next).toContain('User Management → Roles');
		}
		expect(named(rows, 'me').details).toEqual({ topRole: false });
	});
});

describe('an account whose answers differ in ten ways', () => {
	const DIFFERENCES = [
		{ on: 'GET /users', at: 'users.dept', as: 'number' },
		{ on: 'GET /users', at: 'users.type', as: 'text' },
		{ on: 'GET /users', at: 'users.email', as: 'missing' },
		{ on: 'GET /users/{userId}', at: 'verified_by', as: 'unknown' },
		{ on: 'GET /groups', at: 'total_records', as: 'null' },
		{ on: 'GET /roles', at: 'roles', as: 'missing' },
		{ on: 'GET /meetings/{meetingId}', at: 'settings.host_video', as: 'object' },
		{ on: 'GET /report/users', at: 'users.meetings', as: 'list' },
		{ on: 'GET /report/daily', at: 'dates.bonus', as: 'unknown' },
		{ on: 'GET /metrics/quality', at: 'quality', as: 'truth' },
	] as const;

	it('has each of them named, by field and type', async () => {
		await zoom.control.configure({ differences: DIFFERENCES });
		const rows = rowsOf(await world.run());
		expect(withResult(rows, 'missing')).toEqual([]);
		expect(withResult(rows, 'refused')).toEqual([]);
		expect(new Set(withResult(rows, 'differs'))).toEqual(new Set(DIFFERENCES.map(({ on }) => on)));
		const found = rows
			.filter(({ result }) => result === 'differs')
			.flatMap(({ check, details }) => {
				const { unknown, missing, otherTypes } = details as {
					unknown: string[];
					missing: string[];
					otherTypes: Array<{ field: string; found: string }>;
				};
				return [
					...unknown.map((field) => `${check} ${field} unknown`),
					...missing.map((field) => `${check} ${field} missing`),
					...otherTypes.map(({ field, found: type }) => `${check} ${field} ${type}`),
				];
			});
		expect(found.sort()).toEqual(
			[
				'GET /users users[].dept whole number',
				'GET /users users[].type text',
				'GET /users users[].email missing',
				'GET /users/{userId} verified_by unknown',
				'GET /groups total_records null',
				'GET /roles roles missing',
				'GET /meetings/{meetingId} settings.host_video object',
				'GET /report/users users[].meetings list',
				'GET /report/daily dates[].bonus unknown',
				'GET /metrics/quality quality true or false',
			].sort(),
		);
	});
});

describe('the report for an issue', () => {
	/** Every text that the simulator holds of people, and the secrets. */
	async function seededValues(): Promise<string[]> {
		const { accountId, clientId, clientSecret, ownerEmail } = zoom.credentials;
		const users = await zoom.control.users();
		const meetings = await zoom.control.meetings();
		const ofUsers = users.flatMap((user) => [
			user.id,
			user.email,
			user.first_name,
			user.last_name,
			user.display_name,
			String(user.pmi),
		]);
		const ofMeetings = meetings.flatMap(({ id, uuid, topic }) => [String(id), uuid, topic]);
		const all = [
			accountId,
			clientId,
			clientSecret,
			ownerEmail,
			...Object.values(PERSONAL),
			...ofUsers,
			...ofMeetings,
		];
		return [...new Set(all.filter((value) => value.length > 2))];
	}

	const STATES: ReadonlyArray<readonly [name: string, make: () => Promise<unknown>]> = [
		['with everything', async () => await Promise.resolve()],
		['without scopes', async () => await zoom.control.configureApp({ ...APP, scopes: [] })],
		['with another role', async () => await zoom.control.configureApp({ ...APP, madeBy: PERSONAL.role })],
		[
			'with refusals that name a person',
			async () =>
				await zoom.control.fault({
					on: 'GET /users/{userId}*',
					forever: true,
					status: 400,
					body: { code: 200, message: `User ${PERSONAL.email} may not: ${PERSONAL.lastName}` },
				}),
		],
		[
			'with answers whose field names are values',
			async () =>
				await zoom.control.fault({
					on: 'GET /groups',
					forever: true,
					status: 200,
					body: { groups: [{ [PERSONAL.email]: PERSONAL.email, id: 7 }] },
				}),
		],
	];

	it.each(STATES)('has no personal value and no secret in it %s', async (_name, make) => {
		await make();
		const text = reportOf(await world.run({ options: { subscription: 'secret-subscription' } }));
		const report = JSON.parse(text) as { checks: unknown[]; calls: number };
		expect(report.checks.length).toBeGreaterThan(10);
		const values = [...(await seededValues()), 'secret-subscription'];
		expect(values.length).toBeGreaterThan(15);
		expect(values.filter((value) => text.toLowerCase().includes(value.toLowerCase()))).toEqual([]);
	});
});

describe('the login', () => {
	it('that Zoom refuses is the only row, with what to do', async () => {
		const rows = rowsOf(await world.run({}, { clientSecret: 'wrongSecretOfTheTest' }));
		expect(rows).toMatchObject([
			{ check: 'login', result: 'refused', next: expect.stringContaining('Client Secret') as string },
		]);
		expect(JSON.stringify(rows)).not.toContain('wrongSecretOfTheTest');
	});
});

describe('a person who connected the account', () => {
	it('is asked as such: “me” is the person, and the scopes are those of the person’s token', async () => {
		const { access_token: token, scope } = (await connect(zoom)).body;
		const send = async ({ method, path, query }: ZoomHttpRequest): Promise<ZoomHttpResponse> => {
			const search = new URLSearchParams(
				Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
			);
			const headers = { authorization: `Bearer ${token}` };
			const answer = await fetch(`${zoom.origin}/v2${path}?${search.toString()}`, { method, headers });
			const { status } = answer;
			const known: Record<string, string> = {};
			answer.headers.forEach((value, name) => (known[name] = value));
			return { status, headers: known, body: await answer.text() };
		};
		const credentials = {
			...zoom.credentials,
			accountId: '',
			environment: 'commercial',
			plan: 'business',
		} as const;
		const verifier = zoomSdk().verifier(
			credentials,
			{},
			{
				sender: { ready: async () => await Promise.resolve(), send, maxRenewals: 0 },
				scopes: scope.split(' '),
			},
		);
		const { checks } = await verifier.verify({ needs: needsOf(['zoomUser/user/create']) });
		const results = Object.fromEntries(checks.map(({ check, result }) => [check, result]));
		expect(results).toMatchObject({
			login: 'ok',
			me: 'ok',
			'zoomUser/user/create': 'ok',
			'GET /users/{userId}/meetings': 'ok',
		});
		expect(checks.filter(({ result }) => result !== 'ok')).toEqual([]);
		const asked = await zoom.control.requests({ route: 'GET /users/{userId}' });
		expect(asked.map(({ path }) => path)).toContain('/v2/users/me');
	});
});

describe('a workflow', () => {
	const node = (type: string, parameters: object, more: object = {}) => ({
		name: type,
		type: `n8n-nodes-zoom-automation.${type}`,
		parameters,
		...more,
	});
	const scopes = ['user:read:list_users:admin', 'meeting:read:list_polls:admin'];

	beforeEach(async () => {
		await zoom.control.configureApp({ ...APP, scopes });
	});

	it('is read from JSON: defaults that n8n leaves out, the chosen session type, events, and no disabled node', async () => {
		const workflow = {
			name: 'Mine',
			nodes: [
				node('zoomUser', { operation: 'getAll' }),
				node('zoomReport', {}),
				node('zoomMeeting', { resource: 'poll', operation: 'getAll' }),
				node('zoomMeeting', { resource: 'meeting', operation: 'delete' }, { disabled: true }),
				node('zoomTrigger', { events: ['meeting.started', 'user.created'], options: { backfill: true } }),
				{ name: 'Set', type: 'n8n-nodes-base.set', parameters: {} },
			],
		};
		const rows = rowsOf(await world.run({ scopesFor: 'workflow', workflow: JSON.stringify(workflow) }));
		const results = Object.fromEntries(
			rows
				.filter(({ area, check }) => area === 'Scopes' && check !== 'add')
				.map(({ check, result }) => [check, result]),
		);
		expect(results).toEqual({
			'zoomUser/user/getAll': 'ok',
			'zoomReport/account/activeHosts': 'missing',
			'zoomMeeting/poll/getAll': 'ok',
			'zoomTrigger/events': 'missing',
			'zoomTrigger/lookBack/meeting.started': 'missing',
			'zoomTrigger/lookBack/user.created': 'missing',
		});
		expect(named(rows, 'zoomTrigger/events').details).toMatchObject({
			lacking: ['meeting.started', 'user.created'],
		});
	});

	it('that holds no Zoom node is refused before anything is asked', async () => {
		const before = (await zoom.control.requests()).length;
		const { error } = await world.run({ scopesFor: 'workflow', workflow: '{"nodes":[]}' });
		expect(error?.message).toContain('no workflow with a Zoom node');
		expect(await zoom.control.requests()).toHaveLength(before);
	});
});

describe('the event subscription', () => {
	const withIt = { options: { subscription: 'verify-test' } };

	it('that Zoom refuses says so in Zoom’s words', async () => {
		await zoom.control.refuseConnections(['subscription is not active']);
		expect(named(rowsOf(await world.run(withIt)), 'socket')).toMatchObject({
			result: 'refused',
			message: expect.stringContaining('subscription is not active') as string,
			next: expect.stringContaining('Event Subscription') as string,
		});
	});

	it('is closed again', async () => {
		await world.run(withIt);
		expect(await zoom.control.socketCounts()).toMatchObject({ accepted: 1, closedInOrder: 1 });
		expect(await zoom.control.connections()).toEqual([]);
	});

	it('that a Zoom Event Trigger has is left to it', async () => {
		const leave = await new StatusWorld(zoom).listen();
		const rows = rowsOf(await world.run({ options: { subscription: SUBSCRIPTION } }));
		expect(named(rows, 'socket')).toMatchObject({
			result: 'ok',
			message: expect.stringContaining('not opened a second time') as string,
		});
		expect(await zoom.control.socketCounts()).toMatchObject({ accepted: 1, evicted: 0 });
		await leave();
	});
});
