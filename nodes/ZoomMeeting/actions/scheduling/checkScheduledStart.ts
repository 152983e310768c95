import { ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import { startMismatch, type LocalTime } from '../../../../zoom/meetings/startTime';
import { ExplainedError } from '../../../adapter/kit';

/** Checks that Zoom scheduled the start that was meant. @throws ExplainedError when it did not */
export function checkScheduledStart(answer: object, meant: LocalTime, occurrenceId?: string): void {
	const mismatch = startMismatch(answer, meant, occurrenceId);
	if (mismatch === undefined) return;
	throw new ExplainedError(
		mismatch,
		'It is scheduled all the same. Correct or delete it in Zoom.',
		new ZoomUnexpectedAnswerError(mismatch),
	);
}
