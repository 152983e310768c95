import { isRecord, recordsIn, textOrNumber, type ZoomRecord } from '../values';
import { timeOf } from '../values/time';

/** `registration_type`: once for the whole series; 2: for each occurrence; 3: for those that people choose. */
const FOR_THE_SERIES = 1;
/** An occurrence begins early or late by no more than this, ms. */
const MAX_SHIFT_MS = 12 * 3_600_000;

/** Which registrants of a meeting or webinar were expected at one instance. */
export type RegisteredFor =
	| { readonly kind: 'all' }
	| { readonly kind: 'occurrence'; readonly id: string }
	/** People chose occurrences, and which one the instance is cannot be told. */
	| { readonly kind: 'unknown' };

/**
 * @param session as `GET /meetings/{meetingId}` gives it with `show_previous_occurrences`
 * @param startedAt epoch ms, of the instance; undefined: Zoom does not tell it
 */
export function registeredFor(session: ZoomRecord, startedAt = NaN): RegisteredFor {
	const settings = isRecord(session['settings']) ? session['settings'] : {};
	const type = Number(settings['registration_type'] ?? FOR_THE_SERIES);
	const occurrences = recordsIn(session['occurrences']);
	const isSeries = occurrences.length > 0 || isRecord(session['recurrence']);
	if (!isSeries || type === FOR_THE_SERIES) return { kind: 'all' };
	const [nearest] = occurrences
		.map((one) => ({
			id: textOrNumber(one['occurrence_id']),
			shift: Math.abs((timeOf(one['start_time']) ?? NaN) - startedAt),
		}))
		.filter(({ id, shift }) => id !== '' && shift <= MAX_SHIFT_MS)
		.sort((one, other) => one.shift - other.shift);
	return nearest ? { kind: 'occurrence', id: nearest.id } : { kind: 'unknown' };
}
