import type { Account } from '../../account/account';
import { noContent } from '../../http/answer';
import type { Meeting } from '../../meetings/meeting';
import { Meetings } from '../../meetings/meetings';
import { plannedOccurrences } from '../../meetings/occurrences';
import { invalidFields, Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { checkMayHost, FIXED_TIME, SERIES } from './create';
import { checkRecurrence, checkSettings, MEETING_BODY, type MeetingBody } from './fields';
import { hostOf, meetingOf, meetingScopes } from './find';
import { occurrenceOf } from './get';
import { countHostWrite } from './hostLimit';
import { mergeSettings } from './settingsFields';
import { checkTimezone, readStartTime } from './startTime';

export const updateMeeting = defineRoute<{ occurrence_id?: string }, MeetingBody | undefined>({
	method: 'PATCH',
	path: '/meetings/{meetingId}',
	label: 'LIGHT',
	scopes: meetingScopes('write', 'meeting:update:meeting'),
	query: { occurrence_id: { type: 'string' } },
	body: MEETING_BODY,
	handle(call) {
		const { account, query, now } = call;
		const meeting = meetingOf(call);
		countHostWrite(account, meeting.hostId, now);
		checkMayHost(hostOf(call, meeting));
		const body = call.body ?? {};
		checkUpdate(meeting, body);
		if (query.occurrence_id) updateOccurrence(meeting, query.occurrence_id, body, now);
		else updateAll(account, meeting, body, now);
		return noContent;
	},
});

function checkUpdate(meeting: Meeting, body: MeetingBody): void {
	if (body.timezone !== undefined) checkTimezone(body.timezone);
	if (body.settings) checkSettings(body.settings);
	if (body.recurrence) checkRecurrence(body.recurrence);
	const type = body.type ?? meeting.type;
	if (body.pre_schedule === true && type !== 2 && type !== 3) {
		throw new Refusal(
			400,
			3000,
			'Prescheduling is only available for scheduled meetings (type 2) and recurring meetings with no fixed time ' +
				'(type 3).',
		);
	}
}

/** Of one occurrence only these change: agenda, start, duration and settings. */
export function updateOccurrence(
	meeting: Meeting,
	occurrenceId: string,
	body: MeetingBody,
	now: number,
): void {
	const occurrence = occurrenceOf(meeting, occurrenceId);
	const start = futureStart(body, meeting.timezone, now);
	if (start !== undefined) occurrence.startsAt = start;
	if (body.duration !== undefined) occurrence.duration = body.duration;
	if (body.agenda !== undefined) meeting.agenda = body.agenda;
	if (body.settings) meeting.settings = mergeSettings(meeting.settings, body.settings);
}

/** @throws Refusal 300 for a series without a recurrence */
export function updateAll(account: Account, meeting: Meeting, body: MeetingBody, now: number): void {
	const timezone = body.timezone ?? meeting.timezone;
	const start = futureStart(body, timezone, now);
	// A start in the past is ignored, and a recurring meeting then stays as it is altogether.
	if (body.start_time !== undefined && start === undefined && meeting.recurrence) return;
	const type = body.type ?? meeting.type;
	// [?] As for a new one; the documents do not tell what becomes of it.
	if (SERIES.has(type) && !body.recurrence && !meeting.recurrence) throw invalidFields('recurrence');
	const host = body.schedule_for === undefined ? undefined : account.users.find(body.schedule_for);
	Object.assign(meeting, {
		...(body.topic !== undefined && { topic: body.topic }),
		type,
		...(body.agenda !== undefined && { agenda: body.agenda }),
		...(body.duration !== undefined && { duration: body.duration }),
		...(body.password !== undefined && { password: body.password }),
		...(body.pre_schedule !== undefined && { preSchedule: body.pre_schedule }),
		...(body.template_id !== undefined && { templateId: body.template_id }),
		...(body.tracking_fields && { trackingFields: body.tracking_fields }),
		...(body.settings && { settings: mergeSettings(meeting.settings, body.settings) }),
		timezone,
	});
	if (host) account.part(Meetings).changeHost(meeting, host.id);
	if (SERIES.has(type)) replan(meeting, body, start);
	else settle(meeting, start, body.type !== undefined);
}

/** `recurrence` is required to change a whole series (OpenAPI): [?] a start without it is ignored. */
function replan(meeting: Meeting, body: MeetingBody, start: number | undefined): void {
	const { duration, timezone } = meeting;
	if (body.recurrence && start !== undefined) meeting.startsAt = start;
	const { startsAt } = meeting;
	const recurrence = body.recurrence ?? meeting.recurrence;
	if (!recurrence || startsAt === undefined) return;
	if (!body.recurrence && body.duration === undefined) return;
	meeting.recurrence = recurrence;
	meeting.occurrences = plannedOccurrences({ recurrence, startsAt, duration, timezone });
}

/** What is no series keeps no recurrence; a start is used only where the type has one (OpenAPI): [?] else it is ignored. */
function settle(meeting: Meeting, start: number | undefined, retyped: boolean): void {
	if (start !== undefined && FIXED_TIME.has(meeting.type)) meeting.startsAt = start;
	if (!retyped) return;
	if (!FIXED_TIME.has(meeting.type)) meeting.startsAt = undefined;
	delete meeting.recurrence;
	meeting.occurrences = [];
}

function futureStart({ start_time }: MeetingBody, timezone: string, now: number): number | undefined {
	const start = start_time === undefined ? undefined : readStartTime(start_time, timezone);
	return start !== undefined && start >= now ? start : undefined;
}
