import Table from 'cli-table3';
import type { Drill, Result } from './round';

type Column = readonly [title: string, cell: (result: Result) => number | string];

const COLUMNS: readonly Column[] = [
	['requests', ({ sent }) => sent],
	['refused', ({ refused }) => refused],
	['done', ({ done }) => done],
	['half done', ({ half }) => half],
	['failed in n8n', ({ failed }) => failed],
	['never over', ({ unfinished }) => unfinished],
	['longest pause, s', ({ longestPause }) => longestPause],
	['longest request, s', ({ longestRequest }) => longestRequest],
	['events', ({ events }) => events],
	['missed', ({ missed }) => missed],
	['lost', ({ lost }) => lost],
	['twice', ({ twice }) => twice],
	['tokens', ({ tokens }) => tokens],
];

/** What came of each drill. */
export function tableOf(rows: ReadonlyArray<readonly [Drill, Result]>): string {
	const table = new Table({
		head: ['what happens', ...COLUMNS.map(([title]) => title)],
		style: { head: [], border: [] },
	});
	table.push(...rows.map(([{ title }, result]) => [title, ...COLUMNS.map(([, cell]) => cell(result))]));
	return table.toString();
}
