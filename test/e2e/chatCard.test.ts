import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { outputOf, withCredential } from '../../demo/templates';
import type { SavedItem, SavedWorkflow, WorkflowTemplate } from '../../demo/n8n/client';
import { startSimulator, type Simulator } from '../../simulator';
import { logIn } from '../simulator/support/caller';
import { chain } from '../support/chain';
import { chatbotFieldsOf, startN8n, type TestN8n } from '../support/n8n';

/** Cards of "Send and Wait for Approval": the workflow that asks, the one that handles the clicks, and people who click. */

const SECRET = 'e2e-chatbot-secret-token';

let zoom: Simulator;
let n8n: TestN8n;
let account: SavedItem;
let chatbot: SavedItem;

beforeAll(async () => {
	zoom = await startSimulator();
	n8n = await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } });
	account = await n8n.credential(zoom.credentials);
	chatbot = await n8n.client.createCredential('Chatbot', 'zoomChatbotApi', {
		...chatbotFieldsOf(zoom.credentials),
		webhookSecretToken: SECRET,
	});
	await zoom.control.seed({
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
	await n8n.client.activate(
		await n8n.client.createWorkflow(clicksFrom('zoomWebhookTrigger', {}, { webhookId: 'e2e-chatbot' })),
	);
	while (
		(await post({ event: 'endpoint.url_validation', payload: { plainToken: 'a' }, event_ts: 1 })) !== 200
	) {
		await delay(200);
	}
});
afterAll(async () => {
	await n8n.stop();
	await zoom.close();
});

/** Both credentials on each of our nodes; each takes what it needs. */
function signedIn(template: WorkflowTemplate): WorkflowTemplate {
	const { id, name } = chatbot;
	const { nodes, ...rest } = withCredential(template, account);
	return {
		...rest,
		nodes: nodes.map(({ credentials, ...node }) => ({
			...node,
			...(credentials && { credentials: { ...credentials, zoomChatbotApi: { id, name } } }),
		})),
	};
}

/** The workflow that handles the clicks. */
function clicksFrom(trigger: string, parameters: INodeParameters, more: object = {}): WorkflowTemplate {
	const node = (name: string, type: string, at: number, own: INodeParameters) => ({
		id: `${trigger} ${name}`,
		name,
		type: `n8n-nodes-zoom-automation.${type}`,
		typeVersion: 1,
		position: [at * 200, 0] as [number, number],
		parameters: own,
	});
	const events = ['interactive_message_actions'];
	return signedIn({
		name: `Clicks by ${trigger}`,
		nodes: [
			{ ...node('Click', trigger, 0, { authentication: 'chatbot', events, ...parameters }), ...more },
			node('Handle', 'zoomTeamChat', 1, { resource: 'message', operation: 'handleCardClick' }),
		],
		connections: { Click: { main: [[{ node: 'Handle', type: 'main', index: 0 }]] } },
	});
}

/** As Zoom calls a bot's endpoint. @returns the HTTP status */
async function post(envelope: object, secret = SECRET): Promise<number> {
	const body = JSON.stringify(envelope);
	const timestamp = String(Math.round(Date.now() / 1000));
	const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
	const { status } = await fetch(`${n8n.instance.origin}/webhook/e2e-chatbot/zoom`, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			'x-zm-signature': signature,
			'x-zm-request-timestamp': timestamp,
		},
		body,
	});
	return status;
}

interface Asked {
	readonly execution: string;
	readonly card: string;
}

/** A workflow that asks. */
function asking(fields: INodeParameters = {}): WorkflowTemplate {
	const person = (value: string) => ({ __rl: true, mode: 'email', value });
	return chain('Approval on a card', [
		{
			name: 'Ask',
			type: 'n8n-nodes-zoom-automation.zoomTeamChat',
			parameters: {
				resource: 'message',
				operation: 'sendAndWait',
				answerWith: 'card',
				userId: person('ana@example.com'),
				conversation: 'person',
				contact: person('ben@example.com'),
				message: 'Delete 4 people?',
				...fields,
			},
		},
		{ name: 'After', type: 'n8n-nodes-base.noOp' },
	]);
}

