import { isRecord } from '../values';

/**
 * What an answer is made of, by name and type only: `s` text, `i` whole number, `n` number, `b` true or false, `o` an
 * object of whatever, `?` anything; several with `|` between; `[shape]` a list; an object has its fields by name, those
 * that the documents require with a `!` behind.
 */
export type Shape = string | readonly [Shape] | { readonly [field: string]: Shape };

/** How an answer differs from its shape. Fields are named with dots between, `[]` stands for the rows of a list. */
export interface ShapeDifferences {
	/** In the answer, and not in the documents. */
	readonly unknown: readonly string[];
	/** The documents require it, or this package relies on it, and some row lacks it. */
	readonly missing: readonly string[];
	/** Such as `users[].dept is a number, not a text`. */
	readonly otherTypes: readonly TypeDifference[];
	/** In the documents, and in no row of this answer: often normal, since Zoom leaves out what does not apply. */
	readonly absent: readonly string[];
}

export interface TypeDifference {
	readonly field: string;
	readonly documented: string;
	readonly found: string;
}

const WORDS: Readonly<Record<string, string>> = {
	s: 'text',
	i: 'whole number',
	n: 'number',
	b: 'true or false',
	o: 'object',
	'?': 'anything',
};

/**
 * Compares an answer with its shape. No value of the answer is kept.
 * @param relied fields that this package reads, such as `users[].id`
 */
export function compareShape(
	answer: unknown,
	shape: Shape,
	relied: readonly string[] = [],
): ShapeDifferences {
	const comparison = new Comparison(new Set(relied));
	comparison.compare(answer, shape, '');
	return comparison.result();
}

class Comparison {
	private readonly unknown = new Set<string>();
	private readonly missing = new Set<string>();
	private readonly others = new Map<string, TypeDifference>();
	private readonly documented = new Set<string>();
	private readonly seen = new Set<string>();

	constructor(private readonly relied: ReadonlySet<string>) {}

	result(): ShapeDifferences {
		return {
			unknown: [...this.unknown],
			missing: [...this.missing],
			otherTypes: [...this.others.values()],
			absent: [...this.documented].filter((name) => !this.seen.has(name) && !this.missing.has(name)),
		};
	}

	compare(value: unknown, shape: Shape, at: string): void {
		if (typeof shape === 'string') {
			if (!shape.split('|').some((type) => isOf(value, type))) this.differs(value, shape, at);
		} else if (isList(shape)) {
			if (!Array.isArray(value)) this.differs(value, 'list', at);
			else for (const one of value as unknown[]) this.compare(one, shape[0], `${at}[]`);
		} else if (isRecord(value)) this.fields(value, shape, at);
		else this.differs(value, 'object', at);
	}

	private fields(record: Readonly<Record<string, unknown>>, shape: Exclude<Shape, string>, at: string): void {
		const known = new Map(
			Object.entries(shape).map(([name, inner]) => [name.replace(/!$/, ''), { name, inner }] as const),
		);
		for (const name of Object.keys(record)) if (!known.has(name)) this.unknown.add(path(at, shownName(name)));
		for (const [name, { name: marked, inner }] of known) {
			const field = path(at, name);
			this.documented.add(field);
			if (record[name] !== undefined) {
				this.seen.add(field);
				this.compare(record[name], inner, field);
			} else if (marked !== name || this.relied.has(field)) this.missing.add(field);
		}
	}

	private differs(value: unknown, documented: string, field: string): void {
		const found = typeOf(value);
		const words = documented
			.split('|')
			.map((type) => WORDS[type] ?? type)
			.join(' or ');
		const difference = { field: field === '' ? 'the whole answer' : field, documented: words, found };
		this.others.set(`${field} ${found}`, difference);
	}
}

const isList = (shape: Exclude<Shape, string>): shape is readonly [Shape] => Array.isArray(shape);

const path = (at: string, name: string): string => (at === '' ? name : `${at}.${name}`);

/** `has_3rd_party_audio`, `billingId` */
const NAME = /^(?:[a-z0-9]+(?:_[a-z0-9]+)*|[a-z]+(?:[A-Z][a-z]+)*)$/;

/** Where objects are used as tables, names of fields are values, such as IDs and addresses. */
const shownName = (name: string): string =>
	NAME.test(name) && name.length <= 60 && (name.match(/\d/g) ?? []).length <= 3
		? name
		: '(a name that may be a value)';

function isOf(value: unknown, type: string): boolean {
	switch (type) {
		case 's':
			return typeof value === 'string';
		case 'i':
			return Number.isInteger(value);
		case 'n':
			return typeof value === 'number';
		case 'b':
			return typeof value === 'boolean';
		case 'o':
			return isRecord(value);
		default:
			return true;
	}
}

function typeOf(value: unknown): string {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'list';
	switch (typeof value) {
		case 'string':
			return 'text';
		case 'number':
			return Number.isInteger(value) ? 'whole number' : 'number';
		case 'boolean':
			return 'true or false';
		default:
			return 'object';
	}
}
