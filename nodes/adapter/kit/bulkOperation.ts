import {
	declareFields,
	type BulkOperation,
	type BulkRun,
	type Declaration,
	type InputItem,
	type ItemValues,
	type Outcome,
} from './operation';
import type { Parameters } from './parameters';

/** One input item of an operation that sees all of them. */
export type ItemCall<P extends Parameters, O extends Parameters = Parameters> = InputItem & ItemValues<P, O>;

interface BulkDefinition<P extends Parameters, O extends Parameters> extends Declaration<P, O> {
	/** The fields say how to treat all items: they are read for the first one and hold for all. */
	readsFieldsOnce?: boolean;
	/** @throws ZoomError for what concerns the whole run; what concerns one item is an outcome */
	executeAll(calls: ReadonlyArray<ItemCall<P, O>>, run: BulkRun): Promise<Outcome[]>;
}

/** An operation that is not done item by item: Zoom takes many at once, or the items mean something together. */
export function defineBulkOperation<
	const P extends Parameters,
	const O extends Parameters = Readonly<Record<string, never>>,
>(definition: BulkDefinition<P, O>): BulkOperation {
	const { fields, readItem } = declareFields(definition);
	return {
		...fields,
		readsFieldsOnce: definition.readsFieldsOnce ?? false,
		startRun() {
			const calls: Array<ItemCall<P, O>> = [];
			return {
				read(items, read, context) {
					const values = readItem(read, context);
					calls.push(...items.map((one) => ({ ...one, ...values })));
				},
				executeAll: async (run) => (calls.length > 0 ? await definition.executeAll(calls, run) : []),
			};
		},
	};
}
