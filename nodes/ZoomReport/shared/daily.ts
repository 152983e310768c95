import { fallbackWhen, isRefusal, type Zoom } from '../../adapter/kit';
import { gather } from '../../../zoom/reports/gather';
import { monthsOf, type DayRange, type MissingPart } from '../../../zoom/reports/windows';
import { recordsIn, type ZoomRecord } from '../../../zoom/values';
import { isoDay } from '../../../zoom/values/time';

const INVALID = 300;

/**
 * The daily report of a period. Zoom gives whole months, the last six; whether the month in which six months ago lies
 * still counts, only Zoom knows: if it says no, that part is missing.
 */
export async function dailyRows(
	zoom: Zoom,
	{ from, to }: DayRange,
): Promise<{ rows: ZoomRecord[]; missing: MissingPart[] }> {
	const missing: MissingPart[] = [];
	const months = monthsOf({ from, to });
	const rows = await gather(months, async (month) => {
		const report = fallbackWhen<ZoomRecord>(
			zoom.request('GET /report/daily', { query: month }),
			(error) => months.length > 1 && month === months[0] && isRefusal(error, INVALID),
			() => {
				missing.push(oldestMonth({ from, to }, months));
				return {};
			},
		);
		return recordsIn((await report)['dates']);
	});
	const days = rows.filter(({ date }) => typeof date === 'string' && date >= from && date <= to);
	return { rows: days, missing };
}

function oldestMonth({ from, to }: DayRange, [, second]: ReturnType<typeof monthsOf>): MissingPart {
	const end = second && isoDay(Date.UTC(second.year, second.month - 1, 0));
	return { from, to: end ?? to, reason: 'Zoom keeps the daily report for six calendar months' };
}
