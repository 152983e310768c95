import { readFile } from '../../../../adapter/kit';
import { notThere, readPart, there, type Part, type Reading } from './part';
import { missing, stateOfWithheldTranscript } from '../../../../../zoom/meetings/outcome';
import { clockTime, lineOf, speakersIn, turnsOf, type Turn } from '../../../../../zoom/recordings/transcript';
import { transcriptChunks, type ChunkSize } from '../../../../../zoom/recordings/transcriptChunks';
import { WebVttReader, type Cue } from '../../../../../zoom/recordings/webVtt';
import { nameKey } from '../../../../../zoom/reports/attendance';
import { safeFileName } from '../../../../../zoom/values/fileName';
import { textOf, type ZoomRecord } from '../../../../../zoom/values';

export interface TranscriptForm {
	readonly form: 'both' | 'text' | 'turns';
	/** Undefined: the text stays whole. */
	readonly chunks: ChunkSize | undefined;
	/** The binary field for the VTT file; undefined: it is not wanted. */
	readonly file: string | undefined;
}

/** Zoom's code for a transcript that does not exist. */
const UNKNOWN = 3322;

export async function readTranscript(reading: Reading, wanted: TranscriptForm): Promise<Part> {
	const { zoom, store, key, times, subject, people } = reading;
	const none = missing(times, zoom.now(), 'notRecorded');
	const work = async (): Promise<Part> => {
		const record = await zoom.request('GET /meetings/{meetingId}/transcript', { meetingId: key });
		const url = record['can_download'] === false ? '' : textOf(record['download_url']);
		if (url === '') {
			const reason = textOf(record['download_restriction_reason']) || 'NO_TRANSCRIPT_DATA';
			return notThere('transcript', stateOfWithheldTranscript(reason, times, zoom.now()));
		}
		const file = {
			subject: `transcript of the ${subject}`,
			url,
			size: undefined,
			name: safeFileName(`transcript-${key}.vtt`) ?? 'transcript.vtt',
			type: 'text/vtt',
			keep: wanted.file !== undefined,
		};
		const { content: cues, stored } = await readFile({ zoom, store }, file, cueReader);
		const names = people.map(({ name }) => name);
		const turns = turnsOf(cues, names);
		if (turns.length === 0) return notThere('transcript', missing(times, zoom.now(), 'notInRecording'));
		const files = stored && wanted.file !== undefined ? { [wanted.file]: stored } : undefined;
		return there(shaped(turns, people, wanted), files);
	};
	return await readPart('transcript', reading, work, { [UNKNOWN]: none });
}

function cueReader() {
	const cues: Cue[] = [];
	const reader = new WebVttReader((cue) => cues.push(cue));
	return {
		write: (bytes: Uint8Array) => {
			reader.write(bytes);
		},
		end: (): readonly Cue[] => {
			reader.end();
			return cues;
		},
	};
}

function shaped(
	turns: readonly Turn[],
	people: Reading['people'],
	{ form, chunks }: TranscriptForm,
): ZoomRecord {
	return {
		speakers: speakersIn(turns).map((speaker) => ({ ...speaker, ...emailOf(speaker.name, people) })),
		...(form !== 'turns' && !chunks && { text: turns.map(lineOf).join('\n') }),
		...(chunks && {
			chunks: transcriptChunks(turns, chunks).map(({ start, end, text }, index) => ({
				index,
				start: clockTime(start),
				end: clockTime(end),
				text,
			})),
		}),
		...(form !== 'text' && {
			turns: turns.map(({ speaker, start, text }) => ({
				speaker,
				start: clockTime(start),
				seconds: start,
				text,
			})),
		}),
	};
}

/** Only where exactly one of those who were there has the name. */
function emailOf(speaker: string, people: Reading['people']): { email?: string } {
	const namesakes = people.filter(({ name }) => nameKey(name) === nameKey(speaker));
	const [only] = namesakes;
	return namesakes.length === 1 && only && only.email !== '' ? { email: only.email } : {};
}
