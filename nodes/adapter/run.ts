import { setMaxListeners } from 'node:events';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import pMap from 'p-map';
import { authenticationOf } from './authentication';
import { toNodeError } from './errors';
import { FieldReader } from './fieldReader';
import type { Operation, Output } from './operation';
import type { Situation } from './parameters';
import type { Resource } from './resource';
import { connect, type Zoom } from './zoom';

/**
 * Runs the chosen operation for every input item: several at once, the output in the order of the input, every output
 * item paired with its input item. With "continue on fail" each item that failed becomes one item with the message;
 * without it the first failure ends the run, and what waits is not sent any more.
 */
export async function runNode(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const operation = chosenOperation(context, resources);
	const items = context.getInputData();
	const reader = new FieldReader(context, defaultsOf(operation));
	const goOn = context.continueOnFail();

	const stop = new AbortController();
	const cancelled = context.getExecutionCancelSignal();
	const signal = cancelled ? AbortSignal.any([cancelled, stop.signal]) : stop.signal;
	// Each call under way listens; Node takes more than ten listeners for a leak.
	setMaxListeners(0, signal);

	const { concurrency, maxWait } = operation.runOptions((name) => reader.read(name, 0));
	try {
		const zoom = await connect(context, { signal, maxWait });
		const run = new ItemRunner(context, operation, reader, zoom);
		const outputs = await pMap(items, async (input, index) => await run.item(input, index, goOn), {
			concurrency,
		});
		return [outputs.flat()];
	} finally {
		stop.abort();
	}
}

class ItemRunner {
	private readonly timezone: string;
	private readonly situation: Situation;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly operation: Operation,
		private readonly reader: FieldReader,
		private readonly zoom: Zoom,
	) {
		this.timezone = context.getTimezone();
		this.situation = { authentication: authenticationOf(context) };
	}

	async item(input: INodeExecutionData, index: number, goOn: boolean): Promise<INodeExecutionData[]> {
		let subject: string | undefined;
		try {
			const call = this.operation.prepare((name) => this.reader.read(name, index), this.situation);
			subject = call.subject;
			const output = await call.execute({ zoom: this.zoom, input, timezone: this.timezone });
			return toItems(output, index);
		} catch (error) {
			const failure = toNodeError(this.context.getNode(), error, index, subject);
			if (!goOn) throw failure;
			const httpCode = failure instanceof NodeApiError ? failure.httpCode : undefined;
			// No `error` beside `json`: n8n would drop `details`, and its expressions cannot read items that carry an
			// error object (`$input.all()` becomes null). n8n's error output knows such items by the keys of `json`.
			return [
				{
					json: {
						error: failure.message,
						details: {
							...(failure.description && { next: failure.description }),
							...(httpCode && { httpCode }),
						},
					},
					pairedItem: { item: index },
				},
			];
		}
	}
}

const toItems = (output: Output, index: number): INodeExecutionData[] =>
	[output].flat().map((json) => ({ json, pairedItem: { item: index } }) as INodeExecutionData);

function chosenOperation(context: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource = context.getNodeParameter('resource', 0);
	const value = context.getNodeParameter('operation', 0);
	const operation = resources
		.find((candidate) => candidate.value === resource)
		?.operations.find(({ option }) => option.value === value);
	if (!operation) {
		throw new NodeOperationError(
			context.getNode(),
			`This node has no operation "${value}" for "${resource}"`,
			{
				description: 'Open the node and choose a resource and an operation.',
			},
		);
	}
	return operation;
}

const defaultsOf = ({ properties }: Operation): ReadonlyMap<string, unknown> =>
	new Map(properties.map(({ property }) => [property.name, property.default]));
