import { unparse } from 'papaparse';
import type { ZoomRecord } from '../../adapter/sharedParameters';

/** Excel reads a file as UTF-8 only with this in front. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Rows as CSV (RFC 4180): every field that any row has is a column, lists and objects are JSON. Texts that a
 * spreadsheet would run as a formula get an apostrophe in front.
 */
export function csvOf(rows: readonly ZoomRecord[]): string {
	const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
	const data = rows.map((row) => fields.map((field) => cell(row[field])));
	return BYTE_ORDER_MARK + unparse({ fields, data }, { escapeFormulae: true });
}

const cell = (value: unknown): unknown =>
	typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
