import pMap from 'p-map';
import { fallbackWhen, isRefusal, rephraseRefusals, type Zoom } from '../../adapter/kit';
import type { Step } from '../../../zoom/reports/longRun';
import type { ZoomRecord } from '../../../zoom/values';

interface Wanted {
	type: 'past' | 'pastOne' | 'pastJoined';
	addParticipants: boolean;
	/** Nothing before this day can be asked for. */
	from: string;
	/** The person named the hosts: one whom Zoom does not know is a mistake, not somebody deleted since. */
	named: boolean;
}

/** Of one step. */
const MEETINGS_AT_ONCE = 5;
const NO_REPORT = 3001;
const NO_USER = 1001;
const UNKNOWN_HOST = {
	[NO_USER]: {
		what: (subject: string) => `Zoom knows no ${subject} in this account`,
		next: 'Correct the field "Users". A user of another Zoom account, or one who was deleted, cannot be reached.',
	},
};
const WEBINAR_TYPES = new Set([5, 6, 9]);

/** The meetings of one host in one window, each with its participants when wanted. */
export async function meetingsOfStep(
	zoom: Zoom,
	{ window, host }: Step,
	{ type, addParticipants, from, named }: Wanted,
): Promise<ZoomRecord[]> {
	const query = { type, from: window.from < from ? from : window.from, to: window.to };
	const meetings = await fallbackWhen(
		rephraseRefusals(
			`user ${host}`,
			named ? UNKNOWN_HOST : {},
			async () => await zoom.list('GET /report/users/{userId}/meetings', { userId: host, query }),
		),
		(error) => !named && isRefusal(error, NO_USER),
		() => [],
	);
	if (!addParticipants) return meetings;
	return await pMap(
		meetings,
		async (meeting) => ({ ...meeting, participants: await participantsOf(zoom, meeting) }),
		{ concurrency: MEETINGS_AT_ONCE },
	);
}

/** Zoom has no such report on a meeting with a single participant. */
async function participantsOf(zoom: Zoom, { uuid, type }: ZoomRecord): Promise<ZoomRecord[]> {
	const id = String(uuid);
	const query = { include_fields: 'registrant_id' };
	const rows = WEBINAR_TYPES.has(Number(type))
		? zoom.list('GET /report/webinars/{webinarId}/participants', { webinarId: id, query })
		: zoom.list('GET /report/meetings/{meetingId}/participants', { meetingId: id, query });
	return await fallbackWhen(
		rows,
		(error) => isRefusal(error, NO_REPORT),
		() => [],
	);
}
