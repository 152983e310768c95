import type { INodeExecutionData, INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import {
	collection,
	number,
	type Parameter,
	type Parameters,
	type Situation,
	type ValuesOf,
} from './parameters';
import type { ZoomRecord } from './sharedParameters';
import type { Zoom } from './zoom';

/** What an operation gets for one input item. */
export interface Call<P extends Parameters, O extends Parameters> {
	readonly zoom: Zoom;
	readonly values: ValuesOf<P>;
	/** Only those the person added. */
	readonly options: Partial<ValuesOf<O>>;
	readonly input: INodeExecutionData;
	/** The person's time zone: the workflow's, else n8n's. */
	readonly timezone: string;
}

export type Output = ZoomRecord | readonly ZoomRecord[];

interface Definition<P extends Parameters, O extends Parameters> {
	/** As the drop-down shows it. */
	name: string;
	value: string;
	/** As n8n's node panel shows it: sentence case, such as "Get a user". */
	action: string;
	description: string;
	parameters: P;
	/** Rarely needed fields, under "Options". */
	options?: O;
	/** What this item is about, for messages: `user ana@example.com`. */
	subject?: (values: ValuesOf<P>) => string;
	execute(call: Call<P, O>): Promise<Output>;
}

/** How a whole run behaves; the same for every operation and read once, from the first item. */
export interface RunOptions {
	readonly concurrency: number;
	/** ms */
	readonly maxWait: number;
}

const DEFAULT_CONCURRENCY = 20;
const DEFAULT_MAX_WAIT_SECONDS = 300;

const runOptions = {
	concurrency: number({
		displayName: 'Concurrency',
		description:
			'How many items may be under way at once. The rate limits of the Zoom account are kept whatever the number; 1 works through the items one after the other.',
		default: DEFAULT_CONCURRENCY,
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
};

export interface Operation {
	readonly option: INodePropertyOptions & { value: string };
	/** As n8n shows them, not yet tied to the resource. */
	readonly properties: ReadonlyArray<{
		property: INodeProperties;
		shownWhen: Parameter<unknown>['shownWhen'];
	}>;
	/** Reads the fields for one item. @throws ZoomInvalidInputError */
	prepare(read: (name: string) => unknown, situation: Situation): PreparedCall;
	runOptions(read: (name: string) => unknown): RunOptions;
}

export interface PreparedCall {
	readonly subject: string | undefined;
	execute(rest: Pick<Call<Parameters, Parameters>, 'zoom' | 'input' | 'timezone'>): Promise<Output>;
}

/**
 * An operation: its fields declared once, its work as one function that receives them typed. See
 * nodes/ZoomUser/actions/user/get.operation.ts for the smallest one.
 */
export function defineOperation<
	const P extends Parameters,
	const O extends Parameters = Readonly<Record<string, never>>,
>(definition: Definition<P, O>): Operation {
	const { name, value, action, description, parameters } = definition;
	const options = collection(
		{ displayName: 'Options', placeholder: 'Add option' },
		{ ...definition.options, ...runOptions },
	);
	const fields = { ...parameters, options };

	return {
		option: { name, value, action, description },
		properties: Object.entries<Parameter<unknown>>(fields).map(([field, parameter]) => ({
			property: { ...parameter.property, name: field },
			shownWhen: parameter.shownWhen,
		})),
		prepare(read, situation) {
			const values = Object.fromEntries(
				Object.entries(parameters).map(([field, parameter]) => [
					field,
					parameter.parse(read(field), situation),
				]),
			) as ValuesOf<P>;
			const given = options.parse(read('options'), situation) as Partial<ValuesOf<O>>;
			return {
				subject: definition.subject?.(values),
				execute: async (rest) => await definition.execute({ ...rest, values, options: given }),
			};
		},
		runOptions(read) {
			const given = options.parse(read('options')) as Partial<ValuesOf<typeof runOptions>>;
			return {
				concurrency: given.concurrency ?? DEFAULT_CONCURRENCY,
				maxWait: (given.maxWait ?? DEFAULT_MAX_WAIT_SECONDS) * 1000,
			};
		},
	};
}
