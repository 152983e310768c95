import type { IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { ZoomTeamChat } from '../../nodes/ZoomTeamChat/ZoomTeamChat.node';
import { byEmail, ChatNode } from './support/chatNode';

const node = new ChatNode().install();
const question = {
	userId: byEmail('ana@example.com'),
	conversation: 'person',
	contact: byEmail('ben@example.com'),
	message: '**Delete** 4 people?',
};

beforeEach(async () => {
	await node.zoom.control.seed({
		users: ['ana', 'ben'].map((name) => ({
			email: `${name}@example.com`,
			first_name: name,
			type: 2 as const,
		})),
	});
});

interface Sent {
	message: string;
	rich_text: Array<{ start_position: number; end_position: number; format_attr?: string }>;
}

/** The links of the message that was sent, by what is shown of them. */
async function links(): Promise<Record<string, URL>> {
	const [[, body] = []] = await node.changes();
	const { message, rich_text: formats } = body as Sent;
	return Object.fromEntries(
		formats
			.filter(({ format_attr: address }) => address !== undefined)
			.map(({ start_position: start, end_position: end, format_attr: address = '' }) => [
				message.slice(start, end),
				new URL(address),
			]),
	);
}

describe('the question', () => {
	it('is one message with a link for each answer, and the workflow waits', async () => {
		const { run } = await node.run('message', 'sendAndWait', question, { items: [{ a: 1 }, { a: 2 }] });
		expect(run.data.waitTill?.getUTCFullYear()).toBe(3000);
		expect(await node.changes()).toHaveLength(1);
		const { Approve: approve, Disapprove: disapprove } = await links();
		expect(approve?.pathname).toBe('/webhook-waiting/1/tested');
		expect(approve?.searchParams.get('approved')).toBe('true');
		expect(disapprove?.searchParams.get('approved')).toBe('false');
		const signatures = [approve, disapprove].map((link) => link?.searchParams.get('signature'));
		expect(new Set(signatures).size).toBe(2);
		expect(signatures.every((signature) => /^\w{40,}$/.test(signature ?? ''))).toBe(true);
	});

	it('may have other words, and one answer only', async () => {
		const words = { approvalType: 'single', approveLabel: 'Ship it' };
		await node.run('message', 'sendAndWait', { ...question, ...words });
		expect(Object.keys(await links())).toEqual(['Ship it']);
	});

	it('waits no longer than it may', async () => {
		const options = { limitWaitTime: 30 };
		const before = Date.now();
		const { run } = await node.run('message', 'sendAndWait', { ...question, options });
		const wait = Number(run.data.waitTill) - before;
		expect(wait).toBeGreaterThanOrEqual(30 * 60_000);
		expect(wait).toBeLessThan(31 * 60_000);
	});

	it('that could not be sent is not waited for', async () => {
		const contact = byEmail('nobody@example.com');
		const { run, error } = await node.run('message', 'sendAndWait', { ...question, contact });
		expect(error?.message).toContain('Zoom knows no person nobody@example.com');
		expect(run.data.waitTill).toBeUndefined();
	});

	it('without a text is refused before anything is sent', async () => {
		const { error } = await node.run('message', 'sendAndWait', {
			...question,
			message: '={{ $json.nothing }}',
		});
		expect(error?.message).toContain('"Message" is empty');
		expect(await node.changes()).toEqual([]);
	});
});

describe('a link', () => {
	const follow = async (method: 'GET' | 'POST', approved: string): Promise<IWebhookResponseData> => {
		const context = {
			getQueryData: () => ({ approved }),
			getRequestObject: () => ({ method }),
			getNodeParameter: (name: string) => (name === 'message' ? 'Delete <b>4</b> people?' : `The ${name}`),
		};
		return await new ZoomTeamChat().webhook.call(context as unknown as IWebhookFunctions);
	};

	it('that is opened shows the question and a button, and answers nothing', async () => {
		const { workflowData, webhookResponse } = await follow('GET', 'true');
		expect(workflowData).toBeUndefined();
		expect(webhookResponse).toContain('Delete &lt;b&gt;4&lt;/b&gt; people?');
		expect(webhookResponse).toContain('<form method="post"><button type="submit">The approveLabel</button>');
		expect((await follow('GET', 'false')).webhookResponse).toContain('The disapproveLabel');
	});

	it.each([
		['true', true],
		['false', false],
	])('whose button is pressed lets the workflow go on: approved=%s', async (approved, expected) => {
		const { workflowData, webhookResponse } = await follow('POST', approved);
		expect(workflowData).toEqual([[{ json: { data: { approved: expected } } }]]);
		expect(webhookResponse).toContain('Your answer was recorded');
	});

	it('with anything else than a yes is no approval', async () => {
		const { workflowData } = await follow('POST', 'TRUE');
		expect(workflowData).toEqual([[{ json: { data: { approved: false } } }]]);
	});
});
