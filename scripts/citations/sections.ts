import { proseOf } from './passages';

/** The sections of a Markdown document. */
export interface Sections {
	/** What a link to a section ends with: of headings as GitHub makes it, and of `<a id="...">`. */
	readonly anchors: ReadonlySet<string>;
	readonly titles: ReadonlySet<string>;
}

export function sectionsOf(document: string): Sections {
	const lines = proseOf(document).map(({ text }) => text);
	const titles = lines.flatMap((line) => titleOf(line) ?? []);
	const ids = lines.flatMap((line) => [...line.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id));
	return { titles: new Set(titles), anchors: new Set([...titles.map(anchorOf), ...ids]) };
}

/** Of a heading, without code marks and with the words of its links only. */
const titleOf = (line: string): string | undefined =>
	/^#{1,6}\s+(.+?)\s*$/.exec(line)?.[1]?.replace(/`|\[([^\]]*)\]\([^)]*\)/g, '$1');

const anchorOf = (title: string): string =>
	title
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.replaceAll(' ', '-');
