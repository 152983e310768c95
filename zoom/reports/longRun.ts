import pMap from 'p-map';
import { type ZoomError, ZoomInvalidInputError, ZoomRateLimitError } from '../errors';
import { asTyped } from '../values/excerpt';
import { withoutRepeats } from './gather';
import { PartialRead, type Skipped } from './partialRead';
import type { DayRange } from './windows';

/**
 * Reports that take more calls than a day allows: cut into steps that are done whole, in an order that stays the same
 * from run to run, so that a stopped run can say after which step to go on.
 */

/** One host in one window. */
export interface Step {
	readonly window: DayRange;
	readonly host: string;
	/** As a person knows the host; without it the ID has to do. */
	readonly name?: string;
}

/** Where to go on: the whole period, and the last step that is done. */
export interface Bookmark {
	readonly period: DayRange;
	readonly after: { readonly from: string; readonly host: string };
}

export interface LongRunResult<Row> {
	readonly rows: Row[];
	/** What is missing although the run went on. */
	readonly skipped: readonly Skipped[];
	/** Set when the run stopped before its end. */
	readonly stopped?: { readonly bookmark: Bookmark | undefined; readonly error: ZoomError };
	readonly stepsDone: number;
	/** Undefined when it stopped before the steps were known. */
	readonly stepsLeft: number | undefined;
}

export interface LongRunOptions<Row> {
	readonly period: DayRange;
	readonly concurrency: number;
	readonly startAfter?: Bookmark['after'] | undefined;
	/** What tells a row of a step from every other, empty where nothing does; a row that an earlier step gave is left out. */
	readonly identity: (row: Row, step: Step) => string;
	readonly onProgress?: ((done: number, all: number) => void) | undefined;
	/** Holds what a step reads beside its rows to the same end. */
	readonly partial?: PartialRead | undefined;
}

/**
 * Does the steps side by side, in order of window and host, once they are listed. A step that Zoom refuses is skipped and
 * named. When the account's calls are used up, or its credentials end, the run stops, with the rows of all steps before the
 * first one that is not done; the rows of later ones are given up, so that a run that goes on there gives no row twice and
 * loses none.
 * @param list calls for the steps; what it may take is part of the run
 * @throws what ends the run before anything could be read, other than a limit; and what a step throws that is no ZoomError
 */
export async function longRun<Row>(
	list: () => Promise<readonly Step[]>,
	work: (step: Step) => Promise<readonly Row[]>,
	options: LongRunOptions<Row>,
): Promise<LongRunResult<Row>> {
	let steps: readonly Step[];
	try {
		steps = await list();
	} catch (error) {
		if (!mustStop(error)) throw error;
		const { period, startAfter: after } = options;
		return {
			rows: [],
			skipped: [],
			stepsDone: 0,
			stepsLeft: undefined,
			stopped: { error, bookmark: after && { period, after } },
		};
	}
	return await doSteps(steps, work, options);
}

async function doSteps<Row>(
	steps: readonly Step[],
	work: (step: Step) => Promise<readonly Row[]>,
	{ period, concurrency, startAfter, identity, onProgress, partial = new PartialRead() }: LongRunOptions<Row>,
): Promise<LongRunResult<Row>> {
	const left = [...steps].sort(compare).filter((step) => !startAfter || isAfter(step, startAfter));
	let done = 0;
	const answers = await pMap(
		left,
		async (step) => {
			const rows = await partial.read(
				subjectOf(step),
				async () => await work(step),
				() => [],
			);
			if (rows) onProgress?.(++done, left.length);
			return rows;
		},
		{ concurrency },
	);
	if (!mustStop(partial.ended)) partial.finish();
	const gap = answers.indexOf(undefined);
	const complete = gap === -1 ? answers : answers.slice(0, gap);
	const last = complete.length > 0 ? left[complete.length - 1] : undefined;
	const after = last ? { from: last.window.from, host: last.host } : startAfter;
	const tagged = complete.map((rows, index) =>
		(rows ?? []).map((row) => ({ row, key: identity(row, left[index] as Step) })),
	);
	const named = new Set(left.slice(0, complete.length).map(subjectOf));
	return {
		rows: withoutRepeats(tagged, ({ key }) => key).map(({ row }) => row),
		skipped: partial.skipped.filter(({ subject }) => named.has(subject)),
		stepsDone: complete.length,
		stepsLeft: left.length - complete.length,
		...(partial.ended && { stopped: { error: partial.ended, bookmark: after && { period, after } } }),
	};
}

const subjectOf = ({ window, host, name = host }: Step): string =>
	`user ${name} (${window.from} to ${window.to})`;

/** Nothing more can be had today, or for longer than the run may wait: going on is for the next run. */
const mustStop = (error: unknown): error is ZoomRateLimitError =>
	error instanceof ZoomRateLimitError && (error.kind === 'daily' || error.kind === 'bound');

const keyOf = ({ window, host }: Step): [string, string] => [window.from, host];

function compare(one: Step, other: Step): number {
	const [a, b] = [keyOf(one), keyOf(other)];
	return order(a[0], b[0]) || order(a[1], b[1]);
}

const order = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function isAfter(step: Step, { from, host }: Bookmark['after']): boolean {
	return step.window.from > from || (step.window.from === from && step.host > host);
}

/** A bookmark as one text that people can copy: `2026-06-01~2026-08-31~2026-07-01~KDcuGIm1QgePTO8WbOqwIQ`. */
export const bookmarkText = ({ period, after }: Bookmark): string =>
	[period.from, period.to, after.from, after.host].join('~');

/** @throws ZoomInvalidInputError */
export function readBookmark(text: string): Bookmark {
	const [from = '', to = '', window = '', host = ''] = text.trim().split('~');
	const isDay = (day: string): boolean => /^\d{4}-\d\d-\d\d$/.test(day);
	if (![from, to, window].every(isDay) || host === '' || window < from || window > to) {
		throw new ZoomInvalidInputError(
			`"${asTyped(text)}" is not a place to go on: expected the text that a stopped run gave in "resumeFrom"`,
			'Resume From',
		);
	}
	return { period: { from, to }, after: { from: window, host } };
}
