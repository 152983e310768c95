import type { Account, AccountPlan } from '../../account/account';
import { zoomTime } from '../../engine/clock';
import type { Attendance, PastMeeting } from '../../history/pastMeeting';
import type { Meeting } from '../../meetings/meeting';
import { Refusal } from '../routing/refusal';
import { hostOf } from '../reports/pastRows';

/** Dashboards need a Business plan. @throws Refusal */
export function checkBusiness({ plan }: AccountPlan, code = 200): void {
	if (plan !== 'business') {
		throw new Refusal(400, code, 'This API is only available for ZMP and Business or higher accounts.');
	}
}

/** `hh:mm:ss` */
const clockTime = (ms: number): string => new Date(ms).toISOString().slice(11, 19);

/** A meeting or webinar as the dashboards show it. */
export const dashboardRow = (account: Account, meeting: PastMeeting) => ({
	...rowOf(account, meeting),
	end_time: zoomTime(meeting.endsAt),
	duration: clockTime(meeting.endsAt - meeting.startsAt),
	participants: meeting.participants,
});

/** One that is under way: who is in it is not kept here, its host is [?]. */
export const runningRow = (account: Account, { startsAt, ...meeting }: Meeting) => ({
	...rowOf(account, { ...meeting, startsAt: startsAt ?? meeting.createdAt }),
	participants: 1,
});

interface Session {
	readonly uuid: string;
	readonly id: number;
	readonly topic: string;
	readonly hostId: string;
	/** Epoch ms. */
	readonly startsAt: number;
}

function rowOf(account: Account, meeting: Session) {
	const host = hostOf(account, meeting);
	return {
		uuid: meeting.uuid,
		id: meeting.id,
		topic: meeting.topic,
		host: host?.display_name ?? '',
		email: host?.email ?? 'deleted@example.com',
		user_type: host?.type === 2 ? 'Licensed' : 'Basic',
		dept: host?.dept ?? '',
		start_time: zoomTime(meeting.startsAt),
		has_pstn: false,
		has_voip: true,
		has_3rd_party_audio: false,
		has_video: true,
		has_screen_share: false,
		has_recording: false,
		has_sip: false,
		has_archiving: false,
	};
}

export const dashboardParticipant = (row: Attendance, index: number, kind: PastMeeting['kind']) => ({
	id: row.participantUserId,
	user_id: String(16_778_240 + index * 1024),
	participant_user_id: row.participantUserId,
	user_name: row.name,
	...(row.email !== '' && { email: row.email }),
	device: 'Windows',
	ip_address: '192.0.2.7',
	location: 'Madrid (ES)',
	network_type: 'Wifi',
	join_time: zoomTime(row.joinedAt),
	leave_time: zoomTime(row.leftAt),
	leave_reason: `$name left the ${kind}.`,
	audio_quality: 'good',
	video_quality: 'good',
	recording: false,
	...(kind === 'meeting' && { status: row.status }),
});
