import type { INodeExecutionData } from 'n8n-workflow';
import { hostIdOf, meetingIdOf, topicOf, type ZoomEvent } from '../../../zoom/events/model/envelope';
import type { BackfillReport } from '../../../zoom/events/backfill/backfill';
import type { SkipCause } from '../../../zoom/events/backfill/skipped';
import type { Gap } from '../../../zoom/events/model/state';
import { isRecord } from '../../../zoom/values';
import { isoTime } from '../../../zoom/values/time';

/** One event as the item a workflow starts with. */
export function eventItem(event: ZoomEvent, simplified: boolean): INodeExecutionData {
	const { receivedAt, borrowed, ...envelope } = event;
	const { event_ts } = envelope;
	const meetingId = meetingIdOf(event);
	const times = {
		received_at: receivedAt,
		...(event_ts !== undefined && { lag_ms: receivedAt - event_ts }),
		...(meetingId !== undefined && { meeting_id: meetingId }),
		...(event.backfilled && { backfilled: true }),
	};
	const json = simplified ? { ...simple(event), ...times } : { ...envelope, ...times };
	return { json };
}

/** At most ten fields beside what it happened to, which is kept whole. */
function simple({ event, event_ts, payload, download_token, ...envelope }: ZoomEvent): object {
	const object = payload.object ?? {};
	const topic = topicOf({ event, payload, ...envelope });
	const hostId = hostIdOf({ event, payload, ...envelope });
	const email = emailIn(object);
	return {
		event,
		...(event_ts !== undefined && { event_ts }),
		...(topic && { topic }),
		...(hostId && { host_id: hostId }),
		...(email && { email }),
		...(download_token && { download_token }),
		object: payload.object ?? payload,
	};
}

/** Whom it is about: Zoom leaves the address of people outside the account empty. */
function emailIn(object: Readonly<Record<string, unknown>>): string {
	const people = [object['participant'], object['registrant'], object];
	const found = people.filter(isRecord).map(({ email }) => email);
	return found.find((email): email is string => typeof email === 'string' && email !== '') ?? '';
}

const NEXT_STEP: Readonly<Record<SkipCause, string>> = {
	gone: 'It was deleted, or belongs to another account. If it is in this trigger’s filter, remove it there.',
	scope:
		'Zoom lets the app read others, but not this one: check the scopes on the app’s Scopes page, and the role of the person who made the app.',
	refused:
		'Check in Zoom whether the role behind the app may see it, and look there for what happened in that time.',
	failed: 'Zoom could not answer. It is asked again; what is still missing then, look up in Zoom.',
};

/** What was found when events that were missed were looked up, in the shape of an event. */
export function backfillItem(
	{ from, to, skipped, ...report }: BackfillReport,
	now: number,
): INodeExecutionData {
	const named = skipped.map(({ subject, reason, cause }) => ({
		subject,
		reason,
		next_step: NEXT_STEP[cause],
	}));
	const payload = {
		from: isoTime(from),
		to: isoTime(to),
		...report,
		...(named.length > 0 && { skipped: named }),
	};
	return { json: { event: 'backfill', event_ts: now, received_at: now, lag_ms: 0, payload } };
}

/** What happened to the connection itself, in the shape of an event. */
export function connectionItem(
	event: 'connected' | 'gap' | 'replaced',
	now: number,
	gap?: Gap,
): INodeExecutionData {
	const payload = gap && {
		from: isoTime(gap.from),
		to: isoTime(gap.to),
		duration_ms: gap.to - gap.from,
		reason: gap.reason,
	};
	return { json: { event, event_ts: now, received_at: now, lag_ms: 0, ...(payload && { payload }) } };
}
