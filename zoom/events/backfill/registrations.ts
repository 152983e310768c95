import type { Envelope } from '../model/envelope';
import { isRecord, type ZoomRecord } from '../../values';
import { isoDay, timeOf } from '../../values/time';
import type { Ask } from './ask';
import { envelope, isInside, type Question, type Source } from './source';

const DAY_MS = 86_400_000;
/** Zoom's list of what is planned takes at most a month. */
const AHEAD_MS = 30 * DAY_MS;
/** `settings.approval_type` */
const NO_REGISTRATION = 2;
const GONE = [3001, 300];

const ROUTES = {
	meeting: { get: 'GET /meetings/{meetingId}', list: 'GET /meetings/{meetingId}/registrants' },
	webinar: { get: 'GET /webinars/{webinarId}', list: 'GET /webinars/{webinarId}/registrants' },
} as const;
type Kind = keyof typeof ROUTES;

/**
 * Of the meetings in the workflow's filter, or of all that are planned within 30 days (HEAVY: one call for 300): for each
 * one LIGHT call, and two MEDIUM ones when people register for it.
 */
export const registrations: Source = {
	events: ['meeting.registration_created', 'webinar.registration_created'],
	late: false,
	async *find(question, ask) {
		const kinds = (['meeting', 'webinar'] as const).filter((kind) =>
			question.events.has(`${kind}.registration_created`),
		);
		for (const kind of kinds) {
			for (const id of await plannedIds(kind, question, ask)) {
				yield* ask.about(`registrants of ${kind} ${id}`, registrantsOf(kind, id, question, ask));
			}
		}
	},
};

async function plannedIds(
	kind: Kind,
	{ meetingIds, hostIds, now }: Question,
	ask: Ask,
): Promise<Set<string>> {
	if (meetingIds.length > 0) return new Set(meetingIds.map((id) => id.replace(/[\s-]/g, '')));
	const query = { from: isoDay(now), to: isoDay(now + AHEAD_MS), type: kind };
	const ids = new Set<string>();
	for await (const { id, host_id: host } of ask.each('GET /report/upcoming_events', { query })) {
		if (hostIds.length === 0 || hostIds.includes(String(host))) ids.add(String(id));
	}
	return ids;
}

async function* registrantsOf(
	kind: Kind,
	id: string,
	question: Question,
	ask: Ask,
): AsyncGenerator<Envelope> {
	const meeting = await ask.orGone(
		kind === 'meeting'
			? ask.one(ROUTES.meeting.get, { meetingId: id })
			: ask.one(ROUTES.webinar.get, { webinarId: id }),
		...GONE,
	);
	if (!meeting || !hasRegistration(meeting)) return;
	const { uuid, host_id, topic, type, start_time, duration, timezone } = meeting;
	for (const status of ['approved', 'pending']) {
		const query = { status };
		const registrants =
			kind === 'meeting'
				? ask.each(ROUTES.meeting.list, { meetingId: id, query })
				: ask.each(ROUTES.webinar.list, { webinarId: id, query });
		for await (const { create_time, ...registrant } of registrants) {
			const time = timeOf(create_time);
			if (!isInside(question.window, time)) continue;
			const object = {
				uuid,
				id: Number(id),
				host_id,
				topic,
				type,
				start_time,
				duration,
				timezone,
				registrant,
			};
			yield envelope(`${kind}.registration_created`, time, question, object);
		}
	}
}

function hasRegistration({ settings }: ZoomRecord): boolean {
	const approval = isRecord(settings) ? settings['approval_type'] : undefined;
	return approval !== undefined && approval !== NO_REGISTRATION;
}
