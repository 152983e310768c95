import { createHmac } from 'node:crypto';
import type { IHookFunctions, INodeParameters, IWebhookFunctions } from 'n8n-workflow';
import { ZoomWebhookTrigger } from '../../../../nodes/ZoomWebhookTrigger/ZoomWebhookTrigger.node';
import { disposeZoomSdk } from '../../../../nodes/adapter/login/sdk';
import { readParameters } from '../../../../nodes/adapter/trigger/eventParameters';
import { triggerParameters } from '../../../../nodes/adapter/trigger/eventTrigger';
import { webhookParameters } from '../../../../nodes/adapter/trigger/eventWebhook';
import { NODE } from '../../support/node';

/** What a person may leave in a trigger: each is told when the workflow is activated, where somebody looks. */

const SECRET = 'webhook-secret-token';
const EXPRESSION = '={{ $json.missing }}';
/** What an expression on a field that is missing gives, with text around it too. */
const NOTHINGS: readonly unknown[] = [
	undefined,
	null,
	'',
	'  ',
	[],
	[undefined],
	[''],
	'undefined',
	'null',
	'[object Object]',
	Number.NaN,
];

afterEach(() => {
	disposeZoomSdk();
});

/** @param typed as the person left the fields @param given what n8n makes of them */
const contextOf = (typed: object, given: Readonly<Record<string, unknown>> = {}) => ({
	getNode: () => ({ ...NODE, parameters: typed as INodeParameters }),
	getNodeParameter: (name: string, fallback: unknown): unknown => (name in given ? given[name] : fallback),
});

/** Names and labels of all filters. */
const FILTERS = Object.fromEntries(
	(triggerParameters.filters.property.options ?? []).map((one) => [
		one.name,
		'displayName' in one ? one.displayName : '',
	]),
);

