import {
	defineOperation,
	ExplainedError,
	fallbackWhen,
	type FetchedFile,
	fetchFile,
	type N8n,
	noSuchFile,
	type Output,
	skippedRow,
	stillWorking,
	type StoredFile,
	WithFiles,
	type Zoom,
} from '../../../adapter/kit';
import { recordedLocator, recordingSubject } from './fields';
import { binaryField, downloadOptions, fileTypes, output, recordingId } from './fileFields';
import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { filesOf, type FileKind, type RecordingFile } from '../../../../zoom/recordings/files';
import { textOf, type ZoomRecord } from '../../../../zoom/values';

interface Downloaded {
	readonly record: ZoomRecord;
	readonly stored: StoredFile;
}

export const download = defineOperation({
	name: 'Download',
	value: 'download',
	action: 'Download a recording',
	description: 'Download the files of a cloud recording, of any size; an ID stands for the latest instance',
	parameters: {
		meetingId: recordedLocator(),
		fileTypes: fileTypes(),
		recordingId: recordingId(),
		output: output(),
		binaryField: binaryField(),
	},
	options: downloadOptions,
	// A download takes the whole line: many at once are no faster.
	concurrency: 4,
	subject: recordingSubject,
	async execute({ zoom, store, n8n, values, options }) {
		const subject = recordingSubject(values);
		const recording = await zoom.request('GET /meetings/{meetingId}/recordings', {
			meetingId: values.meetingId,
		});
		const files = chosen(filesOf(recording), values);
		const finished = files.filter((file) => file.finished);
		if (finished.length < files.length && !options.skipUnfinished) {
			throw stillWorking(files.length - finished.length, files.length, subject);
		}
		if (files.length === 0 && values.recordingId !== '') throw noSuchFile(values.recordingId, subject);
		if (finished.length === 0) n8n.remark(`The ${subject} has no file of the chosen types`);
		const downloaded: Downloaded[] = [];
		const missing: ZoomRecord[] = [];
		let failure: ExplainedError | undefined;
		for (const file of finished) {
			const name = `file ${file.id ?? file.name} of the ${subject}`;
			const size = options.acceptAnySize ? undefined : file.size;
			const otherToken = async () => await ownToken(zoom, values.meetingId);
			const one = async (): Promise<void> => {
				const wanted = { ...file, subject: name, url: urlOf(file, name), size, otherToken };
				const fetched = await fetchFile({ zoom, store }, wanted);
				tellSize(file, fetched, name, n8n);
				downloaded.push({ record: describe(recording, file, fetched), stored: fetched.stored });
			};
			// One file that cannot be had does not take the others away.
			await fallbackWhen(
				one(),
				(error) => error instanceof ExplainedError,
				(error) => {
					failure ??= error as ExplainedError;
					missing.push({
						...describe(recording, file),
						...skippedRow({ subject: name, error: error as ExplainedError }),
					});
				},
			);
		}
		if (failure && downloaded.length === 0) throw failure;
		if (failure) n8n.notice(`${failure.message}. The other files are here.`);
		return values.output === 'together'
			? together(recording, downloaded, values.binaryField, missing)
			: [
					...downloaded.map(({ record, stored }) => new WithFiles(record, { [values.binaryField]: stored })),
					...missing,
				];
	},
});

/** Good for the files of one recording; undefined where Zoom gives none. */
async function ownToken(zoom: Zoom, meetingId: string): Promise<string | undefined> {
	const query = { include_fields: 'download_access_token' };
	const recording = await zoom.request('GET /meetings/{meetingId}/recordings', { meetingId, query });
	return textOf(recording['download_access_token']) || undefined;
}

/** Says of a size that it could not be checked, or is not the listed one. */
function tellSize({ size }: RecordingFile, { bytes }: FetchedFile, name: string, n8n: N8n): void {
	if (size === undefined)
		n8n.remark(`Zoom lists no size for the ${name}: whether all of it came could not be checked.`);
	else if (size !== bytes) n8n.notice(`The ${name} has ${bytes} bytes, and Zoom lists it with ${size}.`);
}

interface Choice {
	readonly fileTypes: readonly FileKind[];
	readonly recordingId: string;
}

/** A file without a type, as they are while Zoom works on them, may become one of any type. */
const chosen = (files: RecordingFile[], { fileTypes: kinds, recordingId }: Choice): RecordingFile[] =>
	files.filter(
		({ kind, id, finished }) =>
			(kinds.length === 0 || kinds.includes(kind) || (kind === 'other' && !finished)) &&
			(recordingId === '' || id === recordingId),
	);

/** @throws ZoomInvalidInputError for recordings on premises */
function urlOf({ url }: RecordingFile, subject: string): string {
	if (url !== undefined) return url;
	throw new ZoomInvalidInputError(
		`The ${subject} is on the account's own storage, where Zoom cannot give it`,
	);
}

const MEETING_FACTS = ['id', 'uuid', 'topic', 'start_time', 'duration', 'host_id'] as const;
const FILE_FACTS = [
	'file_type',
	'file_extension',
	'file_size',
	'recording_type',
	'recording_start',
	'recording_end',
] as const;

const picked = (record: ZoomRecord, names: readonly string[]): ZoomRecord =>
	Object.fromEntries(names.filter((name) => name in record).map((name) => [name, record[name]]));

/** Without the links, which open the file for whoever has them. */
function describe(recording: ZoomRecord, file: RecordingFile, fetched?: FetchedFile): ZoomRecord {
	const { id: meeting_id, ...meeting } = picked(recording, MEETING_FACTS);
	return {
		meeting_id,
		...meeting,
		...(file.id !== undefined && { recording_id: file.id }),
		file_name: fetched?.name ?? file.name,
		...(fetched && { mime_type: fetched.type, bytes: fetched.bytes }),
		...picked(file.record, FILE_FACTS),
	};
}

function together(
	recording: ZoomRecord,
	downloaded: readonly Downloaded[],
	field: string,
	missing: readonly ZoomRecord[],
): Output {
	const numbered = downloaded.map((one, index) => ({ ...one, field: `${field}_${index}` }));
	const files = numbered.map(({ record, field: own }) => ({
		field: own,
		...picked(record, ['recording_id', 'file_name', 'mime_type', 'bytes', ...FILE_FACTS]),
	}));
	const { id: meeting_id, ...meeting } = picked(recording, MEETING_FACTS);
	return new WithFiles(
		{ meeting_id, ...meeting, files, ...(missing.length > 0 && { missing }) },
		Object.fromEntries(numbered.map(({ field: own, stored }) => [own, stored])),
	);
}
