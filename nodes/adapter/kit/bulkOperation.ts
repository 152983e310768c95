import type { INodeExecutionData } from 'n8n-workflow';
import { declareFields, type Declaration, type Outcome, type BulkOperation, type BulkRun } from './operation';
import type { Parameters, ValuesOf } from './parameters';

/** One input item of an operation that sees all of them. */
export interface ItemCall<P extends Parameters, O extends Parameters = Parameters> {
	readonly item: number;
	readonly values: ValuesOf<P>;
	/** Only those the person added. */
	readonly options: Partial<ValuesOf<O>>;
	readonly input: INodeExecutionData;
	readonly subject: string | undefined;
}

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
	return {
		...declareFields(definition),
		readsFieldsOnce: definition.readsFieldsOnce ?? false,
		executeAll: async (items, run) =>
			await definition.executeAll(items as unknown as ReadonlyArray<ItemCall<P, O>>, run),
	};
}
