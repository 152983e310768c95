import { defineOperation } from '../../../adapter/operation';
import { options } from '../../../adapter/parameters';
import { period, periodOf, periodOptions } from '../../../adapter/period';
import { gather, monthWindows } from '../../../adapter/reports';
import { binaryField, checkComplete, deliver, ifIncomplete, outputParameter } from '../../shared/deliver';

export const quality = defineOperation({
	name: 'Get Quality',
	value: 'quality',
	action: 'Get the meeting quality of a period',
	description: 'How many meetings or participants had good, fair, poor and bad quality, month by month',
	parameters: {
		...period,
		type: options({
			displayName: 'Count',
			options: [
				{ name: 'Meetings', value: 'meeting' },
				{ name: 'Participants', value: 'participants' },
			],
			default: 'meeting',
		}),
		output: outputParameter,
	},
	options: { ...periodOptions, ifIncomplete, binaryField },
	subject: () => 'quality dashboard',
	async execute({ zoom, values, options: given, timezone, n8n }) {
		const zone = given.timezone || timezone;
		const days = periodOf(values, { ...given, timezone: zone }, zoom.now());
		checkComplete(days.missing, given.ifIncomplete);
		const rows = await gather(monthWindows(days), async (window) => {
			const query = { type: values.type, ...window };
			const { quality: scores } = await zoom.request('GET /metrics/quality', { query });
			return [{ ...window, ...(scores as object) }];
		});
		return deliver({ name: 'quality', period: days, rows }, { ...values, ...given }, n8n);
	},
});
