import { DateTime } from 'luxon';
import { gather } from '../../../zoom/reports/gather';
import { equalWindows, type DayRange, type MissingPart } from '../../../zoom/reports/windows';
import { textOf, type ZoomRecord } from '../../../zoom/values';
import type { ListBound, Zoom } from '../login/zoom';
import type { N8n } from './n8n';
import { type Chosen, type PeriodBounds, periodOf } from './period';
import { limitOf } from './rowLimit';

/** Lists of what happened in a period: Zoom answers for a month at a time. */

interface PeriodCall {
	readonly zoom: Zoom;
	readonly values: Chosen & { readonly returnAll: boolean; readonly limit: number };
	readonly options: { readonly timezone?: string; readonly weekStart: number };
	readonly timezone: string;
	readonly n8n: N8n;
}

/** A month at most, in February and when clocks go back too. */
const WINDOW_DAYS = 28;

/** As Zoom's `from` and `to`: instants, since its days are not those of the person's time zone. */
interface Window {
	readonly from: string;
	readonly to: string;
}

interface PeriodList {
	/** The field that tells a row from every other, where there is one: a row at the seam of two windows comes with both. */
	readonly identity?: string | undefined;
	readonly bounds: PeriodBounds;
	/** The rows of one window, within the bound when one is given. */
	readonly fetch: (window: Window, bound: ListBound) => Promise<ZoomRecord[]>;
	readonly simplify?: (row: ZoomRecord) => ZoomRecord;
}

/**
 * The rows of any period, the latest weeks first, no row twice; at the end what Zoom no longer has.
 * @throws ZoomInvalidInputError for a period that cannot be had at all
 */
export async function listPeriod(
	{ zoom, values, options, timezone, n8n }: PeriodCall,
	{ identity, bounds, fetch, simplify = (row) => row }: PeriodList,
): Promise<ZoomRecord[]> {
	const zone = options.timezone || timezone;
	const { missing, ...days } = periodOf(values, { ...options, timezone: zone }, zoom.now(), bounds);
	const limit = limitOf(values, n8n);
	const rows = await gather(
		equalWindows(days, WINDOW_DAYS).reverse(),
		async (window, bound) => await fetch(instantsOf(window, zone), bound ?? {}),
		{
			identity: (row) => (identity === undefined ? '' : textOf(row[identity])),
			limit: limit.count,
			onMore: limit.onMore,
		},
	);
	for (const { from, to, reason } of missing) n8n.notice(`${from} to ${to} is missing (${reason}).`);
	return [...rows.map(simplify), ...missing.map(unavailable)];
}

const unavailable = (part: MissingPart): ZoomRecord => ({ notAvailable: true, ...part });

function instantsOf({ from, to }: DayRange, zone: string): Window {
	const [first, last] = [from, to].map((day) => DateTime.fromISO(day, { zone }));
	return { from: instant(first?.startOf('day')), to: instant(last?.endOf('day')) };
}

/** `2026-03-19T08:30:00Z` */
const instant = (time: DateTime | undefined): string =>
	time?.toUTC().startOf('second').toISO({ suppressMilliseconds: true }) ?? '';
