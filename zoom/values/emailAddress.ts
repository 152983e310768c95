import { domainToUnicode } from 'node:url';
import unhomoglyph from 'unhomoglyph';

/** Email addresses and the keys people are matched with, as text from outside has them. */

/** Longest address that `POST /users` takes, characters. */
const MAX_EMAIL_LENGTH = 128;

/** Zero-width spaces, soft hyphens, direction marks, NUL and the like; line breaks and tabs count as spaces. */
const INVISIBLE = /(?!\s)[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]|\uFEFF/gu;

/** More marks on one letter than any script writes. */
const PILED_MARKS = /(\p{M}{20})\p{M}+/gu;
/** Nearly every address: nothing to clean. */
const VISIBLE_ASCII = /^[\x21-\x7e]*$/;

/** The text without invisible characters, in Unicode's compatibility form (NFKC), with plain spaces. */
export const cleaned = (text: string): string =>
	VISIBLE_ASCII.test(text)
		? text
		: // Unicode's forms take time in the square of the marks on one letter.
			text
				.replace(PILED_MARKS, '$1')
				.replace(INVISIBLE, '')
				.normalize('NFKC')
				.replace(INVISIBLE, '')
				.replace(/\s+/gu, ' ')
				.trim();

/**
 * The form in which addresses and keys are compared. Zoom ignores case in email addresses; a domain in Punycode is the
 * same as in its own letters.
 */
export function normalized(text: string): string {
	const plain = cleaned(text).toLowerCase().normalize('NFKC');
	const at = plain.lastIndexOf('@');
	return at >= 0 && plain.includes('xn--', at)
		? plain.slice(0, at + 1) + domainToUnicode(plain.slice(at + 1))
		: plain;
}

const LOCAL_PART = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const TOP_LEVEL_DOMAIN = /^\p{L}[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}]$/u;

/** Whether the text is one address and nothing else, invisible characters included. Zoom decides about the rest. */
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

const USUAL = /^[a-z0-9_](?:[a-z0-9._+'-]*[a-z0-9_+-])?@[a-z0-9.-]+$/i;
/** What encodings leave behind: `+AGE-` (UTF-7), `u003c` (JSON), `=3D` and the like have a sign that is not usual. */
const ENCODED = /\+[a-z0-9]{2,}-|u00[0-9a-f]{2}/i;

/**
 * Whether an address is written as nearly all are. RFC 5322 and 6531 allow more, such as a slash, an asterisk or a letter
 * of another alphabet; in a list those are more likely a remark, or made to look like another address.
 */
export const isUsual = (address: string): boolean =>
	address.length <= MAX_EMAIL_LENGTH && USUAL.test(address) && !ENCODED.test(address);

/**
 * What a person sees of an address: accents, rare signs and the alphabet of a letter left aside; ways to write an umlaut
 * or a sharp s come as several. Two addresses that share a skeleton look alike if one of them is not usual (Unicode
 * Technical Standard 39).
 */
export function skeletons(address: string): ReadonlySet<string> {
	const text = normalized(address.slice(0, 2 * MAX_EMAIL_LENGTH)).replaceAll('ß', 'ss');
	const spelledOut = text.replace(/[äöüæœø]/g, (letter) => SPELLINGS[letter] ?? letter);
	return new Set([skeleton(text), skeleton(spelledOut)]);
}

const SPELLINGS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', æ: 'ae', œ: 'oe', ø: 'oe' };

const skeleton = (text: string): string =>
	unhomoglyph(
		unhomoglyph(text.normalize('NFKD').replace(/\p{M}|[^\p{L}\p{N}@._+-]/gu, '')).toLowerCase(),
	).replace(/\p{M}/gu, '');

/** The text without spaces and signs. */
export const lettersAndDigits = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Letters of other alphabets as the Latin ones that they look like. */
export const inLatin = (text: string): string =>
	text.replace(/(?=\P{ASCII})\p{L}/gu, (letter) => unhomoglyph(letter).toLowerCase());

/** `carl@` in what a web form, a mail header or a careful person makes of it. */
const AT_SIGNS = /%40|&#0*64;|&#x0*40;|&commat;|[[({] ?(?:at|@) ?[\])}]|＠|﹫/gi;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 128;
const IN_LOCAL = /[\p{L}\p{M}\p{N}._%+'&-]/u;
const IN_DOMAIN = /[\p{L}\p{M}\p{N}.-]/u;
/** Where an address may begin or end inside a run of signs that it could hold. */
const BOUNDARY = /[._%+'&-]/;
const MAX_CUTS = 8;

/**
 * Every address that may be meant by a text, normalized, whatever stands around it: `Carl <carl@example.com>`, a link, a
 * list. A text that is one address and nothing else means only that. Takes time in proportion to the text.
 */
export function addressesIn(text: string): string[] {
	const written = text.replace(AT_SIGNS, '@');
	if (!written.includes('@')) return [];
	const whole = written.length <= 2 * MAX_EMAIL_LENGTH ? normalized(written) : '';
	if (isUsual(whole)) return [whole];
	const found = new Set<string>();
	for (let at = written.indexOf('@'); at >= 0; at = written.indexOf('@', at + 1)) {
		// Spaces around the sign do not count.
		const before = normalized(written.slice(Math.max(0, at - MAX_LOCAL), at));
		const after = normalized(written.slice(at + 1, at + 1 + MAX_DOMAIN));
		for (const local of endings(before))
			for (const domain of beginnings(after)) found.add(`${local}@${domain}`);
	}
	return [...found];
}

/** The ends of a text that a local part may be, the longest first. */
function endings(text: string): string[] {
	const letters = Array.from(text);
	let start = letters.length;
	while (start > 0 && IN_LOCAL.test(letters[start - 1] ?? '')) start -= 1;
	const cuts: string[] = [];
	for (let at = start; at < letters.length && cuts.length < MAX_CUTS; at++) {
		const isStart = at === start || BOUNDARY.test(letters[at - 1] ?? '');
		if (isStart && !BOUNDARY.test(letters[at] ?? '')) cuts.push(letters.slice(at).join(''));
	}
	return cuts;
}

/** The beginnings of a text that a domain may be. */
function beginnings(text: string): string[] {
	const letters = Array.from(text);
	let end = 0;
	while (end < letters.length && IN_DOMAIN.test(letters[end] ?? '')) end += 1;
	const cuts: string[] = [];
	for (let at = end; at > 0 && cuts.length < MAX_CUTS; at--) {
		const isEnd = at === end || BOUNDARY.test(letters[at] ?? '');
		if (isEnd && !BOUNDARY.test(letters[at - 1] ?? '')) cuts.push(letters.slice(0, at).join(''));
	}
	return cuts;
}
