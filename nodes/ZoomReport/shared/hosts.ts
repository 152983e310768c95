import type { ListBound, Zoom } from '../../adapter/kit';
import { gather } from '../../../zoom/reports/gather';
import { mergeHosts } from '../../../zoom/reports/hosts';
import { monthWindows, type DayRange } from '../../../zoom/reports/windows';
import type { ZoomRecord } from '../../../zoom/values';

/**
 * The hosts of a period, each once.
 * @param bound how many are wanted; it only saves calls where one window is enough, for a host is known whole after the
 *   last window
 */
export async function hostRows(
	zoom: Zoom,
	kind: 'active' | 'inactive',
	days: DayRange,
	bound?: ListBound,
): Promise<ZoomRecord[]> {
	const windows = monthWindows(days);
	const found = await gather(windows, async (window) => {
		const query = { type: kind, ...window };
		return [await zoom.list('GET /report/users', { query }, windows.length === 1 ? bound : undefined)];
	});
	return mergeHosts(kind, found);
}
