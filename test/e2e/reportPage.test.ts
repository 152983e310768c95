import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../simulator';
import { startChromium } from '../support/chromium';
import { openPage } from '../support/page';
import { day, fileOf, jsonOf, reportRunner } from '../workflow/support/reportWorld';

const IMAGES = join(__dirname, '../../docs/pictures/pages');
const MINUTE_MS = 60_000;
const TOWN_HALL = 81234567890;
const STARTS = Date.parse(`${day(3)}T09:00:00Z`);
const NAMES =
	'Ana Cruz,Ben Roy,Chloé Dubois,Dmitri Petrov,Emre Yılmaz,Farah Aziz,Grace Lee,Hugo Martín,Ines Costa,Jonas Weber'.split(
		',',
	);
const emailOf = (name: string): string => `${name.split(' ')[0]?.toLowerCase()}@example.com`;
const EXPECTED = `${NAMES.map((name) => `${name} <${emailOf(name)}>`).join(', ')}, Zoe Zafón <zoe@example.com>`;

/** Some come late, some leave early, some twice, and some are guests whose address Zoom hides. */
const visits = NAMES.flatMap((name, index) => {
	const joinedAt = STARTS + ((index * 7) % 13) * MINUTE_MS;
	const leftAt = STARTS + (index % 5 === 4 ? 44 : 62) * MINUTE_MS;
	const who = { name, email: index % 4 === 3 ? '' : emailOf(name) };
	if (index % 5 !== 1) return [{ ...who, joinedAt, leftAt }];
	return [
		{ ...who, joinedAt, leftAt: STARTS + 25 * MINUTE_MS },
		{ ...who, joinedAt: STARTS + 31 * MINUTE_MS, leftAt },
	];
});

const WIDTHS = { desktop: 1100, phone: 360 } as const;

describe('the report pages in a browser', () => {
	let zoom: Simulator;
	let browser: Browser;

	beforeAll(async () => {
		zoom = await startSimulator({ plan: 'business' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		await zoom.control.seed({ users: 200, activity: { hosts: 120, days: 90 } });
		await zoom.control.seed({
			users: NAMES.filter((_name, index) => index % 3 !== 2).map((name) => ({ email: emailOf(name) })),
			pastMeetings: [
				{
					host: zoom.credentials.ownerEmail,
					id: TOWN_HALL,
					topic: 'Quarterly town hall',
					startsAt: STARTS,
					endsAt: STARTS + 62 * MINUTE_MS,
					participants: visits,
				},
			],
		});
		browser = await startChromium();
	});
	afterAll(async () => {
		await browser.close();
		disposeZoomSdk();
		delete process.env['ZOOM_ORIGIN'];
		await zoom.close();
	});

	const open = async (html: string, width: number, colorScheme: 'light' | 'dark') =>
		await openPage(browser, html, { width, colorScheme });

	const usage = async () =>
		await reportRunner(zoom)('account', 'usageSummary', {
			period: 'between',
			from: day(30),
			to: day(1),
			output: 'page',
			options: { timezone: 'UTC' },
		});

	const attendance = async () =>
		await reportRunner(zoom)('meeting', 'attendance', {
			meetingId: { __rl: true, mode: 'id', value: String(TOWN_HALL) },
			compareWith: 'list',
			expectedEmails: EXPECTED,
			output: 'page',
			options: { timezone: 'UTC' },
		});

	it.each(
		(['usage', 'attendance'] as const).flatMap((report) =>
			(['desktop', 'phone'] as const).flatMap((screen) =>
				(['light', 'dark'] as const).map((scheme) => [report, screen, scheme] as const),
			),
		),
	)('%s fits a %s screen, %s', async (report, screen, scheme) => {
		const outcome = report === 'usage' ? await usage() : await attendance();
		const page = await open(fileOf(outcome).text, WIDTHS[screen], scheme);
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
			await page.screenshot({ path: join(IMAGES, `${report}-report.png`), fullPage: true });
		}
		await page.context().close();
	});

	it('shows on the page of a meeting who came and who did not, as the items say', async () => {
		const outcome = await attendance();
		const [summary] = jsonOf(outcome);
		const page = await open(fileOf(outcome).text, WIDTHS.desktop, 'light');
		const figures = await page.locator('.figure strong').allInnerTexts();
		const { attendees, peak, averageMinutes, noShowCount } = summary as unknown as {
			attendees: number;
			peak: { count: number };
			averageMinutes: number;
			noShowCount: number;
		};
		expect(figures.map(Number)).toEqual([attendees, peak.count, averageMinutes, noShowCount]);
		const lastCells = async (table: number): Promise<string[]> =>
			await page.locator('table').nth(table).locator('tbody td:last-child').allInnerTexts();
		const people = summary?.['people'] as Array<{ minutes: number }>;
		expect((await lastCells(0)).map(Number)).toEqual(people.map(({ minutes }) => minutes));
		const noShows = summary?.['noShows'] as Array<{ email: string }>;
		expect(await lastCells(1)).toEqual(noShows.map(({ email }) => email));
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
