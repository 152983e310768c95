import { zoomTime } from '../../engine/clock';
import { EXTENSIONS, isProcessing, type Recording, type RecordingFile } from '../../recordings/recordings';

const MINUTE_MS = 60_000;

export function recordingView(
	recording: Recording,
	files: readonly RecordingFile[],
	{ accountId, origin, now }: { accountId: string; origin: string; now: number },
): Record<string, unknown> {
	const { startsAt, duration } = recording;
	const tracks = files.filter(({ participant }) => participant !== undefined);
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
		recording_files: files
			.filter((file) => !tracks.includes(file))
			.map((file) => ({
				...placeAndTime(recording, file, origin, isProcessing(file, now)),
				meeting_id: recording.uuid,
				...(isProcessing(file, now) ? { file_type: '', status: 'processing' } : finished(file)),
				...(file.trashedAt !== undefined && { deleted_time: zoomTime(file.trashedAt) }),
			})),
		...(tracks.length > 0 && {
			participant_audio_files: tracks.map((file) => ({
				...placeAndTime(recording, file, origin, false),
				id: file.id,
				file_name: `Audio only - ${file.participant}`,
				file_type: file.fileType,
				file_size: file.size,
				status: 'completed',
			})),
		}),
	};
}

const placeAndTime = (
	{ startsAt, duration }: Recording,
	{ id, fileType }: RecordingFile,
	origin: string,
	processing: boolean,
) => ({
	recording_start: zoomTime(startsAt),
	recording_end: zoomTime(startsAt + duration * MINUTE_MS),
	...(!processing && { download_url: `${origin}/rec/download/${id}` }),
	...(!processing && fileType !== 'CC' && { play_url: `${origin}/rec/play/${id}` }),
});

function finished({ id, fileType, size, recordingType }: RecordingFile): Record<string, unknown> {
	const common = { file_type: fileType, file_extension: EXTENSIONS[fileType] };
	// "A recording file object with file type of either CC or TIMELINE does not have these properties."
	if (fileType === 'CC') return common;
	return { ...common, id, status: 'completed', file_size: size, recording_type: recordingType };
}
