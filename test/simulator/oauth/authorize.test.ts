import { startSimulator, type Simulator } from '../../../simulator';
import { callerWith, requestToken } from '../support/caller';
import {
	authorizeQuery,
	connect,
	decide,
	exchange,
	openConsentPage,
	pkcePair,
	REDIRECT,
	refresh,
} from '../support/person';

let zoom: Simulator;
beforeAll(async () => {
	zoom = await startSimulator();
});
beforeEach(() => zoom.control.reset());
afterAll(() => zoom.close());

describe('the consent page', () => {
	test('names the app, the person and the scopes, with Allow and Deny', async () => {
		await zoom.control.configureApp({
			kind: 'general',
			name: 'n8n & friends',
			scopes: ['user:read:user:admin'],
		});
		const { status, text } = await openConsentPage(zoom, authorizeQuery(zoom, pkcePair().challenge));
		expect(status).toBe(200);
		expect(text).toContain('n8n &#38; friends');
		expect(text).toContain('owner@example.com');
		expect(text).toContain('user:read:user:admin');
		expect(text).toMatch(/<button[^>]*value="allow">Allow<\/button>/);
		expect(text).toMatch(/<button[^>]*value="deny">Deny<\/button>/);
	});

	test.each([
		['an unknown client', { client_id: 'unknown' }, 4702],
		['a Server-to-Server client', { client_id: 'SimulatedS2SClientId01' }, 4702],
		['another response type', { response_type: 'token' }, 4700],
		['an empty state', { state: '' }, 4700],
		['a challenge that is no SHA-256', { code_challenge: 'short' }, 4700],
		['an unknown challenge method', { code_challenge_method: 'S512' }, 4700],
		['a method without a challenge', { code_challenge: '' }, 4700],
		['a redirect that is no URL', { redirect_uri: 'nowhere' }, 4709],
		['a scope that the app does not have', { scope: 'weather:read:admin' }, 4700],
	])('is not shown for %s', async (_what, change, code) => {
		const query = { ...authorizeQuery(zoom, pkcePair().challenge), ...change };
		const { status, text } = await openConsentPage(zoom, query);
		expect(status).toBe(400);
		expect(text).toContain(`(${code})`);
		expect(text).not.toContain('Allow');
	});

	test('is shown only for redirects on the app’s allow list, where there is one', async () => {
		await zoom.control.configureApp({ kind: 'general', redirectUris: [REDIRECT] });
		const query = authorizeQuery(zoom, pkcePair().challenge);
		expect((await openConsentPage(zoom, query)).status).toBe(200);
		const other = await openConsentPage(zoom, { ...query, redirect_uri: `${REDIRECT}/other` });
		expect(other.text).toContain('(4709)');
	});

	test('sends a denial back with the state and without a code', async () => {
		const { text } = await openConsentPage(zoom, authorizeQuery(zoom, pkcePair().challenge));
		const target = await decide(zoom, text, 'deny');
		expect(target.origin + target.pathname).toBe(REDIRECT);
		expect(target.searchParams.get('error')).toBe('access_denied');
		expect(target.searchParams.get('state')).toBe('some state');
		expect(target.searchParams.has('code')).toBe(false);
	});
});

