import type { Envelope } from '../model/envelope';
import { recordsIn, type ZoomRecord } from '../../values';
import type { Ask } from './ask';
import { timeOf } from '../../values/time';
import { daysAround, envelope, type Question, type Source, type Window } from './source';

const EVENT = 'recording.completed';
const NO_RECORDING = 3301;
const HOUR_MS = 3_600_000;
/** Zoom's words: processing takes up to twice as long as the recording, sometimes up to a day. */
const longestProcessing = (lengthMs: number): number =>
	Math.min(Math.max(2 * lengthMs, HOUR_MS), 24 * HOUR_MS);
const LOOK_BACK_MS = 24 * HOUR_MS;

/**
 * Cloud recordings that are ready by now. When Zoom finished one it does not tell: one counts that may have been
 * finished in the window; of those before it the ones whose event came are known. From the account's history, HEAVY, and
 * for each recorded meeting one LIGHT call.
 */
export const recordings: Source = {
	events: [EVENT],
	late: true,
	async *find(question, ask) {
		const { window } = question;
		const around = daysAround({ from: window.from - LOOK_BACK_MS, to: window.to });
		const query = { ...around, date_type: 'end_time', meeting_feature: 'record_to_cloud' };
		for await (const row of ask.each('GET /report/history_meetings', { query })) {
			const begun = timeOf(row['start_time']);
			const ended = timeOf(row['end_time']);
			if (!mayBeFinishedIn(window, begun, ended) || typeof row['meeting_uuid'] !== 'string') continue;
			const subject = `recording of meeting ${String(row['meeting_id'])} (UUID ${row['meeting_uuid']})`;
			yield* ask.about(subject, recordingOf(row['meeting_uuid'], question, ask));
		}
	},
};

const mayBeFinishedIn = ({ from, to }: Window, begun = NaN, ended = NaN): boolean =>
	ended <= to && ended + longestProcessing(ended - begun) >= from;

/** None while it is not ready. */
async function* recordingOf(meetingId: string, question: Question, ask: Ask): AsyncGenerator<Envelope> {
	const query = { include_fields: 'download_access_token' };
	const asked = ask.one('GET /meetings/{meetingId}/recordings', { meetingId, query });
	const recording = await ask.orGone(asked, NO_RECORDING);
	const files = filesOf(recording);
	if (!recording || files.length === 0 || files.some(({ status }) => status !== 'completed')) return;
	const { download_access_token: token, ...object } = recording;
	const ends = files.map((file) => timeOf(file['recording_end']) ?? 0);
	const time = Math.max(...ends, timeOf(recording['start_time']) ?? 0);
	const told = envelope(EVENT, time, question, object);
	yield typeof token === 'string' ? { ...told, download_token: token } : told;
}

function filesOf(recording: ZoomRecord | undefined): ZoomRecord[] {
	return recordsIn(recording?.['recording_files']);
}
