import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	NodeHelpers,
	type INode,
	type INodeProperties,
	type INodeType,
	type IWorkflowBase,
} from 'n8n-workflow';
import { signedChain } from './signedChain';
import { NODES } from '../support/nodes';

const PACKAGE = 'n8n-nodes-zoom-automation.';
const N8NS_OWN = ['n8n-nodes-base.', '@n8n/n8n-nodes-langchain.'];
/** n8n has each node once more, as a tool of AI agents. */
const ours = new Map<string, INodeType>(
	NODES.flatMap((node) => ['', 'Tool'].map((end) => [PACKAGE + node.description.name + end, node] as const)),
);
/** How a note tells which login callers need; n8n's own users have one. */
const LOGIN_NAMED = /(Basic|Header|Bearer) Auth credential|n8n user/;
/** Fields that n8n adds to tools. */
const OF_TOOLS = new Set(['descriptionType', 'toolDescription']);

const folder = join(__dirname, '../../templates');
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

/** The fields that n8n would show for a node as it is set up in the template. */
function shownFields(node: INode, { description }: INodeType): INodeProperties[] {
	const { properties } = description;
	// n8n saves no field that has its default.
	const defaults = Object.fromEntries(properties.map((field) => [field.name, field.default]));
	const values = { ...defaults, ...node.parameters };
	return properties.filter((field) => NodeHelpers.displayParameter(values, field, node, description));
}

interface Box {
	readonly name: string;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

const isNote = ({ type }: INode): boolean => type === 'n8n-nodes-base.stickyNote';

/** What a node takes of the editor's canvas, px: a note its own size, another node its square and the name below. */
function boxOf(node: INode): Box {
	const { name, position, parameters } = node;
	const [left, top] = position;
	if (!isNote(node)) return { name, left: left - 20, top, right: left + 116, bottom: top + 150 };
	const { width, height } = parameters as { width: number; height: number };
	return { name, left, top, right: left + width, bottom: top + height };
}

const overlap = (one: Box, other: Box): boolean =>
	one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

describe.each(files)('the template %s', (file) => {
	const workflow = JSON.parse(readFileSync(join(folder, file), 'utf8')) as IWorkflowBase;
	const zoomNodes = workflow.nodes.filter(({ type }) => !N8NS_OWN.some((own) => type.startsWith(own)));

	it('is listed in templates/README.md, with a picture, which `npm run walk -- --pictures` takes', () => {
		const page = readFileSync(join(folder, 'README.md'), 'utf8');
		expect(page).toContain(`(${file})`);
		expect(page).toContain(`(../docs/pictures/templates/${file.replace('.json', '.png')})`);
	});

	it('uses nodes of n8n and of this package only', () => {
		expect(zoomNodes.filter(({ type }) => !ours.has(type)).map(({ type }) => type)).toEqual([]);
		expect(zoomNodes.length).toBeGreaterThan(0);
	});

	it('sets only fields that our nodes show for that operation, with values they offer', () => {
		for (const node of zoomNodes) {
			const shown = shownFields(node, ours.get(node.type)!);
			for (const [name, value] of Object.entries(node.parameters)) {
				if (node.type.endsWith('Tool') && OF_TOOLS.has(name)) continue;
				const field = shown.find((candidate) => candidate.name === name);
				expect([node.name, name, field?.name]).toEqual([node.name, name, name]);
				const choices = (field!.options ?? []) as Array<{ name: string; value?: unknown }>;
				// A list that is filled while the node is set up is not in the description.
				const fixed = typeof value !== 'string' || !value.startsWith('=');
				const wanted = field!.type === 'options' && field!.options && fixed ? [value] : [];
				const offered = choices.map((choice) => choice.value);
				expect([name, wanted.filter((one) => !offered.includes(one as string))]).toEqual([name, []]);
				const set = field!.type === 'collection' ? Object.keys(value as object) : [];
				const known = choices.map((choice) => choice.name);
				expect([name, set.filter((one) => !known.includes(one))]).toEqual([name, []]);
			}
		}
	});

	it('connects only nodes that are there', () => {
		const names = new Set(workflow.nodes.map(({ name }) => name));
		for (const [from, outputs] of Object.entries(workflow.connections)) {
			expect(names).toContain(from);
			for (const target of Object.values(outputs).flat(2)) expect(names).toContain(target?.node);
		}
	});

	it('begins with a note that says what to do, and covers nothing with notes or nodes', () => {
		const [first] = workflow.nodes;
		expect(first && isNote(first)).toBe(true);
		expect(first?.parameters['content']).toMatch(/^## .*\n[^]*\*\*To make it yours\*\*\n1\. /);
		const boxes = workflow.nodes.map(boxOf);
		const covered = boxes.flatMap((box, index) =>
			boxes.slice(index + 1).flatMap((other) => (overlap(box, other) ? [`${box.name} / ${other.name}`] : [])),
		);
		expect(covered).toEqual([]);
	});

	it('asks whoever opens a form or calls an address for a login or a signature, and its note says to make one', () => {
		const open = workflow.nodes.filter(({ type }) =>
			/\.(formTrigger|chatTrigger|webhook|mcpTrigger)$/.test(type),
		);
		const note = workflow.nodes[0]?.parameters['content'] as string;
		for (const node of open) {
			const { name, parameters } = node;
			const signed = parameters['authentication'] === undefined ? signedChain(workflow, node) : undefined;
			const login = expect.stringMatching(/^(basicAuth|headerAuth|bearerAuth|n8nUserAuth)$/) as unknown;
			expect([name, signed ? 'signed' : parameters['authentication']]).toEqual([
				name,
				signed ? 'signed' : login,
			]);
			expect(note).toMatch(signed ? /Crypto credential/ : LOGIN_NAMED);
			expect(note).toContain(`**${signed?.hmac.name ?? name}**`);
		}
	});

	it('brings no credentials, no data of anybody, and an explanation', () => {
		expect(workflow.nodes.filter(({ credentials }) => credentials)).toEqual([]);
		expect(workflow.pinData ?? {}).toEqual({});
		expect(workflow.nodes.some(isNote)).toBe(true);
	});
});
