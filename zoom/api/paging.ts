import { ZoomUnexpectedAnswerError } from '../errors';
import type { ZoomRecord } from './answer';
import { routeFacts, type ListRoute, type ListShape } from './routes';
import type { QueryValue } from './send';

type Query = Record<string, QueryValue>;
type FetchPage = (query: Query) => Promise<unknown>;

/** The pages of a list, in Zoom's order, until it ends or `limit` items have come. */
export async function* pages(
	route: ListRoute,
	fetchPage: FetchPage,
	query: Query,
	limit = Infinity,
): AsyncGenerator<ZoomRecord[], void, undefined> {
	const shape = routeFacts(route).list as ListShape;
	const sized = shape.paging === 'none' ? query : { page_size: pageSize(limit, shape.pageSize), ...query };
	let left = limit;
	let next: Query | undefined = {};
	while (next && left > 0) {
		const answer = await fetchPage({ ...sized, ...next });
		const items: ZoomRecord[] = itemsOf(answer, shape, route).slice(0, left);
		yield items;
		left -= items.length;
		next = nextPage(answer, shape, next);
	}
}

/** The fewest calls, and of those the fewest items too many: Zoom wants the same size on every page. */
function pageSize(limit: number, most: number): number {
	return limit === Infinity ? most : Math.ceil(limit / Math.ceil(limit / most));
}

function itemsOf(answer: unknown, { key }: ListShape, route: string): ZoomRecord[] {
	const items = key === '' ? answer : (answer as ZoomRecord)[key];
	if (items === undefined || items === null) return [];
	if (!Array.isArray(items)) throw new ZoomUnexpectedAnswerError(`${route} answered without a list "${key}"`);
	return items as ZoomRecord[];
}

function nextPage(answer: unknown, { paging }: ListShape, current: Query): Query | undefined {
	const fields = answer as ZoomRecord;
	if (paging === 'token') {
		const token = fields['next_page_token'];
		return typeof token === 'string' && token !== '' ? { next_page_token: token } : undefined;
	}
	const page = Number(current['page_number'] ?? 1);
	if (paging === 'none' || page >= Number(fields['page_count'] ?? 0)) return undefined;
	return { page_number: page + 1 };
}
