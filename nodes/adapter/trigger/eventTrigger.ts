import type { IRun, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import type { ZoomError } from '../../../zoom/errors';
import type { BackfillOptions } from '../../../zoom/events/backfill/backfill';
import type { ZoomEvent } from '../../../zoom/events/model/envelope';
import { createFilter } from '../../../zoom/events/model/filter';
import type { Hub } from '../../../zoom/events/cluster/hub';
import type { Listener, ListenerOptions } from '../../../zoom/events/cluster/listener';
import { grantOf, toAuthentication } from '../login/authentication';
import { type Access, accessOf } from '../login/login';
import { toActivationError, toTriggerError } from './eventErrors';
import { backfillOptions } from './eventBackfill';
import { backfillItem, connectionItem, eventItem } from './eventItem';
import {
	DEFAULTS,
	eventParameters,
	filterOf,
	readParameters,
	scopeOf,
	socketOptions,
	subscription,
} from './eventParameters';
import { collection, type ValuesOf } from '../kit/parameters';
import { closingTime, zoomSdk } from '../login/sdk';

/** How long activation waits for the first connection; later it comes by itself. */
const ACTIVATION_MS = 15_000;
/** The place of the key among the parameters of n8n's `emit`. */
const KEY_AT = 3;

export const triggerParameters = {
	subscription,
	...eventParameters,
	options: collection({ displayName: 'Options', placeholder: 'Add Option' }, socketOptions),
};

type Values = ValuesOf<typeof triggerParameters>;

/** Listens to Zoom's events for a workflow: while it is active, or for a test until the first event. */
export async function listenToEvents(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const node = context.getNode();
	const manual = context.getMode() === 'manual';
	const failure = (error: unknown) => (manual ? toTriggerError(node, error) : toActivationError(node, error));
	try {
		const values = readParameters(context, triggerParameters);
		const access = await accessOf(
			context,
			toAuthentication(context.getNodeParameter('authentication', 'serverToServer')),
		);
		const hub = await hubFor(access, values.subscription);
		const backfill = manual ? undefined : await backfillOf(context, values, access);
		let joining: Promise<Listener> | undefined;
		const leave = async (ms?: number): Promise<void> => {
			if (joining) await hub.leave(await joining, ms);
		};
		const closeFunction = manual ? () => leave() : closingTime().opened(leave);
		const listen = async (): Promise<void> => {
			const report = new Reports(context);
			joining = hub.join(
				manual
					? testOptions(context, values, report, closeFunction)
					: { ...workflowOptions(context, values, report), backfill },
			);
			await joining;
			try {
				await hub.ready(ACTIVATION_MS);
				report.begun = true;
			} catch (error) {
				await closeFunction();
				throw failure(error);
			}
		};
		// n8n puts the emit of a test run in place only after this function has returned.
		if (manual) return { manualTriggerFunction: listen, closeFunction };
		await listen();
		return { closeFunction };
	} catch (error) {
		throw failure(error);
	}
}

async function hubFor({ authentication, credentials }: Access, subscription: string): Promise<Hub> {
	return await zoomSdk().events.hub(credentials, grantOf(authentication), subscription);
}

async function backfillOf(
	context: ITriggerFunctions,
	values: Values,
	access: Access,
): Promise<BackfillOptions | undefined> {
	if (!values.options.backfill) return undefined;
	const filter = filterOf(values);
	const scope = scopeOf(context.getWorkflow().id, filter);
	return await backfillOptions(context, {
		access,
		filter,
		scope,
		name: `${scope} ${context.getNode().id}`,
		done: (report) => {
			if (values.options.connectionEvents) context.emit([[backfillItem(report, Date.now())]]);
		},
	});
}

function workflowOptions(context: ITriggerFunctions, values: Values, report: Reports): ListenerOptions {
	const { options, simplify } = values;
	const filter = filterOf(values);
	const workflowId = context.getWorkflow().id ?? '';
	const { deduplicate = DEFAULTS.deduplicate } = options;
	const node = context.getNode();
	const emitConnection = (...what: Parameters<typeof connectionItem>): void => {
		if (options.connectionEvents) context.emit([[connectionItem(...what)]]);
	};
	return {
		production: true,
		pings: options.protocolPings ?? false,
		scope: deduplicate ? scopeOf(workflowId, filter) : undefined,
		wants: createFilter(filter),
		maxWaiting: options.largestQueue ?? DEFAULTS.largestQueue,
		concurrency: options.executionsAtOnce ?? DEFAULTS.executionsAtOnce,
		// Older versions of n8n take no key.
		repeatable: context.emit.length > KEY_AT,
		emit: (event: ZoomEvent, key: string) => {
			const done = context.helpers.createDeferredPromise<IRun>();
			// n8n drops what comes twice under one key, in the whole instance: so the workflow is in it.
			context.emit([[eventItem(event, simplify)]], undefined, done, `zoom:${workflowId}:${node.id}:${key}`);
			return done.promise.catch(unlessCancelled);
		},
		connected: (gap) => {
			emitConnection('connected', Date.now());
			if (gap) emitConnection('gap', Date.now(), gap);
		},
		replaced: () => {
			emitConnection('replaced', Date.now());
		},
		trouble: (error) => {
			report.passing(error);
		},
		fatal: (error) => {
			report.final(error);
		},
	};
}

/** The first event that fits ends a test; workflows that listen get it too. */
function testOptions(
	context: ITriggerFunctions,
	values: Values,
	report: Reports,
	leave: () => Promise<void>,
): ListenerOptions {
	const fail = (error: ZoomError): void => {
		report.final(error);
	};
	return {
		production: false,
		pings: values.options.protocolPings ?? false,
		scope: undefined,
		wants: createFilter(filterOf(values)),
		maxWaiting: 2,
		concurrency: 1,
		emit: (event: ZoomEvent) => {
			context.emit([[eventItem(event, values.simplify)]]);
			// Until it is out, no second event starts the workflow.
			return leave();
		},
		connected: () => undefined,
		replaced: () => undefined,
		trouble: fail,
		fatal: fail,
	};
}

/**
 * n8n rejects when it could not begin the execution, such as while its database is away, and also when somebody cancels one.
 * By name, because n8n may have loaded its classes twice.
 */
function unlessCancelled(error: unknown): void {
	if (!(error instanceof Error && error.name.endsWith('CancelledError'))) throw error;
}

/** Tells n8n what went wrong; before listening has begun, the error of the activation does. */
class Reports {
	begun = false;

	constructor(private readonly context: ITriggerFunctions) {}

	/** As a failed execution, so that the error workflow runs; the workflow stays active. */
	passing(error: ZoomError): void {
		// Older versions of n8n do not have it.
		if (!('saveFailedExecution' in this.context)) return;
		this.context.saveFailedExecution(toTriggerError(this.context.getNode(), error));
	}

	/** n8n then activates the workflow again from time to time. */
	final(error: ZoomError): void {
		if (this.begun) this.context.emitError(toTriggerError(this.context.getNode(), error));
	}
}
