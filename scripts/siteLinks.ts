import { posix } from 'node:path';

/** A link of a page that leads nowhere. */
export interface BrokenLink {
	readonly page: string;
	readonly link: string;
}

const LINK = /\b(?:href|src)="([^"]+)"/g;
const ID = /\bid="([^"]+)"/g;
const ELSEWHERE = /^(?:[a-z][a-z+]*:|\/\/)/i;

const decoded = (text: string): string => decodeURIComponent(text.replaceAll('&amp;', '&'));

/**
 * Finds links, pictures and sections that are not there.
 * @param pages the HTML of each page, by its path from the site's root
 * @param files all paths of the site, pages among them
 */
export function brokenLinks(
	pages: ReadonlyMap<string, string>,
	files: ReadonlySet<string>,
): readonly BrokenLink[] {
	const ids = new Map([...pages].map(([page, html]) => [page, new Set(matches(html, ID).map(decoded))]));
	return [...pages].flatMap(([page, html]) => {
		const links = matches(html, LINK).filter((link) => !ELSEWHERE.test(link));
		const broken = links.filter((link) => {
			const [path = '', section] = link.split('#');
			const target = path === '' ? page : targetOf(page, decoded(path.split('?')[0] ?? ''));
			if (!files.has(target)) return true;
			return section ? ids.get(target)?.has(decoded(section)) !== true : false;
		});
		return [...new Set(broken)].map((link) => ({ page, link }));
	});
}

const matches = (html: string, pattern: RegExp): string[] =>
	[...html.matchAll(pattern)].map(([, found = '']) => found);

function targetOf(page: string, path: string): string {
	const target = path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(page), path);
	return target === '' || target === '.' || target.endsWith('/') ? posix.join(target, 'index.html') : target;
}
