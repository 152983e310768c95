import { ZoomInvalidInputError } from '../errors';
import { asTyped } from '../values/excerpt';
import { recordsIn } from '../values';

/**
 * A key of the person's own system, by which a meeting or webinar is found again. It is kept either at the start of the
 * agenda, `[ref:HR-2031] What we talk about`, or in a tracking field of the account. Lists show the first 250
 * characters of the agenda and no tracking fields: those are only seen one meeting at a time.
 */
const MARKER = /^\[ref:([^\]\r\n]{1,100})\]\s?/;
const MAX_AGENDA = 2000;

/** @throws ZoomInvalidInputError for a key that could not be found again */
function checkExternalKey(key: string): string {
	const value = key.trim();
	if (/^[^\]\r\n]{1,100}$/.test(value)) return value;
	throw new ZoomInvalidInputError(
		`"${asTyped(key)}" cannot be an external key: 1 to 100 characters on one line, without "]"`,
		'External Key',
	);
}

/** The agenda with the key in front; one that was there before is replaced. @throws ZoomInvalidInputError */
export function withExternalKey(agenda: string, key: string): string {
	const marked = `[ref:${checkExternalKey(key)}] ${withoutExternalKey(agenda)}`.trimEnd();
	if (marked.length <= MAX_AGENDA) return marked;
	throw new ZoomInvalidInputError(
		`"Agenda" with the external key in front is longer than Zoom's ${MAX_AGENDA} characters`,
		'Agenda',
	);
}

export const withoutExternalKey = (agenda: string): string => agenda.replace(MARKER, '');

/**
 * Zoom's `tracking_fields` with the key in one of them; the others stay.
 * @param trackingFields Zoom's list, or undefined where there is none yet
 * @throws ZoomInvalidInputError
 */
export function withTrackedKey(
	trackingFields: unknown,
	name: string,
	key: string,
): Array<{ field: string; value: string }> {
	const others = recordsIn(trackingFields)
		.map(({ field, value }) => ({ field: String(field), value: typeof value === 'string' ? value : '' }))
		.filter(({ field }) => field !== name);
	return [...others, { field: name, value: checkExternalKey(key) }];
}

/** The key of a meeting or webinar as a list or Zoom's details show it. */
export function externalKeyOf({ agenda }: { readonly agenda?: unknown }): string | undefined {
	return typeof agenda === 'string' ? MARKER.exec(agenda.trimStart())?.[1]?.trim() : undefined;
}

/** The key in a tracking field of a meeting or webinar, as Zoom's details show it. */
export function trackedKeyOf(
	{ tracking_fields: list }: { readonly tracking_fields?: unknown },
	name: string,
): string | undefined {
	const value = recordsIn(list).find(({ field }) => field === name)?.['value'];
	return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
