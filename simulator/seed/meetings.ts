import type { Account } from '../account/account';
import type { Meeting } from '../meetings/meeting';
import { Meetings } from '../meetings/meetings';
import { Webinars } from '../webinars/webinars';

export type SeededMeeting = Partial<Omit<Meeting, 'seq' | 'hostId'>> & {
	/** Id or e-mail of the host. */
	host: string;
};

/** Scheduled, without a fixed time, recurring. */
const WEBINAR_TYPES = new Set([5, 6, 9]);

/** Meetings and webinars as they are, past and running ones too. */
export function addMeetings(account: Account, meetings: readonly SeededMeeting[]): void {
	const now = account.surroundings.clock.now();
	for (const { host, ...fields } of meetings) {
		const user = account.users.find(host);
		if (!user) throw new Error(`There is no user ${host} who could host a meeting`);
		const kept = WEBINAR_TYPES.has(fields.type ?? 2) ? Webinars : Meetings;
		account.part(kept).add({
			type: 2,
			topic: 'Zoom Meeting',
			agenda: '',
			startsAt: now + 3_600_000,
			duration: 60,
			timezone: user.timezone,
			createdAt: now,
			password: '',
			preSchedule: false,
			settings: { approval_type: 2 },
			occurrences: [],
			trackingFields: [],
			status: 'waiting',
			...fields,
			hostId: user.id,
		});
	}
}
