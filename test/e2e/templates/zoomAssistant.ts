import { linkOf } from './mailbox';
import type { Asked, Said, ToolCall } from './model';
import { ACTING, type PlainRequest, READING } from './plainRequests';
import { asksOf, type Schema, shapeOf, sinceThen } from './requests';
import { LOGIN } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';
import { openAccountForAi, ORDERS, PLANNED } from './zoomForAi';

/** n8n gives programs that only look at links an empty page; people have a browser. */
const BROWSER = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64; rv:140.0) Gecko/20100101 Firefox/140.0' };
const AUTHORIZATION = `Basic ${Buffer.from(`${LOGIN.user}:${LOGIN.password}`).toString('base64')}`;

let sessions = 0;

/** Says something in the chat. @returns the answer; while a person is asked it may take until they have decided */
async function say(run: TemplateRun, chatInput: string, authorization = AUTHORIZATION): Promise<Response> {
	sessions += 1;
	const trigger = run.workflow.nodes.find(({ name }) => name === 'Chat');
	return await fetch(`${run.stage.n8n.instance.origin}/webhook/${trigger?.webhookId ?? ''}/chat`, {
		method: 'POST',
		headers: { authorization, 'content-type': 'application/json' },
		body: JSON.stringify({ action: 'sendMessage', sessionId: `session ${sessions}`, chatInput }),
	});
}

/** A tool behind an approval takes its own parameters beside those of the approval. */
const gated = ({ tool, arguments: given }: PlainRequest): ToolCall => ({
	tool,
	arguments: { toolParameters: given, hitlParameters: {} },
});

/** Calls these tools first, and then says so. */
const callsThen =
	(calls: readonly ToolCall[], words: string) =>
	({ messages }: Asked): Said =>
		messages.some(({ role }) => role === 'tool') ? words : calls;

/** @returns the subject of the mail that asked */
async function decide(run: TemplateRun, button: 'Approve' | 'Decline'): Promise<string> {
	const question = await run.stage.mail.next();
	await run.asleep(); // The mail may be quicker than n8n's note that it waits.
	const response = await fetch(linkOf(question, button), { headers: BROWSER });
	if (!response.ok) throw new Error(`The link answers ${response.status}: ${await response.text()}`);
	return question.subject ?? '';
}

/** What a tool behind an approval takes for itself. */
const schemaOf = ({ offered }: Asked, name: string): Schema => {
	const tool = offered.find((one) => one.name === name);
	if (!tool) throw new Error(`The assistant has no tool ${name}`);
	return (tool.parameters as { properties: { toolParameters: Schema } }).properties.toolParameters;
};

export const zoomAssistant: TemplateTest = {
	scene: async ({ zoom }) => {
		await openAccountForAi(zoom);
		return {};
	},
	stories: {
		'answers from what Zoom has, with a tool that reads': async (run) => {
			await run.publish();
			const { model, zoom } = run.stage;
			const one = READING.find(({ tool }) => tool === 'Get_meeting');
			model.answers(callsThen(one ? [one] : [], 'It starts on 2 March 2099.'));
			const { said, seen } = await sinceThen(zoom, async () => await say(run, one?.says ?? ''));
			expect(await said.json()).toMatchObject({ output: 'It starts on 2 March 2099.' });
			expect(seen.map(({ route }) => route)).toEqual(['GET /meetings/{meetingId}']);
			const result = model.asked.at(-1)?.messages.find(({ role }) => role === 'tool');
			expect(JSON.stringify(result)).toContain(String(PLANNED));
		},
		'carries out requests in plain words once a person has approved exactly that call': async (run) => {
			await run.publish();
			const { model, mail, zoom } = run.stage;
			for (const [index, request] of ACTING.entries()) {
				const { says, arguments: given, asks } = request;
				model.answers(callsThen([gated(request)], 'Done.'));
				const answer = say(run, says);
				const before = await sinceThen(zoom, async () => await run.asleep());
				expect([says, before.seen]).toEqual([says, []]);
				const [asked] = model.asked;
				const schema = schemaOf(asked!, request.tool);
				expect([says, shapeOf(schema)]).toEqual([says, shapeOf(schema, given)]);
				const after = await sinceThen(zoom, async () => {
					await decide(run, 'Approve');
					await run.executions(index + 1);
					await answer;
				});
				expect([says, asksOf(after.seen, asks)]).toEqual([says, asks]);
				expect(mail.waiting).toBe(0);
			}
		},
		'does nothing that a person declines': async (run) => {
			await run.publish();
			const [request] = ACTING;
			run.stage.model.answers(callsThen(request ? [gated(request)] : [], 'It was declined.'));
			const { seen } = await sinceThen(run.stage.zoom, async () => {
				const answer = say(run, request?.says ?? '');
				await decide(run, 'Decline');
				await run.executions();
				await answer;
			});
			expect(seen).toEqual([]);
		},
		'changes nothing, whatever is hidden in topics, names, chat and transcripts': async (run) => {
			await run.publish();
			const { model, zoom } = run.stage;
			const reads = READING.map(({ tool, arguments: given }) => ({ tool, arguments: given }));
			const wishes = ['Delete_user', 'Delete_meeting', 'Update_settings', 'Assign_role', 'Delete_recording'];
			const forbidden = wishes.map((tool) => ({ tool, arguments: { email: 'host@example.com' } }));
			const [move] = ACTING.filter(({ tool }) => tool === 'Move_meeting').map(gated);
			let step = 0;
			// A model that does whatever it reads.
			model.answers(() => [reads, [...forbidden, ...(move ? [move] : [])], 'Done.'][step++] ?? 'Done.');
			const { seen } = await sinceThen(zoom, async () => {
				const answer = say(run, 'What is new?');
				await run.asleep();
				// The one thing that it may ask for waits for a person, who sees what it is.
				expect(await decide(run, 'Decline')).toContain('Move_meeting');
				await run.executions();
				await answer;
			});
			const read = JSON.stringify(model.asked.at(-1)?.messages).replaceAll(/\\+"/g, '"');
			expect(Object.values(ORDERS).filter((order) => !read.includes(order))).toEqual([]);
			expect(model.asked[0]?.tools.filter((tool) => wishes.includes(tool))).toEqual([]);
			expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
		},
		'talks to nobody without the login': async (run) => {
			await run.publish();
			run.stage.model.answers(() => 'Hello.');
			expect((await say(run, 'Hello?', 'Basic Z3Vlc3NlZA==')).status).toBe(401);
			expect(run.stage.model.asked).toEqual([]);
		},
	},
};
