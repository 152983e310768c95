import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import pMap from 'p-map';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { authenticationOf } from '../login/authentication';
import { ExplainedError } from '../errors/explained';
import { toNodeError } from '../errors/nodeErrors';
import { asTyped } from '../../../zoom/values/excerpt';
import { FieldReader } from './fieldReader';
import { fileOf, ItemWriter } from './items';
import { n8nOf, type N8n } from './n8n';
import type {
	BulkItems,
	InputItem,
	ItemOperation,
	ItemRun,
	Operation,
	RunOptions,
	BulkOperation,
	BulkRun,
} from './operation';
import { PendingOutput, type BinaryFile, type Output, type StreamedFile } from './output';
import type { ReadContext, ReadField } from './parameters';
import type { Resource } from './resource';
import { waitingOf } from './waiting';
import { connectChatbot, type Chatbot } from '../login/chatbot';
import { connect, type Zoom } from '../login/zoom';

/** What n8n puts behind the type of a node when it makes a tool of it. */
const TOOL = 'Tool';

/**
 * Runs the chosen operation for every input item: several at once, the output in the order of the input, every output
 * item paired with its input item. With "continue on fail" each item that failed becomes one item with the message, and
 * all of them when nothing could be done at all; without it the first failure ends the run, and what waits is not sent
 * any more.
 */
export async function runNode(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	try {
		return [await runAll(context, resources)];
	} catch (error) {
		const failure = toNodeError(context.getNode(), error);
		if (!context.continueOnFail() || context.getExecutionCancelSignal()?.aborted) throw failure;
		// Thrown, n8n would hand on the input as if it were the result.
		const writer = new ItemWriter(context);
		return [context.getInputData().map((_input, item) => writer.failure(failure, item))];
	}
}

