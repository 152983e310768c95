import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../simulator';
import { startChromium } from '../support/chromium';
import { openPage } from '../support/page';
import { fileOf, jsonOf } from '../workflow/support/reportWorld';
import { StatusWorld, SUBSCRIPTION } from '../workflow/support/statusWorld';

const IMAGES = join(__dirname, '../../docs/images');
const WIDTHS = { desktop: 1100, phone: 360 } as const;

describe('the health page in a browser', () => {
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

	it.each(
		(['desktop', 'phone'] as const).flatMap((screen) =>
			(['light', 'dark'] as const).map((scheme) => [screen, scheme] as const),
		),
	)('fits a %s screen, %s, and shows what the report says', async (screen, scheme) => {
		const outcome = await status.check({ subscription: SUBSCRIPTION, page: true });
		const [report] = jsonOf(outcome) as Array<{ problems: Array<{ message: string; next: string }> }>;
		const page = await openPage(browser, fileOf(outcome).text, {
			width: WIDTHS[screen],
			colorScheme: scheme,
		});
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(WIDTHS[screen]);
		expect(await page.locator('h1').innerText()).toBe('Zoom: works, with problems');
		const warnings = await page.locator('.warning').allInnerTexts();
		expect(warnings).toEqual(report?.problems.map(({ message, next }) => `${message}\n${next}`));
		expect(await page.locator('table').last().locator('tbody tr').count()).toBe(1);
		if (process.env['UPDATE_SCREENSHOTS'] === '1' && screen === 'desktop' && scheme === 'light') {
			await page.screenshot({ path: join(IMAGES, 'health-page.png'), fullPage: true });
		}
		await page.context().close();
	});
});
