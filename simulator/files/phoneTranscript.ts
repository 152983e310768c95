import { zoomTime } from '../engine/clock';
import type { Answer } from '../http/answer';
import type { Exchange } from '../http/exchange';
import { Calls, type CallRecording } from '../phone/calls';
import { isSigned } from './links';

const SECOND_MS = 1000;
/** How long somebody speaks, seconds. */
const TURN = 4;

/** `00:00:04.000` */
const clock = (seconds: number): string => new Date(seconds * SECOND_MS).toISOString().slice(11, 23);

/** `GET /rec/phone-transcript/{recordingId}`: the transcript of a recorded call, for whoever has the link. */
export function answerPhoneTranscript({ engine, request, arrivedAt }: Exchange, id: string): Answer {
	const signed = isSigned(engine.world, id, request.query as Record<string, unknown>, arrivedAt);
	if (!signed) return { status: 403, body: { status: false, errorCode: 124, errorMessage: 'Forbidden' } };
	for (const account of engine.world.accounts.values()) {
		const recording = account.part(Calls).recordings.find((one) => one.id === id);
		if (recording) return { status: 200, body: transcriptOf(recording, account.id) };
	}
	return { status: 404, body: { status: false, errorCode: 404, errorMessage: 'File does not exist.' } };
}

/** As Zoom's document shows it: the two sides take turns, and only the one of the account is named. */
function transcriptOf({ id, call, duration, transcript = [] }: CallRecording, accountId: string) {
	const { phoneUser, startsAt, callId } = call;
	return {
		type: 'zoom_transcript',
		ver: 1,
		recording_id: id,
		meeting_id: callId,
		account_id: accountId,
		host_id: phoneUser.user.id,
		recording_start: zoomTime(startsAt),
		recording_end: zoomTime(startsAt + duration * SECOND_MS),
		timeline: transcript.map((text, index) => ({
			text,
			raw_text: text,
			ts: clock(index * TURN),
			end_ts: clock((index + 1) * TURN),
			users: [],
			userId: index % 2 === 0 ? String(phoneUser.extensionNumber) : '',
			userIds: [],
			channelMark: index % 2 === 0 ? 'L' : 'R',
		})),
	};
}
