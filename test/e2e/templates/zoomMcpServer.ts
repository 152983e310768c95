import { McpClient, type McpTool } from './mcpClient';
import { READING } from './plainRequests';
import { asksOf, shapeOf, sinceThen } from './requests';
import { TOKEN } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';
import { openAccountForAi, ORDERS } from './zoomForAi';

const urlOf = ({ stage }: TemplateRun): string => `${stage.n8n.instance.origin}/mcp/zoom-mcp`;
const connect = async (run: TemplateRun): Promise<McpClient> => await McpClient.connect(urlOf(run), TOKEN);

const find = (tools: readonly McpTool[], name: string): McpTool => {
	const tool = tools.find((one) => one.name === name);
	if (!tool) throw new Error(`The server has no tool ${name}: ${tools.map((one) => one.name).join(', ')}`);
	return tool;
};

export const zoomMcpServer: TemplateTest = {
	scene: async ({ zoom }) => {
		await openAccountForAi(zoom);
		return {};
	},
	stories: {
		'leads requests in plain words to the right call of Zoom': async (run) => {
			await run.publish();
			const client = await connect(run);
			const tools = await client.tools();
			for (const { says, tool: name, arguments: given, asks } of READING) {
				const { description, inputSchema } = find(tools, name);
				expect([says, description]).toEqual([says, expect.stringMatching(/\w{4}.*\./)]);
				expect([says, shapeOf(inputSchema)]).toEqual([says, shapeOf(inputSchema, given)]);
				const { seen } = await sinceThen(run.stage.zoom, async () => await client.call(name, given));
				expect([says, asksOf(seen, asks)]).toEqual([says, asks]);
			}
		},
		'gives what others have written, and has nothing that could do what they order': async (run) => {
			await run.publish();
			const client = await connect(run);
			const { said, seen } = await sinceThen(run.stage.zoom, async () => {
				const texts: string[] = [];
				for (const { tool, arguments: given } of READING) texts.push(await client.call(tool, given));
				return texts.join('\n').replaceAll('\\"', '"');
			});
			expect(Object.values(ORDERS).filter((order) => !said.includes(order))).toEqual([]);
			expect(seen.filter(({ method }) => method !== 'GET')).toEqual([]);
			for (const name of ['Delete_user', 'Update_settings', 'Schedule_meeting', 'Move_meeting']) {
				await expect(client.call(name, {})).rejects.toThrow('Tool not found');
			}
		},
		'lets nobody in without the token': async (run) => {
			await run.publish();
			await expect(McpClient.connect(urlOf(run), 'guessed')).rejects.toThrow(/40[13]/);
		},
	},
};
