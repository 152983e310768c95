import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IWebhookFunctions } from 'n8n-workflow';
import { appCredentials } from '../../nodes/adapter/login/fieldsOfCredential';
import { ZoomTeamChat } from '../../nodes/ZoomTeamChat/ZoomTeamChat.node';
import { sealerFor } from '../../zoom/auth/sealer';
import { readAnswer, writeAnswer } from '../../zoom/chat/cardAnswer';
import { chatbotFieldsOf } from '../support/n8n';
import { byEmail, byId, ChatNode } from './support/chatNode';

/** Cards of "Send and Wait for Approval", and the clicks on them. */

const node = new ChatNode().install();

const question = {
	userId: byEmail('ana@example.com'),
	conversation: 'person',
	contact: byEmail('ben@example.com'),
	message: 'Delete 4 people?',
	answerWith: 'card',
};

const chatbot = () => chatbotFieldsOf(node.zoom.credentials);
const sealer = () => sealerFor(appCredentials(chatbot()));

const ask = async (fields: object = {}, credential: object = {}) =>
	await node.run(
		'message',
		'sendAndWait',
		{ ...question, ...fields },
		{ otherCredentials: { zoomChatbotApi: { ...chatbot(), ...credential } } },
	);

interface Button {
	text: string;
	value: string;
	style: string;
}

const card = async () => (await node.zoom.control.cards())[0];

const buttonsOf = (content: Readonly<Record<string, unknown>> | undefined): Button[] =>
	((content?.['body'] ?? []) as Array<{ items?: Button[] }>).flatMap(({ items = [] }) => items);

const opened = ({ value }: Button) => readAnswer(sealer().open(value));

let channelId = '';

beforeEach(async () => {
	await node.zoom.control.seed({
		users: ['ana', 'ben', 'cleo'].map((name) => ({
			email: `${name}@example.com`,
			first_name: name,
			last_name: 'Silva',
			type: 2 as const,
		})),
		chat: {
			channels: [
				{ name: 'Alerts', owner: 'ana@example.com', members: ['ben@example.com', 'cleo@example.com'] },
			],
		},
	});
	const [channel] = await node.output('channel', 'getAll', { userId: byEmail('ana@example.com') });
	channelId = String(channel?.['id']);
});

const jidOf = async (email: string): Promise<string> => {
	const user = (await node.zoom.control.users()).find((one) => one.email === email);
	return `${user?.id.toLowerCase()}@xmpp.zoom.us`;
};