describe.each([
	['WebSocket', { subscription: 'sub_1' }, triggerParameters],
	['webhook', {}, webhookParameters],
] as const)('a trigger by %s', (_, usual, parameters) => {
	const read = (typed: object, given: Readonly<Record<string, unknown>>): string => {
		try {
			readParameters(contextOf(typed, { ...usual, ...given }), parameters);
			return 'listens';
		} catch (error) {
			return (error as Error).message;
		}
	};

	it.each(Object.entries(FILTERS))(
		'is not activated while the expression of the filter %s gives nothing',
		(name, label) => {
			for (const value of NOTHINGS) {
				const told = read({ filters: { [name]: EXPRESSION } }, { filters: { [name]: value } });
				expect([value, told]).toEqual([value, expect.stringContaining(`"${label}"`)]);
				expect(told.length).toBeLessThan(400);
			}
		},
	);

	it('is not activated while the expression of Events gives nothing: it would start on all of them', () => {
		for (const value of [undefined, null, '', []])
			expect([value, read({ events: EXPRESSION }, { events: value })]).toEqual([
				value,
				'"Events" has an expression that gives nothing. A trigger has no input items: enter the value itself, or take it from $vars or $env',
			]);
	});

	it('takes what is left empty on purpose, and expressions that give something', () => {
		expect(read({ events: [], filters: { hostId: '' } }, { events: [], filters: { hostId: '' } })).toBe(
			'listens',
		);
		const given = { events: ['meeting.started'], filters: { hostId: ['ana'], meetingId: '1' } };
		expect(read({ events: EXPRESSION, filters: { hostId: EXPRESSION, meetingId: EXPRESSION } }, given)).toBe(
			'listens',
		);
	});

	it('names an event that Zoom does not have, and not all that it has', () => {
		const told = read({}, { events: ['meeting.strated'] });
		expect(told).toContain('"meeting.strated" is not a choice of "Events"');
		expect(told.length).toBeLessThan(2_100);
		expect(read({}, { events: { meeting: 1 } })).toBe('"Events" is not a list');
		expect(read({}, { events: [{ value: 'meeting.started' }] })).toMatch(
			/^What stands there is not a choice/,
		);
	});

	it.each(Object.keys(parameters))('says what is wrong with %s, in few words', (name) => {
		for (const value of [1.5, { a: 1 }, [[1]], new Date(Number.NaN), 'x'.repeat(100_000), true]) {
			const told = read({}, { [name]: value });
			expect(told.length).toBeLessThan(2_100);
			expect(told).not.toMatch(/is not a function|Cannot read|\[object /);
		}
	});
});

const data = {
	environment: 'commercial',
	plan: 'pro',
	accountId: 'account',
	clientId: 'client',
	clientSecret: 'client-secret',
	webhookSecretToken: SECRET,
};
const trigger = new ZoomWebhookTrigger();

describe('the webhook trigger', () => {
	const activate = async (
		given: Readonly<Record<string, unknown>>,
		credential: object = data,
	): Promise<string> => {
		const context = {
			...contextOf(given, given),
			getCredentials: async () => await Promise.resolve(credential),
		} as unknown as IHookFunctions;
		return await trigger.webhookMethods.default.checkExists
			.call(context)
			.then(String, (error: unknown) => (error as Error).message);
	};

	it('is activated with a secret token, whatever stands around it', async () => {
		for (const webhookSecretToken of [SECRET, ` ${SECRET}\n`])
			expect(await activate({}, { ...data, webhookSecretToken })).toBe('true');
	});

	it.each<[string, object, string]>([
		['no secret token', { webhookSecretToken: '' }, 'Webhook Secret Token of the credential is missing'],
		['an unset one', { webhookSecretToken: undefined }, 'Webhook Secret Token of the credential is missing'],
		[
			'nothing but spaces',
			{ webhookSecretToken: ' \n ' },
			'Webhook Secret Token of the credential is missing',
		],
		['a space in it', { webhookSecretToken: 'sec ret' }, 'contains a space'],
		['two lines', { webhookSecretToken: 'sec\nret' }, 'contains a space'],
		['a letter of another alphabet', { webhookSecretToken: 'sеcret' }, 'contains a space or a character'],
		['a Redis that is none', { redisUrl: 'localhost:6379' }, 'The Redis URL is not valid'],
	])('is not activated with %s', async (_, fields, words) => {
		const told = await activate({}, { ...data, ...fields });
		expect(told).toContain(words);
		expect(told).not.toMatch(/sec.?ret\b(?! token)/);
	});

	it('is not activated with a field that cannot be meant', async () => {
		expect(await activate({ options: { oldestCall: 'soon' } })).toContain(
			'"Oldest Call (Minutes)" is not a number',
		);
		expect(await activate({ events: ['no.event'] })).toContain('"no.event" is not a choice of "Events"');
	});
});

describe('a call of the webhook', () => {
	const event = { event: 'meeting.started', event_ts: 1_700_000_000_000, payload: { object: { id: 1 } } };
	const seconds = (ms = Date.now()): string => String(Math.floor(ms / 1_000));
	const sign = (body: string | Buffer, timestamp: string): string =>
		`v0=${createHmac('sha256', SECRET)
			.update(Buffer.concat([Buffer.from(`v0:${timestamp}:`), Buffer.from(body)]))
			.digest('hex')}`;

	async function call(request: object, headers: Readonly<Record<string, unknown>>): Promise<unknown> {
		const answered: unknown[] = [];
		const status = (code: number) => ({
			json: (body: object) => answered.push([code, JSON.stringify(body)]),
		});
		const context = {
			...contextOf({}, {}),
			getWorkflow: () => ({ id: 'workflow' }),
			logger: { warn: () => undefined },
			getCredentials: async () => await Promise.resolve(data),
			getHeaderData: () => headers,
			getRequestObject: () => request,
			getResponseObject: () => ({ status }),
		} as unknown as IWebhookFunctions;
		const { workflowData, webhookResponse } = await trigger.webhook.call(context);
		if (workflowData) return 'starts';
		return webhookResponse ?? answered[0];
	}
	const signed = async (body: string | Buffer, timestamp = seconds()): Promise<unknown> =>
		await call(
			{ rawBody: Buffer.from(body) },
			{ 'x-zm-request-timestamp': timestamp, 'x-zm-signature': sign(body, timestamp) },
		);

	it('starts the workflow once, however often it comes', async () => {
		expect(await signed(JSON.stringify(event))).toBe('starts');
		expect(await signed(JSON.stringify(event))).toEqual({ received: true });
	});

	it('takes 1 MB of JSON', async () => {
		expect(
			await signed(
				JSON.stringify({
					...event,
					event_ts: 1_700_000_000_001,
					payload: { object: { topic: 'x'.repeat(1_000_000) } },
				}),
			),
		).toBe('starts');
	});

	const body = JSON.stringify(event);
	it.each<[string, object, Record<string, unknown>]>([
		['without a body', {}, {}],
		['without headers', { rawBody: Buffer.from(body) }, {}],
		[
			'with a list for a header',
			{ rawBody: Buffer.from(body) },
			{ 'x-zm-signature': ['a', 'b'], 'x-zm-request-timestamp': seconds() },
		],
		[
			'with another signature',
			{ rawBody: Buffer.from(body) },
			{ 'x-zm-signature': `v0=${'0'.repeat(64)}`, 'x-zm-request-timestamp': seconds() },
		],
		[
			'with a signature of 1 MB',
			{ rawBody: Buffer.from(body) },
			{ 'x-zm-signature': 'v0='.padEnd(1_000_000, 'a'), 'x-zm-request-timestamp': seconds() },
		],
		[
			'with a time that is none',
			{ rawBody: Buffer.from(body) },
			{ 'x-zm-signature': sign(body, 'soon'), 'x-zm-request-timestamp': 'soon' },
		],
		[
			'with a body that n8n has read and not kept',
			{ body: event },
			{ 'x-zm-signature': sign(body, seconds()), 'x-zm-request-timestamp': seconds() },
		],
	])('%s is refused', async (_, request, headers) => {
		expect(await call(request, headers)).toEqual([401, expect.not.stringContaining(SECRET)]);
	});

	it('that is signed and too old is refused', async () => {
		expect(await signed(body, seconds(Date.now() - 6 * 60_000))).toEqual([
			401,
			expect.stringContaining('too far from now'),
		]);
	});

	it.each([
		'',
		'[]',
		'null',
		'"x"',
		'42',
		'{',
		'[{"event":"meeting.started"}]',
		'event=meeting.started',
		'{"event":["meeting.started"],"payload":{}}',
		'{"event":"meeting.started","payload":[]}',
		'{"event":"meeting.started","payload":null,"event_ts":1}',
		'{"event":"endpoint.url_validation","event_ts":1,"payload":{}}',
		'{"event":"endpoint.url_validation","event_ts":1,"payload":{"plainToken":""}}',
		'{"event":"endpoint.url_validation","event_ts":1,"payload":{"plainToken":["a"]}}',
		'['.repeat(100_000),
		'{"a":'.repeat(100_000),
	])('that is signed and no event is refused: %.60s', async (text) => {
		expect(await signed(text)).toEqual([400, expect.any(String)]);
	});

	it('that is signed and no text is refused', async () => {
		expect(await signed(Buffer.from([0xff, 0xfe, 0x00]))).toEqual([400, expect.any(String)]);
	});
});
