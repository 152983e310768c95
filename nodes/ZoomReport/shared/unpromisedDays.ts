import { fallbackWhen, isRefusal } from '../../adapter/kit';
import { joinDays, type DayRange, type MissingPart } from '../../../zoom/reports/windows';
import type { ZoomRecord } from '../../../zoom/values';

const INVALID = 300;
const NOTHING_CAME = 'Zoom gave nothing for these days; it promises the last six months only';

/**
 * Days before those that Zoom promises to have. Where its documents name no end they are asked for all the same; what
 * Zoom refuses, or answers with nothing, is told as missing.
 */
export class UnpromisedDays {
	private readonly rows = new Map<string, { window: DayRange; count: number }>();

	/** @param promisedFrom the first day that Zoom promises */
	constructor(private readonly promisedFrom: string) {}

	/** The rows of one window, which lies on one side of the promised day. */
	async read(window: DayRange, rows: Promise<ZoomRecord[]>): Promise<ZoomRecord[]> {
		if (window.to >= this.promisedFrom) return await rows;
		const found = await fallbackWhen(
			rows,
			(error) => isRefusal(error, INVALID),
			() => [],
		);
		// Several queries may share the window.
		const before = this.rows.get(window.from)?.count ?? 0;
		this.rows.set(window.from, { window, count: before + found.length });
		return found;
	}

	get missing(): MissingPart[] {
		const empty = [...this.rows.values()].filter(({ count }) => count === 0).map(({ window }) => window);
		return joinDays(empty).map((part) => ({ ...part, reason: NOTHING_CAME }));
	}
}