async function runAll(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[]> {
	const operation = chosenOperation(context, resources);
	const reader = new FieldReader(context, defaultsOf(operation));

	const stop = new AbortController();
	const cancelled = context.getExecutionCancelSignal();
	const signal = cancelled ? AbortSignal.any([cancelled, stop.signal]) : stop.signal;

	const options = operation.runOptions((name) => reader.read(name, 0));
	try {
		const bounds = { signal, maxWait: options.maxWait };
		let bot: Promise<Chatbot> | undefined;
		const chatbot = async () => await (bot ??= connectChatbot(context, bounds));
		const zoom = await (operation.asChatbot ? chatbot() : connect(context, bounds));
		const run = new Run(context, reader, zoom, options, chatbot);
		return await ('readsFieldsOnce' in operation ? run.bulk(operation) : run.itemByItem(operation));
	} finally {
		stop.abort();
	}
}

/** Of one input item; a promise of them while the item pauses. */
interface ItemOutput {
	readonly items: INodeExecutionData[] | Promise<INodeExecutionData[]>;
}

class Run {
	private readonly readContext: ReadContext;
	private readonly timezone: string;
	private readonly inputs: INodeExecutionData[];
	private readonly writer: ItemWriter;
	private readonly n8n: N8n;

	constructor(
		private readonly context: IExecuteFunctions,
		private readonly reader: FieldReader,
		private readonly zoom: Zoom,
		private readonly options: RunOptions,
		private readonly chatbot: () => Promise<Chatbot>,
	) {
		this.readContext = {
			authentication: authenticationOf(context),
			asTool: context.getNode().type.endsWith(TOOL),
		};
		this.timezone = context.getTimezone();
		this.inputs = context.getInputData();
		this.writer = new ItemWriter(context);
		this.n8n = n8nOf(context);
	}

	async itemByItem(operation: ItemOperation): Promise<INodeExecutionData[]> {
		const run = operation.startRun();
		const { concurrency } = this.options;
		const one = async (input: INodeExecutionData, item: number): Promise<ItemOutput> =>
			await this.item(run, input, item);
		const outputs = await pMap(this.inputs, one, { concurrency });
		return (await Promise.all(outputs.map(async ({ items }) => await items))).flat();
	}

	private async item(run: ItemRun, input: INodeExecutionData, item: number): Promise<ItemOutput> {
		let subject: string | undefined;
		try {
			const call = run.read(this.fieldsOf(item), this.readContext);
			subject = call.subject;
			const { zoom, timezone, n8n, chatbot } = this;
			const file = async (field: string) => await fileOf(this.context, item, field);
			const store = async (one: BinaryFile | StreamedFile) => await this.writer.store(one);
			const output = await call.execute({ zoom, input, timezone, file, store, n8n, chatbot });
			if (!(output instanceof PendingOutput)) return { items: await this.written(output, item) };
			const items = this.later(output.output, item, subject);
			// It is awaited when all items had their turn, and may fail before that.
			items.catch(() => undefined);
			return { items };
		} catch (error) {
			return { items: [this.failed(error, item, subject)] };
		}
	}

	private async later(
		output: Promise<Output>,
		item: number,
		subject: string | undefined,
	): Promise<INodeExecutionData[]> {
		try {
			return await this.written(await output, item);
		} catch (error) {
			return [this.failed(error, item, subject)];
		}
	}

	private async written(output: Output, item: number): Promise<INodeExecutionData[]> {
		return await Promise.all([output].flat().map(async (one) => await this.writer.write(one, item)));
	}

	async bulk(operation: BulkOperation): Promise<INodeExecutionData[]> {
		const items = operation.startRun();
		const unreadable = this.readAll(operation, items);
		const { zoom, timezone, options, settle, n8n, chatbot } = this;
		const waiting = waitingOf(this.context);
		const outcomes = await this.allAtOnce(
			async () => await items.executeAll({ zoom, timezone, waiting, n8n, chatbot, ...options, settle }),
		);
		const inOrder = [...outcomes, ...unreadable].sort((a, b) => firstOf(a.item) - firstOf(b.item));
		return await Promise.all(
			inOrder.map(async (outcome) =>
				'error' in outcome
					? this.failed(outcome.error, outcome.item, 'subject' in outcome ? outcome.subject : undefined)
					: await this.writer.write(outcome.output, outcome.item),
			),
		);
	}

	/** Items whose fields cannot be read fail before anything is sent; those are returned. */
	private readAll(
		{ readsFieldsOnce, properties }: BulkOperation,
		items: BulkItems,
	): Array<{ item: number; error: unknown }> {
		const inputs = this.inputs.map((input, item): InputItem => ({ item, input }));
		if (readsFieldsOnce) {
			this.checkSameForAll(properties);
			items.read(inputs, this.fieldsOf(0), this.readContext);
			return [];
		}
		const unreadable: Array<{ item: number; error: unknown }> = [];
		for (const one of inputs) {
			const { item } = one;
			try {
				items.read([one], this.fieldsOf(item), this.readContext);
			} catch (error) {
				if (!this.context.continueOnFail()) this.failed(error, item);
				unreadable.push({ item, error });
			}
		}
		return unreadable;
	}

	/** Fields that are read once must not differ from item to item. @throws ZoomInvalidInputError */
	private checkSameForAll(properties: BulkOperation['properties']): void {
		const name = this.reader.differing(properties.map(({ property }) => property.name));
		if (name === undefined) return;
		const { displayName = name } = properties.find(({ property }) => property.name === name)?.property ?? {};
		throw new ZoomInvalidInputError(
			`"${displayName}" has an expression that gives different values for different items, but holds for all of them. Name a column instead, or use an expression that does not depend on the item.`,
			displayName,
		);
	}

	private readonly settle: BulkRun['settle'] = async ({ item, subject }, work) => {
		try {
			return { item, output: await work() };
		} catch (error) {
			if (!this.context.continueOnFail()) this.failed(error, item, subject);
			return { item, error, subject };
		}
	};

	/** An error of the whole run belongs to no item. */
	private async allAtOnce<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} catch (error) {
			throw toNodeError(this.context.getNode(), error);
		}
	}

	private fieldsOf(item: number): ReadField {
		return (name) => this.reader.read(name, item);
	}

	/** @throws NodeApiError, NodeOperationError unless the node goes on when items fail */
	private failed(error: unknown, item: number, subject?: string): INodeExecutionData {
		const failure = toNodeError(this.context.getNode(), error, item, subject);
		if (!this.context.continueOnFail()) throw failure;
		return this.writer.failure(failure, item);
	}
}

const firstOf = (item: number | readonly number[]): number => [item].flat()[0] ?? Infinity;

function chosenOperation(context: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource: unknown = context.getNodeParameter('resource', 0);
	const value: unknown = context.getNodeParameter('operation', 0);
	const operation = resources
		.find((candidate) => candidate.value === resource)
		?.operations.find(({ option }) => option.value === value);
	if (!operation) {
		throw new ExplainedError(
			`This node has no operation "${asTyped(String(value))}" for "${asTyped(String(resource))}"`,
			'Open the node and choose a resource and an operation.',
			undefined,
		);
	}
	return operation;
}

const defaultsOf = ({ properties }: Operation): ReadonlyMap<string, unknown> =>
	new Map(properties.map(({ property }) => [property.name, property.default]));
