import { readFile, textReader } from '../../../../adapter/kit';
import { notThere, readPart, there, type Part, type Reading } from './part';
import { missing } from '../../../../../zoom/meetings/outcome';
import { messagesIn } from '../../../../../zoom/recordings/chatFile';
import { filesOf, type RecordingFile } from '../../../../../zoom/recordings/files';
import { textOf, type ZoomRecord } from '../../../../../zoom/values';

/** Zoom's code for a meeting without a recording. */
const UNKNOWN = 3301;
/** Bytes of a chat that is read; the longest ones that people had are some hundred thousand. */
const MAX_CHAT = 20_000_000;

/** The files of a recording, asked for once for all parts that need them. */
export type RecordingRequest = () => Promise<ZoomRecord>;

export function recordingRequest({ zoom, key }: Pick<Reading, 'zoom' | 'key'>): RecordingRequest {
	let asked: Promise<ZoomRecord> | undefined;
	return async () =>
		await (asked ??= zoom.request('GET /meetings/{meetingId}/recordings', { meetingId: key }));
}

export async function readRecordings(reading: Reading, request: RecordingRequest): Promise<Part> {
	const { zoom, times } = reading;
	const none = missing(times, zoom.now(), 'notRecorded');
	const work = async (): Promise<Part> => {
		const files = filesOf(await request());
		if (files.length === 0) return notThere('recordings', none);
		const finished = files.filter((file) => file.finished).map(shown);
		if (finished.length === files.length) return there(finished);
		return notThere('recordings', { status: 'notYet', why: 'inProgress' }, finished);
	};
	return await readPart('recordings', reading, work, { [UNKNOWN]: none });
}

function shown({ kind, id, name, size, url, record }: RecordingFile): ZoomRecord {
	return {
		kind,
		...(id !== undefined && { id }),
		fileName: name,
		...(size !== undefined && { bytes: size }),
		start: textOf(record['recording_start']),
		end: textOf(record['recording_end']),
		...(textOf(record['play_url']) !== '' && { playUrl: textOf(record['play_url']) }),
		...(url !== undefined && { downloadUrl: url }),
	};
}

export async function readChat(reading: Reading, request: RecordingRequest): Promise<Part> {
	const { zoom, store, times, subject } = reading;
	const none = missing(times, zoom.now(), 'notRecorded');
	const work = async (): Promise<Part> => {
		const files = filesOf(await request());
		const chats = files.filter(({ kind, url, finished }) => kind === 'chat' && url !== undefined && finished);
		if (chats.length === 0) {
			const isWorking = files.some(({ finished }) => !finished);
			if (isWorking) return notThere('chat', { status: 'notYet', why: 'inProgress' });
			return notThere('chat', files.length === 0 ? none : { status: 'none', why: 'nobody' });
		}
		const texts: string[] = [];
		for (const chat of chats) {
			const file = { ...chat, subject: `chat of the ${subject}`, url: chat.url ?? '', keep: false };
			texts.push((await readFile({ zoom, store }, file, () => textReader(MAX_CHAT))).content);
		}
		const messages = texts.flatMap(messagesIn);
		if (messages.length === 0) return notThere('chat', { status: 'none', why: 'nobody' });
		return there({ messages, text: messages.map(lineOf).join('\n') });
	};
	return await readPart('chat', reading, work, { [UNKNOWN]: none });
}

const lineOf = ({ at, from, text }: { at: string; from: string; text: string }): string =>
	`${at} ${from === '' ? '' : `${from}: `}${text}`;