/** Runs it until it waits. @returns the execution's ID */
async function begin(template: WorkflowTemplate): Promise<string> {
	const workflow: SavedWorkflow = await n8n.client.createWorkflow(signedIn(template));
	const execution = await n8n.client.run(workflow, 'Every day');
	await until(async () => (await statusOf(execution)) === 'waiting');
	return execution;
}

/** The latest question: what is said about one stands in its thread. */
const lastCard = async (): Promise<string> =>
	(await zoom.control.cards()).filter(({ replyTo }) => replyTo === undefined).at(-1)?.id ?? '';

async function ask(fields: INodeParameters = {}): Promise<Asked> {
	const execution = await begin(asking(fields));
	return { execution, card: await lastCard() };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
	while (!(await holds())) await delay(200);
}

const statusOf = async (execution: string) => (await n8n.client.execution(execution)).status;

const answersOf = async (execution: string) =>
	outputOf(await n8n.client.execution(execution), 'After').map(({ json }) => json);

/** A click as Zoom tells it; each one has a moment of its own. */
async function click({ card }: Asked, button: string, by = 'ben@example.com') {
	await delay(5);
	return await zoom.control.clickCard({ messageId: card, button, by });
}

const textOfCard = async (id: string): Promise<string> =>
	JSON.stringify((await zoom.control.cards()).find((one) => one.id === id)?.content);

const repliesTo = async (id: string): Promise<string[]> =>
	(await zoom.control.cards())
		.filter(({ replyTo }) => replyTo === id)
		.map(({ content }) => JSON.stringify(content));

it('a click lets the workflow go on, the card says who answered, and later clicks change nothing', async () => {
	const asked = await ask();
	const event = await click(asked, 'Approve');
	const other = await click(asked, 'Disapprove');
	expect(await post(event)).toBe(200);
	await until(async () => (await statusOf(asked.execution)) === 'success');
	const answer = {
		data: { approved: true, answeredBy: { name: 'ben Silva', userId: expect.any(String) as unknown } },
	};
	expect(await answersOf(asked.execution)).toEqual([answer]);
	await until(async () => (await textOfCard(asked.card)).includes('Approve – ben Silva'));
	expect(await textOfCard(asked.card)).not.toContain('actions');

	// Zoom calls again, and somebody clicks the other button of a card that has not been drawn anew.
	expect(await post(event)).toBe(200);
	expect(await post(other)).toBe(200);
	await until(async () => (await repliesTo(asked.card)).length > 0);
	await delay(1_000);
	expect(await repliesTo(asked.card)).toEqual([expect.stringContaining('this question is closed')]);
	expect(await textOfCard(asked.card)).toContain('Approve – ben Silva');
	expect(await answersOf(asked.execution)).toEqual([answer]);
});

it('two buttons clicked at the same moment count once', async () => {
	const asked = await ask();
	const events = [await click(asked, 'Approve'), await click(asked, 'Disapprove')];
	await Promise.all(events.map(async (event) => await post(event)));
	await until(async () => (await statusOf(asked.execution)) === 'success');
	await until(async () => (await repliesTo(asked.card)).length === 1);
	expect(await answersOf(asked.execution)).toHaveLength(1);
});

