/** File names from outside (Zoom, a host, a participant), made safe for any file system and archive. */

/** UTF-16 units, which is what Windows counts. */
const MAX_LENGTH = 200;
/** UTF-8, which is what Linux counts. */
const MAX_BYTES = 255;
/** Only the beginning of what is far too long is looked at, and its extension. */
const LOOKED_AT = 1_000;

/** Control characters, line separators, half characters, and what is invisible or turns the reading direction. */
const UNPRINTABLE = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Windows refuses them; `/` and `\` lead into other folders, and so may their full-width forms and `:`. */
const FORBIDDEN = /[<>:"|?*/\\／＼：]/g;
/** Devices of Windows, whatever the extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\s*(?:\.|$))/i;
const EXTENSION = /\.[\p{L}\p{N}_-]{1,16}$/u;

/**
 * A file name without a path, without characters that are invisible or that a file system refuses, no reserved name, of at
 * most 200 characters (and 255 bytes), its extension kept.
 * @returns undefined when nothing is left of it
 */
export function safeFileName(name: string): string | undefined {
	const plain = trimmed(bounded(name).replace(UNPRINTABLE, '').replace(FORBIDDEN, '_'));
	if (/^[._\s]*$/.test(plain)) return undefined;
	const free = RESERVED.test(plain) ? `_${plain}` : plain;
	return fits(free) ? free : shortened(free);
}

/** Windows drops dots and spaces at the end. */
const trimmed = (name: string): string => {
	let end = name.length;
	while (end > 0 && ' .'.includes(name[end - 1] ?? '')) end--;
	return name.slice(0, end).trimStart();
};

const fits = (name: string): boolean => name.length <= MAX_LENGTH && Buffer.byteLength(name) <= MAX_BYTES;

function bounded(name: string): string {
	return name.length <= LOOKED_AT ? name : name.slice(0, LOOKED_AT / 2) + name.slice(-LOOKED_AT / 2);
}

/** Cut before the extension, between two characters. */
function shortened(name: string): string {
	const extension = EXTENSION.exec(name)?.[0] ?? '';
	const characters = [...name.slice(0, name.length - extension.length)];
	while (!fits(characters.join('') + extension)) characters.pop();
	return trimmed(characters.join('')) + extension;
}
