import { createHmac } from 'node:crypto';
import type { IDataObject, IWebhookFunctions } from 'n8n-workflow';
import { disposeZoomSdk, zoomSdk } from '../../../../nodes/adapter/login/sdk';
import { receiveWebhook } from '../../../../nodes/adapter/trigger/eventWebhook';

const SECRET = 'the-secret-token';
const MINUTE = 60_000;
const BODY = {
	event: 'meeting.started',
	event_ts: 1_700_000_000_000,
	payload: { account_id: 'account', object: { id: '85746065432', topic: 'Weekly', host_id: 'ana' } },
};

interface Call {
	parameters?: IDataObject;
	body?: unknown;
	secret?: unknown;
	/** With which it is signed. */
	signedWith?: string;
	ageMs?: number;
	headers?: Record<string, unknown>;
	/** Whether nobody has emitted it yet. */
	first?: boolean;
}

async function receive({
	parameters = {},
	body = BODY,
	secret = ` ${SECRET} `,
	signedWith = SECRET,
	ageMs = 0,
	headers = {},
	first = true,
}: Call) {
	const rawBody = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
	const timestamp = String(Math.round((Date.now() - ageMs) / 1_000));
	const signature = `v0=${createHmac('sha256', signedWith).update(`v0:${timestamp}:`).update(rawBody).digest('hex')}`;
	const warnings: string[] = [];
	const answered: unknown[] = [];
	const asked: unknown[] = [];
	const refused: unknown[] = [];
	jest.spyOn(zoomSdk().events, 'isFirst').mockImplementation(async (_, scope, event) => {
		asked.push([scope, event.event]);
		return await Promise.resolve(first);
	});
	jest.spyOn(zoomSdk().events, 'refused').mockImplementation((credentials, why) => {
		refused.push([credentials.clientId, why]);
	});
	const context = {
		getNode: () => ({ parameters }),
		getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
		getCredentials: async (type: string) =>
			await Promise.resolve({ clientId: type, accountId: 'account', webhookSecretToken: secret }),
		getHeaderData: () => ({ 'x-zm-signature': signature, 'x-zm-request-timestamp': timestamp, ...headers }),
		getRequestObject: () => ({ rawBody }),
		getResponseObject: () => ({
			status: (status: number) => ({ json: (answer: object) => answered.push([status, answer]) }),
		}),
		getWorkflow: () => ({ id: 'workflow' }),
		logger: { warn: (line: string) => warnings.push(line) },
	};
	const result = await receiveWebhook(context as unknown as IWebhookFunctions);
	return { result, item: result.workflowData?.[0]?.[0]?.json, warnings, answered, asked, refused };
}

afterEach(() => {
	jest.restoreAllMocks();
	disposeZoomSdk();
});

describe('an event that Zoom sends', () => {
	it('starts the workflow, simplified or as it is', async () => {
		const { item, answered } = await receive({});
		expect(item).toMatchObject({ event: 'meeting.started', topic: 'Weekly', meeting_id: '85746065432' });
		expect(item).not.toHaveProperty('payload');
		expect(answered).toEqual([]);
		const { item: raw } = await receive({ parameters: { simplify: false } });
		expect(raw).toMatchObject(BODY);
	});

	it('says how long it took', async () => {
		const before = Date.now();
		const { item } = await receive({});
		expect(Number(item?.['received_at'])).toBeGreaterThanOrEqual(before);
		expect(item?.['lag_ms']).toBe(Number(item?.['received_at']) - BODY.event_ts);
	});

	it('is answered and starts nothing where the workflow does not want it', async () => {
		const { result, asked } = await receive({ parameters: { events: ['meeting.ended'] } });
		expect(result).toEqual({ webhookResponse: { received: true } });
		// It is not remembered as emitted.
		expect(asked).toEqual([]);
	});

	it('is answered and starts nothing where the workflow has had it, unless that is wished', async () => {
		const { result, asked } = await receive({ first: false });
		expect(result).toEqual({ webhookResponse: { received: true } });
		expect(asked).toEqual([[expect.stringMatching(/^workflow ./), 'meeting.started']]);
		const options = { deduplicate: false };
		const again = await receive({ first: false, parameters: { options } });
		expect([again.item?.['event'], again.asked]).toEqual(['meeting.started', []]);
	});
});

describe('a call that asks whether the address is ours', () => {
	it('is answered with the token, signed', async () => {
		const body = { event: 'endpoint.url_validation', event_ts: 1, payload: { plainToken: 'abc' } };
		const encryptedToken = createHmac('sha256', SECRET).update('abc').digest('hex');
		expect((await receive({ body })).result).toEqual({
			webhookResponse: { plainToken: 'abc', encryptedToken },
		});
	});
});

describe('a call that is refused', () => {
	const SIGNATURE = 'The signature does not fit the secret token';
	const TOO_OLD = 'The time stamp is too far from now';
	it.each<[string, Call, number, string, string]>([
		['is signed by somebody else', { signedWith: 'other' }, 401, SIGNATURE, 'signature'],
		['has no signature', { headers: { 'x-zm-signature': undefined } }, 401, SIGNATURE, 'signature'],
		['has two signatures', { headers: { 'x-zm-signature': ['a', 'b'] } }, 401, SIGNATURE, 'signature'],
		['has no time', { headers: { 'x-zm-request-timestamp': undefined } }, 401, SIGNATURE, 'signature'],
		['is too old', { ageMs: 6 * MINUTE }, 401, TOO_OLD, 'timestamp'],
		['comes from the future', { ageMs: -6 * MINUTE }, 401, TOO_OLD, 'timestamp'],
		['is no event', { body: '{}' }, 400, 'The body is not an event of Zoom', 'body'],
		['is no JSON', { body: 'event' }, 400, 'The body is not an event of Zoom', 'body'],
	])('because it %s', async (_, call, status, error, why) => {
		const { result, answered, refused, warnings } = await receive(call);
		expect(result).toEqual({ noWebhookResponse: true });
		expect(answered).toEqual([[status, { error }]]);
		expect(refused).toEqual([['zoomServerToServerApi', why]]);
		expect(warnings.length).toBe(why === 'timestamp' ? 1 : 0);
		expect(warnings.join()).toMatch(why === 'timestamp' ? /"Oldest Call" of the trigger lets them in/ : /^$/);
	});

	it.each(['', '   ', null, 7])(
		'because the credential has no secret token, which is said: %j',
		async (secret) => {
			const { answered } = await receive({ secret, signedWith: 'x' });
			expect(answered).toEqual([
				[401, { error: 'The credential of the trigger has no webhook secret token' }],
			]);
		},
	);

	it('may be let in as old as the trigger says', async () => {
		const parameters = { options: { oldestCall: 10 } };
		expect((await receive({ ageMs: 9 * MINUTE, parameters })).item?.['event']).toBe('meeting.started');
		expect((await receive({ ageMs: 11 * MINUTE, parameters })).answered).toEqual([[401, { error: TOO_OLD }]]);
		expect((await receive({ ageMs: 4 * MINUTE })).item?.['event']).toBe('meeting.started');
	});
});

it('A call is judged by the credential that the trigger is set to', async () => {
	const { refused } = await receive({ signedWith: 'other', parameters: { authentication: 'chatbot' } });
	expect(refused).toEqual([['zoomChatbotApi', 'signature']]);
});
