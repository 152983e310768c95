import { defineOperation, field, periodFields, periodOptions } from '../../../adapter/kit';
import { binaryField, deliver, ifIncomplete, outputParameter } from '../../shared/deliver';
import { reportDays } from '../../shared/reportDays';
import { gather } from '../../../../zoom/reports/gather';
import { monthWindows } from '../../../../zoom/reports/windows';

export const quality = defineOperation({
	name: 'Get Quality',
	value: 'quality',
	action: 'Get the meeting quality of a period',
	description: 'Get how many meetings or participants had good, fair, poor and bad quality, month by month',
	parameters: {
		...periodFields,
		type: field.options({
			displayName: 'Count',
			description: 'What the figures count',
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
	async execute(call) {
		const { zoom, values, options, n8n } = call;
		const days = reportDays(call);
		const rows = await gather(monthWindows(days), async (window) => {
			const query = { type: values.type, ...window };
			const { quality: scores } = await zoom.request('GET /metrics/quality', { query });
			return [{ ...window, ...(scores as object) }];
		});
		return deliver({ name: 'quality', period: days, rows }, { ...values, ...options }, n8n);
	},
});
