import type { RichText } from './richText';

/** Markdown within a line: what is bold, italic, struck out or a link. */

export interface InlineText {
	/** Without the marks. */
	readonly text: string;
	readonly formats: readonly RichText[];
}

interface Pair {
	readonly mark: string;
	readonly format: RichText['format_type'];
	/** Whether it also counts inside of a word: `snake_case_names` are no italics. */
	readonly withinWords: boolean;
}

/** Longer marks first. */
const PAIRS: readonly Pair[] = [
	{ mark: '**', format: 'Bold', withinWords: true },
	{ mark: '__', format: 'Bold', withinWords: false },
	{ mark: '~~', format: 'Strikethrough', withinWords: true },
	{ mark: '*', format: 'Italic', withinWords: true },
	{ mark: '_', format: 'Italic', withinWords: false },
];
const ESCAPABLE = '\\*_~[]#>-';

/** @param offset where the line begins in the message */
export function inlineText(line: string, offset: number): InlineText {
	const reader = new LineReader(line, offset);
	reader.read();
	return reader;
}

class LineReader implements InlineText {
	text = '';
	readonly formats: RichText[] = [];

	constructor(
		private readonly line: string,
		private readonly offset: number,
	) {}

	read(): void {
		let at = 0;
		while (at < this.line.length) at = this.escaped(at) ?? this.link(at) ?? this.pair(at) ?? this.plain(at);
	}

	/** @returns where to go on; undefined where there is no such thing */
	private escaped(at: number): number | undefined {
		const next = this.line[at + 1];
		if (this.line[at] !== '\\' || next === undefined || !ESCAPABLE.includes(next)) return undefined;
		this.text += next;
		return at + 2;
	}

	private link(at: number): number | undefined {
		if (this.line[at] !== '[') return undefined;
		const middle = this.line.indexOf('](', at + 1);
		const end = middle < 0 ? -1 : this.line.indexOf(')', middle + 2);
		if (end < 0) return undefined;
		const address = this.line.slice(middle + 2, end);
		if (middle === at + 1 || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return undefined;
		this.within(this.line.slice(at + 1, middle), { format_type: 'AddLink', format_attr: address });
		return end + 1;
	}

	private pair(at: number): number | undefined {
		const pair = PAIRS.find(({ mark }) => this.line.startsWith(mark, at));
		if (!pair) return undefined;
		const start = at + pair.mark.length;
		const end = this.opens(pair, at, start) ? this.closingOf(pair, start) : -1;
		if (end < 0) {
			this.text += pair.mark;
			return start;
		}
		this.within(this.line.slice(start, end), { format_type: pair.format });
		return end + pair.mark.length;
	}

	private opens({ withinWords }: Pair, at: number, start: number): boolean {
		return isInk(this.line[start]) && (withinWords || !isWord(this.line[at - 1]));
	}

	private closingOf({ mark, withinWords }: Pair, start: number): number {
		for (let end = this.line.indexOf(mark, start + 1); end >= 0; end = this.line.indexOf(mark, end + 1)) {
			const after = this.line[end + mark.length];
			// A single mark is not half of a double one.
			const isHalf = mark.length === 1 && (after === mark || this.line[end - 1] === mark);
			if (isInk(this.line[end - 1]) && !isHalf && (withinWords || !isWord(after))) return end;
		}
		return -1;
	}

	private plain(at: number): number {
		this.text += this.line[at] ?? '';
		return at + 1;
	}

	private within(content: string, format: Pick<RichText, 'format_type' | 'format_attr'>): void {
		const start = this.offset + this.text.length;
		const inner = inlineText(content, start);
		this.text += inner.text;
		this.formats.push(
			{ start_position: start, end_position: start + inner.text.length, ...format },
			...inner.formats,
		);
	}
}

const isInk = (character: string | undefined): boolean => character !== undefined && /\S/.test(character);
const isWord = (character: string | undefined): boolean =>
	character !== undefined && /[\p{L}\p{N}]/u.test(character);
