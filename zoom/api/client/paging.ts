import { ZoomRefusedError, ZoomUnexpectedAnswerError } from '../../errors';
import { isRecord, recordsIn, type ZoomRecord } from '../../values';
import { routeFacts, type ListRoute, type ListShape } from '../routes/routes';
import type { QueryValue } from './sender';

type Query = Record<string, QueryValue>;
/** @throws ZoomError */
export type FetchPage = (query: Query) => Promise<unknown>;

/** How many items of a list are wanted. */
export interface ListBound {
	/** Undefined: all. */
	readonly limit?: number | undefined;
	/** Called when items are left out because of the limit. */
	readonly onMore?: (() => void) | undefined;
}

/** Codes for it: of most lists, of Zoom Phone's, and of the numbers'. */
const EXPIRED: ReadonlySet<number> = new Set([300, 400, 1_003_100]);

/** More pages without an item than any real list has. */
const MAX_EMPTY_PAGES = 100;

/**
 * The pages of a list until it ends or `limit` items have come: in Zoom's order, complete, no item twice. A page token
 * lives 15 minutes: when it has expired the list is read again from its beginning, without what has come already.
 * @throws ZoomError; ZoomUnexpectedAnswerError where Zoom's paging leads nowhere
 */
export async function* pages(
	route: ListRoute,
	fetchPage: FetchPage,
	query: Query,
	{ limit = Infinity, onMore }: ListBound = {},
): AsyncGenerator<ZoomRecord[], void, undefined> {
	const shape = routeFacts(route).list as ListShape;
	const sized = shape.paging === 'none' ? query : { page_size: pageSize(limit, shape.pageSize), ...query };
	const sifter = shape.identity === '' ? new ByPosition() : new ByIdentity(shape.identity);
	let left = limit;
	let walk = new Walk(route, shape);
	let sinceRestart = 0;
	let cut = false;
	while (!walk.ended && left > 0) {
		let answer: unknown;
		try {
			answer = await fetchPage({ ...sized, ...walk.next });
		} catch (error) {
			// A second time without anything new in between would go on for ever.
			if (!isExpired(error, walk) || sinceRestart === 0) throw error;
			sinceRestart = 0;
			sifter.restart();
			walk = new Walk(route, shape);
			continue;
		}
		const fresh = sifter.fresh(walk.read(answer));
		const items = fresh.slice(0, left);
		left -= items.length;
		cut = fresh.length > items.length;
		sinceRestart += items.length;
		yield items;
	}
	if (cut || !walk.ended) onMore?.();
}

/** The fewest calls, and of those the fewest items too many: Zoom wants the same size on every page. */
function pageSize(limit: number, most: number): number {
	return limit === Infinity ? most : Math.ceil(limit / Math.ceil(limit / most));
}

/**
 * "The next page token is invalid or expired." comes in the language of the account: what tells it is that a token was
 * sent, and that Zoom took everything else on the page before.
 */
const isExpired = (error: unknown, { next }: Walk): boolean =>
	error instanceof ZoomRefusedError && EXPIRED.has(error.zoomCode ?? 0) && 'next_page_token' in next;

/** One way through the pages, from the first to the last. */
class Walk {
	/** What the next page is asked with. */
	next: Query = {};
	ended = false;
	private readonly tokens = new Set<string>();
	private emptyPages = 0;
	private page = 1;
	private last = '';

	constructor(
		private readonly route: string,
		private readonly shape: ListShape,
	) {}

	read(answer: unknown): ZoomRecord[] {
		const items = this.listIn(answer);
		this.emptyPages = items.length === 0 ? this.emptyPages + 1 : 0;
		if (this.emptyPages > MAX_EMPTY_PAGES) throw this.nowhere('page after page is empty');
		if (this.shape.paging === 'token') this.followToken(answer as ZoomRecord);
		else if (this.shape.paging === 'number') this.followNumber(answer as ZoomRecord, items);
		else this.ended = true;
		return recordsIn(items);
	}

	/**
	 * An empty list may come as null, or not at all: readAnswer() has refused one that only got lost.
	 * As Zoom sends it: whether a page is empty, or the same as the last, is a matter of everything in it.
	 */
	private listIn(answer: unknown): readonly unknown[] {
		const { key } = this.shape;
		const items = key === '' ? answer : isRecord(answer) ? (answer[key] ?? []) : undefined;
		if (Array.isArray(items)) return items as unknown[];
		throw new ZoomUnexpectedAnswerError(`${this.route} answered without a list "${key}"`);
	}

	private followToken({ next_page_token: token }: ZoomRecord): void {
		this.ended = typeof token !== 'string' || token === '';
		if (this.ended) return;
		if (this.tokens.has(token as string))
			throw this.nowhere('a page names itself or an earlier one as the next');
		this.tokens.add(token as string);
		this.next = { next_page_token: token as string };
	}

	private followNumber(answer: ZoomRecord, items: readonly unknown[]): void {
		const { page_count: count, next_page_token: token } = answer;
		// Zoom takes no token here. An empty list is none while its first page names another.
		if (this.page === 1 && items.length === 0 && typeof token === 'string' && token !== '')
			throw new ZoomUnexpectedAnswerError(`${this.route} answered with an empty page that names another one`);
		const content = JSON.stringify(items);
		if (content === this.last) throw this.nowhere('the same page comes again and again');
		this.last = content;
		this.ended = items.length === 0 || (typeof count === 'number' && this.page >= count);
		this.page += 1;
		this.next = { page_number: this.page };
	}

	private nowhere(why: string): ZoomUnexpectedAnswerError {
		return new ZoomUnexpectedAnswerError(`The pages of ${this.route} do not end: ${why}`);
	}
}

/** Each item is there once: one that moved to another page while the pages were read is not given twice. */
class ByIdentity {
	private readonly seen = new Set<unknown>();

	constructor(private readonly field: string) {}

	fresh(items: readonly ZoomRecord[]): ZoomRecord[] {
		return items.filter((item) => {
			// Users who have not accepted their invitation may lack an ID.
			const id = item[this.field] || JSON.stringify(item);
			if (this.seen.has(id)) return false;
			this.seen.add(id);
			return true;
		});
	}

	restart(): void {
		// What was seen stays seen.
	}
}

/** Equal rows are possible, as in reports: only their place tells them apart. */
class ByPosition {
	private given = 0;
	private toSkip = 0;

	fresh(items: readonly ZoomRecord[]): ZoomRecord[] {
		const skipped = Math.min(this.toSkip, items.length);
		this.toSkip -= skipped;
		this.given += items.length - skipped;
		return items.slice(skipped);
	}

	restart(): void {
		this.toSkip = this.given;
	}
}
