import { NodeApiError } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, NodeOperationError } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import { WithFiles, type BinaryFile, type OutputItem, type StoredFile, type StreamedFile } from './output';

/** Turns the output of operations into n8n's items, files included. */
export class ItemWriter {
	constructor(private readonly context: IExecuteFunctions) {}

	/** @param from the input items it comes from; an empty list says that there is none */
	async write(output: OutputItem, from: number | readonly number[]): Promise<INodeExecutionData> {
		const pairedItem = typeof from === 'number' ? { item: from } : from.map((item) => ({ item }));
		if (!(output instanceof WithFiles)) return { json: output, pairedItem } as INodeExecutionData;
		const files = Object.entries(output.files).map(
			async ([field, file]) => [field, 'mimeType' in file ? file : await this.store(file)] as const,
		);
		const binary = Object.fromEntries(await Promise.all(files));
		return { json: output.record, binary, pairedItem } as INodeExecutionData;
	}

	/** @throws what a stream fails with, or n8n's storage; of a file that failed nothing is kept */
	async store({ name, type, content }: BinaryFile | StreamedFile): Promise<StoredFile> {
		const data = content instanceof Uint8Array ? Buffer.from(content) : content;
		return await this.context.helpers.prepareBinaryData(data, name, type);
	}

	/**
	 * No `error` beside `json`: n8n would drop `details`, and its expressions cannot read items that carry an error
	 * object (`$input.all()` becomes null). n8n's error output knows such items by the keys of `json`.
	 */
	failure(failure: NodeApiError | NodeOperationError, item: number): INodeExecutionData {
		const httpCode = failure instanceof NodeApiError ? failure.httpCode : undefined;
		return {
			json: {
				error: failure.message,
				details: {
					...(failure.description && { next: failure.description }),
					...(httpCode && { httpCode }),
				},
			},
			pairedItem: { item },
		};
	}
}

/** A file of an input item. @throws ZoomInvalidInputError when the item has none of that name */
export async function fileOf(context: IExecuteFunctions, item: number, field: string): Promise<BinaryFile> {
	const data = context.getInputData()[item]?.binary?.[field];
	if (!data) {
		throw new ZoomInvalidInputError(`The item has no file in the binary field "${field}"`, field);
	}
	const content = await context.helpers.getBinaryDataBuffer(item, field);
	return { name: data.fileName ?? field, type: data.mimeType, content };
}
