import { zoomTime } from '../../engine/clock';
import type { Meeting, Occurrence } from '../../meetings/meeting';
import type { User } from '../../users/user';

const timeOf = (instant: number | undefined) =>
	instant === undefined ? {} : { start_time: zoomTime(instant) };

/** A webinar as a list shows it. */
export function listedWebinar(webinar: Meeting, origin: string): Record<string, unknown> {
	return {
		uuid: webinar.uuid,
		id: webinar.id,
		host_id: webinar.hostId,
		topic: webinar.topic,
		type: webinar.type,
		...timeOf(webinar.startsAt),
		duration: webinar.duration,
		timezone: webinar.timezone,
		agenda: webinar.agenda.slice(0, 250),
		created_at: zoomTime(webinar.createdAt),
		join_url: `${origin}/j/${webinar.id}`,
		is_simulive: false,
	};
}

/** A webinar as create and get answer it. */
export function fullWebinar(
	webinar: Meeting,
	host: User,
	view: { origin: string; ticket: string; occurrences: readonly Occurrence[] },
): Record<string, unknown> {
	const { origin, ticket, occurrences } = view;
	return {
		...listedWebinar(webinar, origin),
		agenda: webinar.agenda,
		host_email: host.email,
		start_url: `${origin}/s/${webinar.id}?zak=${ticket}`,
		...(webinar.settings['approval_type'] !== 2 && {
			registration_url: `${origin}/webinar/register/${webinar.id}`,
		}),
		...(webinar.password && {
			password: webinar.password,
			h323_passcode: webinar.password,
			encrypted_passcode: `${Buffer.from(webinar.password).toString('base64url')}.1`,
		}),
		...(webinar.templateId !== undefined && { template_id: webinar.templateId }),
		...(webinar.recurrence && {
			recurrence: webinar.recurrence,
			occurrences: occurrences.map(({ occurrence_id, startsAt, duration, status }) => ({
				occurrence_id,
				start_time: zoomTime(startsAt),
				duration,
				status,
			})),
		}),
		...(webinar.trackingFields.length > 0 && { tracking_fields: webinar.trackingFields }),
		settings: webinar.settings,
		creation_source: 'open_api',
	};
}
