import { readAnswer } from '../../../../zoom/api/client/answer';
import { routeFacts, type Route } from '../../../../zoom/api/routes/routes';
import {
	ZoomCredentialsError,
	type ZoomError,
	ZoomRateLimitError,
	ZoomRefusedError,
	ZoomScopeError,
	ZoomUnexpectedAnswerError,
} from '../../../../zoom/errors';

const NOW = Date.UTC(2026, 0, 1);

function read(
	status: number,
	body: unknown,
	route: Route = 'GET /users',
	headers: Record<string, string> = {},
) {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	return readAnswer({ status, headers, body: text }, routeFacts(route), NOW);
}

function refused(...args: Parameters<typeof read>): ZoomError {
	try {
		read(...args);
	} catch (error) {
		return error as ZoomError;
	}
	throw new Error('It was taken for an answer');
}

describe('what is an answer', () => {
	it('gives the JSON value', () => {
		expect(read(200, { users: [] })).toEqual({ users: [] });
		expect(read(201, { id: 'x', code: 12 })).toEqual({ id: 'x', code: 12 });
	});

	it.each([200, 202, 204])('gives an empty object for %i without a body', (status) => {
		expect(read(status, '', 'PUT /users/{userId}/status')).toEqual({});
	});

	it('takes code 0 with a message for success', () => {
		expect(read(200, { code: 0, error_message: 'success' })).toEqual({ code: 0, error_message: 'success' });
	});
});

describe('what is a refusal', () => {
	it('names the fields that Zoom does not take', () => {
		const errors = [{ field: 'user_info.email', message: 'Invalid field.' }];
		const error = refused(400, { code: 300, message: 'Validation Failed.', errors }, 'POST /users');
		expect(error).toBeInstanceOf(ZoomRefusedError);
		expect(error).toMatchObject({
			status: 400,
			zoomCode: 300,
			fields: errors,
			message: 'Validation Failed.',
		});
	});

	it('sees a refusal in a 200', () => {
		const error = refused(200, { code: 200, message: 'Webinar plan is missing.' });
		expect(error).toBeInstanceOf(ZoomRefusedError);
		expect(error).toMatchObject({ status: 200, zoomCode: 200 });
	});

	it.each(['message', 'error_message', 'reason', 'error'])('is told in Zoom’s own words: %s', (name) => {
		expect(refused(400, { code: 300, [name]: 'No such thing.' }).message).toBe('No such thing.');
	});

	it('is told by the first words that there are', () => {
		const body = { code: 300, message: '', error_message: 7, reason: 'No such thing.', error: 'invalid' };
		expect(refused(400, body).message).toBe('No such thing.');
		expect(refused(400, { code: 300 }).message).toBe('Zoom answered 400');
	});

	it('keeps Zoom’s tracking ID', () => {
		const error = refused(404, { code: 1001, message: 'User does not exist' }, 'GET /users', {
			'x-zm-trackingid': 'v1',
		});
		expect(error.trackingId).toBe('v1');
	});

	it.each([4711, 4700])('reads the scopes out of the message of %i', (code) => {
		const message = 'Invalid access token, does not contain scopes:[user:read:user:admin, user:read:user].';
		const error = refused(400, { code, message });
		expect(error).toBeInstanceOf(ZoomScopeError);
		expect(error).toMatchObject({ scopes: ['user:read:user:admin', 'user:read:user'] });
	});

	it('names the scopes of the route where the message names none', () => {
		const message = 'Invalid access token, does not contain scopes.';
		expect(refused(400, { code: 4711, message })).toMatchObject({ scopes: ['user:read:list_users:admin'] });
		expect(refused(400, { code: 4711, message }, 'GET /report/daily')).toMatchObject({
			scopes: ['report:read:admin'],
		});
	});

	it.each([
		[401, { code: 124, message: 'Invalid access token.' }],
		[400, { code: 124, message: 'Access token is expired.' }],
		[401, { code: 4700, message: 'Token cannot be empty.' }],
		[401, ''],
	])('knows a refused token by %i %j', (status, body) => {
		const error = refused(status, body);
		expect(error).toBeInstanceOf(ZoomCredentialsError);
		expect(error).toMatchObject({ fault: 'token' });
	});

	it.each([
		[401, { code: 200, message: 'No permission.' }],
		[401, { code: 1010, message: 'User does not belong to this account.' }],
		[401, { code: '200', message: 'No permission.' }],
		[404, ''],
	])('takes %i %j for a refusal of what was asked for, and not of the token', (status, body) => {
		const error = refused(status, body);
		expect(error).toBeInstanceOf(ZoomRefusedError);
		expect(error).toMatchObject({ status });
	});

	it.each([
		[401, { code: 4741, message: 'Token revoked' }],
		[401, { code: '124', message: 'Invalid access token.' }],
	])('knows a token that has ended by %i %j', (status, body) => {
		expect(refused(status, body)).toMatchObject({ fault: 'token' });
	});

	it.each([
		[429, { code: 429, message: 'per-second rate limit' }],
		[429, ''],
		[429, '<html></html>'],
	])('knows a limit by %i %j', (status, body) => {
		expect(refused(status, body)).toBeInstanceOf(ZoomRateLimitError);
	});

	it('tells how long a limit holds', () => {
		const error = refused(429, { code: 429, message: 'daily' }, 'GET /users', {
			'retry-after': '2026-01-01T06:00:00Z',
		});
		expect(error).toMatchObject({ kind: 'daily', resetsAt: NOW + 6 * 3_600_000, retryAfter: 6 * 3_600_000 });
	});

	it('reads the error of the login', () => {
		expect(
			refused(400, { reason: 'Invalid client_id or client_secret', error: 'invalid_client' }).message,
		).toBe('Invalid client_id or client_secret');
	});
});

