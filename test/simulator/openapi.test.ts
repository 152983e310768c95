import { loadOpenApi } from '../support/openapi';

describe("the judge of requests by Zoom's OpenAPI documents", () => {
	const judge = loadOpenApi();
	const user = { email: 'a@example.com', type: 1 };

	test('finds nothing wrong with a good request', () => {
		const query = { page_size: '300', status: 'active', next_page_token: 'x' };
		expect(judge.validateRequest({ method: 'GET', path: '/users', query })).toEqual([]);
		const body = { action: 'create', user_info: user };
		expect(judge.validateRequest({ method: 'POST', path: '/users', body })).toEqual([]);
	});

	test.each([
		['an unknown path', { method: 'GET', path: '/persons' }],
		['an unknown query parameter', { method: 'GET', path: '/users', query: { limit: 3 } }],
		['a page size over the maximum', { method: 'GET', path: '/users', query: { page_size: 2001 } }],
		['a missing query parameter', { method: 'GET', path: '/users/email' }],
		['a missing body', { method: 'POST', path: '/users' }],
		[
			'an unknown field',
			{ method: 'POST', path: '/users', body: { action: 'create', user_info: user, x: 1 } },
		],
		[
			'an unknown field inside',
			{ method: 'POST', path: '/users', body: { action: 'create', user_info: { ...user, x: 1 } } },
		],
		[
			'a value outside of its list',
			{ method: 'POST', path: '/users', body: { action: 'make', user_info: user } },
		],
		[
			'text for a number',
			{ method: 'POST', path: '/users', body: { action: 'create', user_info: { ...user, type: '1' } } },
		],
		['a body where none belongs', { method: 'GET', path: '/users', body: { a: 1 } }],
	])('finds %s', (_what, request) => {
		expect(judge.validateRequest(request)).not.toEqual([]);
	});

	test('finds fields of an answer that Zoom does not have, and a body too many or too few', () => {
		const list = { users: [{ email: 'a@example.com', type: 1 }], page_size: 30 };
		const answer = { method: 'GET', path: '/users', status: 200 };
		expect(judge.validateAnswer({ ...answer, body: list })).toEqual([]);
		expect(judge.validateAnswer({ ...answer, body: { ...list, data: [] } })).not.toEqual([]);
		expect(judge.validateAnswer({ ...answer, body: undefined })).not.toEqual([]);
		expect(judge.validateAnswer({ ...answer, status: 201, body: list })).not.toEqual([]);
		const removal = { method: 'DELETE', path: '/users/{userId}', status: 204 };
		expect(judge.validateAnswer(removal)).toEqual([]);
		expect(judge.validateAnswer({ ...removal, body: {} })).not.toEqual([]);
	});

	test('allows for the prose beside a schema: several days of the week', () => {
		const recurrence = { type: 2, weekly_days: '2,4' };
		const request = { method: 'POST', path: '/users/{userId}/meetings' };
		expect(judge.validateRequest({ ...request, body: { type: 8, recurrence } })).toEqual([]);
		const wrong = { ...recurrence, weekly_days: '2;4' };
		expect(judge.validateRequest({ ...request, body: { type: 8, recurrence: wrong } })).not.toEqual([]);
	});
});
