import { basename } from 'node:path';
import { needsOf, needsOfWorkflow } from '../../../../nodes/adapter/status/needs';
import { knownEvents } from '../../../../zoom/events/model/catalogue';
import { n8n } from '../../../../package.json';

const SETTINGS = 'GET /users/{userId}/settings';

/** What Get Many of users needs with these fields. */
function routesOf(parameters: object): string[] {
	const node = {
		type: 'n8n-nodes-zoom-automation.zoomUser',
		parameters: { resource: 'user', operation: 'getAll', ...parameters },
	};
	return needsOfWorkflow({ nodes: [node] }).flatMap(({ needs }) => needs.map(({ of }) => of));
}

it.each(n8n.nodes.map((file) => basename(file, '.node.js')))('knows the node %s, and as a tool', (name) => {
	const type = `n8n-nodes-zoom-automation.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
	const parameters = { events: ['meeting.started'] };
	for (const one of [type, `${type}Tool`]) {
		expect(needsOfWorkflow({ nodes: [{ type: one, parameters }] })).toHaveLength(1);
	}
});

it('knows no node of others', () => {
	const nodes = [{ type: 'n8n-nodes-base.zoom', parameters: {} }];
	expect(() => needsOfWorkflow({ nodes })).toThrow('no workflow with a Zoom node');
});

describe('what a node needs', () => {
	it('leaves out what it asks for only where an option says so', () => {
		expect(routesOf({})).toEqual(['GET /users']);
		expect(routesOf({ options: { includeFields: ['host_key'] } })).toEqual(['GET /users']);
	});

	it.each([{ options: { includeAddOns: true } }, { filters: { addOns: ['webinar'] } }])(
		'has it where %j does',
		(parameters) => {
			expect(routesOf(parameters)).toEqual(['GET /users', SETTINGS]);
		},
	);

	it('has the groups of a sync where a column says so', () => {
		const parameters = { resource: 'user', operation: 'sync', groupsColumn: 'team' };
		const routes = (rest: object): string[] =>
			needsOfWorkflow({
				nodes: [{ type: 'n8n-nodes-zoom-automation.zoomUser', parameters: { ...parameters, ...rest } }],
			}).flatMap(({ needs }) => needs.map(({ of }) => of).filter((route) => route.includes('/groups')));
		expect(routes({ groupsColumn: '' })).toEqual([]);
		expect(routes({})).toEqual([
			'DELETE /groups/{groupId}/members/{memberId}',
			'GET /groups',
			'GET /groups/{groupId}/members',
			'POST /groups/{groupId}/members',
		]);
		expect(routes({ options: { createGroups: true } })).toContain('POST /groups');
	});

	it('has the roles, divisions and telephones of a sync where a column says so', () => {
		const parameters = { resource: 'user', operation: 'sync' };
		const routes = (rest: object): string[] =>
			needsOfWorkflow({
				nodes: [{ type: 'n8n-nodes-zoom-automation.zoomUser', parameters: { ...parameters, ...rest } }],
			}).flatMap(({ needs }) =>
				needs.map(({ of }) => of).filter((route) => /roles|divisions|phone/.test(route)),
			);
		expect(routes({ roleColumn: '' })).toEqual([]);
		expect(routes({ roleColumn: 'role' })).toEqual([
			'DELETE /roles/{roleId}/members/{memberId}',
			'GET /roles',
			'POST /roles/{roleId}/members',
		]);
		expect(routes({ divisionColumn: 'division' })).toEqual([
			'GET /divisions',
			'POST /divisions/{divisionId}/users',
		]);
		expect(routes({ callingPlanColumn: 'plan' })).toEqual([
			'GET /phone/calling_plans',
			'GET /phone/users',
			'GET /phone/users/{userId}',
			'POST /phone/users/{userId}/calling_plans',
			'PUT /phone/users/{userId}/calling_plans',
		]);
	});

	it('has the call queues of a sync where a column says so', () => {
		const parameters = { resource: 'user', operation: 'sync' };
		const routes = (rest: object): string[] =>
			needsOfWorkflow({
				nodes: [{ type: 'n8n-nodes-zoom-automation.zoomUser', parameters: { ...parameters, ...rest } }],
			}).flatMap(({ needs }) => needs.map(({ of }) => of).filter((route) => route.includes('/phone')));
		expect(routes({ queuesColumn: '' })).toEqual([]);
		expect(routes({ queuesColumn: 'queues' })).toEqual([
			'DELETE /phone/call_queues/{callQueueId}/members/{memberId}',
			'GET /phone/call_queues',
			'GET /phone/call_queues/{callQueueId}',
			'GET /phone/users',
			'GET /phone/users/{userId}',
			'POST /phone/call_queues/{callQueueId}/members',
		]);
	});

	it('leaves out what it does without when Zoom refuses it, such as how many licenses there are', () => {
		const [sync] = needsOf(['zoomUser/user/sync']);
		const routes = sync?.needs.map(({ of }) => of);
		expect(routes).toContain('POST /users');
		expect(routes).not.toContain('GET /accounts/{accountId}/plans/usage');
	});

	it.each([
		['zoomMeeting', 'zoomMeetingTool', 'pastMeeting', 'getTranscript'],
		['zoomPhone', 'zoomPhoneTool', 'voicemail', 'getAll'],
	])('is the same for %s and for %s of an AI agent', (node, tool, resource, operation) => {
		const needs = [node, tool].map((name) =>
			needsOfWorkflow({
				nodes: [{ type: `n8n-nodes-zoom-automation.${name}`, parameters: { resource, operation } }],
			}),
		);
		expect(needs[0]?.flatMap((one) => one.needs).length).toBeGreaterThan(0);
		expect(needs[1]).toEqual(needs[0]);
	});
});

describe('what a trigger needs', () => {
	const needs = (name: string, parameters: object) =>
		needsOfWorkflow({ nodes: [{ type: `n8n-nodes-zoom-automation.${name}`, parameters }] });
	const scopesOf = new Map(knownEvents().map(({ name, scopes }) => [name, scopes]));

	it.each([
		['zoomTrigger', 'Zoom Event Trigger: Events'],
		['zoomWebhookTrigger', 'Zoom Webhook Trigger: Events'],
	])('are the scopes of its events, those that are named with blanks around them too: %s', (name, title) => {
		const customEvents = ' user.created ,;user.deleted\n no.such_event';
		const [receive, ...others] = needs(name, { events: ['meeting.started'], filters: { customEvents } });
		expect(receive).toMatchObject({ id: `${name}/events`, title });
		const found = new Map(receive?.needs.map(({ of, granular }) => [of, granular]));
		const chosen = ['meeting.started', 'user.created', 'user.deleted'];
		expect([...found.keys()].sort()).toEqual(chosen);
		for (const event of chosen) expect(found.get(event)).toEqual(scopesOf.get(event));
		expect(others).toEqual([]);
	});

	it('are those of what it looks up, of its own events, where it does', () => {
		const events = ['meeting.started', 'user.created'];
		const lookUps = (options: object) => needs('zoomTrigger', { events, options }).slice(1);
		expect(lookUps({})).toEqual([]);
		expect(lookUps({ backfill: false })).toEqual([]);
		const looked = lookUps({ backfill: true });
		expect(looked.map(({ id }) => id).filter((id) => !events.some((event) => id.endsWith(event)))).toEqual(
			[],
		);
		expect(looked.flatMap((one) => one.needs).length).toBeGreaterThan(0);
		const webhook = needs('zoomWebhookTrigger', { events, options: { backfill: true } });
		expect(webhook).toHaveLength(1);
	});
});

it.each([
	['meeting', '/webinars/'],
	['webinar', '/meetings/'],
])('What works for both needs the routes of the one that is chosen: %s', (event, other) => {
	const parameters = { resource: 'poll', operation: 'getAll', event };
	const [one] = needsOfWorkflow({ nodes: [{ type: 'n8n-nodes-zoom-automation.zoomMeeting', parameters }] });
	const routes = one?.needs.map(({ of }) => of) ?? [];
	expect(routes.length).toBeGreaterThan(0);
	expect(routes.filter((route) => route.includes(other))).toEqual([]);
});
