import type { ListBound } from '../../../zoom/api/client/paging';
import type { N8n } from './n8n';

/** How many rows a person wants of a list. What is cut off is told beside the output, once. */
export class RowLimit {
	private cut = false;

	/**
	 * @param count undefined: all
	 * @param hint what the person reads when rows are left out
	 */
	constructor(
		readonly count: number | undefined,
		private readonly hint: string,
		private readonly n8n: Pick<N8n, 'remark'>,
	) {}

	/** Whether rows were left out; where another part of the list was not asked for, there may be some. */
	get more(): boolean {
		return this.cut;
	}

	/** Rows are left out. */
	readonly onMore = (): void => {
		this.cut = true;
		this.n8n.remark(this.hint);
	};

	/** What is still wanted when there are so many rows; for the next list that is asked for. */
	rest(taken = 0): ListBound {
		return this.count === undefined ? {} : { limit: this.count - taken, onMore: this.onMore };
	}

	/** Whether nothing more is wanted, although there is something left to ask for. */
	endsAt(taken: number): boolean {
		if (this.count === undefined || taken < this.count) return false;
		this.onMore();
		return true;
	}

	/** The rows that are wanted. */
	cutOff<Row>(rows: readonly Row[]): Row[] {
		if (this.count !== undefined && rows.length > this.count) this.onMore();
		return rows.slice(0, this.count);
	}
}

/** "Return All" and "Limit" of one item. */
export function limitOf({ returnAll, limit }: { returnAll: boolean; limit: number }, n8n: N8n): RowLimit {
	const hint = `Only the first ${limit} are here, and there may be more. Turn on "Return All", or raise "Limit".`;
	return new RowLimit(returnAll ? undefined : limit, hint, n8n);
}
