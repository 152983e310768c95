/** A poll or survey in Zoom's own fields. */
export type Fields = Record<string, unknown>;

export interface Livestream {
	fields: Fields;
	running: boolean;
}

/** What belongs to single meetings of an account beside the meeting itself. */
export class MeetingExtras {
	readonly polls = new Map<number, Array<Fields & { id: string }>>();
	readonly surveys = new Map<number, Fields>();
	readonly livestreams = new Map<number, Livestream>();
	/** What was done to meetings under way, oldest first. */
	readonly liveEvents: Array<{ meetingId: number; method: string; params: Fields }> = [];

	pollsOf(meetingId: number): Array<Fields & { id: string }> {
		let list = this.polls.get(meetingId);
		if (!list) this.polls.set(meetingId, (list = []));
		return list;
	}
}
