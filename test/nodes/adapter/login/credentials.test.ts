import type { IExecuteFunctions, ILoadOptionsFunctions } from 'n8n-workflow';
import {
	authenticationOf,
	authenticationParameter,
	connectionOf,
	credentialTypeOf,
	grantOf,
	toAuthentication,
	triggerAuthentication,
	triggerCredentials,
	zoomCredentials,
} from '../../../../nodes/adapter/login/authentication';
import { authorize } from '../../../../nodes/adapter/login/authorize';
import { appCredentials } from '../../../../nodes/adapter/login/fieldsOfCredential';
import { logTo } from '../../../../nodes/adapter/login/log';
import { disposeZoomSdk, zoomSdk } from '../../../../nodes/adapter/login/sdk';

const APP = { accountId: 'account', clientId: 'client', clientSecret: 'secret' };

describe('which login a node uses', () => {
	it.each([
		['oAuth2', 'oAuth2', 'zoomPkceOAuth2Api'],
		['serverToServer', 'serverToServer', 'zoomServerToServerApi'],
		['chatbot', 'chatbot', 'zoomChatbotApi'],
		['', 'serverToServer', 'zoomServerToServerApi'],
		[undefined, 'serverToServer', 'zoomServerToServerApi'],
	])('follows from its parameter: %j', (raw, authentication, type) => {
		expect(toAuthentication(raw)).toBe(authentication);
		expect(credentialTypeOf(toAuthentication(raw))).toBe(type);
	});

	it('is read while the node is set up, and while it runs', () => {
		const editor = { getCurrentNodeParameter: (name: string) => name === 'authentication' && 'oAuth2' };
		expect(authenticationOf(editor as unknown as ILoadOptionsFunctions)).toBe('oAuth2');
		const run = {
			getNodeParameter: (name: string, item: number, fallback: string) =>
				name === 'authentication' && item === 0 && fallback === 'serverToServer' && 'oAuth2',
		};
		expect(authenticationOf(run as unknown as IExecuteFunctions)).toBe('oAuth2');
	});

	it('is shown as a choice, each with its own credential', () => {
		expect(authenticationParameter).toMatchObject({
			name: 'authentication',
			default: 'serverToServer',
			noDataExpression: true,
			options: [{ value: 'serverToServer' }, { value: 'oAuth2' }],
		});
		expect(zoomCredentials()).toEqual(
			(['serverToServer', 'oAuth2'] as const).map((one) => ({
				name: credentialTypeOf(one),
				required: true,
				displayOptions: { show: { authentication: [one] } },
			})),
		);
	});

	it('has a chatbot beside it on triggers', () => {
		expect(triggerAuthentication).toMatchObject({
			default: 'serverToServer',
			options: [{ value: 'serverToServer' }, { value: 'oAuth2' }, { value: 'chatbot' }],
		});
		expect(triggerCredentials().map(({ name, displayOptions }) => [name, displayOptions?.show])).toEqual(
			(['serverToServer', 'oAuth2', 'chatbot'] as const).map((one) => [
				credentialTypeOf(one),
				{ authentication: [one] },
			]),
		);
	});

	it('is that of the account for an app of its own, and of the app itself for any other', () => {
		expect((['serverToServer', 'oAuth2', 'chatbot'] as const).map(grantOf)).toEqual([
			'account_credentials',
			'client_credentials',
			'client_credentials',
		]);
	});

	it('tells people apart by the credential in which they connected', () => {
		const node = (credentials?: object) => ({ getNode: () => ({ credentials }) as never });
		expect(connectionOf(node({ zoomPkceOAuth2Api: { id: '7', name: 'Ana' } }))).toBe('7');
		expect(connectionOf(node({ zoomServerToServerApi: { id: '8', name: 'App' } }))).toBe('');
		expect(connectionOf(node())).toBe('');
	});
});

describe('the fields of a credential', () => {
	it('are taken as they are, and what is missing is empty', () => {
		expect(
			appCredentials({ ...APP, plan: 'business', environment: 'government', redisUrl: 'redis://r' }),
		).toEqual({
			...APP,
			plan: 'business',
			environment: 'government',
			redisUrl: 'redis://r',
		});
		expect(appCredentials({ plan: 'free' })).toEqual({
			accountId: '',
			clientId: '',
			clientSecret: '',
			plan: 'free',
			environment: 'commercial',
			redisUrl: undefined,
		});
		expect(appCredentials({ plan: 'gold', accountId: 7, redisUrl: '' })).toMatchObject({
			plan: 'pro',
			accountId: '',
			redisUrl: undefined,
		});
	});
});

describe('a request of another node', () => {
	const get = jest.fn(async () => await Promise.resolve({ value: 'the-token' }));
	const reject = jest.fn(async () => {
		await Promise.resolve();
	});

	beforeEach(() => {
		jest.spyOn(zoomSdk().tokens, 'for').mockReturnValue({ get, reject } as never);
	});
	afterEach(() => {
		jest.restoreAllMocks();
		get.mockClear();
		reject.mockClear();
		disposeZoomSdk();
	});

	it.each([
		[{ url: 'https://api.zoom.us/v2/users' }],
		[{ url: '/users', baseURL: 'https://api.zoom.us/v2' }],
		[{ uri: 'https://api.zoom.us/v2/users' }],
	])('to Zoom carries the token, which n8n sends nowhere else: %j', async (request) => {
		const options = await authorize(APP, { ...request, headers: { 'X-Own': '1' } } as never);
		expect(options).toMatchObject({
			headers: { 'X-Own': '1', Authorization: 'Bearer the-token' },
			sendCredentialsOnCrossOriginRedirect: false,
		});
		expect(reject).not.toHaveBeenCalled();
	});

	it.each([
		[{ url: 'https://zoom.us.example.com/v2' }, /zoom\.us\.example\.com is not one of Zoom's hosts/],
		[{ url: 'http://api.zoom.us/v2' }, /over https, and api\.zoom\.us/],
		[{ url: '/users' }, /this address is not/],
		[{}, /this address is not/],
	])('to anybody else carries none: %j', async (request, words) => {
		const error: unknown = await authorize(APP, request as never).catch((one: unknown) => one);
		expect(error).toMatchObject({ message: expect.stringMatching(words) as string, field: 'URL' });
		expect(get).not.toHaveBeenCalled();
	});

	it('that comes again after a 401 carries another token', async () => {
		const headers = { Authorization: 'Bearer refused-one' };
		const url = 'https://api.zoom.us/v2/users';
		await authorize(APP, { url, headers });
		expect(reject).toHaveBeenCalledWith('refused-one');
		reject.mockClear();
		await authorize(APP, { url, headers: { Authorization: 'Basic abc' } });
		expect(reject).not.toHaveBeenCalled();
	});
});

it.each(['debug', 'info', 'warn', 'error'] as const)(
	'what the package logs is in n8n’s log as such, at its level: %s',
	(level) => {
		const lines: unknown[] = [];
		const logger = { [level]: (...line: unknown[]) => lines.push(line) };
		logTo(logger as never)[level]('Connected', { hosts: 2 });
		expect(lines).toEqual([['Zoom: Connected', { hosts: 2 }]]);
	},
);
