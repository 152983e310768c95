import fc from 'fast-check';
import { ZoomRateLimitError } from '../../../zoom/errors';
import { bookmarkText, longRun, readBookmark, type Step } from '../../../zoom/reports/longRun';

const period = { from: '2026-06-01', to: '2026-08-31' };
const windows = ['06', '07', '08'].map((month) => ({ from: `2026-${month}-01`, to: `2026-${month}-28` }));
const stepsFor = (hosts: string[]): Step[] =>
	hosts.flatMap((host) => windows.map((window) => ({ window, host })));
const listed = (hosts: string[]) => async () => await Promise.resolve(stepsFor(hosts));
const rowOf = ({ window, host }: Step): string => `${window.from} ${host}`;
const dayIsOver = () => new ZoomRateLimitError('The daily limit is used up', 'daily', 1_800_000_000_000);

/** Runs on the next day, and the next, until the end. */
async function daysOfWork(steps: Step[], callsADay: number, concurrency: number): Promise<string[][]> {
	const days: string[][] = [];
	let place: string | undefined;
	for (let day = 0; day < 100; day += 1) {
		let calls = 0;
		const result = await longRun(
			async () => await Promise.resolve(steps),
			async (step) => {
				await Promise.resolve();
				calls += 1;
				if (calls > callsADay) throw dayIsOver();
				return [rowOf(step)];
			},
			{
				period,
				concurrency,
				identity: (row) => row,
				startAfter: place === undefined ? undefined : readBookmark(place).after,
			},
		);
		days.push(result.rows);
		if (!result.stopped) return days;
		const { bookmark } = result.stopped;
		if (bookmark) place = bookmarkText(bookmark);
	}
	throw new Error('It never came to an end');
}

const hosts = fc.uniqueArray(fc.stringMatching(/^[A-Za-z0-9]{1,22}$/), { minLength: 1, maxLength: 15 });

describe('a run that needs more calls than a day has', () => {
	it('gives every row once over all days, whatever the limit and however many are side by side', async () => {
		await fc.assert(
			fc.asyncProperty(
				hosts,
				fc.integer({ min: 1, max: 60 }),
				fc.integer({ min: 1, max: 10 }),
				async (names, callsADay, concurrency) => {
					const steps = stepsFor(names);
					const days = await daysOfWork(steps, callsADay, concurrency);
					expect(days.flat().sort()).toEqual(steps.map(rowOf).sort());
				},
			),
		);
	});

	it('stops at once: what has not begun when the limit is hit is not begun', async () => {
		let calls = 0;
		const result = await longRun(
			listed(Array.from({ length: 50 }, (_nothing, index) => `host${index}`)),
			async () => {
				calls += 1;
				await Promise.resolve();
				throw dayIsOver();
			},
			{ period, concurrency: 5, identity: String },
		);
		expect(calls).toBeLessThanOrEqual(5);
		expect(result).toMatchObject({ rows: [], stepsDone: 0, stepsLeft: 150 });
		expect(result.stopped?.bookmark).toBeUndefined();
	});

	it('stops with the place it had when not even the hosts can be listed any more', async () => {
		const after = { from: '2026-07-01', host: 'ana' };
		const result = await longRun(
			async () => await Promise.reject(dayIsOver()),
			async () => await Promise.resolve(['never']),
			{ period, concurrency: 5, identity: String, startAfter: after },
		);
		expect(result).toMatchObject({ rows: [], stepsDone: 0, stopped: { bookmark: { period, after } } });
		const broken = longRun(
			async () => await Promise.reject(new Error('broken')),
			async () => await Promise.resolve(['never']),
			{ period, concurrency: 5, identity: String },
		);
		await expect(broken).rejects.toThrow('broken');
	});

	it.each(['daily', 'bound'] as const)(
		'gives the rows so far and the place where it stopped (%s)',
		async (kind) => {
			let calls = 0;
			const result = await longRun(
				listed(['ana', 'bo']),
				async (step) => {
					await Promise.resolve();
					calls += 1;
					if (calls === 4) throw new ZoomRateLimitError('No more', kind, undefined);
					return [rowOf(step)];
				},
				{ period, concurrency: 1, identity: String },
			);
			expect(result).toMatchObject({
				rows: ['2026-06-01 ana', '2026-06-01 bo', '2026-07-01 ana'],
				stepsDone: 3,
				stepsLeft: 3,
				stopped: { error: { kind }, bookmark: { period, after: { from: '2026-07-01', host: 'ana' } } },
			});
		},
	);

	it.each(['second', 'host', 'concurrent'] as const)('fails on a refusal that passes (%s)', async (kind) => {
		const refused = new ZoomRateLimitError('Not now', kind, undefined);
		const broken = longRun(listed(['ana']), async () => await Promise.reject(refused), {
			period,
			concurrency: 1,
			identity: String,
		});
		await expect(broken).rejects.toBe(refused);
	});

	it('fails when anything else goes wrong', async () => {
		const broken = longRun(listed(['ana']), async () => await Promise.reject(new Error('broken')), {
			period,
			concurrency: 2,
			identity: String,
		});
		await expect(broken).rejects.toThrow('broken');
	});

	it('says where to go on in a text that can be read back', () => {
		const bookmark = { period, after: { from: '2026-07-01', host: 'KDcuGIm1QgePTO8WbOqwIQ' } };
		expect(readBookmark(bookmarkText(bookmark))).toEqual(bookmark);
	});

	it.each(['', 'yesterday', '2026-06-01~2026-08-31~2026-09-01~x', '2026-06-01~2026-08-31~2026-07-01~'])(
		'refuses %j as a place to go on',
		(text) => {
			expect(() => readBookmark(text)).toThrow('is not a place to go on');
		},
	);
});
