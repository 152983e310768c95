import type { ZoomError } from '../../../zoom/errors';
import { ZoomRateLimitError } from '../../../zoom/errors';
import type { Skipped } from '../../../zoom/reports/partialRead';
import type { ZoomRecord } from '../../../zoom/values';
import { isoTime } from '../../../zoom/values/time';
import { failureWords } from './nodeErrors';

/** What is missing in the result of a reading over many objects, as rows at its end. */

/** An object that was left out. */
export function skippedRow({
	subject,
	error,
}: {
	readonly subject: string;
	readonly error: Error;
}): ZoomRecord {
	const { message: reason, next } = failureWords(error, subject);
	return { skipped: true, subject, reason, next };
}

/** The end of a reading that could not go on. @param goOn what the person can do to get the rest */
export function endedRow(error: ZoomError, goOn: string): ZoomRecord {
	const { message: reason, next } = failureWords(error);
	const resetsAt = limitEnd(error);
	return {
		incomplete: true,
		reason,
		next: [next, goOn].filter(Boolean).join(' '),
		...(resetsAt !== undefined && { resetsAt }),
	};
}

/** When the rate limit ends that an error is about, ISO; undefined where none is, or Zoom does not say. */
export const limitEnd = (error: ZoomError): string | undefined =>
	error instanceof ZoomRateLimitError && error.resetsAt !== undefined ? isoTime(error.resetsAt) : undefined;

/** One sentence for the hint beside the output; undefined when nothing is missing. */
export function missingNotice({
	skipped,
	ended,
}: {
	readonly skipped: readonly Skipped[];
	readonly ended?: ZoomError | undefined;
}): string | undefined {
	if (ended)
		return `The reading stopped: ${ended.message.replace(/\.$/, '')}. The last item says what is missing.`;
	const [first] = skipped;
	if (!first) return undefined;
	const more = skipped.length > 1 ? ` and ${skipped.length - 1} more` : '';
	return `Zoom refused ${first.subject}${more}. The rest is here; the last items say what is missing and why.`;
}
