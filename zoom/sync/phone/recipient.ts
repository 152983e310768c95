/**
 * Who or what gets a phone number: a user or a call queue. Zoom moves no number in one call: it is taken and then given. Until
 * it is there, its display name says where it goes, so that a run which is cut off in between is finished by the next one.
 */

export interface PhoneRecipient {
	readonly kind: 'user' | 'queue';
	/** Of the user or the call queue. */
	readonly id: string;
	/** Short enough for a display name, which holds 32 characters. */
	readonly key: string;
}

const LETTERS = { user: 'u', queue: 'q' } as const;

export const phoneRecipient = (kind: PhoneRecipient['kind'], id: string): PhoneRecipient => ({
	kind,
	id,
	key: `${LETTERS[kind]}:${id}`,
});

/** Undefined for what names none. */
export function phoneRecipientIn(key: string): PhoneRecipient | undefined {
	const kind = key.startsWith('u:') ? 'user' : key.startsWith('q:') ? 'queue' : undefined;
	const id = key.slice(2);
	return kind === undefined || id === '' ? undefined : phoneRecipient(kind, id);
}

const MARK = 'n8n ';

/** The display name of a number on its way. */
export const markFor = ({ key }: PhoneRecipient): string => `${MARK}${key}`;

/** Where a number is on its way to; undefined where it is not. */
export const markedFor = (displayName: string): PhoneRecipient | undefined =>
	displayName.startsWith(MARK) ? phoneRecipientIn(displayName.slice(MARK.length)) : undefined;
