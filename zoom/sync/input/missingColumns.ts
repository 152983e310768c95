import { hasCell, type Row } from './cells';
import type { Mapping } from './people';

/** Columns that are named and that no row has: misspelled, or the source has another name for them by now. */

/** Those of the mapping, as typed. */
function columnsOf(mapping: Mapping): string[] {
	const { emailColumn, keyColumn, managerColumn, staying, match, memberships, assigned, phone, addOns } =
		mapping;
	const all = [
		emailColumn,
		match.by === 'email' ? '' : keyColumn,
		managerColumn,
		staying?.column ?? '',
		...mapping.fields.map(({ column }) => column),
		...Object.values(memberships).map(({ column }) => column),
		...Object.values(assigned),
		...Object.values(phone),
		addOns?.column ?? '',
	];
	return [...new Set(all.filter((column) => column !== ''))];
}

/** A row without a cell says nothing of it: without this a misspelled column would look like a list in which all is well. */
export const missingColumns = (rows: readonly Row[], mapping: Mapping): string[] =>
	rows.length === 0 ? [] : columnsOf(mapping).filter((column) => !rows.some((row) => hasCell(row, column)));

/** What the rows do have, for a person who looks for the right name. */
export const columnsThere = (rows: readonly Row[]): string[] => [
	...new Set(rows.slice(0, 100).flatMap((row) => Object.keys(row))),
];