describe('an authorization code', () => {
	async function allowed(
		query: Partial<Record<string, string>> = {},
	): Promise<{ code: string; verifier: string }> {
		const { verifier, challenge } = pkcePair();
		const { text } = await openConsentPage(zoom, { ...authorizeQuery(zoom, challenge), ...query } as Record<
			string,
			string
		>);
		return { code: (await decide(zoom, text, 'allow')).searchParams.get('code') ?? '', verifier };
	}
	const refused = { reason: 'Invalid authorization code', error: 'invalid_grant' };

	test('is exchanged for both tokens of the person who allowed', async () => {
		await zoom.control.seed({ users: [{ email: 'ada@example.com' }] });
		await zoom.control.configure({ signedInAs: 'ada@example.com' });
		const { status, body } = await connect(zoom);
		expect(status).toBe(200);
		expect(body).toMatchObject({
			token_type: 'bearer',
			refresh_token: expect.any(String) as string,
			expires_in: 3600,
		});
		const me = await callerWith(zoom, body.access_token).call('GET', '/users/me');
		expect(me.body).toMatchObject({ email: 'ada@example.com' });
	});

	test('works once', async () => {
		const { code, verifier } = await allowed();
		expect((await exchange(zoom, { code, code_verifier: verifier })).status).toBe(200);
		const again = await exchange(zoom, { code, code_verifier: verifier });
		expect([again.status, again.body]).toEqual([400, refused]);
	});

	test('lives five minutes', async () => {
		const { code, verifier } = await allowed();
		await zoom.control.advanceClock(5 * 60_000);
		expect((await exchange(zoom, { code, code_verifier: verifier })).body).toEqual(refused);
	});

	test.each([
		['another verifier', () => ({ code_verifier: pkcePair().verifier })],
		['no verifier', () => ({})],
	])('is refused with %s', async (_what, change) => {
		const { code } = await allowed();
		expect((await exchange(zoom, { code, ...change() })).body).toEqual(refused);
	});

	test('is refused with another redirect', async () => {
		const { code, verifier } = await allowed();
		const form = { code, code_verifier: verifier, redirect_uri: `${REDIRECT}/other` };
		expect((await exchange(zoom, form)).body).toEqual(refused);
	});

	test('takes a challenge without a method for plain', async () => {
		const verifier = pkcePair().verifier;
		const query = authorizeQuery(zoom, verifier);
		delete query['code_challenge_method'];
		const { text } = await openConsentPage(zoom, query);
		const code = (await decide(zoom, text, 'allow')).searchParams.get('code') ?? '';
		expect((await exchange(zoom, { code, code_verifier: verifier })).status).toBe(200);
	});

	test('is exchanged by a public client without a secret, and only with a challenge', async () => {
		const { generalPublicClientId: client_id } = zoom.credentials;
		const unchallenged = await openConsentPage(zoom, {
			...authorizeQuery(zoom, ''),
			client_id,
			code_challenge_method: '',
		});
		expect(unchallenged.text).toContain('code_challenge');
		const { code, verifier } = await allowed({ client_id });
		const form = {
			grant_type: 'authorization_code',
			redirect_uri: REDIRECT,
			code,
			code_verifier: verifier,
			client_id,
		};
		expect((await requestToken(zoom, form, {})).status).toBe(200);
	});
});

describe('a refresh token', () => {
	test('gives a new pair and is refused the second time', async () => {
		const { body } = await connect(zoom);
		const next = await refresh(zoom, body.refresh_token);
		expect(next.status).toBe(200);
		expect(next.body.refresh_token).not.toBe(body.refresh_token);
		const again = await refresh(zoom, body.refresh_token);
		expect([again.status, again.body]).toEqual([400, { reason: 'Invalid Token!', error: 'invalid_grant' }]);
		expect((await refresh(zoom, next.body.refresh_token)).status).toBe(200);
	});

	test('dies when the person authorizes the app anew, and the old access token with it', async () => {
		const { body: before } = await connect(zoom);
		await connect(zoom);
		expect((await refresh(zoom, before.refresh_token)).body).toMatchObject({ error: 'invalid_grant' });
		expect((await callerWith(zoom, before.access_token).call('GET', '/users/me')).status).toBe(401);
	});

	test('is counted as a refresh', async () => {
		const { body } = await connect(zoom);
		await refresh(zoom, body.refresh_token);
		expect((await zoom.control.counters()).tokens.byGrant).toEqual({
			authorization_code: 1,
			refresh_token: 1,
		});
	});
});

test('a user-managed app acts for the person who allowed it, and for nobody else', async () => {
	await zoom.control.seed({ users: [{ email: 'ada@example.com' }] });
	await zoom.control.configureApp({ kind: 'general', userManaged: true });
	const { body } = await connect(zoom);
	const { call } = callerWith(zoom, body.access_token);
	expect((await call('GET', '/users/me')).status).toBe(200);
	expect((await call('GET', '/users/ada@example.com')).body).toMatchObject({ code: 1001 });
	// Listing users is an admin's scope.
	expect((await call('GET', '/users')).body).toMatchObject({ code: 4711 });
});
