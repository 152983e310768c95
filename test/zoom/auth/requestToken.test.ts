import {
	ZoomCancelledError,
	ZoomConnectionError,
	ZoomRateLimitError,
	ZoomUnexpectedAnswerError,
} from '../../../zoom/errors';
import { checkedLogin } from '../../../zoom/auth/login';
import { requestToken } from '../../../zoom/auth/requestToken';
import { VirtualTime } from '../../support/virtualTime';
import { credentials, TokenDesk } from './support';

let { time, zoom, ask, failure } = new TokenDesk();

beforeEach(() => {
	({ time, zoom, ask, failure } = new TokenDesk());
});

describe('the request', () => {
	it('is a form with the parameters in the body and the client in the header', async () => {
		await ask();
		expect(zoom.requests).toHaveLength(1);
		expect(zoom.requests[0]).toMatchObject({
			method: 'POST',
			url: 'https://zoom.us/oauth/token',
			body: 'grant_type=account_credentials&account_id=AccountId_0123456789AB',
			headers: {
				Accept: 'application/json',
				'Content-Type': 'application/x-www-form-urlencoded',
				Authorization: 'Basic Q2xpZW50SWQwMTIzNDU2Nzg5OkNsaWVudFNlY3JldDAxMjM0NTY3ODlDbGllbnRTZWNyZXQ=',
			},
		});
	});

	it('names no account when the app logs in as itself', async () => {
		await ask('client_credentials');
		expect(zoom.requests[0]?.body).toBe('grant_type=client_credentials');
	});

	it('goes to the government cloud for government accounts', async () => {
		const login = checkedLogin({ ...credentials, environment: 'government' }, 'account_credentials');
		await requestToken(login, { transport: zoom, runtime: time, env: {} });
		expect(zoom.requests[0]?.url).toBe('https://zoomgov.com/oauth/token');
	});

	it('goes to ZOOM_ORIGIN when that is set', async () => {
		await ask('account_credentials', { ZOOM_ORIGIN: 'http://127.0.0.1:4010' });
		expect(zoom.requests[0]?.url).toBe('http://127.0.0.1:4010/oauth/token');
	});
});

describe('the token', () => {
	it('comes with its scopes and the API origin of its region', async () => {
		expect(await ask()).toEqual({
			value: 'token-1',
			scopes: ['user:read:admin', 'meeting:read:admin'],
			apiOrigin: 'https://api-eu.zoom.us',
			lifeMs: 3_600_000,
			expiresAt: time.now() + 3_600_000,
		});
	});

	it.each([
		'https://api.evil.com',
		'http://api.zoom.us',
		'https://zoom.us.evil.com',
		'https://user@api.zoom.us',
		'wss://ws.zoom.us',
		'not a url',
		7,
		null,
	])('is never sent to %j', async (apiUrl) => {
		zoom.answers.push({ body: JSON.stringify({ access_token: 'abc', api_url: apiUrl }) });
		expect((await ask()).apiOrigin).toBeUndefined();
	});

	it('keeps to ZOOM_ORIGIN whatever region Zoom names', async () => {
		expect(
			(await ask('account_credentials', { ZOOM_ORIGIN: 'http://127.0.0.1:4010' })).apiOrigin,
		).toBeUndefined();
	});

	it.each([
		['a number', 1_800, 1_800_000],
		['text', '1800', 1_800_000],
		['nothing', undefined, 3_600_000],
		['zero', 0, 3_600_000],
		['less than nothing', -5, 3_600_000],
		['rubbish', 'soon', 3_600_000],
		['for ever', 1e12, 86_400_000],
	])('lives as long as Zoom says, when it says %s', async (_, life, expected) => {
		zoom.answers.push({ body: JSON.stringify({ access_token: 'abc', expires_in: life }) });
		expect((await ask()).lifeMs).toBe(expected);
	});

	it('has lived for as long as the answer was on its way', async () => {
		zoom.before = () => time.advance(4_000);
		const begun = time.now();
		expect((await ask()).expiresAt).toBe(begun + 3_600_000);
	});

	it.each([
		['an hour behind', -3_600_000],
		['an hour ahead', 3_600_000],
		['a day ahead', 86_400_000],
	])('lives an hour by a clock that is %s of Zoom’s', async (_, offset) => {
		zoom.answers.push({
			headers: { date: new Date(time.now() - offset).toUTCString() },
			body: JSON.stringify({ access_token: 'abc', expires_in: 3_600 }),
		});
		expect((await ask()).expiresAt - time.now()).toBe(3_600_000);
	});

	it.each([
		['forward', 3_600_000],
		['back', -3_600_000],
	])('lives about an hour when the clock is set %s while it is on its way', async (_, step) => {
		zoom.before = () => {
			time.setClock(time.now() + step);
			return Promise.resolve();
		};
		const left = (await ask()).expiresAt - time.now();
		expect(left).toBeLessThanOrEqual(3_600_000);
		expect(left).toBeGreaterThan(3_580_000);
	});

	it.each([
		['as a list', ['a', 'b', 3, ''], ['a', 'b']],
		['with commas and spaces', ' a,  b c ', ['a', 'b', 'c']],
		['as an empty text', '', []],
		['not at all', undefined, []],
		['as something else', 7, []],
	])('takes scopes %s', async (_, scope, expected) => {
		zoom.answers.push({ body: JSON.stringify({ access_token: 'abc', scope }) });
		expect((await ask()).scopes).toEqual(expected);
	});
});