it('in a loop a card answers its own question, and none of those that follow', async () => {
	const [trigger, ask] = asking().nodes;
	const node = (name: string, type: string, parameters: INodeParameters = {}) => ({
		id: name,
		name,
		type: `n8n-nodes-base.${type}`,
		typeVersion: type === 'splitInBatches' ? 3 : type === 'code' ? 2 : 1,
		position: [0, 0] as [number, number],
		parameters,
	});
	const to = (name: string) => [{ node: name, type: 'main' as const, index: 0 }];
	const execution = await begin({
		...asking(),
		nodes: [
			...[trigger, ask].flatMap((one) => one ?? []),
			node('Two', 'code', { jsCode: 'return [{ json: {} }, { json: {} }]' }),
			node('Loop', 'splitInBatches'),
			node('After', 'noOp'),
		],
		connections: {
			'Every day': { main: [to('Two')] },
			Two: { main: [to('Loop')] },
			Loop: { main: [to('After'), to('Ask')] },
			Ask: { main: [to('Loop')] },
		},
	});
	const first = { execution, card: await lastCard() };
	const answer = await click(first, 'Approve');
	const late = await click(first, 'Disapprove');
	expect(await post(answer)).toBe(200);
	await until(async () => (await lastCard()) !== first.card && (await statusOf(execution)) === 'waiting');
	const second = { execution, card: await lastCard() };

	expect(await post(late)).toBe(200);
	await until(async () => (await repliesTo(first.card)).length === 1);
	expect(await repliesTo(first.card)).toEqual([expect.stringContaining('this question is closed')]);
	expect(await statusOf(execution)).toBe('waiting');

	expect(await post(await click(second, 'Approve'))).toBe(200);
	await until(async () => (await statusOf(execution)) === 'success');
	expect(await answersOf(execution)).toMatchObject([
		{ data: { approved: true } },
		{ data: { approved: true } },
	]);
});

it('a forged event, a forged button, and somebody who was not asked: the workflow goes on waiting', async () => {
	const [channel] = await channels();
	const asked = await ask({
		conversation: 'channel',
		channelId: { __rl: true, mode: 'id', value: channel ?? '' },
		options: { onlyPeople: 'ben@example.com' },
	});
	const event = await click(asked, 'Approve');
	expect(await post(event, 'wrong')).toBe(401);
	const value = Buffer.from('made up').toString('base64');
	const forged = { ...event.payload, actionItem: { text: 'Approve', value } };
	expect(await post({ ...event, event_ts: Date.now(), payload: forged })).toBe(200);
	expect(await post(await click(asked, 'Approve', 'cleo@example.com'))).toBe(200);
	await until(async () => (await repliesTo(asked.card)).length === 1);
	expect(await repliesTo(asked.card)).toEqual([expect.stringContaining('only those who were asked')]);
	expect(await statusOf(asked.execution)).toBe('waiting');

	expect(await post(await click(asked, 'Disapprove'))).toBe(200);
	await until(async () => (await statusOf(asked.execution)) === 'success');
	expect(await answersOf(asked.execution)).toMatchObject([{ data: { approved: false } }]);
});

it('a click that comes when the time is over is answered in words', async () => {
	const asked = await ask();
	await n8n.client.request('POST', `/rest/executions/${asked.execution}/stop`);
	expect(await post(await click(asked, 'Approve'))).toBe(200);
	await until(async () => (await repliesTo(asked.card)).length === 1);
	expect(await repliesTo(asked.card)).toEqual([expect.stringContaining('this question is closed')]);
});

it('a click is handled over the event socket as well', async () => {
	await n8n.client.activate(
		await n8n.client.createWorkflow(clicksFrom('zoomTrigger', { subscription: 'e2e_chatbot' })),
	);
	await until(async () => (await zoom.control.connections()).length > 0);
	const asked = await ask();
	await click(asked, 'Disapprove');
	await until(async () => (await statusOf(asked.execution)) === 'success');
	expect(await answersOf(asked.execution)).toMatchObject([{ data: { approved: false } }]);
	await until(async () => (await textOfCard(asked.card)).includes('Disapprove – ben Silva'));
});

async function channels(): Promise<string[]> {
	const { call } = await logIn(zoom);
	const { body } = await call<{ channels: Array<{ id: string }> }>(
		'GET',
		'/chat/users/ana@example.com/channels',
	);
	return body.channels.map(({ id }) => id);
}
