import { zoomTime } from '../../clock';
import type { Recording, RecordingFile } from '../../recordings/recordings';

const EXTENSIONS: Record<RecordingFile['fileType'], string> = {
	MP4: 'MP4',
	M4A: 'M4A',
	TRANSCRIPT: 'VTT',
	CC: 'VTT',
	CHAT: 'TXT',
	TB: 'JSON',
};
const MINUTE_MS = 60_000;

export function recordingView(
	recording: Recording,
	files: readonly RecordingFile[],
	{ accountId, origin }: { accountId: string; origin: string },
): Record<string, unknown> {
	const { startsAt, duration } = recording;
	return {
		uuid: recording.uuid,
		id: recording.meetingId,
		account_id: accountId,
		host_id: recording.hostId,
		topic: recording.topic,
		type: '2',
		start_time: zoomTime(startsAt),
		duration,
		total_size: files.reduce((sum, { size }) => sum + size, 0),
		recording_count: files.length,
		recording_play_passcode: 'yNYIS408EJygs7rE5vVsJwXIz4-VW7MH',
		recording_files: files.map((file) => ({
			id: file.id,
			meeting_id: recording.uuid,
			recording_start: zoomTime(startsAt),
			recording_end: zoomTime(startsAt + duration * MINUTE_MS),
			file_type: file.fileType,
			file_extension: EXTENSIONS[file.fileType],
			file_size: file.size,
			recording_type: file.recordingType,
			play_url: `${origin}/rec/play/${file.id}`,
			download_url: `${origin}/rec/download/${file.id}`,
			status: 'completed',
			...(file.trashedAt !== undefined && { deleted_time: zoomTime(file.trashedAt) }),
		})),
	};
}
