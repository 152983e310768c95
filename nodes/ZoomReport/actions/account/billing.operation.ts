import { defineOperation } from '../../../adapter/kit';
import { recordsIn } from '../../../../zoom/values';

export const billing = defineOperation({
	name: 'Get Billing Reports',
	value: 'billing',
	action: 'Get the billing reports of an account',
	description:
		'List the billing periods with amounts, taxes and currency; only for accounts with department billing',
	parameters: {},
	subject: () => 'billing report',
	async execute({ zoom }) {
		const { billing_reports: reports, currency } = await zoom.request('GET /report/billing', {});
		return recordsIn(reports).map((report) => ({ ...report, currency }));
	},
});
