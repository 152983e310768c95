import { routeFor, type Zoom } from '../../../adapter/kit';
import { confirmSchedule, openEnd } from '../../../../zoom/meetings/confirmSchedule';
import type { ZoomRecord } from '../../../../zoom/values';
import { changesOf, type Changes } from './changes';

/**
 * Changes a meeting or webinar; where start, type or recurrence are set, reads it once more and compares.
 * @returns what Update says of it, with what Zoom made of a series without an end
 * @throws ZoomInvalidInputError before anything is sent
 * @throws ZoomUnconfirmedError where Zoom then shows something else
 */
export async function sendChanges(
	zoom: Zoom,
	id: string,
	changes: Omit<Changes, 'now'>,
): Promise<ZoomRecord> {
	const { type: session, occurrence } = changes;
	const path = { meetingId: id, webinarId: id };
	const read = async (): Promise<ZoomRecord> =>
		await zoom.request(routeFor(session, 'GET /meetings/{meetingId}'), path);
	const { body, start } = await changesOf({ ...changes, now: zoom.now() }, read);
	const query = occurrence === '' ? {} : { occurrence_id: occurrence };
	await zoom.request(routeFor(session, 'PATCH /meetings/{meetingId}'), { ...path, query, body });
	const done = {
		[`${session}Id`]: id,
		...(occurrence !== '' && { occurrenceId: occurrence }),
		updated: true,
	};
	const { type, recurrence } = body;
	if (!start && type === undefined && recurrence === undefined) return done;
	const shown = await read();
	confirmSchedule(shown, { start, type, recurrence }, occurrence);
	return { ...done, ...openEnd(shown, recurrence) };
}