describe('asking again', () => {
	const gone = (): Error => new ZoomConnectionError('No connection to zoom.us', false);

	it.each([
		['no connection', gone],
		['no answer', () => new ZoomConnectionError('No answer from zoom.us', true)],
		['Zoom’s own failure', () => ({ status: 500, body: '' })],
		['a gateway’s page', () => ({ status: 502, body: '<html>Bad gateway</html>' })],
		['an overload', () => ({ status: 503, body: '' })],
		['a limit without a time', () => ({ status: 429, body: '{"code":429}' })],
		['a limit that ends soon', () => ({ status: 429, body: '', headers: { 'retry-after': '2' } })],
	])('helps after %s', async (_, answer) => {
		zoom.answers.push(answer(), answer());
		expect((await ask()).value).toBe('token-3');
	});

	it.each([
		['no connection', gone, ZoomConnectionError],
		['an overload', () => ({ status: 503, body: '' }), ZoomUnexpectedAnswerError],
		['a limit', () => ({ status: 429, body: '' }), ZoomRateLimitError],
	])('ends after three times of %s', async (_, answer, type) => {
		zoom.answers.push(answer(), answer(), answer(), answer());
		expect(await failure()).toBeInstanceOf(type);
		expect(zoom.requests).toHaveLength(3);
	});

	it.each([
		['in seconds', '60'],
		['as a date', undefined],
	])('does not wait for a limit that lasts long, given %s', async (_, seconds) => {
		const retryAfter = seconds ?? new Date(time.now() + 60_000).toUTCString();
		zoom.answers.push({ status: 429, body: '', headers: { 'retry-after': retryAfter } });
		expect(await failure()).toMatchObject({ retryAfter: 60_000, resetsAt: time.now() + 60_000 });
		expect(zoom.requests).toHaveLength(1);
	});

	it('waits for as long as Zoom asks', async () => {
		const begun = time.now();
		zoom.answers.push({ status: 429, body: '', headers: { 'retry-after': '2' } });
		await ask();
		expect(time.now() - begun).toBeGreaterThanOrEqual(2_000);
	});

	it('is spread by chance, from at once to longer each time', async () => {
		const waits = async (chance: number): Promise<number> => {
			({ time, zoom, ask, failure } = new TokenDesk(new VirtualTime(undefined, () => chance)));
			zoom.answers.push(gone(), gone());
			const begun = time.now();
			await ask();
			return time.now() - begun;
		};
		expect(await waits(0)).toBe(0);
		expect(await waits(0.5)).toBe((300 + 1_200) / 2);
		expect(await waits(0.999)).toBeLessThan(1_500);
	});

	it('is in the log with the reason and the wait, and without a secret', async () => {
		zoom.answers.push(gone());
		await ask();
		expect(time.log.at('debug')).toEqual([
			{
				level: 'debug',
				message: 'Zoom login: asking again',
				fields: { what: 'token request', why: 'No connection to zoom.us', ms: 150 },
			},
		]);
		expect(JSON.stringify(time.log.lines)).not.toContain(credentials.clientSecret);
	});

	it('stops when the caller stops', async () => {
		const stop = new AbortController();
		zoom.answers.push(gone(), gone(), gone());
		zoom.before = () => {
			stop.abort();
			return Promise.resolve();
		};
		await expect(ask('account_credentials', {}, stop.signal)).rejects.toBeInstanceOf(ZoomCancelledError);
		expect(zoom.requests).toHaveLength(1);
	});
});
