import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ItemOperation } from '../../../nodes/adapter/kit/operation';
import type { Authentication } from '../../../nodes/adapter/login/authentication';
import type { ZoomRecord } from '../../../zoom/values';

type Parameters = Readonly<Record<string, unknown>>;

/** Answers a call, or fails it; a download is called `download`, and its answer is the file's text. */
type Answer = (route: string, parameters: Parameters) => unknown;

interface OperationRun {
	readonly output: unknown;
	readonly error: unknown;
	/** Route and parameters of each call. */
	readonly calls: ReadonlyArray<readonly [string, Parameters]>;
	/** What an error says that it is about. */
	readonly subject: string | undefined;
	/** What the person reads beside the output. */
	readonly hints: readonly string[];
	/** Lines in n8n's log. */
	readonly progress: readonly string[];
}

interface RunOptions {
	/** epoch ms */
	readonly now?: number;
	readonly timezone?: string;
	readonly authentication?: Authentication;
	/** Of the node, from one production run to the next. */
	readonly memory?: Record<string, unknown>;
}

/** Runs an operation for one item against answers of the test’s own. */
export async function runOperation(
	operation: ItemOperation,
	fields: Parameters,
	answer: Answer,
	{
		now = Date.UTC(2026, 2, 15, 12),
		timezone = 'Europe/Madrid',
		authentication = 'serverToServer',
		memory = {},
	}: RunOptions = {},
): Promise<OperationRun> {
	const calls: Array<readonly [string, Parameters]> = [];
	const ask = async (route: string, parameters: Parameters): Promise<unknown> => {
		calls.push([route, parameters]);
		const given = answer(route, parameters);
		return await (given instanceof Error ? Promise.reject(given) : Promise.resolve(given ?? {}));
	};
	const zoom = {
		request: ask,
		list: async (route: string, parameters: Parameters) => (await ask(route, parameters)) as ZoomRecord[],
		download: async (url: string, take: (file: object) => Promise<unknown>) => {
			const content = Buffer.from((await ask('download', { url })) as string);
			return await take({ body: Readable.from([content]), bytes: content.length });
		},
		account: { authentication },
		now: () => now,
	};
	const store = async ({ name, type, content }: { name: string; type: string; content: Readable }) => {
		const data = (await buffer(content)).toString();
		return { data, mimeType: type, fileName: name };
	};
	const told = { hints: [] as string[], progress: [] as string[], subject: undefined as string | undefined };
	const hint = (text: string): unknown => told.hints.push(text);
	const n8n = {
		notice: hint,
		remark: hint,
		progress: (line: string): unknown => told.progress.push(line),
		memory,
	};
	const defaults = new Map(operation.properties.map(({ property }) => [property.name, property.default]));
	const read = (name: string) => (name in fields ? fields[name] : defaults.get(name));
	try {
		const item = operation.startRun().read(read, { authentication });
		told.subject = item.subject;
		const output = await item.execute({ zoom, n8n, timezone, store, input: { json: {} } } as never);
		return { ...told, output, error: undefined, calls };
	} catch (error) {
		return { ...told, output: undefined, error, calls };
	}
}
