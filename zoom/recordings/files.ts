import { safeFileName } from '../values/fileName';
import { entryOf, recordsIn, textOf, type ZoomRecord } from '../values';

/** What is in a file of a cloud recording, in words of Zoom's web page and not of its API. */
export type FileKind =
	| 'video'
	| 'audio'
	| 'participantAudio'
	| 'transcript'
	| 'closedCaptions'
	| 'chat'
	| 'polls'
	| 'summary'
	| 'timeline'
	| 'thumbnail'
	| 'other';

export interface RecordingFile {
	readonly kind: FileKind;
	/** Zoom gives none to some files of closed captions and timelines. */
	readonly id: string | undefined;
	/** Zoom is done with it. */
	readonly finished: boolean;
	/** None on premises, where Zoom gives a path on the account's own storage. */
	readonly url: string | undefined;
	/** Bytes; not listed for some closed captions and timelines. */
	readonly size: number | undefined;
	/** For when the download says none. */
	readonly name: string;
	/** MIME type; undefined where the name's end says nothing. */
	readonly type: string | undefined;
	readonly record: ZoomRecord;
}

const BY_FILE_TYPE: Readonly<Record<string, FileKind>> = {
	MP4: 'video',
	M4A: 'audio',
	TRANSCRIPT: 'transcript',
	CC: 'closedCaptions',
	CHAT: 'chat',
	CHAT_MESSAGE: 'chat',
	CSV: 'polls',
	SUMMARY: 'summary',
	TB: 'timeline',
	TIMELINE: 'timeline',
};
const EXTENSIONS: Readonly<Record<string, string>> = {
	TRANSCRIPT: 'VTT',
	CC: 'VTT',
	CHAT: 'TXT',
	SUMMARY: 'JSON',
	TB: 'JSON',
	TIMELINE: 'JSON',
};
const MIME_TYPES: Readonly<Record<string, string>> = {
	MP4: 'video/mp4',
	M4A: 'audio/mp4',
	VTT: 'text/vtt',
	TXT: 'text/plain',
	CSV: 'text/csv',
	JSON: 'application/json',
	JPG: 'image/jpeg',
};

/** The files in the answer to `GET /meetings/{meetingId}/recordings`, the own tracks of participants included. */
export function filesOf(recording: ZoomRecord): RecordingFile[] {
	return [
		...recordsIn(recording['recording_files']).map((record) => fileOf(record, kindOf(record))),
		...recordsIn(recording['participant_audio_files']).map((record) => fileOf(record, 'participantAudio')),
	];
}

/** The files in the answer to `GET /past_meetings/{meetingUUID}/archive_files`. */
export const archivedFilesOf = (archive: ZoomRecord): RecordingFile[] =>
	recordsIn(archive['archive_files']).map((record) => {
		const start = textOf(record['participant_join_time']) || textOf(archive['start_time']);
		return { ...fileOf({ ...record, recording_start: start }, kindOf(record)), record };
	});

function fileOf(record: ZoomRecord, kind: FileKind): RecordingFile {
	const type = textOf(record['file_type']);
	const extension = (textOf(record['file_extension']) || entryOf(EXTENSIONS, type) || type).toUpperCase();
	const url = textOf(record['download_url']) || undefined;
	const size = sizeIn(record['file_size']);
	const status = textOf(record['status']) || 'completed';
	return {
		kind,
		id: textOf(record['id']) || undefined,
		// While Zoom works on a recording, its files have no type yet.
		finished: status === 'completed' && type !== '' && (url ?? record['file_path']) !== undefined,
		url,
		size,
		name: nameOf(record, kind, extension),
		type: entryOf(MIME_TYPES, extension),
		record,
	};
}

/** Zoom writes numbers as text here and there. */
function sizeIn(value: unknown): number | undefined {
	const size = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
	return typeof size === 'number' && Number.isFinite(size) ? size : undefined;
}

function kindOf(record: ZoomRecord): FileKind {
	const what = textOf(record['recording_type']);
	if (what === 'thumbnail' || what === 'timeline') return what;
	if (what.startsWith('summary')) return 'summary';
	return BY_FILE_TYPE[textOf(record['file_type'])] ?? 'other';
}

/** UTF-16 units: what a host or a participant typed may be of any length. */
const MAX_PART = 200;
const MAX_ENDING = 16;

/** As Zoom names its files: `GMT20270301-083000_Recording_audio_only.m4a`. */
function nameOf(record: ZoomRecord, kind: FileKind, extension: string): string {
	const start = textOf(record['recording_start']).replace(/[-:]|\.\d+/g, '');
	const stamp = /^\d{8}T\d{6}/.exec(start)?.[0].replace('T', '-') ?? 'unknown';
	const what = textOf(record['file_name']) || textOf(record['recording_type']) || kind;
	const plain = what.slice(0, MAX_PART).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '_');
	const ending =
		extension
			.toLowerCase()
			.replace(/[^a-z0-9]/g, '')
			.slice(0, MAX_ENDING) || 'bin';
	const name = `GMT${stamp}_Recording_${plain}.${ending}`;
	return safeFileName(name) ?? name;
}
