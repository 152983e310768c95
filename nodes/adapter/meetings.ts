import { ZoomUnexpectedAnswerError } from '../../zoom/errors';
import { startMismatch, type LocalTime } from '../../zoom/meetings/startTime';
import { ExplainedError } from './explained';

export { textOf } from '../../zoom/values';
/** What Zoom's meetings and webinars are made of, for nodes. */
export {
	externalKeyOf,
	trackedKeyOf,
	withExternalKey,
	withTrackedKey,
} from '../../zoom/meetings/externalKey';
export { checkPasscode } from '../../zoom/meetings/passcode';
export { monthWindows } from '../../zoom/reports/windows';
export { planSeries } from '../../zoom/meetings/recurrence';
export { parseRecurrence } from '../../zoom/meetings/recurrenceWords';
export { meetingNumber, meetingReference } from '../../zoom/meetings/reference';
export {
	checkNotPast,
	checkTimezone,
	localTime,
	minutesBetween,
	zoomStart,
	type LocalTime,
} from '../../zoom/meetings/startTime';

/** Zoom has to have scheduled what was meant. @throws ExplainedError */
export function checkScheduledStart(answer: object, meant: LocalTime, occurrenceId?: string): void {
	const mismatch = startMismatch(answer, meant, occurrenceId);
	if (mismatch === undefined) return;
	throw new ExplainedError(
		mismatch,
		'It is scheduled all the same. Correct or delete it in Zoom.',
		new ZoomUnexpectedAnswerError(mismatch),
	);
}
