import { ZoomInvalidInputError } from '../errors';

/**
 * A key of the person's own system, kept at the start of a meeting's agenda: `[ref:HR-2031] What we talk about`. Lists
 * of meetings show the first 250 characters of the agenda and no tracking fields, so this is the one place where a key
 * is found again without reading every meeting.
 */
const MARKER = /^\[ref:([^\]\r\n]{1,100})\]\s?/;
const LONGEST_AGENDA = 2000;

/** @throws ZoomInvalidInputError for a key that could not be found again */
function checkExternalKey(key: string): string {
	const value = key.trim();
	if (/^[^\]\r\n]{1,100}$/.test(value)) return value;
	throw new ZoomInvalidInputError(
		`"${key}" cannot be an external key: 1 to 100 characters on one line, without "]"`,
		'External Key',
	);
}

/** The agenda with the key in front; one that was there before is replaced. @throws ZoomInvalidInputError */
export function withExternalKey(agenda: string, key: string): string {
	const marked = `[ref:${checkExternalKey(key)}] ${withoutExternalKey(agenda)}`.trimEnd();
	if (marked.length <= LONGEST_AGENDA) return marked;
	throw new ZoomInvalidInputError(
		`"Agenda" with the external key in front is longer than Zoom's ${LONGEST_AGENDA} characters`,
		'Agenda',
	);
}

export const withoutExternalKey = (agenda: string): string => agenda.replace(MARKER, '');

/** The key of a meeting as a list or Zoom's details show it. */
export function externalKeyOf({ agenda }: { readonly agenda?: unknown }): string | undefined {
	return typeof agenda === 'string' ? MARKER.exec(agenda.trimStart())?.[1]?.trim() : undefined;
}