describe('the question', () => {
	it('is a card of the chatbot with a button for each answer, and the workflow waits', async () => {
		const { run, error } = await ask();
		expect(error).toBeUndefined();
		expect(run.data.waitTill?.getUTCFullYear()).toBe(3000);
		const sent = await card();
		expect(sent).toMatchObject({
			robotJid: node.zoom.credentials.botJid,
			toJid: await jidOf('ben@example.com'),
			content: {
				head: { text: 'Approval needed' },
				body: [{ text: 'Delete 4 people?' }, { type: 'actions' }],
			},
		});
		const buttons = buttonsOf(sent?.content);
		expect(buttons.map(({ text, style }) => [text, style])).toEqual([
			['Approve', 'Primary'],
			['Disapprove', 'Danger'],
		]);
		for (const [at, approved] of ['true', 'false'].entries()) {
			const answer = opened(buttons[at]!);
			const address = new URL(answer?.address ?? '');
			expect(address.pathname).toBe('/webhook-waiting/1/tested');
			expect(Object.fromEntries(address.searchParams)).toEqual({
				approved,
				by: 'card',
				run: '0',
				signature: expect.stringMatching(/^\w{40,}$/) as unknown,
			});
			expect(answer?.people).toEqual([await jidOf('ben@example.com')]);
		}
	});

	it('shows nobody the way to answer it without a click', async () => {
		await ask();
		expect(JSON.stringify(await node.changes())).not.toContain('webhook-waiting');
	});

	it('goes into a channel, for everybody there or for some', async () => {
		const channel = { conversation: 'channel', channelId: byId(channelId) };
		await ask(channel);
		expect((await card())?.toJid).toBe(`${channelId}@conference.xmpp.zoom.us`);
		expect(opened(buttonsOf((await card())?.content)[0]!)?.people).toEqual([]);
		await ask({ ...channel, options: { onlyPeople: 'cleo@example.com' } });
		const [, second] = await node.zoom.control.cards();
		expect(opened(buttonsOf(second?.content)[0]!)?.people).toEqual([await jidOf('cleo@example.com')]);
	});

	it('has links to a page as well, if that is wanted', async () => {
		await ask({
			options: { cardLinks: true },
			approvalType: 'single',
			approveLabel: 'Ship it',
			cardTitle: 'Release',
		});
		expect((await card())?.content).toMatchObject({
			head: { text: 'Release' },
			body: [
				{},
				{ items: [{ text: 'Ship it' }] },
				{ text: 'Ship it in the browser', link: expect.any(String) as unknown },
			],
		});
	});

	it.each([
		[{ contact: byEmail('nobody@example.com') }, {}, 'Zoom knows no person nobody@example.com'],
		[{ conversation: 'channel', channelId: byId('nowhere') }, {}, 'Zoom knows no channel nowhere'],
		[{ message: '={{ $json.nothing }}' }, {}, '"Message" is empty'],
		[{}, { botJid: 'other@xmpp.zoom.us' }, 'No Chatbot can be found'],
		[{}, { botJid: '' }, 'The Bot JID is missing'],
		[{}, { botJid: 'aBcD3fGhIj' }, 'The Bot JID has to look like'],
		[{ approveLabel: '\u200b' }, {}, '"Approve Label" is empty'],
		[{ disapproveLabel: ' Approve ' }, {}, 'are the same, so nobody could tell the answers apart'],
		[{}, { accountId: 'other' }, 'Not authorized'],
		[{}, { clientSecret: 'wrong' }, 'Zoom does not accept the client ID or client secret'],
	])('that cannot be sent is not waited for: %j %j', async (fields, credential, message) => {
		const { run, error } = await ask(fields, credential);
		expect(error?.message).toContain(message);
		expect(run.data.waitTill).toBeUndefined();
		expect(await node.zoom.control.cards()).toEqual([]);
	});

	it('for some only, and open to everybody by its links, is refused', async () => {
		const options = { cardLinks: true, onlyPeople: 'cleo@example.com' };
		const { error } = await ask({ conversation: 'channel', channelId: byId(channelId), options });
		expect(error?.message).toContain('cannot be used with "Only These People"');
		const unknown = await ask({
			conversation: 'channel',
			channelId: byId(channelId),
			options: { onlyPeople: 'nobody@example.com' },
		});
		expect(unknown.error?.message).toContain('Zoom knows no user nobody@example.com');
		expect(await node.zoom.control.cards()).toEqual([]);
	});
});

