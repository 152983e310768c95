/** Texts that are not ours, as they may stand in an error, a log line or a row of results. */

/** UTF-16 units: what is kept of a message. */
const MAX_EXCERPT = 500;
/** Of what a person typed: enough to find it again. */
const MAX_TYPED = 80;
const REMOVED = '[removed]';

/** `Bearer eyJ…`, but not "invalid bearer token". */
const AUTHORIZATION = /\b(bearer|basic)\s+(?!tokens?\b|auth)[^\s"',;]+/gi;
/** `access_token=…`, `"zak":"…"`, and what else Zoom's links and answers call their secrets. */
const NAMED_SECRET =
	/\b((?:\w{1,30}_)?(?:token|secret|verifier|password|passcode|pin_code|host_key|stream_key|pwd|zak|tk))(?:=|\\?["']\s*:\s*(?:\\?["'])?)[^\s"'&,;\\{}[\]]+/gi;
/** Zoom's tokens are longer than any ID, address or scope of Zoom's. */
const LONG_RUN = /[\w.~+=-]{40,}/g;
/** Would break a line of a log, or turn the reading direction of what follows. */
const UNPRINTABLE = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]+/gu;

/**
 * Text from outside (Zoom, or a proxy in its place): on one line, without tokens, and no longer than `longest`
 * characters. Takes time for the part that is kept, however long the text is.
 */
export function excerpt(text: string, longest = MAX_EXCERPT): string {
	const words = beginning(text, 4 * longest)
		.replace(AUTHORIZATION, `$1 ${REMOVED}`)
		.replace(NAMED_SECRET, `$1=${REMOVED}`)
		.replace(LONG_RUN, REMOVED)
		.replace(UNPRINTABLE, ' ')
		.trim();
	return cut(words, longest);
}

/** At most `longest` characters, the last of which says when there were more. */
export const cut = (text: string, longest: number): string =>
	text.length <= longest ? text : `${whole(text.slice(0, longest - 1))}…`;

/** A text that may repeat a secret, as the error pages of proxies repeat headers. */
export const withoutSecret = (text: string, secret: string): string => text.replaceAll(secret, REMOVED);

/** What a link carries behind its address: `?pwd=…`, `&tk=…`, `#zak=…`. */
const LINK_VALUES = /[?#&][\w%.-]*=\S*/g;
/** As an invitation writes it: `Passcode: 123456`. */
const NAMED_IN_WORDS = /\b(passcode|password|pwd|zak|tk|token)\s*[:=]\s*\S+/gi;

/** What a person typed or pasted into a field: its first line, without what an invitation or a link keeps secret. */
export function asTyped(text: string, longest = MAX_TYPED): string {
	const [line = ''] = text
		.trim()
		.slice(0, 4 * longest)
		.split(/[\r\n]/, 1);
	return excerpt(line.replace(LINK_VALUES, '').replace(NAMED_IN_WORDS, `$1 ${REMOVED}`), longest);
}

/** Names that a person typed, each in quotes, with commas; of a long list how many more there are. */
export const quotedAsTyped = (names: readonly string[], most = names.length): string =>
	firstOf(
		names.map((name) => `"${asTyped(name)}"`),
		most,
	);

/** The first names of a list with commas, and how many more there are. */
export function firstOf(names: readonly string[], most: number): string {
	const more = names.length > most ? ` and ${names.length - most} more` : '';
	return `${names.slice(0, most).join(', ')}${more}`;
}

/** At most `longest` characters; a cut text ends with a whole word, so that no half token passes for a word. */
function beginning(text: string, longest: number): string {
	if (text.length <= longest) return text;
	const cut = text.slice(0, longest);
	const end = cut.lastIndexOf(' ');
	return end < 0 ? cut : cut.slice(0, end);
}

/** Without the half of a character at the end. */
const whole = (text: string): string => text.replace(/\p{Surrogate}$/u, '');
