import type { INode, INodeParameters } from 'n8n-workflow';
import type { SavedItem, WorkflowTemplate } from '../../demo/n8n/client';
import { withEveryField, type Stop } from './stops';

const COLUMNS = 5;
const SPACE = { x: 260, y: 180 };

/** One of each kind, by its type. */
export type ZoomCredentials = Readonly<
	Record<'zoomServerToServerApi' | 'zoomPkceOAuth2Api' | 'zoomChatbotApi', SavedItem>
>;

/** A workflow with a node for each stop, in rows, none connected. */
export function workflowOf(
	name: string,
	stops: readonly Stop[],
	credentials: ZoomCredentials,
	fields: 'every' | 'asNew' = 'every',
): WorkflowTemplate {
	const nodes = stops.map((stop, index) =>
		nodeOf(stop, index, fields === 'every' ? withEveryField(stop) : stop.parameters, credentials),
	);
	return { name, nodes, connections: {} };
}

/** The ID of the node of a stop, by its place in the workflow. */
export const nodeIdOf = (index: number): string => `stop-${index}`;

function nodeOf(stop: Stop, index: number, parameters: INodeParameters, credentials: ZoomCredentials): INode {
	const { node } = stop;
	const account = parameters['authentication'] === 'oAuth2' ? 'zoomPkceOAuth2Api' : 'zoomServerToServerApi';
	const types = ([account, 'zoomChatbotApi'] as const).filter((type) =>
		node.credentials?.some(({ name }) => name === type),
	);
	return {
		id: nodeIdOf(index),
		name: stop.title,
		type: node.name,
		typeVersion: [node.version].flat().at(-1) ?? 1,
		position: [(index % COLUMNS) * SPACE.x, Math.floor(index / COLUMNS) * SPACE.y],
		parameters,
		credentials: Object.fromEntries(
			types.map((type) => [type, { id: credentials[type].id, name: credentials[type].name }]),
		),
	};
}
