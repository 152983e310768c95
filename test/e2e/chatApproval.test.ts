import { setTimeout as delay } from 'node:timers/promises';
import { outputOf, withCredential } from '../../demo/templates';
import type { SavedItem } from '../../demo/n8n/client';
import { startSimulator, type Simulator } from '../../simulator';
import { chain } from '../support/chain';
import { startN8n, type TestN8n } from '../support/n8n';

/** The links of "Send and Wait for Approval", followed as people, chats and forgers do. */

let zoom: Simulator;
let n8n: TestN8n;
let credential: SavedItem;

beforeAll(async () => {
	zoom = await startSimulator();
	n8n = await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } });
	credential = await n8n.credential(zoom.credentials);
	await zoom.control.seed({
		users: ['ana', 'ben'].map((name) => ({ email: `${name}@example.com`, type: 2 as const })),
	});
});
afterAll(async () => {
	await n8n.stop();
	await zoom.close();
});

interface Asked {
	readonly execution: string;
	readonly approve: string;
	readonly disapprove: string;
}

interface Sent {
	rich_text: Array<{ format_attr: string }>;
}

/** Runs a workflow that asks, and reads its links from the chat. */
async function ask(): Promise<Asked> {
	const person = (value: string) => ({ __rl: true, mode: 'email', value });
	const template = chain('Approval', [
		{
			name: 'Ask',
			type: 'n8n-nodes-zoom-automation.zoomTeamChat',
			parameters: {
				resource: 'message',
				operation: 'sendAndWait',
				userId: person('ana@example.com'),
				conversation: 'person',
				contact: person('ben@example.com'),
				message: 'Delete 4 people?',
			},
		},
		{ name: 'After', type: 'n8n-nodes-base.noOp' },
	]);
	const workflow = await n8n.client.createWorkflow(withCredential(template, credential));
	const execution = await n8n.client.run(workflow, 'Every day');
	await until(execution, 'waiting');
	const sent = await zoom.control.requests({ route: 'POST /chat/users/{userId}/messages' });
	const [approve = '', disapprove = ''] = (sent.at(-1)?.body as Sent).rich_text.map(
		({ format_attr: address }) => address,
	);
	return { execution, approve, disapprove };
}

async function until(execution: string, status: string): Promise<void> {
	for (;;) {
		if ((await n8n.client.execution(execution)).status === status) return;
		await delay(200);
	}
}

const follow = async (url: string, method = 'GET'): Promise<{ status: number; text: string }> => {
	const response = await fetch(url, { method });
	return { status: response.status, text: await response.text() };
};

const answersOf = async (execution: string) =>
	outputOf(await n8n.client.execution(execution), 'After').map(({ json }) => json);

it('opened by a chat or a person answers nothing; pressed, it does, and only once', async () => {
	const { execution, approve, disapprove } = await ask();
	expect(await follow(approve)).toMatchObject({
		status: 200,
		text: expect.stringContaining('Delete 4 people?') as unknown,
	});
	expect((await n8n.client.execution(execution)).status).toBe('waiting');
	expect((await follow(approve, 'POST')).text).toContain('Your answer was recorded');
	await until(execution, 'success');
	expect(await answersOf(execution)).toEqual([{ data: { approved: true } }]);

	// Once more, the other way round, and late.
	for (const late of [
		await follow(approve, 'POST'),
		await follow(disapprove, 'POST'),
		await follow(disapprove),
	]) {
		expect(late.text).not.toContain('Your answer was recorded');
	}
	expect(await answersOf(execution)).toEqual([{ data: { approved: true } }]);
});

it('counts once when it is pressed twice at the same moment', async () => {
	const { execution, approve, disapprove } = await ask();
	const answers = await Promise.all([follow(approve, 'POST'), follow(disapprove, 'POST')]);
	await until(execution, 'success');
	expect(answers.filter(({ text }) => text.includes('Your answer was recorded'))).toHaveLength(1);
	expect(await answersOf(execution)).toHaveLength(1);
});

it('that is forged is refused, and the workflow goes on waiting', async () => {
	const { execution, approve, disapprove } = await ask();
	const turned = disapprove.replace('approved=false', 'approved=true');
	const unsigned = approve.replace(/[?&]signature=\w+/, '');
	const other = await ask();
	const signature = new URL(other.approve).searchParams.get('signature') ?? '';
	const borrowed = approve.replace(/signature=\w+/, `signature=${signature}`);
	for (const forged of [turned, unsigned, borrowed]) {
		expect((await follow(forged, 'POST')).status).toBe(401);
	}
	expect((await n8n.client.execution(execution)).status).toBe('waiting');
	expect((await follow(disapprove, 'POST')).status).toBe(200);
	await until(execution, 'success');
	expect(await answersOf(execution)).toEqual([{ data: { approved: false } }]);
});
