import { safeFileName } from '../../values/fileName';

/** `UTF-8'en'na%20me` (RFC 8187). */
const ENCODED = /^(utf-8|iso-8859-1)'[^']*'(.*)$/i;

/**
 * The name of the file in an answer (RFC 6266): the encoded one where there is one, else the plain one; never a path.
 * A library for it refuses headers as servers send them, and leaves UTF-8 in them unread.
 */
export function fileNameIn(headers: Readonly<Record<string, string>>): string | undefined {
	const parameters = parametersIn(headers['content-disposition'] ?? '');
	const plain = parameters.get('filename');
	const name = decoded(parameters.get('filename*')) ?? (plain === undefined ? undefined : asUtf8(plain));
	return name === undefined ? undefined : safeFileName(lastPart(name));
}

/** By name in lower case; the first counts. */
function parametersIn(header: string): Map<string, string> {
	const parameters = new Map<string, string>();
	for (const part of partsOf(header)) {
		const [name = '', ...rest] = part.split('=');
		const key = name.trim().toLowerCase();
		if (rest.length > 0 && !parameters.has(key)) parameters.set(key, unquoted(rest.join('=').trim()));
	}
	return parameters;
}

/** The parts between semicolons, except for those in quotes. */
function partsOf(header: string): string[] {
	const parts: string[] = [];
	let start = 0;
	let quoted = false;
	for (let at = 0; at < header.length; at++) {
		const sign = header[at];
		if (sign === '"') quoted = !quoted;
		else if (sign === '\\' && quoted) at++;
		else if (sign === ';' && !quoted) {
			parts.push(header.slice(start, at));
			start = at + 1;
		}
	}
	return [...parts, header.slice(start)];
}

/** In quotes a backslash is there for the next sign; programs of Windows write it as it is, before any other. */
function unquoted(value: string): string {
	if (!value.startsWith('"')) return value;
	return value.slice(1, value.length > 1 && value.endsWith('"') ? -1 : undefined).replace(/\\(["\\])/g, '$1');
}

/** Undefined when it is not encoded as it says. */
function decoded(value: string | undefined): string | undefined {
	const [, charset = '', text = ''] = ENCODED.exec(value ?? '') ?? [];
	if (text === '') return undefined;
	if (/%(?![0-9a-f]{2})/i.test(text)) return undefined;
	const bytes = text.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
	return charset.toLowerCase() === 'utf-8' ? utf8(bytes) : bytes;
}

/** Node reads headers as Latin-1; most servers that write other letters write UTF-8. */
const asUtf8 = (text: string): string => utf8(text) ?? text;

/** @param bytes one character each. Undefined: they are not UTF-8 */
function utf8(bytes: string): string | undefined {
	if (/[^\0-\xFF]/.test(bytes)) return undefined;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(bytes, 'latin1'));
	} catch {
		return undefined;
	}
}

const lastPart = (name: string): string => name.split(/[\\/]/).at(-1) ?? '';
