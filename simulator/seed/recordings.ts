import type { Account } from '../account/account';
import { Recordings, type RecordingFile } from '../recordings/recordings';

export interface SeededRecording {
	/** Id or e-mail of the host. */
	host: string;
	meetingId?: number;
	uuid?: string;
	topic?: string;
	/** Epoch ms. */
	startsAt: number;
	/** Minutes. */
	duration?: number;
	/** Epoch ms; until then Zoom knows of no recording. */
	knownAt?: number;
	/** The size of a file with a content is that of the content. */
	files?: Array<
		Omit<RecordingFile, 'id' | 'recordingType' | 'trashedAt' | 'size'> & {
			size?: number;
			recordingType?: string;
		}
	>;
}

type SeededFile = NonNullable<SeededRecording['files']>[number];

const FILES = [
	{ fileType: 'MP4', size: 4_096 },
	{ fileType: 'M4A', size: 1_024 },
	{ fileType: 'TRANSCRIPT', size: 256 },
] satisfies SeededFile[];

const KINDS: Record<RecordingFile['fileType'], string> = {
	MP4: 'shared_screen_with_speaker_view',
	M4A: 'audio_only',
	TRANSCRIPT: 'audio_transcript',
	CHAT: 'chat_file',
	CC: 'closed_caption',
	TB: 'timeline',
};

/** @param into `Archives` for what is archived for compliance */
export function addRecordings(
	account: Account,
	recordings: readonly SeededRecording[],
	into: typeof Recordings = Recordings,
): void {
	const { random } = account.surroundings;
	for (const { host, files = FILES, ...fields } of recordings) {
		const user = account.users.find(host);
		if (!user) throw new Error(`There is no user ${host} who could have recorded a meeting`);
		account.part(into).add({
			meetingId: random.digits(11),
			uuid: random.uuid(),
			topic: 'Zoom Meeting',
			duration: 60,
			...fields,
			hostId: user.id,
			files: files.map((file: SeededFile) => ({
				id: random.id(36),
				recordingType: KINDS[file.fileType],
				...file,
				size: file.size ?? Buffer.byteLength(file.content ?? ''),
			})),
		});
	}
}
