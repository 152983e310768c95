import type { INodeTypeDescription } from 'n8n-workflow';
import { n8n as shipped, name as packageName } from '../../package.json';
import type { N8nClient } from '../../demo/n8n/client';

/** The nodes of this package as n8n has them, in the order of package.json. @throws Error that names what it has not */
export async function ourNodes(client: N8nClient): Promise<INodeTypeDescription[]> {
	const all = await client.request<INodeTypeDescription[]>('GET', '/types/nodes.json');
	return shipped.nodes.map((file) => {
		const type = /([^/]+)\.node\.js$/.exec(file)?.[1] ?? '';
		const name = `${packageName}.${type.charAt(0).toLowerCase()}${type.slice(1)}`;
		const node = all.find((one) => one.name === name);
		if (!node) throw new Error(`n8n has no node ${name}`);
		return node;
	});
}
