import type { IBinaryData, IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ZoomRecord } from './sharedParameters';

/** What an operation can do in n8n besides giving records. */
export interface N8n {
	/** Tells the person, in the editor beside the output and in n8n's log, what they would not see in the records. */
	notice(text: string): void;
	/** A line in n8n's log on how a long run goes on. */
	progress(text: string): void;
	/** Puts a file where n8n keeps files. */
	file(content: string, name: string, mimeType: string): Promise<IBinaryData>;
	/** Small values that this node keeps from one production execution to the next. Manual executions forget them. */
	readonly memory: IDataObject;
}

/** A record with files. */
export class RecordWithFiles {
	constructor(
		readonly json: ZoomRecord,
		readonly files: Readonly<Record<string, IBinaryData>>,
	) {}
}

/** The n8n of one execution. */
export function n8nOf(context: IExecuteFunctions): N8n {
	const told = new Set<string>();
	const name = context.getNode().name;
	return {
		notice(text) {
			if (told.has(text)) return;
			told.add(text);
			context.logger.warn(`Zoom: ${name}: ${text}`);
			context.addExecutionHints({ message: text, type: 'warning', location: 'outputPane' });
		},
		progress: (text) => {
			context.logger.info(`Zoom: ${name}: ${text}`);
		},
		file: async (content, fileName, mimeType) =>
			await context.helpers.prepareBinaryData(Buffer.from(content), fileName, mimeType),
		get memory() {
			return context.getWorkflowStaticData('node');
		},
	};
}

/** What an operation gave as n8n's items, each paired with its input item. */
export const toItems = (
	output: ZoomRecord | RecordWithFiles | ReadonlyArray<ZoomRecord | RecordWithFiles>,
	index: number,
): INodeExecutionData[] =>
	[output].flat().map((record) => {
		const { json, files } =
			record instanceof RecordWithFiles ? record : { json: record as ZoomRecord, files: undefined };
		return {
			json,
			...(files && { binary: files }),
			pairedItem: { item: index },
		} as INodeExecutionData;
	});
