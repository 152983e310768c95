import pMap from 'p-map';
import { failureWords, fallbackWhen, isRefusal, routeFor, type Zoom } from '../../adapter/kit';
import type { Step } from '../../../zoom/reports/longRun';
import type { PartialRead } from '../../../zoom/reports/partialRead';
import { asTyped } from '../../../zoom/values/excerpt';
import { textOf, type ZoomRecord } from '../../../zoom/values';

interface Wanted {
	type: 'past' | 'pastOne' | 'pastJoined';
	addParticipants: boolean;
	/** Nothing before this day can be asked for. */
	from: string;
	/** The lists of participants. */
	participants: PartialRead;
}

/** Of one step. */
const MEETINGS_AT_ONCE = 5;
const NO_REPORT = 3001;
const WITHOUT_UUID =
	'Zoom lists this meeting without the UUID by which its participants are asked for. Run again later, or get them with the resource Meeting.';
const WEBINAR_TYPES = new Set([5, 6, 9]);

/** The meetings of one host in one window, each with its participants when wanted. */
export async function meetingsOfStep(
	zoom: Zoom,
	{ window, host }: Step,
	{ type, addParticipants, from, participants }: Wanted,
): Promise<ZoomRecord[]> {
	const query = { type, from: window.from < from ? from : window.from, to: window.to };
	const meetings = await zoom.list('GET /report/users/{userId}/meetings', { userId: host, query });
	if (!addParticipants) return meetings;
	const rows = await pMap(
		meetings,
		async (meeting) => ({ ...meeting, ...(await participantsOf(zoom, meeting, participants)) }),
		{ concurrency: MEETINGS_AT_ONCE },
	);
	// The step is not done then.
	if (participants.ended) throw participants.ended;
	return rows;
}

/** Zoom has no such report on a meeting with a single participant. */
async function participantsOf(
	zoom: Zoom,
	{ uuid, type, topic }: ZoomRecord,
	partial: PartialRead,
): Promise<ZoomRecord> {
	const id = textOf(uuid);
	// A number would mean another instance.
	if (id === '') return { participants: [], participantsMissing: WITHOUT_UUID };
	const query = { include_fields: 'registrant_id' };
	const subject = `list of participants of "${asTyped(String(topic))}"`;
	const session = WEBINAR_TYPES.has(Number(type)) ? 'webinar' : 'meeting';
	const route = routeFor(session, 'GET /report/meetings/{meetingId}/participants');
	const list = async () => await zoom.list(route, { meetingId: id, webinarId: id, query });
	const rows = await partial.read<ZoomRecord>(
		subject,
		async () => ({
			participants: await fallbackWhen(
				list(),
				(error) => isRefusal(error, NO_REPORT),
				() => [],
			),
		}),
		(error) => {
			const { message, next } = failureWords(error, subject);
			return { participants: [], participantsMissing: `${message.replace(/\.$/, '')}. ${next}` };
		},
	);
	return rows ?? {};
}
