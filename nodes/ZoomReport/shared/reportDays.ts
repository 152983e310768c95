import {
	type Chosen,
	type N8n,
	type Period,
	type PeriodBounds,
	periodOf,
	type Zoom,
} from '../../adapter/kit';
import { checkComplete, type Delivery } from './deliver';
import { isoDay } from '../../../zoom/values/time';

interface ReportCall {
	zoom: Zoom;
	values: Chosen;
	options: { timezone?: string; weekStart: number; ifIncomplete?: Delivery['ifIncomplete'] };
	timezone: string;
	n8n: N8n;
}

const LAG = 'Zoom’s reports lag behind: what happened today may not be in them yet.';

/**
 * The days of a report, as far as Zoom has them.
 * @throws ZoomInvalidInputError for a period that cannot be had, or not as a whole when the person wants all or nothing
 */
export function reportDays(
	{ zoom, values, options, timezone, n8n }: ReportCall,
	bounds: PeriodBounds = {},
): Period {
	const zone = options.timezone || timezone;
	const now = zoom.now();
	const days = periodOf(values, { ...options, timezone: zone }, now, bounds);
	checkComplete(days.missing, options.ifIncomplete);
	if (days.to >= isoDay(now)) n8n.remark(LAG);
	return days;
}
