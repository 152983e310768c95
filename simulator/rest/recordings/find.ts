import { Recordings, type Recording, type RecordingFile } from '../../recordings/recordings';
import { Refusal } from '../routing/refusal';
import type { Call, Scopes } from '../routing/route';

export const recordingScopes = (what: 'read' | 'write', granular: string): Scopes => ({
	classic: [`recording:${what}`, `recording:${what}:admin`],
	granular: [granular, `${granular}:admin`],
});

export const noRecording = (): Refusal => new Refusal(404, 3301, 'There is no recording for this meeting.');

const TRASH_MS = 30 * 86_400_000;

/** In the trash for less than 30 days. */
export const isTrashed = ({ trashedAt }: RecordingFile, now: number): boolean =>
	trashedAt !== undefined && now - trashedAt < TRASH_MS;

export const isThere = ({ trashedAt }: RecordingFile): boolean => trashedAt === undefined;

/** @throws Refusal 3301 */
export function recordingOf(call: Pick<Call, 'account' | 'params' | 'now'>): Recording {
	const key = call.params['meetingId'] ?? call.params['meetingUUID'] ?? '';
	const recording = call.account.part(Recordings).find(key, call.now);
	if (!recording) throw noRecording();
	return recording;
}
