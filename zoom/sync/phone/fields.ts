/** What of somebody's telephone a list can decide about, and how a plan writes it. */

export const PHONE_PARTS = ['site', 'callingPlan', 'extension', 'number'] as const;
export type PhonePart = (typeof PHONE_PARTS)[number];

const PREFIXES = { site: 'phoneSite.', callingPlan: 'callingPlan.', number: 'phoneNumber.' } as const;

/** Its values are extension numbers; before is null for somebody who has no Zoom Phone yet. */
export const EXTENSION = 'extension_number';

/** Its values are names; of a phone number, `from` is null and `to` the number. @param id Zoom's, of a calling plan its type */
export const phoneField = (part: keyof typeof PREFIXES, id: string): string => `${PREFIXES[part]}${id}`;

interface PhoneField {
	readonly part: PhonePart;
	/** Empty for an extension number. */
	readonly id: string;
}

/** Undefined for another field. */
export function phoneFieldIn(field: string): PhoneField | undefined {
	if (field === EXTENSION) return { part: 'extension', id: '' };
	for (const part of ['site', 'callingPlan', 'number'] as const) {
		const prefix = PREFIXES[part];
		if (field.startsWith(prefix) && field.length > prefix.length)
			return { part, id: field.slice(prefix.length) };
	}
	return undefined;
}

export const isOfPhone = (field: string): boolean => phoneFieldIn(field) !== undefined;

/** As a person reads them. */
export const PHONE_WORDS: Readonly<Record<PhonePart, string>> = {
	site: 'site',
	callingPlan: 'calling plan',
	extension: 'extension number',
	number: 'phone number',
};
