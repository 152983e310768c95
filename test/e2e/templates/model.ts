import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Message {
	readonly role: string;
	readonly content: unknown;
}

export interface ToolCall {
	readonly tool: string;
	readonly arguments: object;
}

/** What the model says, or which tools it wants called. */
export type Said = string | ToolCall | readonly ToolCall[];

/** A tool as the model is told of it. */
export interface OfferedTool {
	readonly name: string;
	readonly description: string;
	/** A JSON schema. */
	readonly parameters: object;
}

export interface Asked {
	readonly messages: readonly Message[];
	/** Names of the tools that it may call. */
	readonly tools: readonly string[];
	readonly offered: readonly OfferedTool[];
}

/** A language model that says what the test wants, over OpenAI's chat completions. */
export interface ScriptedModel {
	/** The fields of n8n's OpenAI credential. */
	readonly credential: Record<string, unknown>;
	/** How it answers from now on. */
	answers(how: (asked: Asked) => Said): void;
	/** What it was asked since then. */
	readonly asked: readonly Asked[];
	stop(): Promise<void>;
}

interface Request {
	messages: Message[];
	stream?: boolean;
	tools?: Array<{ function: OfferedTool }>;
}

export async function startModel(): Promise<ScriptedModel> {
	let how: (asked: Asked) => Said = () => 'Nobody has told me what to say.';
	let asked: Asked[] = [];
	let calls = 0;

	const messageFor = (said: Said) => {
		if (typeof said === 'string') return { role: 'assistant', content: said };
		const wanted = 'tool' in said ? [said] : said;
		const tool_calls = wanted.map((one, index) => {
			calls += 1;
			const call = { name: one.tool, arguments: JSON.stringify(one.arguments) };
			return { index, id: `call_${calls}`, type: 'function', function: call };
		});
		return { role: 'assistant', content: null, tool_calls };
	};

	const answer = (body: string, response: ServerResponse): void => {
		const { messages, stream, tools = [] } = JSON.parse(body || '{"messages":[]}') as Request;
		const offered = tools.map((tool) => tool.function);
		const one = { messages, tools: offered.map(({ name }) => name), offered };
		asked.push(one);
		const message = messageFor(how(one));
		const finish_reason = 'tool_calls' in message ? 'tool_calls' : 'stop';
		const common = { id: 'chatcmpl-1', created: 1, model: 'scripted' };
		if (!stream) {
			const choices = [{ index: 0, message, finish_reason }];
			const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
			response.setHeader('content-type', 'application/json');
			response.end(JSON.stringify({ ...common, object: 'chat.completion', choices, usage }));
			return;
		}
		const chunk = (delta: object, finish: string | null): string => {
			const choices = [{ index: 0, delta, finish_reason: finish }];
			return `data: ${JSON.stringify({ ...common, object: 'chat.completion.chunk', choices })}\n\n`;
		};
		response.setHeader('content-type', 'text/event-stream');
		response.end(`${chunk(message, null)}${chunk({}, finish_reason)}data: [DONE]\n\n`);
	};

	const server = createServer((request, response) => {
		text(request).then(
			(body) => {
				answer(body, response);
			},
			() => response.destroy(),
		);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject).listen(0, '127.0.0.1', resolve);
	});
	const { port } = server.address() as AddressInfo;
	return {
		credential: { apiKey: 'nobody checks it', url: `http://127.0.0.1:${port}/v1`, header: false },
		answers(next) {
			how = next;
			asked = [];
		},
		get asked() {
			return asked;
		},
		stop: async () => {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		},
	};
}
