import { startSimulator, type Simulator } from '../../../simulator';
import { basic, callerWith, requestToken, send } from '../support/caller';

let zoom: Simulator;
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(async () => {
	await zoom.control.reset();
	await zoom.control.stopClock();
});
afterAll(() => zoom.close());

const accountCredentials = () => ({
	grant_type: 'account_credentials',
	account_id: zoom.credentials.accountId,
});

describe('a Server-to-Server app', () => {
	test('gets a bearer for an hour with every scope of the app', async () => {
		await zoom.control.configureApp({
			kind: 'server-to-server',
			scopes: ['user:read:admin', 'report:read:admin'],
		});
		const { status, body } = await requestToken(zoom, accountCredentials());
		expect(status).toBe(200);
		expect(body).toEqual({
			access_token: expect.stringMatching(/^\S{40,}$/) as string,
			token_type: 'bearer',
			expires_in: 3600,
			scope: 'user:read:admin report:read:admin',
			api_url: zoom.origin,
		});
	});

	test('may send the parameters in the query as well', async () => {
		const query = new URLSearchParams(accountCredentials()).toString();
		const { clientId, clientSecret } = zoom.credentials;
		const { status } = await send(`${zoom.origin}/oauth/token?${query}`, {
			method: 'POST',
			headers: basic(clientId, clientSecret),
		});
		expect(status).toBe(200);
	});

	test('is refused when it sends JSON', async () => {
		const { clientId, clientSecret } = zoom.credentials;
		const { status, body } = await send(`${zoom.origin}/oauth/token`, {
			method: 'POST',
			headers: basic(clientId, clientSecret),
			body: accountCredentials(),
		});
		expect([status, body]).toEqual([
			400,
			{ reason: 'unsupported grant type', error: 'unsupported_grant_type' },
		]);
	});

	test.each([
		['a wrong secret', () => basic(zoom.credentials.clientId, 'wrong')],
		['an unknown client', () => basic('unknown', zoom.credentials.clientSecret)],
		['no authentication', () => ({})],
	])('is refused with %s', async (_what, headers) => {
		const { status, body } = await requestToken(
			zoom,
			accountCredentials(),
			headers() as Record<string, string>,
		);
		expect([status, body]).toEqual([
			400,
			{ reason: 'Invalid client_id or client_secret', error: 'invalid_client' },
		]);
	});

	test('is refused with the wrong account', async () => {
		const { status, body } = await requestToken(zoom, { ...accountCredentials(), account_id: 'another' });
		expect([status, body]).toEqual([400, { reason: 'Bad Request', error: 'invalid_request' }]);
	});

	test('is refused a grant of another kind of app', async () => {
		const { body } = await requestToken(zoom, { grant_type: 'authorization_code', code: 'x' });
		expect(body).toMatchObject({ error: 'unsupported_grant_type' });
	});

	test('gets no token while it is not activated, and loses the ones it has', async () => {
		const { body } = await requestToken<{ access_token: string }>(zoom, accountCredentials());
		await zoom.control.configureApp({ kind: 'server-to-server', activated: false });
		expect((await requestToken(zoom, accountCredentials())).status).toBe(400);
		const { status } = await callerWith(zoom, body.access_token).call('GET', '/users/me');
		expect(status).toBe(401);
	});

	test('may hold several tokens at once', async () => {
		const first = await requestToken<{ access_token: string }>(zoom, accountCredentials());
		const second = await requestToken<{ access_token: string }>(zoom, accountCredentials());
		expect(first.body.access_token).not.toBe(second.body.access_token);
		for (const { body } of [first, second]) {
			expect((await callerWith(zoom, body.access_token).call('GET', '/users/me')).status).toBe(200);
		}
	});
});

describe('a token', () => {
	test('runs out after the life it was given', async () => {
		await zoom.control.configure({ tokenLifetimeSeconds: 60 });
		const { body } = await requestToken<{ access_token: string }>(zoom, accountCredentials());
		const { call } = callerWith(zoom, body.access_token);
		await zoom.control.advanceClock(59_000);
		expect((await call('GET', '/users/me')).status).toBe(200);
		await zoom.control.advanceClock(1_000);
		const { status, body: refusal } = await call('GET', '/users/me');
		expect([status, refusal]).toEqual([401, { code: 124, message: 'Access token is expired.' }]);
	});

	test('keeps the scopes it was given when the app gets others', async () => {
		await zoom.control.configureApp({ kind: 'server-to-server', scopes: ['user:read:admin'] });
		const { body } = await requestToken<{ access_token: string }>(zoom, accountCredentials());
		await zoom.control.configureApp({ kind: 'server-to-server', scopes: ['report:read:admin'] });
		const { call } = callerWith(zoom, body.access_token);
		expect((await call('GET', '/users/me')).status).toBe(200);
		expect((await call('GET', '/report/daily')).body).toMatchObject({ code: 4711 });
	});

	test('can be revoked by its app, and by no other', async () => {
		const { body } = await requestToken<{ access_token: string }>(zoom, accountCredentials());
		const { clientId, clientSecret, generalClientId, generalClientSecret } = zoom.credentials;
		const revoke = (headers: Record<string, string>) =>
			send(`${zoom.origin}/oauth/revoke?token=${body.access_token}`, { method: 'POST', headers });
		expect((await revoke(basic(generalClientId, generalClientSecret))).status).toBe(400);
		expect((await revoke(basic(clientId, clientSecret))).body).toEqual({ status: 'success' });
		const { call } = callerWith(zoom, body.access_token);
		expect((await call('GET', '/users/me')).body).toEqual({ code: 124, message: 'Invalid access token.' });
	});
});

test('token requests are counted by grant and by result, those included that a fault swallowed', async () => {
	await requestToken(zoom, accountCredentials());
	await requestToken(zoom, { ...accountCredentials(), account_id: 'another' });
	await zoom.control.fault({ on: 'POST /oauth/token', status: 503, body: {} });
	await requestToken(zoom, accountCredentials());
	expect((await zoom.control.counters()).tokens).toEqual({
		byGrant: { account_credentials: 3 },
		byResult: { ok: 1, invalid_request: 1, fault: 1 },
		total: 3,
	});
});
