import type { Readable } from 'node:stream';
import type { IBinaryData, INodeExecutionData, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { asTyped } from '../../../zoom/values/excerpt';
import { MAX_SUBJECT } from '../errors/explained';
import { joinMethods, type PickerMethods } from './methods';
import type { N8n } from './n8n';
import {
	collection,
	number,
	type Parameter,
	type Parameters,
	type ReadContext,
	type ValuesOf,
} from './parameters';
import type { Zoom } from '../login/zoom';
import type { ZoomRecord } from '../../../zoom/values';

/** What an operation gets for one input item. */
export interface Call<P extends Parameters, O extends Parameters, R = undefined> {
	readonly zoom: Zoom;
	/** What the items of this run share. */
	readonly run: R;
	readonly values: ValuesOf<P>;
	/** Only those the person added. */
	readonly options: Partial<ValuesOf<O>>;
	readonly input: INodeExecutionData;
	/** The person's time zone: the workflow's, else n8n's. */
	readonly timezone: string;
	/** A file of the input item, by the name of its binary field. @throws ZoomInvalidInputError */
	readonly file: (field: string) => Promise<BinaryFile>;
	/** Puts a file into n8n's binary storage, now, so that a stream need not wait. */
	readonly store: (file: BinaryFile | StreamedFile) => Promise<StoredFile>;
	readonly n8n: N8n;
}

export interface BinaryFile {
	readonly name: string;
	/** MIME type. */
	readonly type: string;
	readonly content: Uint8Array;
}

/** A file that is never in memory as a whole. */
export interface StreamedFile extends Omit<BinaryFile, 'content'> {
	readonly content: Readable;
}

/** What n8n keeps of a file that is in its storage; `bytes` since n8n 2. */
export type StoredFile = IBinaryData;

/** A record with files beside it, by the name of the binary field each goes to. */
export class WithFiles {
	constructor(
		readonly record: ZoomRecord,
		readonly files: Readonly<Record<string, BinaryFile | StoredFile>>,
	) {}
}

export type OutputItem = ZoomRecord | WithFiles;
export type Output = OutputItem | readonly OutputItem[];

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
	/** How many items may be under way at once, unless the person says. */
	concurrency?: number;
	/** What this item is about, for messages: `user ana@example.com`. */
	subject?: (values: ValuesOf<P>) => string;
}

interface Definition<P extends Parameters, O extends Parameters, R> extends Declaration<P, O> {
	/** Makes what the items of one run share, such as what was looked up already. */
	startRun?: () => R;
	execute(call: Call<P, O, R>): Promise<Output>;
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
	concurrency: number({
		displayName: 'Concurrency',
		description:
			'How many items may be under way at once. The rate limits of the Zoom account are kept whatever the number; 1 works through the items one after the other.',
		default: atOnce,
		min: 1,
		max: 100,
	}),
	maxWait: number({
		displayName: 'Longest Wait (Seconds)',
		description:
			'How long a call may wait for its turn under the rate limits of the Zoom account. A longer wait fails the item and says when the limit ends.',
		default: DEFAULT_MAX_WAIT_SECONDS,
		min: 0,
	}),
});

/** An operation's fields: as n8n shows them, and how they are read. */
export interface Fields {
	readonly option: INodePropertyOptions & { value: string };
	/** As n8n shows them, not yet tied to the resource. */
	readonly properties: ReadonlyArray<{
		property: INodeProperties;
		shownWhen: Parameter<unknown>['shownWhen'];
	}>;
	/** Those of its pickers. */
	readonly methods: PickerMethods;
	/** Reads the fields for one item. @throws ZoomInvalidInputError */
	read(read: (name: string) => unknown, situation: ReadContext): ItemValues;
	runOptions(read: (name: string) => unknown): RunOptions;
}

/** One item's values, typed where the operation was defined. */
export interface ItemValues {
	readonly values: ValuesOf<Parameters>;
	readonly options: Partial<ValuesOf<Parameters>>;
	readonly subject: string | undefined;
}

export type Operation = ItemOperation | BulkOperation;

/** Works item by item. */
export interface ItemOperation extends Fields {
	startRun(): unknown;
	execute(call: ItemValues & Omit<Call<Parameters, Parameters, unknown>, keyof ItemValues>): Promise<Output>;
}

/** Sees all items at once: see wholeOperation.ts. */
export interface BulkOperation extends Fields {
	/** The fields say how to treat all items, and are read once: then no item can drop out because of them. */
	readonly readsFieldsOnce: boolean;
	executeAll(items: readonly ReadItem[], run: BulkRun): Promise<Outcome[]>;
}

export interface ReadItem extends ItemValues {
	/** Position in the input. */
	readonly item: number;
	readonly input: INodeExecutionData;
}

export interface BulkRun extends RunOptions {
	readonly zoom: Zoom;
	readonly timezone: string;
	/** Does the work of one item. When it fails, that is the item's outcome, or the end of the run: as the node is set. */
	readonly settle: (
		item: Pick<ReadItem, 'item' | 'subject'>,
		work: () => Promise<OutputItem>,
	) => Promise<Outcome>;
}

/** What became of one item or several; `item` is empty for what no item speaks of. */
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
	return {
		...declareFields(definition),
		startRun: () => definition.startRun?.(),
		execute: async (call) => await definition.execute(call as unknown as Call<P, O, R>),
	};
}

export function declareFields<P extends Parameters, O extends Parameters>(
	declaration: Declaration<P, O>,
): Fields {
	const { name, value, action, description, parameters, subject } = declaration;
	const { concurrency: atOnce = DEFAULT_CONCURRENCY } = declaration;
	const words = { displayName: 'Options', placeholder: 'Add option' };
	const ofTheRun = runOptions(atOnce);
	// One list for the person; an operation receives its own options only, so that the run's never reach Zoom.
	const shown = collection(words, { ...declaration.options, ...ofTheRun });
	const own = collection(words, { ...declaration.options });
	const run = collection(words, ofTheRun);
	const fields = { ...parameters, options: shown };

	return {
		option: { name, value, action, description },
		properties: Object.entries<Parameter<unknown>>(fields).map(([field, parameter]) => ({
			property: { ...parameter.property, name: field },
			shownWhen: parameter.shownWhen,
		})),
		methods: joinMethods(Object.values<Parameter<unknown>>(fields).map(({ methods }) => methods)),
		read(read, situation) {
			const given = own.parse(read('options'), situation);
			const replacing = 'clearLists' in (declaration.options ?? {});
			const clears = 'clearLists' in given && given['clearLists'] === true;
			const here = { ...situation, ...(replacing && ({ emptyLists: clears ? 'allow' : 'refuse' } as const)) };
			const entries = Object.entries(parameters).map(
				([field, parameter]) => [field, parameter.parse(read(field), here)] as const,
			);
			const values = Object.fromEntries(entries) as ValuesOf<P>;
			const about = subject && asTyped(subject(values), MAX_SUBJECT);
			return { values, options: given, subject: about };
		},
		runOptions(read) {
			const given = run.parse(read('options'));
			return {
				concurrency: given.concurrency ?? atOnce,
				maxWait: (given.maxWait ?? DEFAULT_MAX_WAIT_SECONDS) * 1000,
			};
		},
	};
}
