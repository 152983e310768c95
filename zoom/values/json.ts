/** Zoom's own deepest answers have some ten levels. Walks over a few thousand overflow the stack, n8n's walks too. */
const MAX_DEPTH = 100;

const QUOTE = 34;
const BACKSLASH = 92;
/** With this bit set a square bracket is a brace, and no other sign is. */
const BIT = 32;
const OPENING = 123;
const CLOSING = 125;

/**
 * JSON from outside: nested no deeper than whatever walks over it later can stand.
 * @throws SyntaxError when it is no JSON, RangeError when it is nested too deeply
 */
export function parseJson(text: string): unknown {
	if ((hasMany('{', text) || hasMany('[', text)) && isTooDeep(text)) {
		throw new RangeError(`JSON nested deeper than ${MAX_DEPTH} levels`);
	}
	return JSON.parse(text) as unknown;
}

/** The same, and undefined for what is no JSON or nested too deeply. */
export function jsonIn(text: string): unknown {
	try {
		return parseJson(text);
	} catch {
		return undefined;
	}
}

/** Text with fewer brackets cannot be nested too deeply; that is most events, and much faster to find out. */
function hasMany(bracket: string, text: string): boolean {
	let count = 0;
	for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
		if (++count > MAX_DEPTH / 2) return true;
	}
	return false;
}

/** Looks at the text and not at the value: the parser itself needs memory for each level. */
function isTooDeep(text: string): boolean {
	let depth = 0;
	let isInString = false;
	for (let at = 0; at < text.length; at++) {
		const sign = text.charCodeAt(at);
		if (sign === QUOTE) isInString = !isInString;
		else if (isInString) at += sign === BACKSLASH ? 1 : 0;
		else if ((sign | BIT) === OPENING) depth += 1;
		else if ((sign | BIT) === CLOSING) depth -= 1;
		if (depth > MAX_DEPTH) return true;
	}
	return false;
}
