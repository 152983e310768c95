import { pipeline, Transform, type Readable } from 'node:stream';
import type { Download } from '../../../zoom/api/download/download';
import { FileSizeError } from '../../../zoom/api/download/downloadGuard';
import { ZoomCancelledError, ZoomConnectionError, ZoomError, ZoomRefusedError } from '../../../zoom/errors';
import { asTyped, excerpt } from '../../../zoom/values/excerpt';
import { ExplainedError } from '../errors/explained';
import { failureWords } from '../errors/nodeErrors';
import type { Call } from './operation';
import type { StoredFile } from './output';
import type { Parameters } from './parameters';

/** A file of Zoom's that goes into n8n's storage. */
export interface WantedFile {
	/** For messages: `file a.mp4 of the recording of meeting 1`. */
	readonly subject: string;
	readonly url: string;
	/** Bytes that it must have; undefined: any number. */
	readonly size: number | undefined;
	/** Where the download names none. */
	readonly name: string;
	/** MIME type; undefined: what the download says. */
	readonly type: string | undefined;
	/** Its `download_access_token`, for when Zoom does not take the account's token. */
	readonly otherToken?: () => Promise<string | undefined>;
}

export interface FetchedFile {
	readonly name: string;
	readonly type: string;
	readonly bytes: number;
	readonly stored: StoredFile;
}

export type FetchTools = Pick<Call<Parameters, Parameters>, 'zoom' | 'store'>;

/** What reads a file piece by piece, while it comes. */
export interface FileReader<T> {
	write(bytes: Uint8Array): void;
	/** The file is whole. */
	end(): T;
}

/**
 * From Zoom into n8n's storage, never whole in memory.
 * @throws ExplainedError with the file, what became of it, and what to do; ZoomCancelledError
 */
export async function fetchFile(tools: FetchTools, wanted: WantedFile): Promise<FetchedFile> {
	return await explaining(wanted, async () => {
		const take = async (file: Download): Promise<FetchedFile> => await kept(file, file.body, tools, wanted);
		return await tools.zoom.download(wanted.url, take, wanted);
	});
}

/**
 * A file of Zoom's that is read while it comes, and stored as well where it is to be kept.
 * @param startReading called again when the file did not come whole and is fetched anew
 * @throws ExplainedError, ZoomCancelledError
 */
export async function readFile<T>(
	tools: FetchTools,
	wanted: WantedFile & { readonly keep: boolean },
	startReading: () => FileReader<T>,
): Promise<{ readonly content: T; readonly stored: StoredFile | undefined }> {
	return await explaining(wanted, async () => {
		const take = async (file: Download) => {
			const reader = startReading();
			if (!wanted.keep) {
				for await (const bytes of file.body as AsyncIterable<Uint8Array>) reader.write(bytes);
				return { content: reader.end(), stored: undefined };
			}
			const reading = new Transform({
				transform(bytes: Uint8Array, _encoding, done) {
					reader.write(bytes);
					done(null, bytes);
				},
			});
			pipeline(file.body, reading, () => undefined);
			const { stored } = await kept(file, reading, tools, wanted);
			return { content: reader.end(), stored };
		};
		return await tools.zoom.download(wanted.url, take, wanted);
	});
}

/** For `readFile`: the first so many bytes as text, all unless said otherwise. */
export function textReader(maxBytes = Infinity): FileReader<string> {
	const decoder = new TextDecoder();
	let text = '';
	let left = maxBytes;
	return {
		write(bytes) {
			text += decoder.decode(bytes.subarray(0, left), { stream: true });
			left = Math.max(0, left - bytes.length);
		},
		end: () => text + decoder.decode(),
	};
}

/** @param content of the file, as it comes */
async function kept(
	file: Download,
	content: Readable,
	{ store }: FetchTools,
	wanted: WantedFile,
): Promise<FetchedFile> {
	const name = file.fileName ?? wanted.name;
	const type = wanted.type ?? file.contentType?.split(';')[0]?.trim() ?? 'application/octet-stream';
	const stored = await store({ name, type, content });
	const { bytes } = file;
	if ((stored.bytes ?? bytes) === bytes) return { name, type, bytes, stored };
	throw new Error(`of ${bytes} bytes it kept ${stored.bytes}`);
}

async function explaining<T>({ subject }: WantedFile, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		throw error instanceof ZoomError ? explained(error, subject) : notStored(error, subject);
	}
}

export function noSuchFile(id: string, subject: string): ExplainedError {
	const message = `The ${subject} has no file with the ID ${asTyped(id)}`;
	return new ExplainedError(
		message,
		'It was deleted or moved to the trash, or it belongs to another instance of the meeting: name that one by its UUID.',
		new ZoomRefusedError(message, {}),
	);
}

/** @param left so many files that Zoom has not finished */
export function stillWorking(left: number, all: number, subject: string): ExplainedError {
	const message = `Zoom is still working on ${left} of ${all} files of the ${subject}`;
	return new ExplainedError(
		message,
		'Run again later, start from the event "All Recordings have completed", or add the option "Skip Unfinished Files".',
		new ZoomRefusedError(message, {}),
	);
}

function explained(error: ZoomError, subject: string): Error {
	if (error instanceof FileSizeError) {
		return new ExplainedError(
			`The ${subject} does not have the size that Zoom lists: ${error.message}`,
			'Nothing was kept. Zoom may still be working on it: run again later. If that stays, add the option "Accept Any Size".',
			error,
		);
	}
	if (error instanceof ZoomConnectionError) {
		return new ExplainedError(
			`The ${subject} did not come whole: ${error.message}`,
			'Nothing of it was kept, and it was tried several times. Check the network and proxy of the machine that runs n8n, then run the item again.',
			error,
		);
	}
	if (error instanceof ZoomCancelledError) return error;
	if (error instanceof ZoomRefusedError) return refused(error, subject);
	const { message, next } = failureWords(error, subject);
	return new ExplainedError(`The ${subject} could not be downloaded: ${message}`, next, error);
}

function notStored(error: unknown, subject: string): ExplainedError {
	const why = error instanceof Error ? error.message : String(error);
	return new ExplainedError(
		`n8n could not store the ${subject}: ${excerpt(why)}`,
		'Check the storage of the n8n process that ran this: its free space, its rights, and the settings of binary data.',
		error,
	);
}

function refused(error: ZoomRefusedError, subject: string): ExplainedError {
	if (error.status === 404) {
		return new ExplainedError(
			`The ${subject} is not there any more`,
			'It was deleted, or moved to the trash, since Zoom listed it. Recover brings it back from the trash within 30 days.',
			error,
		);
	}
	if (error.message.includes('web page')) {
		return new ExplainedError(
			`Zoom shows a page to sign in or to type a passcode in place of the ${subject}`,
			'Check that the role of the person who made the Zoom app has the permission "View the recording content", and that the recording is of the same account.',
			error,
		);
	}
	return new ExplainedError(
		`Zoom does not give the ${subject} away: ${error.message}`,
		'Check that the role of the person who made the Zoom app has the permission "View the recording content". A link that has expired is renewed by running the item again.',
		error,
	);
}
