import pMap from 'p-map';

/** How many windows of one report are asked for at once; the limiter decides how fast. */
const SIDE_BY_SIDE = 10;

export interface GatherOptions<Row> {
	/**
	 * What tells a row from every other of the report; empty for a row without such a thing. Without it a row counts as a
	 * repeat when an earlier window gave exactly the same; equal rows of one window are kept, because a log may hold two.
	 */
	readonly identity?: ((row: Row) => string) | undefined;
	/** How many rows are wanted; undefined: all. */
	readonly limit?: number | undefined;
	/** Called when rows are left out because of the limit, or windows that may hold some. */
	readonly onMore?: (() => void) | undefined;
	/** Called when one more window is complete. */
	readonly onWindow?: ((done: number, all: number) => void) | undefined;
}

/** How many rows of one window are wanted. */
interface WindowBound {
	readonly limit: number;
	/** To be called when the window has more. */
	readonly onMore?: (() => void) | undefined;
}

/**
 * Asks for all windows side by side and puts the answers together in the order of the windows, no row twice. With a
 * limit the windows are asked one after the other, so that no more is fetched than is wanted.
 * @param fetch gives the rows of one window, within the bound when one is given
 */
export async function gather<Window, Row>(
	windows: readonly Window[],
	fetch: (window: Window, bound: WindowBound | undefined) => Promise<readonly Row[]>,
	{ identity, limit, onMore, onWindow }: GatherOptions<Row> = {},
): Promise<Row[]> {
	if (limit !== undefined) return await gatherUntil(windows, fetch, { limit, onMore }, identity);
	let done = 0;
	const answers = await pMap(
		windows,
		async (window) => {
			const rows = await fetch(window, undefined);
			onWindow?.(++done, windows.length);
			return rows;
		},
		{ concurrency: SIDE_BY_SIDE },
	);
	return withoutRepeats(answers, identity);
}

async function gatherUntil<Window, Row>(
	windows: readonly Window[],
	fetch: (window: Window, bound: WindowBound | undefined) => Promise<readonly Row[]>,
	bound: WindowBound,
	identity: GatherOptions<Row>['identity'],
): Promise<Row[]> {
	const answers: Array<readonly Row[]> = [];
	const first = { isCut: false };
	for (const window of windows) {
		// A repeat of a row at a seam takes no place: the rows so far are counted without repeats.
		const have = withoutRepeats(answers, identity).length;
		if (have >= bound.limit) break;
		const isFirst = answers.length === 0;
		let answer = await fetch(
			window,
			isFirst ? { limit: bound.limit, onMore: () => (first.isCut = true) } : undefined,
		);
		// Repeats took places of rows that were cut off: they come before any row of the next window.
		if (first.isCut && withoutRepeats([answer], identity).length < bound.limit) {
			answer = await fetch(window, undefined);
			first.isCut = false;
		}
		answers.push(answer);
	}
	const rows = withoutRepeats(answers, identity);
	if (first.isCut || rows.length > bound.limit || answers.length < windows.length) bound.onMore?.();
	return rows.slice(0, bound.limit);
}

/** The rows of all windows, in order; a row that an earlier window gave is left out. */
export function withoutRepeats<Row>(
	windows: ReadonlyArray<readonly Row[]>,
	identity?: (row: Row) => string,
): Row[] {
	const earlier = new Set<string>();
	const rows: Row[] = [];
	for (const window of windows) {
		const fresh: string[] = [];
		for (const row of window) {
			const name = identity?.(row) ?? '';
			const key = name || JSON.stringify(row);
			if (earlier.has(key)) continue;
			rows.push(row);
			if (name) earlier.add(key);
			else fresh.push(key);
		}
		for (const key of fresh) earlier.add(key);
	}
	return rows;
}
