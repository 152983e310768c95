import type { INodeExecutionData, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { asTyped } from '../../../zoom/values/excerpt';
import { MAX_SUBJECT } from '../errors/explained';
import { joinMethods, type PickerMethods } from './methods';
import type { N8n } from './n8n';
import {
	PendingOutput,
	type BinaryFile,
	type Output,
	type OutputItem,
	type StoredFile,
	type StreamedFile,
} from './output';
import {
	AS_DECLARED,
	collection,
	number,
	withDefault,
	type Conditions,
	type GroupValues,
	type Parameter,
	type Parameters,
	type ReadContext,
	type ReadField,
	type ValuesOf,
} from './parameters';
import { toolOutputOf } from './toolOutput';
import type { Waiting } from './waiting';
import type { Route } from '../../../zoom/api/routes/routes';
import type { Chatbot } from '../login/chatbot';
import type { Zoom } from '../login/zoom';

/** What an operation gets for one input item. */
export interface Call<P extends Parameters, O extends Parameters, R = undefined> {
	readonly zoom: Zoom;
	/** What the items of this run share. */
	readonly run: R;
	readonly values: ValuesOf<P>;
	readonly options: GroupValues<O>;
	readonly input: INodeExecutionData;
	/** The person's time zone: the workflow's, else n8n's. */
	readonly timezone: string;
	/** A file of the input item, by the name of its binary field. @throws ZoomInvalidInputError */
	readonly file: (field: string) => Promise<BinaryFile>;
	/** Puts a file into n8n's binary storage, now, so that a stream need not wait. */
	readonly store: (file: BinaryFile | StreamedFile) => Promise<StoredFile>;
	readonly n8n: N8n;
	/** The node's chatbot. @throws ZoomInvalidInputError for a credential with an empty field */
	readonly chatbot: () => Promise<Chatbot>;
}

/** Routes with the fields that ask for them. */
export type OptionalRoutes = Readonly<Partial<Record<Route, readonly string[]>>>;

export interface Declaration<P extends Parameters, O extends Parameters> {
	/** As the drop-down shows it. */
	name: string;
	value: string;
	/** As n8n's node panel shows it: sentence case, such as "Get a user". */
	action: string;
	description: string;
	parameters: P;
	/** Rarely needed fields, under "Options". With `clearLists` among them lists replace those that Zoom has. */
	options?: O;
	/**
	 * Routes that it does without, so that Verify does not ask for their scopes: each is called only where one of its fields is
	 * set, or, where none is named, is no loss when Zoom refuses it.
	 */
	optionalRoutes?: OptionalRoutes;
	/** How many items may be under way at once, unless the person says. */
	concurrency?: number;
	/** It is done as the node's chatbot, and needs no other credential. */
	asChatbot?: true;
	/** What this item is about, for messages: `user ana@example.com`. */
	subject?: (values: ValuesOf<P>) => string;
}

interface Definition<P extends Parameters, O extends Parameters, R> extends Declaration<P, O> {
	/** Makes what the items of one run share, such as what was looked up already. */
	startRun?: () => R;
	execute(call: Call<P, O, R>): Promise<Output | PendingOutput>;
}

/** How a whole run behaves; the same for every operation and read once, from the first item. */
export interface RunOptions {
	readonly concurrency: number;
	/** ms */
	readonly maxWait: number;
}

/** Business accounts have 80 calls a second, and creating somebody takes Zoom up to half a second. */
const DEFAULT_CONCURRENCY = 40;
const DEFAULT_MAX_WAIT_SECONDS = 300;

const runOptions = (atOnce: number) => ({
	concurrency: withDefault(
		number({
			displayName: 'Concurrency',
			description:
				'How many items are processed at the same time. Zoom’s rate limits are respected whatever the number; 1 processes the items one after the other.',
			default: atOnce,
			min: 1,
			max: 100,
		}),
	),
	maxWait: withDefault(
		number({
			displayName: 'Maximum Wait (Seconds)',
			fraction: true,
			description:
				'How long a call may wait for its turn under the rate limits of the Zoom account. A longer wait fails the item and says when the limit ends.',
			default: DEFAULT_MAX_WAIT_SECONDS,
			min: 0,
		}),
	),
});

/** An operation's fields: as n8n shows them, and how they are read. */
export interface Fields {
	readonly option: INodePropertyOptions & { value: string };
	/** As n8n shows them, not yet tied to the resource. */
	readonly properties: ReadonlyArray<{
		property: INodeProperties;
		shownWhen: Conditions;
	}>;
	/** Those of its pickers. */
	readonly methods: PickerMethods;
	/** Those that it does without. */
	readonly optionalRoutes: OptionalRoutes;
	readonly asChatbot: boolean;
	runOptions(read: ReadField): RunOptions;
}

/** What the fields say for one item. */
export interface ItemValues<P extends Parameters, O extends Parameters> {
	readonly values: ValuesOf<P>;
	readonly options: GroupValues<O>;
	/** For messages. */
	readonly subject: string | undefined;
	/** Reduces the output to what an AI agent was promised. */
	readonly cut: (output: Output) => Output;
}

export type Operation = ItemOperation | BulkOperation;

/** Works item by item. */
export interface ItemOperation extends Fields {
	/** Begins a run, and makes what its items share. */
	startRun(): ItemRun;
}

export interface ItemRun {
	/** Reads the fields for one item. @throws ZoomInvalidInputError */
	read(read: ReadField, context: ReadContext): ReadItem;
}

export interface ReadItem {
	readonly subject: string | undefined;
	execute(tools: Tools): Promise<Output | PendingOutput>;
}

/** What an operation gets for one item besides what the fields say. */
type Tools = Omit<Call<Parameters, Parameters>, 'values' | 'options' | 'run'>;

/** Sees all items at once: see bulkOperation.ts. */
export interface BulkOperation extends Fields {
	/** The fields say how to treat all items, and are read once: then no item can drop out because of them. */
	readonly readsFieldsOnce: boolean;
	startRun(): BulkItems;
}

export interface InputItem {
	/** Position in the input. */
	readonly item: number;
	readonly input: INodeExecutionData;
}

/** The items of one run whose fields could be read. */
export interface BulkItems {
	/** Reads the fields once, for all of these items. @throws ZoomInvalidInputError */
	read(items: readonly InputItem[], read: ReadField, context: ReadContext): void;
	executeAll(run: BulkRun): Promise<Outcome[]>;
}

export interface BulkRun extends RunOptions {
	readonly zoom: Zoom;
	readonly timezone: string;
	readonly waiting: Waiting;
	readonly n8n: N8n;
	/** The node's chatbot. @throws ZoomInvalidInputError for a credential with an empty field */
	readonly chatbot: () => Promise<Chatbot>;
	/** Does the work of one item. When it fails, that is the item's outcome, or the end of the run: as the node is set. */
	readonly settle: (
		item: { readonly item: number; readonly subject: string | undefined },
		work: () => Promise<OutputItem>,
	) => Promise<Outcome>;
}

/** The result of one item or several; `item` is an empty list for output that belongs to no item. */
export type Outcome =
	| { readonly item: number | readonly number[]; readonly output: OutputItem }
	| { readonly item: number; readonly error: unknown; readonly subject?: string | undefined };

/**
 * An operation: its fields declared once, its work as one function that receives them typed. See
 * nodes/ZoomUser/actions/user/get.operation.ts for the smallest one.
 */
export function defineOperation<
	const P extends Parameters,
	const O extends Parameters = Readonly<Record<string, never>>,
	R = undefined,
>(definition: Definition<P, O, R>): ItemOperation {
	const { fields, readItem } = declareFields(definition);
	return {
		...fields,
		startRun() {
			const run = definition.startRun?.() as R;
			return {
				read(read, context) {
					const { cut, ...item } = readItem(read, context);
					return {
						subject: item.subject,
						async execute(tools) {
							const output = await definition.execute({ ...tools, ...item, run });
							return output instanceof PendingOutput
								? new PendingOutput(output.output.then(cut))
								: cut(output);
						},
					};
				},
			};
		},
	};
}

export function declareFields<P extends Parameters, O extends Parameters>(
	declaration: Declaration<P, O>,
): {
	fields: Fields;
	/** Reads the fields for one item. @throws ZoomInvalidInputError */
	readItem: (read: ReadField, context: ReadContext) => ItemValues<P, O>;
} {
	const { name, value, action, description, parameters, subject } = declaration;
	const { concurrency: atOnce = DEFAULT_CONCURRENCY } = declaration;
	const words = { displayName: 'Options', placeholder: 'Add Option' };
	const ofTheRun = runOptions(atOnce);
	// One list for the person; an operation receives its own options only, so that the run's never reach Zoom.
	const shown = collection(words, { ...declaration.options, ...ofTheRun });
	const own = declaration.options && collection(words, declaration.options);
	const run = collection(words, ofTheRun);
	const tool = toolOutputOf(value, parameters);
	const all = { ...parameters, ...tool.parameters, options: shown };

	const fields: Fields = {
		option: { name, value, action, description },
		optionalRoutes: declaration.optionalRoutes ?? {},
		asChatbot: declaration.asChatbot ?? false,
		properties: Object.entries<Parameter<unknown>>(all).flatMap(([field, parameter]) =>
			(parameter.variants ?? AS_DECLARED).map(({ when, property }) => ({
				property: { ...parameter.property, ...property, name: field },
				shownWhen: { ...parameter.shownWhen, ...when },
			})),
		),
		methods: joinMethods(Object.values<Parameter<unknown>>(all).map(({ methods }) => methods)),
		runOptions(read) {
			const { concurrency, maxWait } = run.parse(read('options'));
			return { concurrency, maxWait: maxWait * 1000 };
		},
	};
	return {
		fields,
		readItem(read, context) {
			// Without options of its own an operation has the type of a group without fields.
			const options = own?.parse(read('options'), context) ?? ({} as GroupValues<O>);
			const replacing = 'clearLists' in (declaration.options ?? {});
			const clears = 'clearLists' in options && options['clearLists'] === true;
			const here = { ...context, ...(replacing && ({ emptyLists: clears ? 'allow' : 'refuse' } as const)) };
			const { read: readField, cut } = tool.reads(read, context);
			const entries = Object.entries(parameters).map(
				([field, parameter]) => [field, parameter.parse(readField(field), here)] as const,
			);
			const values = Object.fromEntries(entries) as ValuesOf<P>;
			return { values, options, subject: subject && asTyped(subject(values), MAX_SUBJECT), cut };
		},
	};
}
