import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

/** Shows a page that a node made, and makes sure that it asks the network for nothing. Close its context afterwards. */
export async function openPage(
	browser: Browser,
	html: string,
	{ width, colorScheme }: { width: number; colorScheme: 'light' | 'dark' },
): Promise<Page> {
	const folder = mkdtempSync(join(tmpdir(), 'zoom-page-'));
	const file = join(folder, 'page.html');
	writeFileSync(file, html);
	const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
	const page = await context.newPage();
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.goto(`file://${file}`);
	rmSync(folder, { recursive: true });
	const elsewhere = asked.filter((url) => !url.startsWith('file:'));
	if (elsewhere.length > 0) throw new Error(`The page asks for ${elsewhere.join(', ')}`);
	return page;
}
