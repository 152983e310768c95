import { NodeOperationError, type IExecuteFunctions, type ILoadOptionsFunctions } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../zoom/errors';
import type { ListRoute, Route, RouteParameters } from '../../zoom/api/routes';
import type { ZoomClient } from '../../zoom/api/client';
import type { Authentication } from './authentication';
import { CREDENTIAL_TYPES } from './authentication';
import { appCredentials } from './fieldsOfCredential';
import { zoomProcess } from './process';
import type { ZoomRecord } from './sharedParameters';

/** Zoom as an operation sees it: signal, bound and fairness of the execution are settled. */
export interface Zoom {
	/** One call. @throws ZoomError */
	request<R extends Route>(route: R, parameters: RouteParameters<R>): Promise<ZoomRecord>;
	/** A whole list, or its first `limit`. @throws ZoomError */
	list<R extends ListRoute>(route: R, parameters: RouteParameters<R>, limit?: number): Promise<ZoomRecord[]>;
	/** A list item by item, for those that would not fit into memory. @throws ZoomError */
	iterate<R extends ListRoute>(route: R, parameters: RouteParameters<R>): AsyncIterable<ZoomRecord>;
	/** Epoch ms. */
	now(): number;
}

interface RunBounds {
	signal?: AbortSignal;
	/** ms */
	maxWait?: number;
}

/** Zoom with the credentials of the node. They are read once for a run. */
export async function connect(
	context: IExecuteFunctions | ILoadOptionsFunctions,
	{ signal, maxWait }: RunBounds = {},
): Promise<Zoom> {
	const client = (await clientFor(context)).with({ signal, maxWaitMs: maxWait, lane: laneOf(context) });
	return {
		request: async (route, parameters) => await client.request(route, parameters),
		list: async (route, parameters, limit) => await client.list(route, parameters, { limit }),
		iterate: (route, parameters) => client.iterate(route, parameters),
		now: Date.now,
	};
}

async function clientFor(context: IExecuteFunctions | ILoadOptionsFunctions): Promise<ZoomClient> {
	const authentication = context.getNodeParameter('authentication', 0) as Authentication;
	const data = await context.getCredentials(CREDENTIAL_TYPES[authentication]);
	try {
		return zoomProcess().serverToServer(appCredentials(data));
	} catch (error) {
		if (!(error instanceof ZoomInvalidInputError)) throw error;
		throw new NodeOperationError(context.getNode(), error.message, {
			description: 'Nothing was sent to Zoom. Open the credential and correct the field.',
			failure: { cause: 'credential-invalid' },
		});
	}
}

/** Executions take turns under the account's limits, so that a bulk run does not starve the others. */
const laneOf = (context: IExecuteFunctions | ILoadOptionsFunctions): string =>
	'getExecutionId' in context ? context.getExecutionId() : 'editor';
