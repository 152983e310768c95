import { createHash } from 'node:crypto';
import { STYLE } from './style';

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Names and topics are written by others: nothing of them is markup. */
export const escape = (text: string): string =>
	text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);

export const whole = (value: number): string => value.toLocaleString('en-US', { maximumFractionDigits: 0 });

/** What a page without `style` attributes needs: its own style sheet, by its hash, and nothing else. */
export const CONTENT_SECURITY_POLICY = `default-src 'self'; style-src 'self' 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/**
 * One file with all it needs: no script, no font, no picture from elsewhere.
 * @param policy a content security policy that the page brings along
 */
export const page = (
	title: string,
	subtitle: string,
	sections: readonly string[],
	policy?: string,
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
${policy === undefined ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`}<title>${escape(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
<p class="subtitle">${escape(subtitle)}</p>
${sections.filter((section) => section !== '').join('\n')}
</main>
</body>
</html>
`;

export const section = (title: string, ...content: readonly string[]): string =>
	`<section>\n<h2>${escape(title)}</h2>\n${content.join('\n')}\n</section>`;

export const caption = (text: string): string => `<p class="caption">${escape(text)}</p>`;

export interface Figure {
	label: string;
	value: string;
	/** Below the value, such as the change against the period before. */
	note?: string;
	/** Whether the note is good or bad news. */
	tone?: 'up' | 'down';
}

export const figures = (all: readonly Figure[]): string =>
	`<div class="figures">${all
		.map(
			({ label, value, note, tone }) =>
				`<div class="figure"><span class="label">${escape(label)}</span><strong>${escape(value)}</strong>${
					note ? `<span class="note ${tone ?? ''}">${escape(note)}</span>` : ''
				}</div>`,
		)
		.join('')}</div>`;

export interface Column<Row> {
	title: string;
	/** Numbers stand on the right. */
	number?: boolean;
	cell: (row: Row) => string;
	/** In place of `cell` where the text has marks of its own; what comes from outside is escaped in it. */
	markup?: (row: Row) => string;
	/** Draws a bar beside the number, in parts of the largest. */
	bar?: (row: Row) => number;
	/** Left out on narrow screens. */
	wideOnly?: boolean;
	/** Short words that stay in one line. */
	unbroken?: boolean;
}

export function table<Row>(rows: readonly Row[], columns: ReadonlyArray<Column<Row>>, empty: string): string {
	if (rows.length === 0) return `<p class="empty">${escape(empty)}</p>`;
	const most = columns.map(({ bar }) => (bar ? Math.max(1, ...rows.map((row) => bar(row))) : 1));
	const classOf = ({ number, wideOnly, unbroken }: Column<Row>): string =>
		[number ? 'number' : '', wideOnly ? 'wide' : '', unbroken ? 'unbroken' : ''].filter(Boolean).join(' ');
	const head = columns
		.map((column) => `<th class="${classOf(column)}">${escape(column.title)}</th>`)
		.join('');
	const body = rows.map((row) => {
		const cells = columns.map((column, index) => {
			const share = column.bar ? Math.round((column.bar(row) / (most[index] ?? 1)) * 100) : undefined;
			const bar = share === undefined ? '' : `<div class="track"><div style="width:${share}%"></div></div>`;
			const content = column.markup?.(row) ?? escape(column.cell(row));
			return `<td class="${classOf(column)}">${content}${bar}</td>`;
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	return `<table><thead><tr>${head}</tr></thead>\n<tbody>${body.join('\n')}</tbody></table>`;
}
