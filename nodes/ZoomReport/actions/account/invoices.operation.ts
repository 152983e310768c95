import { defineOperation, field, rephraseRefusals } from '../../../adapter/kit';
import { recordsIn } from '../../../../zoom/values';

const UNKNOWN = {
	what: (subject: string) => `Zoom has no ${subject}`,
	next: 'Take the ID from "Get Billing Reports" (field "id"). Only accounts with department billing have them.',
};

export const invoices = defineOperation({
	name: 'Get Invoices',
	value: 'invoices',
	action: 'Get the invoices of a billing period',
	description: 'List the invoice lines of one billing period: charge, quantity, tax and amount',
	parameters: {
		billingId: field.text({
			displayName: 'Billing ID',
			description: 'The ID of the billing period, as Get Billing Reports returns it',
			required: true,
		}),
	},
	subject: ({ billingId }) => `billing report ${billingId}`,
	async execute({ zoom, values: { billingId } }) {
		const { invoices: lines, currency } = await rephraseRefusals(
			`billing report ${billingId}`,
			{ 300: UNKNOWN, 5010: UNKNOWN },
			async () => await zoom.request('GET /report/billing/invoices', { query: { billing_id: billingId } }),
		);
		return recordsIn(lines).map((line) => ({ billing_id: billingId, ...line, currency }));
	},
});
