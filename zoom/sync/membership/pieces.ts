/** Names in one cell, which may hold separators themselves. */

const SEPARATORS = /([,;|])/;

/** Texts at even places, what separates them at odd ones. */
const piecesOf = (text: string): string[] => text.split(SEPARATORS);

export const countPieces = (name: string): number => piecesOf(name).length;

/**
 * The parts of a cell; the longest one that is known counts.
 * @param most pieces that a known name has
 */
export function partsOf(cell: string, most: number, isKnown: (text: string) => boolean): string[] {
	const pieces = piecesOf(cell);
	const text = (start: number, end: number): string => pieces.slice(start, end).join('').trim();
	const parts: string[] = [];
	let start = 0;
	while (start < pieces.length) {
		let end = Math.min(start + most, pieces.length);
		while (end > start + 1 && !isKnown(text(start, end))) end -= 2;
		parts.push(text(start, end));
		start = end + 1;
	}
	return parts.filter((part) => part !== '');
}
