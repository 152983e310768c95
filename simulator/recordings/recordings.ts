import type { HoldsThingsOfUsers } from '../account/account';
import type { User } from '../users/user';

export interface RecordingFile {
	readonly id: string;
	readonly fileType: 'MP4' | 'M4A' | 'CHAT' | 'TRANSCRIPT' | 'CC' | 'TB';
	readonly recordingType: string;
	/** Bytes; what is downloaded is made up byte by byte. */
	readonly size: number;
	/** Bytes that the file host has, where they are not those that Zoom lists. */
	readonly servedSize?: number | undefined;
	/** What the file says; left out, it is made up. */
	readonly content?: string | undefined;
	/** Whose own track it is. */
	readonly participant?: string | undefined;
	/** Zoom is still working on it. */
	readonly processing?: boolean | undefined;
	/** Epoch ms; until then Zoom is still working on it. */
	readonly readyAt?: number | undefined;
	/** Epoch ms; undefined while it is not in the trash. */
	trashedAt?: number | undefined;
}

export const EXTENSIONS: Readonly<Record<RecordingFile['fileType'], string>> = {
	MP4: 'MP4',
	M4A: 'M4A',
	TRANSCRIPT: 'VTT',
	CC: 'VTT',
	CHAT: 'TXT',
	TB: 'JSON',
};

export const isProcessing = ({ processing, readyAt }: RecordingFile, now: number): boolean =>
	processing === true || now < (readyAt ?? 0);

/** The cloud recording of one instance of a meeting. */
export interface Recording {
	readonly seq: number;
	readonly meetingId: number;
	readonly uuid: string;
	hostId: string;
	readonly topic: string;
	/** Epoch ms. */
	readonly startsAt: number;
	/** Minutes. */
	readonly duration: number;
	/** Epoch ms; until then Zoom knows of no recording. */
	readonly knownAt?: number | undefined;
	files: RecordingFile[];
	settings: Record<string, unknown>;
}

/** The recordings of one account. */
export class Recordings implements HoldsThingsOfUsers {
	private list: Recording[] = [];
	private lastSeq = 0;
	private readonly tokens = new Map<string, { recording: Recording; expiresAt: number }>();

	add(fields: Omit<Recording, 'seq' | 'settings'>): Recording {
		const recording = { ...fields, seq: ++this.lastSeq, settings: { ...DEFAULT_SETTINGS } };
		this.list.push(recording);
		return recording;
	}

	all(): readonly Recording[] {
		return this.list;
	}

	remove(recording: Recording): void {
		this.list = this.list.filter((other) => other !== recording);
	}

	ofHost(hostId: string): Recording[] {
		return this.list.filter((recording) => recording.hostId === hostId);
	}

	/** @param key a number means its latest instance, anything else is a UUID. @param now epoch ms */
	find(key: string, now: number): Recording | undefined {
		return this.list.findLast(
			({ meetingId, uuid, knownAt = 0 }) => knownAt <= now && (String(meetingId) === key || uuid === key),
		);
	}

	holding(fileId: string): { recording: Recording; file: RecordingFile } | undefined {
		for (const recording of this.list) {
			const file = recording.files.find(({ id }) => id === fileId);
			if (file) return { recording, file };
		}
		return undefined;
	}

	userLeaves(user: User, { to, what }: { to: User | undefined; what: ReadonlySet<string> }): void {
		const theirs = this.ofHost(user.id);
		if (to && what.has('transfer_recording')) for (const recording of theirs) recording.hostId = to.id;
		else this.list = this.list.filter((recording) => !theirs.includes(recording));
	}

	/** A `download_access_token`. @param expiresAt epoch ms */
	giveToken(value: string, recording: Recording, expiresAt: number): string {
		this.tokens.set(value, { recording, expiresAt });
		return value;
	}

	takesToken(value: string, recording: Recording, now: number): boolean {
		const token = this.tokens.get(value);
		return token?.recording === recording && token.expiresAt > now;
	}
}

const DEFAULT_SETTINGS = {
	share_recording: 'publicly',
	recording_authentication: false,
	viewer_download: true,
	on_demand: false,
	approval_type: 2,
	send_email_to_host: false,
	show_social_share_buttons: false,
	auto_delete: false,
};
