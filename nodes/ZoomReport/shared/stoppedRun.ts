import { limitEnd, type N8n } from '../../adapter/kit';
import { bookmarkText, readBookmark, type Bookmark, type LongRunResult } from '../../../zoom/reports/longRun';
import { ZoomRateLimitError } from '../../../zoom/errors';
import { oldestReportDay } from '../../../zoom/reports/windows';
import type { ZoomRecord } from '../../../zoom/values';
import { isoDay } from '../../../zoom/values/time';

/** What happens around a long run that may stop: progress, where to go on, and what the person reads. */

const LINES = 20;

/** About twenty lines in n8n's log, however long the run. */
export const progressLine =
	(n8n: N8n, what: string) =>
	(done: number, all: number): void => {
		if (done === all || done % Math.ceil(all / LINES) === 0)
			n8n.progress(`${what}: ${done} of ${all} parts done`);
	};

/** The last item of a run that stopped; nothing for one that came to its end. */
export function stoppedItem(
	n8n: N8n,
	{ stopped, stepsDone, stepsLeft }: Omit<LongRunResult<unknown>, 'skipped'>,
): ZoomRecord | undefined {
	if (!stopped) return undefined;
	const { bookmark, error } = stopped;
	const resetsAt = limitEnd(error);
	const why =
		error instanceof ZoomRateLimitError ? 'at a rate limit of the Zoom account' : `(${error.message})`;
	const when = resetsAt ? ` It ends at ${resetsAt}.` : '';
	const progress = stepsLeft === undefined ? '' : ` ${stepsDone} of ${stepsDone + stepsLeft} parts are done.`;
	n8n.notice(`The run stopped ${why}.${progress}${when} Run again then; the last item says where to go on.`);
	return {
		incomplete: true,
		reason: error.message,
		stepsDone,
		...(stepsLeft !== undefined && { stepsLeft }),
		...(bookmark && { resumeFrom: bookmarkText(bookmark) }),
		...(resetsAt && { resetsAt }),
	};
}

type Choice = Readonly<Record<string, unknown>>;

/** One place for each way the fields are filled in, so that several input items do not share one. */
const keyOf = (values: Choice): string => `zoomReport ${JSON.stringify(values)}`;

/** @returns empty when there is none, or when Zoom no longer has the days that were asked for. @param now epoch ms */
export function lastPlace(n8n: N8n, values: Choice, now: number): string {
	const place = n8n.memory[keyOf(values)];
	if (typeof place !== 'string') return '';
	const oldest = oldestReportDay(isoDay(now));
	return readBookmark(place).period.to < oldest ? '' : place;
}

/** @param bookmark undefined when the run came to its end */
export function keepPlace(n8n: N8n, values: Choice, bookmark: Bookmark | undefined): void {
	if (bookmark) n8n.memory[keyOf(values)] = bookmarkText(bookmark);
	else n8n.memory[keyOf(values)] = undefined;
}
