import { ZoomCredentialsError, ZoomUnexpectedAnswerError } from '../../../zoom/errors';
import { credentials, refusal, TokenDesk } from './support';

let { zoom, failure } = new TokenDesk();

beforeEach(() => {
	({ zoom, failure } = new TokenDesk());
});

describe('a refusal', () => {
	it.each([
		['a wrong client', 'invalid_client', 'Invalid client_id or client_secret', 400, 'client'],
		['a wrong client, as 401', 'invalid_client', 'Invalid client_id or client_secret', 401, 'client'],
		['a wrong account', 'invalid_request', 'Bad Request', 400, 'account'],
		['a wrong account, in other words', 'invalid_grant', 'Bad account', 400, 'account'],
		['an app that is switched off', 'invalid_request', 'The app has been disabled', 400, 'app'],
		['an app that was never activated', 'invalid_client', 'The app is not activated', 400, 'app'],
		['an app of another type', 'unsupported_grant_type', 'unsupported grant type', 400, 'app'],
		['an app without the right', 'unauthorized_client', '', 400, 'app'],
	])('says that it is %s', async (_, error, reason, status, fault) => {
		zoom.answers.push(refusal(error, reason, status));
		const thrown = await failure();
		expect(thrown).toBeInstanceOf(ZoomCredentialsError);
		expect(thrown).toMatchObject({ fault, status });
		expect(zoom.requests).toHaveLength(1);
	});

	it.each([
		[4702, 'client'],
		[4704, 'client'],
		[4706, 'client'],
		[4705, 'app'],
		[4717, 'app'],
		[4738, 'app'],
		[4735, 'account'],
	])('understands Zoom’s number %i', async (code, fault) => {
		zoom.answers.push({ status: 400, body: JSON.stringify({ code, message: 'words' }) });
		expect(await failure()).toMatchObject({ fault, zoomCode: code });
	});

	it.each([
		['invalid_request', 'app'],
		['invalid_client', 'client'],
	])(
		'never blames an account that was not sent, and the client where it is the client (%s)',
		async (error, fault) => {
			zoom.answers.push(refusal(error, 'Bad Request'));
			expect(await failure('client_credentials')).toMatchObject({ fault });
		},
	);

	it.each(['reason', 'error_description', 'message'])('finds Zoom’s words in %s too', async (name) => {
		const words = { reason: 7, error: 'invalid_request', [name]: 'The app has been disabled' };
		zoom.answers.push({ status: 400, body: JSON.stringify(words) });
		expect(await failure()).toMatchObject({ fault: 'app' });
	});

	it('keeps Zoom’s support ID', async () => {
		zoom.answers.push({ ...refusal('invalid_client', ''), headers: { 'x-zm-trackingid': 'WEB_abc' } });
		expect(await failure()).toMatchObject({ trackingId: 'WEB_abc' });
	});

	it('is a limit by the second when Zoom says so, with its support ID', async () => {
		const limit = { status: 429, body: '', headers: { 'retry-after': '60', 'x-zm-trackingid': 'WEB_abc' } };
		zoom.answers.push(limit);
		expect(await failure()).toMatchObject({
			kind: 'second',
			status: 429,
			trackingId: 'WEB_abc',
			message: 'Zoom limits how often tokens may be asked for',
		});
	});

	it('repeats nothing that the answer holds', async () => {
		zoom.answers.push(refusal('invalid_client', `You sent ${credentials.clientSecret}`));
		const error = await failure();
		expect(`${error.message} ${error.stack ?? ''} ${JSON.stringify(error)}`).not.toContain(
			credentials.clientSecret,
		);
	});
});

describe('an answer that is not Zoom’s', () => {
	it.each([
		['a web page with 200', { status: 200, body: '<html>Please log in to the guest network</html>' }],
		['a web page with 403', { status: 403, body: '<!DOCTYPE html><h1>Forbidden</h1>' }],
		['a web page with 407', { status: 407, body: '<html></html>' }],
		['JSON that ends in the middle', { status: 200, body: '{"access_token":"secret-tok' }],
		['JSON that is no object', { status: 200, body: '["secret-token"]' }],
		['an empty answer', { status: 200, body: '' }],
		['no token', { status: 200, body: '{"expires_in":3600}' }],
		['an empty token', { status: 200, body: '{"access_token":""}' }],
		['a token that would break a header', { status: 200, body: '{"access_token":"secret\\r\\nX-Evil: 1"}' }],
		['a token that is no text', { status: 200, body: '{"access_token":{"secret":1}}' }],
		['a redirect', { status: 302, headers: { location: 'https://evil.com' }, body: '' }],
		['an unknown refusal', { status: 400, body: '{"error":"something_new","reason":"new"}' }],
		['nothing found', { status: 404, body: '{"code":404}' }],
		['a refusal’s words with 200', { ...refusal('invalid_client', ''), status: 200 }],
		['a refusal’s words with a redirect', { ...refusal('invalid_client', ''), status: 302 }],
	])('is a typed error, once: %s', async (_, answer) => {
		zoom.answers.push(answer);
		const error = await failure();
		expect(error).toBeInstanceOf(ZoomUnexpectedAnswerError);
		expect(error).toMatchObject({ status: answer.status });
		expect(error.message).toMatch(/^The answer to the login /);
		expect(error.message).not.toContain('secret');
		expect(zoom.requests).toHaveLength(1);
	});
});

it.each([500, 502, 503])(
	'a problem of Zoom’s own is not the credentials’, whatever the body says (%i)',
	async (status) => {
		zoom.answers.push(...Array.from({ length: 10 }, () => refusal('invalid_client', '', status)));
		const error = await failure();
		expect(error).toBeInstanceOf(ZoomUnexpectedAnswerError);
		expect(error.message).toBe(`Zoom’s login has a problem of its own (HTTP ${status})`);
	},
);

it.each([
	[' \n<html>Please log in</html>', 'is a web page, perhaps of a proxy'],
	['access_token=abc <br>', 'is not JSON'],
	['{"expires_in":3600}', 'holds no token'],
])('an answer without a token says what it is: %j', async (body, what) => {
	zoom.answers.push({ body });
	expect((await failure()).message).toBe(`The answer to the login ${what}`);
});

it.each([404, 499])('an answer that is not Zoom’s says so with its status (%i)', async (status) => {
	zoom.answers.push({ status, body: 'not found' });
	expect((await failure()).message).toBe(`The answer to the login is not Zoom’s (HTTP ${status})`);
});

it('an unknown number of Zoom’s beside known words is judged by the words', async () => {
	zoom.answers.push({ status: 400, body: JSON.stringify({ code: 4799, error: 'invalid_client' }) });
	expect(await failure()).toMatchObject({ fault: 'client', zoomCode: 4799 });
});
