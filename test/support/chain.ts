import type { IDataObject, INode, INodeParameters } from 'n8n-workflow';
import type { SavedItem, WorkflowTemplate } from '../../demo/n8n/client';
import { withCredential } from '../../demo/templates';

export interface ChainNode {
	readonly name: string;
	readonly type: string;
	readonly typeVersion?: number;
	readonly parameters?: INodeParameters;
	readonly onError?: INode['onError'];
}

const SPACE = 220;

/** A schedule trigger and the nodes given, each feeding the next. */
export function chain(name: string, nodes: readonly ChainNode[]): WorkflowTemplate {
	const trigger: ChainNode = {
		name: 'Every day',
		type: 'n8n-nodes-base.scheduleTrigger',
		typeVersion: 1.2,
		parameters: { rule: { interval: [{ field: 'days' }] } },
	};
	const all = [trigger, ...nodes];
	return {
		name,
		nodes: all.map(({ typeVersion = 1, parameters = {}, onError, ...node }, index) => ({
			id: `chain-${index}`,
			position: [index * SPACE, 0],
			typeVersion,
			parameters,
			...(onError ? { onError } : {}),
			...node,
		})),
		connections: Object.fromEntries(
			all
				.slice(0, -1)
				.map(({ name: from }, index) => [
					from,
					{ main: [[{ node: all[index + 1]?.name ?? '', type: 'main' as const, index: 0 }]] },
				]),
		),
	};
}

/** A node that puts out these items. */
export function itemsNode(items: readonly IDataObject[]): ChainNode {
	return {
		name: 'Items',
		type: 'n8n-nodes-base.code',
		typeVersion: 2,
		parameters: { jsCode: `return ${JSON.stringify(items.map((json) => ({ json })))};` },
	};
}

/** One operation of Zoom User for every item. */
export function zoomUser(operation: string, parameters: INodeParameters = {}): ChainNode {
	return {
		name: 'Zoom User',
		type: 'n8n-nodes-zoom-automation.zoomUser',
		parameters: { authentication: 'serverToServer', resource: 'user', operation, ...parameters },
	};
}

export const byEmail = (value: string): INodeParameters => ({
	userId: { __rl: true, mode: 'email', value },
});

/** Trigger, items, one Zoom User operation: what most tests need. */
export function forEachItem(
	credential: SavedItem,
	items: readonly IDataObject[],
	node: ChainNode,
): WorkflowTemplate {
	return withCredential(chain(node.name, [itemsNode(items), node]), credential);
}
