import type { Result, ResultRow } from './apply';
import { entryOf } from '../values';
import { REMOVALS, type Change } from './planRow';
import { fieldInWords, valueInWords } from './words';

const STYLE =
	'body{font:14px/1.4 system-ui,sans-serif;margin:2em}table{border-collapse:collapse}' +
	'th,td{border:1px solid #ccc;padding:4px 8px;text-align:left;vertical-align:top}' +
	'th{background:#f3f3f3}.removal{background:#fde8e8}.blocked{color:#777}del{color:#a00}ins{color:#060;text-decoration:none}';

const WORDS: Readonly<Record<string, string>> = {
	create: 'Create',
	update: 'Update',
	changeLicense: 'Change license',
	reactivate: 'Reactivate',
	deactivate: 'Deactivate',
	disassociate: 'Remove from the account',
	delete: 'Delete',
	protected: 'Protected',
	conflict: 'To be decided',
	invalid: 'Mistake in the row',
	duplicate: 'Listed twice',
};

const RESULTS: Readonly<Record<Result, string>> = {
	planned: '',
	none: '',
	done: 'Done',
	alreadyDone: 'Was so already',
	failed: 'Failed',
	blocked: 'Stopped',
	changed: 'Left out',
	refused: 'Refused',
};

/** A plan, or what became of it, as one page to mail to an approver; people with nothing to do are only counted. */
export function planTable(rows: readonly ResultRow[], title: string): string {
	const shown = rows.filter(({ action }) => action !== 'unchanged');
	const removals = shown.filter(({ action, blocked }) => REMOVALS.has(action) && !blocked).length;
	const counts = `People in this list: ${shown.length}. Accounts that are taken away: ${removals}. Not listed, since nothing changes: ${rows.length - shown.length}.`;
	return [
		'<!doctype html>',
		`<html lang="en"><head><meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style></head><body>`,
		`<h1>${escape(title)}</h1><p>${counts}</p>`,
		'<table><thead><tr><th>What</th><th>Who</th><th>Why</th><th>Changes</th><th>Takes over</th><th>Result</th></tr></thead><tbody>',
		...shown.map(tableRow),
		'</tbody></table></body></html>',
		'',
	].join('\n');
}

function tableRow(row: ResultRow): string {
	const { action, email, reason, changes, result, blocked, why, error } = row;
	const kind = blocked ? 'blocked' : REMOVALS.has(action) ? 'removal' : '';
	const cause = blocked ?? why ?? (error instanceof Error ? error.message : '');
	const outcome = [RESULTS[result], cause].filter(Boolean).join(': ');
	const cells = [entryOf(WORDS, action) ?? action, email, reason, undefined, targetOf(row), outcome].map(
		(text) => `<td>${text === undefined ? changes.map(changeLine).join('<br>') : escape(text)}</td>`,
	);
	return `<tr${kind && ` class="${kind}"`}>${cells.join('')}</tr>`;
}

/** Such as `boss@example.com: meeting, recording`. */
const targetOf = ({ transferTo, transfer = [] }: ResultRow): string =>
	transferTo === undefined
		? ''
		: `${transferTo}: ${transfer.map((what) => what.replace('transfer_', '')).join(', ')}`;

const changeLine = ({ field, from, to }: Change): string => {
	const before = from === null || from === '' ? '' : `<del>${escape(valueInWords(field, from))}</del> → `;
	return `${escape(fieldInWords(field))}: ${before}<ins>${escape(valueInWords(field, to))}</ins>`;
};

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
