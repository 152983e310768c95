import { randomUUID } from 'node:crypto';
import type { INode, INodeParameters } from 'n8n-workflow';
import { CREDENTIAL_TYPE } from '../../demo/account';
import type { SavedItem, WorkflowTemplate } from '../../demo/n8n/client';

/** What a bench puts between the source of the items and the end. */
export type Measured = Pick<INode, 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

interface HttpRequest {
	readonly credential: SavedItem;
	readonly parameters: INodeParameters;
	/** n8n's option "Batching"; undefined: not set. */
	readonly batch?: { readonly size: number; readonly everyMs: number };
}

export function zoomUser(credential: SavedItem, parameters: INodeParameters): Measured {
	return {
		type: 'n8n-nodes-zoom-automation.zoomUser',
		typeVersion: 1,
		parameters: { resource: 'user', ...parameters },
		credentials: { [CREDENTIAL_TYPE]: credential },
	};
}

export function httpRequest({ credential, parameters, batch }: HttpRequest): Measured {
	const batching = batch && { batch: { batchSize: batch.size, batchInterval: batch.everyMs } };
	return {
		type: 'n8n-nodes-base.httpRequest',
		typeVersion: 4.2,
		parameters: {
			authentication: 'genericCredentialType',
			genericAuthType: 'httpHeaderAuth',
			...parameters,
			options: batching ? { batching } : {},
		},
		credentials: { httpHeaderAuth: credential },
	};
}

/** Does nothing: what n8n costs with the items alone. */
export const noOperation: Measured = { type: 'n8n-nodes-base.noOp', typeVersion: 1, parameters: {} };

/** One expression an item, and nothing else. */
export const oneExpression: Measured = {
	type: 'n8n-nodes-base.set',
	typeVersion: 3.4,
	parameters: {
		assignments: { assignments: [{ id: '1', name: 'id', type: 'string', value: '={{ $json.id }}' }] },
		options: {},
	},
};

/** Webhook → the items from `source` → the measured node; n8n keeps nothing of a run that succeeded. */
export function workflowOf(name: string, path: string, source: string, measured: Measured): WorkflowTemplate {
	const start = {
		...node('Start', 0, 'n8n-nodes-base.webhook', 2, {
			path,
			responseMode: 'lastNode',
			responseData: 'noData',
		}),
		webhookId: randomUUID(),
	};
	const items = node('Items', 1, 'n8n-nodes-base.httpRequest', 4.2, { url: source, options: {} });
	const last = { ...node('Measured', 2, measured.type, measured.typeVersion, {}), ...measured };
	const to = (next: string) => ({ main: [[{ node: next, type: 'main' as const, index: 0 }]] });
	return {
		name,
		nodes: [start, items, { ...last, onError: 'continueRegularOutput' }],
		connections: { Start: to('Items'), Items: to('Measured') },
		settings: { saveDataSuccessExecution: 'none', saveExecutionProgress: false },
	};
}

const node = (
	name: string,
	column: number,
	type: string,
	typeVersion: number,
	parameters: INodeParameters,
): INode => ({ id: randomUUID(), name, type, typeVersion, position: [column * 200, 0], parameters });
