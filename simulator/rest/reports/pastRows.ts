import type { Account } from '../../account/account';
import { utcDay, zoomTime } from '../../engine/clock';
import type { Attendance, PastMeeting } from '../../history/pastMeeting';
import type { User } from '../../users/user';

const MINUTE_MS = 60_000;

export const within = ({ startsAt }: PastMeeting, days: { from: string; to: string }): boolean => {
	const day = utcDay(startsAt);
	return day >= days.from && day <= days.to;
};

/** Zoom's numbers: 5 webinar, 2 scheduled meeting. */
const typeOf = ({ kind, type }: PastMeeting): number => type ?? (kind === 'webinar' ? 5 : 2);

export const durationOf = ({ startsAt, endsAt }: PastMeeting): number =>
	Math.ceil((endsAt - startsAt) / MINUTE_MS);

/** Deleted users leave their meetings behind. */
export const hostOf = (account: Account, { hostId }: Pick<PastMeeting, 'hostId'>): User | undefined =>
	account.users.find(hostId);

/** The fields that the detail report and the list of a host share. */
export const pastFields = (account: Account, meeting: PastMeeting) => ({
	uuid: meeting.uuid,
	id: meeting.id,
	type: typeOf(meeting),
	topic: meeting.topic,
	user_name: hostOf(account, meeting)?.display_name ?? '',
	user_email: hostOf(account, meeting)?.email ?? 'deleted@example.com',
	start_time: zoomTime(meeting.startsAt),
	end_time: zoomTime(meeting.endsAt),
	duration: durationOf(meeting),
	total_minutes: meeting.minutes,
	participants_count: meeting.participants,
});

/** A row of the participant reports; `duration` in seconds. */
export const participantRow = (row: Attendance, index: number, withRegistrant: boolean) => ({
	id: row.participantUserId,
	user_id: String(16_778_240 + (row.joining ?? index) * 1024),
	name: row.name,
	user_email: row.email,
	participant_user_id: row.participantUserId,
	join_time: zoomTime(row.joinedAt),
	leave_time: row.unfinished ? '' : zoomTime(row.leftAt),
	duration: Math.round((row.leftAt - row.joinedAt) / 1000),
	failover: false,
	status: row.status,
	customer_key: '',
	...(row.breakoutId !== undefined && { bo_mtg_id: row.breakoutId }),
	...(withRegistrant && { registrant_id: row.registrantId ?? '' }),
});
