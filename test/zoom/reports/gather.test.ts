import fc from 'fast-check';
import { gather, withoutRepeats } from '../../../zoom/reports/gather';

interface Row {
	id: string;
	window: number;
}

const identity = ({ id }: Row): string => id;

/** Windows of rows; some ids come again in later windows, as at a seam. */
const windows = fc.array(fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 8 }), {
	maxLength: 6,
});

const rowsOf = (ids: string[][]): Row[][] =>
	ids.map((window, at) => window.map((id) => ({ id, window: at })));

describe('putting the answers for several windows together', () => {
	it('loses no row of those that nothing tells apart', () => {
		const rows = [
			{ id: '', topic: 'A' },
			{ id: '', topic: 'B' },
			{ id: '', topic: 'B' },
			{ id: 'x', topic: 'C' },
		];
		const seam = [
			{ id: '', topic: 'B' },
			{ id: 'x', topic: 'C' },
			{ id: '', topic: 'D' },
		];
		const all = withoutRepeats([rows, seam], ({ id }) => id);
		expect(all.map(({ topic }) => topic)).toEqual(['A', 'B', 'B', 'C', 'D']);
	});

	it('gives every row, none twice, in the order of the windows, whichever answer comes first', async () => {
		await fc.assert(
			fc.asyncProperty(windows, fc.infiniteStream(fc.integer({ min: 0, max: 5 })), async (ids, turns) => {
				const given = rowsOf(ids);
				const rows = await gather(
					given,
					async (window) => {
						for (let turn = Number(turns.next().value); turn > 0; turn -= 1) await Promise.resolve();
						return window;
					},
					{ identity },
				);
				expect(rows.map(identity)).toEqual([...new Set(ids.flat())]);
				expect(rows.map(({ window }) => window)).toEqual([...rows.map(({ window }) => window)].sort());
			}),
		);
	});

	it('gives the first rows of all when so many are wanted, and asks for no window after', async () => {
		await fc.assert(
			fc.asyncProperty(windows, fc.integer({ min: 1, max: 20 }), async (ids, limit) => {
				const asked: number[] = [];
				let more = false;
				const onMore = (): void => {
					more = true;
				};
				const given = rowsOf(ids);
				const rows = await gather(
					given,
					async (window, bound) => {
						asked.push(given.indexOf(window));
						if (bound && window.length > bound.limit) bound.onMore?.();
						return await Promise.resolve(window.slice(0, bound?.limit));
					},
					{ identity, limit, onMore },
				);
				const all = (count: number) => [...new Set(ids.slice(0, count).flat())];
				expect(rows.map(identity)).toEqual(all(ids.length).slice(0, limit));
				const enough = ids.findIndex((_window, at) => all(at + 1).length >= limit);
				const needed = enough < 0 ? ids.length : enough + 1;
				expect([...new Set(asked)]).toEqual(Array.from({ length: needed }, (_nothing, at) => at));
				// What was not asked for, or is cut off, may hold something; the rest is known.
				const first = ids[0] ?? [];
				const isCut = first.length > limit && new Set(first.slice(0, limit)).size === limit;
				expect(more).toBe(isCut || needed < ids.length || all(ids.length).length > limit);
			}),
		);
	});

	it.each([
		['is enough', [['a', 'b', 'c']], 2, [2]],
		['is enough with the next', [['a'], ['b', 'c']], 2, [2, 'all']],
		['repeats rows before its end', [['a', 'a', 'b'], ['c']], 2, [2, 'all']],
		['repeats rows and is not cut', [['a', 'a'], ['b']], 3, [3, 'all']],
		['repeats rows and is just not cut', [['a', 'a'], ['b']], 2, [2, 'all']],
	])('asks for no more than it takes where the first window %s', async (_, ids, limit, wanted) => {
		const asked: Array<number | 'all'> = [];
		const rows = await gather(
			rowsOf(ids),
			async (window, bound) => {
				asked.push(bound?.limit ?? 'all');
				if (bound && window.length > bound.limit) bound.onMore?.();
				return await Promise.resolve(window.slice(0, bound?.limit));
			},
			{ identity, limit },
		);
		expect(asked).toEqual(wanted);
		expect(rows.map(identity)).toEqual([...new Set(ids.flat())].slice(0, limit));
	});

	it('tells how many windows are done', async () => {
		const told: unknown[] = [];
		const onWindow = (...progress: unknown[]) => told.push(progress);
		await gather(['a', 'b'], async (window) => await Promise.resolve([window]), { onWindow });
		expect(told).toEqual([
			[1, 2],
			[2, 2],
		]);
	});

	it('keeps two equal lines of a log in one window, and drops one that a window before gave', () => {
		const line = { time: '2026-11-01T10:00:00Z', action: 'Update' };
		const other = { time: '2026-11-01T10:00:01Z', action: 'Delete' };
		expect(
			withoutRepeats([
				[line, line],
				[{ ...line }, other],
			]),
		).toEqual([line, line, other]);
	});
});
