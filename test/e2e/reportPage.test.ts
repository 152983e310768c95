import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { disposeZoomProcess } from '../../nodes/adapter/process';
import { startSimulator, type Simulator } from '../../simulator';
import { startChromium } from '../support/chromium';
import { day, fileOf, jsonOf, reportRunner } from '../workflow/support/reportWorld';

const IMAGES = join(__dirname, '../../docs/images');
const WIDTHS = { desktop: 1100, phone: 360 } as const;

describe('the report pages in a browser', () => {
	let zoom: Simulator;
	let browser: Browser;
	const folder = mkdtempSync(join(tmpdir(), 'zoom-page-'));

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		await zoom.control.seed({ users: 200, activity: { hosts: 120, days: 90 } });
		browser = await startChromium();
	});
	afterAll(async () => {
		await browser.close();
		disposeZoomProcess();
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const open = async (html: string, width: number, colorScheme: 'light' | 'dark') => {
		const file = join(folder, 'page.html');
		writeFileSync(file, html);
		const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
		const page = await context.newPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(`file://${file}`);
		expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
		return page;
	};

	const usage = async () =>
		await reportRunner(zoom)('account', 'usageSummary', {
			period: 'between',
			from: day(30),
			to: day(1),
			output: 'page',
			options: { timezone: 'UTC' },
		});

	it.each([
		['desktop', 'light'],
		['desktop', 'dark'],
		['phone', 'light'],
		['phone', 'dark'],
	] as const)('fits a %s screen, %s', async (screen, scheme) => {
		const page = await open(fileOf(await usage()).text, WIDTHS[screen], scheme);
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTHS[screen]);
		// Of the two drawings of each chart one is seen.
		for (const width of ['wide', 'narrow']) {
			const shown = await page.locator(`.chart-${width}`).first().isVisible();
			expect(shown).toBe((width === 'wide') === (screen === 'desktop'));
		}
		const smallest = await page.evaluate(
			`Math.min(...[...document.querySelectorAll('svg text')].map((text) => text.getBoundingClientRect().height).filter(Boolean))`,
		);
		expect(smallest).toBeGreaterThan(10);
		const ground = await page.evaluate('getComputedStyle(document.body).backgroundColor');
		expect(ground).toBe(scheme === 'dark' ? 'rgb(17, 24, 35)' : 'rgb(255, 255, 255)');
		if (process.env['UPDATE_SCREENSHOTS'] === '1' && screen === 'desktop' && scheme === 'light') {
			await page.screenshot({ path: join(IMAGES, 'usage-report.png'), fullPage: true });
		}
		await page.context().close();
	});

	it('shows the numbers of the item, prints on white, and draws a bar as high as its number', async () => {
		const outcome = await usage();
		const [summary] = jsonOf(outcome);
		const page = await open(fileOf(outcome).text, WIDTHS.desktop, 'dark');
		const figures = await page.locator('.figure strong').allInnerTexts();
		expect(figures.map((text) => Number(text.replaceAll(',', '')))).toEqual([
			summary?.['meetings'],
			summary?.['participants'],
			summary?.['meetingMinutes'],
			summary?.['activeHosts'],
		]);
		const heights = await page
			.locator('.chart-wide')
			.first()
			.locator('rect')
			.evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().height));
		const days = (summary?.['byDay'] as Array<{ meetings: number }>).map(({ meetings }) => meetings);
		const scale = Math.max(...heights) / Math.max(...days);
		heights.forEach((height, index) => {
			expect(Math.abs(height - (days[index] ?? 0) * scale)).toBeLessThan(1);
		});
		await page.emulateMedia({ media: 'print' });
		expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
		await page.context().close();
	});
});
