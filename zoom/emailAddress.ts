import unhomoglyph from 'unhomoglyph';

/** Email addresses and the keys people are matched with, as text from outside has them. */

/** Longest address that `POST /users` takes, characters. */
const MAX_EMAIL_LENGTH = 128;

/** Zero-width spaces, soft hyphens, direction marks, NUL and the like; line breaks and tabs count as spaces. */
const INVISIBLE = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]|\uFEFF/gu;

/** Nearly every address: nothing to clean. */
const VISIBLE_ASCII = /^[\x21-\x7e]*$/;

/** The text without characters that nobody can see, in Unicode's compatibility form (NFKC), with plain spaces. */
export const cleaned = (text: string): string =>
	VISIBLE_ASCII.test(text)
		? text
		: text.replace(INVISIBLE, '').normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim();

/** The form in which addresses and keys are compared: Zoom ignores case in email addresses. */
export const normalized = (text: string): string => cleaned(text).toLowerCase().normalize('NFKC');

const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const TOP_LEVEL_DOMAIN = /^\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u;

/** Whether the text is one address and nothing else, down to what nobody can see. Zoom decides about the rest. */
export function isEmailAddress(text: string): boolean {
	if (text.length > MAX_EMAIL_LENGTH || cleaned(text) !== text) return false;
	const [local = '', domain = '', ...more] = text.split('@');
	const labels = domain.split('.');
	return (
		more.length === 0 &&
		labels.length > 1 &&
		LOCAL_PART.test(local) &&
		labels.every((label) => DOMAIN_LABEL.test(label)) &&
		TOP_LEVEL_DOMAIN.test(labels.at(-1) ?? '')
	);
}

const USUAL = /^[a-z0-9_](?:[a-z0-9._%+'&-]*[a-z0-9_+-])?@[a-z0-9.-]+$/i;

/**
 * Whether an address is written as nearly all are. RFC 5322 and 6531 allow more, such as a slash, an asterisk or a letter
 * of another alphabet; in a list those are more likely somebody's remark, or made to look like another address.
 */
export const isUsual = (address: string): boolean => USUAL.test(address);

/**
 * What a person sees of an address: accents, rare signs and the alphabet of a letter left aside. Two addresses with the
 * same skeleton look alike if one of them is not usual (Unicode Technical Standard 39).
 */
export const skeleton = (address: string): string =>
	unhomoglyph(
		unhomoglyph(
			normalized(address)
				.normalize('NFKD')
				.replace(/\p{M}|[^\p{L}\p{N}@._+-]/gu, ''),
		).toLowerCase(),
	).replace(/\p{M}/gu, '');

/** Every address in a text, normalized, whatever stands around it. */
export const addressesIn = (text: string): string[] =>
	text.includes('@') || text.includes('＠')
		? normalized(text)
				.split(/[\s<>()[\]{},;:"|\\/?=]+/)
				.map((word) => word.replace(/^[.'`]+|[.'`]+$/g, ''))
				.filter((word) => word.includes('@'))
		: [];
