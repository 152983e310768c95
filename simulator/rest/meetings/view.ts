import { zoomTime } from '../../engine/clock';
import type { Meeting, Occurrence } from '../../meetings/meeting';
import type { User } from '../../users/user';

const timeOf = (instant: number | undefined) =>
	instant === undefined ? {} : { start_time: zoomTime(instant) };

/** A meeting as a list shows it. */
export function listedMeeting(meeting: Meeting, origin: string): Record<string, unknown> {
	return {
		uuid: meeting.uuid,
		id: meeting.id,
		host_id: meeting.hostId,
		topic: meeting.topic,
		type: meeting.type,
		...timeOf(meeting.startsAt),
		duration: meeting.duration,
		timezone: meeting.timezone,
		...(meeting.agenda && { agenda: meeting.agenda.slice(0, 250) }),
		created_at: zoomTime(meeting.createdAt),
		join_url: joinUrl(meeting, origin),
	};
}

/** A meeting as create and get answer it. */
export function fullMeeting(
	meeting: Meeting,
	host: User,
	view: { origin: string; ticket: string; occurrences: readonly Occurrence[] },
): Record<string, unknown> {
	const { origin, ticket, occurrences } = view;
	const takesRegistrations = meeting.settings['approval_type'] !== 2 && meeting.type !== 1;
	return {
		...listedMeeting(meeting, origin),
		agenda: meeting.agenda,
		host_email: host.email,
		...(meeting.assistantId !== undefined && { assistant_id: meeting.assistantId }),
		status: meeting.status,
		// Good for two hours, and so a new one each time.
		start_url: `${origin}/s/${meeting.id}?zak=${ticket}`,
		...(takesRegistrations && { registration_url: `${origin}/meeting/register/${meeting.id}` }),
		...(meeting.password && {
			password: meeting.password,
			h323_password: meeting.password,
			pstn_password: meeting.password,
			encrypted_password: encrypted(meeting.password),
		}),
		pre_schedule: meeting.preSchedule,
		...(meeting.templateId !== undefined && { template_id: meeting.templateId }),
		...(meeting.recurrence && { recurrence: meeting.recurrence }),
		...(meeting.recurrence && { occurrences: occurrences.map(shownOccurrence) }),
		...(meeting.trackingFields.length > 0 && { tracking_fields: meeting.trackingFields }),
		settings: meeting.settings,
		creation_source: 'open_api',
	};
}

const shownOccurrence = ({ occurrence_id, startsAt, duration, status }: Occurrence) => ({
	occurrence_id,
	start_time: zoomTime(startsAt),
	duration,
	status,
});

const encrypted = (password: string): string => `${Buffer.from(password).toString('base64url')}.1`;

function joinUrl(meeting: Meeting, origin: string): string {
	return `${origin}/j/${meeting.id}${meeting.password ? `?pwd=${encrypted(meeting.password)}` : ''}`;
}
