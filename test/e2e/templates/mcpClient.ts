const PROTOCOL = '2025-06-18';

/** A tool as a server offers it. */
export interface McpTool {
	readonly name: string;
	readonly description: string;
	readonly inputSchema: {
		readonly properties: Readonly<Record<string, { readonly type?: string; readonly description?: string }>>;
		readonly required?: readonly string[];
	};
}

interface Answer {
	readonly id?: number;
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

/** A scripted MCP client over streamable HTTP: it calls what the test says. */
export class McpClient {
	private session: string | undefined;
	private calls = 0;

	private constructor(
		private readonly url: string,
		private readonly token: string,
	) {}

	/** @throws Error with the server's status when it does not let the client in */
	static async connect(url: string, token: string): Promise<McpClient> {
		const client = new McpClient(url, token);
		const clientInfo = { name: 'scripted', version: '1' };
		await client.ask('initialize', { protocolVersion: PROTOCOL, capabilities: {}, clientInfo });
		await client.post({ method: 'notifications/initialized' });
		return client;
	}

	async tools(): Promise<McpTool[]> {
		const { tools } = (await this.ask('tools/list', {})) as { tools: McpTool[] };
		return tools;
	}

	/** @returns what the tool says, as text */
	async call(name: string, args: object): Promise<string> {
		const { content } = (await this.ask('tools/call', { name, arguments: args })) as {
			content: Array<{ text?: string }>;
		};
		return content.map(({ text = '' }) => text).join('\n');
	}

	private async ask(method: string, params: object): Promise<unknown> {
		this.calls += 1;
		const id = this.calls;
		const text = await this.post({ id, method, params });
		const lines = text.split('\n').map((line) => line.replace(/^data: /, ''));
		const answers = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Answer);
		const answer = answers.find((one) => one.id === id);
		if (!answer?.result) throw new Error(`${method}: ${answer?.error?.message ?? text}`);
		return answer.result;
	}

	private async post(message: object): Promise<string> {
		const response = await fetch(this.url, {
			method: 'POST',
			headers: {
				accept: 'application/json, text/event-stream',
				authorization: `Bearer ${this.token}`,
				'content-type': 'application/json',
				'mcp-protocol-version': PROTOCOL,
				...(this.session !== undefined && { 'mcp-session-id': this.session }),
			},
			body: JSON.stringify({ jsonrpc: '2.0', ...message }),
		});
		if (!response.ok) throw new Error(`The server answers ${response.status}`);
		this.session = response.headers.get('mcp-session-id') ?? this.session;
		return await response.text();
	}
}
