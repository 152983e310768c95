import { defineOperation } from '../../../adapter/operation';
import { period, periodOf, periodOptions } from '../../../adapter/period';
import { monthsOf } from '../../../adapter/reportWindows';
import { recordsIn, type ZoomRecord } from '../../../adapter/sharedParameters';

export const dailyUsage = defineOperation({
	name: 'Get Daily Usage',
	value: 'dailyUsage',
	action: 'Get the daily usage of a period',
	description: 'New users, meetings, participants and meeting minutes of the whole account, day by day',
	parameters: { ...period },
	options: periodOptions,
	subject: () => 'daily usage report',
	async execute({ zoom, values, options, timezone }) {
		const { from, to } = periodOf(values, { ...options, timezone: options.timezone || timezone }, zoom.now());
		const days: ZoomRecord[] = [];
		for (const month of monthsOf({ from, to })) {
			const report = await zoom.request('GET /report/daily', { query: month });
			days.push(...recordsIn(report['dates']));
		}
		// Zoom answers with whole months.
		return days.filter(({ date }) => typeof date === 'string' && date >= from && date <= to);
	},
});
