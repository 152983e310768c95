import { brokenLinks } from '../../scripts/siteLinks';

const TARGET = '<h2 id="the-rows">The rows</h2><a id="ä&amp;b"></a>';
const SITE: Readonly<Record<string, string>> = {
	'index.html': '',
	'docs/users.html': TARGET,
	'docs/a.png': '',
};

/** What is broken on a page of that site that has this link. */
function brokenOn(page: string, link: string): readonly string[] {
	const files = { ...SITE, [page]: `<p id="here"></p><a class="x" href="${link}">text</a>` };
	const pages = new Map(Object.entries(files).filter(([name]) => name.endsWith('.html')));
	return brokenLinks(pages, new Set(Object.keys(files))).map(({ page: on, link: to }) => `${on} ${to}`);
}

describe('a link of the site', () => {
	it.each([
		['beside it', 'users.html'],
		['from the root', '/docs/users.html'],
		['one folder up', '../index.html'],
		['to a folder', '../'],
		['to the root', '/'],
		['to a section', 'users.html#the-rows'],
		['to a section of its own page', '#here'],
		['to a section with escaped letters', 'users.html#%C3%A4&amp;b'],
		['to a picture', './a.png'],
		['elsewhere', 'https://example.com/nowhere#x'],
		['for mail', 'mailto:ana@example.com'],
	])('is good %s', (_case, link) => {
		expect(brokenOn('docs/page.html', link)).toEqual([]);
	});

	it.each([
		['no such page', 'nobody.html'],
		['no such page from the root', '/users.html'],
		['no such section', 'users.html#the-columns'],
		['no such section on its own page', '#there'],
		['no such picture', 'b.png'],
		['a section of a picture', 'a.png#x'],
	])('is broken when there is %s', (_case, link) => {
		expect(brokenOn('docs/page.html', link)).toEqual([`docs/page.html ${link}`]);
	});

	it('may be a picture that is not there', () => {
		const pages = new Map([['index.html', '<img alt="x" src="docs/b.png">']]);
		expect(brokenLinks(pages, new Set(['index.html', 'docs/a.png']))).toEqual([
			{ page: 'index.html', link: 'docs/b.png' },
		]);
	});
});