describe('a click', () => {
	/** Stands for the n8n that waits. */
	let n8n: Server;
	let origin = '';
	let answers: Array<{ status: number; body: string }> = [];
	let received: Array<{ url: string; body: unknown }> = [];

	beforeAll(async () => {
		n8n = createServer((request, response) => {
			const parts: Buffer[] = [];
			request.on('data', (part: Buffer) => parts.push(part));
			request.on('end', () => {
				received.push({
					url: request.url ?? '',
					body: JSON.parse(Buffer.concat(parts).toString()) as unknown,
				});
				const { status, body } = answers.shift() ?? { status: 200, body: '{"recorded":true}' };
				if (status === 0) {
					request.socket.destroy();
					return;
				}
				response.writeHead(status, {
					'content-type': body.startsWith('{') ? 'application/json' : 'text/html',
				});
				response.end(body);
			});
		});
		await new Promise<void>((done) => n8n.listen(0, '127.0.0.1', done));
		origin = `http://127.0.0.1:${(n8n.address() as AddressInfo).port}`;
	});
	afterAll(() => n8n.close());
	beforeEach(() => {
		answers = [];
		received = [];
	});

	const PATH = '/webhook-waiting/1/node?approved=true&by=card&signature=abc';

	/** Sends a card whose button leads to that n8n. */
	async function send(people: string[] = [], address = `${origin}${PATH}`): Promise<string> {
		await ask();
		const sent = (await node.zoom.control.cards()).at(-1);
		// Zoom gives back what the button has: this one leads to the n8n of this file.
		buttonsOf(sent?.content)[0]!.value = sealer().seal(writeAnswer({ address, people }));
		return sent?.id ?? '';
	}

	const click = async (messageId: string, by = 'ben@example.com') =>
		await node.zoom.control.clickCard({ messageId, button: 'Approve', by });

	const handle = async (...items: object[]) =>
		await node.run(
			'message',
			'handleCardClick',
			{},
			{
				credentials: { type: 'zoomChatbotApi', data: chatbot() },
				items: items as Array<Record<string, unknown>>,
			},
		);

	const outcome = async (item: object) => {
		const { outputs, error } = await handle(item);
		if (error) throw error;
		return outputs[0]?.[0]?.json;
	};

	it('lets the workflow go on, and the card says who answered', async () => {
		const id = await send([await jidOf('ben@example.com')]);
		const user = (await node.zoom.control.users()).find(({ email }) => email === 'ben@example.com');
		expect(await outcome(await click(id))).toEqual({
			outcome: 'recorded',
			approved: true,
			cardUpdated: true,
			answeredBy: { name: 'ben Silva', userId: user?.id },
			messageId: id,
		});
		expect(received).toEqual([{ url: PATH, body: { name: 'ben Silva', userId: user?.id } }]);
		expect((await card())?.content).toEqual({
			head: { text: 'Approval needed' },
			body: [
				{ type: 'message', text: 'Delete 4 people?' },
				{ type: 'message', text: 'Approve – ben Silva' },
			],
		});
	});

	it('of somebody who was not asked changes nothing, and is answered in the thread', async () => {
		const id = await send([await jidOf('ben@example.com')]);
		expect(await outcome(await click(id, 'cleo@example.com'))).toMatchObject({
			outcome: 'notAsked',
			personTold: true,
		});
		expect(received).toEqual([]);
		const [asked, words] = await node.zoom.control.cards();
		expect(buttonsOf(asked?.content)).toHaveLength(2);
		expect(words).toMatchObject({
			replyTo: id,
			content: { body: [{ text: 'cleo Silva, only those who were asked can answer.' }] },
		});
	});

	it.each([
		['answered already', { status: 200, body: '<html>No action required</html>' }],
		['one of before in a loop', { status: 200, body: '{"recorded":false}' }],
		['gone', { status: 404, body: '{"code":404,"message":"The execution \\"1\\" does not exist."}' }],
	])(
		'that comes when the question is %s is answered in words, and the card stays as it is',
		async (_, answer) => {
			const id = await send();
			answers = [answer];
			expect(await outcome(await click(id))).toMatchObject({ outcome: 'closed', personTold: true });
			const [asked, words] = await node.zoom.control.cards();
			expect(buttonsOf(asked?.content)).toHaveLength(2);
			expect(JSON.stringify(words?.content)).toContain('this question is closed');
		},
	);

	it('waits a moment for a workflow that is busy, and says no when it stays so', async () => {
		const id = await send();
		const busy = { status: 409, body: '{"message":"The execution is running already."}' };
		answers = [busy];
		expect(await outcome(await click(id))).toMatchObject({ outcome: 'recorded' });
		expect(received).toHaveLength(2);
		const second = await send();
		answers = [busy, busy, busy, busy];
		expect(await outcome(await click(second))).toMatchObject({ outcome: 'closed' });
		expect(received).toHaveLength(6);
	}, 20_000);

	it('asks again after a failure of n8n, and fails when it stays so', async () => {
		const broken = { status: 500, body: '{"message":"The execution is being resumed already."}' };
		const id = await send();
		answers = [broken, { status: 200, body: '<html>No action required</html>' }];
		expect(await outcome(await click(id))).toMatchObject({ outcome: 'closed' });
		const second = await send();
		answers = [broken, broken, broken, broken];
		const { error } = await handle(await click(second));
		expect(error?.message).toContain('n8n did not take the answer (HTTP 500)');
		expect(error?.description).toContain('n8n’s log');
	}, 20_000);

	it.each([
		['a login page', { status: 200, body: '<html>Sign in to continue</html>' }],
		['a redirect', { status: 302, body: '' }],
		['a proxy without a way', { status: 404, body: '<html>404 Not Found</html>' }],
		['an n8n without this path', { status: 404, body: '{"code":404,"message":"not registered"}' }],
		['a firewall', { status: 403, body: '{"error":"blocked"}' }],
	])('that meets %s instead of n8n is no answer: it fails and says so', async (_, answer) => {
		const id = await send();
		answers = [answer];
		const { error } = await handle(await click(id));
		expect(error?.message).toContain(`What answers at ${origin} is not the n8n that waits`);
		expect(error?.message).toContain('not recorded');
		expect(error?.description).toContain('WEBHOOK_URL');
		expect(JSON.stringify([error?.message, error?.description])).not.toContain('signature');
		expect(await node.zoom.control.cards()).toHaveLength(1);
	});

	it('of another bot, or told without one, does nothing', async () => {
		const event = await click(await send());
		for (const robotJid of ['other@xmpp.zoom.us', undefined]) {
			const forged = { ...event, payload: { ...event.payload, robotJid } };
			expect(await outcome(forged)).toMatchObject({ outcome: 'unknown' });
		}
		expect(received).toEqual([]);
	});

	it('of somebody of another account counts only when they were asked by name', async () => {
		const id = await send();
		const event = await click(id);
		const guest = { ...event, payload: { ...event.payload, accountId: 'other', userName: 'Guest' } };
		expect(await outcome(guest)).toMatchObject({ outcome: 'notAsked', personTold: true });
		expect(received).toEqual([]);
		const asked = await send([await jidOf('ben@example.com')]);
		const named = await click(asked);
		expect(await outcome({ ...named, payload: { ...named.payload, accountId: 'other' } })).toMatchObject({
			outcome: 'recorded',
			cardUpdated: true,
		});
	});

	it('that does not say who clicked is told so, and the other items go on', async () => {
		const event = await click(await send());
		const payload = { ...event.payload, userJid: undefined };
		const { outputs } = await node.run(
			'message',
			'handleCardClick',
			{},
			{
				credentials: { type: 'zoomChatbotApi', data: chatbot() },
				items: [{ ...event, payload }, { event: 'interactive_message_select' }, { ...event }],
				onError: 'continueRegularOutput',
			},
		);
		expect(outputs[0]?.map(({ json }) => json)).toMatchObject([
			{ error: expect.stringContaining('does not say who clicked') as unknown },
			{ error: expect.stringContaining('not a click on a card') as unknown },
			{ outcome: 'recorded' },
		]);
	});

	it('leaves on the card what the question linked to, and takes the links that answer', async () => {
		await ask({
			message: 'Delete [4 people](https://example.com/list)?',
			options: { cardLinks: true },
		});
		const sent = await card();
		const [button] = buttonsOf(sent?.content);
		button!.value = sealer().seal(writeAnswer({ address: `${origin}${PATH}`, people: [] }));
		await outcome(await click(sent?.id ?? ''));
		expect((await card())?.content['body']).toEqual([
			{ type: 'message', text: 'Delete 4 people?' },
			{ type: 'message', text: '4 people', link: 'https://example.com/list' },
			{ type: 'message', text: 'Approve – ben Silva' },
		]);
	});

	it.each([
		['made up', 'aGVsbG8='],
		['empty', ''],
		['an address in clear', 'https://example.com/webhook-waiting/1/node?approved=true'],
	])('with a value that is %s does nothing at all', async (_, value) => {
		const event = await click(await send());
		const forged = { ...event, payload: { ...event.payload, actionItem: { text: 'Approve', value } } };
		expect(await outcome(forged)).toMatchObject({ outcome: 'unknown' });
		expect(received).toEqual([]);
		expect(await node.zoom.control.cards()).toHaveLength(1);
	});

	it('with what another chatbot sealed does nothing', async () => {
		const event = await click(await send());
		const other = sealerFor(appCredentials({ ...chatbot(), clientSecret: 'other' }));
		const value = other.seal(writeAnswer({ address: `${origin}${PATH}`, people: [] }));
		const forged = { ...event, payload: { ...event.payload, actionItem: { text: 'Approve', value } } };
		expect(await outcome(forged)).toMatchObject({ outcome: 'unknown' });
		expect(received).toEqual([]);
	});

	it('that n8n refuses fails with what to do', async () => {
		const id = await send();
		answers = [{ status: 401, body: '<html>Invalid</html>' }];
		const { error } = await handle(await click(id));
		expect(error?.message).toContain('n8n did not take the answer (HTTP 401)');
		expect(error?.description).toContain('send the question again');
	});

	it('that cannot reach n8n fails without telling the address', async () => {
		const id = await send([], 'http://127.0.0.1:9/webhook-waiting/1/node?approved=true&signature=abc');
		const { error } = await handle(await click(id));
		expect(error?.message).toBe(
			'n8n could not be reached under its own address, http://127.0.0.1:9, so the answer was not recorded',
		);
		expect(error?.description).toContain('WEBHOOK_URL');
		expect(JSON.stringify(error)).not.toContain('signature=abc');
	});

	it('whose answer n8n lost on the way may have been recorded, and the error says so', async () => {
		const id = await send();
		answers = [{ status: 0, body: '' }];
		const { error } = await handle(await click(id));
		expect(error?.message).toBe(
			`n8n did not answer under its own address, ${origin}: the answer may have been recorded`,
		);
		expect(received).toHaveLength(1);
	});

	it('counts although the card could not be updated, which is told', async () => {
		const id = await send();
		await node.zoom.control.fault({ on: 'PUT /im/chat/messages/{message_id}', status: 400, times: 1 });
		expect(await outcome(await click(id))).toMatchObject({ outcome: 'recorded', cardUpdated: false });
	});

	it('is told from items that are none', async () => {
		const { error } = await handle({ event: 'bot_notification', payload: {} });
		expect(error?.message).toContain('The item is not a click on a card');
	});
});

