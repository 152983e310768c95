import type { N8n } from '../../../adapter/kit';
import { openEnd } from '../../../../zoom/meetings/confirmSchedule';
import { textOf, type ZoomRecord } from '../../../../zoom/values';
import { asTyped } from '../../../../zoom/values/excerpt';

/** Says of a new series without an end how far Zoom has planned it: it plans a limited number ahead. */
export function openEndHint(n8n: N8n, session: ZoomRecord, recurrence: unknown): void {
	const made = openEnd(session, recurrence);
	if (!made) return;
	const { occurrences, lastOccurrence } = made;
	const last = textOf(lastOccurrence);
	const until = last === '' ? '' : `, the last one at ${last}`;
	n8n.remark(
		`"${asTyped(textOf(session['topic']))}" was to go on forever. Zoom has planned ${String(occurrences)} of them${until}.`,
	);
}
