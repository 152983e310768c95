import { lineOf, type Turn } from './transcript';

/** A part of a long transcript, for models with a small window. */
export interface TranscriptChunk {
	/** Seconds since the recording began, of its first turn. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

export interface ChunkSize {
	/** At most so many characters (UTF-16 units) in a chunk. */
	readonly size: number;
	/** At most so many of them are repeated from the chunk before; whole lines only, and never more than half of `size`. */
	readonly overlap: number;
}

interface Line {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Cuts between turns; a turn that is longer than a chunk is cut between words, each piece under its speaker's name. */
export function transcriptChunks(turns: readonly Turn[], { size, overlap }: ChunkSize): TranscriptChunk[] {
	const lines = turns.flatMap((turn) => linesOf(turn, size));
	const repeated = Math.min(overlap, Math.floor(size / 2));
	const chunks: Line[][] = [];
	let current: Line[] = [];
	let fresh = 0;
	for (const line of lines) {
		if (fresh > 0 && lengthOf(current) + 1 + line.text.length > size) {
			chunks.push(current);
			current = tail(current, Math.min(repeated, size - line.text.length - 1));
			fresh = 0;
		}
		current.push(line);
		fresh += 1;
	}
	if (fresh > 0) chunks.push(current);
	return chunks.map((chunk) => ({
		start: chunk[0]?.start ?? 0,
		end: Math.max(...chunk.map(({ end }) => end)),
		text: chunk.map(({ text }) => text).join('\n'),
	}));
}

const lengthOf = (lines: readonly Line[]): number =>
	lines.reduce((sum, { text }) => sum + text.length + 1, -1);

/** The last lines, of at most so many characters together. */
function tail(lines: readonly Line[], most: number): Line[] {
	let from = lines.length;
	let length = -1;
	for (let at = lines.length - 1; at > 0; at--) {
		length += (lines[at]?.text.length ?? 0) + 1;
		if (length > most) break;
		from = at;
	}
	return lines.slice(from);
}

function linesOf(turn: Turn, size: number): Line[] {
	const { start, end } = turn;
	const whole = lineOf(turn);
	if (whole.length <= size) return [{ start, end, text: whole }];
	const prefix = lineOf({ ...turn, text: '' });
	// A name that fills the chunk leaves no place for what was said.
	const label = prefix.length <= size / 2 ? prefix : '';
	return pieces(turn.text, size - label.length).map((text) => ({ start, end, text: label + text }));
}

/** Between words, and within a word only where it is longer than a piece; never within a character. */
function pieces(text: string, size: number): string[] {
	const found: string[] = [];
	for (let rest = text; rest !== '';) {
		if (rest.length <= size) {
			found.push(rest);
			break;
		}
		const space = rest.lastIndexOf(' ', size);
		const inWord = space <= 0;
		const cut = inWord ? size - (isHighHalf(rest, size - 1) ? 1 : 0) : space;
		found.push(rest.slice(0, cut));
		rest = rest.slice(inWord ? cut : cut + 1);
	}
	return found;
}

const isHighHalf = (text: string, at: number): boolean => {
	const code = text.charCodeAt(at);
	return code >= 0xd800 && code < 0xdc00;
};
