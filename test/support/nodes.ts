import { basename } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import { n8n } from '../../package.json';

/** The package's nodes, as package.json names them for n8n: a new one is in every test that goes through all. */

function load(built: string): INodeType {
	const source = built.replace(/^dist\//, '').replace(/\.js$/, '');
	// eslint-disable-next-line @typescript-eslint/no-require-imports -- found by its path, as n8n does it
	const loaded = require(`../../${source}`) as Readonly<Record<string, new () => INodeType>>;
	const Node = loaded[basename(source, '.node')];
	if (Node === undefined) throw new Error(`${source} exports no class of its name`);
	return new Node();
}

export const NODES: readonly INodeType[] = n8n.nodes.map(load);

const isTrigger = ({ description }: INodeType): boolean => description.group.includes('trigger');

export const TRIGGERS = NODES.filter(isTrigger);
export const ACTIONS = NODES.filter((node) => !isTrigger(node));

/** @param name such as `zoomUser` */
export function nodeNamed(name: string): INodeType {
	const node = NODES.find(({ description }) => description.name === name);
	if (node === undefined) throw new Error(`The package has no node ${name}`);
	return node;
}

/** Every choice of a node's drop-downs: `resource operation`. */
export const operationsOf = ({ description }: INodeType): string[] =>
	description.properties
		.filter(({ name }) => name === 'operation')
		.flatMap(({ options = [], displayOptions }) => {
			const resource = displayOptions?.show?.['resource']?.[0];
			const before = typeof resource === 'string' ? resource : '';
			return options.flatMap((option) => ('value' in option ? [`${before} ${String(option.value)}`] : []));
		});
