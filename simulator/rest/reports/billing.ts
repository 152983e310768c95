import { DateTime } from 'luxon';
import { ok } from '../../http/answer';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { checkPaid, readReport } from './period';

/** Billing periods of departments: the last six months. */
function periodsUntil(now: number) {
	const thisMonth = DateTime.fromMillis(now, { zone: 'utc' }).startOf('month');
	return Array.from({ length: 6 }, (_nothing, back) => {
		const start = thisMonth.minus({ months: back + 1 });
		return {
			id: `bill-${start.toFormat('yyyy-MM')}`,
			start_date: start.toISODate() ?? '',
			end_date: start.endOf('month').toISODate() ?? '',
			tax_amount: '19.00',
			total_amount: '119.00',
			type: 0,
		};
	});
}

export const reportBilling = defineRoute({
	method: 'GET',
	path: '/report/billing',
	label: 'HEAVY',
	scopes: readReport('report:read:billing:admin'),
	handle({ account, now }) {
		checkPaid(account.has);
		return ok({ billing_reports: periodsUntil(now), currency: 'USD' });
	},
});

export const reportInvoices = defineRoute<{ billing_id: string }>({
	method: 'GET',
	path: '/report/billing/invoices',
	label: 'HEAVY',
	scopes: readReport('report:read:billing_invoice:admin'),
	query: { billing_id: { type: 'string' } },
	handle({ account, query, now }) {
		checkPaid(account.has);
		const period = periodsUntil(now).find(({ id }) => id === query.billing_id);
		if (!period) throw new Refusal(404, 5010, 'Report does not exist.');
		const departments = ['Engineering', 'Sales'];
		return ok({
			currency: 'USD',
			invoices: departments.map((department, index) => ({
				start_date: period.start_date,
				end_date: period.end_date,
				invoice_charge_name: `Zoom Workplace Business, ${department}`,
				invoice_number: `INV${period.id.slice(5)}-${index + 1}`,
				quantity: 5,
				tax_amount: '9.50',
				total_amount: '59.50',
			})),
		});
	},
});
