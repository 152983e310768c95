import { defineOperation, periodFields, periodOptions } from '../../../adapter/kit';
import { binaryField, checkComplete, deliver, ifIncomplete, outputParameter } from '../../shared/deliver';
import { dailyRows } from '../../shared/daily';
import { reportDays } from '../../shared/reportDays';

export const dailyUsage = defineOperation({
	name: 'Get Daily Usage',
	value: 'dailyUsage',
	action: 'Get the daily usage of a period',
	description: 'Get new users, meetings, participants and meeting minutes of the whole account, day by day',
	parameters: { ...periodFields, output: outputParameter },
	options: { ...periodOptions, ifIncomplete, binaryField },
	subject: () => 'daily usage report',
	async execute(call) {
		const { zoom, values, options, n8n } = call;
		const asked = reportDays(call);
		const { rows, missing } = await dailyRows(zoom, asked);
		const days = { ...asked, missing: [...asked.missing, ...missing] };
		checkComplete(days.missing, options.ifIncomplete);
		return deliver({ name: 'daily-usage', period: days, rows }, { ...values, ...options }, n8n);
	},
});
