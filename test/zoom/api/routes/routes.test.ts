import type { ZoomClient } from '../../../../zoom/api/client/client';
import { routeFacts } from '../../../../zoom/api/routes/routes';

it('tells what Zoom’s documents say of a route', () => {
	expect(routeFacts('GET /users')).toEqual({
		method: 'GET',
		template: '/users',
		takesFiles: false,
		rateClass: 'MEDIUM',
		plan: undefined,
		list: { paging: 'token', key: 'users', pageSize: 300, identity: 'id' },
		scopes: {
			granular: ['user:read:list_users:admin'],
			classic: ['user:read', 'user:write', 'user:read:admin', 'user:write:admin'],
		},
		names: {
			query: [
				'include_fields',
				'license',
				'next_page_token',
				'page_number',
				'page_size',
				'role_id',
				'status',
			],
			body: new Map(),
		},
	});
});

it.each([
	['GET /users/{userId}/webinars', 'number', 300],
	['GET /report/users', 'token', 300],
	['GET /metrics/meetings/{meetingId}/participants/qos', 'token', 10],
	['GET /contacts/groups', 'token', 50],
	['GET /data_requests/requests', 'token', 30],
	['GET /roles', 'none', 0],
] as const)('pages %s by %s, at most %i items a page', (route, paging, pageSize) => {
	expect(routeFacts(route).list).toMatchObject({ paging, pageSize });
});

it('knows what a body may hold, put together from its alternatives, and the field of a form', () => {
	expect([...routeFacts('PUT /users/{userId}/presence_status').names.body.keys()]).toEqual([
		'duration',
		'status',
	]);
	expect([...routeFacts('POST /users/{userId}/picture').names.body.keys()]).toEqual(['pic_file']);
	const { body } = routeFacts('POST /users').names;
	expect([...body.keys()]).toEqual(['action', 'user_info']);
	expect([...(body.get('user_info')?.keys() ?? [])]).toContain('first_name');
	expect(body.get('user_info')?.get('first_name')?.size).toBe(0);
});

it('takes no single thing for a list', () => {
	expect(routeFacts('GET /users/{userId}').list).toBeUndefined();
	expect(routeFacts('GET /meetings/{meetingId}').list).toBeUndefined();
	expect(routeFacts('GET /metrics/meetings/{meetingId}').list).toBeUndefined();
});

it('names the plan a route needs', () => {
	expect(routeFacts('POST /users').plan).toBe('pro');
	expect(routeFacts('GET /tracking_fields').plan).toBe('business');
});

it('knows routes that Zoom gives no granular scope', () => {
	expect(routeFacts('GET /report/daily').scopes).toEqual({ granular: [], classic: ['report:read:admin'] });
});

// Checked by the compiler: these lines fail `npm run typecheck` when a mistake is no longer seen.
export const mistakes = (client: ZoomClient) => [
	() => client.request('GET /users/{userId}', { userId: 'a', query: { login_type: 100 } }),
	() => client.list('GET /users', { query: { status: undefined } }, { limit: 3 }),
	// @ts-expect-error a path parameter is missing
	() => client.request('GET /users/{userId}', {}),
	// @ts-expect-error Zoom has no such query parameter there
	() => client.request('GET /users/{userId}', { userId: 'a', query: { page_size: 1 } }),
	// @ts-expect-error Zoom has no such route
	() => client.request('GET /user/{userId}', { userId: 'a' }),
	// @ts-expect-error one user is no list
	() => client.list('GET /users/{userId}', { userId: 'a' }),
	() => client.request('PATCH /users/{userId}', { userId: 'a', body: { dept: 'x', pmi: undefined } }),
	() => client.request('PATCH /users/{userId}', { userId: 'a', body: DYNAMIC }),
	// @ts-expect-error Zoom has no such field there
	() => client.request('PATCH /users/{userId}', { userId: 'a', body: { department: 'x' } }),
	// @ts-expect-error nor in a body that was built before
	() => client.request('PATCH /users/{userId}', { userId: 'a', body: DEPARTMENT }),
	// @ts-expect-error nor inside of one
	() => client.request('POST /users', { body: { action: 'create', user_info: DEPARTMENT } }),
	// @ts-expect-error nor in a list inside of one
	() => client.request('POST /groups/{groupId}/members', { groupId: 'a', body: { members: [DEPARTMENT] } }),
	// @ts-expect-error a number is no text
	() => client.request('PATCH /users/{userId}', { userId: 'a', body: { dept: 7 } }),
];

const DYNAMIC: Record<string, unknown> = {};
const DEPARTMENT = { email: 'ana@example.com', department: 'x' };
