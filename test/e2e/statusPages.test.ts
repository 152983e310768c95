import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../simulator';
import { startChromium } from '../support/chromium';
import { openPage } from '../support/page';
import { fileOf, jsonOf } from '../workflow/support/reportWorld';
import { StatusWorld, SUBSCRIPTION } from '../workflow/support/statusWorld';

const IMAGES = join(__dirname, '../../docs/pictures/pages');
const WIDTHS = { desktop: 1100, phone: 360 } as const;
const SCREENS = (['desktop', 'phone'] as const).flatMap((screen) =>
	(['light', 'dark'] as const).map((scheme) => [screen, scheme] as const),
);

/** To look at: `PAGE_SCREENSHOTS` names a folder. */
async function shoot(page: Page, name: string): Promise<void> {
	const folder = process.env['PAGE_SCREENSHOTS'];
	if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

describe('the pages of Zoom Status in a browser', () => {
	let zoom: Simulator;
	let status: StatusWorld;
	let browser: Browser;
	let leave: () => Promise<void>;

	beforeAll(async () => {
		[zoom, browser] = await Promise.all([startSimulator(), startChromium()]);
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		status = new StatusWorld(zoom);
		leave = await status.listen();
		await zoom.control.push({ event: 'meeting.started', object: { id: '1' } });
		// The connection breaks, and comes back.
		await zoom.control.socketFault('reset');
		await new Promise((resolve) => setTimeout(resolve, 3_000));
		await zoom.control.seed({ users: [{ email: 'ana@example.com' }] });
		for (let calls = 0; calls < 20; calls++) await status.call();
		await zoom.control.fault({ on: 'GET /users/{userId}', status: 500, body: {}, times: 40 });
		await Promise.allSettled(Array.from({ length: 6 }, () => status.call()));
		await zoom.control.clearFaults();
	});
	afterAll(async () => {
		await leave();
		disposeZoomSdk();
		delete process.env['ZOOM_ORIGIN'];
		await Promise.all([browser.close(), zoom.close()]);
	});

	it.each(SCREENS)(
		'fit a %s screen, %s: the one on health shows what the report says',
		async (screen, scheme) => {
			const outcome = await status.check({ subscription: SUBSCRIPTION, page: true });
			const [report] = jsonOf(outcome) as Array<{ problems: Array<{ message: string; next: string }> }>;
			const page = await openPage(browser, fileOf(outcome).text, {
				width: WIDTHS[screen],
				colorScheme: scheme,
			});
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTHS[screen]);
			expect(await page.locator('h1').innerText()).toBe('Zoom: degraded');
			const warnings = await page.locator('.warning').allInnerTexts();
			expect(warnings).toEqual(report?.problems.map(({ message, next }) => `${message}\n${next}`));
			expect(await page.locator('table').last().locator('tbody tr').count()).toBe(1);
			await shoot(page, `health-${screen}-${scheme}`);
			if (process.env['UPDATE_SCREENSHOTS'] === '1' && screen === 'desktop' && scheme === 'light') {
				await page.screenshot({ path: join(IMAGES, 'health-page.png'), fullPage: true });
			}
			await page.context().close();
		},
	);

	it.each(SCREENS)(
		'fit a %s screen, %s: the one on logins shows token, process and scopes',
		async (screen, scheme) => {
			const outcome = await status.run('login', 'get', { options: { page: true } });
			const [report] = jsonOf(outcome) as [
				{ logins: [{ lastToken: { process: string }; scopes: string[] }] },
			];
			const page = await openPage(browser, fileOf(outcome).text, {
				width: WIDTHS[screen],
				colorScheme: scheme,
			});
			expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTHS[screen]);
			const words = await page.locator('main').innerText();
			const [{ lastToken, scopes }] = report.logins;
			const byWhom = screen === 'desktop' ? [lastToken.process] : [];
			for (const told of ['Zoom login: healthy', 'fresh', ...byWhom, ...scopes])
				expect(words).toContain(told);
			await shoot(page, `login-${screen}-${scheme}`);
			await page.context().close();
		},
	);

	it.each(SCREENS)('fit a %s screen, %s: the one on events shows the gap', async (screen, scheme) => {
		const chosen = { subscription: SUBSCRIPTION, options: { page: true } };
		const outcome = await status.run('eventSubscription', 'get', chosen);
		const [report] = jsonOf(outcome) as [{ connection: string; received: number; gaps: unknown[] }];
		const page = await openPage(browser, fileOf(outcome).text, {
			width: WIDTHS[screen],
			colorScheme: scheme,
		});
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTHS[screen]);
		expect(report).toMatchObject({ connection: 'live', received: 1 });
		expect(await page.locator('h1').innerText()).toBe('Zoom events: healthy');
		expect(await page.locator('.figure').first().innerText()).toContain('live');
		expect(await page.locator('tbody tr').count()).toBe(report.gaps.length);
		await shoot(page, `events-${screen}-${scheme}`);
		await page.context().close();
	});

	it('are black on white on paper, also where the screen is dark', async () => {
		const outcome = await status.run('login', 'get', { options: { page: true } });
		const page = await openPage(browser, fileOf(outcome).text, { width: 1100, colorScheme: 'dark' });
		await page.emulateMedia({ media: 'print' });
		const colors = '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]';
		expect(await page.evaluate(colors)).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
		await shoot(page, 'login-print');
		await page.context().close();
	});
});