describe('the node that waits', () => {
	const receive = async (query: object, body: object = {}, method = 'POST', run = 0) =>
		await new ZoomTeamChat().webhook.call({
			getQueryData: () => query,
			getRequestObject: () => ({ method }),
			getBodyData: () => body,
			getNode: () => ({ name: 'Ask "again"' }),
			evaluateExpression: (expression: string) =>
				expression === '{{ $node["Ask \\"again\\""].runIndex + 1 }}' ? run : undefined,
			getNodeParameter: (name: string) => name,
		} as unknown as IWebhookFunctions);

	it.each([
		['true', true],
		['false', false],
	])('goes on with the answer and who gave it: approved=%s', async (approved, expected) => {
		expect(await receive({ approved, by: 'card' }, { name: 'Ana', userId: 'a' })).toEqual({
			webhookResponse: { recorded: true },
			workflowData: [[{ json: { data: { approved: expected, answeredBy: { name: 'Ana', userId: 'a' } } } }]],
		});
	});

	it('goes on with the answer to the question that waits, and with no one before it in a loop', async () => {
		const answer = { approved: 'true', by: 'card', run: '1' };
		expect(await receive(answer, {}, 'POST', 1)).toMatchObject({ webhookResponse: { recorded: true } });
		expect(await receive(answer, {}, 'POST', 2)).toEqual({ webhookResponse: { recorded: false } });
		const link = await receive({ approved: 'true', run: '0' }, {}, 'POST', 1);
		expect(link.workflowData).toBeUndefined();
		expect(link.webhookResponse).toContain('No action required');
	});

	it('believes no name that comes by a link', async () => {
		const { workflowData } = await receive({ approved: 'true' }, { name: 'Ana', userId: 'a' });
		expect(workflowData).toEqual([[{ json: { data: { approved: true } } }]]);
	});

	it('answers nothing when the address of a button is opened', async () => {
		const { workflowData } = await receive({ approved: 'true', by: 'card' }, {}, 'GET');
		expect(workflowData).toBeUndefined();
	});
});
