import { isRecord, recordsIn, textOf, textOrNumber } from '../values';
import { lineOf, turnsOf, type Turn } from './transcript';

/** What was said in a recorded call. */
export interface PhoneTranscript {
	readonly recordingId: string;
	/** As Zoom writes it: `2026-10-08T16:12:04Z`. */
	readonly start: string;
	readonly end: string;
	readonly turns: readonly Turn[];
	/** A turn a line, with the speaker where the transcript names one. */
	readonly text: string;
}

/**
 * Zoom's transcript of a recorded call, JSON of the type `zoom_transcript`.
 * @returns undefined for what is none
 */
export function phoneTranscriptIn(file: unknown): PhoneTranscript | undefined {
	if (!isRecord(file) || !Array.isArray(file['timeline'])) return undefined;
	const turns = turnsOf(
		recordsIn(file['timeline']).map((cue) => ({
			voice: speakerOf(cue),
			text: textOf(cue['text']) || textOf(cue['raw_text']),
			start: secondsIn(textOf(cue['ts'])),
			end: secondsIn(textOf(cue['end_ts'])),
		})),
	);
	return {
		recordingId: textOf(file['recording_id']),
		start: textOf(file['recording_start']),
		end: textOf(file['recording_end']),
		turns,
		text: turns.map(lineOf).join('\n'),
	};
}

/** A name where there is one, else the extension; who calls from outside has neither. */
function speakerOf({ users, userId }: Readonly<Record<string, unknown>>): string {
	const [user] = recordsIn(users);
	return textOf(user?.['username']) || textOrNumber(userId);
}

/** `01:02:03.500` */
function secondsIn(clock: string): number {
	const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
	const total = hours * 3600 + minutes * 60 + seconds;
	return Number.isFinite(total) ? total : 0;
}
