import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { invalidParameter } from './refusal';
import type { Call } from './route';
import type { Schema } from './schema';

const LIFE_MS = 15 * 60_000;
const INVALID_TOKEN = 'The next page token is invalid or expired.';
/** What a page token is bound to leaves these out. */
const NOT_PART_OF_THE_QUERY = new Set(['next_page_token', 'page_number']);

export interface PageQuery {
	page_size: number;
	page_number?: number;
	next_page_token?: string;
}

/** The query parameters of a list. A page size above Zoom's maximum is cut down to it [?]. */
export const pageQuery = (): Record<string, Schema> => ({
	page_size: { type: 'integer', minimum: 1, default: 30 },
	page_number: { type: 'integer', minimum: 1 },
	next_page_token: { type: 'string' },
});

export interface Page<T> {
	rows: T[];
	/** The fields that Zoom puts beside the list. */
	fields: {
		next_page_token: string;
		page_count: number;
		page_number: number;
		page_size: number;
		total_records: number;
	};
}

/**
 * One page of a list.
 * @param rows in the order of their cursors
 * @param cursorOf grows along the list and stays with its row, so that rows which come or go between two pages shift
 *   nothing; without it the position counts
 * @throws Refusal 300 when the page token is of another query, or older than 15 minutes
 */
export function paginate<T>(
	call: Call<PageQuery>,
	rows: readonly T[],
	maxPageSize: number,
	cursorOf: (row: T, index: number) => number = (_row, index) => index,
): Page<T> {
	const { mostRowsOnPage = Infinity } = call.world.settings;
	const size = Math.min(call.query.page_size, maxPageSize, mostRowsOnPage);
	const start = startOf(call, rows, size, cursorOf);
	const page = rows.slice(start, start + size);
	const end = start + page.length;
	const more = end < rows.length && page.length > 0;
	const last = page[page.length - 1] as T;
	return {
		rows: page,
		fields: {
			next_page_token: more ? issue(call, cursorOf(last, end - 1)) : '',
			page_count: Math.ceil(rows.length / size),
			page_number: Math.floor(start / size) + 1,
			page_size: size,
			total_records: rows.length,
		},
	};
}

function startOf<T>(
	call: Call<PageQuery>,
	rows: readonly T[],
	size: number,
	cursorOf: (row: T, index: number) => number,
): number {
	const { next_page_token: token, page_number: number } = call.query;
	if (!token) return ((number ?? 1) - 1) * size;
	const cursor = redeem(call, token);
	let [low, high] = [0, rows.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if (cursorOf(rows[middle] as T, middle) > cursor) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** A page token holds where to go on and until when, and a signature over both and the query. */
function issue(call: Call<PageQuery>, cursor: number): string {
	const content = `${cursor}.${Math.floor(call.now + LIFE_MS).toString(36)}`;
	return Buffer.from(`${content}.${sign(call, content)}`).toString('base64url');
}

function redeem(call: Call<PageQuery>, token: string): number {
	const [cursor = '', expiry = '', signature = ''] = Buffer.from(token, 'base64url').toString().split('.');
	const expected = sign(call, `${cursor}.${expiry}`);
	const genuine =
		signature.length === expected.length && timingSafeEqual(Buffer.from(signature), Buffer.from(expected));
	if (!genuine || parseInt(expiry, 36) <= call.now) throw invalidParameter(INVALID_TOKEN);
	return Number(cursor);
}

function sign(call: Call<PageQuery>, content: string): string {
	const query = Object.entries(call.query)
		.filter(([name]) => !NOT_PART_OF_THE_QUERY.has(name))
		.sort(([one], [other]) => (one < other ? -1 : 1));
	const bound = JSON.stringify([call.account.id, call.params, query]);
	const key = createHash('sha256').update(call.world.pageTokenKey).update(bound).digest();
	return createHmac('sha256', key).update(content).digest('base64url').slice(0, 16);
}
