/**
 * 1 instant, 2 scheduled, 3 recurring without a fixed time, 8 recurring at a fixed time, 10 screen share only. Webinars: 5
 * scheduled, 6 recurring without a fixed time, 9 recurring at a fixed time.
 */
export type MeetingType = 1 | 2 | 3 | 5 | 6 | 8 | 9 | 10;

export interface Recurrence {
	/** 1 daily, 2 weekly, 3 monthly. */
	type: 1 | 2 | 3;
	repeat_interval?: number;
	/** `1` to `7` with commas between; Sunday is 1. */
	weekly_days?: string;
	monthly_day?: number;
	/** -1 is the last week of the month. */
	monthly_week?: -1 | 1 | 2 | 3 | 4;
	monthly_week_day?: number;
	end_times?: number;
	end_date_time?: string;
}

export interface Occurrence {
	occurrence_id: string;
	/** Epoch ms. */
	startsAt: number;
	/** Minutes. */
	duration: number;
	status: 'available' | 'deleted';
}

export interface Meeting {
	/** Grows with every meeting of the account: the order of lists. */
	readonly seq: number;
	/** Up to 11 digits. */
	readonly id: number;
	/** Of this instance; base64, so that it may hold `/` and `+`. */
	uuid: string;
	hostId: string;
	/** Who scheduled it for the host. */
	assistantId?: string;
	type: MeetingType;
	topic: string;
	agenda: string;
	/** Epoch ms; undefined for types 1 and 3. */
	startsAt: number | undefined;
	/** Minutes. */
	duration: number;
	timezone: string;
	createdAt: number;
	password: string;
	preSchedule: boolean;
	templateId?: string;
	settings: Record<string, unknown>;
	recurrence?: Recurrence;
	occurrences: Occurrence[];
	trackingFields: Array<{ field: string; value?: string }>;
	status: 'waiting' | 'started';
}

const MINUTE_MS = 60_000;

/** When the last occurrence is over, epoch ms; undefined where there is no fixed time. */
export function endOf(meeting: Meeting): number | undefined {
	const last = meeting.occurrences.at(-1);
	if (last) return last.startsAt + last.duration * MINUTE_MS;
	return meeting.startsAt === undefined ? undefined : meeting.startsAt + meeting.duration * MINUTE_MS;
}
