import { unparse } from 'papaparse';
import type { ZoomRecord } from '../../../zoom/values';

/** Excel reads a file as UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text that a spreadsheet runs: a formula sign, in its usual or its full-width form, behind whatever a spreadsheet
 * skips. What follows does not matter, line breaks included.
 */
const FORMULA =
	/^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]*[=+\-@\u2212\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]|^[\t\r]/u;

/**
 * Rows as CSV (RFC 4180): every field that any row has is a column, lists and objects are JSON. Texts that a
 * spreadsheet would run as a formula get an apostrophe in front; numbers stay numbers.
 */
export function csvOf(rows: readonly ZoomRecord[]): string {
	const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const data = rows.map((row) => fields.map((field) => cell(row[field])));
	return BYTE_ORDER_MARK + unparse({ fields, data }, { escapeFormulae: FORMULA });
}

const cell = (value: unknown): unknown =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
