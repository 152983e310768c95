import type { Account } from '../../account/account';
import { created } from '../../http/answer';
import { plannedOccurrences } from '../../meetings/occurrences';
import { Meetings, type NewMeeting } from '../../meetings/meetings';
import type { User } from '../../users/user';
import { invalidFields, invalidParameter, Refusal } from '../routing/refusal';
import { defineRoute, type Call } from '../routing/route';
import { userOf } from '../users/resolve';
import { checkRecurrence, checkSettings, MEETING_BODY, type MeetingBody } from './fields';
import { meetingScopes } from './find';
import { countHostWrite } from './hostLimit';
import { DEFAULT_MEETING_SETTINGS, mergeSettings } from './settingsFields';
import { checkTimezone, readStartTime } from './startTime';
import { fullMeeting } from './view';

export const createMeeting = defineRoute<Record<string, never>, MeetingBody | undefined>({
	method: 'POST',
	path: '/users/{userId}/meetings',
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:write:meeting'),
	body: MEETING_BODY,
	handle(call) {
		const { account, now, origin } = call;
		const asked = userOf(call);
		const body = call.body ?? {};
		const host = scheduledHost(account, asked, body);
		countHostWrite(account, host.id, now);
		checkMayHost(host);
		const meeting = account.part(Meetings).add({
			...newMeeting(call, body, host),
			...(host !== asked && { assistantId: asked.id }),
		});
		const ticket = account.surroundings.random.id(40);
		return created(fullMeeting(meeting, host, { origin, ticket, occurrences: meeting.occurrences }));
	},
});

/** @throws Refusal 3161 */
export function checkMayHost(host: User): void {
	if (host.status !== 'active' || host.type === 4 || host.type === 99) {
		throw new Refusal(
			400,
			3161,
			'Your user account is not allowed meeting hosting and scheduling capabilities.',
		);
	}
}

function scheduledHost(account: Account, asked: User, { schedule_for, type }: MeetingBody): User {
	if (!schedule_for) return asked;
	if (type === 1) {
		throw new Refusal(
			400,
			3000,
			"Instant meetings do not support the `schedule_for` parameter, and you can't schedule an instant meeting " +
				'for another user.',
		);
	}
	const host = account.users.find(schedule_for);
	if (!host) {
		throw invalidParameter(
			'The value that you entered in the `schedule_for` field is invalid. Enter a valid value and try again.',
		);
	}
	return host;
}

/** Meetings and webinars of these types have a start. */
export const FIXED_TIME = new Set([2, 5, 8, 9, 10]);

/** Those of these types are planned ahead. */
export const SERIES = new Set([8, 9]);

export function newMeeting(
	{ now, account }: Pick<Call, 'now' | 'account'>,
	body: MeetingBody,
	host: User,
	defaults: Readonly<Record<string, unknown>> = DEFAULT_MEETING_SETTINGS,
): NewMeeting {
	const { type = 2, duration = 60, timezone = host.timezone, recurrence, settings = {} } = body;
	checkTimezone(timezone);
	checkSettings(settings);
	const wanted = body.start_time === undefined ? now : readStartTime(body.start_time, timezone);
	// Without a start, or with one in the past, the start is now.
	const startsAt = FIXED_TIME.has(type) ? Math.max(wanted, now) : undefined;
	const series = SERIES.has(type) ? recurrence : undefined;
	if (SERIES.has(type) && !series) throw invalidFields('recurrence');
	if (series) checkRecurrence(series);
	return {
		hostId: host.id,
		type,
		topic: body.topic ?? 'Zoom Meeting',
		agenda: body.agenda ?? '',
		startsAt,
		duration,
		timezone,
		createdAt: now,
		password: body.password ?? (body.default_password === false ? '' : passcode(account)),
		preSchedule: body.pre_schedule ?? false,
		...(body.template_id !== undefined && { templateId: body.template_id }),
		settings: mergeSettings(defaults, settings),
		...(series && { recurrence: series }),
		occurrences:
			series && startsAt !== undefined
				? plannedOccurrences({ recurrence: series, startsAt, duration, timezone })
				: [],
		trackingFields: body.tracking_fields ?? [],
		status: 'waiting',
	};
}

const passcode = (account: Account): string => String(account.surroundings.random.digits(6));
