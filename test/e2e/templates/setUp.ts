import {
	NodeHelpers,
	type INode,
	type INodeTypeDescription,
	type NodeParameterValueType,
} from 'n8n-workflow';
import type { N8nClient } from '../../../demo/n8n/client';

/** The descriptions of all nodes that an n8n has. */
export class NodeTypes {
	private constructor(private readonly descriptions: readonly INodeTypeDescription[]) {}

	static async of(client: N8nClient): Promise<NodeTypes> {
		return new NodeTypes(await client.request('GET', '/types/nodes.json'));
	}

	/** What a node that was just imported still wants, as the editor marks it in red. */
	wants(node: INode): string[] {
		const description = this.find(node);
		if (!description) return [`n8n has no ${node.type} of version ${node.typeVersion}`];
		const { properties, credentials = [] } = description;
		const parameters: Record<string, NodeParameterValueType> =
			NodeHelpers.getNodeParameters(properties, node.parameters, true, false, node, description) ?? {};
		const full = { ...node, disabled: false, parameters } as INode;
		const wanted = credentials.filter(
			(credential) =>
				credential.required && NodeHelpers.displayParameter(full.parameters, credential, node, description),
		);
		const issues = NodeHelpers.getNodeParametersIssues(properties, full, description)?.parameters ?? {};
		return [...wanted.map(({ name }) => name), ...Object.values(issues).flat()];
	}

	private find({ type, typeVersion }: INode): INodeTypeDescription | undefined {
		return this.descriptions.find(
			({ name, version }) => name === type && [version].flat().includes(typeVersion),
		);
	}
}
