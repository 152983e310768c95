import { addressesIn, normalized } from '../emailAddress';
import { isRecord } from '../values';

/** Whom the input speaks of, in whatever way: a person named anywhere in it is not absent from it. */

/** Every text in a value, names of fields included. */
function* textsIn(value: unknown): Generator<string> {
	const seen = new Set<object>();
	const left: unknown[] = [value];
	while (left.length > 0) {
		const one = left.pop();
		if (typeof one === 'string') yield one;
		else if (typeof one === 'number') yield String(one);
		else if (typeof one === 'object' && one !== null && !seen.has(one)) {
			seen.add(one);
			if (isRecord(one)) left.push(...Object.keys(one));
			left.push(...(Object.values(one) as unknown[]));
		}
	}
}

/** Every address in any cell of a row, normalized. */
export const addressesInRow = (row: unknown): string[] => [...textsIn(row)].flatMap(addressesIn);

/** The rows by the addresses that stand in any of their cells. */
export class NamedAddresses {
	private readonly rowOf = new Map<string, number>();

	constructor(rows: readonly unknown[]) {
		rows.forEach((row, item) => {
			for (const address of addressesInRow(row)) if (!this.rowOf.has(address)) this.rowOf.set(address, item);
		});
	}

	/** Position of a row that names the address. */
	rowNaming(email: string): number | undefined {
		return this.rowOf.get(normalized(email));
	}
}

/** Letters and digits only, so that an address is found whatever was put between its parts. */
const bare = (text: string): string => normalized(text).replace(/[^\p{L}\p{N}]/gu, '');

/** The words of a text, each between two spaces. */
const words = (text: string): string =>
	` ${normalized(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;

/** Rows that cannot be tied to a person may still mean somebody who is named in them in some form. */
export class UnclearRows {
	private readonly rows: ReadonlyArray<{ item: number; bare: string; words: string }>;

	/** @param items positions of the unclear rows */
	constructor(rows: readonly unknown[], items: Iterable<number>) {
		this.rows = [...items].map((item) => {
			const texts = [...textsIn(rows[item])];
			return { item, bare: texts.map(bare).join(' '), words: texts.map(words).join('') };
		});
	}

	/** Position of a row that may mean the owner of the address: it names the address, or the part before the @. */
	rowThatMayMean(email: string): number | undefined {
		const address = bare(email);
		const local = words(email.slice(0, email.lastIndexOf('@')));
		return this.rows.find((row) => row.bare.includes(address) || row.words.includes(local))?.item;
	}
}
