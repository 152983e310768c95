import { DateTime } from 'luxon';
import { checkRows, type CheckRow, type VerificationFound } from '../../adapter/status/verification';
import { caption, escape, figures, page, section, table, whole } from '../../page/html';

const RESULTS: ReadonlyArray<readonly [result: CheckRow['result'], label: string, note: string]> = [
	['ok', 'OK', 'as it should be'],
	['missing', 'Missing', 'the app lacks a scope'],
	['refused', 'Refused', 'plan, role or limit'],
	['differs', 'Differs', 'from Zoom’s documents'],
];
const NAMES = Object.fromEntries(RESULTS.map(([result, label]) => [result, label]));

/** What a verification found as a page; every word and number on it is one of the rows. */
export function verifyPage(found: VerificationFound, now: number): string {
	const rows = checkRows(found);
	const paste = rows.find(({ check }) => check === 'add');
	const others = rows.filter((row) => row !== paste);
	const areas = [...new Set(others.map(({ area }) => area))];
	return page(
		titleOf(rows),
		`Checked at ${clock(now)} with ${whole(found.calls)} calls, none of which writes`,
		[
			figures(
				RESULTS.map(([result, label, note]) => ({
					label,
					value: whole(others.filter((row) => row.result === result).length),
					note,
				})),
			),
			paste ? section('Scopes to add', `<pre>${escape(paste.message)}</pre>`, caption(paste.next)) : '',
			...areas.map((area) =>
				section(
					area,
					table(
						adviceOnce(others.filter((row) => row.area === area)),
						[
							{ title: 'Check', cell: ({ title }) => title },
							{ title: 'Result', cell: ({ result }) => NAMES[result] ?? result },
							{
								title: 'What was found, and what to do',
								cell: ({ message, next }) => [message.replace(/\.$/, ''), next].filter(Boolean).join('. '),
							},
						],
						'',
					),
				),
			),
		],
	);
}

/** Many checks have the same advice: a person reads it once. */
const adviceOnce = (rows: readonly CheckRow[]): CheckRow[] =>
	rows.map((row, at) =>
		rows.findIndex(({ next }) => next === row.next) === at ? row : { ...row, next: '' },
	);

function titleOf(rows: readonly CheckRow[]): string {
	const wrong = rows.filter(({ result }) => result === 'missing' || result === 'refused').length;
	if (wrong > 0) return 'Zoom: this account does not allow everything';
	return rows.some(({ result }) => result === 'differs')
		? 'Zoom: everything is allowed, and some answers differ'
		: 'Zoom: everything is allowed';
}

const clock = (time: number): string =>
	`${DateTime.fromMillis(time, { zone: 'utc' }).toFormat('d MMM yyyy, HH:mm')} UTC`;
