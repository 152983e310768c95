/** `npm run site`: makes a site of the documents in .cache/site, and follows all of its links. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brokenLinks } from './siteLinks';
import { step } from './step';

const ROOT = join(__dirname, '..');
const SITE = join(ROOT, '.cache/site');
const MIN_PAGES = 20;

async function main(): Promise<void> {
	rmSync(SITE, { recursive: true, force: true });
	await step('Making the site of the documents', 'npx', ['vitepress', 'build', 'docs'], { cwd: ROOT });
	const found = readdirSync(SITE, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	const files = found.map(({ parentPath, name }) =>
		relative(SITE, join(parentPath, name)).split(sep).join('/'),
	);
	const pages = new Map(
		files
			.filter((file) => file.endsWith('.html'))
			.map((file) => [file, readFileSync(join(SITE, file), 'utf8')]),
	);
	if (pages.size < MIN_PAGES) throw new Error(`The site has ${pages.size} pages only.`);
	const broken = brokenLinks(pages, new Set(files));
	if (broken.length === 0) {
		process.stdout.write(
			`${pages.size} pages, and every link leads somewhere: ${relative(ROOT, SITE)}/index.html\n`,
		);
		return;
	}
	throw new Error(broken.map(({ page, link }) => `${page}: there is no ${link}`).join('\n'));
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
