import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, IWorkflowBase } from 'n8n-workflow';
import { OPERATIONS } from '../../nodes/adapter/status/operations.generated';

/** What a model may do by itself in our templates: read. Everything else waits for a person; some things it never may. */

const PACKAGE = 'n8n-nodes-zoom-automation.';
const folder = join(__dirname, '../../templates');

/** The routes of an operation, by `zoomUser/user/get`. */
const ROUTES = new Map(
	OPERATIONS.map((line) => {
		const [id = '', , routes = ''] = line.split('|');
		return [id, routes.split(',')] as const;
	}),
);

interface Tool {
	readonly file: string;
	readonly name: string;
	readonly node: INode;
	/** Whether a person sees the call before it is carried out. */
	readonly approved: boolean;
}

const isApproval = ({ type }: INode): boolean => type.endsWith('HitlTool');

const tools: Tool[] = readdirSync(folder)
	.filter((file) => file.endsWith('.json'))
	.flatMap((file) => {
		const { nodes, connections } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as IWorkflowBase;
		const targetsOf = ({ name }: INode): INode[] =>
			(connections[name]?.['ai_tool'] ?? [])
				.flat()
				.flatMap((target) => nodes.filter((node) => node.name === target?.node));
		return nodes
			.filter(({ type }) => type.startsWith(PACKAGE) && type.endsWith('Tool'))
			.map((node) => {
				const targets = targetsOf(node);
				return { file, name: node.name, node, approved: targets.length > 0 && targets.every(isApproval) };
			});
	});

const routesOf = ({ type, parameters }: INode): readonly string[] => {
	const { resource, operation } = parameters as { resource: string; operation: string };
	const kind = type.slice(PACKAGE.length, -'Tool'.length);
	return ROUTES.get(`${kind}/${resource}/${operation}`) ?? ['unknown'];
};

it('are in a chat and in an MCP server', () => {
	const counts = ['zoom-assistant.json', 'zoom-mcp-server.json'].map((file) => {
		const those = tools.filter((tool) => tool.file === file);
		return [file, those.length, those.filter(({ approved }) => approved).length];
	});
	expect(counts).toEqual([
		['zoom-assistant.json', 13, 3],
		['zoom-mcp-server.json', 10, 0],
	]);
});

describe.each(tools)('$name of $file', ({ node, approved }) => {
	const { parameters } = node;
	const routes = routesOf(node);

	it(approved ? 'waits for a person, and never deletes or changes a setting' : 'only reads', () => {
		const harmless = approved ? /^(GET|POST|PATCH) (?!.*settings)/ : /^GET /;
		expect(routes.filter((route) => !harmless.test(route))).toEqual([]);
		expect(Object.keys(parameters).filter((name) => /setting/i.test(name))).toEqual([]);
	});

	it('lets a model fill in values, and not choose what is done', () => {
		const { authentication, resource, operation, toolDescription } = parameters;
		expect(JSON.stringify([authentication, resource, operation, toolDescription])).not.toContain('$fromAI');
	});

	it('tells a model what it is for, and of each value what it is and how it looks', () => {
		expect(parameters['toolDescription']).toMatch(/^[A-Z][^.]{20,}\./);
		const asked = [...JSON.stringify(parameters).matchAll(/\$fromAI\('([^']+)', '([^']+)'/g)];
		expect(asked.length).toBeGreaterThan(0);
		const vague = asked.filter(([, , text = '']) => !/such as|: \w+|as YYYY-MM-DD/.test(text));
		expect(vague.map(([, key]) => key)).toEqual([]);
	});
});
