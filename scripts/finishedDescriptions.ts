/**
 * n8n's lint rules read object literals, but our fields are made by functions. So each node and credential that
 * package.json names is written out as a class with its finished description as a literal.
 */
import { basename, join } from 'node:path';
import { n8n } from '../package.json';

interface Source {
	/** Relative to the package, such as `nodes/ZoomUser/ZoomUser.node.ts`. */
	readonly filePath: string;
	readonly source: string;
}

/** One source for each node and credential that ships. */
export async function finishedDescriptions(): Promise<Source[]> {
	const nodes = n8n.nodes.map(async (built) => {
		const { filePath, name, instance } = await shipped(built);
		return { filePath, source: nodeSource(name, instance) };
	});
	const credentials = n8n.credentials.map(async (built) => {
		const { filePath, name, instance } = await shipped(built);
		return { filePath, source: credentialSource(name, instance) };
	});
	return await Promise.all([...nodes, ...credentials]);
}

/** @param built the file that n8n loads, such as `dist/nodes/ZoomUser/ZoomUser.node.js` */
async function shipped(built: string): Promise<{ filePath: string; name: string; instance: object }> {
	const filePath = built.replace(/^dist\//, '').replace(/\.js$/, '.ts');
	const name = basename(filePath).split('.')[0] ?? '';
	const module = (await import(join('..', filePath))) as Readonly<Record<string, new () => object>>;
	const Class = module[name];
	if (!Class) throw new Error(`${filePath} exports no class ${name}`);
	return { filePath, name, instance: new Class() };
}

const literal = (value: unknown): string => JSON.stringify(value, null, '\t');

const nodeSource = (name: string, node: object): string => `
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
export class ${name} implements INodeType {
	description: INodeTypeDescription = ${literal('description' in node ? node.description : undefined)};
}`;

/** Without functions, which no literal can hold. */
const credentialSource = (name: string, credential: object): string => `
import type { ICredentialType, INodeProperties } from 'n8n-workflow';
export class ${name} implements ICredentialType {
${Object.entries(credential)
	.filter(([, value]) => typeof value !== 'function')
	.map(([key, value]) => `\t${key}${key === 'properties' ? ': INodeProperties[]' : ''} = ${literal(value)};`)
	.join('\n')}
}`;
