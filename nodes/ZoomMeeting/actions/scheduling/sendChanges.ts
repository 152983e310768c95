import { confirmSchedule, openEnd } from '../../../../zoom/meetings/confirmSchedule';
import type { ZoomRecord } from '../../../../zoom/values';
import { changesOf, type Changes } from './changes';

/**
 * Changes a meeting or webinar; where start, type or recurrence are set, reads it once more and compares.
 * @returns what Zoom made of a series without an end; else nothing
 * @throws ZoomInvalidInputError before anything is sent
 * @throws ZoomUnconfirmedError where Zoom then shows something else
 */
export async function sendChanges(
	changes: Changes,
	{ read, write }: { read: () => Promise<ZoomRecord>; write: (body: ZoomRecord) => Promise<unknown> },
): Promise<ZoomRecord | undefined> {
	const { body, start } = await changesOf(changes, read);
	await write(body);
	const { type, recurrence } = body;
	if (!start && type === undefined && recurrence === undefined) return undefined;
	const shown = await read();
	confirmSchedule(shown, { start, type, recurrence }, changes.occurrence);
	return openEnd(shown, recurrence);
}
