import type { Readable } from 'node:stream';
import type { IBinaryData } from 'n8n-workflow';
import type { ZoomRecord } from '../../../zoom/values';

/** What operations give. */

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

/** Output that pauses for minutes before it is there: its item no longer counts among those under way. */
export class PendingOutput {
	constructor(readonly output: Promise<Output>) {}
}
