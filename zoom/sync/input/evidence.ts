import { addressesIn, isUsual, lettersAndDigits, normalized } from '../../values/emailAddress';
import { isRecord } from '../../values';

/** Everyone the input mentions in any way: a person named anywhere in it is not absent. */

/** Every text in a value, names of fields included. */
function* textsIn(value: unknown): Generator<string> {
	const seen = new Set<object>();
	const left: unknown[] = [value];
	while (left.length > 0) {
		const one = left.pop();
		if (typeof one === 'string') yield one;
		else if (typeof one === 'number' || typeof one === 'bigint') yield String(one);
		else if (typeof one === 'object' && one !== null && !seen.has(one)) {
			seen.add(one);
			if (isRecord(one)) for (const name of Object.keys(one)) left.push(name);
			for (const part of Object.values(one) as unknown[]) left.push(part);
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

	/** Addresses that could be taken for another one, with the position of their row. */
	*unusual(): Generator<readonly [string, number]> {
		for (const named of this.rowOf) if (!isUsual(named[0])) yield named;
	}
}

/** Unicode normalization is for texts of reasonable length; longer ones are only lowercased. */
const MAX_NORMALIZED = 4_096;
const lowerCase = (text: string): string =>
	text.length <= MAX_NORMALIZED ? normalized(text) : text.toLowerCase();

/** Letters and digits only, so that an address is found whatever was put between its parts. */
const bare = (text: string): string => lettersAndDigits(lowerCase(text));

/** The words of a text, each between two spaces. */
const words = (text: string): string =>
	` ${lowerCase(text)
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()} `;

/** Rows that match no person may still mean someone they name in some form. */
export class UnclearRows {
	private readonly items: readonly number[];
	private readonly bare: Rows;
	private readonly words: Rows;
	private readonly known = new Map<string, number | undefined>();

	/** @param items positions of the unclear rows */
	constructor(rows: readonly unknown[], items: Iterable<number>) {
		this.items = [...items];
		const texts = this.items.map((item) => [...textsIn(rows[item])]);
		this.bare = new Rows(texts.map((cells) => cells.map(bare).join(' ')));
		this.words = new Rows(texts.map((cells) => cells.map(words).join('')));
	}

	/** Position of a row that may mean the owner of the address: it names the address, or the part before the @. */
	rowThatMayMean(email: string): number | undefined {
		if (!this.known.has(email)) {
			const row =
				this.bare.withText(bare(email)) ?? this.words.withText(words(email.slice(0, email.lastIndexOf('@'))));
			this.known.set(email, row === undefined ? undefined : this.items[row]);
		}
		return this.known.get(email);
	}
}

/** Texts that are searched as one: thousands of people are looked for in thousands of rows. */
class Rows {
	private readonly text: string;

	constructor(private readonly rows: readonly string[]) {
		this.text = rows.join('\n');
	}

	/** Position of the first row with the text. */
	withText(text: string): number | undefined {
		if (!this.text.includes(text)) return undefined;
		const at = this.rows.findIndex((row) => row.includes(text));
		return at < 0 ? undefined : at;
	}
}