describe('what is neither', () => {
	it.each([
		[200, '<!DOCTYPE html><html></html>', 'a web page'],
		[200, '{"users": [', 'not JSON'],
		[200, '', 'not JSON'],
		[404, '<html>nginx</html>', 'a web page'],
		[403, 'Forbidden by proxy', 'not JSON'],
		[302, '', 'not JSON'],
	])('says of %i %j that it is %s, and to which route', (status, body, words) => {
		const error = refused(status, body);
		expect(error).toBeInstanceOf(ZoomUnexpectedAnswerError);
		expect(error.message).toContain(words);
		expect(error.message).toContain('GET /users');
	});

	it('says where a redirect leads, and only the host', () => {
		const error = refused(302, '', 'GET /users', { location: 'https://login.example/?secret=1' });
		expect(error.message).toBe('GET /users was redirected (302) to login.example');
	});

	it.each([
		[302, {}],
		[400, { location: 'https://login.example/' }],
		[299, { location: 'https://login.example/' }],
	])('is no redirect with %i and the headers %j', (status, headers) => {
		expect(refused(status, 'Hello', 'GET /users', headers).message).toBe(
			`The answer to GET /users (${status}) is something that is not JSON, not one of Zoom's API`,
		);
	});

	it.each([
		[429, '', 'Zoom answered 429'],
		[401, '', 'Zoom refused the access token'],
		[404, ' ', 'Zoom answered GET /users with 404 and said nothing more'],
		[500, '', 'Zoom answered 500 to GET /users'],
		[502, '<html>', 'Zoom answered 502 to GET /users'],
	])('says of %i %j what Zoom answered, and keeps its tracking ID', (status, body, message) => {
		const error = refused(status, body, 'GET /users', { 'x-zm-trackingid': 'v1' });
		expect(error).toMatchObject({ message, status, trackingId: 'v1' });
	});

	it('says that Zoom’s server failed, and when it wants to be asked again', () => {
		const error = refused(503, { message: 'Maintenance' }, 'GET /users', { 'retry-after': '7' });
		expect(error).toBeInstanceOf(ZoomUnexpectedAnswerError);
		expect(error).toMatchObject({ status: 503, retryAfter: 7_000 });
	});
});

describe('words of Zoom’s, or of who answers in its place', () => {
	const bearer = `eyJ${'Ab9_-'.repeat(100)}`;
	const long = 'You cannot do this. '.repeat(400_000);

	it.each([
		['a refusal', 400, { code: 300, message: long }],
		['a refusal with status 200', 200, { code: 300, message: long }],
		['a missing scope', 400, { code: 4711, message: `${long} scopes:[user:read:user:admin]` }],
		['a limit', 429, { code: 429, message: long }],
		['a token that is refused', 401, { code: 124, message: long }],
		['a failure', 500, { code: 1, message: long }],
		['an OAuth error', 400, { reason: long, error: 'invalid_request' }],
	])('are told in short: %s', (_, status, body) => {
		const { message } = refused(status, body);
		expect(message.length).toBeLessThanOrEqual(500);
		expect(message).toContain('You cannot do this.');
	});

	it('are told without the bearer of the call', () => {
		const { message } = refused(400, { code: 1, message: `Bad header: Bearer ${bearer}` });
		expect(message).toBe('Bad header: Bearer [removed]');
	});

	it('are told in short where fields are named, a few of them', () => {
		const some = long.slice(0, 9_000);
		const errors = Array.from({ length: 1_000 }, () => ({ field: some, message: some }));
		const error = refused(400, { code: 300, message: 'Validation Failed.', errors });
		const fields = error instanceof ZoomRefusedError ? error.fields : [];
		expect(fields).toHaveLength(10);
		for (const { field, message } of fields) expect(field.length + message.length).toBeLessThanOrEqual(600);
	});

	it('name scopes that are scopes', () => {
		const scopesOf = (message: string) => {
			const error = refused(400, { code: 4711, message });
			return error instanceof ZoomScopeError ? error.scopes : [];
		};
		expect(scopesOf('It does not contain scopes:[user:read:user:admin, x y!, group:read:admin].')).toEqual([
			'user:read:user:admin',
			'group:read:admin',
		]);
		expect(scopesOf(`scopes:[${'a:b:c,'.repeat(200)}]`)).toHaveLength(8);
	});

	it('are read in the time of their length, when they are made to be slow', () => {
		for (const piece of ['scope[', 'scopes: ', 'request ', 'x[', '"code" ']) {
			for (const code of [4711, 4700, 429, 1]) {
				const error = refused(code === 429 ? 429 : 400, { code, message: piece.repeat(1_000_000) });
				expect(error.message.length).toBeLessThan(1_000);
			}
		}
	});

	it('bring a tracking ID of no more than its length', () => {
		const headers = { 'x-zm-trackingid': `v=2.0;${'x '.repeat(10_000)}` };
		expect(
			refused(400, { code: 1, message: 'No' }, 'GET /users', headers).trackingId?.length,
		).toBeLessThanOrEqual(100);
	});
});
