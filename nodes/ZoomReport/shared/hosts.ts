import { gather, monthWindows, type DayRange } from '../../adapter/reports';
import type { ZoomRecord } from '../../adapter/sharedParameters';
import type { Zoom } from '../../adapter/zoom';

const COUNTS = ['meetings', 'participants', 'meeting_minutes'] as const;

/** The same host seen in two windows is one host: the counts add up, what describes the person is the latest. */
function merge(earlier: ZoomRecord, later: ZoomRecord): ZoomRecord {
	const totals = COUNTS.map((count) => [count, Number(earlier[count] ?? 0) + Number(later[count] ?? 0)]);
	return { ...earlier, ...later, ...(Object.fromEntries(totals) as ZoomRecord) };
}

/**
 * The hosts of a period, each once.
 * @param limit how many are wanted; it only saves calls where one window is enough, for a host is known whole after the
 *   last window
 */
export async function hostRows(
	zoom: Zoom,
	kind: 'active' | 'inactive',
	days: DayRange,
	limit?: number,
): Promise<ZoomRecord[]> {
	const windows = monthWindows(days);
	const found = await gather(windows, async (window) => {
		const query = { type: kind, ...window };
		return [await zoom.list('GET /report/users', { query }, windows.length === 1 ? limit : undefined)];
	});
	const hosts = new Map<string, { host: ZoomRecord; windows: number }>();
	for (const host of found.flatMap((rows) => onceEach(rows))) {
		const known = hosts.get(keyOf(host));
		hosts.set(keyOf(host), {
			host: known ? merge(known.host, host) : host,
			windows: (known?.windows ?? 0) + 1,
		});
	}
	// Inactive in a period is who was inactive in all of it.
	return [...hosts.values()]
		.filter((entry) => kind === 'active' || entry.windows === windows.length)
		.map(({ host }) => host);
}

const keyOf = ({ id, email }: ZoomRecord): string => String(id ?? email);

/** A host who moved from one page to the next while they were read is still one host of the window. */
const onceEach = (rows: readonly ZoomRecord[]): ZoomRecord[] => [
	...new Map(rows.map((host) => [keyOf(host), host])).values(),
];
