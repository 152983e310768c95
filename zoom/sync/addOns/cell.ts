import { RowFault } from '../input/cells';
import { addOnWritten, type AddOn } from './catalog';

/** The add-on licenses that a person's cell names. */

export interface WrittenAddOns {
	readonly named: readonly AddOn[];
	/** As written; Zoom has no such license. */
	readonly unknown: readonly string[];
}

/** A comma in a number separates nothing: `Webinar 1,000`. */
const SEPARATOR = /[;|]|,(?!\d{3}(?!\d))/;

/**
 * @param entries of a list, or lines; each names one or several
 * @throws RowFault for two of a kind: a person has one
 */
export function readAddOns(entries: readonly string[], column: string): WrittenAddOns {
	const named = new Map<string, AddOn>();
	const unknown: string[] = [];
	for (const written of entries.flatMap(partsOf)) {
		const one = addOnWritten(written);
		if (!one) {
			unknown.push(written);
			continue;
		}
		const other = named.get(one.kind);
		if (other && other !== one)
			throw new RowFault(`"${column}" names ${other.name} and ${one.name}, and a person has one of them`);
		named.set(one.kind, one);
	}
	return { named: [...named.values()], unknown };
}

const partsOf = (entry: string): string[] =>
	entry
		.split(SEPARATOR)
		.map((part) => part.trim())
		.filter((part) => part !== '');
